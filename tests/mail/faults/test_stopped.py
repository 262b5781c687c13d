"""A sender that sleeps for longer than the server waits, as a laptop does with its lid closed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

# The server waits so long, and the sender sleeps half as long again. `make sweep` takes 60.
SECONDS = float(os.environ.get("FOLLOWUP_ASLEEP", "1"))
HIT = (1, 2) if SECONDS >= 60 else (2,)
STEPS = ("mail", "rcpt", "data", "body", "dot", "silent dot")
# A sleep after `sending` was written down and before the dot leaves nobody the wiser.
MEANT = {"body": {"sent", "uncertain"}, "silent dot": {"uncertain"}}


class Asleep:
    """One sender with its server, which stops it when the `nth` message comes to `step`."""

    def __init__(self, step: str, nth: int, home: Path, scripted: Any) -> None:
        self.step, self.nth, self.home = step, nth, home
        self.stopped_at = 0.0
        where = "dot" if step == "silent dot" else step
        self.server = scripted(nth=nth, patience=SECONDS, **{where: self.stop})
        config = home / "config.toml"
        config.write_text(config.read_text().replace("2525", str(self.server.port)))
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        env = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "FOLLOWUP_HOME": str(self.home),
            "FOLLOWUP_SMTP_PASSWORD": "correct horse",
            "LC_ALL": "C.UTF-8",
        }
        program = [sys.executable, "-m", "followup", "send", "--yes", "--wait", "0"]
        return subprocess.Popen(program, env=env, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                stdout=subprocess.PIPE)  # fmt: skip

    def stop(self) -> None:
        os.kill(self.process.pid, signal.SIGSTOP)
        self.stopped_at = time.monotonic()
        if self.step == "silent dot":
            time.sleep(SECONDS)
            raise EOFError

    def wake(self) -> None:
        end = time.monotonic() + 30
        while not self.stopped_at:
            assert time.monotonic() < end, "it never came to that step"
            time.sleep(0.01)
        time.sleep(max(0.0, self.stopped_at + 1.5 * SECONDS - time.monotonic()))
        os.kill(self.process.pid, signal.SIGCONT)

    def ended(self) -> int:
        _, said = self.process.communicate(timeout=60)
        assert b"Traceback" not in said, said
        return self.process.returncode


@pytest.fixture
def asleep(three_approved: Any, in_memory: Path, scripted: Any) -> Any:
    begun: list[Asleep] = []

    def make(step: str, nth: int) -> Asleep:
        home = in_memory / f"asleep-{len(begun)}"
        shutil.copytree(three_approved(False), home)
        begun.append(Asleep(step, nth, home, scripted))
        return begun[-1]

    yield make
    for one in begun:
        one.process.kill()
        one.process.communicate()
        shutil.rmtree(one.home)


def test_asleep_for_longer_than_the_server_waits(asleep: Any, at_home: Any, monkeypatch) -> None:
    """docs/sending-faults.md, the lid: before the dot again, after it uncertain; never a second."""
    for one in [asleep(step, nth) for step in STEPS for nth in HIT]:
        one.wake()
        monkeypatch.setenv("FOLLOWUP_HOME", str(one.home))
        code = one.ended()
        rows = at_home("outbox", "--json", code=None).json["messages"]
        states = [row["state"] for row in rows]
        hit = states.pop(one.nth - 1)
        assert hit in MEANT.get(one.step, {"sent"}), (one.step, one.nth)
        assert states == ["sent", "sent"], (one.step, one.nth)
        assert code == (5 if hit == "uncertain" else 0), (one.step, one.nth)
        at_home("send", "--yes", "--wait", "0", code=None)
        found = [re.search(rb"Message-ID:\s+(\S+)", copy) for copy in one.server.copies]
        arrived = Counter(match[1] for match in found if match)
        assert set(arrived.values()) == {1}, (one.step, one.nth)
        assert len(arrived) in ({2, 3} if hit == "uncertain" else {3}), (one.step, one.nth)
