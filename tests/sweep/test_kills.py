"""A fixed sample of the kills of `make sweep`, and proof that it sees doubled mail."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ("--lines", "12", "--naive-lines", "8", "--random", "10", "--slow", "0.02")
FORGETFUL = """
import runpy, sys
from followup.store import outbox
from followup.store.outbox import settling
from followup.model import MessageState
def recover(db, now, departed=None):
    for one in outbox.all_messages(db):
        if one.state is MessageState.SENDING:
            db.execute("UPDATE messages SET state = ? WHERE id = ?", ("approved", one.id))
    return []
outbox.recover = settling.recover = recover
sys.argv[0] = "kills"
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""


def swept(*arguments: str) -> tuple[int, str]:
    kills = str(ROOT / "tests" / "sweep" / "kills")
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{kills}"}
    program = [sys.executable, *(word.replace("KILLS", kills) for word in arguments)]
    done = subprocess.run(program, env=env, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_kills_double_nothing_and_lose_nothing() -> None:
    """docs/design.md, promises 2 and 3; the naive sender is caught at the same places."""
    code, said = swept("KILLS", *SAMPLE)
    assert code == 0, said
    ours = re.findall(r"^followup, by .*: 0 doubled, 0 lost, 0 falsely sent", said, re.MULTILINE)
    assert len(ours) == 3, said
    assert re.search(r"^naive, by moment: .*: [1-9]\d* doubled", said, re.MULTILINE), said


def test_the_kills_see_a_recovery_that_sends_again() -> None:
    """docs/sending-faults.md, kill -9: what was under way is never sent again by itself."""
    few = ("--lines", "1", "--naive-lines", "1", "--random", "8", "--slow", "0.05")
    code, said = swept("-c", FORGETFUL, "KILLS", *few)
    assert code == 1, said
    assert re.search(r"^followup, by moment: .* [1-9]\d* doubled", said, re.MULTILINE), said
