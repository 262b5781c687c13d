"""Files as text, whatever their encoding; what is no text is refused with a sentence."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.tables import sheets
from followup.tables.encodings import decode

if TYPE_CHECKING:
    from pathlib import Path

    from followup.model import Problem

LIMIT = 64 * 1024 * 1024
_NOT_TEXT = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3", "binary"),
    (b"\x7fELF", "binary"),
    (b"bplist", "binary"),
    (b"ID3", "recording"),
    (b"OggS", "recording"),
    (b"\x1aE\xdf\xa3", "recording"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text without NULs and byte order mark, and what reading it took for granted.

    `date_order` is the user's word (``day`` or ``month`` first) where the file leaves it open;
    `timezone` (IANA) is where the session took place, for files that state times in UTC.
    """

    path: str
    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()
    date_order: str | None = None
    timezone: str | None = None


def read(path: Path, date_order: str | None = None) -> Document:
    """The text of the regular file at `path`, at most 64 MB; FileRefused if it has none."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileRefused("importing.folder", path=str(path))
        if not stat.S_ISREG(status.st_mode):
            raise FileRefused("importing.not-a-file", path=str(path))
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise FileRefused("importing.missing", path=str(path)) from None
    except (OSError, ValueError):
        raise FileRefused("importing.unreadable", path=str(path)) from None
    return from_bytes(data, str(path), date_order)


def from_bytes(data: bytes, path: str, date_order: str | None = None) -> Document:
    """The text of `data`, named `path` in sentences; FileRefused if it is empty or no text."""
    if len(data) > LIMIT:
        raise FileRefused("importing.too-big", path=path, megabytes=LIMIT // 1024 // 1024)
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise FileRefused("importing.empty", path=path)
    if kind := _not_text(data):
        raise FileRefused(f"importing.{kind}", path=path)
    if sheets.is_sheet(data):
        return Document(path, sheets.text(data, path, LIMIT), "spreadsheet", (), date_order)
    text, encoding, problems = decode(data)
    if _mostly_noise(text):
        raise FileRefused("importing.binary", path=path)
    return Document(path, text, encoding, problems, date_order)


def _not_text(data: bytes) -> str | None:
    if data[4:8] == b"ftyp":
        return "picture" if data[8:11] in (b"hei", b"mif", b"avi") else "recording"
    if data[:4] == b"RIFF":
        return "picture" if data[8:12] == b"WEBP" else "recording"
    # "BM" also begins words; a bitmap's header goes on with its length and four NULs.
    found = next((kind for magic, kind in _NOT_TEXT if data.startswith(magic)), None)
    return None if data[:2] == b"BM" and data[6:10] != bytes(4) else found


def _mostly_noise(text: str) -> bool:
    sample = text[:4096]
    noise = sum(c == "\ufffd" or (c < " " and c not in "\t\r\n\f\x0b") for c in sample)
    return noise * 10 > len(sample)
