"""Which folder serves which purpose, as the server says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from followup.mail.imap.trouble import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.mail.imap.mailbox import Mailbox

_PURPOSES = {"sent": b"\\sent", "everything": b"\\all", "drafts": b"\\drafts", "junk": b"\\junk"}
# What mail programs and providers call them where the server says nothing.
_NAMES = {
    "sent": (
        "sent", "sent items", "sent messages", "sent mail", "送信済み", "送信済みアイテム",
        "送信済みメール", "送信済みトレイ", "送信済みメッセージ", "送信メール", "送信箱",
    ),
    "everything": ("all mail", "すべてのメール"),
    "drafts": ("drafts", "draft", "下書き", "下書きトレイ", "草稿"),
    "junk": (
        "junk", "spam", "junk e-mail", "junk email", "bulk mail", "bulk", "迷惑メール",
        "迷惑メールフォルダ", "迷惑メールフォルダー", "スパム",
    ),
}  # fmt: skip
_ABOVE = {"", "inbox", "[gmail]", "[google mail]"}


@dataclass(frozen=True, slots=True)
class Folders:
    """Names of folders as `arrived_since`, `present` and `append` take them.

    `everything` is where Gmail keeps all mail; None where a server has no such folder.
    """

    inbox: str
    sent: str | None
    everything: str | None
    drafts: str | None
    junk: str | None


@dataclass(frozen=True, slots=True)
class _Folder:
    flags: frozenset[bytes]
    above: str
    leaf: str
    name: str


def folders(mailbox: Mailbox) -> Folders:
    """The folders for each purpose, by special use (RFC 6154), else by a well-known name.

    Raises MailboxProblem.
    """
    with guarded(mailbox):
        listing = mailbox.client.listing()
    found = list(_folders(listing))
    sent, everything, drafts, junk = (_serving(purpose, found) for purpose in _PURPOSES)
    return Folders("INBOX", sent, everything, drafts, junk)


def _serving(purpose: str, found: list[_Folder]) -> str | None:
    marked = [each.name for each in found if _PURPOSES[purpose] in each.flags]
    named = (
        each.name
        for name in _NAMES[purpose]
        for each in found
        if each.leaf == name and each.above in _ABOVE
    )
    return marked[0] if marked else next(named, None)


def _folders(
    listing: list[tuple[tuple[bytes, ...], bytes | None, bytes | str]],
) -> Iterator[_Folder]:
    from imapclient.imap_utf7 import decode

    for flags, separator, raw in listing:
        marks = frozenset(flag.lower() for flag in flags if isinstance(flag, bytes))
        try:
            name = decode(raw)
            between = decode(separator or b"")
        except ValueError:
            # A name that is no modified UTF-7 could not be asked for either.
            continue
        if marks & {b"\\noselect", b"\\nonexistent"}:
            continue
        above, _, leaf = name.rpartition(between) if between else ("", "", name)
        yield _Folder(marks, _plain(above), _plain(leaf), name)


def _plain(name: str) -> str:
    # Some systems write が as か and a mark.
    return normalize("NFKC", name).casefold()
