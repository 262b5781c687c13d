"""followup send: plan, yes, pace, rehearsal, two at once, and what stops a whole batch."""

from __future__ import annotations

import time
from datetime import timedelta

from followup.steps import draft, review
from followup.workspace import open_workspace


def readers(*numbers):
    return [f"reader{n}@example.net" for n in numbers]


def test_without_a_yes_and_without_a_terminal_nothing_leaves(mail_server, approved):
    """docs/design.md, command line: no terminal, no question; code 3."""
    followup = approved(server := mail_server())
    result = followup("send", stdin="y\ny\n", ok=False)
    assert (result.code, server.entries) == (3, [])
    assert "--yes" in result.err


def test_max_sends_the_oldest_and_leaves_the_rest_approved(mail_server, approved):
    followup = approved(server := mail_server())
    followup("send", "--yes", "--max", 2)
    assert server.recipients == readers(1, 2)
    assert list(followup.ledger.values()) == ["sent"] * 2 + ["approved"] * 3
    followup("send", "--yes", "--max", 9)
    assert server.recipients == readers(1, 2, 3, 4, 5)


def test_pace_is_the_time_between_two_messages(mail_server, approved):
    """docs/sending.md, how many: --pace is the user's own. Two messages have one pause."""
    followup = approved(mail_server(), 2)
    start = time.monotonic()
    followup("send", "--yes", "--pace", "1.5")
    assert time.monotonic() - start > 1.5


def test_a_time_that_is_none_is_wrong_usage(mail_server, approved):
    """Found before the first message, not after it."""
    followup = approved(server := mail_server(), 2)
    for option, seconds in (
        ("--pace", "nan"),
        ("--pace", "inf"),
        ("--wait", "nan"),
        ("--wait", "-1"),
    ):
        assert followup("send", "--yes", option, seconds, ok=False).code == 2
    assert server.entries == []


def test_a_rehearsal_writes_the_very_bytes_and_sends_nothing(mail_server, approved, tmp_path):
    """What is rehearsed is what leaves; the files are for the user's eyes alone."""
    followup = approved(server := mail_server(), 2)
    result = followup("send", "--rehearse", tmp_path / "out")
    files = sorted((tmp_path / "out").iterdir())
    assert [str(file) for file in files] == result.out.split("\n")[2:4]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert (server.entries, list(followup.ledger.values())) == ([], ["approved"] * 2)
    followup("send", "--yes")
    left = [entry["raw"].encode("latin-1") for entry in server.entries]
    assert [file.read_bytes() for file in files] == left


def test_a_rehearsal_without_a_folder_is_still_none_of_the_real_thing(mail_server, approved):
    """`--rehearse "$DIR" --yes` with DIR unset must not send."""
    followup = approved(server := mail_server(), 1)
    followup("send", "--rehearse", "", "--yes")
    assert (server.entries, list(followup.ledger.values())) == ([], ["approved"])


def test_two_at_once_one_sends_and_the_other_says_so(mail_server, approved):
    """docs/sending-faults.md, a second `followup send` meanwhile: one lock, 0 doubled."""
    followup = approved(server := mail_server("--delay", "0.2"))
    first = followup.start("send", "--yes")
    server.await_received(1)
    second = followup("send", "--yes", ok=False)
    assert second.code == 1
    assert "Another followup is sending" in second.err
    assert first.wait(20) == 0
    first.communicate()
    assert server.recipients == readers(1, 2, 3, 4, 5)


def test_a_race_of_three_doubles_nothing(mail_server, approved):
    """Started in the same moment, whoever comes first."""
    followup = approved(server := mail_server("--delay", "0.05"))
    racing = [followup.start("send", "--yes") for _ in range(3)]
    said = [process.communicate(timeout=30)[1] for process in racing]
    assert not any(b"Traceback" in err for err in said), said
    followup("send", "--yes")
    assert sorted(server.recipients) == readers(1, 2, 3, 4, 5)


def test_three_refusals_alike_stop_the_batch(mail_server, approved):
    """docs/sending-faults.md: the same words three times are not about three people."""
    refusals = [f"--refuse={reader}=550 5.7.1 Blocked by policy" for reader in readers(1, 2, 3, 4)]
    followup = approved(server := mail_server(*refusals))
    result = followup("send", "--yes", ok=False)
    assert (result.code, server.entries) == (1, [])
    assert "Sending has stopped" in result.err
    assert list(followup.ledger.values()) == ["failed"] * 3 + ["approved"] * 2


def test_a_used_up_allowance_stops_and_fails_nobody(mail_server, approved):
    """docs/sending-faults.md, quota: Gmail's 550 5.4.5 is about the account, not this reader."""
    refusal = f"--refuse={readers(2)[0]}=550 5.4.5 Daily user sending limit exceeded"
    followup = approved(server := mail_server(refusal))
    result = followup("send", "--yes", ok=False)
    assert (result.code, server.recipients) == (1, readers(1))
    assert list(followup.ledger.values()) == ["sent"] + ["approved"] * 4


def test_a_server_that_is_not_there_is_said(mail_server, approved):
    """docs/sending-faults.md, `greeting`: no connection, everything stays approved."""
    server = mail_server()
    server.port = 1
    followup = approved(server)
    result = followup("send", "--yes", ok=False)
    assert (result.code, set(followup.ledger.values())) == (1, {"approved"})
    assert "cannot be reached" in result.err


def test_a_failed_one_may_be_drafted_and_approved_again(mail_server, approved):
    """docs/sending-faults.md, failed: final for this message; its draft may get a new yes."""
    followup = approved(server := mail_server("--refuse", "reader1@example.net=550 No"), 1)
    assert followup("send", "--yes", ok=False).code == 4
    followup("approve", 1)
    assert followup("send", "--yes", ok=False).code == 4
    messages = followup("outbox", "--json").json["messages"]
    assert [one["state"] for one in messages] == ["failed", "failed"]
    assert server.entries == []


def test_an_aged_yes_sends_nothing_and_goes_back_to_review(mail_server, approved):
    """docs/sending.md, words of today: a yes holds 48 hours; then a human decides: code 3."""
    followup = approved(server := mail_server(), 2)
    with open_workspace(str(followup.home / "followup")) as workspace:
        long_ago = workspace.now() - timedelta(hours=49)
        review.cancel(workspace, 1, now=workspace.now())
        found = draft.draft(workspace, 1, [1], now=workspace.now())
        review.approve(workspace, found.drafts[0].id, digest=None, now=long_ago)
    looked = followup("send", "--dry-run", ok=False)
    assert looked.code == 3
    assert list(followup.ledger.values()) == ["approved"] * 2, "a look changes nothing"
    result = followup("send", "--yes", ok=False)
    assert (result.code, server.recipients) == (3, readers(2))
    assert "your yes is too old" in result.err
    assert followup("drafts", "--json").json["drafts"][0]["state"] == "stale"
    followup("approve", 1)
    followup("send", "--yes")
    assert server.recipients == readers(2, 1)
