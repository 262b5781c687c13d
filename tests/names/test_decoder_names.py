"""The table of display names, each defending a style, read column by column.

decoder_names.tsv was written before the decoder. `style` names what a row defends and which page
speaks of it; "sets" are the lists of invented people that show their names in these styles.
`order`: a decoder that does not know says ``unknown``; it is never wrong.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followup.names import person
from followup.names.display import DisplayName, decode

_TABLE = Path(__file__).with_name("decoder_names.tsv")
with _TABLE.open(encoding="utf-8") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _columns(shown: DisplayName) -> dict[str, str]:
    name = shown.person
    why = (shown.not_a_person or "").removeprefix("importing.skipped-")
    found = {
        "name": shown.name,
        "given": name.given,
        "family": name.family,
        "reading": shown.reading,
        "original": name.original,
        "organization": name.organization,
        "role": shown.role or shown.mark or name.mark,
        "pronouns": shown.pronouns,
        "honorific": name.honorific,
        "device": shown.device or why,
        "suffix": shown.suffix,
    }
    return {column: text or "" for column, text in found.items()}


@pytest.mark.parametrize("row", ROWS, ids=[row["raw"] for row in ROWS])
def test_a_display_name_is_read_as_its_writer_meant_it(row):
    found = _columns(decode(row["raw"]))
    assert found == {column: row[column] for column in found}, row["style"]


@pytest.mark.parametrize("row", ROWS, ids=[row["raw"] for row in ROWS])
def test_an_order_is_right_or_unknown(row):
    assert decode(row["raw"]).order in (row["order"], "unknown"), row["style"]


def test_an_order_is_known_where_something_tells():
    """Letters that no list knows leave it open; nine of these names are such."""
    told = [row for row in ROWS if row["order"] != "unknown"]
    known = [row for row in told if decode(row["raw"]).order == row["order"]]
    assert len(known) >= len(told) - 9


def test_the_table_is_large_and_says_each_name_once():
    assert len(ROWS) >= 220
    assert len({row["raw"] for row in ROWS}) == len(ROWS)


def test_what_is_guessed_is_less_sure_than_what_is_shown():
    """Only a hint may be wrong, and it says that it is one."""
    sure = {raw: decode(raw).person.confidence.parts for raw in ("YAMADA Taro", "Yamada, Taro")}
    assert min(sure.values()) >= 0.9
    assert decode("Ashe Robinette").person.confidence.parts <= 0.5
    assert decode("鴫沢穂高").person.confidence.parts < decode("山田太郎").person.confidence.parts
    shown, hinted = decode("Ann Leeming | Acme"), decode("Zorgon_Ann Leeming")
    assert shown.person.confidence.organization > hinted.person.confidence.organization > 0
    assert decode("iPhone").person == person.PersonName()


def test_a_name_of_a_form_is_read_by_itself():
    assert person.read("山田太郎")[:3] == ("太郎", "山田", "family-first")
    assert person.read("") == person.PersonName()


_BITS = st.sampled_from(
    [
        "Taro",
        "YAMADA",
        "山田",
        "太郎",
        "Dr.",
        ",",
        "(",
        ")",
        "@",
        "_",
        ":",
        "さん",
        "iPhone",
        "김",
        "-",
        "J.",
        "III",
        "株式会社",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(_BITS, max_size=8).map(" ".join)))
@example("Dr. ")
@example(", ,")
@example("さん")
@example("_:_")
@example("a" * 5000)
def test_any_text_has_parts_made_of_its_own_letters(raw):
    """A name is never invented: each part stands in the text, and no part is empty."""
    shown = decode(raw)
    name = shown.person
    # An underscore or a point between two words is a blank to the reader of parts.
    letters = "".join(c for c in shown.name if c.isalnum())
    for part in (name.given, name.family):
        assert part is None or (part == part.strip() and part)
        for word in (part or "").split():
            assert "".join(c for c in word if c.isalnum()) in letters
    assert all(0 <= figure <= 1 for figure in name.confidence)
