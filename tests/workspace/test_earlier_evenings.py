"""An evening that both were at is told, with its source, where more than a name shows it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

AtHome = Any
MARA = "Mara Quist,mara@example.org"
WAYS = [*product(("en", "ja"), ("email", "copy"))]
SEPTEMBER = {"en": "in September", "ja": "9月の"}


def sources(draft: Any) -> str:
    return " ".join(claim["source"] for claim in draft["claims"])


@pytest.mark.parametrize(("language", "channel"), WAYS)
def test_the_second_draft_speaks_of_the_first_evening(
    twice: None, drafted: Any, language: str, channel: str
) -> None:
    """Promise 4: with the line of the earlier report as its source."""
    draft = drafted(2, language, channel)
    (claim,) = [one for one in draft["claims"] if "Fair prices" in one["text"]]
    assert claim["source"] == "report-9.csv:2"
    assert SEPTEMBER[language] in claim["text"]
    assert "はじめまして" not in draft["body"]
    assert draft["warnings"] == []
    assert "Fair prices" not in (draft["subject"] or "")


def test_why_shows_where_the_earlier_evening_stands(
    at_home: AtHome, twice: None, drafted: Any
) -> None:
    assert "report-9.csv:2" in at_home("why", drafted(2)["id"]).out


def test_the_first_draft_knows_of_no_later_evening(twice: None, drafted: Any) -> None:
    assert "Returns" not in drafted(1)["body"]
    assert "Returns" not in drafted(1, "ja", "copy")["body"]


@pytest.mark.parametrize(("language", "channel"), WAYS)
def test_a_namesake_is_not_told_of_an_earlier_evening(
    evening: Any, drafted: Any, language: str, channel: str
) -> None:
    """A provisional link may be somebody else: nothing is said, in either direction."""
    evening(9, "Fair prices", MARA)
    evening(11, "Returns", "Mara Quist,")
    draft = drafted(2, language, channel)
    assert "Fair prices" not in draft["body"]
    assert "report-9" not in sources(draft)


def test_an_earlier_line_that_only_a_name_ties_is_not_told(evening: Any, drafted: Any) -> None:
    evening(9, "Fair prices", "Mara Quist,")
    evening(11, "Returns", MARA)
    assert "Fair prices" not in drafted(2)["body"]


@pytest.mark.parametrize("mark", ["--discreet", "--no-contact"])
def test_of_some_evenings_nothing_is_said(
    at_home: AtHome, twice: None, drafted: Any, mark: str
) -> None:
    at_home("sessions", "edit", 1, mark)
    for language, channel in WAYS:
        body = drafted(2, language, channel)["body"]
        assert "Fair prices" not in body
        assert SEPTEMBER[language] not in body


def test_a_sensitive_topic_is_never_named(at_home: AtHome, evening: Any, drafted: Any) -> None:
    """By its month alone, even where the user took the mark of discretion off."""
    evening(9, "Finding work after burnout", MARA)
    evening(11, "Returns", MARA)
    at_home("sessions", "edit", 1, "--not-discreet")
    body = drafted(2)["body"]
    assert "burnout" not in body
    assert "a study session in September" in body


def test_an_evening_without_a_topic_is_told_by_its_month(evening: Any, drafted: Any) -> None:
    evening(9, "", MARA)
    evening(11, "Returns", MARA)
    assert "a study session in September" in drafted(2)["body"]
    assert "9月の勉強会でも" in drafted(2, "ja")["body"]


def test_the_users_own_line_shows_that_they_were_there(
    at_home: AtHome, evening: Any, drafted: Any
) -> None:
    """A check-in list comes to an organiser's desk; it counts where it shows the user too."""
    path = at_home.home.parent / "checked.csv"
    rows = "Mara Quist,mara@example.org,2026-09-04T19:01\n"
    header = "name,email,checked_in_at\n"
    path.write_text(header + rows)
    at_home("ingest", path, "--topic", "Fair prices", "--start", "2026-09-04 19:00")
    evening(11, "Returns", MARA)
    assert "Fair prices" not in drafted(2)["body"]
    path.write_text(header + rows + "Ken Ito,ken.ito@example.com,2026-09-04T19:00\n")
    at_home("ingest", path, "--session", 1)
    assert "Fair prices" in drafted(2)["body"]


def test_who_only_signed_up_was_not_there(at_home: AtHome, evening: Any, drafted: Any) -> None:
    """A registration shows the wish to come; and the user has no proof of having been there."""
    path = at_home.home.parent / "luma.csv"
    path.write_text("name,email,approval_status\nMara Quist,mara@example.org,approved\n")
    at_home("ingest", path, "--topic", "Fair prices", "--start", "2026-09-04 19:00")
    evening(11, "Returns", MARA)
    assert "Fair prices" not in drafted(2)["body"]
