"""How much leaves, how soon again, and when a server is left alone: with a clock of the test's."""

from __future__ import annotations

import socket
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from followup.cli import sending_elsewhere
from followup.errors import FollowupError, SendingStopped
from followup.model import MessageState
from followup.steps import outbox, send
from followup.steps.send import resting
from followup.store import rests
from followup.workspace import open_workspace

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def opened(mail_server, approved):
    """A function that opens a home with approved mails at a server with the given options."""
    open_ones = []

    def make(count, *options, **account):
        followup = approved(mail_server(*options), count)
        entered = open_workspace(str(followup.home / "followup"))
        workspace = entered.__enter__()
        open_ones.append(entered)
        workspace.remember(account=replace(workspace.account, **account))
        return workspace

    yield make
    for entered in open_ones:
        entered.__exit__(None, None, None)


@pytest.fixture
def moved(mail_server):
    """Let the account's server be another one, that takes everything unless told otherwise."""

    def move(workspace, *options):
        server = mail_server(*options)
        workspace.remember(account=replace(workspace.account, port=server.port))
        return server

    return move


def go(workspace, now, **said):
    return send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, **said)


def states(workspace, now):
    return [one.state.value for one in outbox.listed(workspace, now=now)]


# --- so many in 24 hours ----------------------------------------------------------------


def test_a_plan_keeps_within_what_is_left_of_24_hours(opened):
    """docs/sending.md, how many: counted from the ledger over 24 hours, with a clock of our own."""
    workspace = opened(5, daily=2)
    now = workspace.now()
    plan = send.plan(workspace, now=now)
    assert (len(plan.ready), plan.beyond, plan.more_at) == (2, 3, now + 24 * HOUR)
    go(workspace, now)
    full = send.plan(workspace, now=now + 23 * HOUR)
    assert (full.count, full.beyond, full.more_at) == (0, 3, now + 24 * HOUR)
    assert len(send.plan(workspace, now=now + 24 * HOUR).ready) == 2
    assert states(workspace, now) == ["sent"] * 2 + ["approved"] * 3


def test_a_lower_limit_waits_for_more_to_pass(opened):
    """Of three within the day two must be over before one more may go."""
    workspace = opened(4, daily=3)
    now = workspace.now()
    for hour in range(3):
        at = now + hour * HOUR
        send.send(workspace, send.plan(workspace, now=at, limit=1).ready, clock=lambda at=at: at)
    workspace.remember(account=replace(workspace.account, daily=2))
    assert send.plan(workspace, now=now + 3 * HOUR).more_at == now + 25 * HOUR


def test_a_smaller_wish_than_the_limit_counts(opened):
    workspace = opened(5, daily=4)
    plan = send.plan(workspace, now=workspace.now(), limit=1)
    assert (len(plan.ready), plan.beyond) == (1, 1)


def test_what_another_process_sent_meanwhile_counts_too(opened):
    """The plan was made before: the sending itself looks again."""
    workspace = opened(5, daily=3)
    now = workspace.now()
    early = send.plan(workspace, now=now).ready
    send.send(workspace, early[:2], clock=lambda: now)
    sent = send.send(workspace, early[2:] + early[:2], clock=lambda: now)
    assert [one.state for one in sent.results] == [MessageState.SENT]
    assert sent.stopped.key == "send.limit-reached"


def test_another_from_of_the_same_login_has_no_room_of_its_own(opened):
    """Providers count by login; docs/sending.md, how many: for each account."""
    login = {"user": "ken.ito@example.com", "aliases": ("shop@example.com",)}
    workspace = opened(2, daily=1)
    now = workspace.now()
    go(workspace, now)
    account = replace(workspace.account, address="shop@example.com", **login)
    workspace.remember(account=account)
    assert send.plan(workspace, now=now).beyond == 1
    assert send.plan(workspace, now=now).count == 0


def test_another_from_of_the_same_login_rests_too(opened):
    login = {"user": "ken.ito@example.com", "aliases": ("shop@example.com",)}
    workspace = opened(1)
    now = workspace.now()
    rests.put(workspace.db, workspace.account.address, rests.Rest(now + HOUR, "too many"))
    account = replace(workspace.account, address="shop@example.com", **login)
    workspace.remember(account=account)
    assert send.plan(workspace, now=now).rests_until == now + HOUR


def test_a_clock_put_back_makes_no_room(opened):
    workspace = opened(3, daily=1)
    now = workspace.now()
    go(workspace, now)
    assert send.plan(workspace, now=now - 30 * HOUR).count == 0


