"""Every sample, damaged in every way a download, an editor or a stranger may damage it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.errors import FollowupError
from followup.names.folding import fold
from followup.texts import say

SAMPLES = Path(__file__).parents[2] / "sample_data"
# Spreadsheets are read by a process of their own; see tests/tables/test_sheets.py.
FILES = sorted(
    path
    for path in SAMPLES.glob("*/*")
    if not path.name.endswith(("expected.json", ".xlsx", "guests_old.xls"))
)
BYTES = [path.read_bytes() for path in FILES]
PIECES = [b'"', b",", b"\t", b";", b"\n", b"\0", b"\xff\xfe", b'="', b"@", b"=\n", b"1. x\n"]

cuts = st.tuples(
    st.floats(0, 1, exclude_max=True), st.integers(0, 60), st.sampled_from(PIECES) | st.binary()
)


def damaged(data, changes):
    for place, length, piece in changes:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=3000)
@given(st.integers(0, len(FILES) - 1), st.lists(cuts, max_size=5), st.floats(0.1, 1))
def test_a_damaged_export_is_read_or_refused_with_a_sentence(number, changes, kept):
    data = damaged(BYTES[number], changes)
    data = data[: int(len(data) * kept)]
    try:
        roster = importers.read(tables.from_bytes(data, FILES[number].name))
    except FollowupError as refused:
        for key in (refused.key, refused.key + ".next"):
            assert say(key, "en", **refused.values)
        return
    lines = [line.line for line in roster.attendances]
    assert len(set(lines)) == len(lines), "file and line name one attendance"
    assert all(line.name and "\n" not in line.name for line in roster.attendances)
    fold(roster.attendances, roster.kind)
    for problem in roster.problems:
        assert say(problem.key, "ja", **problem.values)
    for skipped in roster.skipped:
        assert say(skipped.reason, "ja")
