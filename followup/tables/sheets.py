"""Spreadsheets (.xlsx, .xls) as the text of a comma-separated file, row by row."""

from __future__ import annotations

from pathlib import Path

from followup.errors import FileRefused
from followup.tables import workbook

_REFUSALS = {workbook.LOCKED: "importing.locked-sheet", workbook.EMPTY: "importing.empty"}
_SECONDS = 30


def is_sheet(data: bytes) -> bool:
    """Whether `data` begins as a spreadsheet's container does (a zip, or Office's older one)."""
    return data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def text(data: bytes, path: str, longest: int) -> bytes:
    """The first sheet with a table, in UTF-8, each row a line at its own number, or FileRefused.

    `longest` bounds the text. The reading is done by a process of its own, see there.
    """
    import subprocess
    import sys

    from followup.credentials import without_secrets
    from followup.tables.archives import checked

    safe = checked(data, path) if data[:2] == b"PK" else data
    program = [sys.executable, "-I", str(Path(workbook.__file__))]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, and nothing of the user's
            program,
            input=safe,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=without_secrets(),
        )
    except (OSError, subprocess.SubprocessError):
        raise FileRefused("importing.damaged-sheet", path=path) from None
    if done.returncode:
        raise FileRefused(_REFUSALS.get(done.returncode, "importing.damaged-sheet"), path=path)
    if len(done.stdout) > longest:
        raise FileRefused("importing.too-big", path=path, megabytes=longest // 1024 // 1024)
    return done.stdout.decode("utf-8", "replace").encode()
