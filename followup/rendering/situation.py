"""Everything one message may rest on, and which template fits it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import MatchKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import (
        Channel,
        Fact,
        LinkedAttendance,
        Match,
        Person,
        Profile,
        Session,
    )


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the user and the reader share from before the session at hand.

    `session` is an earlier one that both were at and that may be spoken of, without its topic
    where that should not be named; `line` shows the reader there. `message` is the last one
    (its id) that reached the reader after another session. `firm`: more than a name says that
    the reader is who the session at hand shows; without it nothing of this may be said.
    """

    session: Session | None = None
    line: LinkedAttendance | None = None
    message: int | None = None
    firm: bool = False

    @property
    def known(self) -> bool:
        """The reader had words from the user: no introduction as to a stranger."""
        return self.firm and self.message is not None


@dataclass(frozen=True, slots=True)
class Situation:
    """One person in one session, seen from the user at one moment.

    `now` is aware and in the user's zone. `recipient` is the address for e-mail, else None;
    `address_source` says how it came to the person (shown by the draft, not used in the
    words). `hosted`: the user held the session. `earlier` is what was before it; `openings`
    begin the evening's other drafts. `signature` ends a mail's words; it counts neither for
    their length nor for their manners. `most` is how many characters fit where a copy text is
    pasted, None for any number. `names` are those of everybody in the session's lists, the
    reader and the user among them, as they stand there.
    """

    me: Profile
    person: Person
    session: Session
    match: Match | None
    facts: Sequence[Fact]
    channel: Channel
    language: str
    now: datetime
    recipient: str | None = None
    address_source: str | None = None
    hosted: bool = False
    earlier: Earlier = Earlier()
    openings: Sequence[str] = ()
    signature: str = ""
    most: int | None = None
    names: Sequence[str] = ()


# A kind of match with words of its own; the others are greeted by who hosted.
_OF_KIND = {
    MatchKind.THANK_HOST: "thank-host",
    MatchKind.OFFER_HELP: "offer-help",
    MatchKind.STRETCH: "other-field",
}


def pick_template(
    hosted: bool | None,
    attended: bool | None,
    kind: MatchKind | None = None,
    *,
    promised: bool = False,
    helps: bool = False,
) -> str:
    """The name of the template for who hosted, who came, and why to write.

    Whom the user has `promised` something is written to about that and nothing else.
    `helps`: there are words of theirs that an offer of the user meets.

    Raises FollowupError ``drafting.absent``: only the host may write to somebody who did not
    come (docs/messages.md, rule 4).
    """
    if attended is False:
        if not hosted:
            raise FollowupError("drafting.absent")
        return "no-show"
    if promised:
        return "promise-kept"
    if kind in _OF_KIND:
        return _OF_KIND[kind]
    if kind is MatchKind.CAN_HELP and helps:
        return "can-help"
    return "thank-you" if hosted else "were-you-there"
