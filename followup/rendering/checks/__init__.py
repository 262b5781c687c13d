"""What blocks words, and what only deserves a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Caution, Channel, Rendered, Session
from followup.rendering.checks import (
    addressing,
    advertising,
    headers,
    leftovers,
    length,
    manners,
)
from followup.rendering.checks.day import not_today, says_today

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["blocking", "says_today", "warnings"]


def blocking(words: Rendered) -> None:
    """Return if `words` may be approved; else raise FollowupError saying what stands against it.

    Keys: ``drafting.unsafe-header``, ``unsafe-body``, ``no-recipient``, ``many-recipients``,
    ``bad-address``, ``no-subject``, ``no-body``, ``leftover``, ``advertising``.
    """
    mail = words.channel is Channel.EMAIL
    headers.check(words)
    if mail and not words.subject.strip():
        raise FollowupError("drafting.no-subject", name=words.recipient_name)
    if not words.body.strip():
        raise FollowupError("drafting.no-body", name=words.recipient_name)
    found = leftovers.find(words.subject, words.body)
    if found is not None:
        raise FollowupError("drafting.leftover", name=words.recipient_name, found=found)
    signs = advertising.signs(words.subject, words.body)
    if signs:
        raise FollowupError(
            "drafting.advertising", name=words.recipient_name, signs=", ".join(signs.values())
        )


def warnings(
    words: Rendered, session: Session, now: datetime, *, most: int | None = None
) -> tuple[Caution, ...]:
    """Remarks for the one who decides; `now` is aware and in the user's zone.

    `most` is how many characters fit where a copy text is pasted.
    """
    cautions = [
        length.caution(words, most),
        not_today(words.subject, words.body, session.day, now),
        Caution("drafting.warn-day-assumed") if _day_is_a_guess(words, session) else None,
        addressing.caution(words),
        addressing.at_work(words) if session.discreet else None,
        *manners.cautions(words),
        *_manners_in_japanese(words),
    ]
    return tuple(caution for caution in cautions if caution)


def _manners_in_japanese(words: Rendered) -> list[Caution]:
    if words.language != "ja":
        return []
    # Brings many patterns along, for which letters in other languages need not wait.
    from followup.rendering.checks import keigo

    return keigo.cautions(words)


def _day_is_a_guess(words: Rendered, session: Session) -> bool:
    return session.day_assumed and says_today(words.subject, words.body)
