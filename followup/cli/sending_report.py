"""What `send` tells: the plan before, the results after."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from followup.cli import screen
from followup.cli.screen import t
from followup.model import Message, MessageState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from followup.steps.send import Aged, Plan, Sent
    from followup.workspace import Workspace


def planned(plan: Plan, zone: tzinfo | None) -> None:
    """Who would get a mail, and what waits for what."""
    for message, reason in plan.outdated:
        screen.note(outdated(message, reason))
    for message in [*plan.ready, *plan.unsigned]:
        _to(message, message.subject)
    if plan.aged:
        aged(plan.aged)
    if plan.beyond:
        screen.note(t("send.beyond", count=plan.beyond, until=plan.more_at))
    for message in plan.put_off:
        screen.note(not_before(message, zone))
    if plan.to_copy:
        screen.note(t("send.to-copy", count=plan.to_copy))
    if plan.uncertain:
        screen.note(t("send.uncertain", count=len(plan.uncertain)))
    if not (plan.count or plan.beyond):
        screen.note(t("send.nothing"))


def outdated(message: Message, reason: str) -> str:
    """Why a yes no longer holds."""
    return t("send.fallen-back", name=message.recipient_name, id=message.id, reason_key=reason)


def aged(messages: Sequence[Aged]) -> None:
    """Whom it is about, and in one line what would change."""
    for one in messages:
        _to(one.message, one.words.subject)
    changes = dict.fromkeys(change for one in messages for change in one.changes)
    told = "; ".join(f"{before} → {after}" for before, after in changes)
    screen.note(t("send.aged", count=len(messages), changes=told))


def not_before(message: Message, zone: tzinfo | None) -> str:
    """When a message that a server has put off can go."""
    until = (message.not_before or message.updated_at).astimezone(zone)
    return t("outbox.not-before", name=message.recipient_name, until=until)


def difference(one: Aged) -> None:
    """Every line of a mail that changes, before and after."""
    _to(one.message, one.words.subject)
    for was, now in one.lines:
        screen.out(f"    - {was}")
        screen.out(f"    + {now}")


def gone(messages: Sequence[Message]) -> None:
    """Mails that had left before."""
    for message in messages:
        screen.note(t("send.found-sent", name=message.recipient_name))


def report(sent: Sent, zone: tzinfo | None = None) -> None:
    """How many went which way, and a sentence for each that did not go well."""
    counts = Counter(message.state for message in sent.results)
    for state, count in counts.items():
        screen.note(t("send.result", count=count, state_key=f"outbox.state-{state}"))
    for message in sent.results:
        _result(message, zone)
    if sent.stopped:
        screen.complain(sent.stopped)
    if sent.rests_until:
        screen.note(t("send.rests", until=sent.rests_until))
    if sent.interrupted:
        screen.note(t("send.interrupted"))


def what_next(workspace: Workspace, sent: Sent) -> None:
    """Where the answers will be read, if this account can read any."""
    account = workspace.account
    left = any(message.state is MessageState.SENT for message in sent.results)
    if left and account and account.imap_host:
        screen.note(t("send.what-next"))


def code(plan: Plan, sent: Sent, *, declined: int = 0) -> int:
    """What weighs most: stopped by the user, unclear, not finished, failed, to be decided."""
    states = {message.state for message in sent.results}
    ranked = {
        130: sent.interrupted,
        5: plan.uncertain or MessageState.UNCERTAIN in states,
        1: sent.stopped or (plan.beyond and not plan.count),
        4: MessageState.FAILED in states,
        3: plan.outdated or declined or MessageState.CANCELLED in states,
    }
    return next((code for code, holds in ranked.items() if holds), 0)


def _to(message: Message, subject: str) -> None:
    screen.out(f"  {message.recipient_name} <{message.recipient}>  {subject}")


def _result(message: Message, zone: tzinfo | None) -> None:
    name, words = message.recipient_name, message.detail
    if message.state is MessageState.FAILED:
        screen.note(t("send.failed", name=name, words=words))
    if message.state is MessageState.APPROVED and message.not_before:
        until = message.not_before.astimezone(zone)
        screen.note(t("send.later", name=name, words=words, until=until))
    if message.state is MessageState.CANCELLED and words:
        screen.note(outdated(message, words))
    if message.state is MessageState.UNCERTAIN:
        screen.note(t("outbox.uncertain", name=name, message=message.id))
