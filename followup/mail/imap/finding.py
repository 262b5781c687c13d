"""Whether a folder holds certain mails of ours, told by their Message-ID."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.mail.imap.fetching import content, fetch, portions
from followup.mail.imap.selecting import examine
from followup.mail.imap.trouble import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.mail.imap.folders import Folders
    from followup.mail.imap.mailbox import Mailbox

_ID = re.compile(r"<[!-~]+>")
_FIELD = re.compile(r"(?mi)^message-id[ \t]*:((?:.*\n[ \t])*.*)$")
_PORTION = 200


def present(mailbox: Mailbox, folder: str, message_ids: Sequence[str]) -> set[str]:
    """Which of `message_ids` (angle brackets included) belong to mails in `folder`.

    The newest mails are looked through, since some servers search in an index that comes
    later, or search no headers at all. The rest is searched for a piece of text (RFC 3501,
    6.4.4), so what is found is compared once more as a whole. Not to be found proves
    nothing. Raises MailboxProblem.
    """
    opened = examine(mailbox, folder)
    newest = range(max(1, opened.uidnext - _PORTION), opened.uidnext)
    found = set(_ids_of(mailbox, newest)) & set(message_ids)
    rest = [each for each in message_ids if each not in found and _ID.fullmatch(each)]
    return found | {each for each in rest if each in _ids_of(mailbox, _like(mailbox, each))}


def filed(mailbox: Mailbox, where: Folders, message_ids: Sequence[str]) -> set[str]:
    """Which of `message_ids` belong to mails that were sent from this mailbox.

    A folder of everything holds drafts as well, which nobody has sent. Raises MailboxProblem.
    """
    found = _in(mailbox, where.sent, message_ids)
    rest = [one for one in message_ids if one not in found]
    kept = _in(mailbox, where.everything, rest)
    return found | (kept - _in(mailbox, where.drafts, list(kept)))


def _in(mailbox: Mailbox, folder: str | None, message_ids: Sequence[str]) -> set[str]:
    return present(mailbox, folder, message_ids) if folder and message_ids else set()


def _like(mailbox: Mailbox, message_id: str) -> list[int]:
    quoted = message_id.replace("\\", "\\\\").replace('"', '\\"')
    with guarded(mailbox):
        return list(mailbox.client.search(f'HEADER Message-ID "{quoted}"'))


def _ids_of(mailbox: Mailbox, uids: Sequence[int]) -> Iterator[str]:
    for portion in portions(uids, _PORTION):
        found = fetch(mailbox, portion, ["BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"])
        for parts in found.values():
            yield from _ids(content(parts, b"BODY[HEADER") or b"")


def _ids(header: bytes) -> Iterator[str]:
    text = header.decode("latin-1").replace("\r\n", "\n")
    for field in _FIELD.findall(text):
        yield " ".join(field.split())
