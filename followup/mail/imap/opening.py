"""Opening the user's mailbox: verified, logged in once, and closed again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, get_args

from followup.errors import MailboxProblem
from followup.mail.imap.login import log_in
from followup.mail.imap.mailbox import Mailbox
from followup.mail.imap.trouble import connecting, guarded
from followup.mail.providers import Security
from followup.mail.settings import is_loopback

if TYPE_CHECKING:
    from ssl import SSLContext

    from followup.mail.settings import Account

_FAREWELL = 2.0


def open_mailbox(
    account: Account,
    secret: str | None,
    *,
    timeout: float = 30.0,
    context: SSLContext | None = None,
) -> Mailbox:
    """Connect, verify the certificate, log in once as the account's user or address.

    `secret` is a password, or with `account.auth` ``xoauth2`` an access token. `timeout` is
    for each wait, in seconds. `context` replaces the system's certificates, for tests. Raises
    MailboxProblem, with no secret shown to a server that is not verified.
    """
    _check(account)
    if not secret:
        raise MailboxProblem("imap.no-password", account=account.name)
    mailbox = _connect(account, timeout, context)
    try:
        with guarded(mailbox):
            log_in(mailbox.client, account, secret)
    except BaseException:
        mailbox.broken = True
        close(mailbox)
        raise
    return mailbox


def close(mailbox: Mailbox) -> None:
    """Say goodbye, waiting some seconds at most for each word of the answer; never raises."""
    with suppress(Exception):
        if not mailbox.broken:
            mailbox.broken = True
            mailbox.client.socket().settimeout(_FAREWELL)
            mailbox.client.logout()
    # After a logout this does nothing.
    with suppress(Exception):
        mailbox.client.shutdown()


def _check(account: Account) -> None:
    if not account.imap_host:
        raise MailboxProblem("imap.not-set-up", account=account.name)
    if account.imap_security not in get_args(Security):
        raise MailboxProblem("imap.unknown-security", security=account.imap_security)
    if account.imap_security == "none" and not is_loopback(account.imap_host):
        raise MailboxProblem("imap.plain-text-refused", host=account.imap_host)


def _connect(account: Account, timeout: float, context: SSLContext | None) -> Mailbox:
    from followup.mail.imap.client import Client

    with connecting(account):
        client = Client(account, timeout, context)
    mailbox = Mailbox(account, client)
    if account.imap_security == "starttls":
        try:
            _encrypt(mailbox, context)
        except BaseException:
            mailbox.broken = True
            close(mailbox)
            raise
    return mailbox


def _encrypt(mailbox: Mailbox, context: SSLContext | None) -> None:
    from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

    with connecting(mailbox.account):
        try:
            mailbox.client.starttls(context)
        except IMAPClientAbortError:
            raise
        except ConnectionError:
            # Whether its unfitting answer or its hanging up is seen first is a matter of moments.
            where = {"host": mailbox.account.imap_host, "port": mailbox.account.imap_port}
            raise MailboxProblem("imap.tls-failed", **where, reason="") from None
        except IMAPClientError:
            host = mailbox.account.imap_host
            raise MailboxProblem("imap.no-starttls", host=host) from None
