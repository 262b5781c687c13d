"""The words of a draft in the envelope that the user's account gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail.freezing import compose

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.model import Profile, Rendered


def enclose(
    words: Rendered, me: Profile, account: Account | None, *, date: datetime, message_id: str
) -> bytes:
    """The mail's bytes, From the account, else from the profile's address, else without From.

    Raises FollowupError as `freezing.compose`, or ``draft.no-address``.
    """
    if words.recipient is None:
        raise FollowupError("draft.no-address", name=words.recipient_name)
    return compose(
        sender_name=account.sender_name if account and account.sender_name else me.name,
        sender_address=account.address if account else me.email,
        recipient_name=words.recipient_name,
        recipient=words.recipient,
        subject=words.subject,
        body=words.body,
        date=date,
        message_id=message_id,
        reply_to=account.reply_to if account else None,
    )
