"""Asking for parts of mails, a portion at a time, and living without those that do not come."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from followup.errors import MailboxProblem
from followup.mail.imap.trouble import guarded, later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.mail.imap.mailbox import Mailbox

Parts = dict[bytes, Any]


def fetch(mailbox: Mailbox, uids: Sequence[int], parts: Sequence[str]) -> dict[int, Parts]:
    """`parts` of the mails `uids` of the folder that stands open; those that are gone lack.

    One mail that the server cannot give must not keep the others back, so after a refusal
    each is asked for alone. Raises MailboxProblem if then not one of them comes, or if the
    server only wants to be asked later: what is skipped now is never asked for again.
    """
    try:
        return _fetch(mailbox, uids, parts)
    except MailboxProblem as problem:
        if _final(mailbox, problem):
            raise
        found: dict[int, Parts] = {}
        for uid in uids if len(uids) > 1 else ():
            found |= _alone(mailbox, uid, parts)
        if not found:
            raise problem from None
        return found


def content(parts: Parts, prefix: bytes) -> bytes | None:
    """The bytes of the part whose name starts with `prefix`; servers differ in the rest."""
    for name, value in parts.items():
        if name.startswith(prefix):
            return value if isinstance(value, bytes) else b""
    return None


def arrival(parts: Parts) -> datetime | None:
    """The INTERNALDATE among `parts`, in UTC; None where the server tells none that can be."""
    told = parts.get(b"INTERNALDATE")
    if isinstance(told, datetime):
        # A zone may be one that no place on Earth has.
        with suppress(OverflowError, ValueError):
            return told.replace(tzinfo=told.tzinfo or UTC).astimezone(UTC)
    return None


def portions(uids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """`uids` in portions of at most `size`."""
    for start in range(0, len(uids), size):
        yield uids[start : start + size]


def _fetch(mailbox: Mailbox, uids: Sequence[int], parts: Sequence[str]) -> dict[int, Parts]:
    with guarded(mailbox):
        return dict(mailbox.client.fetch(uids, parts))


def _alone(mailbox: Mailbox, uid: int, parts: Sequence[str]) -> dict[int, Parts]:
    try:
        return _fetch(mailbox, [uid], parts)
    except MailboxProblem as problem:
        if _final(mailbox, problem):
            raise
        return {}


def _final(mailbox: Mailbox, problem: MailboxProblem) -> bool:
    return mailbox.broken or later(str(problem.values.get("words", "")))
