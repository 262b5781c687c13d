"""Words whose "today" is over: the change to a date, one yes for all, and no yes for none."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, time, timedelta

import pexpect
import pytest

from followup.model import DraftState, MessageState
from followup.steps import block, draft, editing, outbox, review, send, sessions
from followup.store import drafts
from followup.workspace import open_workspace


@pytest.fixture
def aged(mail_server, approved):
    """A home with two mails that say "today", approved yesterday evening at the session's end."""
    followup = approved(server := mail_server(), 2)
    with open_workspace(str(followup.home / "followup")) as workspace:
        evening = datetime.combine(
            workspace.now().date() - timedelta(days=1), time(21), workspace.now().tzinfo
        )
        sessions.edit(workspace, 1, {"start": evening.replace(hour=19, tzinfo=None)})
        for number in (1, 2):
            review.cancel(workspace, number, now=evening)
            [words] = draft.draft(workspace, 1, [number], now=evening).drafts
            assert "today's" in words.words.subject + words.words.body
            review.approve(workspace, words.id, digest=words.digest, now=evening)
    return followup, server


@pytest.fixture
def opened(aged):
    """The same home, opened on the morning after, and when the yes was given."""
    followup, _ = aged
    with open_workspace(str(followup.home / "followup")) as workspace:
        evening = outbox.listed(workspace, now=workspace.now())[-1].updated_at
        yield workspace, evening


def day_of(workspace):
    day = sessions.listed(workspace)[0].session.day
    return f"{day.day} {day:%B}"


def last(workspace, now):
    """The outbox without what the fixture cancelled."""
    return [one for one in outbox.listed(workspace, now=now) if one.id > 2]


# --- the change and its yes -------------------------------------------------------------


def test_the_plan_holds_the_very_bytes_that_would_leave(opened):
    """README, promise 1: the yes is to those bytes, the day of the session in them."""
    workspace, _ = opened
    now = workspace.now()
    plan = send.plan(workspace, now=now)
    assert (plan.ready, plan.outdated, len(plan.aged)) == ([], [], 2)
    one = plan.aged[0]
    assert ("today's session", f"the session on {day_of(workspace)}") in one.changes
    made = send.renew(workspace, plan.aged, now=now)
    assert [message.raw for message in made] == [each.raw for each in plan.aged]
    assert b"today's" not in made[0].raw
    assert made[0].expires_at == now + timedelta(hours=48)
    states = [message.state.value for message in last(workspace, now)]
    assert states == ["cancelled", "cancelled", "approved", "approved"]
    stored = drafts.get(workspace.db, made[0].draft)
    assert (stored.words.body, stored.state) == (one.words.body, DraftState.APPROVED)
    sent = send.send(workspace, made, clock=lambda: now)
    assert [message.state for message in sent.results] == [MessageState.SENT] * 2


def test_what_changed_besides_the_day_keeps_its_reason(opened):
    """Somebody who said no is expired and blocked: the date mends only the first."""
    workspace, _ = opened
    block.block(workspace, "reader1@example.net", reason="asked", now=workspace.now())
    plan = send.plan(workspace, now=workspace.now())
    assert len(plan.aged) == 1
    assert [why for _, why in plan.outdated] == ["store.claim-expired"]


def test_another_sender_is_not_slipped_in_with_the_date(opened):
    """The question about the words names no From: that needs a yes of its own."""
    workspace, _ = opened
    workspace.remember(account=replace(workspace.account, address="ken@example.org"))
    plan = send.plan(workspace, now=workspace.now())
    assert (plan.aged, len(plan.outdated)) == ([], 2)


def test_a_yes_that_is_too_old_by_itself_is_none_to_a_change(opened):
    """48 hours are 48 hours, whatever the words say."""
    workspace, evening = opened
    plan = send.plan(workspace, now=evening.astimezone() + timedelta(hours=48))
    assert (plan.aged, len(plan.outdated)) == ([], 2)


