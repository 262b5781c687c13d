"""From approved words to the bytes that leave, and the proof that they say just that."""

from __future__ import annotations

import re
from binascii import b2a_base64, b2a_qp
from email import message_from_bytes, policy
from email.utils import format_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from followup.errors import FollowupError
from followup.mail.addresses import wire_address
from followup.mail.fields import field, free_text, phrase, safe

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from email.message import Message

_LONGEST = 78  # RFC 5322, 2.1.1
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_ONCE = ("Date", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type")
# A new sender, a new day: nobody says yes to more envelopes of the same words.
_ENVELOPES = 4
_NEVER = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Sender")


def compose(
    *,
    sender_name: str | None,
    sender_address: str | None,
    recipient_name: str,
    recipient: str,
    subject: str,
    body: str,
    date: datetime,
    message_id: str,
    reply_to: str | None = None,
) -> bytes:
    """One plain-text mail to one recipient as bytes: ASCII, CRLF, lines below 998.

    Without `sender_address` there is no From (the mail program that it is handed to adds
    its own). `message_id` includes its angle brackets. Line ends of `body` become CRLF,
    every other sign comes back as it was.
    Raises FollowupError ``mail.unsafe-header``, ``mail.unsafe-body``, ``mail.bad-address``,
    ``mail.foreign-local-part``.
    """
    if not _MESSAGE_ID.fullmatch(message_id):
        raise FollowupError("mail.damaged")
    addressee = wire_address(recipient)
    fields = [
        field("Date", format_datetime(date)),
        *([_mailbox("From", sender_name or "", sender_address)] if sender_address else []),
        _mailbox("To", recipient_name, addressee),
        *([_mailbox("Reply-To", "", reply_to)] if reply_to else []),
        field("Subject", *free_text(safe(subject, "Subject"))),
        field("Message-ID", message_id),
    ]
    raw = "".join(fields).encode("ascii") + _text_part(body)
    check_frozen(raw, sender_address, addressee)
    if not says(raw, subject, body):
        raise FollowupError("mail.damaged")
    return raw


def check_frozen(raw: bytes, sender: str | None, recipient: str) -> None:
    """FollowupError ``mail.damaged`` unless `raw` is a mail from `sender` to `recipient` alone.

    The bytes are read as a receiver's program would read them, so that nothing rests on
    the way they were made.
    """
    seen = _read(raw)
    senders = (wire_address(sender),) if sender else ()
    if not seen.sound or seen.senders != senders or seen.recipients != (wire_address(recipient),):
        raise FollowupError("mail.damaged")


def says(raw: bytes, subject: str, body: str) -> bool:
    """Whether a receiver's program would show just these words in `raw`."""
    seen = _read(raw)
    return seen.text == _plain(body) and seen.subject.strip() == subject.strip()


class _Seen(NamedTuple):
    """What a receiver's program makes of a mail; `text` is None where it is no plain text."""

    sound: bool
    senders: tuple[str, ...]
    recipients: tuple[str, ...]
    subject: str
    text: str | None


# The same bytes are looked at before the user's yes, by the gate and by the delivery: a day's
# mails are read once.
@lru_cache(maxsize=1024)
def _read(raw: bytes) -> _Seen:
    mail = message_from_bytes(raw)
    fields = [(name.lower(), _field(name.lower(), str(value))) for name, value in mail.items()]
    names = [name for name, _ in fields]
    return _Seen(
        sound=not (mail.defects or any(field.flawed for _, field in fields))
        and all(names.count(name.lower()) == 1 for name in _ONCE)
        and not any(name.lower() in names for name in _NEVER),
        senders=tuple(spec for name, field in fields if name == "from" for spec in field.specs),
        recipients=tuple(spec for name, field in fields if name == "to" for spec in field.specs),
        subject=next((field.text for name, field in fields if name == "subject"), ""),
        text=_text(mail),
    )


class _Field(NamedTuple):
    flawed: bool
    text: str
    specs: tuple[str, ...]


# Half of the fields are the same in all mails of one user.
@lru_cache(maxsize=64)
def _field(name: str, value: str) -> _Field:
    read = policy.default.header_fetch_parse(name, value)
    addresses = getattr(read, "addresses", ())
    return _Field(bool(read.defects), str(read), tuple(one.addr_spec for one in addresses))


def _text(mail: Message) -> str | None:
    if mail.get_content_type() != "text/plain":
        return None
    try:
        data = mail.get_payload(decode=True)
        text = str(data, mail.get_content_charset("ascii"), "replace")  # type: ignore[arg-type]
    except (LookupError, ValueError):
        return None
    return _plain(text)


def new_message_id(domain: str | None, *, after: str | None = None) -> str:
    """A fresh Message-ID of at most 60 characters, angle brackets included.

    Longer ones are folded or encoded on their way and come back changed, which would part
    a reply from its message. `domain` is the sender's; without a usable one the reserved
    ``followup.invalid`` (RFC 2606) stands in. A message that takes the place of another is named
    `after` that one, so that who knows only the older one can look for both (`successors`).
    """
    from hashlib import sha256
    from secrets import token_hex

    before = (after or "").strip("<>").partition("@")[0]
    local = sha256(before.encode()).hexdigest()[:20] if before else token_hex(10)
    try:
        host = wire_address(f"x@{domain}").partition("@")[2]
    except FollowupError:
        host = ""
    return f"<{local}@{host if 0 < len(host) <= 37 else 'followup.invalid'}>"


def successors(message_id: str, domains: Collection[str]) -> set[str]:
    """The Message-IDs of what may have taken the place of `message_id`, sent from `domains`."""
    found: set[str] = set()
    for _ in range(_ENVELOPES):
        others = {new_message_id(one, after=message_id) for one in sorted(domains)}
        message_id = next(iter(others), message_id)
        found |= others
    return found


def _mailbox(name: str, display_name: str, address: str) -> str:
    words = phrase(safe(display_name, name))
    mailbox = wire_address(address)
    return field(name, *words, f"<{mailbox}>") if words else field(name, mailbox)


def _text_part(body: str) -> bytes:
    text = _line_ends(body)
    strange = _NO_TEXT.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        raise FollowupError("mail.unsafe-body", line=line, sign=f"U+{ord(strange[0]):04X}")
    return _encoded(text.removesuffix("\n").encode() + b"\n")


def _encoded(data: bytes) -> bytes:
    """Headers and body of RFC 2045: as it is if it may be, else in the shorter encoding.

    Every byte plain ASCII: no server on the way has a reason to re-encode what was approved.
    """
    if data.isascii() and max(map(len, data.split(b"\n"))) <= _LONGEST:
        how, body = "7bit", data
    else:
        quoted, packed = b2a_qp(data), _base64(data)
        how, body = min(("quoted-printable", quoted), ("base64", packed), key=lambda by: len(by[1]))
    fields = (
        'Content-Type: text/plain; charset="utf-8"',
        f"Content-Transfer-Encoding: {how}",
        "MIME-Version: 1.0",
        "\n",
    )
    return ("\n".join(fields).encode() + body).replace(b"\n", b"\r\n")


def _base64(data: bytes) -> bytes:
    whole = data.replace(b"\n", b"\r\n")  # RFC 2045, 6.8: line breaks as in canonical form
    return b"".join(b2a_base64(whole[at : at + 57]) for at in range(0, len(whole), 57))


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(text: str) -> str:
    """A mail's text ends with a line break, whether its words do or not."""
    return _line_ends(text).rstrip("\n")
