"""Files as text, whatever their encoding; what is no text is refused with a sentence."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.tables import sheets
from followup.tables.encodings import recode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from followup.model import Problem

_MEGABYTE = 1024 * 1024
LIMIT = 256 * _MEGABYTE
# Tables are read line by line; everything else is read as one text.
_TEXT_LIMIT = 64 * _MEGABYTE
_START = 200_000
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
_ANYTHING = re.compile(rb"[^\x00 \t\r\n\xef\xbb\xbf\xff\xfe]")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text without NULs and byte order mark, and what reading it took for granted.

    `data` is that text as UTF-8, `start` its first 200,000 signs. `date_order` is the user's
    word (``day`` or ``month`` first) where the file leaves it open; `timezone` (IANA) is where
    the session took place, for files that state times in UTC; `told` hears now and then which
    part (0 to 1) of a table is read.
    """

    path: str
    data: bytes
    start: str
    encoding: str
    problems: tuple[Problem, ...] = ()
    date_order: str | None = None
    timezone: str | None = None
    told: Callable[[float], None] | None = None

    @property
    def text(self) -> str:
        """All of it, made anew each time; FileRefused beyond 64 MB."""
        if len(self.data) > _TEXT_LIMIT:
            raise _too_big(self.path, _TEXT_LIMIT)
        return self.data.decode("utf-8")


def read(path: Path, date_order: str | None = None) -> Document:
    """The text of the regular file at `path`, at most 256 MB; FileRefused if it has none."""
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
        raise _too_big(path, LIMIT)
    if not _ANYTHING.search(data):
        raise FileRefused("importing.empty", path=path)
    if kind := _not_text(data):
        raise FileRefused(f"importing.{kind}", path=path)
    if sheets.is_sheet(data):
        data = sheets.text(data, path, _TEXT_LIMIT)
        return Document(path, data, _start(data), "spreadsheet", (), date_order)
    clean, encoding, problems = recode(data)
    start = _start(clean)
    if _mostly_noise(start):
        raise FileRefused("importing.binary", path=path)
    return Document(path, clean, start, encoding, problems, date_order)


def _start(clean: bytes) -> str:
    return clean[: 4 * _START].decode("utf-8", "ignore")[:_START]


def _too_big(path: str, limit: int) -> FileRefused:
    return FileRefused("importing.too-big", path=path, megabytes=limit // _MEGABYTE)


def _not_text(data: bytes) -> str | None:
    if data[4:8] == b"ftyp":
        return "picture" if data[8:11] in (b"hei", b"mif", b"avi") else "recording"
    if data[:4] == b"RIFF":
        return "picture" if data[8:12] == b"WEBP" else "recording"
    # "BM" also begins words; a bitmap's header goes on with its length and four NULs.
    found = next((kind for magic, kind in _NOT_TEXT if data.startswith(magic)), None)
    return None if data[:2] == b"BM" and data[6:10] != bytes(4) else found


def _mostly_noise(start: str) -> bool:
    sample = start[:4096]
    noise = sum(c == "\ufffd" or (c < " " and c not in "\t\r\n\f\x0b") for c in sample)
    return noise * 10 > len(sample)
