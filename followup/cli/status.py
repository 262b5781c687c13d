"""followup, followup status: where things stand and the next sensible step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import door, screen
from followup.cli.screen import pad, t
from followup.steps import status

if TYPE_CHECKING:
    from followup.steps.status import Status
    from followup.workspace import Workspace

_FEW = 5


@click.command("status", help=t("help.status"), epilog=t("help.status-examples"))
@door.json_option
def status_command(as_json: bool = False) -> None:
    with door.workspace() as workspace:
        if as_json:
            screen.emit("status", _object(_found(workspace)))
        else:
            show(workspace)


def show(workspace: Workspace) -> None:
    """Where things stand, in a few lines."""
    _show(_found(workspace))


def _found(workspace: Workspace) -> Status:
    found = status.status(workspace, now=workspace.now())
    if found.problem:
        screen.complain(found.problem)
    return found


def _object(found: Status) -> dict[str, object]:
    session = found.session
    return {
        "session": session.id if session else None,
        "topic": session.topic if session else None,
        "people": found.people,
        "drafts": found.drafts,
        "messages": found.messages,
        "account": found.account,
        "expired": found.expired,
        "answered": list(found.answered),
        "to_confirm": found.waiting,
        "not_before": found.not_before.isoformat() if found.not_before else None,
        "rests_until": found.rests_until.isoformat() if found.rests_until else None,
        "next": f"followup {found.next}",
    }


def _show(found: Status) -> None:
    session = found.session
    if session is None:
        screen.out(t("status.empty"))
        return
    topic = pad(session.topic or t("match.topic-unknown"), 60).rstrip()
    screen.out(t("status.session", topic=topic, day=screen.day(session.day), count=found.people))
    for state, count in found.drafts.items():
        screen.out("  " + t("status.drafts", count=count, state_key=f"drafts.state-{state}"))
    for state, count in found.messages.items():
        screen.out("  " + t("status.messages", count=count, state_key=f"outbox.state-{state}"))
    if found.answered:
        numbers = ", ".join(map(str, found.answered[-_FEW:]))
        screen.out(t("status.answered", count=len(found.answered), numbers=numbers))
    if found.waiting:
        screen.out(t("status.to-confirm", count=found.waiting))
    if found.put_off:
        screen.out("  " + t("status.put-off", count=found.put_off, until=found.not_before))
    if found.rests_until:
        screen.out(t("status.rests", until=found.rests_until))
    if found.expired:
        screen.out(t("rights.status", count=found.expired))
    screen.out(t("status.next", command=f"followup {found.next}"))
