""" "Write to whom?": what may be answered beside numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from followup.cli.whom import about, picked
from followup.model import Match, MatchKind, Person, Session
from followup.steps.match import Matching, Row

NAMES = """Participants (5)
Seraphina Holt (Host)
Mina Sato (me)
Juno Ab - Abernathy Bank
Noor Castellane
Rin Okada
"""


@pytest.fixture
def names(desk: Any) -> Path:
    path = desk.home / "names.txt"
    path.write_text(NAMES, encoding="utf-8")
    desk.run("init", "--no-input", "--name", "Mina Sato", "--industry", "E-commerce",
             "--offer", "a checklist")  # fmt: skip
    return Path(path)


def test_a_note_is_taken_and_the_list_shown_anew(desk: Any, names: Path) -> None:
    terminal = desk.terminal("go", names)
    before = terminal.sees(r"or a\b.*\] ")
    assert "Noor Castellane" not in before.partition("say nothing")[0]
    terminal.types("Noor works at Harbor Bank")
    assert "Noted. Noor Castellane: Organisation Harbor Bank" in terminal.sees(r"or a\b.*\] ")
    terminal.types("1: E-commerce")
    shown = terminal.sees(r"or a\b.*\] ")
    assert "Industry E-commerce" in shown
    assert "same field" in shown
    terminal.types("nobody in particular")
    terminal.sees("works at Harbor Bank, or 2: logistics")
    terminal.types("0")
    assert terminal.ends()[0] == 0


def test_a_letter_picks_who_stands_above(desk: Any, names: Path) -> None:
    terminal = desk.terminal("go", names)
    terminal.sees(r"or a\b.*\] ")
    terminal.types("a")
    assert "If it was you who hosted it, thank you" in " ".join(terminal.drafts("q").split())
    assert terminal.ends()[0] == 0


def test_letters_and_numbers_together() -> None:
    """Letters count on behind the last line; without anybody above, a letter is no answer."""
    assert picked("a 2", 3, 2) == [4, 2]
    assert picked("Ｂ", 3, 2) == [5]
    assert picked("c", 3, 2) is None
    assert picked("a", 3) is None
    assert picked("4", 3, 2) is None
    assert picked("", 0, 2) == []


def found() -> Matching:
    people = {1: "Aiko Tanaka", 2: "Ben Tanaka", 12: "田中 愛子", 40: "Cy Ito"}
    persons = {number: Person(number, name) for number, name in people.items()}
    rows = [Row(persons[n], Match(n, MatchKind.NEAR, ()), "good") for n in (40, 2)]
    above = [Row(persons[1], Match(1, MatchKind.THANK_HOST, ()), "good")]
    return Matching(Session(1, None), persons, {}, above, rows, {}, [12])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "person", "what"),
    [
        ("1 works at Harbor Bank", 40, "works at Harbor Bank"),
        ("１：物流", 40, "物流"),
        ("2 は港銀行", 2, "港銀行"),
        ("2番の方は、港銀行の人", 2, "港銀行の人"),
        ("a: logistics", 1, "logistics"),
        ("12 works at Harbor Bank", 12, "works at Harbor Bank"),
        ("aiko is a nurse", 1, "is a nurse"),
        ("田中 愛子さんは港銀行", 12, "港銀行"),
        ("Ben Tanaka: logistics", 2, "logistics"),
        ("Tanaka: logistics", None, "logistics"),
        ("99: logistics", None, "logistics"),
        ("Zed works at Harbor Bank", None, "works at Harbor Bank"),
        ("1 2", None, ""),
        ("what is this", None, "is this"),
        ("", None, ""),
    ],
)
def test_of_whom_something_is_said(answer: str, person: int | None, what: str) -> None:
    """A number is a line's, beyond the list a person's as it is shown; a name must be one's."""
    assert about(answer, found()) == (person, what)
