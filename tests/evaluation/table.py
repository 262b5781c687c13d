"""Figures as a table that reads well on a terminal and stands in a page as it is."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from scoring import Figure, Scored, interval
from wcwidth import wcswidth

Cell = str | int | float


def shown(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """A Markdown table; fractions with three decimals, and "-" where there is no figure."""
    cells = [list(head), *([written(cell) for cell in row] for row in rows)]
    widths = [max(wcswidth(row[column]) for row in cells) for column in range(len(head))]
    lines = ["| " + " | ".join(map(_padded, row, widths)) + " |" for row in cells]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def written(cell: Cell) -> str:
    if isinstance(cell, float):
        return "-" if isnan(cell) else f"{cell:.3f}"
    return str(cell)


def between(scored: Sequence[Scored], figure: Figure) -> str:
    """A figure and its interval: ".961 (.924-.988)"."""
    value = figure(scored)
    if isnan(value):
        return "-"
    low, high = interval(scored, figure)
    return f"{value:.3f} ({written(low)}..{written(high)})"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - wcswidth(text))