def test_the_usual_cap_is_fifty_a_day(opened):
    """docs/sending.md, how many: without a word of the user's or the provider's."""
    workspace = opened(1)
    assert send.plan(workspace, now=workspace.now()).beyond == 0
    workspace = opened(52)
    plan = send.plan(workspace, now=workspace.now())
    assert (len(plan.ready), plan.beyond) == (50, 2)


# --- not now, says the server -----------------------------------------------------------


GREY = "--refuse=reader1@example.net=450 4.7.1 Greylisted, come back later"


def test_each_refusal_for_now_waits_longer_and_the_fifth_is_the_last(opened):
    """RFC 5321, 4.5.4.1: half an hour at least, then longer; docs/sending.md: five in a day."""
    workspace = opened(1, GREY)
    now = workspace.now()
    for minutes in (30, 60, 120, 240):
        [put_off] = go(workspace, now).results
        assert (put_off.state, put_off.not_before) == (
            MessageState.APPROVED, now + timedelta(minutes=minutes),
        )  # fmt: skip
        assert send.plan(workspace, now=put_off.not_before - MINUTE).count == 0
        now = put_off.not_before
    [failed] = go(workspace, now).results
    assert (failed.state, failed.attempts) == (MessageState.FAILED, 4)
    assert "Greylisted" in failed.detail


def test_a_lost_connection_is_no_refusal(opened, moved):
    """Nothing was said by the server: the next refusal for now is still the first."""
    workspace = opened(1, GREY)
    now = workspace.now()
    port = workspace.account.port
    with closing(socket.create_server(("127.0.0.1", 0))) as dead:
        workspace.remember(account=replace(workspace.account, port=dead.getsockname()[1]))
        threading.Thread(target=lambda: dead.accept()[0].close(), daemon=True).start()
        assert go(workspace, now).stopped.key == "mail.no-connection"
    workspace.remember(account=replace(workspace.account, port=port))
    [put_off] = go(workspace, now).results
    assert (put_off.attempts, put_off.not_before) == (1, now + 30 * MINUTE)


def test_the_others_go_on(opened):
    workspace = opened(3, GREY)
    now = workspace.now()
    assert [one.state.value for one in go(workspace, now).results] == ["approved", "sent", "sent"]
    assert [one.recipient for one in send.plan(workspace, now=now).put_off] == [
        "reader1@example.net"
    ]


# --- a server that wants to be left alone -----------------------------------------------


QUOTA = "--refuse=reader2@example.net=450 4.7.0 Too many messages, rate limited"


def test_a_pause_is_kept_without_a_connection(opened, moved):
    """docs/sending.md: stop, tell when to go on; and then do not even knock."""
    workspace = opened(3, QUOTA)
    now = workspace.now()
    sent = go(workspace, now)
    assert (sent.stopped.key, sent.rests_until) == ("mail.used-up", now + HOUR)
    server = moved(workspace)
    again = go(workspace, now + HOUR - MINUTE)
    assert (again.stopped.key, again.results) == ("send.resting", [])
    assert again.stopped.values["until"] == now + HOUR
    assert again.rests_until is None
    assert states(workspace, now) == ["sent", "approved", "approved"]
    assert [one.state.value for one in go(workspace, now + HOUR).results] == ["sent", "sent"]
    assert len(server.entries) == 2


def test_a_human_may_know_better_and_then_the_pause_is_over(opened, moved):
    workspace = opened(3, QUOTA)
    now = workspace.now()
    go(workspace, now)
    moved(workspace)
    assert len(go(workspace, now, despite_rest=True).results) == 2
    assert send.plan(workspace, now=now).rests_until is None


