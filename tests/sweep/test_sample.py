"""A fixed sample of what `make sweep` does by the million, and proof that it sees mistakes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

SWEEP = Path(__file__).parent
ROOT = SWEEP.parents[1]
LETTERS = """
import runpy, socket, sys
from followup.cli import screen
from followup.exporting import table
from followup.mail import envelope, files, freezing
def fetches(**words):
    for link in words["body"].split("http://127.0.0.1:")[1:]:
        socket.create_connection(("127.0.0.1", int(link[:5]))).close()
    raw = freezing.compose(**words)
    return raw.replace(b"Message-ID", b"Precedence: bulk\\r\\nMessage-ID")
screen.safe = table.harmless = lambda text: text
files.safe_name = lambda name: name.replace("/", "_")[:60]
freezing.safe = lambda text, where: text
envelope.compose = fetches
sys.argv[0] = "sweep"
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""
PLANTED = """
import runpy, sys
from followup import tables
from followup.importers import vcard, luma, zoom_chat, webex
def raises(document): return {}["no such key"]
def hangs(document):
    while True: pass
def fills(document):
    kept = []
    while True: kept.append(bytes(10_000_000))
def exits(document): sys.exit("gone")
vcard.extract, luma.extract, zoom_chat.extract, webex.extract = raises, hangs, fills, exits
import limits
limits.SECONDS = 0.5
sys.argv[0] = "sweep"
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""


def swept(*arguments: str) -> tuple[int, str]:
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{SWEEP}", "PYTHONHASHSEED": "0"}
    program = [sys.executable, *arguments, "--unguided"]
    done = subprocess.run(
        program, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_changed_and_composed_files_are_read_or_refused() -> None:
    """No exception but FollowupError, no call over 5 seconds, at most 600 MB."""
    code, said = swept(str(SWEEP), "--inputs", "3000", "--letters", "0", "--seed", "20261120")
    assert code == 0, said
    assert "3000 inputs" in said
    missed = {path.stem for path in (ROOT / "followup/importers").glob("[!_]*.py")}
    missed -= set(re.findall(r"^  (\w+) +\d+$", said, re.MULTILINE))
    assert not missed, "importers that no input reached"


def test_the_sweep_sees_what_goes_wrong() -> None:
    """A mistake, a call without end, memory without bound and an exit are planted and found."""
    code, said = swept(
        "-c", PLANTED, str(SWEEP), "--inputs", "300", "--letters", "0", "--seed", "1"
    )
    assert code == 1, said
    for what in ("KeyError", "TooLong", "MemoryError", "SystemExit"):
        assert re.search(rf"WRONG, \d+ times: {what} at", said), said


def test_hostile_words_arrive_as_they_were_approved() -> None:
    """From a list to the received bytes: nothing injected, attached, fetched or executed."""
    code, said = swept(str(SWEEP), "--inputs", "0", "--letters", "200", "--seed", "20261122")
    assert code == 0, said
    for way in ("sent", "copied", "linked", "printed"):
        assert re.search(rf"^  {way} +[1-9]", said, re.MULTILINE), said
    assert int(re.search(r"^  sent +(\d+)$", said, re.MULTILINE)[1]) > 100, said


def test_the_sweep_sees_what_leaves_wrongly() -> None:
    """A field too many, a fetch, a bare cell, a bare name on the screen and in a file name."""
    code, said = swept(
        "-c", LETTERS, str(SWEEP), "--inputs", "0", "--letters", "200", "--seed", "3"
    )
    assert code == 1, said
    for what in ("an unknown field 'Precedence'", "something was fetched", "a cell that computes",
                 "printed what steers", "a strange .eml"):  # fmt: skip
        assert f"times: {what}" in said, said
