"""Several commands at one home at the same time: one sends, and nobody harms what is under way.

docs/design.md, promise 2 and store: one lock for a whole run, freed by the system, and orphans
are looked for only under it.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter

import pytest

SEND = ("send", "--yes", "--wait", "0", "--pace", "0")
ALL = range(1, 7)
BUSY = "Another followup is sending"


def readers(*numbers):
    return [f"reader{n}@example.net" for n in numbers]


def ended(process):
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err, err
    return process.returncode, (out + err).decode()


@pytest.fixture
def at_work(mail_server, approved, tmp_path):
    """A home with six mails, and its sender, whom the server answers only when told to."""
    server = mail_server("--hold-for", str(tmp_path / "go on"))
    followup = approved(server, 6)
    sender = followup.start(*SEND)
    server.await_received(1)

    def go_on():
        (tmp_path / "go on").touch()
        return ended(sender)

    return followup, server, go_on


def test_while_one_sends_three_leave_saying_so(at_work):
    """Exit code 1 and a sentence; the one at work is not disturbed."""
    followup, server, go_on = at_work
    for code, said in [ended(one) for one in [followup.start(*SEND) for _ in range(3)]]:
        assert (code, BUSY in said) == (1, True), said
    assert go_on()[0] == 0
    assert (server.recipients, set(followup.ledger.values())) == (readers(*ALL), {"sent"})


def test_four_started_at_once_send_each_message_once(mail_server, approved):
    """Whoever comes first: nothing doubled, nothing left over, each says how it ended."""
    server = mail_server("--delay", "0.05")
    followup = approved(server, 6)
    results = [ended(one) for one in [followup.start(*SEND) for _ in range(4)]]
    assert 0 in {code for code, _ in results}
    assert all(code == 0 or (code == 1 and BUSY in said) for code, said in results), results
    assert Counter(server.recipients) == Counter(readers(*ALL))
    assert set(followup.ledger.values()) == {"sent"}


def test_looking_beside_a_sender_makes_nothing_uncertain(at_work):
    """docs/design.md, store: only under the lock is a message on its way an orphan."""
    followup, server, go_on = at_work
    found = followup("outbox", "--json").json["messages"]
    assert Counter(one["state"] for one in found) == {"sending": 1, "approved": 5}
    assert "on its way" in followup("outbox").out
    refused = followup("settle", 1, "again", ok=False)
    assert (refused.code, BUSY in refused.err) == (1, True)
    assert (go_on()[0], server.recipients) == (0, readers(*ALL))


def test_a_no_beside_a_sender_holds_at_once(at_work):
    """The gate stands before each message, not before the batch; and no yes is lost meanwhile."""
    followup, server, go_on = at_work
    followup("block", "reader3@example.net")
    followup("cancel", 4)
    followup("edit", 4, "--subject", "Returns, once more")
    followup("approve", 4)
    followup("cancel", 5)
    refused = followup("forget", "reader6@example.net", "--yes", ok=False)
    assert (refused.code, BUSY in refused.err) == (1, True), "forgotten while it may be leaving"
    code, said = go_on()
    assert code == 3, said
    assert server.recipients == readers(1, 2, 6)
    states = followup.ledger
    followup("send", "--yes", "--wait", "0")
    assert server.recipients == readers(1, 2, 6, 4), states


@pytest.mark.skipif(os.name != "posix", reason="links need no rights there")
@pytest.mark.parametrize("how", ["symbolic", "hard"])
def test_two_homes_with_one_database_send_each_message_once(mail_server, approved, tmp_path, how):
    """README, the second promise: one lock and one ledger for one database."""
    followup = approved(server := mail_server("--delay", "0.5"), 3)
    first, second = followup.home / "followup", tmp_path / "second"
    second.mkdir()
    shutil.copy(first / "config.toml", second)
    name = "followup.sqlite3"
    if how == "symbolic":
        (second / name).symlink_to(first / name)
    else:
        os.link(first / name, second / name)
    sender = followup.start("send", "--yes", "--wait", "0")
    if how == "symbolic":
        server.await_received(1)
    done = followup("--home", second, "send", "--yes", "--wait", "0", ok=False)
    sender.communicate(timeout=30)
    assert done.code == 1
    assert len(set(server.recipients)) == len(server.recipients)
    assert set(followup.ledger.values()) == {"sent" if how == "symbolic" else "approved"}
