"""Sessions drawn from the sets: what one attendee is told about all the others.

The mix is an assumption, not observed traffic: half people written by hand, the rest texts of
the other sets. Fair is one group, or two of `fair.csv`, which does not change with the edges that
followup itself goes by; where a set leaves several groups open, any of them may be meant.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple

from scoring import share
from sets import Fields, Sets
from table import shown

from followup import similarity

SESSIONS, ATTENDEES, TOP = 150, 300, 10
# Part of a set's name -> its share among the attendees; sets that are missing leave their share
# to those that are there.
MIX = {
    "hand_items": 50, "(one line)": 15, "jsic_examples": 10, "naics": 5, "isic": 5, "jsic_en": 5,
    "linkedin": 5, "sp500": 5, "tse": 5, "wiki": 5,
}  # fmt: skip
_COLUMNS = {"industry": "industry", "organization": "organisation"}


class Guest(NamedTuple):
    """What is known of an attendee, the groups of which any is right, and the set it is from."""

    fields: Fields
    groups: frozenset[str]
    origin: str


class Evening(NamedTuple):
    """Of one user: fair people, whether each claim is fair, and each of the ten nearest.

    A claim comes with the sets of the user and of the other.
    """

    fair: int
    claims: list[tuple[bool, tuple[str, str]]]
    nearest: list[bool]


def told(sets: Sets, sessions: int) -> str:
    """Claims of one user per session, pooled over all sessions."""
    pools = _pools(sets)
    rng = Random(20261122)
    evenings = [_evening(_guests(pools, rng)) for _ in range(sessions)]
    claims = [fair for evening in evenings for fair, _ in evening.claims]
    surest = [fair for evening in evenings for fair, _ in evening.claims[:TOP]]
    nearest = [fair for evening in evenings for fair in evening.nearest]
    rows = [
        ("sessions x attendees", f"{sessions} x {ATTENDEES}"),
        ("pairs that are fair", share_of(sum(e.fair for e in evenings), sessions * ATTENDEES)),
        ("claims", len(claims)),
        ("precision of claims", share(claims)),
        ("recall of claims", share_of(sum(claims), sum(e.fair for e in evenings))),
        ("precision of the ten surest claims", share(surest)),
        ("precision of the ten nearest, claimed or not", share(nearest)),
        ("users left without any claim", share([not evening.claims for evening in evenings])),
    ]  # fmt: skip
    origins = shown(("claims between people of", "n", "precision"), _by_origin(evenings))
    return f"{shown(('simulated sessions', 'figure'), rows)}\n\n{origins}"


def _by_origin(evenings: Sequence[Evening]) -> list[tuple[str, int, float]]:
    """Claims by the two sets that meet, where most are made, and how many of them are fair."""
    met: dict[tuple[str, str], list[bool]] = {}
    for evening in evenings:
        for fair, origins in evening.claims:
            met.setdefault(origins, []).append(fair)
    most = sorted(met.items(), key=lambda each: (-len(each[1]), each[0]))
    return [(" + ".join(origins), len(fair), share(fair)) for origins, fair in most[:TOP]]


def share_of(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def _evening(guests: Sequence[Guest]) -> Evening:
    """The first guest is the user. Who says word for word the same proves nothing."""
    me = guests[0]
    others = [guest for guest in guests[1:] if guest.fields != me.fields]
    found = [(similarity.pair(me.fields, guest.fields), guest) for guest in others]
    found.sort(key=lambda each: -each[0].score)
    claims = [(_fair(me, them), _origins(me, them)) for said, them in found if said.claim]
    nearest = [_fair(me, them) for said, them in found[:TOP] if said.score > 0]
    return Evening(sum(_fair(me, them) for them in others), claims, nearest)


def _origins(a: Guest, b: Guest) -> tuple[str, str]:
    first, second = sorted((a.origin, b.origin))
    return first, second


def _fair(a: Guest, b: Guest) -> bool:
    return any(x == y or (x, y) in _alike() for x, y in product(a.groups, b.groups))


@cache
def _alike() -> frozenset[tuple[str, str]]:
    with (Path(__file__).parent / "fair.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["a"], row["b"]) for row in csv.DictReader(file)]
    return frozenset([*pairs, *((b, a) for a, b in pairs)])


def _guests(pools: list[tuple[int, list[Guest]]], rng: Random) -> list[Guest]:
    """Attendees by the mix; the user is one about whom something can be known."""
    drawn = rng.choices(
        [pool for _, pool in pools], weights=[weight for weight, _ in pools], k=ATTENDEES
    )
    guests = [rng.choice(pool) for pool in drawn]
    at = next((place for place, guest in enumerate(guests) if guest.groups), 0)
    guests[0], guests[at] = guests[at], guests[0]
    return guests


def _pools(sets: Sets) -> list[tuple[int, list[Guest]]]:
    named = dict(_named(sets))
    found = []
    for part, weight in MIX.items():
        pool = [guest for name, guests in named.items() if part in name for guest in guests]
        if pool:
            found.append((weight, pool))
    return found or [(1, [guest for guests in named.values() for guest in guests])]


def _named(sets: Sets) -> Iterator[tuple[str, list[Guest]]]:
    for name, items in sets.items.items():
        yield name, [Guest(item.fields, item.groups, name) for item in items]
    for name, texts in sets.texts.items():
        column = {each.kind: _COLUMNS[each.kind] for each in texts}
        yield name, [Guest({column[e.kind]: e.text}, e.groups, name) for e in texts]
