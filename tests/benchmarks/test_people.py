"""Who is who, measured on lists whose truth is known, through the steps that users run.

FOLLOWUP_PEOPLE names a folder of `rows_N.csv` (row_id, session_id, display_name, email,
join_time, leave_time, duration_min, guest) and `truth_N.csv` (row_id, person_id); N is 10000,
or what FOLLOWUP_PEOPLE_ROWS says. Each session is taken in as a file of its own.
"""

from __future__ import annotations

import csv
import io
import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup.model import Person
from followup.steps import ingest, link, people, suggestions
from followup.store import sessions
from followup.workspace import Workspace, open_workspace

FOLDER = os.environ.get("FOLLOWUP_PEOPLE")
ROWS = os.environ.get("FOLLOWUP_PEOPLE_ROWS", "10000")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEADER = ("Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)", "Guest")
Rows = list[dict[str, str]]
Measured = Callable[[str, str, str], None]

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(FOLDER is None, reason="FOLLOWUP_PEOPLE names no lists"),
]


def read(kind: str) -> Iterator[dict[str, str]]:
    with (Path(FOLDER or "") / f"{kind}_{ROWS}.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def report(rows: Rows) -> bytes:
    """A participants report of the rows, in their order from line 2 on."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in rows:
        times = (
            datetime.fromisoformat(row[field]).strftime("%m/%d/%Y %I:%M:%S %p")
            for field in ("join_time", "leave_time")
        )
        writer.writerow(
            (row["display_name"], row["email"], *times, row["duration_min"], row["guest"])
        )
    return out.getvalue().encode("utf-8-sig")


class Known:
    """The lists in a store of their own, and who each line truly is."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.who: dict[tuple[str, int], str] = {}
        self.seconds: list[float] = []
        truth = {row["row_id"]: row["person_id"] for row in read("truth")}
        self.persons = Counter(truth.values())
        by_session: dict[str, Rows] = defaultdict(list)
        for row in read("rows"):
            by_session[row["session_id"]].append(row)
        for name, rows in by_session.items():
            self.who |= {(name, line): truth[row["row_id"]] for line, row in enumerate(rows, 2)}
            self.take(name, rows)

    def take(self, name: str, rows: Rows) -> None:
        start = datetime.fromisoformat(min(row["join_time"] for row in rows))
        db = self.workspace.db
        session = sessions.add(db, day=start.date(), topic=name, now=NOW)
        source, stated = ingest.Source(name, report(rows)), ingest.Stated(session=session)
        ingest.ingest(self.workspace, [source], now=NOW, stated=stated)
        begun = time.perf_counter()
        link.link(self.workspace, [session], now=NOW)
        self.seconds.append(time.perf_counter() - begun)

    def true(self, person: Person) -> Counter[str]:
        return Counter(self.who[one.file, one.attendance.line] for one in person.attendances)

    def figures(self, *links: str) -> tuple[float, float, int]:
        """Precision and recall over pairs of lines, and how many people are mixed."""
        right = claimed = mixed = 0
        for person in people.listed(self.workspace):
            found = Counter(
                self.who[one.file, one.attendance.line]
                for one in person.attendances
                if one.link in links
            )
            right += pairs(found)
            claimed += pairs({"": sum(found.values())})
            mixed += len(found) > 1
        return right / max(claimed, 1), right / pairs(self.persons), mixed


def pairs(counts: Mapping[str, int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with open_workspace(str(tmp_path_factory.mktemp("home"))) as workspace:
        yield Known(workspace)


def test_who_is_who(known: Known, measured: Measured) -> None:
    """Links as they are made, then after truthful answers to all that is asked."""
    for label, links, goal in (
        ("sure links", ("certain",), "P >= .9995, R >= .49, none mixed"),
        ("with provisional ones", ("certain", "provisional"), "P >= .98, R >= .78"),
    ):
        precision, recall, mixed = known.figures(*links)
        measured(f"{label}, {ROWS} rows", f"P {precision:.4f} R {recall:.4f} mixed {mixed}", goal)
    whole, last = sum(known.seconds), known.seconds[-1]
    measured("  linking all; the last session", f"{whole:.1f} s; {last:.2f} s", "<= 0.1 of it")
    asked = answered(known)
    precision, recall, mixed = known.figures("certain", "provisional", "confirmed")
    both = 2 * precision * recall / (precision + recall)
    measured(f"  after {asked} true answers", f"F1 {both:.4f} mixed {mixed}", "F1 >= .945")


def answered(known: Known) -> int:
    """How many questions were asked until none was left, or for ten rounds."""
    asked = 0
    for _ in range(10):
        found = suggestions.listed(known.workspace)
        if not found:
            break
        asked += len(found)
        same = [one.id for one in found if most(known, one.a) == most(known, one.b)]
        others = [one.id for one in found if one.id not in set(same)]
        suggestions.different(known.workspace, others, now=NOW)
        link.link(known.workspace, suggestions.same(known.workspace, same, now=NOW), now=NOW)
    return asked


def most(known: Known, person: Person) -> str:
    return known.true(person).most_common(1)[0][0]
