"""people show: one person on one screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

AtHome = Any
MARA = "Mara Quist,mara@example.org"


def test_the_story_of_one_person(
    at_home: AtHome, twice: None, handed_over: Any, tmp_path: Path
) -> None:
    """One screen, newest first: who, where from, evenings, words, messages, notes, block."""
    chat = tmp_path / "chat.txt"
    chat.write_text(
        "19:14:26 From  Mara Quist  to  Everyone:\n\tHow do you all handle returns of books?\n"
        "19:20:26 From  Mara Quist  to  Everyone:\n\tThank you, that helps a lot\n"
    )
    at_home("ingest", chat, "--session", 2)
    message = handed_over(1)
    at_home("people", "edit", 1, "--note", "runs a small printing house")
    at_home("block", 1, "--reason", "asked us to stop")
    shown = at_home("people", "show", 1).out
    order = [
        "1  Mara Quist", "Organisation: unknown", "mara@example.org [report-11.csv:2]",
        "asked us to stop", "4 November 2026  Returns: ", "50 minutes",
        "4 September 2026  Fair prices: report-9.csv:2 (sure)",
        "asked: “How do you all handle returns of books?” [chat.txt:1]",
        "copy and paste, handed over", f"(message {message})", "Note: runs a small printing house",
    ]  # fmt: skip
    places = [shown.index(part) for part in order]
    assert places == sorted(places), shown
    assert len(shown.splitlines()) <= 24
    japanese = at_home("--lang", "ja", "people", "show", 1).out
    assert "コピーして貼り付け、受け渡し済み" in japanese
    assert "2026年11月4日" in japanese


def test_the_story_for_scripts(at_home: AtHome, twice: None, handed_over: Any) -> None:
    """The keys of `people --json` stay; sessions, remarks and messages come to them."""
    handed_over(1)
    (listed,) = at_home("people", "--json").json["people"]
    told = at_home("people", "show", 1, "--json").json
    assert told["schema"] == "followup.people.show/1"
    assert {key: told[key] for key in listed} == listed
    assert [one["topic"] for one in told["sessions"]] == ["Returns", "Fair prices"]
    assert told["sessions"][0] == {
        "session": 2, "day": "2026-11-04", "topic": "Returns", "attended": True,
        "minutes": 50.0, "roles": [], "hosted": None,
    }  # fmt: skip
    (message,) = told["messages"]
    assert (message["state"], message["channel"]) == ("handed-over", "copy")
    assert "Fair prices" in message["text"]
    assert told["remarks"] == []


def test_a_long_story_stays_on_one_screen(at_home: AtHome, evening: Any) -> None:
    for month in range(1, 11):
        evening(month, f"Evening {month}", MARA)
    shown = at_home("people", "show", 1).out
    assert "Evening 10" in shown
    assert "Evening 1:" not in shown
    assert "and 5 more: followup people show 1 --json" in shown
    assert len(shown.splitlines()) <= 24
    assert len(at_home("people", "show", 1, "--json").json["sessions"]) == 10
