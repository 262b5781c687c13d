"""followup people merge, split, undo: who is one and who is two, by the user's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, carrying_out, door, screen
from followup.cli.screen import t
from followup.errors import FollowupError, NeedsDecision, UsageProblem
from followup.steps import deciding, people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from followup.model import LinkedAttendance, Person
    from followup.steps.deciding import Decided, Listed
    from followup.workspace import Workspace


@click.command("merge", help=t("help.people-merge"), epilog=t("help.people-merge-examples"))
@click.argument("numbers", type=int, nargs=-1, required=True, metavar="ID...")
def merge_command(numbers: tuple[int, ...]) -> None:
    with door.workspace() as workspace, carrying_out.decision(workspace) as carried:
        done = deciding.merge(workspace, numbers, now=carried.now)
        carried.sessions += done.sessions
        (kept,) = done.people
        gone = t("match.comma").join(map(str, done.gone))
        screen.note(t("deciding.merged", gone=gone, id=kept.id, name=kept.name))
        screen.note(t("deciding.can-be-undone"))


@click.command("split", help=t("help.people-split"), epilog=t("help.people-split-examples"))
@click.argument("number", type=int, metavar="PERSON")
@click.argument("lines", type=int, nargs=-1, metavar="[LINE...]")
@door.json_option
def split_command(number: int, lines: tuple[int, ...], as_json: bool) -> None:
    if lines and as_json:
        raise UsageProblem("deciding.json-lists")
    with door.workspace() as workspace:
        if not lines:
            person = people.shown(workspace, number)
            if as_json:
                _emit(person)
                return
            lines = _asked(person)
        if lines:
            _split(workspace, number, lines)
        else:
            screen.note(t("deciding.nothing-split"))


@click.command("undo", help=t("help.people-undo"), epilog=t("help.people-undo-examples"))
@click.argument("number", type=int, required=False, metavar="[DECISION]")
@click.option("--list", "listing", is_flag=True, help=t("help.people-undo-list"))
@door.json_option
def undo_command(number: int | None, listing: bool, as_json: bool) -> None:
    if as_json and not listing:
        raise UsageProblem("deciding.json-lists")
    with door.workspace() as workspace:
        if listing:
            _show(deciding.listed(workspace), workspace.zone, as_json=as_json)
            return
        with carrying_out.decision(workspace) as carried:
            decision, sessions = deciding.undo(workspace, number, now=carried.now)
            carried.sessions += sessions
            key = f"deciding.kind-{decision.kind}"
            screen.note(t("deciding.undone", id=decision.id, what_key=key))


def _split(workspace: Workspace, number: int, lines: Sequence[int]) -> None:
    with carrying_out.decision(workspace) as carried:
        done = deciding.split(workspace, number, lines, now=carried.now)
        carried.sessions += done.sessions
        _say_split(done, len(set(lines)))


def _say_split(done: Decided, count: int) -> None:
    stays, other = done.people
    shown = {"id": stays.id, "name": stays.name, "other": other.id, "other_name": other.name}
    screen.note(t("deciding.split", count=count, **shown))
    screen.note(t("deciding.can-be-undone"))


def _asked(person: Person) -> tuple[int, ...]:
    """The lines that the user names; none to leave it. They are shown before."""
    if len(person.attendances) < 2:
        raise FollowupError("deciding.one-line", name=person.name)
    for entry in person.attendances:
        screen.out(_line(entry))
    if not screen.is_terminal():
        first = person.attendances[0].id
        raise NeedsDecision("deciding.needs-lines", id=person.id, line=first)
    typed = ask.text(t("deciding.which", name=person.name))
    words = typed.replace(",", " ").replace("、", " ").split()
    if not all(word.isdecimal() and len(word) < 19 for word in words):
        raise UsageProblem("deciding.not-numbers", typed=typed)
    return tuple(map(int, words))


def _line(entry: LinkedAttendance) -> str:
    mail = entry.attendance.email or t("people.no-address")
    return t(
        "deciding.line",
        line=entry.id,
        session=entry.session,
        topic=entry.topic or t("match.topic-unknown"),
        file=Path(entry.file).name,
        number=entry.attendance.line,
        raw_name=entry.attendance.raw_name,
        mail=mail,
        link=entry.link,
    )


def _emit(person: Person) -> None:
    lines = [
        {
            "line": entry.id,
            "session": entry.session,
            "topic": entry.topic,
            "file": entry.file,
            "file_line": entry.attendance.line,
            "raw_name": entry.attendance.raw_name,
            "email": entry.attendance.email,
            "link": entry.link.value,
        }
        for entry in person.attendances
    ]
    screen.emit("people.split", {"person": person.id, "name": person.name, "lines": lines})


def _show(found: Sequence[Listed], zone: tzinfo | None, *, as_json: bool) -> None:
    if as_json:
        screen.emit("people.undo", {"decisions": [_object(one) for one in found]})
        return
    for one in found:
        decision = one.decision
        key = "deciding.decision" if decision.undone_at is None else "deciding.decision-undone"
        names = t("match.comma").join(_named(one, person) for person in decision.people)
        what = f"deciding.kind-{decision.kind}"
        at = f"{decision.at.astimezone(zone):%Y-%m-%d %H:%M}"
        screen.out(t(key, id=decision.id, at=at, what_key=what, people=names))
    if not found:
        screen.note(t("deciding.no-decisions"))


def _named(one: Listed, person: int) -> str:
    return f"{person} {one.known[person].name}" if person in one.known else str(person)


def _object(one: Listed) -> dict[str, Any]:
    decision = one.decision
    return {
        "id": decision.id,
        "kind": decision.kind,
        "at": decision.at.isoformat(),
        "undone_at": decision.undone_at.isoformat() if decision.undone_at else None,
        "people": list(decision.people),
    }


COMMANDS = (merge_command, split_command, undo_command)
