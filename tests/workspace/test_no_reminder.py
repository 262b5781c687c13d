"""What a text promises, the ledger keeps (docs/messages.md, rule 9): no second for a session."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.model import IncomingKind, MessageState
from followup.steps import draft, review
from followup.store import answers, drafts, outbox
from followup.workspace import open_workspace

AtHome = Any
MARA = "Mara Quist,mara@example.org"
EVERY_WAY = [
    ("draft", "--person", 1),
    ("draft", "--person", 1, "--template", "promise-kept"),
    ("draft", "--person", 1, "--template", "thank-you"),
    ("draft", "--person", 1, "--language", "ja"),
    ("draft", "--person", 1, "--channel", "copy"),
    ("draft", "--top", 9),
    ("draft",),
    ("go",),
    ("edit", 1, "--subject", "A reminder"),
    ("edit", 2, "--body", "A reminder"),
    ("approve", 1),
    ("approve", 2),
    ("approve", 1, 2),
]
SILENT = (IncomingKind.AUTO_REPLY, IncomingKind.DELAYED, IncomingKind.SOFT_BOUNCE)


@pytest.fixture
def written(at_home: AtHome, evening: Any, drafted: Any, mailed: Any, tmp_path: Any) -> int:
    """Mara has had the mail of November; a copy text (draft 1) and a mail (2) were drafted."""
    evening(11, "Returns", MARA, "Ken Ito,ken.ito@example.com")
    chat = tmp_path / "chat.txt"
    chat.write_text("19:12:00\t From  Ken Ito  to  Everyone : Mara, I'll send you our checklist\n")
    at_home("ingest", chat, "--session", 1)
    assert [one["name"] for one in at_home("match", "--json").json["matches"]] == ["Mara Quist"]
    drafted(1, "en", "copy")
    number: int = mailed(1, MessageState.SENT)
    return number


def came(home: AtHome, message: int, kind: IncomingKind, **values: Any) -> None:
    with open_workspace(str(home.home)) as workspace:
        held = outbox.get(workspace.db, message)
        arrived = answers.Arrived(kind, "<a@example.org>", datetime.now(UTC), **values)
        answers.add(workspace.db, held.message_id, arrived, datetime.now(UTC))


def ledger(home: AtHome) -> list[tuple[int, str]]:
    return [(one["id"], one["state"]) for one in home("outbox", "--json").json["messages"]]


@pytest.mark.parametrize("way", EVERY_WAY, ids=lambda way: " ".join(map(str, way)))
def test_nothing_makes_a_reminder(at_home: AtHome, written: int, way: tuple[Any, ...]) -> None:
    """Although the chat shows a promise, and whatever words the user would put into it."""
    before = ledger(at_home)
    at_home(*way, code=None)
    for one in at_home("drafts", "--json").json["drafts"]:
        at_home("approve", one["id"], code=None)
    assert ledger(at_home) == before == [(written, "sent")]


def test_the_user_is_told_why_and_what_to_do(at_home: AtHome, written: int) -> None:
    refused = at_home("draft", "--person", 1, code=1).err
    assert "no answer is known" in refused
    assert "There are no reminders" in refused
    assert "--channel" not in refused


@pytest.mark.parametrize("kind", SILENT)
def test_a_machine_s_notice_is_no_answer(at_home: AtHome, written: int, kind: IncomingKind) -> None:
    came(at_home, written, kind)
    assert "no answer is known" in at_home("draft", "--person", 1, code=1).err


def test_who_answered_is_answered_where_they_wrote(at_home: AtHome, written: int) -> None:
    came(at_home, written, IncomingKind.REPLY)
    refused = at_home("draft", "--person", 1, "--template", "promise-kept", code=1).err
    assert "Mara Quist has answered" in refused
    assert "own mail program" in refused


def test_a_reply_that_may_be_about_something_else_is_no_answer_yet(
    at_home: AtHome, written: int
) -> None:
    came(at_home, written, IncomingKind.REPLY, sure=False)
    assert "no answer is known" in at_home("draft", "--person", 1, code=1).err


def test_what_came_back_has_reached_nobody(at_home: AtHome, written: int) -> None:
    came(at_home, written, IncomingKind.HARD_BOUNCE)
    refused = at_home("draft", "--person", 1, code=1).err
    assert "already" in refused
    assert "no answer" not in refused


def test_what_waits_to_leave_is_named_as_waiting(
    at_home: AtHome, evening: Any, drafted: Any
) -> None:
    evening(11, "Returns", MARA)
    at_home("approve", drafted(1)["id"])
    refused = at_home("draft", "--person", 1, code=1).err
    assert "already" in refused
    assert "reminder" not in refused


def test_the_steps_refuse_it_whoever_calls_them(at_home: AtHome, written: int) -> None:
    """The page and the terminal stand on these: also where the copy text is open once more."""
    now = datetime.now(UTC).astimezone()
    with open_workspace(str(at_home.home)) as workspace:
        done = draft.draft(workspace, 1, [1], now=now, wish=draft.Wish("promise-kept"))
        assert [error.key for _, error in done.refused] == ["draft.already-silent"]
        mail, copied = sorted(drafts.of_session(workspace.db, 1), key=lambda one: -one.id)
        with pytest.raises(FollowupError) as too_late:
            review.reopen(workspace, mail.id, now=now)
        assert too_late.value.key == "store.too-late"
        review.reopen(workspace, copied.id, now=now)
        with pytest.raises(FollowupError) as already:
            review.approve(workspace, copied.id, digest=None, now=now)
        assert already.value.key == "store.already"
    assert ledger(at_home) == [(written, "sent")]


def test_the_list_leaves_them_out(at_home: AtHome, written: int) -> None:
    assert at_home("match", "--json").json["matches"] == []
