"""Spreadsheets become text; hostile and damaged ones a sentence, soon and in little memory."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from followup.errors import FileRefused
from followup.tables import from_bytes, rows


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_row_keeps_its_number_and_quotes_and_commas_survive(workbook):
    data = workbook(
        f'<row r="3">{cell("A3", "Name")}{cell("B3", "Mail")}</row>'
        f'<row r="4">{cell("A4", "Lee, &quot;Bo&quot;")}{cell("B4", "b@example.org")}</row>'
    )
    found = rows(from_bytes(data, "x.xlsx"))
    assert [(row.line, row.cells) for row in found] == [
        (3, ("Name", "Mail")),
        (4, ('Lee, "Bo"', "b@example.org")),
    ]


def refused(data):
    begun = time.monotonic()
    with pytest.raises(FileRefused) as why:
        from_bytes(data, "x.xlsx")
    assert time.monotonic() - begun < 5
    return why.value.key


def test_a_cell_in_the_farthest_corner_does_not_fill_the_memory(workbook):
    """17 thousand million cells, in a file of one kilobyte."""
    far = f'<row r="1">{cell("A1", "a")}</row><row r="1048576">{cell("XFD1048576", "b")}</row>'
    assert refused(workbook(far)) == "importing.too-big"


def test_one_long_text_in_every_cell_does_not_fill_the_memory(workbook):
    """Shared strings: a megabyte referred to a thousand times."""
    row = '<row r="1">' + '<c t="s"><v>0</v></c>' * 1000 + "</row>"
    assert refused(workbook(row, f"<si><t>{'a' * 1_000_000}</t></si>")) == "importing.too-big"


def test_a_zip_bomb_is_not_unpacked(workbook, monkeypatch):
    monkeypatch.setattr("followup.tables.archives._MOST_BYTES", 2_000_000)
    data = workbook(f"<row><c><v>1</v></c></row>{' ' * 3_000_000}")
    assert len(data) < 100_000
    assert refused(data) == "importing.too-big"


def test_other_zip_files_and_documents_are_told_apart_from_damage(workbook):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", "<w/>")
    assert refused(packed.getvalue()) == "importing.not-a-sheet"
    assert refused(workbook("<row/>")[:-30]) == "importing.damaged-sheet"
    assert refused(workbook("")) == "importing.empty"


def test_an_old_spreadsheet_that_makes_the_library_fail_costs_a_sentence_only():
    """A chain of blocks that goes in a circle takes all memory there is, but in its own process."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    header[24:34] = b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
    header[44:48] = (1).to_bytes(4, "little")
    header[56:60] = (4096).to_bytes(4, "little")
    header[76:512] = b"\xff" * 436
    header[76:80] = bytes(4)
    circle = b"".join(n.to_bytes(4, "little") for n in (0xFFFFFFFD, 1)) + b"\xff" * 504
    header[48:52] = (1).to_bytes(4, "little")
    assert refused(bytes(header) + circle + bytes(512)) == "importing.damaged-sheet"


def test_a_comma_separated_file_starts_no_process(monkeypatch):
    """Start-up: nothing is loaded for a file that does not need it."""
    monkeypatch.setattr("subprocess.run", None)
    assert from_bytes(b"Name,Mail\nAnn,a@example.org\n", "x.csv").encoding == "utf-8"
