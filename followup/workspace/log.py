"""What happened, for reports of faults: commands, outcomes and codes; no addresses, no words.

One JSON object a line. Nothing that a person wrote or is called gets in: values are numbers,
keys of the catalogue and what a server said, that with every address and known name removed.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

LARGEST = 256 * 1024
_KEPT = LARGEST // 2
_ADDRESS = re.compile(r"[^\s<>()\"',;:]+@[^\s<>()\"',;]+")
# A telephone number, or one by which a server knows an account; its queue's numbers go too.
_NUMBER = re.compile(r"\+?\d(?:[ -]?\d){5,}")
_BETWEEN = re.compile(r"[\s@.,:;!?\"“”「」『』()（）]+")
_LONGEST = 200
# The only other letters that match one of ASCII where case does not count.
_LIKE_ASCII = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})


def note(path: Path, now: datetime, event: str, **values: object) -> None:
    """Add a line, if the folder is there; a log that cannot be written is no reason to stop."""
    if not path.parent.is_dir():
        return
    line = {"at": now.isoformat(timespec="milliseconds"), "event": event, **values}
    with suppress(OSError):
        _append(path, json.dumps(line, ensure_ascii=True) + "\n")


def scrubbed(words: str, known: Iterable[str | None] = ()) -> str:
    """A server's words without addresses, long numbers and `known` words, 200 signs at most."""
    text = _NUMBER.sub("<number>", _ADDRESS.sub("<address>", words))
    parts = {part for one in known if one for part in _BETWEEN.split(one)}
    for part in sorted(parts, key=len, reverse=True):
        # Where no spaces part the words, a name stands amid others.
        alone = (r"(?<!\w)", r"(?!\w)") if part.isascii() else ("", "")
        if len(part) > 1 and _may_hold(text, part):
            text = re.sub(f"(?i){alone[0]}{re.escape(part)}{alone[1]}", "<...>", text)
    return text[:_LONGEST]


def _may_hold(text: str, part: str) -> bool:
    """Quickly, what is mostly so: that words of plain ASCII hold no such part."""
    return not text.isascii() or part.translate(_LIKE_ASCII).lower() in text.lower()


def recent(path: Path, most: int) -> list[str]:
    """The last lines, oldest first."""
    try:
        text = path.read_text(encoding="ascii", errors="replace") if path.is_file() else ""
        return text.splitlines()[-most:]
    except OSError:
        return []


@contextmanager
def noted(path: Path, clock: Callable[[], datetime], command: str) -> Iterator[None]:
    """Around one command: how long it took, and what ended it."""
    start = clock()
    end: dict[str, object] = {}
    try:
        yield
    except BaseException as error:
        end = _told(error)
        raise
    finally:
        seconds = round((clock() - start).total_seconds(), 3)
        note(path, start, "command", command=command, seconds=seconds, **end)


def _told(error: BaseException) -> dict[str, object]:
    """An error by its key or kind and its place in the program; its words may name somebody."""
    code = getattr(error, "exit_code", None)
    if key := getattr(error, "key", None):
        return {"error": key, "code": code}
    if isinstance(error, Exception) and code is None:
        return {"error": type(error).__name__, "where": _places(error)}
    return {"error": type(error).__name__} if code is None else {"code": code}


def _places(error: BaseException) -> list[str]:
    """Module and line of each step that led there, the program's own alone."""
    places, trace = [], error.__traceback__
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.startswith("followup"):
            places.append(f"{name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[-12:]


def _append(path: Path, line: str) -> None:
    handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY | _AT_ONCE, 0o600)
    try:
        os.write(handle, line.encode("ascii"))
        size = os.fstat(handle).st_size
    finally:
        os.close(handle)
    if size > LARGEST:
        _shorten(path)


def _shorten(path: Path) -> None:
    """Only the newer half stays; another process may lose a line by it, not the file."""
    rest = path.read_bytes()[-_KEPT:].partition(b"\n")[2]
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _NO_FOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(rest)
    part.replace(path)


_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
# A pipe in its place is not waited for.
_AT_ONCE = _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0)
