"""Files put together by evening, whatever they state: nothing lost, nothing twice."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.model import Attendance, Kind, Roster, Session
from followup.names.stays import Stays, Times
from followup.steps.ingest import Source, ingest
from followup.steps.ingest.joining import (
    Trait,
    clash,
    group,
    likeliest,
    may_be_same,
    of_roster,
    of_session,
    same,
)
from followup.store import attendances
from followup.workspace import Workspace

START = datetime(2026, 11, 20, 19)


@st.composite
def traits(draw: st.DrawFn) -> Trait:
    start = draw(st.none() | st.integers(0, 30).map(lambda h: START + timedelta(hours=h)))
    return Trait(
        meeting_id=draw(st.sampled_from([None, "1", "2"])),
        topic=draw(st.sampled_from([None, "returns", "labels"])),
        day=start.date() if start else None,
        span=(start, start + timedelta(hours=1)) if start else None,
        people=draw(st.frozensets(st.sampled_from("abcd"))),
    )


CALLS = st.lists(st.tuples(traits(), st.sampled_from([None, None, 7, 8])), max_size=6)


@given(CALLS)
@settings(max_examples=200)
def test_every_file_is_in_one_group_and_stored_ones_stay_where_they_are(
    call: list[tuple[Trait, int | None]],
) -> None:
    homes = [home for _, home in call]
    groups = group([trait for trait, _ in call], homes)
    assert sorted(number for members in groups for number in members) == list(range(len(call)))
    for members in groups:
        assert len({homes[number] for number in members} - {None}) <= 1
    for home in {7, 8} & set(homes):
        assert sum(home in {homes[number] for number in members} for members in groups) == 1


@given(traits(), traits())
def test_both_files_say_the_same_of_each_other(a: Trait, b: Trait) -> None:
    assert same(a, b) is same(b, a)
    assert clash(a, b) is clash(b, a)
    if a.meeting_id == b.meeting_id and a.day and b.day and abs(a.day - b.day).days > 1:
        assert not same(a, b)


@given(traits(), st.lists(traits(), max_size=5))
def test_nothing_is_likely_without_people_in_common(file: Trait, stored: list[Trait]) -> None:
    known = dict(enumerate(stored))
    found = likeliest(file, list(known.items()))
    shared = {number: len(file.people & known[number].people) for number in known}
    assert all(shared[number] > 0 for number in found)
    assert len({shared[number] for number in found}) <= 1


def test_a_long_list_offers_what_its_lines_do() -> None:
    """People, and the time from the first coming to the last leaving."""
    who = [Attendance(0, name, name, attended=True) for name in ("Ada", "Ben")]
    times = [START, START + timedelta(hours=1), START + timedelta(hours=2)]
    long = Stays(who, [0, 1, 0], Times([2, 3, 4], times, times[::-1], [None] * 3, [False] * 3))
    traits = [
        of_roster(Roster("zoom", Kind.PARTICIPANTS, attendances=lines))
        for lines in (long, tuple(long))
    ]
    assert traits[0] == traits[1]
    assert traits[0].span == (times[0], times[2])


@given(st.integers(-20, 20), st.integers(0, 20), st.booleans(), st.booleans())
def test_without_its_lines_no_session_is_left_out(
    later: int, lasting: int, begun: bool, assumed: bool
) -> None:
    """Only sessions that may be meant are read, so the outline must never say no wrongly."""
    first, last = START, START + timedelta(hours=lasting)
    start = START + timedelta(hours=later)
    file = Trait("1", None, start.date(), (start, start + timedelta(hours=1)))
    stored = Session(1, START.date(), None, START if begun else None, assumed, "zoom", "1")
    lines = [Attendance(0, "Ada", "Ada", joined=first, left=last)]
    if same(file, of_session(stored, lines)):
        assert may_be_same(file, of_session(stored, ()))


def test_a_report_reads_the_lines_of_no_other_evening(
    workspace: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year of evenings must not make the next one slow, recurring meeting or not."""
    read: list[int] = []
    of_session_before = attendances.of_session

    def counted(db: object, session: int) -> object:
        read.append(session)
        return of_session_before(db, session)  # type: ignore[arg-type]

    monkeypatch.setattr(attendances, "of_session", counted)
    for week in range(1, 5):
        day = f"11/{7 * week:02}/2026"
        report = (
            "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n"
            f"Returns,811 2222 3333,Ken Ito,60,{day} 07:00:00 PM,{day} 08:00:00 PM,1\n\n"
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
            f"Mara Quist,,{day} 07:00:00 PM,{day} 08:00:00 PM,60,Yes\n"
        )
        done = ingest(workspace, [Source("report.csv", report.encode())], now=now)
        assert done.sessions == [week]
    assert read == []
