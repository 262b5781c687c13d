"""The plan, its one yes, the wait, the outcomes: with a real mail server on loopback."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from datetime import time as dt_time
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.steps import draft, review, sessions
from followup.steps import evening as evening_step
from followup.web import dispatch
from followup.workspace import open_workspace

Page = Any


def approve(page: Page, *numbers: int) -> None:
    for number in numbers:
        digest = page.get(f"/draft/{number}").digest
        assert page.post(f"/draft/{number}/yes", digest=digest).status == 303


def plan(page: Page) -> str:
    """What a yes to the plan on the screen is bound to."""
    forms = [one for one in page.get("/send").page.all("input") if one.get("name") == "plan"]
    return str(forms[0]["value"])


def ended(page: Page) -> Any:
    """Wait for the end of the sending; what the page's script hears of it."""
    end = time.monotonic() + 20
    while (told := page.get("/sending.json").json)["phase"] in {"waiting", "sending"}:
        assert time.monotonic() < end
        time.sleep(0.05)
    return told


def test_an_account_set_up_after_the_yes_takes_no_yes_back(
    ken: Any, served: Any, post_office: Any
) -> None:
    """README, "Mail account": `init --email` may come last; the plan shows who it is from."""
    ken("init", "--no-input", "--name", "Ken Ito", "--email", "old@example.com")
    page = served(ken.home)
    approve(page, 1)
    post_office(ken)
    shown = page.get("/send").page.text
    assert "ken.ito@example.com" in shown
    assert "aiko.murata@example.net" in shown