def test_own_words_that_mean_another_today_go_back_to_review(opened):
    workspace, evening = opened
    editing.rewrite(
        workspace, 1, subject="Hello", body="I have time today. Stop: reply.", now=evening
    )
    evening = evening.astimezone()
    review.approve(workspace, 1, digest=None, now=evening)
    plan = send.plan(workspace, now=workspace.now())
    assert [one.message.draft for one in plan.aged] == [2]
    assert [why for _, why in plan.outdated] == ["store.claim-expired"]


def test_a_day_that_was_only_assumed_is_not_written_down(opened):
    """ "today" was true of it; a date would claim more than the list says."""
    workspace, _ = opened
    workspace.db.execute("UPDATE sessions SET day_assumed = 1")
    assert send.plan(workspace, now=workspace.now()).aged == []


def test_a_block_between_the_question_and_the_yes_is_seen(opened):
    workspace, _ = opened
    now = workspace.now()
    plan = send.plan(workspace, now=now)
    block.block(workspace, "reader1@example.net", reason="asked", now=now)
    assert [one.recipient for one in send.renew(workspace, plan.aged, now=now)] == [
        "reader2@example.net"
    ]


@pytest.mark.parametrize("first", ["yes", "no"])
def test_of_two_terminals_only_the_first_is_heard(opened, first):
    """Each shows the same change; one message must not become two."""
    workspace, _ = opened
    now = workspace.now()
    here, there = send.plan(workspace, now=now), send.plan(workspace, now=now)
    if first == "yes":
        made = send.renew(workspace, here.aged, now=now)
        send.decline(workspace, there.aged, now=now)
        assert [outbox.listed(workspace, now=now)[one.id - 1].state for one in made] == [
            MessageState.APPROVED
        ] * 2
    else:
        send.decline(workspace, here.aged, now=now)
    assert send.renew(workspace, there.aged, now=now) == []
    waiting = [one for one in last(workspace, now) if one.state is MessageState.APPROVED]
    assert len(waiting) == (2 if first == "yes" else 0)


def test_a_database_put_back_does_not_ask_for_the_same_change_again(opened, tmp_path):
    """What left with the date in its words has left, also where only the old words wait."""
    workspace, _ = opened
    now = workspace.now()
    workspace.db.execute("VACUUM INTO ?", [str(tmp_path / "copy")])
    made = send.renew(workspace, send.plan(workspace, now=now).aged, now=now)
    send.send(workspace, made, clock=lambda: now)
    workspace.close()
    for left in workspace.folders.data.glob("followup.sqlite3-*"):
        left.unlink()
    (tmp_path / "copy").replace(workspace.folders.database)
    plan = send.plan(workspace, now=now)
    assert (plan.count, len(plan.uncertain)) == (0, 2)


def test_words_changed_between_the_question_and_the_yes_are_not_overwritten(opened):
    workspace, _ = opened
    now = workspace.now()
    plan = send.plan(workspace, now=now)
    editing.rewrite(workspace, 1, subject="Mine", body="My own words.", now=now)
    assert len(send.renew(workspace, plan.aged, now=now)) == 1
    assert drafts.get(workspace.db, 1).words.body == "My own words."


# --- at the terminal --------------------------------------------------------------------


@pytest.fixture
def at_terminal():
    """Run a command of `followup` in a pseudo-terminal."""
    running = []

    def spawn(followup, *arguments):
        program, *rest = followup.command(*arguments)
        child = pexpect.spawn(
            program, rest, env=followup.env, timeout=15, encoding="utf-8", dimensions=(50, 200)
        )
        running.append(child)
        return child

    yield spawn
    for child in running:
        child.close(force=True)


def ended(child):
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def press(child, prompt, key):
    """A key after the prompt, once the keys typed before it are thrown away."""
    child.expect(prompt)
    child.delaybeforesend = 0.2
    child.send(key)


def test_one_yes_for_all_of_them(aged, at_terminal):
    followup, server = aged
    child = at_terminal(followup, "send", "--wait", "0")
    child.expect("The day that 2 messages speak of is over.*today's session → the session on")
    press(child, "every change ", "d")
    child.expect(r"- .*today's session.*\+ .*the session .*on \d+ \w+")
    press(child, "every change ", "y")
    child.expect("Send 2 messages from ken.ito@example.com")
    child.sendline("y")
    child.expect("sent: 2")
    assert ended(child) == 0
    assert not any("today" in entry["raw"] for entry in server.entries)
    assert all(" on " in mail.get_content() for mail in server.messages)


