"""Putting a mail into a folder of the user's: a draft, or a copy of what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import MailboxProblem
from followup.mail.imap.selecting import check_name
from followup.mail.imap.trouble import guarded, server_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.mail.imap.mailbox import Mailbox


def append(
    mailbox: Mailbox, folder: str, raw: bytes, *, flags: Sequence[bytes], at: datetime
) -> None:
    r"""Put `raw` (CRLF) into `folder`, e.g. with `flags` ``(rb"\Draft", rb"\Seen")``.

    `at` is aware. Raises MailboxProblem: ``imap.append-refused`` where nothing was put there,
    ``imap.append-unclear`` where the connection broke and only a look into the folder tells.
    """
    check_name(mailbox, folder)
    host = mailbox.account.imap_host
    try:
        with guarded(mailbox):
            _append(mailbox, folder, raw, flags, at)
    except MailboxProblem as problem:
        if mailbox.broken:
            raise MailboxProblem("imap.append-unclear", host=host, folder=folder) from None
        raise problem from None


def _append(
    mailbox: Mailbox, folder: str, raw: bytes, flags: Sequence[bytes], at: datetime
) -> None:
    client = mailbox.client
    try:
        client.append(folder, raw, flags=flags, msg_time=at)
    except client.AbortError:
        raise
    except client.Error as error:
        words = server_words(error)
        host = mailbox.account.imap_host
        raise MailboxProblem("imap.append-refused", host=host, folder=folder, words=words) from None
