"""Which of our messages an incoming mail is about."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from followup.mail import reading
from followup.model import IncomingKind
from followup.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from followup.model import Incoming
    from followup.store.answers import Gone

# Servers try for five days at most (RFC 5321, 4.5.4.1), and some take a while to say so.
_BOUNCES_WITHIN = timedelta(days=7)
# Later, a mail that begins anew is about something else.
_REFUSES_WITHIN = timedelta(days=60)
# A server's clock and ours may differ.
_CLOCKS = timedelta(minutes=10)
NOTICES = frozenset(
    {
        IncomingKind.HARD_BOUNCE,
        IncomingKind.SOFT_BOUNCE,
        IncomingKind.DELAYED,
        IncomingKind.DELIVERED,
    }
)


class Found(NamedTuple):
    """The message that a mail is about; `sure` where its reader names its Message-ID."""

    message: Gone
    sure: bool


@dataclass(frozen=True, slots=True)
class Book:
    """What has left, by Message-ID and by reader; `own` are the user's addresses."""

    ids: Mapping[str, Gone]
    readers: Mapping[str, Sequence[Gone]]
    own: frozenset[str]


def book(gone: Iterable[Gone], own: Iterable[str | None]) -> Book:
    """Of what has left, oldest first; `own` may hold names for a login and None."""
    ids: dict[str, Gone] = {}
    readers: dict[str, list[Gone]] = {}
    for one in gone:
        ids[one.message_id] = one
        if one.recipient:
            readers.setdefault(_mailbox(one.recipient), []).append(one)
    return Book(ids, readers, frozenset(_mailbox(one) for one in own if one and "@" in one))


def find(of: Book, came: Incoming, arrived: datetime) -> Found | None:
    """The message that an incoming mail is about; None for anybody else's mail.

    A mail from the user is a copy of theirs. Without a Message-ID of ours (some servers write
    their own) sender and subject speak for the newest message to that sender, unsurely; for a no
    the sender alone, since somebody who wants to be left alone may begin a mail of their own.

    A message travels on: whom it was shown to can name it as well. What another address writes
    on it is unsure, and another reader of ours speaks on a message of their own if one fits.
    That a program answered it proves that it left, whosever program that was.
    """
    if came.kind in NOTICES:
        return _notice(of, came, arrived)
    sender = _mailbox(came.sender or "")
    if sender in of.own:
        return None
    named = [of.ids[one] for one in came.refers_to if one in of.ids]
    own = next((one for one in named if _mailbox(one.recipient or "") == sender), None)
    if own is not None:
        return Found(own, sure=True)
    alike = [one for one in of.readers.get(sender, ()) if _fits(one, came, arrived)]
    if alike:
        return Found(alike[-1], sure=False)
    by_program = came.kind is IncomingKind.AUTO_REPLY
    return Found(named[0], sure=by_program) if named else None


def _fits(one: Gone, came: Incoming, arrived: datetime) -> bool:
    since = arrived - one.created_at
    if came.kind is IncomingKind.REFUSAL and -_CLOCKS <= since <= _REFUSES_WITHIN:
        return True
    return since >= -_CLOCKS and _plain(one.subject) == _plain(came.subject)


def _notice(of: Book, came: Incoming, arrived: datetime) -> Found | None:
    """A server's notice. Anybody can write one: it is sure only where it names our Message-ID
    and, if any recipient, ours; that an address is dead only where it names the address."""
    failed = {_mailbox(address) for address in came.failed}
    named = next((of.ids[one] for one in came.refers_to if one in of.ids), None)
    if named is not None:
        silent = not failed and came.kind is not IncomingKind.HARD_BOUNCE
        return Found(named, sure=silent or _mailbox(named.recipient or "") in failed)
    alike = [
        one
        for address in sorted(failed)
        for one in of.readers.get(address, ())
        if -_CLOCKS <= arrived - one.created_at <= _BOUNCES_WITHIN
    ]
    return Found(alike[-1], sure=False) if alike else None


def _mailbox(address: str) -> str:
    return normalise.address(address) or address.strip().lower()


def _plain(subject: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", reading.bare(subject)).casefold().split())
