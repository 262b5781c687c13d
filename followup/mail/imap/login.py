"""Logging in to the mailbox, once: some providers lock an account for more attempts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from followup.errors import MailboxProblem
from followup.mail import sasl
from followup.mail.imap.trouble import later, server_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.mail.settings import Account

_ATOM = re.compile(r"[\w.@+=~!#$&'/<>?^|:;,-]+", re.ASCII)
_CARRIED = re.compile(r"[ -~]+")


def log_in(client: Any, account: Account, secret: str) -> None:
    """Log in to the server behind `client` by the first way that both sides know.

    Raises MailboxProblem ``imap.wrong-password``, ``imap.wrong-token``, ``imap.login-later``,
    ``imap.no-login-offered``; whatever the library raises where the connection breaks.
    """
    from imapclient.exceptions import IMAPClientAbortError, LoginError

    user = account.user or account.address
    way = _way(client, account, user, secret)
    try:
        way()
    except LoginError as error:
        # The library makes one error of a refusal and of a broken connection.
        if isinstance(error.__context__, IMAPClientAbortError):
            raise error.__context__ from None
        words = server_words(error).replace(secret, "***")
        raise MailboxProblem(
            _key(account, words), account=account.name, host=account.imap_host, user=user,
            words=words,
        ) from None  # fmt: skip


def _key(account: Account, words: str) -> str:
    if later(words):
        return "imap.login-later"
    return "imap.wrong-token" if account.auth == "xoauth2" else "imap.wrong-password"


def _way(client: Any, account: Account, user: str, secret: str) -> Callable[[], object]:
    if account.auth == "xoauth2":
        if not client.has_capability("AUTH=XOAUTH2"):
            raise MailboxProblem("imap.no-login-offered", host=account.imap_host)
        return lambda: client.sasl_login("XOAUTH2", _answers(sasl.xoauth2(user, secret), b""))
    if client.has_capability("AUTH=PLAIN"):
        return lambda: client.sasl_login("PLAIN", _answers(sasl.plain(user, secret)))
    if client.has_capability("LOGINDISABLED"):
        raise MailboxProblem("imap.no-login-offered", host=account.imap_host)
    if not (_CARRIED.fullmatch(user) and _CARRIED.fullmatch(secret)):
        raise MailboxProblem("imap.odd-password", host=account.imap_host)
    return lambda: client.login(user if _ATOM.fullmatch(user) else _quoted(user), secret)


def _answers(*given: bytes) -> Callable[[bytes], bytes | None]:
    """One answer to each challenge; then None, which ends the attempt."""
    left = iter(given)
    return lambda _challenge: next(left, None)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
