"""followup sessions: the evenings in the store."""

from __future__ import annotations

from typing import Any

import click

from followup.cli import ask, door, screen, zoom_answers
from followup.cli.ingest import when
from followup.cli.screen import pad, t
from followup.errors import NeedsDecision, UsageProblem
from followup.steps import sessions


@click.group(
    "sessions",
    invoke_without_command=True,
    help=t("help.sessions"),
    epilog=t("help.sessions-examples"),
)
@click.option("--zoom", is_flag=True, help=t("help.sessions-zoom"))
@door.json_option
@click.pass_context
def sessions_command(ctx: click.Context, zoom: bool, as_json: bool) -> None:
    if ctx.invoked_subcommand:
        return
    with door.workspace() as workspace:
        if zoom:
            zoom_answers.listed(workspace)
            return
        found = sessions.listed(workspace)
    if as_json:
        screen.emit("sessions", {"sessions": [_object(one) for one in found]})
        return
    for one in found:
        topic = one.session.topic or t("match.topic-unknown")
        people = t("sessions.people", count=one.people)
        screen.out(f"{one.session.id:4}  {one.session.day}  {pad(topic, 44)} {people}")
    if not found:
        screen.note(t("match.no-sessions"))


@sessions_command.command(
    "edit", help=t("help.sessions-edit"), epilog=t("help.sessions-edit-examples")
)
@click.argument("number", type=int, metavar="SESSION")
@click.option("--topic", help=t("help.ingest-topic"))
@click.option("--start", metavar="TIME", help=t("help.ingest-start"))
@click.option("--timezone", metavar="ZONE", help=t("help.ingest-timezone"))
@click.option("--hosted/--not-hosted", default=None, help=t("help.sessions-hosted"))
@click.option("--no-contact/--contact", default=None, help=t("help.sessions-no-contact"))
@click.option("--closed/--open", default=None, help=t("help.sessions-closed"))
@click.option("--discreet/--not-discreet", default=None, help=t("help.sessions-discreet"))
def edit_command(number: int, **given: Any) -> None:
    given |= {"start": None, **when(given["start"])}
    changes: Any = {name: value for name, value in given.items() if value is not None}
    if not changes:
        raise UsageProblem("sessions.nothing-to-change")
    with door.workspace() as workspace:
        session = sessions.edit(workspace, number, changes)
    screen.note(t("sessions.changed", session=session.id))


@sessions_command.command(
    "remove", help=t("help.sessions-remove"), epilog=t("help.sessions-remove-examples")
)
@click.argument("number", type=int, metavar="SESSION")
@click.option("--yes", is_flag=True, help=t("help.sessions-remove-yes"))
def remove_command(number: int, yes: bool) -> None:
    with door.workspace() as workspace:
        if not yes:
            if not screen.is_terminal():
                raise NeedsDecision("sessions.remove-needs-yes", session=number)
            if not ask.yes(t("sessions.remove-sure", session=number)):
                return
        unknown = sessions.remove(workspace, number, now=workspace.now())
    screen.note(t("sessions.removed", session=number))
    for name in unknown:
        screen.note(t("sessions.block-again", name=name))


def _object(one: sessions.Listed) -> dict[str, object]:
    session = one.session
    return {
        "id": session.id,
        "topic": session.topic,
        "day": session.day.isoformat(),
        "start": session.start.isoformat() if session.start else None,
        "platform": session.platform,
        "people": one.people,
        "no_contact": session.no_contact,
        "closed": session.closed,
        "discreet": session.discreet,
    }
