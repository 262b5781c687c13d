"""Rehearsing: the very bytes that would leave, as files one can open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.mail.files import private_file

if TYPE_CHECKING:
    from pathlib import Path


def write(raw: bytes, folder: Path, name: str) -> Path:
    """Write `raw` into `folder` as `name` (made safe, ending in .eml); returns its path.

    Raises FollowupError ``mail.cannot-write``.
    """
    return private_file(folder, name, raw)
