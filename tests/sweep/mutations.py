"""Changes to a text that know lines, cells, headers and sections."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from oddities import DATES, NUMBERS, oddity
from samples import some_sample

_ENDS = ("\n", "\r\n", "\r", "\n\n", "\r\r\n", "\n\r", "\x85", "\u2028", "")
_DELIMITERS = (",", ";", "\t", "|", "，", ":", " ")
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"\d+[/.-]\d+[/.-]\d+[T ]?[\d:]*")
_WIDE = {sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}


def changed_text(rng: Random, text: str) -> str:
    """`text` after one to five changes; at most two million signs of it."""
    text = _shortened(rng, text)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5))):
        text = rng.choice(CHANGES)(rng, text)[:2_000_000]
    return text


def _shortened(rng: Random, text: str) -> str:
    """A list says nothing more when it is long, it only takes longer."""
    lines = text.splitlines(keepends=True)
    if len(lines) < 15 or text[:1] in "{[" or rng.random() < 0.2:
        return text
    return "".join(lines[:8] + lines[rng.randrange(8, len(lines) - 5) :][:5])


def _delimiter(text: str) -> str:
    return max(",;\t", key=text[:5000].count)


def _cut(rng: Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] if rng.random() < 0.8 else text[at:]


def _sign(rng: Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + oddity(rng) + text[at + rng.choice((0, 0, 1, 8)) :]


def _lines(rng: Random, text: str) -> str:
    """Lines taken out, moved, repeated: what becomes of sections that are copied together."""
    lines = text.splitlines(keepends=True) or [""]
    a, b = sorted(rng.randrange(len(lines) + 1) for _ in range(2))
    part, at = lines[a:b], rng.randrange(len(lines) + 1)
    match rng.randrange(5):
        case 0:
            return "".join(lines[:a] + lines[b:])
        case 1:
            return "".join(lines[:at] + part * rng.choice((1, 1, 2, 20)) + lines[at:])
        case 2:
            return "".join(lines[:a] + lines[b:] + part)
        case 3:
            rng.shuffle(part)
            return "".join(lines[:a] + part + lines[b:])
        case _:
            return "".join([*lines[:at], oddity(rng) + "\n", *lines[at:]])


def _spliced(rng: Random, text: str) -> str:
    """The beginning of this file and the end of another."""
    other = some_sample(rng).text or ""
    here, there = text.splitlines(True), other.splitlines(True)
    return "".join(here[: rng.randrange(len(here) + 1)] + there[rng.randrange(len(there) + 1) :])


def _cell(rng: Random, text: str) -> str:
    """One cell replaced, or exchanged for another one of its line."""
    lines, sign = text.split("\n"), _delimiter(text)
    at = rng.randrange(len(lines))
    cells = lines[at].split(sign)
    one, two = rng.randrange(len(cells)), rng.randrange(len(cells))
    if rng.random() < 0.3:
        cells[one], cells[two] = cells[two], cells[one]
    else:
        cells[one] = rng.choice((oddity(rng), f'"{oddity(rng)}"'))
    lines[at] = sign.join(cells)
    return "\n".join(lines)


def _columns(rng: Random, text: str) -> str:
    """Columns in another order, repeated or left out: in every line, or in one as a header is."""
    lines, sign = text.split("\n"), _delimiter(text)
    width = max(line.count(sign) for line in lines[:40]) + 1
    order = [rng.randrange(width) for _ in range(width)]
    if rng.random() < 0.7:
        rng.shuffle(order := list(range(width)))
    only = rng.choice((None, rng.randrange(len(lines))))
    for number, line in enumerate(lines):
        if only in (None, number):
            cells = line.split(sign) + [""] * width
            lines[number] = sign.join(cells[i] for i in order)
    return "\n".join(lines)


def _filled_column(rng: Random, text: str) -> str:
    """One column with odd cells from top to bottom: a format that no file had before."""
    lines, sign = text.split("\n"), _delimiter(text)
    kinds = rng.choice((NUMBERS, DATES, (oddity(rng), "")))
    at = rng.randrange(max(line.count(sign) for line in lines[:40]) + 1)
    for number, line in enumerate(lines):
        cells = line.split(sign)
        if at < len(cells) and rng.random() < 0.9:
            cells[at] = rng.choice(kinds)
            lines[number] = sign.join(cells)
    return "\n".join(lines)


def _delimited(rng: Random, text: str) -> str:
    other, sign = rng.choice(_DELIMITERS), _delimiter(text)
    told = f"sep={other}\n" if rng.random() < 0.2 else ""
    if rng.random() < 0.7:
        return told + text.replace(sign, other)
    return told + "".join(other if c == sign and rng.random() < 0.2 else c for c in text)


def _ended(rng: Random, text: str) -> str:
    end = rng.choice(_ENDS)
    if rng.random() < 0.5:
        return text.replace("\r\n", "\n").replace("\n", end)
    return "".join(end if c == "\n" and rng.random() < 0.2 else c for c in text)


def _quoted(rng: Random, text: str) -> str:
    """Every cell in quotation marks, or some of them lost."""
    if rng.random() < 0.4:
        return "".join("" if c == '"' and rng.random() < 0.3 else c for c in text)
    sign = _delimiter(text)
    return "\n".join(f'"{line}"'.replace(sign, f'"{sign}"') for line in text.split("\n"))


def _counted(rng: Random, text: str) -> str:
    """Other numbers or dates, everywhere or here and there."""
    pattern, others = rng.choice(((_NUMBER, NUMBERS), (_DATE, DATES)))
    share = rng.choice((0.05, 0.3, 1.0))
    return pattern.sub(lambda hit: rng.choice(others) if rng.random() < share else hit[0], text)


def _written(rng: Random, text: str) -> str:
    ways: tuple[Callable[[str], str], ...] = (
        str.upper, str.swapcase, lambda t: t.translate(_WIDE), lambda t: t[::-1],
        lambda t: re.sub(r"[^\S\n]+", "", t), lambda t: t.replace(" ", "\u3000"),
    )  # fmt: skip
    return rng.choice(ways)(text)


def _long(rng: Random, text: str) -> str:
    """The list many times over; seldom, since it takes long."""
    if rng.randrange(400):
        return _sign(rng, text)
    return text * max(1, 400_000 // (len(text) + 1))


CHANGES = (
    _cut, _sign, _sign, _lines, _lines, _spliced, _cell, _cell, _cell, _columns, _filled_column,
    _delimited, _ended, _quoted, _counted, _counted, _written, _long,
)  # fmt: skip