def test_a_no_leaves_them_in_review(aged, at_terminal):
    followup, server = aged
    child = at_terminal(followup, "send", "--wait", "0")
    press(child, "every change ", "n")
    child.expect("goes back to review")
    assert (ended(child), server.entries) == (3, [])
    assert {one["state"] for one in followup("drafts", "--json").json["drafts"]} == {"stale"}


def test_ctrl_c_at_the_question_decides_nothing(aged, at_terminal):
    followup, server = aged
    child = at_terminal(followup, "send", "--wait", "0")
    child.expect("every change ")
    child.sendintr()
    assert (ended(child), server.entries) == (130, [])
    assert followup("send", "--dry-run", ok=False).code == 3
    assert {one["state"] for one in followup("drafts", "--json").json["drafts"]} == {"approved"}


@pytest.mark.parametrize("arguments", [["--yes"], []])
def test_where_nobody_can_answer_they_stay_unsent(aged, arguments):
    """--yes was said to other words; without a terminal nobody has seen these."""
    followup, server = aged
    result = followup("send", *arguments, ok=False)
    assert (result.code, server.entries) == (3, [])
    assert {one["state"] for one in followup("drafts", "--json").json["drafts"]} == {"stale"}


def test_yes_at_a_terminal_was_not_said_to_these_words_either(aged, at_terminal):
    followup, server = aged
    child = at_terminal(followup, "send", "--yes", "--wait", "0")
    child.expect("goes back to review")
    assert (ended(child), server.entries) == (3, [])


def test_a_look_shows_the_change_and_makes_none(aged):
    followup, _ = aged
    result = followup("send", "--dry-run", ok=False)
    assert result.code == 3
    assert "today's session → the session on" in result.err
    japanese = followup("--lang", "ja", "send", "--dry-run", ok=False).err
    assert "today's session → the session on" in japanese
    assert {one["state"] for one in followup("drafts", "--json").json["drafts"]} == {"approved"}


def test_without_an_account_the_mail_program_gets_the_dated_words(aged, at_terminal, tmp_path):
    """The same question; what is handed over are the words of the new yes."""
    followup, _ = aged
    config = followup.home / "followup" / "config.toml"
    config.write_text(config.read_text().split("[account")[0])
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\n')
    opener.chmod(0o755)
    followup.environment["PATH"] = f"{opener.parent}:{os.environ['PATH']}"
    child = at_terminal(followup, "send", "--max", "1")
    press(child, "my own mail program", "m")
    child.expect("The day that 2 messages speak of is over")
    press(child, "every change ", "y")
    press(child, "Did it go to Given1 Reader", "y")
    assert ended(child) == 0
    opened = (tmp_path / "opened").read_text()
    assert "reader1@example.net" in opened
    assert "today" not in opened
    assert followup.ledger["reader1@example.net"] == "handed-over"


def test_a_refused_pause_at_the_terminal(mail_server, approved, at_terminal):
    """A human may know better than the server's hour; Enter is no."""
    quota = "--refuse=reader2@example.net=450 4.7.0 Too many messages, rate limited"
    followup = approved(mail_server(quota), 3)
    stopped = followup("send", "--yes", ok=False)
    assert (stopped.code, "left alone until" in stopped.err) == (1, True)
    resting = followup("send", "--yes", ok=False)
    assert (resting.code, "asked to be left alone until" in resting.err) == (1, True)
    config = followup.home / "followup" / "config.toml"
    server = mail_server()
    lines = [
        f"port = {server.port}" if line.startswith("port") else line
        for line in config.read_text().split("\n")
    ]
    config.write_text("\n".join(lines))
    child = at_terminal(followup, "send", "--yes", "--wait", "0")
    child.expect("Try all the same")
    child.sendline("")
    assert (ended(child), server.entries) == (1, [])
    child = at_terminal(followup, "send", "--yes", "--wait", "0")
    child.expect("Try all the same")
    child.sendline("y")
    child.expect("sent: 2")
    assert (ended(child), len(server.entries)) == (0, 2)
