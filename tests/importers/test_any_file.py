"""Whatever a user hands over, the answer is a roster or a sentence, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.errors import FileRefused, FollowupError
from followup.names.folding import fold
from followup.texts import say

PIECES = [
    "Name (original name),Email,Join time,Leave time,Duration (minutes)\n",
    "First Name,Last Name,Email,Registration Time,Approval Status\n",
    "Attendee Report,\n",
    "Attended,User Name,First Name,Email,Join Time,Time in Session (minutes)\n",
    "19:00:01 From  Ann  to  Everyone:\n",
    "\tHello\n",
    "Yes,Ann,Ann,ann@example.org,07/08/2026 07:00 PM,5\n",
    "Ann,ann@example.org,07/08/2026 07:00 PM,07/08/2026 06:00 PM,-3\n",
    "Topic,ID,Host\n",
    "Participants (3)\n",
    '"',
    ",",
    "\t",
    "\0",
    "（Host, me）\n",
    "sep=;\n",
    "\ufeff",
]
files = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(str.encode),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=12)
    .map("".join)
    .map(str.encode),
)


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow], deadline=2000)
@given(files)
def test_any_bytes_are_read_or_refused_with_a_sentence(data):
    try:
        roster = importers.read(tables.from_bytes(data, "list.csv"))
    except FollowupError as refused:
        for language in ("en", "ja"):
            assert say(refused.key, language, **refused.values)
            assert say(refused.key + ".next", language, **refused.values)
        return
    lines = [line.line for line in roster.attendances]
    assert len(set(lines)) == len(lines), "file and line name one attendance"
    assert all(line.name for line in roster.attendances)
    fold(roster.attendances, roster.kind)
    for language in ("en", "ja"):
        for problem in roster.problems:
            assert say(problem.key, language, **problem.values)
        for skipped in roster.skipped:
            assert say(skipped.reason, language)


@pytest.mark.parametrize(
    "text",
    [
        "19:00:01 From  " + "a  to  " * 100_000,
        ("19:00:01 From " + "a to " * 60 + "\n") * 2_000,
        "(" * 500_000,
        "a@" * 200_000,
        "Ken " + "-" * 500_000,
        "Name (original name),Email,Duration (minutes)\n" + "((((" * 100_000 + ",,1\n",
        "Name (original name),Email,Duration (minutes)\n" + "Ann,ann@example.org,1\n" * 5_000,
        "Attendee Report\nAttended,User Name,Email,Join Time\n"
        + "Yes,Ann,a@example.org,\n" * 5_000,
    ],
    ids=["one-line-chat", "chat", "brackets", "ats", "dashes", "name", "long-list", "long-report"],
)
def test_no_file_keeps_the_user_waiting(text):
    begun = time.monotonic()
    try:
        importers.read(tables.from_bytes(text.encode(), "list.csv"))
    except FileRefused as refused:
        assert len(str(refused.values)) < 1000
    assert time.monotonic() - begun < 6


def test_an_unknown_file_is_refused_with_what_it_shows():
    """docs/design.md, files: whom no importer knows is refused with what was seen."""
    with pytest.raises(FileRefused) as refused:
        importers.read(tables.from_bytes(b"colour,size,price\nred,5,1\nblue,6,2\n", "shop.csv"))
    assert refused.value.key == "importing.unknown"
    assert refused.value.values == {"path": "shop.csv", "seen": "colour, size, price"}


def test_two_claimants_are_refused_with_both_names(monkeypatch):
    """docs/design.md, files: whom two know is refused with what was seen."""
    both = [one for one in importers.importers() if one.NAME == "vCard"] * 2
    monkeypatch.setattr(importers, "candidates", lambda document: both)
    with pytest.raises(FileRefused) as refused:
        importers.read(tables.from_bytes(b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n", "x"))
    assert refused.value.key == "importing.ambiguous"
    assert both[0].NAME in str(refused.value.values["names"])


def test_what_the_screen_shows_of_an_unknown_file_is_harmless():
    """A terminal must not obey what a file says."""
    with pytest.raises(FileRefused) as refused:
        importers.read(tables.from_bytes(b"\x1b]0;owned\x07,b,c\n1,2,3\n4,5,6\n", "x"))
    assert "\x1b" not in str(refused.value.values["seen"])
