"""followup people show: one person's story on one screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup.cli import door, screen
from followup.cli.came_back import answer_key, first_words
from followup.cli.screen import pad, t
from followup.cli.story_objects import story_object
from followup.steps import story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import LinkedAttendance

# What fits on one screen; the rest is a number.
_SESSIONS, _REMARKS, _MESSAGES, _NOTES = 5, 3, 4, 4
_LISTS = 3


@click.command("show", help=t("help.people-show"), epilog=t("help.people-show-examples"))
@click.argument("number", type=int, metavar="PERSON")
@door.json_option
def show_command(number: int, as_json: bool) -> None:
    with door.workspace() as workspace:
        told = story.story(workspace, number)
    if as_json:
        screen.emit("people.show", story_object(told))
        return
    _head(told)
    _part("sessions", told, [_session(one) for one in told.sessions], _SESSIONS)
    kept = story.worth_knowing(told.said, _REMARKS)
    _part("said", told, [_fact(one) for one in kept], _REMARKS)
    written = [line for one in told.written for line in _exchanged(one)]
    _part("written", told, written or [t("story.never-written")], _MESSAGES)
    notes = [one for one in reversed(told.person.notes) if one.value]
    shown = [
        t("story.note", field_key=f"people.field-{one.field}", value=one.value) for one in notes
    ]
    _part("notes", told, shown, _NOTES)


def _head(told: story.Story) -> None:
    person = told.person
    screen.styled(f"{person.id}  {person.name}", bold=True)
    for field in ("organization", "industry", "job_title"):
        value = getattr(person, field) or t("people.unknown")
        screen.out(f"  {t(f'people.field-{field}')}: {value}")
    for one in told.addresses:
        screen.out("  " + t("story.address", address=one.address, where=_source(one.line)))
    if not told.addresses:
        screen.out("  " + t("people.no-address"))
    if told.block:
        reason = told.block.reason or t(f"rights.origin-{told.block.origin}")
        line = t("story.blocked", day=screen.day(told.since), reason=reason)
        screen.styled("  " + line, bold=True)


def _part(name: str, told: story.Story, lines: Sequence[str], count: int) -> None:
    """A heading and what stands under it; without anything no heading either."""
    if lines:
        screen.styled(t(f"story.{name}"), bold=True)
    for line in lines[:count]:
        screen.out(f"  {line}")
    if more := len(lines[count:]):
        screen.out("  " + t("story.more", count=more, person=told.person.id))


def _session(one: story.Shared) -> str:
    topic = pad(one.session.topic or t("match.topic-unknown"), 60).rstrip()
    first, *others = _of_each_file(one.lines)
    file, line = Path(first.file).name, first.attendance.line
    shown = t("people.attendance", topic=topic, file=file, line=line, link=first.link)
    where = " · ".join([shown, *map(_line, others), *_presence(one)])
    return t("story.session", day=screen.day(one.session.day), where=where)


def _of_each_file(lines: Sequence[LinkedAttendance]) -> list[LinkedAttendance]:
    """The first line of each list, of a few lists; who comes and goes has many."""
    first: dict[str, LinkedAttendance] = {}
    for line in lines:
        first.setdefault(line.file, line)
    return list(first.values())[:_LISTS]


def _presence(one: story.Shared) -> Iterator[str]:
    if one.attended is False:
        yield t("story.absent")
    elif one.attended is None:
        yield t("story.registered")
    if one.minutes:
        yield t("story.minutes", count=round(one.minutes))
    if one.roles:
        yield t("story.their-role", roles=pad(", ".join(one.roles), 40).rstrip())
    if one.hosted:
        yield t("story.you-hosted")


def _fact(one: story.Said) -> str:
    kind = t(f"story.kind-{one.fact.kind}")
    if one.fact.private:
        kind = t("story.private", kind=kind)
    where = f"{Path(one.fact.file).name}:{one.fact.line}"
    text = pad(one.fact.text, 100).rstrip()
    return t("story.fact", day=screen.day(one.day), kind=kind, text=text, where=where)


def _exchanged(one: story.Written) -> Iterator[str]:
    """What came back, newest first, then the message that it came back on."""
    for at, answer in one.answers:
        doubtful = not (answer.sure or answer.confirmed)
        said = t("story.perhaps" if doubtful else "story.surely", what_key=answer_key(answer))
        form = "story.answer" if answer.excerpt or answer.detail else "story.answer-alone"
        yield t(form, day=screen.day(at), what=said, words=first_words(answer))
    yield _message(one)


def _message(one: story.Written) -> str:
    message = one.message
    text = pad(message.subject or one.text or "", 60).rstrip()
    return t(
        "story.message",
        day=screen.day(one.at),
        channel=message.channel,
        state=message.state,
        text=text,
        message=message.id,
    )


def _source(line: LinkedAttendance | None) -> str:
    """Where an address comes from, and whether only a name says that it is theirs."""
    if line is None:
        return t("story.own-entry")
    where = f"{Path(line.file).name}:{line.attendance.line}"
    weak = line.link == "provisional"
    return t("story.address-by-name", where=where, link=line.link) if weak else where


def _line(entry: LinkedAttendance) -> str:
    file, line = Path(entry.file).name, entry.attendance.line
    return t("story.line", file=file, line=line, link=entry.link)
