"""Handing a message to the user's own mail program; starting that program is the door's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from followup.mail.addresses import wire_address
from followup.mail.files import private_file

if TYPE_CHECKING:
    from pathlib import Path


# Outlook opens a file with this header as a draft of one's own.
UNSENT = b"X-Unsent: 1\r\n"


def eml(raw: bytes, folder: Path, name: str) -> Path:
    """Write the frozen `raw` into `folder` as a file that mail programs open as an unsent draft.

    `name` may be anybody's; it is made safe, see `private_file`, and the path it got is
    returned. The header ``X-Unsent: 1`` (Microsoft Outlook's) is added, the rest is byte for
    byte the same.
    """
    return private_file(folder, name, UNSENT + raw)


def mailto(recipient: str, subject: str, body: str) -> str:
    """A ``mailto:`` address with subject and body (RFC 6068): UTF-8, line ends as %0D%0A.

    Some systems cut it at about 2000 characters. Raises FollowupError ``mail.bad-address``.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    address = quote(wire_address(recipient), safe="@")
    # Half a character (a lone surrogate) cannot be said in UTF-8.
    subject, lines = (text.encode("utf-8", "replace").decode() for text in (subject, lines))
    return f"mailto:{address}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
