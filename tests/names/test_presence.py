"""The people of a long list are counted at once; each has the minutes of a short list."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Attendance, Kind
from followup.names import presence
from followup.names.folding import fold
from followup.names.stays import Stays, Times

START = datetime(2026, 7, 8, 23, 30)
PEOPLE = [
    Attendance(0, "Ada", "Ada", "ada@example.org", attended=True),
    Attendance(0, "Ada", "Ada", attended=True),
    Attendance(0, "Ben", "Ben", role="host", attended=True),
    Attendance(0, "Chris", "Chris", attended=True),
]
_TIMES = st.none() | st.integers(0, 5400).map(lambda seconds: START + timedelta(seconds=seconds))
_MINUTES = st.none() | st.sampled_from([0.0, 1.0, 2.5, 44.0])
_COMING = st.tuples(st.sampled_from(range(len(PEOPLE))), _TIMES, _TIMES, _MINUTES, st.booleans())


def people(coming, long):
    of, *columns = map(list, zip(*coming, strict=True))
    came = sorted(set(of))
    kept = [PEOPLE[index] for index in came]
    times = Times(range(2, len(of) + 2), *columns)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(presence, "LONG", 1 if long else len(of) + 1)
        return fold(Stays(kept, [came.index(index) for index in of], times), Kind.PARTICIPANTS)


@given(st.lists(_COMING, min_size=1, max_size=14))
def test_counting_everybody_at_once_is_counting_each(coming):
    """docs/design.md, files: the union of the times, else the sum of what is stated."""
    assert people(coming, long=True) == people(coming, long=False)


def test_two_devices_count_once_and_a_pause_does_not_count():
    """Of two people side by side, so that nobody's time runs on into the next one's."""
    at = [START + timedelta(minutes=minutes) for minutes in range(61)]
    coming = [
        (2, at[50], at[60], None, False),
        (0, at[0], at[20], None, False),
        (0, at[10], at[30], None, False),
        (2, at[0], at[5], None, False),
        (3, at[0], at[60], None, True),
        (0, at[40], at[41], None, False),
    ]
    found = {one.name: (one.minutes, one.attended, one.lines) for one in people(coming, long=True)}
    assert found == {
        "Ben": (15.0, True, (2, 5)),
        "Ada": (31.0, True, (3, 4, 7)),
        "Chris": (0.0, False, (6,)),
    }
