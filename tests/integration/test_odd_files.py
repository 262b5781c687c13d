"""A pipe where followup keeps a file of its own: said, and never waited for."""

from __future__ import annotations

import os

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")


@pytest.mark.parametrize("name", ["departures.txt", "config.toml"])
def test_where_it_is_needed_nothing_leaves(mail_server, approved, name):
    """What cannot be known is not guessed: who was written to, and from which account."""
    followup = approved(server := mail_server(), 1)
    place = followup.home / "followup" / name
    place.unlink(missing_ok=True)
    os.mkfifo(place)
    done = followup("send", "--yes", "--wait", "0", ok=False)
    assert (done.code, server.entries) == (1, [])
    assert name in done.err


def test_without_a_log_everything_goes_on(mail_server, approved):
    followup = approved(server := mail_server(), 1)
    place = followup.home / "followup" / "log.jsonl"
    place.unlink()
    os.mkfifo(place)
    followup("send", "--yes", "--wait", "0")
    assert (followup.ledger, len(server.entries)) == ({"reader1@example.net": "sent"}, 1)
    assert len(followup("doctor", "--log").out.splitlines()) == 1
