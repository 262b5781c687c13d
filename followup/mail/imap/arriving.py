"""What has arrived since the last look, a portion at a time.

Nothing is marked as read. Of mails that are none of our business only a few lines of the
header are asked for, never the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from followup.errors import MailboxProblem
from followup.mail.imap.fetching import arrival, content, fetch, portions
from followup.mail.imap.selecting import examine
from followup.mail.imap.trouble import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followup.mail.imap.mailbox import Mailbox

# Bytes. The words of a person and the report of a server stand at the beginning.
MOST = 512 * 1024
_HEADERS = 200
_BODIES = 10
_FIELDS = (
    "FROM SENDER REPLY-TO TO CC DELIVERED-TO RETURN-PATH DATE SUBJECT MESSAGE-ID IN-REPLY-TO "
    "REFERENCES AUTO-SUBMITTED CONTENT-TYPE PRECEDENCE X-FAILED-RECIPIENTS"
)
_HEADER = f"BODY.PEEK[HEADER.FIELDS ({_FIELDS})]"
_BODY = f"BODY.PEEK[]<0.{MOST}>"


@dataclass(frozen=True, slots=True)
class Position:
    """How far a folder has been read (RFC 3501, 2.3.1.1). UIDs mean nothing under another
    `uidvalidity`, and a server that has none says 0.
    """

    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail: `raw` as the server keeps it, at most `MOST` bytes of it; `arrived` in UTC."""

    uid: int
    raw: bytes
    arrived: datetime


def arrived_since(
    mailbox: Mailbox,
    folder: str,
    position: Position | None,
    *,
    since: date,
    wanted: Callable[[bytes], bool] | None = None,
) -> tuple[Position, Iterator[Fetched]]:
    """The position to keep once all is read, and the mails of `folder` beyond `position`.

    Nothing that arrived before the day `since` is looked at. Where the folder was built anew,
    all since then comes once more. `wanted` gets the header fields of a mail that tell what
    it is about (raw, folded, CRLF) and says whether the rest is asked for; without it all is.
    Mails come in the order of arrival. Raises MailboxProblem, also while they are read.
    """
    validity = examine(mailbox, folder).uidvalidity
    known = position is not None and 0 != position.uidvalidity == validity
    last = position.last_uid if position is not None and known else 0
    with guarded(mailbox):
        # A server counts the day in a zone of its own.
        day = since - timedelta(days=1) if since > date.min else since
        found = mailbox.client.search(["UID", f"{last + 1}:*", "SINCE", day])
        # `*` is the last mail even where the range begins behind it.
        uids = sorted({uid for uid in found if uid > last})
    reached = Position(validity, uids[-1] if uids else last)
    return reached, _mails(mailbox, (folder, validity), uids, wanted, since)


def _mails(
    mailbox: Mailbox,
    place: tuple[str, int],
    uids: Sequence[int],
    wanted: Callable[[bytes], bool] | None,
    since: date,
) -> Iterator[Fetched]:
    for portion in portions(uids, _HEADERS):
        some = portion if wanted is None else _chosen(mailbox, place, portion, wanted)
        for few in portions(some, _BODIES):
            _return_to(mailbox, place)
            mails = fetch(mailbox, few, ["INTERNALDATE", _BODY])
            for uid in few:
                raw = content(mails.get(uid, {}), b"BODY[]")
                if raw is not None:
                    arrived = arrival(mails[uid]) or datetime.combine(since, time(), UTC)
                    yield Fetched(uid, raw[:MOST], arrived)


def _chosen(
    mailbox: Mailbox, place: tuple[str, int], uids: Sequence[int], wanted: Callable[[bytes], bool]
) -> list[int]:
    _return_to(mailbox, place)
    headers = fetch(mailbox, uids, [_HEADER])
    parts = ((uid, content(headers.get(uid, {}), b"BODY[HEADER")) for uid in uids)
    return [uid for uid, header in parts if header is not None and wanted(header)]


def _return_to(mailbox: Mailbox, place: tuple[str, int]) -> None:
    """Open the folder again if somebody has looked into another one in between."""
    if mailbox.selected != place and examine(mailbox, place[0]).uidvalidity != place[1]:
        raise MailboxProblem("imap.senseless", host=mailbox.account.imap_host)
