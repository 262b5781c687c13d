"""What a server's answer means for the message and for those after it.

Before the final dot nothing is irrevocable, after it only a clean 250 is a yes and only 5xx
is a no. A 4xx after the dot is neither: relays that lose their own backend say it of mails
that were delivered, and trusting it makes second copies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.mail.replies import Reply


class Outcome(StrEnum):
    """`not-sent` is a human's word that nothing left.

    `retry`, `reconnect` and `stop` leave the message approved: nothing went out.
    """

    SENT = "sent"
    HANDED_OVER = "handed-over"
    NOT_SENT = "not-sent"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    RETRY = "retry"
    RECONNECT = "reconnect"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one delivery ended.

    `why` is a key of the catalogue that takes {code}, {words} and {minutes}; `words` are
    the server's own, legible, empty if it said nothing. `stop` ends the whole batch. `wait`
    is how long to leave this message (retry) or the account (stop) alone.
    """

    outcome: Outcome
    why: str
    code: int | None = None
    words: str = ""
    stop: bool = False
    wait: timedelta | None = None

    @property
    def values(self) -> dict[str, object]:
        """What fills the sentence `why`."""
        minutes = int(self.wait.total_seconds() // 60) if self.wait else 0
        return {"code": self.code or "", "words": self.words, "minutes": minutes}


HANDED_OVER = Delivery(Outcome.HANDED_OVER, "mail.handed-over")
NOT_SENT = Delivery(Outcome.NOT_SENT, "mail.not-sent")
LOST = Delivery(Outcome.RECONNECT, "mail.lost-before")
NO_ANSWER = Delivery(Outcome.UNCERTAIN, "mail.no-answer")
INTERRUPTED = Delivery(Outcome.UNCERTAIN, "mail.interrupted", stop=True)

# RFC 5321, 4.5.4.1: at least half an hour between two attempts.
_LATER = timedelta(minutes=30)
_DAY = timedelta(hours=24)
_HOUR = timedelta(hours=1)
# Words about what the account may send, e.g. Gmail's 550 5.4.5. Codes x.2.y (RFC 3463) are
# about the reader's mailbox, "over quota" too: that is this person's matter alone.
_ALLOWANCE = re.compile(r"\b[45]\.4\.5\b|\b(quota|daily|rate|too many(?! hops))\b", re.IGNORECASE)
_MAILBOX = re.compile(r"\b[45]\.2\.\d{1,3}\b")
_WHOLE_DAY = re.compile(r"\b[45]\.4\.5\b|\b(quota|daily|day)\b", re.IGNORECASE)


def sender_refused(reply: Reply) -> Delivery:
    """MAIL was refused, whatever the code: the account stands in the way, not the reader."""
    if reply.code < 400:
        return LOST
    return _general(reply) or _delivery(Outcome.STOP, "mail.sender-refused", reply, stop=True)


def recipient_refused(reply: Reply) -> Delivery:
    """RCPT or DATA was refused, before anything irrevocable."""
    if reply.code < 400:
        return LOST
    if reply.code >= 500:
        return _general(reply) or _delivery(Outcome.FAILED, "mail.refused", reply)
    return _general(reply) or _delivery(Outcome.RETRY, "mail.later", reply, wait=_LATER)


def final(reply: Reply) -> Delivery:
    """The answer to the dot."""
    if reply.code == 250:
        return _delivery(Outcome.SENT, "mail.accepted", reply)
    used_up = _used_up(reply.words)
    wait = pause(reply.code, reply.words) if used_up else None
    if reply.code >= 500:
        return _delivery(Outcome.FAILED, "mail.refused", reply, stop=used_up, wait=wait)
    return _delivery(Outcome.UNCERTAIN, "mail.unclear-answer", reply, stop=used_up, wait=wait)


def pause(code: int, words: str) -> timedelta | None:
    """How long a server that answers so is to be left alone; None where it asks for no pause.

    A day or an hour where it speaks of what the account may send, half an hour after 421.
    """
    if _used_up(words):
        return _DAY if _WHOLE_DAY.search(words) else _HOUR
    return _LATER if code == 421 else None


def _general(reply: Reply) -> Delivery | None:
    wait = pause(reply.code, reply.words)
    if wait is None:
        return None
    why = "mail.used-up" if _used_up(reply.words) else "mail.closing"
    return _delivery(Outcome.STOP, why, reply, stop=True, wait=wait)


def _used_up(words: str) -> bool:
    return bool(_ALLOWANCE.search(words)) and not _MAILBOX.search(words)


def _delivery(
    outcome: Outcome, why: str, reply: Reply, *, stop: bool = False, wait: timedelta | None = None
) -> Delivery:
    return Delivery(outcome, why, reply.code, reply.words, stop, wait)
