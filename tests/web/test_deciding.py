"""Reading and deciding on the page: the same keys, the same steps, never stale words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Page = Any
EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
HOST = ("init", "--no-input", "--name", "Ken Ito", "--industry", "E-commerce")


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


def messages(ken: Any) -> list[str]:
    return [one["state"] for one in ken("outbox", "--json").json["messages"]]


def test_the_first_address_leads_to_the_first_draft(page: Page) -> None:
    evening = page.follow(page.follow(page.get("/")))
    assert evening.status == 200
    assert "Aiko Murata" in evening.page.text
    assert "you can help · strong" in evening.page.text


def test_people_stand_in_the_order_of_the_list(page: Page, ken: Any) -> None:
    matches = [one["name"] for one in ken("match", "--json").json["matches"]]
    shown = page.get("/draft/1").page.text
    assert sorted(matches, key=shown.index) == matches


def test_each_claim_is_marked_with_its_source(page: Page, ken: Any) -> None:
    """Promise 4: what is said about the reader has a source, on hover and on focus."""
    draft = ken("drafts", "--json").json["drafts"][0]
    answer = page.get("/draft/1")
    marked = re.findall(r"<mark tabindex=\"0\" aria-describedby=\"(.*?)\">.*?</mark>", answer.body)
    assert len(marked) > 3
    for name in marked:
        assert f'id="{name}"' in answer.body
    for claim in draft["claims"]:
        assert claim["source"] in answer.page.text


def test_each_decision_is_stored_at_once_and_undone(page: Page, ken: Any) -> None:
    digest = page.get("/draft/1").digest
    assert page.post("/draft/1/yes", digest=digest).there.endswith("/draft/2")
    assert page.post("/draft/2/no").there.endswith("/draft/3")
    assert page.post("/draft/3/later").there.endswith("/draft/4")
    assert page.post("/draft/4/block", sure="yes").there.endswith("/draft/5")
    assert states(ken) == ["approved", "declined", "later", "declined", "proposed"]
    for number in (4, 3, 2, 1):
        assert page.post("/undo").there.endswith(f"/draft/{number}")
    assert states(ken) == ["proposed"] * 5
    assert messages(ken) == ["cancelled"]
    assert not any(one["blocked"] for one in ken("people", "--json").json["people"])
    assert page.post("/undo").status == 409


def test_put_off_ones_come_last(page: Page) -> None:
    for number in (1, 2, 3, 4):
        page.post(f"/draft/{number}/later")
    assert page.post("/draft/5/no").there.endswith("/draft/1")


def test_a_block_asks_once(page: Page, ken: Any) -> None:
    asked = page.post("/draft/1/block")
    assert asked.status == 200
    assert "Never write to Aiko Murata again?" in asked.page.text
    assert states(ken) == ["proposed"] * 5


def test_a_yes_to_older_words_shows_what_has_changed(page: Page, ken: Any, tmp_path: Any) -> None:
    """Promise 1: two tabs, or a terminal meanwhile; the yes is to what was on the screen."""
    digest = page.get("/draft/1").digest
    words = tmp_path / "words.txt"
    words.write_text("Hi Aiko,\n\nQuite other words.\n")
    ken("edit", "1", "--subject", "Another subject", "--body-file", words)
    answer = page.post("/draft/1/yes", digest=digest)
    assert answer.status == 409
    assert "is not in the words you saw any more" in answer.page.text
    assert re.search(r"<ins>Another subject</ins>", answer.body)
    assert re.search(r"<del>You asked about .*?</del>", answer.body)
    assert messages(ken) == []
    assert page.post("/draft/1/yes", digest=answer.digest).status == 303


@pytest.mark.parametrize("digest", ["", "0" * 64, "nonsense"])
def test_a_yes_to_nothing_is_none(digest: str, page: Page, ken: Any) -> None:
    assert page.post("/draft/1/yes", digest=digest).status == 409
    assert page.post("/draft/1/yes").status == 409
    assert messages(ken) == []


def test_a_changed_profile_needs_a_new_look(page: Page, ken: Any) -> None:
    digest = page.get("/draft/1").digest
    ken("init", "--no-input", "--name", "Ken Ito", "--organization", "Example Press")
    answer = page.post("/draft/1/yes", digest=digest)
    assert answer.status == 409
    assert "Example Press" in answer.page.text
    assert messages(ken) == []


def test_a_terminal_approves_meanwhile(page: Page, ken: Any) -> None:
    digest = page.get("/draft/1").digest
    ken("approve", "1")
    assert page.post("/draft/1/yes", digest=digest).status == 409
    assert page.post("/draft/1/no").status == 409
    assert messages(ken) == ["approved"]


def test_what_somebody_else_decided_since_is_not_undone(page: Page, ken: Any) -> None:
    page.post("/draft/1/later")
    ken("approve", "1")
    assert page.post("/undo").status == 409
    assert states(ken)[0] == "approved"


def test_the_same_yes_twice_is_one_message(page: Page, ken: Any) -> None:
    digest = page.get("/draft/1").digest
    page.post("/draft/1/yes", digest=digest)
    assert page.post("/draft/1/yes", digest=digest).status == 409
    assert messages(ken) == ["approved"]


def test_words_are_edited_in_place_and_approved(page: Page, ken: Any) -> None:
    shown = page.get("/draft/1?edit")
    body = "Hi Aiko,\r\n\r\nI was at the session too.  \r\n\r\nKen Ito"
    kept = page.post("/draft/1/words", digest=shown.digest, subject="  Returns ", body=body)
    draft = ken("drafts", "--json").json["drafts"][0]
    assert draft["subject"] == "Returns"
    assert draft["body"] == "Hi Aiko,\n\nI was at the session too.\n\nKen Ito"
    again = page.follow(kept)
    assert "I was at the session too." in again.page.text
    assert page.post("/draft/1/yes", digest=again.digest).status == 303
    page.post("/undo")
    assert states(ken)[0] == "proposed"
    assert ken("drafts", "--json").json["drafts"][0]["body"] == draft["body"]


def test_words_written_over_a_changed_draft_are_not_lost(page: Page, ken: Any) -> None:
    digest = page.get("/draft/1?edit").digest
    ken("edit", "1", "--subject", "Of the terminal")
    answer = page.post("/draft/1/words", digest=digest, subject="Mine", body="My own words.")
    assert answer.status == 409
    assert "My own words." in answer.page.text
    assert "Of the terminal" in answer.page.text
    assert ken("drafts", "--json").json["drafts"][0]["subject"] == "Of the terminal"


def test_words_are_checked_without_being_kept(page: Page, ken: Any) -> None:
    before = ken("drafts", "--json").json["drafts"][0]
    found = page.post("/draft/1/check", subject="x", body="Hi {{ name }}").json
    assert "{{ name }}" in found["blocking"]
    long = page.post("/draft/1/check", subject="x", body="word " * 200).json
    assert long["blocking"] is None
    assert any("200" in one for one in long["warnings"])
    assert ken("drafts", "--json").json["drafts"][0] == before


def test_what_blocks_is_said_and_blocks(page: Page, ken: Any) -> None:
    """docs/design.md, what blocks: a placeholder left open is never approved."""
    digest = page.get("/draft/1").digest
    page.post("/draft/1/words", digest=digest, subject="x", body="Hi {{ name }}")
    answer = page.post("/draft/1/yes", digest=page.get("/draft/1").digest)
    assert answer.status == 409
    assert "still has a gap" in answer.page.text
    assert messages(ken) == []


def test_the_other_language_asks_before_own_words_go(page: Page, ken: Any) -> None:
    page.post("/draft/1/language")
    assert "様" in ken("drafts", "--json").json["drafts"][0]["body"]
    digest = page.get("/draft/1").digest
    page.post("/draft/1/words", digest=digest, subject="Mine", body="My own words.")
    assert "You changed this draft" in page.post("/draft/1/language").page.text
    assert ken("drafts", "--json").json["drafts"][0]["subject"] == "Mine"
    page.post("/draft/1/language", sure="yes")
    assert ken("drafts", "--json").json["drafts"][0]["subject"] != "Mine"


def test_a_mail_becomes_a_text_to_copy_and_a_mail_again(page: Page, ken: Any) -> None:
    shown = page.follow(page.post("/draft/1/copy"))
    assert "For Aiko Murata, to copy and paste" in shown.page.text
    assert states(ken)[0] == "declined"
    page.post("/undo")
    assert states(ken)[0] == "proposed"
    assert messages(ken) == []


def test_a_warning_is_shown_beside_the_draft(page: Page, ken: Any, tmp_path: Any) -> None:
    words = tmp_path / "words.txt"
    words.write_text("word " * 200)
    ken("edit", "1", "--body-file", words)
    assert "200" in page.get("/draft/1").page.text


def test_an_evening_without_drafts_proposes_people(
    ken: Any, served: Callable[..., Page], tmp_path: Any
) -> None:
    again = tmp_path / "again"
    ken("--home", again, *HOST)
    ken("--home", again, "ingest", *sorted(EVENING.glob("*.csv")))
    page = served(again)
    shown = page.follow(page.get("/"))
    assert "Write drafts for these" in shown.page.text
    assert page.follow(page.post("/evening/1/write")).there.endswith("/draft/1")
    assert len(ken("--home", again, "drafts", "--json").json["drafts"]) >= 3


@pytest.mark.parametrize("path", ["/draft/999", "/evening/999", "/draft/99999999999999999999"])
def test_what_is_not_there_is_said(path: str, page: Page) -> None:
    answer = page.get(path)
    assert answer.status == 404
    assert "There is no" in answer.page.text


def test_everything_in_japanese(ken: Any, served: Callable[..., Page]) -> None:
    page = served(ken.home, "ja")
    shown = page.get("/draft/2")
    assert shown.page.all("html") == [{"lang": "ja"}]
    for words in ("この文面で承認", "お役に立てそう", "この方を選んだ理由", "根拠"):
        assert words in shown.page.text
    assert "ご覧になった文面から変わっています" in page.post("/draft/2/yes").page.text


def test_quitting_ends_the_page_and_keeps_all(page: Page, ken: Any) -> None:
    page.post("/draft/1/no")
    assert "Goodbye" in page.post("/quit").page.text
    assert states(ken)[0] == "declined"
