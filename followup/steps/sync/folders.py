"""Reads the folders in which answers lie, as far as they have not been read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from followup.mail import imap, reading
from followup.mail.imap import Position
from followup.steps.sync import book
from followup.steps.sync.hearing import heard
from followup.steps.sync.keeping import keep
from followup.store import answers, mailboxes
from followup.store.mailboxes import Place
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from followup.mail.imap import Fetched, Folders, Mailbox
    from followup.mail.settings import Account
    from followup.steps.sync.book import Book
    from followup.store.answers import Gone
    from followup.workspace import Workspace

# How far a folder is looked back into at first.
_LOOK_BACK = timedelta(days=60)
# A server's day may be another one than ours.
_ONE_DAY = timedelta(days=1)


def read(
    workspace: Workspace,
    account: Account,
    mailbox: Mailbox,
    where: Folders,
    *,
    now: datetime,
    progress: Callable[[int, int], None],
) -> Iterator[int]:
    """The ids of the answers that are new, each as soon as it is on the disk.

    Inbox and junk: filters put what they do not know there. FollowupError of the connection.
    """
    names = list(dict.fromkeys(filter(None, [where.inbox, where.junk])))
    for number, name in enumerate(names):
        progress(number, len(names))
        yield from _folder(workspace, account, mailbox, name, now)
    progress(len(names), len(names))


def _folder(
    workspace: Workspace, account: Account, mailbox: Mailbox, name: str, now: datetime
) -> Iterator[int]:
    db = workspace.db
    known = mailboxes.get(db, account.address, name)
    place = Position(known.uidvalidity, known.last_uid) if known else None
    gone = answers.went_out(db)
    of = book.book(gone, _own(workspace, account))

    def wanted(header: bytes) -> bool:
        # A subject alone is nobody's: `find` asks for the sender as well.
        return reading.glance(header, of.ids.keys(), of.readers.keys(), ())

    since = _since(gone, known, now)
    end, mails = imap.arrived_since(mailbox, name, place, since=since, wanted=wanted)
    # Only what is sent from now on can be answered behind that end: what has left is asked after
    # it is fixed, since another process may be sending.
    of = book.book(answers.went_out(db), _own(workspace, account))
    for mail in mails:
        with transaction(db):
            new = _one(workspace, of, mail, now)
            mailboxes.put(db, account.address, name, Place(end.uidvalidity, mail.uid, now))
        if new is not None:
            yield new
    mailboxes.put(db, account.address, name, Place(end.uidvalidity, end.last_uid, now))


def _one(workspace: Workspace, of: Book, mail: Fetched, now: datetime) -> int | None:
    came = reading.read(mail.raw)
    found = book.find(of, came, mail.arrived) if came else None
    if came is None or found is None:
        return None
    return keep(workspace.db, found, heard(came), mail.raw, arrived=mail.arrived, now=now)


def _since(gone: list[Gone], known: Place | None, now: datetime) -> date:
    """The day of the first message, or sixty days ago, or the last reading before that."""
    back = min(now - _LOOK_BACK, known.read_at if known else now)
    first = gone[0].created_at if gone else now
    return (max(back, first) - _ONE_DAY).date()


def _own(workspace: Workspace, account: Account) -> list[str | None]:
    return [account.address, account.user, *account.aliases, workspace.profile.email]
