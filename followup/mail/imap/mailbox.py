"""The user's mailbox while it stands open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from followup.mail.settings import Account


@dataclass(slots=True)
class Mailbox:
    """An open, logged-in connection; end it with `close`.

    `selected` is the folder that stands open and its UIDVALIDITY. Once `broken`, nothing more
    can be asked of it.
    """

    account: Account
    client: Any
    selected: tuple[str, int] | None = None
    broken: bool = False
