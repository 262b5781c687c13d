"""What holds for an account: its own settings first, then its provider's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from followup.mail.providers import PRESETS, Server

if TYPE_CHECKING:
    from followup.mail.providers import SentCopy
    from followup.mail.settings import Account

# Nobody gets to know more people in a day; somebody who does may say so in `daily`.
OWN_CAP = 50


def limit(account: Account) -> int:
    """How many messages may leave within any 24 hours.

    The user's own cap (50 unless `daily` says another), and never more than 80 % of what the
    provider allows: whoever reaches that is locked out for up to a day, from all mail.
    """
    preset = PRESETS.get(account.preset or "")
    own = OWN_CAP if account.daily is None else account.daily
    return min(own, preset.daily * 8 // 10) if preset and preset.daily else own


def shortest_pause(account: Account) -> float:
    """Seconds between two messages that the provider asks for; 0 where it counts by the day."""
    preset = PRESETS.get(account.preset or "")
    return 60 / preset.per_minute if preset and preset.per_minute else 0.0


def sent_copy(account: Account) -> SentCopy:
    """Who keeps a copy of what was sent: ``server``, ``append`` (we do, over IMAP) or ``none``."""
    if account.sent_copy is not None:
        return cast("SentCopy", account.sent_copy)
    preset = PRESETS.get(account.preset or "")
    if preset is not None and preset.sent_copy == "server":
        return "server"
    return "append" if imap(account) else "none"


def imap(account: Account) -> Server | None:
    """The server from which the account's mail is read; None where none is known."""
    if account.imap_host is not None:
        return Server(account.imap_host, account.imap_port, account.imap_security)
    preset = PRESETS.get(account.preset or "")
    return preset.imap if preset and preset.imap.host else None


def filled(account: Account) -> Account:
    """`account` with its provider's IMAP server where it names none of its own."""
    found = imap(account)
    if found is None:
        return account
    return replace(
        account, imap_host=found.host, imap_port=found.port, imap_security=found.security
    )
