"""The mail account of the user, as the mail room wants it to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from followup.errors import FollowupError
from followup.mail.addresses import legible_address, wire_address

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ipaddress import IPv4Address, IPv6Address

Security = Literal["tls", "starttls", "none"]
Auth = Literal["password", "xoauth2"]
_HOST = re.compile(r"(?!-)[\w.-]{1,253}(?<![-.])")


@dataclass(frozen=True, slots=True)
class Account:
    """How to reach the user's own mail server; a secret is never part of it.

    `user` None means that the server wants no login. `password_command` prints the password
    on its first line. `aliases` are further addresses that the server lets this user send
    from. `imap_host` None means that nothing is read. `sent_copy`: who keeps a copy of what was
    sent, ``server``, ``append`` (we do, over IMAP) or ``none``; None is as the preset says.
    `daily` is the user's own cap for 24 hours. With `auth` ``xoauth2``, `client_id` is the
    user's own application at the provider, and the secret is an access token.
    """

    name: str
    address: str
    host: str
    port: int
    security: Security = "tls"
    user: str | None = None
    password_command: str | None = None
    preset: str | None = None
    sender_name: str | None = None
    reply_to: str | None = None
    aliases: tuple[str, ...] = ()
    signature: str | None = None
    daily: int | None = None
    imap_host: str | None = None
    imap_port: int = 993
    imap_security: Security = "tls"
    sent_copy: str | None = None
    auth: Auth = "password"
    client_id: str | None = None
    tenant: str | None = None

    def validate(self) -> None:
        """FollowupError unless the account can be used, and used safely."""
        wire_address(self.address)
        if self.reply_to is not None:
            wire_address(self.reply_to)
        if not _valid_host(self.host):
            raise FollowupError("mail.bad-host", host=legible_address(self.host))
        if not 0 < self.port < 65536:
            raise FollowupError("mail.bad-port", port=self.port)
        if self.security not in get_args(Security):
            raise FollowupError("mail.unknown-security", security=legible_address(self.security))
        if self.security == "none" and not is_loopback(self.host):
            raise FollowupError("mail.plain-text-refused", host=self.host)


@dataclass(frozen=True, slots=True)
class Preset:
    """A provider's submission server; `host` None where every customer has another one."""

    host: str | None
    port: int
    security: Security


# The providers' own help pages; implicit TLS where both are offered (RFC 8314, 3.3).
PRESETS: Mapping[str, Preset] = {
    "gmail": Preset("smtp.gmail.com", 465, "tls"),
    "workspace": Preset("smtp.gmail.com", 465, "tls"),
    "microsoft365": Preset("smtp.office365.com", 587, "starttls"),
    "icloud": Preset("smtp.mail.me.com", 587, "starttls"),
    "fastmail": Preset("smtp.fastmail.com", 465, "tls"),
    "yahoo-japan": Preset("smtp.mail.yahoo.co.jp", 465, "tls"),
    "xserver": Preset(None, 465, "tls"),
    "generic": Preset(None, 465, "tls"),
}


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine: localhost, 127.0.0.0/8 or ::1."""
    return host.lower() == "localhost" or ((found := _ip(host)) is not None and found.is_loopback)


def _valid_host(host: str) -> bool:
    try:
        return _ip(host) is not None or bool(_HOST.fullmatch(host) and host.encode("idna"))
    except UnicodeError:
        return False


def _ip(host: str) -> IPv4Address | IPv6Address | None:
    from ipaddress import ip_address

    try:
        return ip_address(host)
    except ValueError:
        return None
