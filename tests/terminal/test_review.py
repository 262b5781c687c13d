"""One key per draft: what each does, and that no decision is lost however the sitting ends."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pexpect
import pytest


def test_yes_no_later_and_never_again(host: Any) -> None:
    """One key decides one draft; `b` asks, and Enter is no; a full-width letter is the same."""
    terminal = host.terminal("review")
    terminal.drafts("ｙ", "n", "l", "b")
    terminal.sees("Never write to .* again")
    terminal.types("")
    terminal.drafts("b")
    terminal.sees("Never write to .* again")
    terminal.types("y")
    terminal.drafts("q")
    assert terminal.ends()[0] == 0
    assert host.drafts() == ["approved", "declined", "later", "declined", "proposed"]
    blocked = [p for p in host.told("people")["people"] if p["blocked"]]
    assert len(blocked) == 1


def test_each_decision_can_be_undone(host: Any) -> None:
    """`u` shows the draft again as if nothing had been decided, one decision at a time."""
    terminal = host.terminal("review")
    terminal.drafts("y", "n", "l", "b")
    terminal.sees("again")
    terminal.types("y")
    terminal.drafts("u", "u", "u", "u")
    terminal.sees(r"\[1/5\]")
    terminal.drafts("q")
    code, said = terminal.ends()
    assert (code, "followup send" in said) == (0, False)
    assert host.drafts() == ["proposed"] * 5
    assert host.messages() == ["cancelled"]
    assert not any(p["blocked"] for p in host.told("people")["people"])


@pytest.mark.parametrize("pause", [0.0, 0.08])
def test_a_key_hit_twice_approves_one_draft(pause: float, host: Any) -> None:
    """Promise 1: nobody has read the second draft when the second `y` comes."""
    terminal = host.terminal("review")
    terminal.prompts()
    started = time.monotonic()
    os.write(terminal.child.child_fd, b"y")
    time.sleep(pause)
    os.write(terminal.child.child_fd, b"y")
    # On a machine that was busy in between, the second one is no key hit twice.
    hit_twice = time.monotonic() - started < 0.25
    terminal.sees(r"\[2/5\]")
    terminal.drafts("q")
    terminal.ends()
    assert host.drafts().count("approved") == 1 or not hit_twice


def test_keys_typed_ahead_approve_nothing(host: Any) -> None:
    """Keys typed before the whole draft was shown are discarded."""
    terminal = host.terminal("review")
    terminal.child.send("yyyyy")
    terminal.drafts("q")
    terminal.ends()
    assert host.drafts() == ["proposed"] * 5


def test_a_paste_is_no_answer(host: Any) -> None:
    terminal = host.terminal("review")
    terminal.drafts("yes, that is what I wanted to say")
    terminal.rings()
    terminal.presses("q")
    terminal.ends()
    assert host.drafts() == ["proposed"] * 5


def test_other_keys_ring_and_a_question_mark_explains(host: Any) -> None:
    terminal = host.terminal("review")
    terminal.drafts("x")
    terminal.rings()
    terminal.presses("\x1b[A")
    terminal.rings()
    terminal.presses("?")
    assert "never write to this person again" in terminal.prompts()
    terminal.presses("q")
    assert terminal.ends()[0] == 0
    assert host.drafts() == ["proposed"] * 5


def test_why_names_file_and_line(host: Any) -> None:
    terminal = host.terminal("review")
    terminal.drafts("w")
    assert "meeting_saved_chat.txt:23" in terminal.drafts("q")


def test_the_other_language(host: Any) -> None:
    terminal = host.terminal("review")
    terminal.drafts("L")
    assert "いたします" in terminal.drafts("q") or "件名" not in host.drafts("body")[0]
    terminal.ends()
    assert "Hi Aiko" not in host.drafts("body")[0]


def test_a_mail_becomes_a_text_to_copy_and_a_mail_again(host: Any) -> None:
    """`c` shows the other words before anybody says yes to them, and can be undone."""
    terminal = host.terminal("review")
    terminal.drafts("c")
    assert "For Aiko Murata, to copy and paste" in terminal.prompts()
    assert host.messages() == []
    terminal.presses("u")
    assert "To: Aiko Murata" in terminal.drafts("q")
    terminal.ends()
    assert host.drafts()[0] == "proposed"


def test_what_was_pasted_cannot_be_undone(host: Any) -> None:
    """Words that have left are not taken back; the sentence says where they are."""
    terminal = host.terminal("review")
    terminal.drafts("c", "y")
    terminal.sees("not found ")
    terminal.presses("s")
    terminal.sees(r"\[2/5\]")
    terminal.drafts("u")
    assert "followup: " in terminal.prompts()
    terminal.presses("q")
    terminal.ends()
    assert host.messages() == ["handed-over"]


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_leaving_loses_no_decision(key: str, code: int, host: Any) -> None:
    """Ctrl-C ends with 130; Ctrl-D is q."""
    terminal = host.terminal("review")
    terminal.drafts("y", key)
    assert terminal.ends()[0] == code
    assert host.drafts() == ["approved", *["proposed"] * 4]


def test_closing_the_window_loses_no_decision(host: Any) -> None:
    terminal = host.terminal("review")
    terminal.drafts("y", "n", "w")
    terminal.closes()
    assert host.drafts() == ["approved", "declined", *["proposed"] * 3]
    assert host.messages() == ["approved"]


def test_a_closed_window_ends_the_program_even_under_nohup(host: Any) -> None:
    """Where the hang-up is ignored, the end of the terminal is the end all the same."""
    terminal = host.terminal("review", hang_up_ignored=True)
    terminal.drafts("y", "w")
    terminal.prompts()
    terminal.hangs_up()
    assert terminal.is_gone()
    assert host.drafts() == ["approved", *["proposed"] * 4]


def test_the_editor_is_the_users_own_and_its_words_are_kept(host: Any) -> None:
    """`e` opens VISUAL before EDITOR; the new words are stored and shown, not yet approved."""
    host.program(
        "mine",
        "import sys\np = sys.argv[1]\nt = open(p).read()\nopen(p, 'w').write(t + 'Truly.')\n",
    )
    terminal = host.terminal("review", VISUAL="mine", EDITOR="false")
    terminal.drafts("e")
    assert "Truly." in terminal.prompts()
    terminal.presses("\x03")
    assert terminal.ends()[0] == 130
    assert host.drafts("body")[0].endswith("Truly.")
    assert host.drafts()[0] == "proposed"
    assert not list((host.home / "followup").rglob("draft-*"))


def test_own_words_are_not_drafted_over_unasked(host: Any) -> None:
    """`L` would throw the user's own words away, so it asks."""
    host.program("mine", "import sys\nopen(sys.argv[1], 'w').write('Subject: Hello\\n\\nMine.')\n")
    terminal = host.terminal("review", EDITOR="mine")
    terminal.drafts("e", "L")
    terminal.sees("without your changes")
    terminal.types("")
    terminal.drafts("q")
    terminal.ends()
    assert host.drafts("body")[0] == "Mine."


