"""What mail providers allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.mail.settings import Account

# Mails over a rolling 24 hours, by the name of the preset.
_A_DAY: Mapping[str, int] = {}
_OWN_CAP = 50


def limit(account: Account) -> int:
    """How many mails may leave within 24 hours.

    The user's own cap (50 where none is set), and never more than 80 % of what the provider
    allows: whoever reaches that is locked out for a day.
    """
    own = _OWN_CAP if account.daily is None else account.daily
    allowed = _A_DAY.get(account.preset or "")
    return own if allowed is None else min(own, allowed * 4 // 5)
