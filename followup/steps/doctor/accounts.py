"""The mail accounts: can each be used, does its server take the login, what does it keep?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import connection
from followup.steps.doctor.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.mail.settings import Account
    from followup.workspace import Workspace

_SECONDS = 15.0


def findings(workspace: Workspace) -> Iterator[Finding]:
    """One login per account and server; nothing is sent or read."""
    if not workspace.config.accounts:
        yield Finding("account", State.FINE, "doctor.no-account")
    for account in workspace.config.accounts.values():
        yield from _account(workspace, account)
        yield from _received(workspace, account)


def _account(workspace: Workspace, account: Account) -> Iterator[Finding]:
    try:
        account.validate()
        values = {"name": account.name, "address": account.address}
        yield Finding("account", State.FINE, "doctor.account", values)
        secret = workspace.mail_secret(account, "smtp")
        opened = connection.open_connection(account, secret, timeout=_SECONDS)
    except FollowupError as refused:
        yield Finding.of("smtp", refused)
        return
    connection.close(opened)
    key = "doctor.smtp-plain" if account.security == "none" else "doctor.smtp"
    yield Finding("smtp", State.FINE, key, {"host": account.host})


def _received(workspace: Workspace, account: Account) -> Iterator[Finding]:
    if account.imap_host is None:
        yield Finding("imap", State.LOOK, "doctor.no-imap", {"name": account.name})
        return
    from followup.mail import imap

    try:
        secret = workspace.mail_secret(account, "imap")
        mailbox = imap.open_mailbox(account, secret, timeout=_SECONDS)
    except FollowupError as refused:
        yield Finding.of("imap", refused)
        return
    try:
        found = imap.folders(mailbox)
        sent, drafts = found.sent or found.everything or "-", found.drafts or "-"
        values = {"host": account.imap_host, "sent": sent, "drafts": drafts}
        yield Finding("imap", State.FINE, "doctor.imap", values)
    except FollowupError as refused:
        yield Finding.of("imap", refused)
    finally:
        imap.close(mailbox)
