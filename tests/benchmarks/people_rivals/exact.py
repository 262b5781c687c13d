"""The same name or the same address is the same human."""

from __future__ import annotations

from exchange import Line, Ways, equal, joined, run


def ways(lines: list[Line]) -> Ways:
    return {
        "same name as shown, or address": lambda: _by("shown", lines),
        "same name as read, or address": lambda: _by("words", lines),
    }


def _by(field: str, lines: list[Line]) -> list[int]:
    return joined(lines, equal(lines, field), equal(lines, "email"))


if __name__ == "__main__":
    run(ways)
