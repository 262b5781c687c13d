"""The CSV of an export: shown by a spreadsheet, never computed, and read back by followup."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.exporting import Leaving, as_csv
from followup.exporting.table import HEADER, harmless
from followup.model import Note, Person
from followup.names.normalise import clean

NOW = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)


def rows(*people: Person) -> list[dict[str, str]]:
    data = as_csv(Leaving(people, {one.id: NOW for one in people}))
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1", "+81 3 1234 5678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '"=1', "'=1",
        "＝1+1", "＋1", "－1", "＠SUM(A1)", "\u3000=1", "\u200b=1", "\ufeff=1", "﹦1", "\u22121",
        "=cmd|'/c calc'!A0@example.com", "\u202e=1", " \t ' = 1",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_compute_is_text(cell: str) -> None:
    """OWASP, CSV Injection: a formula is known by its first sign, however that is hidden."""
    assert harmless(cell).startswith("'")


@pytest.mark.parametrize(
    "cell", ["", "Mara", "Smith-Jones", "ken+tag@example.com", "1+1", "O'Neil", "a=b", "山田 太郎"]
)
def test_other_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["a;=1+1", "Returns; @SUM(A1)", 'x;"＝1', ";;+1"])
def test_nothing_is_computed_where_cells_part_at_semicolons(cell: str) -> None:
    """A German or French Excel opens a file of commas by parting its lines at semicolons."""
    assert not [c for c in harmless(cell).split(";") if c.lstrip(' "')[:1] in tuple("=+-@＝")]
    assert harmless("one; two") == "one; two"


def test_excel_in_japan_reads_it() -> None:
    """A byte order mark, or Excel takes UTF-8 for CP932."""
    person = Person(1, "山田 太郎", ("taro@example.jp",))
    data = as_csv(Leaving([person], {1: NOW}))
    assert data.startswith(b"\xef\xbb\xbfName,Email,")
    assert data.endswith(b"\r\n")


def test_notes_of_several_lines_stay_one_cell() -> None:
    notes = (Note("note", "first\r\n=second", NOW), Note("industry", "no note", NOW))
    (row,) = rows(Person(1, "Mara Quist", ("mara@example.org", "m@example.net"), notes=notes))
    assert row["Note"] == "first\n=second"
    assert (row["Email"], row["Other addresses"]) == ("mara@example.org", "m@example.net")


def test_blocked_people_are_marked() -> None:
    assert [one["Blocked"] for one in rows(Person(1, "A B", blocked=True), Person(2, "C D"))] == [
        "yes",
        "",
    ]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
@settings(max_examples=150)
def test_no_name_breaks_out_of_its_cell(names: list[str]) -> None:
    """Whatever the names: as many rows as people, as many cells as columns, none a formula."""
    data = as_csv(Leaving([Person(n, name) for n, name in enumerate(names)], {}))
    found = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert [len(row) for row in found] == [len(HEADER)] * (len(names) + 1)
    assert not [c for row in found for c in row if c.lstrip()[:1] in tuple("=+-@＝＋－＠")]


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40)), min_size=1, max_size=4))
@settings(max_examples=100)
def test_hostile_people_come_back_each_as_one(people: list[tuple[str, str]]) -> None:
    """Names and firms of any signs: read by followup again, the same addresses and words."""
    made = [
        Person(n, f"P{name}q", (f"p{n}@example.com",), organization=f"O{firm}")
        for n, (name, firm) in enumerate(people)
    ]
    back = importers.read(tables.from_bytes(as_csv(Leaving(made, {})), "people.csv"))

    def words(text: str | None) -> str:
        """Without the apostrophes that keep a cell from being computed."""
        return clean(text or "").replace("'", "")

    assert [(a.email, words(a.raw_name), words(a.organization)) for a in back.attendances] == [
        (p.emails[0], words(p.name), words(p.organization)) for p in made
    ]


def test_followup_reads_it_back() -> None:
    """Who leaves with a CSV may come back with it."""
    people = [
        Person(1, "Mara Quist", ("mara@example.org",), organization='Quist, "Parcels"',
               industry="E-commerce", job_title="Owner"),
        Person(2, "山田 太郎", ("taro+study@example.jp",), organization="サンプル株式会社"),
        Person(3, "Dev Patel", job_title="Head; of\nthings"),
    ]  # fmt: skip
    back = importers.read(tables.from_bytes(as_csv(Leaving(people, {})), "people.csv"))
    assert [
        (a.name, a.email, a.organization, a.industry, a.job_title) for a in back.attendances
    ] == [
        ("Mara Quist", "mara@example.org", 'Quist, "Parcels"', "E-commerce", "Owner"),
        ("山田 太郎", "taro+study@example.jp", "サンプル株式会社", None, None),
        ("Dev Patel", None, None, None, "Head; of things"),
    ]
