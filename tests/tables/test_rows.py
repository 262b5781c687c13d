"""Rows with the line where they start; bad quoting loses nobody."""

from __future__ import annotations

import csv
import io
import time
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.tables import from_bytes, head, rows


def cells(text):
    return [row.cells for row in rows(from_bytes(text.encode(), "x"))]


@pytest.mark.parametrize(
    "text", ["a;b\n1,5;2\n", "a\tb\n1,5\t2\n", "sep=;\na;b\n1,5;2\n", '"sep=;"\na;b\n"1,5";2\n']
)
def test_the_delimiter_is_the_one_that_the_file_uses(text):
    assert cells(text) == [("a", "b"), ("1,5", "2")]


def test_a_delimiter_inside_quotes_is_no_evidence():
    assert cells('a,b\n"x;y;z;w;v",2\n') == [("a", "b"), ("x;y;z;w;v", "2")]


def test_lines_are_physical_lines():
    """`line` of `people --json` is what an editor shows."""
    text = 'a,b\r\n\r\n"two\r\nlines",1\r\n,,\r\nlast,2\r\n'
    found = rows(from_bytes(text.encode(), "x"))
    assert [(row.line, row.cells) for row in found] == [
        (1, ("a", "b")),
        (3, ("two lines", "1")),
        (6, ("last", "2")),
    ]


def test_an_open_quote_costs_its_line_the_quote_and_nobody_else():
    text = 'a,b\n"Ann,1\nBob,2\n"Cid, X",3\nDee,4\n'
    found = rows(from_bytes(text.encode(), "x"))
    assert [row.cells for row in found][1:] == [
        ("Ann", "1"),
        ("Bob", "2"),
        ("Cid, X", "3"),
        ("Dee", "4"),
    ]
    assert [row.broken for row in found] == [False, True, False, False, False]


def test_inches_are_no_quotes():
    assert cells('name,screen\nAnn,5" phone\nBob,6" tablet\n')[1:] == [
        ("Ann", '5" phone'),
        ("Bob", '6" tablet'),
    ]


def test_a_cell_longer_than_the_csv_module_allows_is_no_error():
    long = "x" * (csv.field_size_limit() + 1)
    assert cells(f'a,b\n"{long}",1\nBob,2\n')[-1] == ("Bob", "2")


@pytest.mark.parametrize(
    "text",
    ['"' * 2_000_000, ('"' + "a" * 500 + "\n") * 4_000, "a," * 1_000_000, "\n" * 2_000_000],
    ids=["quotes", "open-quotes", "one-line", "empty-lines"],
)
def test_no_file_makes_reading_slow(text):
    document = from_bytes(b"x\n" + text.encode(), "x")
    begun = time.process_time()
    head(document)
    rows(document)
    assert time.process_time() - begun < 5


tables = st.lists(
    st.lists(st.text("ab\"',;\t\n é", max_size=6), min_size=2, max_size=4),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60)
@given(tables)
def test_what_a_proper_writer_wrote_is_read_back(table):
    """RFC 4180, quoted throughout as some of the sections are."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(table)
    want = [tuple(" ".join(c.split()) for c in row) for row in table]
    assert cells("sep=,\n" + text.getvalue()) == [row for row in want if any(row)]


def test_tabs_win_over_commas_in_dates_and_sentences():
    """Teams writes 2/17/26, 3:55:02 PM into tabbed cells."""
    assert cells("A\tB\n1, 2, 3, 4\tx\n5, 6, 7, 8\ty\n")[1] == ("1, 2, 3, 4", "x")


def test_semicolons_win_where_lines_agree_on_them():
    """Spanish and German files hold commas in sentences and numbers."""
    text = "Name;Frage;Zahl\nAnn;was, wann, wo, wie, wer;1,5\nBo;nichts;2\n"
    assert cells(text)[1] == ("Ann", "was, wann, wo, wie, wer", "1,5")


def test_a_cell_written_as_a_formula_is_its_text():
    """Webex exports write their dates so."""
    assert cells('A,B\n"=""2021-06-14 17:00:00""",x\n')[1] == ("2021-06-14 17:00:00", "x")
    assert cells('A\tB\n="17:00"\t=""\n')[1] == ("17:00", "")


@given(
    st.text(alphabet='a日,;"\n\r \u200b\u034f', max_size=300),
    st.integers(min_value=1, max_value=40),
)
def test_where_a_block_ends_changes_nothing(text, size):
    """A long file is read in blocks; a quoted cell may run over their ends."""
    document = from_bytes(f"sep=,\na,b\n{text}".encode(), "x")
    whole = rows(document)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(import_module("followup.tables.rows"), "_BLOCK", size)
        assert rows(document) == whole


def test_one_untidy_line_cleans_itself_and_not_the_others():
    found = rows(from_bytes(b"a,b\n1,2\n  3 ,x\x0b  y\n4,5\n", "x"))
    assert [row.cells for row in found][1:] == [("1", "2"), ("3", "x y"), ("4", "5")]
