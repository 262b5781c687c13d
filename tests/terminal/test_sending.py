"""From the yes to the reader: over the user's account, or through their own mail program."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

OPENER = """
import os, sys
from pathlib import Path
home = Path(os.environ["HOME"])
what = sys.argv[-1]
with (home / "opened").open("a") as log:
    log.write(what + "\\n")
if what.endswith(".eml"):
    (home / "letter").write_bytes(Path(what).read_bytes())
"""


def opened(desk: Any, count: int) -> list[str]:
    """What the mail program was opened with, once it was opened so many times."""
    log, end = desk.home / "opened", time.monotonic() + 60
    while time.monotonic() < end:
        lines = log.read_text().splitlines() if log.exists() else []
        if len(lines) >= count:
            return lines
        time.sleep(0.02)
    raise AssertionError(f"opened less than {count} times")


def approve_two(host: Any) -> Any:
    """Two mails approved, and `send` asked to use the user's own mail program."""
    host.program("xdg-open", OPENER)
    first, second = host.drafts("id")[:2]
    host.run("approve", first, second)
    terminal = host.terminal("send")
    terminal.sees("my own mail program")
    terminal.presses("m")
    return terminal


def test_five_people_with_at_most_three_keys_each(
    desk: Any,
    evening: Callable[[str], Path],
    mail_server: Callable[[], tuple[int, Path]],
) -> None:
    """Report, registration and chat: five read, approved and sent; every key is counted."""
    port, journal = mail_server()
    desk.run(
        "init", "--name", "Ken Ito", "--email", "ken.ito@example.com", "--industry", "E-commerce",
        "--organization", "Example Books", "--offer", "a note on second delivery attempts",
        "--smtp-host", "127.0.0.1", "--smtp-port", port, "--smtp-security", "none",
    )  # fmt: skip
    files = [evening(name) for name in ("participants", "registration", "meeting")]
    terminal = desk.terminal("go", *files, "--wait", 0)
    terminal.sees("Write to whom")
    terminal.types("1-5")
    keys = len("1-5\n") + len("yyyyy") + len("y\n")
    terminal.drafts(*"yyyyy")
    terminal.sees("Send 5 messages from ken.ito@example.com")
    terminal.types("y")
    code, said = terminal.ends()
    assert (code, "sent: 5" in said) == (0, True)
    received = [json.loads(line)["to"] for line in journal.read_text().splitlines()]
    assert len({address for (address,) in received}) == 5
    assert keys <= 3 * 5


def test_the_mail_program_is_opened_one_at_a_time(host: Any) -> None:
    """Recorded only after "did it go?": y is handed over, n stays approved for another day."""
    terminal = approve_two(host)
    terminal.sees("Did it go to Aiko Murata")
    assert len(opened(host, 1)) == 1
    terminal.presses("y")
    terminal.sees("Did it go to 水野 佳苗")
    found = opened(host, 2)
    terminal.presses("n")
    code, said = terminal.ends()
    assert (code, "1 message has not gone and stays approved" in said) == (0, True)
    assert [line.split("?")[0] for line in found] == [
        "mailto:aiko.murata@example.net",
        "mailto:k.mizuno@example.jp",
    ]
    assert host.messages() == ["handed-over", "approved"]


def test_a_program_for_letters_gets_an_unsent_letter(host: Any) -> None:
    """X-Unsent: 1 opens the file as a draft of the user's, ready to be sent."""
    host.program("thunderbird", "")
    terminal = approve_two(host)
    terminal.sees("Did it go to Aiko Murata")
    assert opened(host, 1)[0].endswith(".eml")
    letter = message_from_bytes((host.home / "letter").read_bytes(), policy=policy.default)
    assert letter["X-Unsent"] == "1"
    assert letter["To"].addresses[0].addr_spec == "aiko.murata@example.net"
    assert "delivery" in letter.get_content()


def test_a_window_closed_at_the_question_leaves_an_uncertain_message(host: Any) -> None:
    """Nobody said whether it went: shown as uncertain, never opened or sent again by itself."""
    terminal = approve_two(host)
    terminal.sees("Did it go to Aiko Murata")
    opened(host, 1)
    terminal.closes()
    said = host.run("outbox", code=5)
    assert "We cannot tell whether Aiko Murata got this" in said
    again = host.terminal("send")
    again.sees("my own mail program")
    again.presses("m")
    again.sees("Did it go to 水野 佳苗")
    found = opened(host, 2)
    again.presses("y")
    again.ends()
    assert [line.split("?")[0] for line in found] == [
        "mailto:aiko.murata@example.net",
        "mailto:k.mizuno@example.jp",
    ]


def test_ctrl_c_at_the_question_is_uncertain_too(host: Any) -> None:
    terminal = approve_two(host)
    terminal.sees("Did it go to Aiko Murata")
    terminal.presses("\x03")
    assert terminal.ends()[0] == 130
    assert host.messages()[0] == "uncertain"


def test_a_closed_window_while_pasting_is_uncertain(host: Any) -> None:
    """The text was on the clipboard: whether it was pasted only the user can say."""
    terminal = host.terminal("review")
    terminal.drafts("c", "y")
    terminal.sees("not found ")
    terminal.closes()
    assert "followup settle" in host.run("outbox", code=5)
