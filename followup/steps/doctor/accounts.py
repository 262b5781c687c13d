"""The mail accounts: can each be used, does its server take the login, what does it keep?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import connection
from followup.steps.doctor.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.workspace import Workspace

_SECONDS = 15.0
# The clocks of two computers are never quite the same.
_APART = timedelta(minutes=2)


def findings(workspace: Workspace, now: datetime) -> Iterator[Finding]:
    """One login per account and server; nothing is sent or read."""
    if not workspace.config.accounts:
        yield Finding("account", State.FINE, "doctor.no-account")
    for name in workspace.config.accounts:
        try:
            workspace.use(name)
            account = workspace.account
        except FollowupError as unusable:
            yield Finding.of("account", unusable)
            continue
        if account is not None:
            values = {"name": name, "address": account.address}
            yield Finding("account", State.FINE, "doctor.account", values)
            yield _sending(workspace, account)
            yield from _received(workspace, account, now)


def _sending(workspace: Workspace, account: Account) -> Finding:
    try:
        secret = workspace.mail_secret(account, "smtp")
        opened = connection.open_connection(account, secret, timeout=_SECONDS)
    except FollowupError as refused:
        return Finding.of("smtp", refused)
    connection.close(opened)
    key = "doctor.smtp-plain" if account.security == "none" else "doctor.smtp"
    return Finding("smtp", State.FINE, key, {"host": account.host})


def _received(workspace: Workspace, account: Account, now: datetime) -> Iterator[Finding]:
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
        yield from _clock(imap.latest_arrival(mailbox, found.inbox), now)
    except FollowupError as refused:
        yield Finding.of("imap", refused)
    finally:
        imap.close(mailbox)


def _clock(arrived: datetime | None, now: datetime) -> Iterator[Finding]:
    """A mail that has come from our future tells that our clock is behind."""
    if arrived is None:
        return
    if arrived > now + _APART:
        minutes = int((arrived - now).total_seconds() // 60)
        yield Finding("clock", State.BROKEN, "doctor.clock-behind", {"count": minutes})
    else:
        yield Finding("clock", State.FINE, "doctor.clock")
