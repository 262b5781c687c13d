"""Whose an address is: one human's, or a mailbox that several people use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from followup.identity import naming
from followup.identity.comparing import alike
from followup.identity.naming import Names
from followup.names import wordlist

# Role mailboxes of RFC 2142, and what desks are called in English and Japanese.
_ROLES = wordlist.load(Path(__file__).with_suffix(".txt"))["roles"]
# Behind a mailbox of so many a name that is not quite the same is somebody else's.
_CROWD = 20


def mailbox(address: str) -> str:
    """`address` without the ``+tag`` that its owner sorts mail by (RFC 5233)."""
    if "+" not in address:
        return address
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain}"


@cache
def is_role(address: str) -> bool:
    """Whether an address belongs to a desk, not to a human (RFC 2142 and common usage)."""
    return address.partition("@")[0].rstrip("0123456789._-") in _ROLES


Known = Mapping[str, Mapping[int, Iterable[Names]]]
# (mailbox, raw name) -> (mailbox, number of the human behind it, their person if known)
Parties = dict[tuple[str, str], tuple[str, int, int | None]]


@dataclass(slots=True)
class Behind:
    """The humans behind one mailbox: the person of each, if known, and the names seen of each.

    `bearers` tells which of them bear a full name.
    """

    people: list[int | None] = field(default_factory=list)
    names: list[list[Names]] = field(default_factory=list)
    bearers: dict[str, set[int]] = field(default_factory=dict)

    def add(self, names: Iterable[Names], person: int | None = None) -> int:
        """The number of one human more."""
        self.people.append(person)
        self.names.append([])
        for one in names:
            self.show(len(self.people) - 1, one)
        return len(self.people) - 1

    def show(self, number: int, names: Names) -> None:
        self.names[number].append(names)
        for key in names.keys:
            self.bearers.setdefault(key, set()).add(number)


def parties(lines: Iterable[tuple[str, str]], known: Known) -> Parties:
    """Who each (mailbox, raw name) of `lines` is.

    Several humans where the names on one mailbox are clearly different. `known` are the people
    who held a mailbox before, with their names. Full names choose before lone ones and devices.
    """
    by_box: dict[str, list[str]] = {}
    for box, raw in dict.fromkeys(lines):
        by_box.setdefault(box, []).append(raw)
    found: Parties = {}
    for box, raws in by_box.items():
        if len(raws) == 1 and box not in known:  # most: nobody to tell apart
            found[box, raws[0]] = (box, 0, None)
            continue
        behind = Behind()
        for person, names in known.get(box, {}).items():
            behind.add(dict.fromkeys(names), person)
        for raw in sorted(raws, key=lambda raw: (not naming.read(raw).keys, raw)):
            number = _party(behind, naming.read(raw), strict=is_role(box))
            found[box, raw] = (box, number, behind.people[number])
    return found


def _party(behind: Behind, names: Names, *, strict: bool) -> int:
    """The human who shows `names`; a new one where nobody, or several, would fit."""
    chosen = {number for key in names.keys for number in behind.bearers.get(key, ())}
    if not chosen and len(behind.people) < _CROWD:
        chosen = {
            number for number, seen in enumerate(behind.names) if _fits(seen, names, strict=strict)
        }
    if len(chosen) != 1:
        return behind.add([names])
    (number,) = chosen
    behind.show(number, names)
    return number


def _fits(seen: Sequence[Names], names: Names, *, strict: bool) -> bool:
    """Whether the names seen so far and this one may be one human's.

    On a desk's mailbox a lone name is nobody's but its own: "Aiko" would else make one human of
    Aiko Tanaka and Aiko Mori.
    """
    if not strict:
        return all(alike(one, names, strict=False) for one in seen)
    peers = [one for one in seen if one.lone == names.lone]
    full = [one for one in peers if one.keys and names.keys]
    return not seen or (
        any(alike(one, names, strict=True) for one in peers)
        and all(alike(one, names, strict=True) for one in full)
    )
