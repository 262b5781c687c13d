"""vCards 2.1, 3.0 and 4.0, one or many in a file: people known already.

Sources: RFC 2426, RFC 6350; vCard 2.1 for quoted-printable and its soft line breaks.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster, Skipped
from followup.names.normalise import address, clean
from followup.names.spelling import full_name
from followup.tables.rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.tables import Document

NAME = "vCard"

_PROPERTY = re.compile(
    r"(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:\";]*(?:\"[^\"]*\"[^:\";]*)*)*):(.*)", re.DOTALL
)
_WANTED = frozenset(("FN", "N", "EMAIL", "ORG", "TITLE", "BEGIN", "END"))
_LONGEST = 5000
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_COMPONENT = re.compile(r"(?:^|(?<=;))((?:\\.|[^;\\])*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a card: its name, its parameters in capitals, its value still escaped."""

    name: str
    parameters: str
    value: str


def identify(document: Document) -> bool:
    """The first line is BEGIN:VCARD."""
    return document.start[:200].lstrip().upper().startswith("BEGIN:VCARD")


def extract(document: Document) -> Roster:
    """One person for each card; of several addresses the preferred one, else the first."""
    people: list[Attendance] = []
    skipped: list[Skipped] = []
    for line, card in _cards(document):
        person = _attendance(line, card)
        if person.name:
            people.append(person)
        else:
            skipped.append(Skipped(person.raw_name, "importing.skipped-placeholder", line))
    empty = () if people or skipped else (Problem("importing.problem-no-rows"),)
    return Roster(
        platform="vcard",
        kind=Kind.CONTACTS,
        attendances=tuple(people),
        skipped=tuple(skipped),
        problems=empty,
    )


def _cards(document: Document) -> Iterator[tuple[int, list[Property]]]:
    """Line and properties of every card, the last one too if the file breaks off in it."""
    start, card = 0, list[Property]()
    for number, text in _unfolded(lines(document)):
        found = _property(text)
        if found is None:
            continue
        if found.name in ("BEGIN", "END") and found.value.strip().upper() == "VCARD":
            if card:
                yield start, card
            start, card = number, []
        else:
            card.append(found)
    if card:
        yield start, card


def _unfolded(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Logical lines with the number of their first physical one.

    A blank at the start continues a line; "=" at the end does, where it is quoted-printable.
    """
    start, parts = 1, list[str]()
    for number, text in enumerate(texts, 1):
        soft = bool(parts) and parts[-1].endswith("=") and _is_quoted(parts[0])
        if parts and (soft or text[:1] in (" ", "\t")):
            parts.append(text if soft else text[1:])
            parts[-2] = parts[-2].removesuffix("=") if soft else parts[-2]
            continue
        if parts:
            yield start, "".join(parts)
        start, parts = number, [text]
    if parts:
        yield start, "".join(parts)


def _is_quoted(text: str) -> bool:
    return "QUOTED-PRINTABLE" in text[:200].split(":")[0].upper()


def _property(text: str) -> Property | None:
    if len(text) > _LONGEST:
        return None
    hit = _PROPERTY.fullmatch(text)
    if not hit or hit[1].upper() not in _WANTED:
        return None
    parameters = hit[2].upper()
    value = hit[3]
    if "QUOTED-PRINTABLE" in parameters:
        value = _from_quoted(value, parameters)
    return Property(hit[1].upper(), parameters, value)


def _from_quoted(value: str, parameters: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    told = re.search(r"CHARSET=\"?([\w-]+)", parameters)
    for charset in (told[1] if told else "utf-8", "utf-8", "cp932"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeError):
            continue
    return data.decode("utf-8", "replace")


def _attendance(line: int, card: list[Property]) -> Attendance:
    def value(name: str) -> str:
        return next((one.value for one in card if one.name == name and one.value.strip()), "")

    family, given = [*_parts(value("N")), "", ""][:2]
    mails = sorted((one for one in card if one.name == "EMAIL"), key=_less_preferred)
    email = next(filter(None, (address(_plain(mail.value)) for mail in mails)), None)
    shown = _plain(value("FN")) or full_name(given, family) or email or ""
    return Attendance(
        line=line,
        raw_name=shown or (_parts(value("ORG")) or [""])[0],
        name=shown,
        email=email,
        given_name=given or None,
        family_name=family or None,
        organization=(_parts(value("ORG")) or [""])[0] or None,
        job_title=_plain(value("TITLE")) or None,
    )


def _less_preferred(mail: Property) -> int:
    """``PREF=1`` (4.0) is the most wanted of 100, ``TYPE=PREF`` and ``;PREF`` (older) the one."""
    ranked = re.search(r"PREF=(\d{1,3})", mail.parameters)
    return int(ranked[1]) if ranked else (0 if "PREF" in mail.parameters else 101)


def _parts(value: str) -> list[str]:
    """The components of a structured value."""
    return [_plain(part) for part in _COMPONENT.findall(value)] if value else []


def _plain(value: str) -> str:
    """Without escapes, of which a line break becomes a blank (RFC 6350, 3.4)."""
    meant = _ESCAPE.sub(lambda sign: " " if sign[1] in "nN" else sign[1], value)
    return clean(meant.replace("mailto:", ""))
