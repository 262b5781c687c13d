"""The sending itself, message by message.

Ask of each line: and if the power goes here? Before `claim` nothing irrevocable has happened;
between `claim` and `finish` the message is found as `sending` at the next start and becomes
uncertain; it is never sent again by machine.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import FollowupError, SendingStopped, StoreProblem
from followup.mail import smtp
from followup.mail.ways.smtp import Smtp
from followup.model import Message, MessageState
from followup.steps.send import limits, resting
from followup.steps.send.settling import settle
from followup.steps.send.stopping import refuse_more
from followup.store import outbox
from followup.store.outbox import ClaimRefused
from followup.workspace import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from followup.mail.ways import Way
    from followup.workspace import Workspace

    Clock = Callable[[], datetime]


@dataclass(slots=True)
class Sent:
    """What became of each message.

    `stopped` is why the others were left for later; `interrupted` tells that the user wished it.
    `rests_until` (in the user's zone) is how long the server asked to be left alone.
    """

    results: list[Message] = field(default_factory=list)
    stopped: FollowupError | None = None
    rests_until: datetime | None = None
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
    despite_rest: bool = False,
) -> Sent:
    """Let the given approved messages out, one by one; every outcome is stored.

    The way is `way`, else the mail account's server, where `secret` is what `password` gave.
    `pause` is called between two messages. Ctrl-C lets the message under way come to its
    outcome, of which `heard` may tell; the others stay approved. So do all while the server
    wants to be left alone, unless a human says `despite_rest`, and those for whom the
    account's limit leaves no room.
    FollowupError ``send.no-account``, or ``store.busy`` while another process sends.
    """
    sent, own_server = Sent(), way is None
    out = way or _over_smtp(workspace, secret)
    with workspace.sole(clock()), _told(workspace, out, sent, clock, own_server=own_server):
        room = _room(workspace, clock(), despite_rest) if own_server else limits.Room()
        for number, message in enumerate(messages):
            report(number, len(messages))
            room.refuse(number)
            if number:
                pause()
            _next(workspace, out, message, sent, clock, heard)
        report(len(messages), len(messages))
    return sent


@contextmanager
def _told(
    workspace: Workspace, way: Way, sent: Sent, clock: Clock, *, own_server: bool
) -> Iterator[None]:
    """Whatever ends the sending is told in `sent`, and the way is closed."""
    try:
        yield
    except FollowupError as stopped:
        sent.stopped = stopped
        log.note(workspace.folders.log, clock(), "stopped", error=stopped.key)
    except KeyboardInterrupt:
        sent.interrupted = True
    finally:
        way.close()
        if own_server:
            _rest(workspace, sent, clock)


def _room(workspace: Workspace, now: datetime, despite_rest: bool) -> limits.Room:
    """How many may leave; SendingStopped while the server wants to be left alone."""
    if not despite_rest:
        resting.refuse(workspace, now)
    return limits.room(workspace, now)


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
        delivery = _to_an_end(workspace, way, message, sent, clock)
    if watch.interrupted:
        raise KeyboardInterrupt
    if delivery is not None and delivery.stop:
        raise SendingStopped(delivery.why, **delivery.values)
    refuse_more(sent.results)


def _to_an_end(
    workspace: Workspace, way: Way, message: Message, sent: Sent, clock: Clock
) -> smtp.Delivery | None:
    """Deliver and write down the outcome, also in `sent`; None if the yes no longer holds.

    What another process has done with it meanwhile is no result of this one. Raises
    SendingStopped if the account or the server is in the way before the dot.
    """
    try:
        workspace.check(message, clock(), sender=way.sender)
        delivery = way.deliver(
            message, lambda: workspace.claim(message, clock(), sender=way.sender)
        )
    except ClaimRefused as refused:
        if refused.lasting:
            fallen = outbox.fall_back(workspace.db, message.id, refused.key, clock())
            sent.results.append(fallen)
        return None
    sent.results.append(settle(workspace.db, message, delivery, clock()))
    _note(workspace, message, delivery, clock())
    return delivery


def _note(workspace: Workspace, message: Message, delivery: smtp.Delivery, now: datetime) -> None:
    """For reports of faults: what the server said, without whom it said it of."""
    me, account = workspace.profile, workspace.account
    mine = (me.name, me.organization, account.user if account else None)
    names = (message.recipient, message.recipient_name, message.sender, message.subject, *mine)
    values = {"id": message.id, "outcome": delivery.outcome.value, "code": delivery.code}
    words = log.scrubbed(delivery.words, names)
    log.note(workspace.folders.log, now, "message", **values, words=words)


def _rest(workspace: Workspace, sent: Sent, clock: Clock) -> None:
    """A pause begins where the server asked for one, and is over where it took mail.

    A full disk that cannot keep it must not hide what became of the messages.
    """
    with suppress(StoreProblem):
        if isinstance(sent.stopped, SendingStopped):
            sent.rests_until = resting.begin(workspace, sent.stopped, clock())
        elif any(message.state is MessageState.SENT for message in sent.results):
            resting.end(workspace)