def test_a_greeting_of_421_is_a_pause_too(opened):
    """RFC 5321, 4.2.3: the service is closing; before any message."""
    workspace = opened(1)
    now = workspace.now()
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        workspace.remember(account=replace(workspace.account, port=server.getsockname()[1]))

        def greet():
            sock, _ = server.accept()
            with sock:
                sock.sendall(b"421 4.3.2 Try again later\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        sent = go(workspace, now)
        thread.join()
    assert sent.rests_until == now + 30 * MINUTE
    assert rests.of(workspace.db, "ken.ito@example.com", now).words.startswith("4.3.2")


def test_another_account_need_not_rest(opened, moved):
    workspace = opened(3, QUOTA)
    now = workspace.now()
    go(workspace, now)
    workspace.remember(account=replace(workspace.account, address="ken@example.org"))
    assert send.plan(workspace, now=now).rests_until is None


# --- too many refused -------------------------------------------------------------------


def test_more_than_five_of_a_hundred_refused_stop_the_rest(opened):
    """docs/sending-faults.md: over 5 %, once 20 were tried. Two of twenty are, one is not."""
    refuse = [f"--refuse=reader{n}@example.net=550 5.1.1 No such user {n}" for n in (4, 20)]
    workspace = opened(24, *refuse)
    now = workspace.now()
    sent = go(workspace, now)
    assert (len(sent.results), sent.stopped.key) == (20, "send.many-failed")
    assert states(workspace, now).count("approved") == 4


def test_one_of_twenty_is_no_reason_to_stop(opened):
    workspace = opened(24, "--refuse=reader4@example.net=550 5.1.1 No such user")
    sent = go(workspace, workspace.now())
    assert (len(sent.results), sent.stopped) == (24, None)


# --- a home put back whole --------------------------------------------------------------


def gone(workspace, now, *found):
    asked = []

    def already_gone(messages):
        asked.extend(one.message_id for one in messages)
        return {one for one in asked if one in found}

    settled = send.settle_gone(workspace, already_gone, now=now)
    return asked, settled


def test_what_lies_in_the_sent_folder_is_not_sent_again(opened, moved):
    """Database and departures from a backup: only the server knows that the mail has left."""
    workspace = opened(2)
    now = workspace.now() + 2 * HOUR
    first, second = (one.message_id for one in outbox.listed(workspace, now=now))
    asked, settled = gone(workspace, now, first)
    assert asked == [first, second]
    assert [(one.message_id, one.detail) for one in settled] == [(first, "send.found-sent")]
    server = moved(workspace)
    go(workspace, now)
    assert server.recipients == ["reader2@example.net"]
    assert states(workspace, now) == ["sent", "sent"]


def test_an_expired_one_is_found_before_it_goes_back_to_review(opened):
    """Else the user would say yes once more, to a second first contact."""
    workspace = opened(1)
    late = workspace.now() + 72 * HOUR
    [message] = outbox.listed(workspace, now=late)
    gone(workspace, late, message.message_id)
    assert send.plan(workspace, now=late).outdated == []
    assert states(workspace, late) == ["sent"]


def test_of_a_fresh_yes_nobody_is_asked(opened):
    """It cannot stem from a backup, and the evening shall not wait for IMAP."""
    workspace = opened(1)
    given = outbox.listed(workspace, now=workspace.now())[0].updated_at
    assert gone(workspace, given + 59 * MINUTE) == ([], [])
    assert len(gone(workspace, given + 61 * MINUTE)[0]) == 1
    # A clock put back since: the yes may be of any age.
    assert len(gone(workspace, given - HOUR)[0]) == 1


# --- and where it is told ---------------------------------------------------------------


def test_outbox_and_status_tell_until_when(mail_server, approved):
    """A message put off and an account at rest say so wherever the user looks."""
    followup = approved(mail_server(GREY, QUOTA), 3)
    sent = followup("send", "--yes", ok=False)
    assert sent.code == 1
    assert "Given1 Reader: not yet" in sent.err
    assert "can go from" in sent.err
    assert "not before" in followup("outbox").out
    [first, *others] = followup("outbox", "--json").json["messages"]
    assert (first["not_before"] is not None, [o["not_before"] for o in others]) == (
        True,
        [None] * 2,
    )
    shown = followup("status").out
    assert "1 of them waits as a mail server asked" in shown
    assert "asked to be left alone until" in shown
    told = followup("status", "--json").json
    assert told["not_before"] < told["rests_until"]
    assert "not before" in followup("send", "--dry-run").err


@pytest.mark.parametrize("key", ["credentials.command-empty", "oauth.not-logged-in"])
def test_a_mailbox_that_gives_no_login_does_not_hold_up_the_others(
    opened, monkeypatch, capsys, key
):
    """docs/mail.md: a mistake in one account stops only who needs that account."""

    def refused(*_, **__):
        raise FollowupError(key, command="pass", name="old")

    monkeypatch.setattr(send, "settle_gone", refused)
    sending_elsewhere.settle_gone(opened(1))
    assert "Sent folder" in capsys.readouterr().err


def test_a_used_up_day_ends_with_an_error_only_where_nothing_could_go(mail_server, approved):
    """A script must learn that its mails wait; some of them sent is a day's work done."""
    followup = approved(mail_server(), 2)
    followup("init", "--daily", 1)
    assert followup("send", "--yes").code == 0
    again = followup("send", "--yes", ok=False)
    assert (again.code, "24 hours" in again.err) == (1, True)


@pytest.mark.parametrize("key", ["mail.wrong-password", "mail.token-refused"])
def test_a_refused_login_starts_no_pause_whatever_its_words(opened, key):
    """A login is the user's to mend at once; a pause would only hide that it is mended."""
    workspace = opened(1)
    now = workspace.now()
    refused = SendingStopped(key, code=535, words="535 5.7.3 too many failed logins today")
    assert resting.begin(workspace, refused, now) is None
    assert resting.until(workspace, now) is None
