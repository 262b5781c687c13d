"""Files that hold a message: for the user's eyes alone."""

from __future__ import annotations

import os
import re
from pathlib import Path
from tempfile import mkstemp

from followup.errors import FollowupError

# Names that Windows keeps for devices, with any ending.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def private_file(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` into `folder` (made 0700 if missing) as a file 0600; returns its path.

    `name` is made safe first: it cannot leave the folder. An older file of the same name is
    replaced as a whole. Raises FollowupError ``mail.cannot-write``.
    """
    path = folder / safe_name(name)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FollowupError("mail.cannot-write", path=path, reason=reason) from error
    return path


def _replace(path: Path, data: bytes) -> None:
    # A new file (0600 by its maker) moved into place: a symbolic link that waits there is
    # not followed, and a full disk leaves no half of a message.
    handle, name = mkstemp(dir=path.parent, prefix=".", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def safe_name(name: str) -> str:
    """`name` as a file name every system takes: letters, digits, ``-_.``; at most 80 signs."""
    stem = re.sub(r"[^\w.-]+", "-", name.removesuffix(".eml")).strip(".-")[:40].strip(".-")
    stem = f"_{stem}" if _DEVICE.match(stem) else stem
    return f"{stem or 'message'}.eml"
