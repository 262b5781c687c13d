"""What is written before a name or behind it without brackets: marks and organisations."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.names import affiliation, families
from followup.names.eastern import EAST
from followup.names.greeting import is_japanese

_GLUED = re.compile(r"([^_＿:：]{1,40}?)\s*[_＿:：]\s*([^_＿:：]+)")
_SEGMENTS = re.compile(r"\s*[/／｜]\s*")
_STUCK = re.compile(rf"([A-Z][A-Za-z0-9&.]+)([{EAST}]{{2,6}})")
_TWICE = re.compile(rf"(?P<west>[^{EAST}]+)\s(?P<east>[{EAST}][{EAST}\s]*)")
_TWICE_EAST_FIRST = re.compile(rf"(?P<east>[{EAST}][{EAST}\s]*)\s(?P<west>[^{EAST}]+)")


class Framed(NamedTuple):
    """A name, an organiser's mark, an organisation, and the name in another script."""

    name: str
    mark: str | None = None
    organization: str | None = None
    other: str | None = None


def unframed(text: str) -> Framed:
    """`text` without an organiser's mark or an organisation beside the name."""
    segments = [part for part in _SEGMENTS.split(text) if part]
    people = [part for part in segments if not affiliation.is_organisation(part)]
    if len(segments) > 1 and people:
        others = [part for part in segments if part not in people]
        return Framed(people[0], organization=others[0] if others else None)
    if hit := _GLUED.fullmatch(text):
        return _unglued(hit[1], hit[2])
    if hit := _STUCK.fullmatch(text):
        return Framed(hit[2], organization=hit[1])
    return _apart(text.split()) if " " in text else Framed(text)


def _unglued(before: str, rest: str) -> Framed:
    if affiliation.is_mark(before):
        return Framed(rest, mark=before)
    if is_japanese(rest) and families.japanese(before):
        return Framed(f"{before} {rest}")
    if " " in rest or is_japanese(rest) or affiliation.surely_organisation(before):
        return Framed(rest, organization=None if affiliation.is_code(before) else before)
    return Framed(f"{before} {rest}")


def _apart(words: list[str]) -> Framed:
    """An organisation with nothing but a blank between it and the name."""
    for at in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:at]), " ".join(words[at:])
        if affiliation.surely_organisation(head) and not affiliation.is_organisation(rest):
            return Framed(rest, organization=head)
        if is_japanese(rest) and affiliation.surely_organisation(rest):
            return Framed(head, organization=rest)
    if any(map(str.isdigit, words[0])):
        return Framed(" ".join(words[1:]))
    return _romanised(words) or Framed(" ".join(words))


def _romanised(words: list[str]) -> Framed | None:
    """A Japanese name has two words in Latin letters; what stands before them is no part."""
    if len(words) < 3 or not families.romanised(words[-1]):
        return None
    head = " ".join(words[:-2])
    named = not families.sounds_japanese(words[-2]) or families.given(words[0])
    if named or not head.isascii() or not head.replace(" ", "").isalnum():
        return None
    return Framed(" ".join(words[-2:]), organization=head)


def one_script(text: str) -> Framed:
    """The first of a name written in two scripts beside each other, and the other.

    One word in Latin letters beside a full name is an organisation, unless it is often given.
    """
    hit = _TWICE.fullmatch(text) or _TWICE_EAST_FIRST.fullmatch(text)
    if not hit:
        return Framed(text)
    west, east = hit["west"].strip(), hit["east"].strip()
    if max(len(west.split()), len(east.split())) > 3:
        return Framed(text)
    alone = len(west.split()) == 1 and not families.given(west)
    if alone and (len(east) > 2 or (west.isupper() and not families.japanese(west))):
        return Framed(east, organization=west)
    return Framed(west, other=east) if hit.start("west") == 0 else Framed(east, other=west)
