"""Files that hold a message: for the user's eyes alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from followup.model import Message

# Names that Windows keeps for devices, with any ending.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


@dataclass(frozen=True, slots=True)
class Aside:
    """A whole file under a passing name, and the `path` it is meant for."""

    passing: Path
    path: Path

    def place(self) -> None:
        """Give it its name in one step; FollowupError ``mail.cannot-write``."""
        with _told(self.path):
            self.passing.replace(self.path)


def private_file(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` into `folder` (made 0700 if missing) as a file 0600; returns its path.

    `name` is made safe first: it cannot leave the folder. An older file of the same name is
    replaced as a whole. Raises FollowupError ``mail.cannot-write``.
    """
    with aside(folder, name, data) as file:
        file.place()
    return file.path


@contextmanager
def aside(folder: Path, name: str, data: bytes) -> Iterator[Aside]:
    """The same up to the last step, which is the caller's; without it nothing is left."""
    # A new file (0600 by its maker) moved into place: a symbolic link that waits there is
    # not followed, and a full disk leaves no half of a message.
    path = folder / safe_name(name)
    with _told(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, passing = mkstemp(dir=folder, prefix=".", suffix=".part")
    file = Aside(Path(passing), path)
    try:
        with _told(path), os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        yield file
    finally:
        file.passing.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FollowupError("mail.cannot-write", path=path, reason=reason) from error


def name_of(message: Message) -> str:
    """What a message's file is called, before it is made safe."""
    return f"{message.id}-{message.recipient_name}"


def safe_name(name: str) -> str:
    """`name` as a file name every system takes: letters, digits, ``-_.``; at most 80 signs."""
    stem = re.sub(r"[^\w.-]+", "-", name.removesuffix(".eml")).strip(".-")[:40].strip(".-")
    stem = f"_{stem}" if _DEVICE.match(stem) else stem
    return f"{stem or 'message'}.eml"
