"""kill -9 of a sending process at moments chosen by what the server has received.

docs/design.md, promises 2 and 3: nobody gets a message twice, and none is lost, whatever crashes.
docs/sending-faults.md has what many more such kills came to.
"""

from __future__ import annotations

import json
import time
from collections import Counter

KILLS = 30
MESSAGES = 20
# After the server has a message it answers 20 ms later; the client then commits, and goes on.
OFFSETS = (0.0, 0.004, 0.012, 0.019, 0.022, 0.028)
STEPS = (0, 1, 2, 4, 3)


def unclear(followup):
    """How many are on their way without anybody at work, or said to be uncertain already."""
    found = Counter(followup.ledger.values())
    return found["sending"] + found["uncertain"]


def killed(followup, server, received, offset):
    """Start sending and kill it some moment after the server has received so many."""
    process = followup.start("send", "--yes", "--wait", "0", "--pace", "0")
    end = time.monotonic() + 20
    while len(server.entries) < received and process.poll() is None:
        assert time.monotonic() < end
        time.sleep(0.001)
    time.sleep(offset)
    process.kill()
    _, err = process.communicate()
    assert b"Traceback" not in err, err
    return process.returncode == -9


def test_thirty_kills_double_nothing_and_lose_nothing(mail_server, approved, capsys):
    """Each kill leaves at most one message on its way; it is uncertain and never sent again."""
    kills, evenings, uncertain, found = 0, 0, 0, Counter()
    while kills < KILLS:
        server = mail_server("--delay", "0.02")
        followup = approved(server, MESSAGES)
        here = 0
        while kills < KILLS and len(server.entries) < MESSAGES:
            before = unclear(followup)
            step, offset = STEPS[kills % len(STEPS)], OFFSETS[kills % len(OFFSETS)]
            if not killed(followup, server, len(server.entries) + step, offset):
                break
            kills, here = kills + 1, here + 1
            assert unclear(followup) - before <= 1
        last = followup("send", "--yes", "--wait", "0", "--pace", "0", ok=False)
        assert last.code in {0, 5}, last.err
        states, received = followup.ledger, Counter(server.recipients)
        assert len(states) == MESSAGES
        assert set(states.values()) <= {"sent", "uncertain"}, "lost"
        assert max(received.values()) == 1, "doubled"
        assert {r for r, state in states.items() if state == "sent"} <= set(received)
        open_ones = [r for r, state in states.items() if state == "uncertain"]
        assert len(open_ones) <= here
        settle(followup, received)
        assert {r for r, s in followup.ledger.items() if s == "sent"} == set(received)
        evenings, uncertain = evenings + 1, uncertain + len(open_ones)
        found += Counter("arrived" if r in received else "not arrived" for r in open_ones)
    with capsys.disabled():
        print(
            f"\n{kills} kills over {evenings} evenings of {MESSAGES} messages: 0 doubled, 0 lost, "
            f"{uncertain} uncertain ({json.dumps(found)})"
        )


def settle(followup, received):
    """As the user would: look whether it is there, and say so."""
    for one in followup("outbox", "--json").json["messages"]:
        if one["state"] == "uncertain":
            followup("settle", one["id"], "sent" if one["to"] in received else "cancel")
