"""A disk that is full or read-only while mail is sent: real ENOSPC and EROFS, no pretence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("small_disk.py")
READERS = [f"reader{n}@example.net" for n in (1, 2, 3)]
APPROVED = dict.fromkeys(READERS, "approved")
FULL = "the disk is full"
# KiB of room; a commit takes some pages of four.
SIZES = [*range(0, 208, 24), 400]


@pytest.fixture
def on_small_disk(followup, homes, tmp_path):
    """Run small_disk.py, on a disk that nobody else sees and that goes with it."""
    apart = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    disk = tmp_path / "disk"
    disk.mkdir()
    test = [*apart, "mount", "-t", "tmpfs", "none", str(disk)]
    if not shutil.which("unshare") or subprocess.run(test, capture_output=True).returncode:
        told = "no small disk can be mounted here (unshare --mount is missing or forbidden)"
        (pytest.fail if os.environ.get("FOLLOWUP_NEEDS_MAIL") else pytest.skip)(told)

    def ran(server, manner, *told):
        program = [sys.executable, PROGRAM, homes(3), disk, server.port, manner, *told]
        done = subprocess.run(
            [*apart, *map(str, program)],
            env={**followup.env, "PYTHONWARNINGS": "default"},
            capture_output=True,
            timeout=100,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        found = [json.loads(line) for line in done.stdout.splitlines()]
        assert not any("Traceback" in str(one) for one in found)
        return found

    return ran


def test_a_disk_that_fills_up_doubles_nothing_and_loses_nothing(mail_server, on_small_disk):
    """docs/sending-faults.md: full at any commit, a sentence each time, one uncertain at most."""
    server = mail_server()
    reached = set()
    for found in on_small_disk(server, "full", server.journal, *SIZES):
        states, last = found["states"], found["again"]["states"]
        reached.add(tuple(states.values()))
        stopped = set(states.values()) != {"sent"}
        assert (found["code"], FULL in found["said"]) == (int(stopped), stopped), found
        assert list(states.values()).count("sending") <= 1, found
        assert found["again"]["code"] == (5 if "uncertain" in last.values() else 0), found
        arrived = Counter(found["arrived"])
        assert set(arrived.values()) == {1}, found
        for reader in READERS:
            unclear = states[reader] == "sending"
            assert last[reader] == ("uncertain" if unclear else "sent"), found
            assert unclear or arrived[reader], found
    assert {("approved",) * 3, ("sending", "approved", "approved"), ("sent",) * 3} <= reached
    assert len(reached) > 3, "the disk was never full between two messages"


def test_on_a_read_only_disk_nothing_leaves_and_every_command_says_why(mail_server, on_small_disk):
    """docs/sending-faults.md: where `sending` cannot be written down, the dot is never sent."""
    server = mail_server()
    for found in on_small_disk(server, "read-only"):
        assert found["code"] == 1, found
        assert "cannot be written to" in found["said"], found
    assert server.entries == []
