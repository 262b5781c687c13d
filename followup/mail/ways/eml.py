"""A folder of .eml files, for whoever sends them with another program."""

from __future__ import annotations

from dataclasses import dataclass
from errno import EEXIST
from os import strerror
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail.files import aside, name_of
from followup.mail.handover import UNSENT
from followup.mail.verdicts import HANDED_OVER, NO_ANSWER, Delivery

if TYPE_CHECKING:
    from pathlib import Path

    from followup.mail.ways import Claim
    from followup.model import Message


@dataclass(frozen=True, slots=True)
class Folder:
    """Each message becomes ``<id>-<name>.eml`` in `path`, an unsent draft to mail programs."""

    path: Path
    sender: None = None

    def ready(self) -> None:
        """The first file makes the folder."""

    def deliver(self, message: Message, claim: Claim) -> Delivery:
        """The whole file is on the disk before the claim; after it only its name is missing."""
        with aside(self.path, name_of(message), UNSENT + message.raw) as file:
            _refuse_another(file.path, message.raw)
            claim()
            try:
                file.place()
            except FollowupError:
                return NO_ANSWER
        return HANDED_OVER

    def close(self) -> None:
        """Nothing is open."""


def _refuse_another(path: Path, raw: bytes) -> None:
    """FollowupError ``mail.cannot-write`` where other words lie: nobody may have sent them yet."""
    try:
        if not path.exists() or (path.is_file() and path.read_bytes().endswith(raw)):
            return
        reason = strerror(EEXIST)
    except OSError as error:
        reason = error.strerror or type(error).__name__
    raise FollowupError("mail.cannot-write", path=path, reason=reason)
