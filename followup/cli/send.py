"""followup send: the plan, one question, a visible wait, then exactly the approved messages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from followup.cli import account_questions, ask, door, handover, pacing, screen
from followup.cli.screen import t
from followup.errors import NeedsDecision
from followup.model import Message, MessageState
from followup.steps import send
from followup.steps.send import Plan, Sent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Manner:
    """How the user wants the sending to go; seconds, None for the usual."""

    yes: bool = False
    limit: int | None = None
    wait: float | None = None
    pace: float | None = None


@click.command("send", help=t("help.send"), epilog=t("help.send-examples"))
@click.option("--dry-run", is_flag=True, help=t("help.send-dry-run"))
@click.option("--yes", is_flag=True, help=t("help.send-yes"))
@click.option("--max", "limit", type=click.IntRange(1), help=t("help.send-max"))
@click.option("--wait", type=pacing.SECONDS, help=t("help.send-wait"))
@click.option("--pace", type=pacing.SECONDS, help=t("help.send-pace"))
@click.option("--rehearse", metavar="DIR", help=t("help.send-rehearse"))
def send_command(
    dry_run: bool,
    yes: bool,
    limit: int | None,
    wait: float | None,
    pace: float | None,
    rehearse: str | None,
) -> None:
    manner = Manner(yes, limit, wait, pace)
    with door.workspace() as workspace:
        # An empty DIR (an unset variable) must not turn a rehearsal into the real thing.
        if dry_run or rehearse is not None:
            code = _without_sending(workspace, manner, rehearse)
        else:
            code = approved(workspace, manner)
    if code:
        screen.leave(code)


def approved(workspace: Workspace, manner: Manner) -> int:
    """Send (or hand over) what is approved; the exit code of DESIGN section 5."""
    if _by_hand(workspace):
        return handover.all_of(workspace, manner.limit)
    plan = send.plan(workspace, now=workspace.now(), limit=manner.limit)
    _show(plan)
    send.take_back(workspace, plan, now=workspace.now())
    if not plan.ready and not plan.unsigned:
        return _code(plan, Sent())
    secret = account_questions.secret(workspace)
    if not _confirmed(workspace, plan, manner):
        screen.note(t("send.kept"))
        return 0
    ready = [*plan.ready, *send.sign(workspace, plan.unsigned, now=workspace.now())]
    if not pacing.wait(manner.wait):
        screen.note("\n" + t("send.stopped-in-time"))
        return 130
    sent = _send(workspace, ready, manner, secret)
    if corrected := account_questions.again(workspace, sent):
        secret, sent = corrected, _send(workspace, ready, manner, corrected)
    report(sent)
    account_questions.keep(workspace, secret, sent)
    return _code(plan, sent)


def report(sent: Sent) -> None:
    """How many went which way, and a sentence for each that did not go well."""
    counts = Counter(message.state for message in sent.results)
    for state, count in counts.items():
        screen.note(t("send.result", count=count, state_key=f"outbox.state-{state}"))
    for message in sent.results:
        name, words = message.recipient_name, message.detail
        if message.state is MessageState.FAILED:
            screen.note(t("send.failed", name=name, words=words))
        if message.state is MessageState.APPROVED:
            screen.note(t("send.later", name=name, words=words))
        if message.state is MessageState.CANCELLED and words:
            screen.note(_outdated(message, words))
        if message.state is MessageState.UNCERTAIN:
            screen.note(t("outbox.uncertain", name=name, message=message.id))
    if sent.stopped:
        screen.complain(sent.stopped)
    if sent.interrupted:
        screen.note(t("send.interrupted"))


def _by_hand(workspace: Workspace) -> bool:
    """Whether the user's own mail program is the way, after offering to set up an account."""
    if workspace.account or not send.anything_to_send(workspace, now=workspace.now()):
        return False
    if not screen.is_terminal():
        raise NeedsDecision("send.no-account")
    return not account_questions.offer_account(workspace)


def _without_sending(workspace: Workspace, manner: Manner, folder: str | None) -> int:
    plan = send.plan(workspace, now=workspace.now(), limit=manner.limit)
    _show(plan)
    if folder:
        for path in send.rehearse(
            workspace, [*plan.ready, *plan.unsigned], folder, now=workspace.now()
        ):
            screen.out(path)
    screen.note(t("send.nothing-sent"))
    return _code(plan, Sent())


def _show(plan: Plan) -> None:
    for message, reason in plan.outdated:
        screen.note(_outdated(message, reason))
    for message in [*plan.ready, *plan.unsigned]:
        screen.out(f"  {message.recipient_name} <{message.recipient}>  {message.subject}")
    if plan.put_off:
        screen.note(t("send.put-off", count=len(plan.put_off)))
    if plan.to_copy:
        screen.note(t("send.to-copy", count=plan.to_copy))
    if plan.uncertain:
        screen.note(t("send.uncertain", count=len(plan.uncertain)))
    if not (plan.ready or plan.unsigned):
        screen.note(t("send.nothing"))


def _outdated(message: Message, reason: str) -> str:
    return t("send.fallen-back", name=message.recipient_name, id=message.id, reason_key=reason)


def _confirmed(workspace: Workspace, plan: Plan, manner: Manner) -> bool:
    """The one yes. A sender that nobody has seen beside these words needs it in any case."""
    count = len(plan.ready) + len(plan.unsigned)
    if manner.yes and not plan.unsigned:
        return True
    if not screen.is_terminal():
        raise NeedsDecision("send.unsigned" if plan.unsigned else "send.needs-yes", count=count)
    return ask.yes(t("send.sure", count=count, address=workspace.sender))


def _send(
    workspace: Workspace,
    messages: Sequence[Message],
    manner: Manner,
    secret: account_questions.Secret,
) -> Sent:
    with screen.progress(t("send.sending"), len(messages)) as bar:
        return send.send(
            workspace,
            messages,
            clock=workspace.now,
            secret=secret.value,
            report=lambda done, total: bar.update(done - bar.pos),
            pause=pacing.pause(manner.pace, len(messages)),
            heard=lambda: screen.note("\n" + t("send.finishing")),
        )


def _code(plan: Plan, sent: Sent) -> int:
    """What weighs most: stopped by the user, unclear, not finished, failed, to be decided."""
    states = {message.state for message in sent.results}
    ranked = {
        130: sent.interrupted,
        5: plan.uncertain or MessageState.UNCERTAIN in states,
        1: sent.stopped,
        4: MessageState.FAILED in states,
        3: plan.outdated or MessageState.CANCELLED in states,
    }
    return next((code for code, holds in ranked.items() if holds), 0)