def test_what_was_approved_anew_stands_once_in_the_outbox(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody cancelled it: the yes to the sender took its place. Scripts see both."""
    monkeypatch.setattr(dispatch, "WAIT", 0.1)
    page = served(ken.home)
    ken("init", "--no-input", "--name", "Ken Ito", "--email", "old@example.com")
    approve(page, 1)
    post_office(ken)
    page.post("/send", plan=plan(page))
    ended(page)
    shown = page.get("/outbox").page.text
    assert shown.count("aiko.murata@example.net") == 1
    assert "cancelled" not in ken("outbox").out
    states = [one["state"] for one in ken("outbox", "--json").json["messages"]]
    assert states == ["cancelled", "sent"]


def test_what_no_longer_holds_leads_back_to_its_draft(
    ken: Any, served: Any, post_office: Any
) -> None:
    """Every sentence says what to do next, and here does it."""
    post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    ken("init", "--no-input", "--name", "Kenji Ito")
    links = page.get("/send").page.all("a")
    assert f"{page.place}/draft/1" in [one.get("href") for one in links]


def test_one_yes_sends_exactly_the_approved_ones(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "WAIT", 0.3)
    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1, 3)
    shown = page.get("/send").page.text
    for words in ("ken.ito@example.com", "aiko.murata@example.net", "高梨"):
        assert words in shown
    assert page.post("/send", plan=plan(page)).there.endswith("/sending")
    assert "Sending in a moment" in page.get("/sending").page.text
    told = ended(page)
    assert (told["phase"], [one["state"] for one in told["messages"]]) == ("done", ["sent"] * 2)
    assert len(received()) == 2
    assert "The outcome" in page.get("/sending").page.text
    assert "No mail is waiting" in page.get("/send").page.text
    # What is gone is called so, and offers neither to be sent nor to be decided again.
    assert "approved" not in page.get("/draft/1").page.text
    actions = [one.get("action") for one in page.get("/draft/1").page.all("form")]
    assert f"{page.place}/draft/1/again" not in actions
    assert ken("drafts").out.count(" sent ") == 2


def test_cancelled_in_time_nothing_leaves(ken: Any, served: Any, post_office: Any) -> None:
    """The ten seconds are there to be used; the yes stays for another time."""
    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    page.post("/send", plan=plan(page))
    before = page.get("/sending.json").json
    assert (before["phase"], 8 <= before["seconds"] <= 10) == ("waiting", True)
    assert page.post("/quit").status == 409
    page.post("/sending/cancel")
    told = ended(page)
    assert (told["phase"], told["messages"][0]["state"]) == ("cancelled", "approved")
    onward = [one.get("href") for one in page.get("/sending").page.all("a")]
    assert onward.count(f"{page.place}/send") == 2  # beside the one that stands on every page
    assert received() == []


def test_a_plan_that_has_changed_is_shown_again(ken: Any, served: Any, post_office: Any) -> None:
    """Promise 1: the yes is to the messages that were on the screen, and no others."""
    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    seen = plan(page)
    approve(page, 3)
    answer = page.post("/send", plan=seen)
    assert answer.status == 409
    assert "The plan has changed" in answer.page.text
    assert page.post("/send").status == 409
    assert page.sitting.dispatch is None
    assert received() == []


def test_two_yeses_are_one_sending(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 2, with two tabs."""
    monkeypatch.setattr(dispatch, "WAIT", 0.3)
    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    seen = plan(page)
    for _ in range(2):
        assert page.post("/send", plan=seen).there.endswith("/sending")
    ended(page)
    assert page.post("/send", plan=seen).status == 409
    assert len(received()) == 1


def test_a_refusal_is_told_in_the_servers_words(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    post_office(ken, "--refuse", "aiko.murata@example.net=550 5.1.1 Nobody of that name <b>")
    page = served(ken.home)
    approve(page, 1)
    page.post("/send", plan=plan(page))
    assert ended(page)["messages"][0]["state"] == "failed"
    shown = page.get("/sending")
    assert "Nobody of that name <b>" in shown.page.text
    assert "not sent" in shown.page.text or "failed" in shown.page.text


def test_a_server_that_is_away_leaves_everything_approved(
    ken: Any, served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 3: nothing is lost, and the page says what stood in the way."""
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    ken(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--smtp-host", "127.0.0.1", "--smtp-port", "1", "--smtp-security", "none",
    )  # fmt: skip
    page = served(ken.home)
    approve(page, 1)
    page.post("/send", plan=plan(page))
    assert ended(page)["messages"][0]["state"] == "approved"
    assert any(one.get("role") == "alert" for one in page.get("/sending").page.all("p"))


def test_who_was_blocked_meanwhile_gets_nothing(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 5, between the yes and the dot."""
    monkeypatch.setattr(dispatch, "WAIT", 1.0)
    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    page.post("/send", plan=plan(page))
    ken("block", "aiko.murata@example.net", "--reason", "asked for it")
    ended(page)
    assert received() == []


def test_a_missing_password_is_said_before_the_wait(ken: Any, served: Any) -> None:
    ken(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--smtp-host", "127.0.0.1", "--smtp-port", "1", "--smtp-security", "none",
        "--smtp-user", "ken",
    )  # fmt: skip
    page = served(ken.home)
    approve(page, 1)
    answer = page.post("/send", plan=plan(page))
    assert (answer.status, page.sitting.dispatch) == (409, None)
    assert "password" in answer.page.text


def test_the_end_of_the_program_waits_for_the_message_under_way(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 3: Ctrl-C leaves no message of which nobody knows, and sends no further one."""
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    received = post_office(ken, "--delay", "1")
    page = served(ken.home)
    approve(page, 1, 3)
    page.post("/send", plan=plan(page))
    while page.get("/sending.json").json["messages"][0]["state"] == "approved":
        time.sleep(0.02)
    page.sitting.close()
    states = [one["state"] for one in ken("outbox", "--json").json["messages"]]
    assert states == ["sent", "approved"]
    assert len(received()) == 1


@pytest.mark.parametrize(
    ("answer", "state"),
    [("sent", "handed-over"), ("later", "approved"), ("not-found", "cancelled")],
)
def test_a_text_goes_over_the_desk(answer: str, state: str, page: Page, ken: Any) -> None:
    """The text is claimed before it is shown, so that it is never offered twice by itself."""
    number = page.post("/draft/1/copy").there.rpartition("/")[2]
    digest = page.get(f"/draft/{number}").digest
    assert page.post(f"/draft/{number}/yes", digest=digest).there.endswith("/copy")
    message = ken("outbox", "--json").json["messages"][0]["id"]
    assert page.post(f"/copy/{message}").status == 303
    shown = page.get("/copy").page
    assert "Aiko Murata" in shown.text
    assert [one["value"] for one in shown.all("input") if one.get("id") == "search"]
    assert page.post(f"/copy/{message}").status == 409
    assert page.post("/quit").status == 409
    assert page.post("/copy/answer", answer=answer).status == 303
    assert ken("outbox", "--json").json["messages"][0]["state"] == state
    assert page.post("/copy/answer", answer=answer).status == 409


def test_a_desk_that_is_left_makes_the_text_uncertain(page: Page, ken: Any) -> None:
    """It may have been pasted: promise 2 over comfort."""
    number = page.post("/draft/1/copy").there.rpartition("/")[2]
    page.post(f"/draft/{number}/yes", digest=page.get(f"/draft/{number}").digest)
    message = ken("outbox", "--json").json["messages"][0]["id"]
    page.post(f"/copy/{message}")
    page.sitting.close()
    assert ken("outbox", "--json").json["messages"][0]["state"] == "uncertain"
    page.sitting.desk = None
    assert "cannot tell" in page.get("/outbox").page.text
    page.post(f"/outbox/{message}", verdict="sent")
    assert ken("outbox", "--json").json["messages"][0]["state"] == "handed-over"


def test_without_an_account_the_users_own_mail_program_is_the_way(page: Page, ken: Any) -> None:
    approve(page, 1)
    assert "your own mail program" in page.get("/send").page.text
    message = ken("outbox", "--json").json["messages"][0]["id"]
    page.post(f"/copy/{message}")
    links = [one.get("href") or "" for one in page.get("/copy").page.all("a")]
    assert any(one.startswith("mailto:aiko.murata") for one in links)
    page.post("/copy/answer", answer="sent")
    assert ken("outbox", "--json").json["messages"][0]["state"] == "handed-over"


@pytest.mark.parametrize("path", ["/copy/99", "/outbox/99", "/copy/answer"])
def test_what_is_not_waiting_is_said(path: str, page: Page) -> None:
    assert page.post(path, answer="sent", verdict="sent").status in {404, 409}


def test_what_lies_in_the_sent_folder_does_not_leave_again(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 2, after an older copy of the folder was put back: as `followup send` asks."""
    from followup.steps.send import evidence

    received = post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    number = ken("outbox", "--json").json["messages"][0]["message_id"]
    monkeypatch.setattr(evidence, "_is_fresh", lambda *unused: False)
    monkeypatch.setattr(dispatch.send, "in_sent_folder", lambda workspace: lambda ids: {number})
    assert "lies in your Sent folder already" in page.get("/send").page.text
    assert ken("outbox", "--json").json["messages"][0]["state"] == "sent"
    assert received() == []


def test_a_sent_folder_that_cannot_be_asked_is_said(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_office(ken)
    page = served(ken.home)
    approve(page, 1)

    def away(*unused: object, **more: object) -> None:
        raise FollowupError("imap.no-server", host="mail.example.com", port=993, words="no route")

    monkeypatch.setattr(dispatch.send, "in_sent_folder", lambda workspace: away)
    monkeypatch.setattr(dispatch.send, "settle_gone", away)
    shown = page.get("/send").page.text
    assert "could not be asked" in shown
    assert "Send this message" in shown


def approved_yesterday(ken: Any) -> None:
    """A mail that says "today", approved at the end of yesterday's session."""
    with open_workspace(str(ken.home)) as workspace:
        today = workspace.now()
        yesterday = today.date() - timedelta(days=1)
        evening = datetime.combine(yesterday, dt_time(21), today.tzinfo)
        sessions.edit(workspace, 1, {"start": evening.replace(hour=19, tzinfo=None)})
        person = evening_step.one(workspace, 1).person
        [words] = draft.draft(workspace, 1, [person], now=evening).drafts
        assert "today" in words.words.subject + words.words.body
        review.approve(workspace, words.id, digest=words.digest, now=evening)


@pytest.mark.parametrize("account", [True, False])
def test_a_day_that_is_over_becomes_its_date_by_the_same_yes(
    account: bool, ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 1: each line that changes is on the screen, before and after, when the yes comes."""
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    received = post_office(ken) if account else list
    approved_yesterday(ken)
    page = served(ken.home)
    shown = page.get("/send")
    assert "The day it speaks of is over" in shown.page.text
    assert "<del>" in shown.body
    assert page.post("/send", plan=plan(page)).status == 303
    if account:
        assert ended(page)["messages"][0]["state"] == "sent"
        assert "today" not in str(received()[0])
    else:
        after = page.get("/send")
        assert "The day it speaks of is over" not in after.page.text
        assert "Open in my mail program" in after.page.text
        assert "today" not in ken("outbox", "--json").json["messages"][-1].get("subject", "")


def test_whoever_watches_does_not_hold_the_sending_up(
    ken: Any, served: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise 3: the page that looks every half second takes no lock that the sending needs."""
    monkeypatch.setattr(dispatch, "WAIT", 0.3)
    post_office(ken)
    page = served(ken.home)
    approve(page, 1)
    page.post("/send", plan=plan(page))

    def taken(workspace: Any, now: Any) -> Any:
        raise AssertionError("a page that is only read took the lock")

    with monkeypatch.context() as patch:
        patch.setattr("followup.workspace.Workspace.sole", taken)
        assert page.get("/sending.json").status == 200
        assert page.get("/sending").status == 200
        assert page.get("/outbox").status == 200
    assert ended(page)["messages"][0]["state"] == "sent"
