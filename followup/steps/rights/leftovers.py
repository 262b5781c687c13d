"""The files beside the database in which somebody may stand, and which followup wrote itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.names.mentions import mentions
from followup.store import receipt, rehearsals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from followup.names.mentions import Mentions
    from followup.store.marks import Marks
    from followup.workspace import Workspace

_LETTER = re.compile(r"\d+-.*\.eml|\..*\.part")


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Paths of files that go with somebody, and of `copies` of the store that are cleaned.

    `answers`: what Zoom's API said; `letters`: messages written to be seen or handed over;
    `typed`: texts that an editor left; `stores`: what an update or a damage put aside.
    """

    answers: tuple[Path, ...]
    letters: tuple[Path, ...]
    typed: tuple[Path, ...]
    stores: tuple[Path, ...]
    copies: tuple[Path, ...]

    @property
    def gone(self) -> tuple[Path, ...]:
        return (*self.answers, *self.letters, *self.typed, *self.stores)


def leftovers(workspace: Workspace, everyone: Sequence[Marks]) -> Leftovers:
    """What there is of these people, or may be: a text from an editor tells nobody's name."""
    data, database = workspace.folders.data, workspace.folders.database
    folders = [workspace.folders.handover, *rehearsals.folders(workspace.db)]
    answers = _files(data / "zoom", "*")
    letters = [path for folder in dict.fromkeys(folders) for path in _files(folder, "*")]
    letters = [path for path in letters if _LETTER.fullmatch(path.name)]
    taken = {path for one in everyone for path in receipt.files(workspace.db, one)}
    sought = _sought(everyone) if answers or letters else mentions((), ())
    return Leftovers(
        answers=tuple(p for p in answers if str(p) in taken or _speaks(p, sought, _text)),
        letters=tuple(p for p in letters if _speaks(p, sought, _letter)),
        typed=_files(data / "editing", "draft-*.txt"),
        stores=tuple(
            path
            for kind in ("before-*", "copying", "damaged-*")
            for path in _files(data, f"{database.name}.{kind}")
        ),
        copies=_files(data / "backups", "*.sqlite"),
    )


def yours(workspace: Workspace, who: Marks) -> list[str]:
    """The user's own files in which a line of theirs stands, as they were given."""
    own = workspace.folders.data
    named = [path for path in receipt.files(workspace.db, who) if path != "-"]
    return [path for path in named if own not in Path(path).parents]


def remove(paths: Iterable[Path]) -> None:
    """Take files away; FollowupError ``rights.cannot-remove`` for the first that stays."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise FollowupError("rights.cannot-remove", path=path, reason=reason) from error


def _sought(everyone: Sequence[Marks]) -> Mentions:
    shown = {name for one in everyone for name in one.shown}
    return mentions(shown, {address for one in everyone for address in one.addresses})


def _files(folder: Path, pattern: str) -> tuple[Path, ...]:
    try:
        return tuple(sorted(path for path in folder.glob(pattern) if path.is_file()))
    except OSError:
        return ()


def _speaks(path: Path, sought: Mentions, read: Callable[[bytes], str]) -> bool:
    """Whether a file names one of them; one that cannot be read counts as if it did."""
    try:
        return sought.found(read(path.read_bytes()))
    except (OSError, LookupError, ValueError):
        return True


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _letter(data: bytes) -> str:
    mail = message_from_bytes(data, policy=policy.default)
    return "\n".join([*(str(mail[name]) for name in ("To", "Subject")), str(mail.get_content())])
