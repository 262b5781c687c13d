"""Zipped workbooks made harmless before they are read: bounded, whatever they claim."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING

from followup.errors import FileRefused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipFile

_MOST_BYTES = 256 * 1024 * 1024
_MOST_CELLS = 5_000_000
_CHUNK = 1024 * 1024
_STRINGS = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_WANTED = re.compile(
    rf"\[Content_Types\]\.xml|_rels/[^/]+|xl/_rels/[^/]+|xl/workbook\d*\.xml|xl/styles\.xml"
    rf"|{re.escape(_STRINGS)}|{_SHEET.pattern}"
)
# Where a row or cell says that it stands: a single one far out makes a sheet huge.
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})(\d{1,9})["']""")
# One long text can stand in a million cells.
_TEXT = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si\s*>", re.DOTALL)
_NUMBER = re.compile(rb"<(?:\w+:)?v\b[^>]*>\s*(\d{1,9})")


def checked(data: bytes, path: str) -> bytes:
    """The workbook `data` (.xlsx) with nothing but its parts; FileRefused if it is none.

    What the archive says about sizes is not believed: parts are read piece by piece, 256 MB in
    all; a sheet may span five million cells, and hold 256 MB of text.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = _parts(packed, path)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError,
            NotImplementedError, RuntimeError, MemoryError, OverflowError):  # fmt: skip
        raise FileRefused("importing.damaged-sheet", path=path) from None
    if not any(name.startswith("xl/workbook") for name in parts):
        raise FileRefused("importing.not-a-sheet", path=path)
    if any(_too_large(name, parts) for name in parts if _SHEET.fullmatch(name)):
        raise _too_big(path)
    safe = io.BytesIO()
    with zipfile.ZipFile(safe, "w") as unpacked:
        for name, content in parts.items():
            unpacked.writestr(name, content)
    return safe.getvalue()


def _too_big(path: str) -> FileRefused:
    return FileRefused("importing.too-big", path=path, megabytes=_MOST_BYTES // 1024 // 1024)


def _parts(packed: ZipFile, path: str) -> dict[str, bytes]:
    left, found = _MOST_BYTES, dict[str, bytes]()
    for entry in packed.infolist():
        if not _WANTED.fullmatch(entry.filename):
            continue
        pieces = []
        with packed.open(entry) as part:
            while piece := part.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    raise _too_big(path)
                pieces.append(piece)
        found[entry.filename] = b"".join(pieces)
    return found


def _too_large(name: str, parts: Mapping[str, bytes]) -> bool:
    """Whether the sheet `name` would fill the memory: by its corners, or by repeated text."""
    content = parts[name]
    rows = columns = 1
    for letters, digits in _PLACE.findall(content):
        rows, columns = max(rows, int(digits)), max(columns, _column(letters))
    if rows * columns > _MOST_CELLS:
        return True
    sizes = [len(text) for text in _TEXT.findall(parts.get(_STRINGS, b""))]
    return _repeated(content, sizes) > _MOST_BYTES


def _repeated(content: bytes, sizes: list[int]) -> int:
    told = (int(number) for number in _NUMBER.findall(content))
    return sum(sizes[number] for number in told if number < len(sizes))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
