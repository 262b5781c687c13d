"""followup industry: what is shown, and the user's own list of companies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

AtHome = Any


def test_path_strength_and_the_words_that_decided_are_shown(at_home: AtHome) -> None:
    shown = at_home("industry", "online shop", "xyzzy").out
    assert "Retail > E-commerce & Mail Order" in shown
    assert "retail.ec, sure" in shown
    assert "“online shop”" in shown
    assert "xyzzy: not known" in shown


def test_a_list_of_companies_is_remembered_and_can_be_forgotten(
    at_home: AtHome, tmp_path: Path
) -> None:
    path = tmp_path / "firms.csv"
    path.write_text("会社名,業種\n株式会社北風,物流\nPolder GmbH,log.sea\n", encoding="utf-8-sig")
    assert "2" in at_home("industry", "--companies", path).err
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a_organisation,b_industry\n㈱北風,trucking\n", encoding="utf-8")

    def claimed() -> bool:
        return bool(at_home("industry", "--pairs", pairs, "--json").json["pairs"][0]["claim"])

    assert claimed()
    items = at_home("industry", "polder", "--json").json["items"]
    assert items[0]["code"] == "log.sea"
    at_home("industry", "--forget-companies")
    assert not claimed()


def test_a_line_whose_industry_is_not_known_is_named_and_the_others_taken(
    at_home: AtHome, tmp_path: Path
) -> None:
    path = tmp_path / "firms.csv"
    path.write_text("organisation,industry\nPolder,zzyzx\nHarbour,bank\n", encoding="utf-8")
    ran = at_home("industry", "--companies", path, code=4)
    assert "Line 2" in ran.err
    assert "zzyzx" in ran.err


@pytest.mark.parametrize(
    ("content", "words"),
    [("name,mail\nPolder,x\n", "organisation,industry"), ("company,industry\n", "row")],
)
def test_a_file_that_is_no_such_list_is_refused(
    at_home: AtHome, tmp_path: Path, content: str, words: str
) -> None:
    path = tmp_path / "firms.csv"
    path.write_text(content, encoding="utf-8")
    assert words in at_home("industry", "--companies", path, code=1).err
