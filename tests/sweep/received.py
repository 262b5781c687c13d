"""What must hold of a mail as it arrived, whatever words were approved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

KNOWN = (
    "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
)  # fmt: skip
_ONCE = KNOWN[:5]


@dataclass(frozen=True, slots=True)
class Approved:
    """The words as the user saw them when they said yes."""

    recipient: str
    name: str
    subject: str
    body: str
    sender: str


def wrong(approved: Approved, envelope: tuple[str, ...], raw: bytes) -> Iterator[str]:
    """Everything in which the mail is not what was approved; nothing for a good one."""
    if envelope != (approved.recipient,):
        yield f"the envelope names {envelope}"
    mail = message_from_bytes(raw, policy=policy.default)
    if defects := [*mail.defects, *(d for value in mail.values() for d in value.defects)]:
        yield f"defects: {defects[0]!r}"
    yield from _fields(raw, [name for name, _ in mail.items()])
    yield from _mailboxes(approved, mail, raw)
    if str(mail["Subject"]) != approved.subject.strip():
        yield "another subject"
    if mail.is_multipart() or mail.get_content_type() != "text/plain":
        yield f"it is {mail.get_content_type()}"
    elif _lines(mail.get_content()) != _lines(approved.body):
        yield "another body"
    yield from _wire(raw)


def _fields(raw: bytes, names: list[str]) -> Iterator[str]:
    if strange := [name for name in names if name not in KNOWN]:
        yield f"an unknown field {strange[0]!r}"
    for name in _ONCE:
        if names.count(name) != 1:
            yield f"{name} stands there {names.count(name)} times"
    # Not by the parser's word alone: what looks like a field at the start of a line.
    head = raw.partition(b"\r\n\r\n")[0]
    seen = re.findall(rb"(?m)^([^\s:]+):", head)
    if [one.decode() for one in seen] != names:
        yield "the bytes show other fields than the parser"


def _mailboxes(approved: Approved, mail: EmailMessage, raw: bytes) -> Iterator[str]:
    to, sender = mail["To"].addresses, mail["From"].addresses
    if [one.addr_spec for one in to] != [approved.recipient]:
        yield f"To holds {[one.addr_spec for one in to]}"
    elif _name(raw) != approved.name:
        yield "another name in To"
    if [one.addr_spec for one in sender] != [approved.sender]:
        yield "another From"


def _name(raw: bytes) -> str:
    """The display name by RFC 2047: policy.default leaves blanks between encoded words in it."""
    head = re.sub(rb"\r\n(?=[ \t])", b"", raw.partition(b"\r\n\r\n")[0]).decode("ascii")
    field = next(line for line in head.split("\r\n") if line.startswith("To: "))
    phrase = field.removeprefix("To: ").rpartition("<")[0].strip()
    if phrase.startswith('"'):
        return re.sub(r"\\(.)", r"\1", phrase[1:-1])
    return str(make_header(decode_header(phrase)))


def _wire(raw: bytes) -> Iterator[str]:
    if not raw.isascii():
        yield "not ASCII"
    if re.search(rb"(?<!\r)\n|\r(?!\n)|\0", raw):
        yield "a bare line end or NUL"
    if max(map(len, raw.split(b"\r\n"))) > 998:
        yield "a line longer than 998"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
