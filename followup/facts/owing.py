"""What the user promised to the people of a session, as far as its chat leaves it open."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from followup.facts.addressee import addressee
from followup.facts.extracting import LONGEST
from followup.facts.naming import Called, forms
from followup.facts.promised import Promise, promises, said_by
from followup.facts.requested import asks_for
from followup.facts.sensitivity import sensitive
from followup.facts.settled import has_arrived, is_about, settles
from followup.model import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Person, StoredRemark

# How many lines of chat may lie between a wish and the promise to everyone that answers it.
_FAR = 30


def owed(
    remarks: Sequence[StoredRemark], me_names: Sequence[str], others: Sequence[Person]
) -> dict[int, list[Fact]]:
    """Person -> the user's open promises to them, those made to them alone or by name first.

    `remarks` are those of one session in their order, `me_names` the user's own names,
    `others` everybody there but the user. A promise to everyone counts only for who asked for
    that very thing before. One that the chat shows as kept or taken back is not open; a
    sensitive one is left to the user's own memory.
    """
    called = [Called.of(person) for person in others]
    mine = said_by(remarks, me_names)
    names = [name for one in called for name in one.written]
    places = {(stored.file, stored.remark.line): at for at, stored in enumerate(remarks)}
    arrived = _arrived(remarks)
    settling = [r for r in mine if settles(r.remark.text[:LONGEST])]
    found: list[tuple[int, Promise]] = []
    for promise in promises(mine, me_names, names):
        at = places[promise.file, promise.line]
        if not sensitive(promise.text):
            ends = _ends(promise, [r for r in settling if places[r.file, r.remark.line] >= at])
            found += [
                (one.person, promise)
                for one in _readers(promise, remarks[max(at - _FAR, 0) : at], called, names)
                if arrived.get(one.person, -1) < at and not any(map(one.is_told, ends))
            ]
    found.sort(key=lambda pair: (pair[0], pair[1].to is None))
    return {
        number: [_fact(promise) for _, promise in pairs]
        for number, pairs in groupby(found, key=lambda pair: pair[0])
    }


def _fact(promise: Promise) -> Fact:
    where = (promise.file, promise.line, promise.said_at)
    return Fact(FactKind.PROMISE, promise.text, *where, promise.private)


def _readers(
    promise: Promise,
    before: Sequence[StoredRemark],
    called: Sequence[Called],
    names: Sequence[str],
) -> list[Called]:
    """To whom it was made: the one who was named, else who had asked."""
    if promise.to is not None:
        said = forms(promise.to)
        found = [one for one in called if one.may_be(said, whole=promise.private)]
        if promise.private:
            sure = not _names_another(promise.text, found, called, names)
        else:
            sure = any(one.is_named_in(promise.text) for one in found)
        return found if sure and len(found) == 1 else []
    asked = {
        stored.person
        for stored in before
        if stored.remark.recipient is None and asks_for(stored.remark.text[:LONGEST], promise.text)
    }
    return [one for one in called if one.person in asked]


def _names_another(
    text: str, whom: list[Called], called: Sequence[Called], names: Sequence[str]
) -> bool:
    """Whether what was written to `whom` alone is promised by name to somebody else there."""
    to = addressee(text, names)
    found = [one for one in called if to and one.may_be(forms(to), whole=False)]
    return bool(found) and not any(one in found for one in whom)


def _ends(promise: Promise, since: Sequence[StoredRemark]) -> list[frozenset[str] | None]:
    """Whom the user's words `since` then tell that it is kept or taken back; None is everyone."""
    whom = [r.remark.recipient for r in since if is_about(r.remark.text[:LONGEST], promise.text)]
    return [None if to is None else forms(to) for to in dict.fromkeys(whom)]


def _arrived(remarks: Sequence[StoredRemark]) -> dict[int, int]:
    """Person -> the place among `remarks` where they last said that something has arrived."""
    return {
        stored.person: at
        for at, stored in enumerate(remarks)
        if has_arrived(stored.remark.text[:LONGEST])
    }
