"""A long table read by column is the same table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.tables import documents, portions
from followup.tables.portions import below
from followup.tables.rows import each

HEADER = "Name (original name),Email,Join time"
_LINES = st.sampled_from(
    [
        "Ada,ada@example.org,19:00", "Ben,,19:05", ",ben@example.org,", "Chris", ",,", "", HEADER,
        '"Lund, Dora",,19:10', '"two', 'lines",x,y', 'open "quote,,', '"a"b",,', " Eve  E ,\t,1",
        "Fay,fay@example.org,19:00,more,cells", '="Gil",,19:01',
    ]
)  # fmt: skip


def document(lines):
    text = "\r\n".join(["Topic,ID", "An evening,1", HEADER, *lines])
    return documents.from_bytes(text.encode(), "report.csv")


@given(st.lists(_LINES, max_size=30), st.sampled_from([1, 3, 512]))
def test_columns_hold_the_cells_of_the_rows(lines, size):
    """Lines, cells and broken quotes; the header's repetitions in joined exports are no rows."""
    report = document(lines)
    header, *rest = [row for row in each(report) if row.line >= 3]
    wanted = [row for row in rest if row.cells != header.cells]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portions, "_ROWS", size)
        found = list(below(report, header))
    assert [row for portion in found for row in portion.rows()] == wanted
    for at in (-1, 0, 2, 4):
        assert [cell for portion in found for cell in portion.column(at)] == [
            row[at] for row in wanted
        ]


def test_a_list_without_rows_has_no_portion():
    report = document([])
    assert list(below(report, next(row for row in each(report) if row.line == 3))) == []
