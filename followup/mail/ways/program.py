"""The user's own mail program: it opens the message, and the user says whether it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from followup.mail import handover
from followup.mail.files import name_of
from followup.mail.verdicts import HANDED_OVER, NO_ANSWER, NOT_SENT, Delivery

if TYPE_CHECKING:
    from pathlib import Path

    from followup.mail.ways import Claim
    from followup.model import Message


class Went(StrEnum):
    """The user's answer to "did it go?"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Handed:
    """What a mail program can be opened with: a file, or a mailto address."""

    message: Message
    file: Path
    mailto: str


_MEANS = {Went.YES: HANDED_OVER, Went.NO: NOT_SENT, Went.UNKNOWN: NO_ANSWER}


@dataclass(frozen=True, slots=True)
class Program:
    """Files stand in `folder` while they may be needed; `ask` opens one and asks the user.

    `body` gives the approved words of a message.
    """

    folder: Path
    body: Callable[[Message], str]
    ask: Callable[[Handed], Went]
    sender: None = None

    def ready(self) -> None:
        """The program is the user's affair."""

    def deliver(self, message: Message, claim: Claim) -> Delivery:
        """Write, claim, ask. The claim comes after the file: what cannot be written has not left.

        FollowupError ``mail.cannot-write``; after the claim only what `ask` raises.
        """
        link = handover.mailto(message.recipient or "", message.subject, self.body(message))
        file = handover.eml(message.raw, self.folder, name_of(message))
        try:
            claim()
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        went = self.ask(Handed(message, file, link))
        if went is not Went.UNKNOWN:
            file.unlink(missing_ok=True)
        return _MEANS[went]

    def close(self) -> None:
        """Nothing is open."""
