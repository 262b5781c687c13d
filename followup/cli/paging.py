"""Texts longer than the screen, a screenful at a time, so that nothing goes by unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli import ask, screen
from followup.cli.screen import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followup.cli.sheet import Line


def shown(lines: Iterable[Line], *below: str) -> bool:
    """Print it all, with room left for what is to stand below; False if the user leaves.

    The height is looked at anew for each screenful: windows change their size.
    """
    left = [(text, line.bold) for line in lines for text in _parts(line.text)]
    while left and _rows(left) + screen.rows(*below) > screen.height():
        first = _first(left)
        _print(left[:first])
        left = left[first:]
        if left and not ask.turn(t("review.more", count=_rows(left))):
            return False
    _print(left)
    return True


def _parts(text: str) -> Iterator[str]:
    """The lines of a text; a word that alone would fill the screen is cut."""
    for line in screen.fold(text):
        wide = max(1, len(line)) if screen.rows(line) < screen.height() else screen.columns()
        yield from (line[at : at + wide] for at in range(0, max(1, len(line)), wide))


def _first(left: list[tuple[str, bool]]) -> int:
    """How many lines the screen takes above the question for more; at least one is kept back."""
    room, fitting = screen.height() - screen.rows(t("review.more", count=0)), 1
    while fitting < len(left) - 1 and _rows(left[: fitting + 1]) <= room:
        fitting += 1
    return fitting


def _rows(lines: list[tuple[str, bool]]) -> int:
    return screen.rows(*(text for text, _ in lines))


def _print(lines: list[tuple[str, bool]]) -> None:
    for text, bold in lines:
        screen.styled(text, bold=True) if bold else screen.out(text)
