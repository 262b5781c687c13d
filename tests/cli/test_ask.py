"""One key: which signs count, and what the end of the terminal means."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import click
import pytest

from followup.cli import ask, keyboard, screen
from followup.errors import NeedsDecision


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A terminal on which these are typed, one after another; an error is raised."""

    def typing(*keys: str | type[BaseException]) -> None:
        waiting = list(keys)

        def burst() -> str:
            key = waiting.pop(0)
            if isinstance(key, str):
                return key
            raise key

        monkeypatch.setattr(screen, "is_terminal", lambda: True)
        monkeypatch.setattr(keyboard, "discard", lambda: None)
        monkeypatch.setattr(keyboard, "burst", burst)
        # Each look at the clock is a second later: nobody types faster.
        monkeypatch.setattr(ask.time, "monotonic", count().__next__)

    return typing


@pytest.mark.parametrize(
    ("keys", "pressed"),
    [
        (["y"], "y"),
        (["Y"], "y"),
        (["ｙ"], "y"),
        (["L"], "L"),
        (["l"], "l"),
        (["？"], "?"),
        (["yy"], "y"),
        (["yn", "n"], "n"),
        (["yes", "q"], "q"),
        (["\x1b"], "q"),
        (["\x1b[A", "x", "\r", "n"], "n"),
        ([EOFError], "q"),
    ],
)
def test_which_key_was_meant(
    keys: list[str], pressed: str, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Full-width letters and a doubled key count; pastes and arrows ring and ask again."""
    typed(*keys)
    assert ask.key("?", "ynlLq?") == pressed
    assert capsys.readouterr().err.count("\a") == len(keys) - 1


@pytest.mark.parametrize("end", [EOFError, OSError, ""])
def test_the_end_of_the_terminal_is_no_answer(
    end: str | type[BaseException], typed: Callable[..., None]
) -> None:
    """Where q is no answer, Ctrl-D and a closed window end the command; nothing loops."""
    typed(end)
    with pytest.raises(click.Abort):
        ask.key("?", "yn")


def test_a_key_that_comes_too_soon_was_meant_for_something_else(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody reads a draft within the blink after it was shown."""
    typed("y", "n")
    clock = iter([0.0, 0.1, 0.3])
    monkeypatch.setattr(ask.time, "monotonic", lambda: next(clock))
    assert ask.key("?", "yn", reading=0.25) == "n"


def test_a_key_held_down_counts_once(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It repeats itself after half a second, and then thirty times in one."""
    typed(*"yyyyyyn")
    clock = iter([0.0, 0.5, 0.53, 0.56, 0.59, 0.72, 0.75, 1.0])
    monkeypatch.setattr(ask.time, "monotonic", lambda: next(clock))
    assert ask.key("?", "yn", reading=0.25, held="y") == "n"


def test_a_paste_that_comes_in_parts_is_no_answer(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a slow line the last sign of a paste may come alone."""
    typed("hello ", "y", "n")
    clock = iter([0.0, 1.0, 1.1, 1.5])
    monkeypatch.setattr(ask.time, "monotonic", lambda: next(clock))
    assert ask.key("?", "yn") == "n"


@pytest.mark.parametrize("ask_for", [ask.text, ask.yes, lambda q: ask.key(q, "y")])
def test_without_a_terminal_nothing_is_asked(ask_for: Callable[[str], object]) -> None:
    with pytest.raises(NeedsDecision) as refused:
        ask_for("Really?")
    assert refused.value.exit_code == 3


@pytest.mark.parametrize(
    ("answer", "meant"),
    [("y", True), ("Ｙ", True), ("はい", True), ("", False), ("n", False), ("yep", False)],
)
def test_only_a_typed_yes_is_a_yes(
    answer: str, meant: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "text", lambda question: answer)
    assert ask.yes("Send?") is meant
