"""Drafts of one evening: no two begin alike, and who can be helped hears of that first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from followup.rendering import opening
from followup.steps import draft, ingest, link
from followup.workspace import Workspace, open_workspace

NAMES = (
    *("Mara Quist", "Dev Patel", "Chie Nomura", "Ada Oak", "Ben Elm", "Cem Ash"),
    *("Dora Lind", "Emil Fir", "Fay Yew", "Gus Alder", "Hanna Rowan", "Ivo Beech"),
)
CHAT = """20:01:10 From Dev Patel to Everyone: How do you handle second delivery attempts?
20:02:10 From Ada Oak to Everyone: Good evening all
"""
PROFILE = """[profile]
name = "Ken Ito"
organization = "Example Books"
language = "en"
offers = ["a one-page note on second delivery attempts"]
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text(PROFILE)
    with open_workspace(str(home)) as opened:
        yield opened


@pytest.fixture
def people(workspace, now) -> list[int]:
    names = ingest.Source("-", "\n".join(NAMES).encode())
    chat = ingest.Source("chat.txt", CHAT.encode())
    done = ingest.ingest(workspace, [names, chat], now=now)
    link.link(workspace, done.sessions, now=now)
    return list(range(1, len(NAMES) + 1))


def test_twelve_drafts_begin_in_twelve_ways(workspace, people, now):
    drafted = draft.draft(workspace, 1, people, now=now).drafts
    assert len({opening(one.words) for one in drafted}) == len(drafted) == len(NAMES)


def test_drafted_once_more_none_takes_the_beginning_of_another(workspace, people, now):
    first = draft.draft(workspace, 1, people, now=now).drafts
    again = draft.draft(workspace, 1, people[3:6], now=now).drafts
    kept = [one for one in first if one.person not in people[3:6]]
    openings = [opening(one.words) for one in [*kept, *again]]
    assert len(set(openings)) == len(openings)


def test_who_asked_what_an_offer_meets_hears_of_that_first(workspace, people, now):
    drafted = draft.draft(workspace, 1, people, now=now).drafts
    templates = {one.words.recipient_name: one.words.template for one in drafted}
    assert templates.pop("Dev Patel") == "can-help"
    assert set(templates.values()) == {"were-you-there"}
    (helped,) = [one for one in drafted if one.words.template == "can-help"]
    assert "asked about second delivery attempts" in helped.words.body
    assert any("chat.txt:1" in claim.source for claim in helped.words.claims)


def written_after(workspace, now, *said):
    """The text to Ada Oak after a session in which these lines were said."""
    lines = "".join(f"20:01:1{at} From {one}\n" for at, one in enumerate(said))
    names = ingest.Source("-", b"Ken Ito\nAda Oak\nDev Patel")
    done = ingest.ingest(workspace, [names, ingest.Source("chat.txt", lines.encode())], now=now)
    link.link(workspace, done.sessions, now=now)
    drafted = draft.draft(workspace, 1, [2], now=now).drafts
    return next(one.words for one in drafted if one.words.recipient_name == "Ada Oak")


@pytest.mark.parametrize(("whose", "quoted"), [("our shop", True), ("dev patel", False)])
def test_a_promise_about_another_of_the_session_is_not_quoted(workspace, now, whose, quoted):
    """docs/messages.md, rule 5: the lists of the session say who is named."""
    said = f"Ken Ito to Everyone: Ada, I'll send you what {whose} pays"
    words = written_after(workspace, now, said)
    assert words.template == "promise-kept"
    assert (whose in words.body) is quoted


@pytest.mark.parametrize(
    ("lacks", "template"),
    [
        ("second delivery attempts", "can-help"),
        ("my salary and second delivery attempts", "were-you-there"),
    ],
)
def test_no_help_is_offered_with_what_is_sensitive(workspace, now, lacks, template):
    """docs/messages.md, rule 5, also where other words of the same line may be spoken of."""
    said = f"Ada Oak to Everyone: I work in logistics. I have no idea how to handle {lacks}."
    assert written_after(workspace, now, said).template == template
