"""followup people suggestions, same, different, check: people who may be one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, carrying_out, door, screen
from followup.cli.screen import pad, t
from followup.errors import NeedsDecision
from followup.steps import suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Person
    from followup.steps.suggestions import Question
    from followup.workspace import Workspace

_session_option = click.option(
    "--session", type=int, metavar="SESSION", help=t("help.people-session")
)
_numbers = click.argument("numbers", type=int, nargs=-1, required=True, metavar="ID...")


@click.command(
    "suggestions", help=t("help.people-suggestions"), epilog=t("help.people-suggestions-examples")
)
@_session_option
@door.json_option
def suggestions_command(session: int | None, as_json: bool) -> None:
    with door.workspace() as workspace:
        found = suggestions.listed(workspace, session)
    if as_json:
        screen.emit("people.suggestions", {"suggestions": [_object(one) for one in found]})
        return
    for one in found:
        band = t(f"people.band-{one.band}")
        names = {"a": _named(one.a), "b": _named(one.b)}
        screen.out(t("people.suggestion", id=one.id, band=band, reasons=_reasons(one), **names))
    if not found:
        screen.note(t("people.no-suggestions"))


@click.command("same", help=t("help.people-same"), epilog=t("help.people-same-examples"))
@_numbers
def same_command(numbers: tuple[int, ...]) -> None:
    with door.workspace() as workspace:
        _same(workspace, numbers)
    screen.note(t("people.made-same", count=len(numbers)))


@click.command(
    "different", help=t("help.people-different"), epilog=t("help.people-different-examples")
)
@_numbers
def different_command(numbers: tuple[int, ...]) -> None:
    with door.workspace() as workspace:
        suggestions.different(workspace, numbers, now=workspace.now())
    screen.note(t("people.made-different", count=len(numbers)))


@click.command("check", help=t("help.people-check"), epilog=t("help.people-check-examples"))
@_session_option
def check_command(session: int | None) -> None:
    with door.workspace() as workspace:
        guesses, pairs = suggestions.tonight(workspace, session)
        if not (guesses or pairs):
            screen.note(t("people.no-suggestions"))
        for person, number in guesses:
            if not _asked_of_guess(workspace, person, number):
                return
        _ask_of_pairs(workspace, session, len(pairs))


def _ask_of_pairs(workspace: Workspace, session: int | None, most: int) -> None:
    """Each pair once; after a yes those that are left are others, who has gone is in none."""
    asked: set[int] = set()
    pressed = "y"
    while pressed == "y":
        for one in suggestions.tonight(workspace, session)[1]:
            if one.id not in asked and len(asked) < most:
                asked.add(one.id)
                pressed = _asked_of_pair(workspace, one)
                if pressed in "yq":
                    break
        else:
            return


def _asked_of_guess(workspace: Workspace, person: Person, session: int) -> bool:
    """Ask whether who was there without an address is who has one; False to stop."""
    _need_somebody()
    here = [entry for entry in person.attendances if entry.session == session]
    shown = {"raw_name": here[0].attendance.raw_name, "mail": person.emails[0]}
    topic = here[0].topic or t("match.topic-unknown")
    screen.note("")
    screen.note(t("people.guess", topic=topic, **shown))
    pressed = ask.key(t("people.check-keys"), "ynlq")
    if pressed == "y":
        suggestions.confirm(workspace, person.id, session, now=workspace.now())
    if pressed == "n":
        with carrying_out.decision(workspace) as carried:
            suggestions.part(workspace, person.id, session, now=carried.now)
    return pressed != "q"


def _asked_of_pair(workspace: Workspace, question: Question) -> str:
    """Ask about one pair, and carry the answer out; the key."""
    _need_somebody()
    screen.note("")
    for person in (question.a, question.b):
        screen.note(_shown(person))
    screen.note(t("people.because", reasons=_reasons(question)))
    pressed = ask.key(t("people.check-keys"), "ynlq")
    if pressed == "y":
        _same(workspace, [question.id])
    if pressed == "n":
        suggestions.different(workspace, [question.id], now=workspace.now())
    return pressed


def _need_somebody() -> None:
    if not screen.is_terminal():
        raise NeedsDecision("people.check-nobody")


def _same(workspace: Workspace, numbers: Sequence[int]) -> None:
    with carrying_out.decision(workspace) as carried:
        carried.sessions += suggestions.same(workspace, numbers, now=carried.now)


def _shown(person: Person) -> str:
    topics = dict.fromkeys(entry.topic or t("match.topic-unknown") for entry in person.attendances)
    names = " / ".join(dict.fromkeys(e.attendance.raw_name for e in person.attendances))
    mail = person.emails[0] if person.emails else t("people.no-address")
    where = pad(", ".join(topics), 60).rstrip()
    return t("people.shown-as", id=person.id, name=pad(names, 60).rstrip(), mail=mail, where=where)


def _named(person: Person) -> str:
    mail = f" <{person.emails[0]}>" if person.emails else ""
    return f"{person.id} {person.name}{mail}"


def _reasons(question: Question) -> str:
    return ", ".join(t(reason.label, **reason.values) for reason in question.reasons)


def _object(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "a": question.a.id,
        "b": question.b.id,
        "band": question.band,
        "score": question.score,
        "reasons": [
            {"label": t(r.label, **r.values), "weight": r.weight, "source": r.source}
            for r in question.reasons
        ],
    }


COMMANDS = (check_command, suggestions_command, same_command, different_command)
