"""The attendee's evening: no list of addresses, no mail account, nothing set up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ME = "Haruka Mori, logistics at Kazamidori Logistics"
GIVES = "a checklist for choosing a 3PL warehouse"
CLIPBOARD = """
import os, sys
from pathlib import Path
file = Path(os.environ["HOME"]) / "clipboard"
if "-o" in sys.argv:
    sys.stdout.write(file.read_text() if file.exists() else "")
else:
    file.write_text(sys.stdin.read())
"""


def to_the_list(terminal: Any) -> None:
    """Three questions, up to whom to write to."""
    terminal.sees("what you do")
    terminal.types(ME)
    terminal.sees("could give")
    terminal.types(GIVES)
    terminal.sees("Write to whom")
    terminal.types("")


def to_the_first_draft(terminal: Any) -> str:
    """The first draft, up to the prompt that is the fourth question."""
    to_the_list(terminal)
    return str(terminal.prompts())


def test_pasted_names_and_chat_lead_to_a_message(desk: Any, evening: Callable[[str], Path]) -> None:
    """One command, four questions, no password to the first text to paste."""
    terminal = desk.terminal("go", evening("names"), evening("meeting"))
    draft = to_the_first_draft(terminal)
    assert "Dara Whitcombe" in draft
    assert "They said: “How do you choose a 3PL warehouse" in draft
    terminal.presses("y")
    text = terminal.sees("not found ")
    assert "This is the text for Dara Whitcombe" in text
    assert "I have a checklist for choosing a 3PL warehouse" in text.replace("\r\n", " ")
    assert "password" not in text.lower()
    terminal.presses("s")
    terminal.drafts("q")
    code, said = terminal.ends()
    assert (code, "No mail" in said, "followup review" in said) == (0, False, True)
    assert desk.messages() == ["handed-over"]


def test_the_text_lies_on_the_clipboard(desk: Any, evening: Callable[[str], Path]) -> None:
    """Promise of the README: `y` puts it on the clipboard, whole and without added line ends."""
    desk.program("xclip", CLIPBOARD)
    windows = {"DISPLAY": ":9", "BROWSER": "true %s"}
    terminal = desk.terminal("go", evening("names"), evening("meeting"), **windows)
    to_the_list(terminal)
    terminal.sees("in the browser")
    terminal.types("")
    terminal.prompts()
    terminal.presses("y")
    terminal.sees("is on the clipboard")
    text = (desk.home / "clipboard").read_text()
    assert text.startswith("Hi Dara")
    assert "\n" not in text.strip()


def test_a_real_paste_may_hold_empty_lines(desk: Any, evening: Callable[[str], Path]) -> None:
    """The paste ends at an empty line that nothing follows; a hole in it loses nobody."""
    terminal = desk.terminal("go", "-", evening("meeting"))
    terminal.sees("empty line:")
    names = evening("names").read_text(encoding="utf-8").splitlines()
    terminal.child.send("\n".join([*names[:30], "", *names[30:], "", ""]))
    terminal.sees("40 names, 4 skipped")
    assert "Dara Whitcombe" in to_the_first_draft(terminal)


def test_an_untouched_terminal_and_ctrl_d_at_the_paste(desk: Any) -> None:
    """Nothing pasted is a sentence, not an error of the program."""
    terminal = desk.terminal("go", "-")
    terminal.sees("empty line:")
    terminal.child.sendeof()
    code, said = terminal.ends()
    assert code == 1
    assert "followup go -" in said


@pytest.mark.parametrize("key", ["l", "n"])
def test_what_was_not_pasted_is_not_recorded_as_sent(
    key: str, desk: Any, evening: Callable[[str], Path]
) -> None:
    """Put off keeps the yes and does not ask again in the same evening; not found ends it."""
    terminal = desk.terminal("go", evening("names"), evening("meeting"))
    to_the_first_draft(terminal)
    terminal.presses("y")
    terminal.sees("not found ")
    terminal.presses(key)
    terminal.drafts("q")
    code, said = terminal.ends()
    assert code == 0
    assert ("followup copy" in said) == (key == "l")
    assert desk.messages() == [{"l": "approved", "n": "cancelled"}[key]]


def test_in_japanese(desk: Any, evening: Callable[[str], Path]) -> None:
    """The same evening on a Japanese screen; full-width answers count."""
    terminal = desk.terminal("--lang", "ja", "go", evening("names"), evening("meeting"))
    terminal.sees("お名前と、お仕事")
    terminal.types("森 はるか、風見鶏物流で物流を担当")
    terminal.sees("お渡しできるもの")
    terminal.types("再配達を減らした工夫のメモ")
    terminal.sees("どなたに")
    terminal.types("１、２")
    terminal.sees("発言: 「みなさん、再配達")
    terminal.prompts()
    terminal.presses("ｙ")
    terminal.sees("検索することば: 水野 佳苗")
    terminal.presses("ｓ")
    terminal.sees("記録しました")
    terminal.sees(r"\[2/2\]")


def test_a_text_put_off_is_handed_out_by_copy(host: Any) -> None:
    """`copy` takes up where the evening stopped; then nothing waits any more."""
    terminal = host.terminal("review")
    terminal.drafts("c", "y")
    terminal.sees("not found ")
    terminal.presses("l")
    terminal.drafts("q")
    terminal.ends()
    terminal = host.terminal("copy")
    terminal.sees("This is the text for Aiko Murata")
    terminal.sees("not found ")
    terminal.presses("s")
    assert terminal.ends()[0] == 0
    assert host.messages() == ["handed-over"]
    assert "No text is waiting" in host.run("copy")
