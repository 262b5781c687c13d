"""people suggestions, same, different: what scripts read and say."""

from __future__ import annotations

from typing import Any

import pytest

AtHome = Any


def test_a_script_asks_and_answers(at_home: AtHome, report) -> None:
    """The object's form (docs/design.md, command line); what is unanswered is no error."""
    report(1, "Mara Quist,mara@example.org", "M. Berg,")
    report(2, "Mara Quist,quist@example.net", "Maria Berg,maria@example.org")
    found = at_home("people", "suggestions", "--json").json
    assert found["schema"] == "followup.people.suggestions/1"
    first, second = found["suggestions"]
    assert (first["band"], second["band"]) == ("likely", "doubtful")
    assert {"label", "weight", "source"} == set(first["reasons"][0])
    at_home("people", "same", first["id"])
    at_home("people", "different", second["id"])
    assert at_home("people", "suggestions", "--json").json["suggestions"] == []
    people = at_home("people", "--json").json["people"]
    assert [sorted(one["emails"]) for one in people] == [
        ["mara@example.org", "quist@example.net"],
        [],
        ["maria@example.org"],
    ]
    assert {line["link"] for line in people[0]["attendances"]} == {"confirmed"}


def test_the_list_for_reading_says_why(at_home: AtHome, report) -> None:
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,quist@example.net")
    assert "the same full name" in at_home("people", "suggestions").out
    assert "同じ氏名" in at_home("--lang", "ja", "people", "suggestions").out


def test_link_of_a_guess_is_told(at_home: AtHome, report) -> None:
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,")
    (one,) = at_home("people", "--json").json["people"]
    assert sorted(line["link"] for line in one["attendances"]) == ["certain", "provisional"]


def test_questions_need_a_terminal(at_home: AtHome, report) -> None:
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,quist@example.net")
    ran = at_home("people", "check", code=3)
    assert "terminal" in ran.err


@pytest.mark.parametrize("command", ["same", "different"])
def test_an_unknown_suggestion(at_home: AtHome, report, command: str) -> None:
    report(1, "Mara Quist,mara@example.org")
    for number in ("7", str(10**30)):
        ran = at_home("people", command, number, code=1)
        assert "followup people suggestions" in ran.err
    at_home("people", command, code=2)


def test_nothing_to_ask(at_home: AtHome) -> None:
    assert at_home("people", "suggestions", "--json").json["suggestions"] == []
    assert "Nobody seems" in at_home("people", "check").err
    at_home("people", "suggestions", "--session", 9, code=1)


def test_questions_that_nobody_can_answer_name_the_commands_that_can(
    at_home: AtHome, report
) -> None:
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,quist@example.net")
    assert "people same or different" in at_home("people", "check", code=3).err
