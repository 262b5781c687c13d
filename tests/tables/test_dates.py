"""Times as exports write them; the order of day and month belongs to the whole file."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.tables.dates import parse, reading

EVENING = datetime(2026, 7, 8, 18, 55)


@pytest.mark.parametrize(
    "stamp",
    [
        "07/08/2026 06:55:00 PM",
        "07/08/2026 06:55:00\u202fPM",
        "07/08/2026 6:55 p.m.",
        "7/8/26, 18:55:00",
        "2026/7/8 18:55",
        "2026-07-08T18:55:00Z",
        "2026年7月8日 18時55分",
        "2026年7月8日 午後6時55分",
        "Jul 8, 2026 6:55 PM",
        "Jul 08, 2026 18:55:00",
        "8 de julio de 2026 18:55",
        "8 juil. 2026 18:55",
        "8 Jul 2026, 18:55",
    ],
)
def test_forms_that_exports_use(stamp):
    assert parse(stamp, day_first=False) == EVENING


@pytest.mark.parametrize(
    "stamp", ["", "--", "12", "31/02/2026", "99/99/9999", "2026-13-01", "x" * 99]
)
def test_anything_else_is_no_time(stamp):
    assert parse(stamp, day_first=True) is None


def test_midnight_and_noon_by_the_half_day():
    assert parse("07/08/2026 12:00:00 AM", False) == datetime(2026, 7, 8, 0, 0)
    assert parse("07/08/2026 12:00:00 PM", False) == datetime(2026, 7, 8, 12, 0)


@pytest.mark.parametrize(
    ("stamps", "day_first", "assumed"),
    [
        (["14/10/2025 18:00", "03/04/2025 18:00"], True, False),
        (["10/14/2025 18:00", "03/04/2025 18:00"], False, False),
        (["05.03.2026 18:00"], True, False),
        (["01/06/2026 23:40", "02/06/2026 00:20"], True, False),
        (["06/01/2026 11:40 PM", "06/02/2026 00:20 AM"], False, False),
        (["5/04/2026, 4:21:32 PM", "6/04/2026, 1:00:00 AM"], True, False),
        (["03/04/2026 18:00"], True, True),
        (["03/04/2026 06:00 PM"], False, True),
        (["04/04/2026 06:00 PM"], False, False),
        (["2026-03-04 18:00"], True, False),
        ([], True, False),
    ],
)
def test_the_order_is_decided_over_the_file(stamps, day_first, assumed):
    """Evidence first; AM or PM without evidence: month first; neither: day first, and said so."""
    found = reading(stamps)
    assert (found.day_first, found.problem is not None) == (day_first, assumed) or not stamps[0][2]


@pytest.mark.parametrize(
    ("stamp", "name", "day_first"),
    [
        ("05/04/2026, 4:21 PM", "Talk - Attendance report 4-5-26.csv", True),
        ("05/04/2026, 4:21 PM", "Talk - Attendance report 5-4-26 (1).csv", False),
        ("05/04/2026 16:21", "Talk - Attendance report 5-4-26.csv", False),
        ("5/04/2026, 4:21 PM", "Talk.csv", True),
    ],
)
def test_the_file_name_and_the_shape_of_a_date_are_evidence(stamp, name, day_first):
    """Teams ends its file names in M-D-YY; Australia writes 5/04 with AM and PM."""
    found = reading([stamp], None, name)
    assert (found.day_first, found.problem) == (day_first, None)


def test_the_users_word_beats_everything():
    assert reading(["03/04/2026 18:00"], "month").day_first is False
    assert reading(["03/04/2026 06:00 PM"], "day").day_first is True
    assert reading(["03/04/2026 18:00"], "month").problem is None


def test_the_assumption_is_shown_with_its_result():
    problem = reading(["03/04/2026 18:00"]).problem
    assert problem is not None
    assert problem.values == {"written": "03/04/2026", "read": "2026-04-03"}


@given(st.text("0123456789/-.: APM年月日,JulT", max_size=40), st.booleans())
def test_no_stamp_raises(stamp, day_first):
    reading([stamp])
    parse(stamp, day_first)
