"""A program of its own: a spreadsheet on standard input, its first table as CSV on standard output.

The library that reads spreadsheets answers some damaged files by taking all memory or by
ending its process. So it gets one to end, with a bound on its memory where the system has one.
"""

from __future__ import annotations

import io
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

LOCKED, EMPTY = 3, 4
_MEMORY = 600 << 20
_LOOKED_AT = 40
# How a workbook with a password stands in its container's directory (MS-OFFCRYPTO 1.3.3,
# MS-CFB 2.6.1): the library tells it from damage only where it is given a file's name.
_LOCKED = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + b"\x22\0"


def main() -> int:
    """Exit code 0, or why there is no table; any other code means damage."""
    _bound_memory()
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    data, first = sys.stdin.buffer.read(), ""
    if _LOCKED in data:
        return LOCKED
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for told in book.sheets_metadata:
            if told.typ != SheetTypeEnum.WorkSheet or told.visible != SheetVisibleEnum.Visible:
                continue
            sheet = book.get_sheet_by_name(told.name).to_python(skip_empty_area=False)
            text = "".join(map(_line, sheet))
            if _is_table(sheet):
                return _hand_over(text)
            first = first or text
    except PasswordError:
        return LOCKED
    return _hand_over(first) if first else EMPTY


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _hand_over(text: str) -> int:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


def _is_table(sheet: list[list[Any]]) -> bool:
    """Whether two of the first rows have two filled cells or more; a cover page has none."""
    wide = [row for row in sheet[:_LOOKED_AT] if sum(cell not in ("", None) for cell in row) > 1]
    return len(wide) > 1


def _line(row: list[Any]) -> str:
    cells = [_cell(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return ",".join(f'"{cell}"' if cell else "" for cell in cells) + "\n"


def _cell(value: object) -> str:
    """A cell as a portal would have written it, without line breaks, its quotes doubled."""
    if isinstance(value, datetime):
        shown = value.isoformat(" ", "seconds")
    elif isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        shown = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    elif isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        shown = str(int(value))
    elif isinstance(value, date | time):
        shown = value.isoformat()
    else:
        shown = str(value)
    return " ".join(shown.split()).replace('"', '""')


if __name__ == "__main__":
    sys.exit(main())
