"""Any bytes become text or a sentence that says what to do."""

from __future__ import annotations

import os
import time

import pytest

from followup.errors import FileRefused
from followup.tables import documents, from_bytes, read

TEXT = "名前,Señora\r\nｶﾅ,Zoë\r\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_unicode_is_known_with_and_without_its_mark(encoding):
    """Unicode 16, 23.8: byte order marks; else the place of the NULs, else UTF-8."""
    assert from_bytes(TEXT.encode(encoding), "x").text == TEXT


def test_shift_jis_is_told_from_western_text():
    """Both decode without error; lone signs inside Latin words give Western text away."""
    for text in ("名前,メール\n髙橋 ｹﾝ,k@example.jp\n", "カタカナ,佐藤\n"):
        assert from_bytes(text.encode("cp932"), "x").text == text
    for text in ("José Peña\nHélène Élan\n", "Íñigo Muñoz\n", "Jörg Groß\n", "Duração\n"):
        assert from_bytes(text.encode("cp1252"), "x").text == text


def test_one_damaged_byte_does_not_turn_a_japanese_file_into_noise():
    data = ("高木 美咲\n" * 20).encode() + b"\xff\n"
    found = from_bytes(data, "x")
    assert found.encoding == "utf-8"
    assert found.text.startswith("高木 美咲")
    assert [p.key for p in found.problems] == ["importing.problem-damaged"]


def test_stray_nuls_are_taken_out_and_counted():
    """One production file had 48, and lost thousands of people."""
    found = from_bytes(b"a,b\r\nA\x00nn,1\r\nB\x00ob,2\r\n", "x")
    assert found.text == "a,b\r\nAnn,1\r\nBob,2\r\n"
    assert [(p.key, p.values, p.line) for p in found.problems] == [
        ("importing.problem-nul", {"count": 2}, 2)
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n  \n", "empty"),
        (bytes(1_000_000), "empty"),
        (b"PK\x03\x04rest", "damaged-sheet"),
        (b"\xd0\xcf\x11\xe0rest", "damaged-sheet"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n\x1a\nrest", "picture"),
        (b"\xff\xd8\xff\xe0rest", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "recording"),
        (b"\x1f\x8b\x08rest", "archive"),
        (b"SQLite format 3\x00", "binary"),
        (bytes(range(1, 32)) * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_is(data, why):
    with pytest.raises(FileRefused) as refused:
        from_bytes(data, "x")
    assert refused.value.key == f"importing.{why}"


def test_a_name_that_begins_like_a_bitmap_is_text():
    assert from_bytes(b"BMW Owners\nAnn\n", "x").text.startswith("BMW")


def refusal(path):
    with pytest.raises(FileRefused) as refused:
        read(path)
    return refused.value.key


def test_places_that_are_no_file_are_refused_at_once(tmp_path):
    """A pipe would wait for ever, a device would never end."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refusal(tmp_path) == "importing.folder"
    assert refusal(pipe) == "importing.not-a-file"
    assert refusal(tmp_path / "absent.csv") == "importing.missing"
    assert refusal(tmp_path / "nul\0.csv") == "importing.unreadable"
    assert refusal(tmp_path / ("x" * 300)) == "importing.unreadable"


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text("a")
    monkeypatch.setattr(type(path), "open", lambda *_: (_ for _ in ()).throw(PermissionError()))
    assert refusal(path) == "importing.unreadable"


def test_a_huge_file_is_refused_without_being_kept(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(documents.LIMIT + 5)
    begun = time.monotonic()
    assert refusal(path) == "importing.too-big"
    assert time.monotonic() - begun < 5
