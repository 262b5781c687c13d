"""What the user promised in the chat: first on the list, first in the draft, nobody else's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

AtHome = Any
MARA, DEV, CHIE = (
    "Mara Quist,mara@example.org",
    "Dev Patel,dev@example.net",
    "Chie Nomura,chie@example.jp",
)
KEN = "Ken Ito,ken.ito@example.com"


@pytest.fixture
def chat(at_home: AtHome, evening: Any, tmp_path: Path) -> Any:
    """The November evening of Ken, Mara (1), Dev and Chie with the lines of its chat."""
    evening(11, "Returns", MARA, DEV, CHIE, KEN)

    def say(*lines: str) -> None:
        path = tmp_path / "chat.txt"
        path.write_text(
            "".join(f"19:{at:02}:00\t From  {line}\n" for at, line in enumerate(lines, 10)),
            encoding="utf-8",
        )
        at_home("ingest", path, "--session", 1)

    return say


def number(home: AtHome, name: str) -> int:
    people = home("people", "--json").json["people"]
    return next(int(one["id"]) for one in people if one["name"] == name)


def bodies(home: AtHome, *names: str) -> dict[str, str]:
    chosen = [each for name in names for each in ("--person", number(home, name))]
    home("draft", *chosen)
    found = home("drafts", "--json").json["drafts"]
    by_person = {one["person"]: one["body"] for one in found}
    return {name: by_person[number(home, name)] for name in names}


PUBLIC = "Ken Ito  to  Everyone : Mara, I'll send you our packing checklist"
PRIVATE = "Ken Ito  to  Mara Quist(Direct Message) : I'll send you our return rates by carrier"


@pytest.mark.parametrize(("said", "quoted"), [(PUBLIC, "packing"), (PRIVATE, "return rates")])
def test_whom_something_was_promised_comes_first_with_the_source(
    at_home: AtHome, chat: Any, said: str, quoted: str
) -> None:
    at_home("init", "--no-input", "--offer", "a note on second delivery attempts")
    chat("Dev Patel  to  Everyone : How do you handle second delivery attempts?", said)
    best, second, *_ = at_home("match", "--json").json["matches"]
    assert (second["name"], second["kind"]) == ("Dev Patel", "can-help")
    assert (best["name"], best["kind"]) == ("Mara Quist", "can-help")
    reason = best["reasons"][0]
    assert quoted in reason["label"]
    assert reason["source"].startswith("chat.txt:2")
    at_home("draft", "--person", number(at_home, "Mara Quist"))
    (draft,) = at_home("drafts", "--json").json["drafts"]
    (claim,) = [one for one in draft["claims"] if quoted in one["text"]]
    assert claim["source"].startswith("chat.txt:2")
    assert draft["warnings"] == []
    assert "chat.txt:2" in at_home("why", draft["id"]).out


def test_nobody_but_the_two_reads_what_was_promised(at_home: AtHome, chat: Any) -> None:
    """docs/messages.md, rule 5: private words are used only towards who exchanged them."""
    chat(PRIVATE, "Mara Quist  to  Everyone : Good evening", "Dev Patel  to  Everyone : Hello")
    found = at_home("match", "--top", "9", "--json").json["matches"]
    for match in found:
        told = "return rates" in str(match["reasons"])
        assert told is (match["name"] == "Mara Quist")
    for name, body in bodies(at_home, "Mara Quist", "Dev Patel", "Chie Nomura").items():
        assert ("return rates" in body) is (name == "Mara Quist")


def test_a_promise_to_everyone_is_for_who_had_asked(at_home: AtHome, chat: Any) -> None:
    chat(
        "Chie Nomura  to  Everyone : 資料をいただけますか？",
        "Dev Patel  to  Everyone : How do you ship abroad?",
        "Ken Ito  to  Everyone : 後ほど資料を共有します",
    )
    found = bodies(at_home, "Chie Nomura", "Dev Patel", "Mara Quist")
    assert "「後ほど資料を共有します」" in found["Chie Nomura"]
    assert "資料" not in found["Dev Patel"] + found["Mara Quist"]


def test_who_is_never_proposed_is_not_for_a_promise(at_home: AtHome, chat: Any) -> None:
    """One no is for ever."""
    chat(PUBLIC)
    mara = number(at_home, "Mara Quist")
    at_home("block", mara)
    assert "Mara Quist" not in str(at_home("match", "--json").json["matches"])
    at_home("draft", "--person", mara, code=1)


def test_a_session_closed_later_takes_the_quote_back(at_home: AtHome, chat: Any) -> None:
    chat(PUBLIC)
    assert "packing" in bodies(at_home, "Mara Quist")["Mara Quist"]
    at_home("sessions", "edit", 1, "--closed")
    draft = at_home("drafts", "--json").json["drafts"][0]
    at_home("approve", draft["id"], "--digest", draft["digest"], code=3)
    assert "packing" not in at_home("drafts", "--json").json["drafts"][0]["body"]
    mara = number(at_home, "Mara Quist")
    refused = at_home("draft", "--person", mara, "--template", "promise-kept", code=1)
    assert "no promise" in refused.err


def test_a_fuller_chat_that_shows_it_kept_takes_the_words_back(at_home: AtHome, chat: Any) -> None:
    """A newer export adds what is new: no "I have not forgotten" where it went out meanwhile."""
    chat(PUBLIC)
    assert "packing" in bodies(at_home, "Mara Quist")["Mara Quist"]
    chat(PUBLIC, "Ken Ito  to  Everyone : Here is the packing checklist: https://example.org/p")
    draft = at_home("drafts", "--json").json["drafts"][0]
    at_home("approve", draft["id"], code=3)
    assert "packing" not in at_home("drafts", "--json").json["drafts"][0]["body"]


def test_what_was_promised_to_the_user_is_never_pressed_for(at_home: AtHome, chat: Any) -> None:
    """No reproach: the user sees it beside the draft, its reader does not."""
    chat("Mara Quist  to  Everyone : Ken, I'll send you our carrier contract")
    assert "carrier contract" not in bodies(at_home, "Mara Quist")["Mara Quist"]
    mara = number(at_home, "Mara Quist")
    at_home("draft", "--person", mara, "--template", "promise-kept", code=1)


def test_the_host_s_promise_reads_as_the_host_s(at_home: AtHome, chat: Any) -> None:
    chat(PUBLIC)
    at_home("sessions", "edit", 1, "--hosted")
    body = bodies(at_home, "Mara Quist")["Mara Quist"]
    assert "which I hosted" in body
    assert "We were both" not in body


def test_a_promise_in_a_name_or_in_code_signs_is_only_shown(at_home: AtHome, chat: Any) -> None:
    """What strangers write in a chat never becomes a template's own sign, or a link."""
    chat("Ken Ito  to  Everyone : Mara, I'll send you {{ me_name }} {% if %} list")
    assert "{" not in bodies(at_home, "Mara Quist")["Mara Quist"]
