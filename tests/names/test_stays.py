"""A long list is kept as people and stays; whoever reads it sees the lines of a short one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Attendance, Kind
from followup.names.folding import fold
from followup.names.stays import Stays, Times

START = datetime(2026, 7, 8, 19, 0)
PEOPLE = [
    Attendance(0, "Ada", "Ada", "ada@example.org", attended=True),
    Attendance(0, "Ada (Ada Lund)", "Ada", original_name="Ada Lund", attended=True),
    Attendance(0, "Ben", "Ben", role="host", attended=True),
    Attendance(0, "iPhone", "iPhone", "ada@example.org", attended=True),
]
_TIMES = st.none() | st.integers(0, 90).map(lambda minutes: START + timedelta(minutes=minutes))
_MINUTES = st.none() | st.integers(0, 90).map(float)
_COMING = st.tuples(st.sampled_from(range(len(PEOPLE))), _TIMES, _TIMES, _MINUTES, st.booleans())


def as_stays(coming):
    of, *columns = map(list, zip(*coming, strict=True))
    return Stays(PEOPLE, of, Times(range(2, len(of) + 2), *columns))


@given(st.lists(_COMING, min_size=1, max_size=12))
def test_stays_fold_as_their_lines_do(coming):
    """The same people with the same minutes and lines, in order of first appearance."""
    long = as_stays(coming)
    came = {index for index, *_ in coming}
    kept = [person for index, person in enumerate(PEOPLE) if index in came]
    place = {index: number for number, index in enumerate(sorted(came))}
    long = Stays(kept, [place[index] for index in long.of], long.stays)
    for kind in (Kind.PARTICIPANTS, Kind.ATTENDANCE):
        by_name = {(one.name, one.email): one for one in fold(long, kind)}
        assert by_name == {(one.name, one.email): one for one in fold(tuple(long), kind)}


def test_a_part_of_a_long_list_is_a_list():
    long = as_stays([(0, START, None, 5.0, False), (2, None, None, None, True)])
    assert long[1] == Attendance(3, "Ben", "Ben", role="host", attended=True, waiting=True)
    assert long[:1] == [long[0]]


def test_columns_of_different_lengths_are_a_mistake():
    with pytest.raises(ValueError, match="shorter"):
        Times([1, 2], [None], [None], [None], [False])
