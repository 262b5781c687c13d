"""people check where somebody can answer: one pair after the other, each about people of now."""

from __future__ import annotations

from typing import Any

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"


def test_who_is_another_one_by_now_is_asked_about_no_more(desk: Any) -> None:
    """A yes about somebody who is another one by now could join two who were told apart."""
    for day, mail in enumerate(("mara@example.org", "mara.quist@example.net", ""), start=1):
        times = f"11/0{day}/2026 07:00:00 PM,11/0{day}/2026 08:00:00 PM,60,Yes"
        path = desk.home / f"{day}.csv"
        path.write_text(f"{HEADER}\nMara Quist,{mail},{times}\n")
        desk.run("ingest", path, "--topic", f"Evening {day}")
    terminal = desk.terminal("people", "check")
    assert "mara.quist@example.net" in terminal.sees("q quit ")
    terminal.presses("y")
    assert "  1  Mara Quist" in terminal.sees("q quit ")
    terminal.presses("y")
    code, said = terminal.ends()
    assert code == 0
    assert "The same person?" not in said
    assert [one["id"] for one in desk.told("people")["people"]] == [1]
