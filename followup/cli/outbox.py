"""followup outbox, settle: where every message stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, came_back, door, screen, sending_report, show
from followup.cli.screen import t
from followup.model import Message, MessageState
from followup.steps import outbox

if TYPE_CHECKING:
    from followup.workspace import Workspace

_ANSWERED = "answered"
_VERDICTS = {"y": "sent", "n": "again"}


@click.command("outbox", help=t("help.outbox"), epilog=t("help.outbox-examples"))
@door.json_option
def outbox_command(as_json: bool) -> None:
    with door.workspace() as workspace:
        messages = outbox.listed(workspace, now=workspace.now())
        if as_json:
            screen.emit("outbox", {"messages": [message_object(one) for one in messages]})
        else:
            _show(workspace, messages)
            messages = outbox.listed(workspace, now=workspace.now())
    if any(one.state is MessageState.UNCERTAIN for one in messages) and not as_json:
        screen.leave(5)


@click.command("settle", help=t("help.settle"), epilog=t("help.settle-examples"))
@click.argument("number", type=int, metavar="ID")
@click.argument("verdict", type=click.Choice([*outbox.SETTLED, _ANSWERED]))
def settle_command(number: int, verdict: str) -> None:
    with door.workspace() as workspace:
        if verdict == _ANSWERED:
            message = outbox.answered(workspace, number, now=workspace.now())
            screen.note(t("outbox.answered", name=message.recipient_name))
            return
        message = outbox.settle(workspace, number, verdict, now=workspace.now())
    state = f"outbox.state-{message.state}"
    screen.note(t("outbox.settled", name=message.recipient_name, state_key=state))


def message_object(message: Message) -> dict[str, Any]:
    """A message in the form of ``followup outbox --json``."""
    return {
        "id": message.id,
        "draft": message.draft,
        "to": message.recipient,
        "state": message.state.value,
        "message_id": message.message_id,
        "attempts": message.attempts,
        "detail": message.detail,
        "not_before": message.not_before.isoformat() if message.not_before else None,
    }


def _show(workspace: Workspace, messages: list[Message]) -> None:
    """The list; on a terminal each uncertain one may be settled with one key."""
    put_off = {one.id for one in outbox.put_off(workspace, now=workspace.now())}
    back = outbox.bounced(workspace)
    for message in outbox.to_show(messages):
        show.message(message)
        if message.id in back:
            words = came_back.first_words(back[message.id])
            screen.out("      " + t("outbox.came-back", words=words))
        if message.id in put_off:
            screen.out("      " + sending_report.not_before(message, workspace.zone))
        if message.state is MessageState.UNCERTAIN and screen.is_terminal():
            pressed = ask.key(t("outbox.keys"), "ynl")
            if pressed in _VERDICTS:
                outbox.settle(workspace, message.id, _VERDICTS[pressed], now=workspace.now())
    if not messages:
        screen.note(t("outbox.empty"))
