"""One file through the door that every file takes, and what must hold of the answer."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from random import Random

from limits import TooLong, bounded_time
from tally import Finding, Tally

from followup import importers, tables
from followup.errors import FollowupError
from followup.model import Attendance, Remark, Roster, Skipped
from followup.names.folding import fold
from followup.tables import Document, head
from followup.tables.dates import YEARS
from followup.tables.mapping import FIELDS
from followup.texts import say

_taken_by: list[str] = []


@cache
def prepare() -> None:
    """Have every importer say when it extracts; looking for them once is enough."""
    everyone = importers.importers()
    for module in everyone:
        name = module.__name__.rpartition(".")[2]
        module.extract = _telling(name, module.extract)  # type: ignore[method-assign, assignment]
    importers.importers = lambda: everyone


def _telling(name: str, extract: Callable[[Document], Roster]) -> Callable[[Document], Roster]:
    def told(document: Document) -> Roster:
        _taken_by.append(name)
        return extract(document)

    return told


def judge(tally: Tally, label: str, name: str, data: bytes) -> None:
    """Read `data` as the file `name` and write down how it went."""
    prepare()
    _taken_by.clear()
    begun = time.perf_counter()
    try:
        with bounded_time():
            if refusal := read(name, data):
                tally.refused[refusal] += 1
    except (Exception, SystemExit, TooLong) as error:  # noqa: BLE001 - they are what is looked for
        tally.note(Finding(f"{type(error).__name__} at {_place(error)}", label, name, data))
    tally.slowest = max(tally.slowest, (time.perf_counter() - begun, label))
    tally.read.update(_taken_by)
    tally.inputs += 1


def _place(error: BaseException) -> str:
    """The innermost line of followup's own, and what the error says."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "followup" in frame.filename] or frames
    file = own[-1].filename.rpartition("followup")[2]
    return f"followup{file}:{own[-1].lineno}: {str(error)[:100]}"


def read(name: str, data: bytes) -> str | None:
    """The key of the sentence that refuses `data`; None if it was read as it must be.

    What a user may say about a file is drawn from its bytes, so that they alone repeat the call.
    """
    rng = Random(data)
    try:
        document = tables.from_bytes(data, name, rng.choice((None, None, "day", "month")))
        zone = rng.choice((None, "Asia/Tokyo", "America/New_York"))
        document = replace(document, timezone=zone)
        _check(importers.read(document, _columns(rng, document)))
    except FollowupError as refused:
        for language in ("en", "ja"):
            assert say(refused.key, language, **refused.values)
            assert say(refused.key + ".next", language, **refused.values)
        return refused.key
    return None


def _columns(rng: Random, document: Document) -> dict[str, str] | None:
    """Now and then the user's word on columns, as --map gives it."""
    if rng.randrange(25):
        return None
    cells = [cell for row in head(document, 5) for cell in row.cells if cell] or ["x"]
    return {rng.choice(FIELDS): rng.choice(cells) for _ in range(rng.choice((1, 2, 3)))}


def _check(roster: Roster) -> None:
    """What the rest of the house relies on."""
    lines = [attendance.line for attendance in roster.attendances]
    assert len(set(lines)) == len(lines), "file and line name one attendance"
    assert all(one.name and "\n" not in one.name for one in roster.attendances), "a name"
    "".join(_texts(roster)).encode()  # half a surrogate pair fits neither store nor screen
    times = [time for one in roster.attendances for time in (one.joined, one.left) if time]
    times += [roster.start] if roster.start else []
    assert all(time.year in YEARS and time.tzinfo is None for time in times), "a time"
    people = fold(roster.attendances, roster.kind)
    assert all(0 <= (person.minutes or 0) < 1e9 for person in people), "minutes"
    for problem in roster.problems:
        assert say(problem.key, "en", **problem.values)
        assert say(problem.key, "ja", **problem.values)
    for skipped in roster.skipped:
        assert say(skipped.reason, "ja")


def _texts(roster: Roster) -> Iterator[str]:
    found: tuple[Roster | Attendance | Remark | Skipped, ...] = (
        roster, *roster.attendances, *roster.remarks, *roster.skipped,
    )  # fmt: skip
    for one in found:
        values = (getattr(one, field.name) for field in fields(one))
        yield from (value for value in values if isinstance(value, str))
