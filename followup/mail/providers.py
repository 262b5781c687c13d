"""What is known of mail providers: their servers, their limits, who keeps the Sent copy.

Where a figure is from stands beside it, read in November 2026; None where none was found.
Implicit TLS where both are offered (RFC 8314, 3.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Security = Literal["tls", "starttls", "none"]
Auth = Literal["password", "xoauth2"]
SentCopy = Literal["server", "append", "none"]


@dataclass(frozen=True, slots=True)
class Server:
    """Where to connect; `host` None where every customer has another one."""

    host: str | None
    port: int
    security: Security


@dataclass(frozen=True, slots=True)
class Preset:
    """A provider. `daily` is how many messages (each to one recipient) it lets leave within any
    24 hours, `per_minute` within a minute; None where no figure is known. `auth` has the way
    first that an account takes unless it says otherwise.
    """

    smtp: Server
    imap: Server
    daily: int | None = None
    per_minute: int | None = None
    sent_copy: SentCopy = "append"
    auth: tuple[Auth, ...] = ("password",)


_ELSEWHERE = Preset(Server(None, 465, "tls"), Server(None, 993, "tls"))
_GMAIL = Server("smtp.gmail.com", 465, "tls"), Server("imap.gmail.com", 993, "tls")

PRESETS: Mapping[str, Preset] = {
    # support.google.com/a/answer/166852: 500 a day; app passwords need 2-step verification.
    "gmail": Preset(*_GMAIL, daily=500, sent_copy="server", auth=("password", "xoauth2")),
    # The same page: 2,000 a day (500 while on trial). The account's own password has not been
    # taken since 1 May 2025, app passwords and OAuth are.
    "workspace": Preset(*_GMAIL, daily=2000, sent_copy="server", auth=("password", "xoauth2")),
    # learn.microsoft.com, "Exchange Online limits": 10,000 recipients a day, 30 messages a
    # minute, on some plans much less. Password login for SMTP is being switched off.
    "microsoft365": Preset(
        Server("smtp.office365.com", 587, "starttls"),
        Server("outlook.office365.com", 993, "tls"),
        daily=10_000,
        per_minute=30,
        sent_copy="server",
        auth=("xoauth2", "password"),
    ),
    # support.apple.com/102198: 1,000 messages a day; app-specific passwords only.
    "icloud": Preset(
        Server("smtp.mail.me.com", 587, "starttls"),
        Server("imap.mail.me.com", 993, "tls"),
        daily=1000,
    ),
    # Limits go by the plan (fastmail.com/help/account/limits.html); app passwords only.
    "fastmail": Preset(
        Server("smtp.fastmail.com", 465, "tls"), Server("imap.fastmail.com", 993, "tls")
    ),
    # No figure found.
    "yahoo-japan": Preset(
        Server("smtp.mail.yahoo.co.jp", 465, "tls"), Server("imap.mail.yahoo.co.jp", 993, "tls")
    ),
    # xserver.ne.jp/manual/man_mail_spec.php, by a copy of 2016: 1,500 an hour, 15,000 a day.
    "xserver": Preset(_ELSEWHERE.smtp, _ELSEWHERE.imap, daily=15_000),
    "generic": _ELSEWHERE,
}
