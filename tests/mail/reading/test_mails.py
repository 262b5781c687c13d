"""Mails after the structure of real servers, programs and people, each read as what it is."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from followup.mail.reading import read
from followup.model import IncomingKind

HERE = Path(__file__).parent
OURS = "<20261122120512.7f3a91@mail.example.com>"


def _table() -> list[dict[str, str]]:
    with (HERE / "mails.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


CASES = _table()


def _bytes(case: dict[str, str]) -> bytes:
    return (HERE / "mails" / f"{case['mail']}.eml").read_bytes()


def _kind(case: dict[str, str]) -> str:
    return case["mail"].partition("/")[0]


@pytest.mark.parametrize("case", CASES, ids=[case["mail"] for case in CASES])
def test_each_mail_is_read_as_what_it_is(case) -> None:
    """What each mail defends stands beside it in mails.tsv; its folder names its kind."""
    got = read(_bytes(case))
    assert (got.kind.value if got else "none") == _kind(case), case["defends"]
    if got is None:
        return
    assert (OURS in got.refers_to) == bool(case["names ours"]), case["defends"]
    assert got.status == (case["status"] or None)
    assert ",".join(got.failed) == case["failed"]
    assert str(got.until or "") == case["until"]
    assert got.excerpt.startswith(case["excerpt"])
    assert bool(got.excerpt) == bool(case["excerpt"])
    assert len(got.excerpt) <= 500


def test_right_and_wrong_by_class(capsys) -> None:
    """Nothing may be mistaken; what would be is printed, class against class."""
    read_as = Counter()
    for case in CASES:
        got = read(_bytes(case))
        read_as[_kind(case), got.kind.value if got else "none"] += 1
    classes = [*(kind.value for kind in IncomingKind), "none"]
    with capsys.disabled():
        print(f"\n{'':14}" + "".join(f"{one:>13}" for one in classes))
        for truth in classes:
            counts = (read_as[truth, one] or "." for one in classes)
            print(f"{truth:14}" + "".join(f"{count:>13}" for count in counts))
    assert all(truth == got for truth, got in read_as)
    assert {truth for truth, _ in read_as} == set(classes)


def test_every_mail_stands_in_the_table() -> None:
    files = {path.relative_to(HERE / "mails").with_suffix("") for path in HERE.rglob("*.eml")}
    assert {path.as_posix() for path in files} == {case["mail"] for case in CASES}
    assert all(case["defends"] for case in CASES)


def test_line_ends_make_no_difference() -> None:
    """The same mail with bare line feeds, as some servers hand it out, reads the same."""
    for case in CASES:
        raw = _bytes(case)
        assert read(raw.replace(b"\r\n", b"\n")) == read(raw), case["mail"]
