"""What field somebody works in, from everything their lines, words and notes say."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from followup.industry import NONE_LISTED, Evidence, Field, introduced, of_person, read
from followup.model import Fact, FactKind, LinkedAttendance, Note, Person, Profile
from followup.names.display import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

# "Mary_Hill Clinic", "Beth, Calder County Council"
_BESIDE = re.compile(r"[_·•・~〜]|[,、]\s*")
FORM = ("industry", "organization", "job_title")


def my_field(me: Profile, companies: Mapping[str, str] = NONE_LISTED) -> Field | None:
    """The user's own field, from the profile; None if it says none that is known."""
    said = (
        ("industry", me.industry),
        ("organization", me.organization),
        ("job_title", me.job_title),
    )
    return of_person([Evidence(kind, text, "profile") for kind, text in said if text], companies)


def field_of(
    person: Person, facts: Sequence[Fact], companies: Mapping[str, str] = NONE_LISTED
) -> Field | None:
    """The field of `person`; None if nothing they wrote or the user noted says one.

    The user's own word on a field of the form replaces what the lines say there, and the
    user's word on the industry beats all else; then comes the user's own list of `companies`.
    """
    corrected = corrections(person)
    own = [
        Evidence(kind, corrected[kind], "note", decisive=kind == "industry", noted=True)
        for kind in FORM
        if kind in corrected
    ]
    lines = _lines(person, set(corrected))
    return of_person([*own, *_noted(person), *lines, *_words(person, facts)], companies)


def _noted(person: Person) -> Iterator[Evidence]:
    """The newest of the user's notes that says what somebody does; the others are of other days."""
    newest = sorted(person.notes, key=_moment, reverse=True)
    says = (note.value for note in newest if note.field == "note" and read("note", note.value))
    for value in islice(says, 1):
        yield Evidence("note", value, "note", noted=True)


def corrections(person: Person) -> dict[str, str]:
    """Field -> the user's newest word on it; an empty word takes the correction back."""
    newest = {note.field: note.value.strip() for note in sorted(person.notes, key=_moment)}
    return {field: value for field, value in newest.items() if value and field != "note"}


def _moment(note: Note) -> datetime:
    return note.at


def _lines(person: Person, noted: set[str]) -> Iterator[Evidence]:
    """Each distinct text once, from the first line that has it."""
    seen: set[tuple[str, str]] = set()
    for linked in person.attendances:
        for kind, text in _said(linked):
            if kind not in noted and (kind, text) not in seen:
                seen.add((kind, text))
                yield Evidence(kind, text, f"{Path(linked.file).name}:{linked.attendance.line}")


def _said(linked: LinkedAttendance) -> Iterator[tuple[str, str]]:
    line = linked.attendance
    for kind, text in (
        ("industry", line.industry),
        ("organization", line.organization),
        ("job_title", line.job_title),
        ("domain", line.email),
        ("display", beside_name(line.raw_name)),
    ):
        if text and text.strip():
            yield kind, text


def beside_name(raw_name: str) -> str | None:
    """What a display name says beside the name itself: mostly a firm, or a job in brackets.

    Where platforms put a former name, or an underscore joins two words, only a word that names
    a firm's field counts: there are people called Baker.
    """
    shown = decode(raw_name)
    if shown.organization:
        return shown.organization
    parts = [shown.original_name or "", *_BESIDE.split(shown.name)[:4]]
    named = (part.strip() for part in parts if not _may_be_a_name(part.strip(), raw_name))
    return next((part for part in named if read("organization", part)), None)


def _may_be_a_name(part: str, raw_name: str) -> bool:
    return part in ("", raw_name.strip()) or (part.isascii() and part.isalpha())


def _words(person: Person, facts: Sequence[Fact]) -> Iterator[Evidence]:
    """What they introduced themselves as; else the work that their first words tell of."""
    from followup.industry.statement import own_work

    found = list(_introduced(person, facts))
    yield from found
    first = min((fact for fact in facts if not fact.private), key=_place, default=None)
    # Who asks about something need not work in it.
    if found or first is None or first.kind is FactKind.QUESTION:
        return
    if work := own_work(first.text):
        yield Evidence("statement", work, source(first))


def _introduced(person: Person, facts: Sequence[Fact]) -> Iterator[Evidence]:
    lines = [linked.attendance for linked in person.attendances]
    names = " ".join([person.name, *(line.raw_name for line in lines)])
    for fact in facts:
        found = introduced(fact.text, names) if fact.kind is FactKind.SELF_INTRODUCTION else None
        if found:
            parts = (
                ("introduction", found.job_title),
                ("organization", found.organization),
                ("introduction", found.industry),
            )
            yield from (Evidence(kind, text, source(fact)) for kind, text in parts if text)


def _place(fact: Fact) -> tuple[str, int]:
    return fact.file, fact.line


def source(fact: Fact) -> str:
    """Where `fact` stands: file, line and time, as in "chat.txt:12 19:42"."""
    return f"{Path(fact.file).name}:{fact.line} {fact.said_at}".strip()
