"""Durations in the words of portals in many languages, as minutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.tables.durations import in_words, minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1h 13m 42s", 73.7),
        ("59m 29s", 59.5),
        ("8s", 0.1),
        ("0s", 0.0),
        ("59 Min. 0 Sek.", 59),
        ("1 Std. 5 Min.", 65),
        ("1 godz. 5 min 3 sek.", 65),
        ("1 h 13 min 42 s", 73.7),
        ("1 hora, 5 minutos", 65),
        ("1 u 3 m", 63),
        ("1時間2分30秒", 62.5),
        ("58 min", 58),
        ("1 hr 2 min", 62),
        ("204 mins", 204),
        ("1:02:30", 62.5),
        ("32:14", 32.2),
        ("45", 45),
    ],
)
def test_forms_that_exports_use(text, expected):
    """The spellings that exports of Teams (also German, Polish), Meet and Webex have."""
    found = minutes(text)
    assert found is not None
    assert round(found, 1) == expected


@pytest.mark.parametrize("text", ["", "--", "iPhone 12", "18 people", "1h later", "x" * 99])
def test_anything_else_is_no_duration(text):
    assert minutes(text) is None


def test_a_number_alone_names_no_unit():
    """Else the Zoom reports' minutes would make them Teams reports."""
    assert in_words("45") is None


@given(st.text("0123456789hms:., MinSekStd", max_size=80))
def test_no_text_raises(text):
    minutes(text)