def test_a_failing_editor_keeps_what_was_typed_and_names_it(host: Any) -> None:
    host.program("bad", "import sys\nopen(sys.argv[1], 'a').write('precious')\nsys.exit(3)\n")
    terminal = host.terminal("review", EDITOR="bad")
    terminal.drafts("e")
    said = terminal.prompts()
    terminal.presses("q")
    (kept,) = (host.home / "followup").rglob("draft-*")
    assert "".join(said.split()).find(kept.name) > 0
    assert kept.read_text().endswith("precious")
    assert kept.stat().st_mode & 0o077 == 0
    assert "precious" not in host.drafts("body")[0]


def test_an_editor_that_only_opens_a_window_is_waited_for(host: Any) -> None:
    """`code` without --wait is back at once: the text is read after the user's Enter."""
    host.program("window", f"import sys\nopen('{host.home}/where', 'w').write(sys.argv[1])\n")
    terminal = host.terminal("review", EDITOR="window")
    terminal.drafts("e")
    terminal.sees("press Enter here")
    file = Path((host.home / "where").read_text())
    file.write_text("Subject: Late\n\nSaved in the window.\n", encoding="utf-8")
    terminal.types("")
    assert "Saved in the window." in terminal.prompts()


def test_drafts_nobody_sees_cannot_be_approved(host: Any) -> None:
    """With the screen's text going into a file the draft was not shown: no question is asked."""
    script = host.program("hidden", "import os, sys\nf = open('out', 'w')\nos.dup2(f.fileno(), 1)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'followup', 'review'])\n")  # fmt: skip
    child = pexpect.spawn(str(script), env=host.env, cwd=str(host.home), encoding="utf-8")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 3
    assert host.drafts() == ["proposed"] * 5


@pytest.mark.parametrize(("lines", "pages"), [(24, 2), (60, 1)])
def test_a_long_draft_is_seen_whole_before_a_yes(lines: int, pages: int, host: Any) -> None:
    """Promise 1: on a low screen space shows more, no other key counts, and the recipient, who
    has left at the top, is named again above the keys."""
    words = host.home / "words.txt"
    words.write_text("Hello.\n" * 30)
    host.run("edit", 1, "--body-file", words)
    terminal = host.terminal("review", "1")
    terminal.child.setwinsize(lines, 80)
    shown = ""
    if pages == 2:
        shown += terminal.sees("more: .space.")
        terminal.presses("y")
        terminal.rings()
        terminal.presses(" ")
    shown += terminal.drafts("q")
    terminal.ends()
    assert shown.count("Hello.") == 30
    assert shown.count(host.drafts("to")[0]) == pages
    assert host.drafts() == ["proposed"] * 5
