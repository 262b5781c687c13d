"""Who promised what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.facts import earnest, promising
from followup.facts.addressee import addressee
from followup.facts.extracting import LONGEST
from followup.industry import sentences
from followup.names.display import decode
from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import StoredRemark

# What a saved chat calls its owner.
_ME = frozenset({"me", "you", "自分", "あなた"})


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence in which `by` promises something to `to`; None is everyone.

    `by` is the raw name of who said it and `person` its id. `to` is a raw name where the
    session has exactly one that fits, else the name as written. `mine`: the user promised it;
    `to_me`: it was promised to the user by name. `private` words may be shown to nobody but
    the user and the other of the two.
    """

    by: str
    to: str | None
    text: str
    file: str
    line: int
    said_at: str
    session: int
    person: int
    mine: bool = False
    to_me: bool = False
    private: bool = False


def promises(
    remarks: Sequence[StoredRemark], me_names: Sequence[str], others: Sequence[str] = ()
) -> list[Promise]:
    """The promises in `remarks`, in their order; `me_names` are the user's own names.

    `others` are names of people who were there too, whether they wrote anything or not.
    """
    me = _mine(me_names)
    said = [name for r in remarks for name in (r.remark.sender, r.remark.recipient) if name]
    names = list(dict.fromkeys([*said, *me_names, *others]))
    return [promise for stored in remarks for promise in _of(stored, me, names)]


def said_by(remarks: Sequence[StoredRemark], me_names: Sequence[str]) -> list[StoredRemark]:
    """Those of the `remarks` that the user wrote, by one of the user's own names."""
    me = _mine(me_names)
    senders = {sender for sender in {r.remark.sender for r in remarks} if _is_me(sender, me)}
    return [stored for stored in remarks if stored.remark.sender in senders]


def _mine(me_names: Sequence[str]) -> frozenset[str]:
    return _ME | {key(decode(name).name) for name in me_names}


def _of(stored: StoredRemark, me: frozenset[str], names: Sequence[str]) -> Iterator[Promise]:
    remark = stored.remark
    for sentence in sentences(earnest.own_words(remark.text[:LONGEST])):
        if remark.asked or not promising.is_promise(sentence):
            continue
        to = remark.recipient or addressee(sentence, names)
        yield Promise(
            by=remark.sender,
            to=to,
            text=clean(sentence),
            file=stored.file,
            line=remark.line,
            said_at=remark.said_at,
            session=stored.session,
            person=stored.person,
            mine=_is_me(remark.sender, me),
            to_me=to is not None and _is_me(to, me),
            private=remark.recipient is not None,
        )


def _is_me(name: str, me: frozenset[str]) -> bool:
    shown = decode(name)
    return shown.me or key(shown.name) in me or key(name) in me
