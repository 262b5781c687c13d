"""The mail account of the user, as the mail room wants it to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from followup.errors import FollowupError
from followup.mail.addresses import legible_address, wire_address
from followup.mail.providers import PRESETS, Auth, Security, SentCopy

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

_HOST = re.compile(r"(?!-)[\w.-]{1,253}(?<![-.])")
# An account's name stands in commands and in the keyring.
_NAME = re.compile(r"\w[\w-]{0,39}")
_NOT_AN_ACCOUNT = ("zoom",)
# Application and directory ids are UUIDs or names with dots; Google's end in a host name.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")
# RFC 3676, 4.3, and the four lines of netiquette (RFC 1855, 2.1.1), doubled for two languages.
_SIGNATURE_LINES = 8
_SIGNATURE_LINE = 78
# Control signs, line ends of other alphabets, half characters, and marks that turn the reading
# direction.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Without a provider whose limit is known; beyond it begins what mailing services are for.
_MOST = 500


@dataclass(frozen=True, slots=True)
class Account:
    """How to reach the user's own mail server; a secret is never part of it.

    `user` None means that the server wants no login. `password_command` prints the password
    (with `auth` ``xoauth2`` the client secret) on its first line. `aliases` are further
    addresses that the server lets this user send from. `imap_host` None means that nothing is
    read. `sent_copy`: who keeps a copy of what was sent, ``server``, ``append`` (we do, over
    IMAP) or ``none``; None is as the preset says. `daily` is the user's own cap for 24 hours.
    With `auth` ``xoauth2``, `client_id` is the user's own application at the provider, and the
    secret is an access token.
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

    @property
    def addresses(self) -> frozenset[str]:
        """All that may stand in its From, in small letters: one login, whose limits they share."""
        login = self.user if self.user and "@" in self.user else self.address
        return frozenset(one.lower() for one in (self.address, login, *self.aliases))

    def validate(self) -> None:
        """FollowupError unless the account can be used, and used safely."""
        if not _NAME.fullmatch(self.name) or self.name in _NOT_AN_ACCOUNT:
            raise FollowupError("mail.bad-account-name", name=legible_address(self.name))
        for address in (self.address, *self.aliases, *([self.reply_to] if self.reply_to else [])):
            wire_address(address)
        _check_server(self.host, self.port, self.security)
        if self.imap_host is not None:
            _check_server(self.imap_host, self.imap_port, self.imap_security)
        self._check_words()
        self._check_sender()
        self._check_login()
        _check_signature(self.signature or "")

    def _check_words(self) -> None:
        known = {
            "preset": (self.preset, tuple(PRESETS)),
            "sent_copy": (self.sent_copy, get_args(SentCopy)),
            "auth": (self.auth, get_args(Auth)),
        }
        for entry, (value, words) in known.items():
            if value is not None and value not in words:
                shown = legible_address(value)
                raise FollowupError(
                    "mail.unknown-word", entry=entry, value=shown, known=", ".join(words)
                )
        # It stands between control signs when it goes to the server (RFC 4616, XOAUTH2).
        if self.user is not None and (not self.user or _UNSEEN.search(self.user)):
            raise FollowupError("mail.bad-user", user=legible_address(self.user))
        preset = PRESETS.get(self.preset or "")
        if self.daily is not None and self.daily < 1:
            raise FollowupError("mail.daily-too-low", daily=self.daily)
        if (self.daily or 0) > _MOST and not (preset and preset.daily):
            raise FollowupError("mail.daily-too-high", daily=self.daily, most=_MOST)

    def _check_sender(self) -> None:
        """From belongs to the account.

        Another From fails SPF and DKIM alignment, and receivers throw such mail away
        (support.google.com/a/answer/81126).
        """
        if self.user is None or "@" not in self.user:
            return
        own = {one.lower() for one in (self.user, *self.aliases)}
        if self.address.lower() not in own:
            raise FollowupError(
                "mail.foreign-sender", address=self.address, user=legible_address(self.user)
            )

    def _check_login(self) -> None:
        if self.auth == "password":
            return
        preset = PRESETS.get(self.preset or "")
        if preset is None or self.auth not in preset.auth:
            raise FollowupError("mail.no-oauth", preset=legible_address(self.preset or "-"))
        if self.user is None:
            raise FollowupError("mail.oauth-needs-user", account=self.name)
        if self.client_id is None or not _ID.fullmatch(self.client_id):
            raise FollowupError("mail.no-client-id", account=self.name)
        if self.tenant is not None and not _ID.fullmatch(self.tenant):
            raise FollowupError("mail.bad-tenant", tenant=legible_address(self.tenant))


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine: localhost, 127.0.0.0/8 or ::1."""
    return host.lower() == "localhost" or ((found := _ip(host)) is not None and found.is_loopback)


def _check_server(host: str, port: int, security: str) -> None:
    if not _valid_host(host):
        raise FollowupError("mail.bad-host", host=legible_address(host))
    if not 0 < port < 65536:
        raise FollowupError("mail.bad-port", port=port)
    if security not in get_args(Security):
        raise FollowupError("mail.unknown-security", security=legible_address(security))
    if security == "none" and not is_loopback(host):
        raise FollowupError("mail.plain-text-refused", host=host)


def _check_signature(text: str) -> None:
    """A few short lines of plain text, without the sign that begins a signature."""
    lines = text.split("\n")
    long = len(lines) > _SIGNATURE_LINES or max(map(len, lines)) > _SIGNATURE_LINE
    if long or any(_UNSEEN.search(line) or line.rstrip() == "--" for line in lines):
        raise FollowupError("mail.bad-signature", lines=_SIGNATURE_LINES, signs=_SIGNATURE_LINE)


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
