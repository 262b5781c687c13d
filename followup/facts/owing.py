"""What the user promised to the people of a session, as far as its chat leaves it open."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from followup.facts.extracting import LONGEST
from followup.facts.naming import Called
from followup.facts.promised import Promise, promises, said_by
from followup.facts.requested import asks_for
from followup.facts.sensitivity import sensitive
from followup.facts.settled import has_arrived, is_settled
from followup.model import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import Person, StoredRemark

# How many lines of chat may lie between a wish and the promise to everyone that answers it.
_FAR = 30


def owed(
    remarks: Sequence[StoredRemark], me_names: Sequence[str], others: Sequence[Person]
) -> dict[int, list[Fact]]:
    """Person -> the user's open promises to them, those made to them alone or by name first.

    `remarks` are those of one session, `me_names` the user's own names, `others` everybody
    there but the user. A promise to everyone counts only for who asked for that very thing
    before. One that the chat shows as kept or taken back is not open; a sensitive one is left
    to the user's own memory.
    """
    called = [Called.of(person) for person in others]
    names = [name for one in called for name in one.written]
    made = promises(said_by(remarks, me_names), me_names, names)
    found = [
        (person, promise)
        for promise in made
        if promise.mine and not sensitive(promise.text)
        for person in _readers(promise, remarks, called)
        if _is_open(promise, remarks, person)
    ]
    found.sort(key=lambda pair: (pair[0].person, pair[1].to is None))
    return {
        number: [_fact(promise) for _, promise in pairs]
        for number, pairs in groupby(found, key=lambda pair: pair[0].person)
    }


def _fact(promise: Promise) -> Fact:
    where = (promise.file, promise.line, promise.said_at)
    return Fact(FactKind.PROMISE, promise.text, *where, promise.private)


def _readers(
    promise: Promise, remarks: Sequence[StoredRemark], called: Sequence[Called]
) -> Iterator[Called]:
    """To whom it was made: the one who was named, else who had asked."""
    if promise.to is not None:
        found = [one for one in called if one.may_be(promise.to, whole=promise.private)]
        if len(found) == 1 and (promise.private or found[0].is_named_in(promise.text)):
            yield from found
        return
    before = [r for r in remarks if r.file == promise.file and r.remark.line < promise.line]
    asked = {
        stored.person
        for stored in before[-_FAR:]
        if stored.remark.recipient is None and asks_for(stored.remark.text[:LONGEST], promise.text)
    }
    yield from (one for one in called if one.person in asked)


def _is_open(promise: Promise, remarks: Sequence[StoredRemark], reader: Called) -> bool:
    """Nothing from it on in the chat says that it was kept, taken back, or has arrived."""
    for stored in remarks:
        said, text = stored.remark, stored.remark.text[:LONGEST]
        if stored.file != promise.file or said.line < promise.line:
            continue
        if stored.person == reader.person and has_arrived(text):
            return False
        to_them = said.recipient is None or reader.may_be(said.recipient, whole=True)
        if said.sender == promise.by and to_them and is_settled(text, promise.text):
            return False
    return True
