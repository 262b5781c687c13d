"""Who is who, measured on lists whose truth is known, through the steps that users run.

A folder of lists holds `rows_N.csv` (row_id, session_id, display_name, email, join_time,
leave_time, duration_min, guest) and `truth_N.csv` (row_id, person_id). FOLLOWUP_PEOPLE names such
a folder; people_generator.py makes another one. FOLLOWUP_PEOPLE_ROWS are the N, 300 and 10000
unless it says otherwise. Each session is taken in as a file of its own, one of about 250 rows
last. FOLLOWUP_RIVALS names the Python that has the packages of rivals_people.txt.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from followup.model import Person
from followup.steps import draft, ingest, link, people, suggestions
from followup.store import people as stored
from followup.store import sessions
from followup.workspace import Workspace, open_workspace

HERE = Path(__file__).parent
FOLDER = os.environ.get("FOLLOWUP_PEOPLE")
SIZES = os.environ.get("FOLLOWUP_PEOPLE_ROWS", "300,10000").split(",")
RIVAL_PYTHON = os.environ.get("FOLLOWUP_RIVALS")
RIVALS = ("exact", "fuzzy", "linkage")
SEED, NEW, DRAFTS = "2711", 250, 10
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LINKS = {
    ("certain",): "P >= .9995, R >= .49, none mixed",
    ("certain", "provisional"): "P >= .98, R >= .78",
}
HEADER = ("Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)", "Guest")
Rows = list[dict[str, str]]
Measured = Callable[[str, str, str], None]
Humans = Mapping[str, object]

pytestmark = pytest.mark.bench


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


class Lists:
    """Rows by session, the one nearest to 250 rows last, and who each row truly is."""

    def __init__(self, folder: Path, size: str) -> None:
        self.file = folder / f"rows_{size}.csv"
        self.rows: Rows = list(_read(self.file))
        self.truth = {r["row_id"]: r["person_id"] for r in _read(folder / f"truth_{size}.csv")}
        self.sessions: dict[str, Rows] = defaultdict(list)
        for row in self.rows:
            self.sessions[row["session_id"]].append(row)
        last = min(self.sessions, key=lambda name: abs(len(self.sessions[name]) - NEW))
        self.sessions[last] = self.sessions.pop(last)

    def figures(self, humans: Humans) -> str:
        """Row -> who it is taken for, as precision and recall over pairs, and people mixed."""
        both = Counter((humans[row], true) for row, true in self.truth.items())
        taken = Counter(human for human, _ in both.elements())
        right, claimed = pairs(both), pairs(taken)
        precision, recall = right / max(claimed, 1), right / pairs(Counter(self.truth.values()))
        mixed = sum(count > 1 for count in Counter(human for human, _ in both).values())
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  mixed {mixed:4}"


class Known:
    """The lists in a store of their own."""

    def __init__(self, workspace: Workspace, lists: Lists) -> None:
        self.workspace, self.lists = workspace, lists
        self.seconds: list[float] = []
        numbered = ((name, enumerate(rows, 2)) for name, rows in lists.sessions.items())
        self.row = {(name, n): row["row_id"] for name, rows in numbered for n, row in rows}

    def open(self, name: str) -> int:
        first = min(row["join_time"] for row in self.lists.sessions[name])
        day = datetime.fromisoformat(first).date()
        return sessions.add(self.workspace.db, day=day, topic=name, now=NOW)

    def take(self, name: str) -> int:
        session = self.open(name)
        source = ingest.Source(name, report(self.lists.sessions[name]))
        ingest.ingest(self.workspace, [source], now=NOW, stated=ingest.Stated(session=session))
        begun = time.perf_counter()
        link.link(self.workspace, [session], now=NOW)
        self.seconds.append(time.perf_counter() - begun)
        return session

    def take_last(self, folder: Path) -> dict[str, float]:
        """The last session, in a process of its own."""
        name, file = list(self.lists.sessions)[-1], folder / "last.csv"
        file.write_bytes(report(self.lists.sessions[name]))
        given = self.workspace.folders.database.parent, self.open(name), file, name
        told: dict[str, float] = json.loads(run(sys.executable, HERE / "people_latest.py", *given))
        self.seconds.append(told["linked"])
        return told

    def humans(self, *links: str) -> Humans:
        """Row -> person, by these links; without one a row is somebody of their own."""
        found: dict[str, object] = {row: f"row {row}" for row in self.lists.truth}
        for person in people.listed(self.workspace):
            for one in person.attendances:
                if one.link in links:
                    found[self.row[one.file, one.attendance.line]] = person.id
        return found

    def most(self, person: Person) -> str:
        """Who the person is in truth, by most of their lines."""
        rows = (self.row[one.file, one.attendance.line] for one in person.attendances)
        return Counter(self.lists.truth[row] for row in rows).most_common(1)[0][0]

    def answer(self, asked: list[suggestions.Question]) -> None:
        """The truth to each question."""
        same = [one.id for one in asked if self.most(one.a) == self.most(one.b)]
        others = [one.id for one in asked if one.id not in set(same)]
        suggestions.different(self.workspace, others, now=NOW)
        link.link(self.workspace, suggestions.same(self.workspace, same, now=NOW), now=NOW)


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def run(*command: object) -> str:
    words = list(map(str, command))
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout


def pairs(counts: Counter[Any]) -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())


@pytest.fixture(params=[(s, size) for size in SIZES for s in ("given", "made")], ids="-".join)
def lists(request: pytest.FixtureRequest, tmp_path: Path) -> Lists:
    kind, size = request.param
    if kind == "made":
        run(sys.executable, HERE / "people_generator.py", tmp_path, size, SEED)
    elif FOLDER is None:
        pytest.skip("FOLLOWUP_PEOPLE names no lists")
    return Lists(tmp_path if kind == "made" else Path(FOLDER or ""), size)


@pytest.fixture
def known(lists: Lists, tmp_path: Path) -> Iterator[Known]:
    with open_workspace(str(tmp_path / "home")) as workspace:
        yield Known(workspace, lists)


def test_who_is_who(
    known: Known, tmp_path: Path, measured: Measured, request: pytest.FixtureRequest
) -> None:
    """Links as they are made, then after truthful answers, beside what one would try first."""
    lists = known.lists
    title = request.node.callspec.id
    rivals(lists, tmp_path, lambda label, figures: measured(f"{title} {label}", figures, "-"))
    for name in list(lists.sessions)[:-1]:
        known.take(name)
    last = known.take_last(tmp_path)
    whole = sum(known.seconds)
    for links, goal in LINKS.items():
        figures = f"{lists.figures(known.humans(*links))}  {whole:6.2f} s"
        measured(f"{title} followup, {' and '.join(links)}", figures, goal)
    ratio, rows = last["linked"] / whole, len(lists.sessions[list(lists.sessions)[-1]])
    figure = f"{last['linked']:.3f} s of {whole:.2f} s: {ratio:.4f}; {last['peak'] or 0:.0f} MB"
    goal = "<= 0.03" if len(lists.rows) > 50_000 else "<= 0.1"
    if rows < len(lists.rows) / 10:  # of a short list it is a good part
        measured(f"{title} {rows} new rows, link / all", figure, goal)
    if len(lists.rows) <= 10_000:
        count = answered(known)
        figures = lists.figures(known.humans("certain", "provisional", "confirmed"))
        measured(f"{title} followup, after {count} answers", figures, "F1 >= .945")


def rivals(lists: Lists, folder: Path, told: Callable[[str, str], None]) -> None:
    """Without their environment only what the standard library can do; who cannot run says why."""
    task, answer = folder / "task.json", folder / "answer.json"
    run(sys.executable, HERE / "people_task.py", lists.file, task)
    for rival in RIVALS if RIVAL_PYTHON else RIVALS[:1]:
        try:
            run(RIVAL_PYTHON or sys.executable, HERE / f"people_rivals/{rival}.py", task, answer)
        except subprocess.CalledProcessError as error:
            told(rival, error.stderr.strip().rpartition("\n")[2])
            continue
        for label, found in json.loads(answer.read_text())["found"].items():
            humans = dict(zip(lists.truth, found["humans"], strict=True))
            told(label, f"{lists.figures(humans)}  {found['seconds']:6.2f} s")


def answered(known: Known) -> int:
    """How many questions were asked until none was left, or for ten rounds."""
    asked = 0
    for _ in range(10):
        found = suggestions.listed(known.workspace)
        if not found:
            break
        asked += len(found)
        known.answer(found)
    return asked


def test_an_evening_is_no_quiz(
    known: Known, measured: Measured, request: pytest.FixtureRequest
) -> None:
    """Each session as it comes, drafts for ten who were there, and what is asked about them."""
    if len(known.lists.rows) > 10_000:
        pytest.skip("said by shorter lists")
    chance, guesses, asked = random.Random(1), list[int](), list[int]()
    for name in known.lists.sessions:
        session = known.take(name)
        there = [one.id for one in stored.in_session(known.workspace.db, session)]
        chosen = chance.sample(there, min(DRAFTS, len(there)))
        draft.draft(known.workspace, session, chosen, now=NOW)
        whose, questions = suggestions.tonight(known.workspace, session)
        guesses.append(len(whose))
        asked.append(len(questions))
        known.answer(questions)
    both = list(map(sum, zip(guesses, asked, strict=True)))
    for label, counts in (("one human or two", asked), ("and whose address", both)):
        figure = f"median {statistics.median(counts)}, most {max(counts)} of {len(counts)} evenings"
        measured(f"{request.node.callspec.id} {label}", figure, "median <= 1, most <= 3")
