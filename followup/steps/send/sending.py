"""The sending itself, message by message.

Ask of each line: and if the power goes here? Before `claim` nothing irrevocable has happened;
between `claim` and `finish` the message is found as `sending` at the next start and becomes
uncertain; it is never sent again by machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import FollowupError, SendingStopped
from followup.mail import smtp
from followup.mail.ways.smtp import Smtp
from followup.model import Message, MessageState
from followup.store import outbox
from followup.store.outbox import ClaimRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from followup.mail.ways import Way
    from followup.workspace import Workspace

    Clock = Callable[[], datetime]

_ALIKE_IN_A_ROW = 3
_FINAL = {
    smtp.Outcome.SENT: MessageState.SENT,
    smtp.Outcome.HANDED_OVER: MessageState.HANDED_OVER,
    smtp.Outcome.FAILED: MessageState.FAILED,
    smtp.Outcome.UNCERTAIN: MessageState.UNCERTAIN,
}


@dataclass(slots=True)
class Sent:
    """What became of each message.

    `stopped` is why the rest was left for later; `interrupted` tells that the user wished it.
    """

    results: list[Message] = field(default_factory=list)
    stopped: FollowupError | None = None
    interrupted: bool = False


def send(
    workspace: Workspace,
    messages: Sequence[Message],
    *,
    clock: Clock,
    secret: str | None = None,
    way: Way | None = None,
    report: Callable[[int, int], None] = lambda done, total: None,
    pause: Callable[[], None] = lambda: None,
    heard: Callable[[], None] = lambda: None,
) -> Sent:
    """Let the given approved messages out, one by one; every outcome is stored.

    The way is `way`, else the mail account's server, where `secret` is what `password` gave.
    `pause` is called between two messages. Ctrl-C lets the message under way come to its
    outcome, of which `heard` may tell; the others stay approved.
    FollowupError ``send.no-account``, or ``store.busy`` while another process sends.
    """
    sent = Sent()
    out = way or _over_smtp(workspace, secret)
    with workspace.sole(clock()):
        try:
            for number, message in enumerate(messages):
                report(number, len(messages))
                if number:
                    pause()
                _next(workspace, out, message, sent, clock, heard)
            report(len(messages), len(messages))
        except FollowupError as stopped:
            sent.stopped = stopped
        except KeyboardInterrupt:
            sent.interrupted = True
        finally:
            out.close()
    return sent


def _over_smtp(workspace: Workspace, secret: str | None) -> Way:
    if workspace.account is None:
        raise FollowupError("send.no-account")
    return Smtp(workspace.account, secret)


def _next(
    workspace: Workspace,
    way: Way,
    message: Message,
    sent: Sent,
    clock: Clock,
    heard: Callable[[], None],
) -> None:
    """One message, its result added to `sent`.

    Raises KeyboardInterrupt after a Ctrl-C, FollowupError if the rest must not follow now.
    """
    way.ready()  # Ctrl-C ends a slow connection at once, but a message only after its outcome
    with smtp.one_message(heard) as watch:
        delivery = _to_an_end(workspace, way, message, clock)
        sent.results.append(outbox.get(workspace.db, message.id))
    if watch.interrupted:
        raise KeyboardInterrupt
    if delivery is not None and delivery.stop:
        raise SendingStopped(delivery.why, **delivery.values)
    _refuse_alike(sent.results)


def _to_an_end(
    workspace: Workspace, way: Way, message: Message, clock: Clock
) -> smtp.Delivery | None:
    """Deliver and write down the outcome; None if the yes no longer holds.

    Raises SendingStopped if the account or the server is in the way before the dot.
    """
    try:
        workspace.check(message, clock(), sender=way.sender)
        delivery = way.deliver(
            message, lambda: workspace.claim(message, clock(), sender=way.sender)
        )
    except ClaimRefused as refused:
        if refused.lasting:
            outbox.fall_back(workspace.db, message.id, refused.key, clock())
        return None
    _settle(workspace, message, delivery, clock())
    return delivery


def _settle(workspace: Workspace, message: Message, delivery: smtp.Delivery, now: datetime) -> None:
    """Write down what the server's answer means (SENDING D1)."""
    words = f"{delivery.code or ''} {delivery.words}".strip() or None
    if delivery.outcome in _FINAL:
        outbox.finish(workspace.db, message.id, _FINAL[delivery.outcome], words, now)
    elif delivery.outcome is smtp.Outcome.RETRY and delivery.wait:
        outbox.postpone(workspace.db, message.id, now + delivery.wait, words, now)


def _refuse_alike(results: Sequence[Message]) -> None:
    """Three refusals in the same words in a row are not about these three people."""
    last = results[-_ALIKE_IN_A_ROW:]
    failed = [one.detail for one in last if one.state is MessageState.FAILED]
    if len(failed) == _ALIKE_IN_A_ROW and len(set(failed)) == 1:
        raise SendingStopped("send.alike", count=_ALIKE_IN_A_ROW, words=failed[0])
