"""Where texts are pasted, as config.toml says it: a mistake is a sentence, and all texts fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
AtHome = Any


@pytest.fixture
def ken(at_home: AtHome) -> AtHome:
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--offer", "a one-page note on how we reduced second delivery attempts",
    )  # fmt: skip
    at_home("ingest", *sorted(EVENING.glob("*.csv")), EVENING / "meeting_saved_chat.txt")
    return at_home


def setting(at_home: AtHome, *lines: str) -> None:
    file = Path(at_home.home) / "config.toml"
    file.parent.mkdir(exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text("\n".join([before, "[copy]", *lines, ""]), encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('site = "myspace"', "linkedin, facebook, xing, web"),
        ("site = 3", "copy.site"),
        ("limit = 20", "100"),
        ("limit = true", "copy.limit"),
        ('limit = "200"', "copy.limit"),
        ("notes_per_month = -1", "notes_per_month"),
        ("colour = 1", "copy.colour"),
    ],
)
def test_a_mistake_in_the_settings_is_a_sentence(line: str, named: str, at_home: AtHome) -> None:
    setting(at_home, line)
    for language in ("en", "ja"):
        assert named in " ".join(at_home("--lang", language, "copy", code=1).err.split())


def test_the_site_is_set_by_an_option_and_other_settings_stay(at_home: AtHome) -> None:
    setting(at_home, "limit = 300", "# mine")
    at_home("init", "--no-input", "--name", "Ken Ito", "--copy-site", "linkedin")
    told = at_home("copy", "--json").json
    assert (told["limit"], told["notes"]["site"]) == (300, "linkedin")
    at_home("init", "--no-input", "--name", "Ken Ito", "--copy-site", "facebook")
    assert at_home("copy", "--json").json == {
        "schema": "followup.copy/1", "messages": [], "limit": 300, "notes": None,
    }  # fmt: skip
    refused = at_home("init", "--no-input", "--name", "Ken", "--copy-site", "myspace", code=1).err
    assert "facebook" in refused


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("limit", [140, 170, 200])
def test_drafted_texts_fit_the_site(limit: int, language: str, ken: AtHome) -> None:
    """docs/messages.md, rule 8: what is missed least falls out, sentence by sentence."""
    setting(ken, f"limit = {limit}")
    people = [one["person"] for one in ken("match", "--top", "9", "--json").json["matches"]]
    asked = [part for one in people for part in ("--person", one)]
    ken("draft", *asked, "--channel", "copy", "--language", language)
    bodies = [one["body"] for one in ken("drafts", "--json").json["drafts"]]
    assert len(bodies) == len(people)
    for body in bodies:
        assert len(body.encode("utf-16-le")) // 2 <= limit, body


def test_copy_for_scripts_hands_out_nothing(ken: AtHome) -> None:
    setting(ken, 'site = "xing"')
    person = ken("match", "--json").json["matches"][0]["person"]
    ken("draft", "--person", person, "--channel", "copy")
    ken("approve", ken("drafts", "--json").json["drafts"][0]["id"])
    told = ken("copy", "--json").json["messages"]
    assert [one["site"] for one in told[0]["links"]] == ["xing", "web"]
    assert told[0]["characters"] <= 200
    assert ken("outbox", "--json").json["messages"][0]["state"] == "approved"
