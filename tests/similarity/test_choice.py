"""The short list: who makes it, in which order."""

from __future__ import annotations

import random

from followup.model import Match, MatchKind, Reason
from followup.similarity import choose, mixed, strength, top
from followup.similarity.firms import Firm


def match(person: int, kind: MatchKind, weight: float) -> Match:
    return Match(person, kind, (Reason("matching.reason-same-field", weight, "list.csv:1"),))


def firm(name: str = "", domain: str = "") -> Firm:
    return Firm(frozenset(filter(None, [name])), frozenset(filter(None, [domain])), name or domain)


NEAR, HELP = MatchKind.NEAR, MatchKind.CAN_HELP
OTHER, STRETCH = MatchKind.COMPLEMENT, MatchKind.STRETCH
THANK, OFFER = MatchKind.THANK_HOST, MatchKind.OFFER_HELP
MANY = [
    match(1, NEAR, 0.6),
    match(2, NEAR, 0.7),
    match(3, HELP, 1.0),
    match(4, NEAR, 0.5),
    match(5, OTHER, 0.3),
    match(6, OTHER, 0.4),
    match(7, STRETCH, 0.2),
    match(8, STRETCH, 0.2),
]
MADE_IT = [match(9, THANK, 0.3), match(10, OFFER, 0.2), match(11, OFFER, 0.95)]


def test_three_close_one_other_side_and_one_different_world_strongest_first() -> None:
    assert [each.person for each in choose(MANY, {}).matches] == [3, 2, 1, 6, 7]


def test_one_of_a_firm_and_who_is_left_out_for_it_is_told() -> None:
    acme, cut = firm("acme"), firm("cut")
    choice = choose(MANY, {3: acme, 2: acme, 6: cut, 7: acme})
    assert [each.person for each in choice.matches] == [3, 1, 4, 6, 8]
    assert choice.left_out == {2: "acme", 7: "acme"}


def test_who_would_not_have_made_the_list_anyway_is_not_told() -> None:
    assert choose(MANY, {3: firm("acme"), 8: firm("acme")}).left_out == {}


def test_a_firm_that_was_written_to_this_evening_is_left_alone() -> None:
    choice = choose(MANY, {3: firm("acme")}, [firm("acme")])
    assert 3 not in [each.person for each in choice.matches]
    assert choice.left_out == {3: "acme"}


def test_a_domain_counts_where_one_of_the_two_names_no_firm() -> None:
    """Two firms may share a domain (a group, a hosting service); both their names then differ."""
    named, other = firm("acme", "acme.jp"), firm("bolt", "acme.jp")
    assert choose(MANY, {3: named, 2: firm(domain="acme.jp")}).left_out == {2: "acme.jp"}
    assert choose(MANY, {3: named, 2: other}).left_out == {}


def test_the_same_people_in_any_order_make_the_same_list() -> None:
    shuffled = MANY + MADE_IT
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert choose(shuffled, {}) == choose(MANY, {})
        assert top(shuffled, 99) == top(MANY, 99)
        assert [m.person for m in mixed(shuffled, {THANK: 2, OFFER: 2, NEAR: 1})] == [9, 11, 10, 2]


def test_top_is_the_best_of_any_kind_but_for_those_above_the_list() -> None:
    assert [each.person for each in top(MANY + MADE_IT, 2)] == [3, 2]
    assert top(MANY, 0) == top(MANY, -1) == []
    assert len(top(MANY + MADE_IT, 99)) == len(MANY)


def test_strength_is_a_word() -> None:
    assert [strength(match(1, NEAR, weight)) for weight in (1.0, 0.5, 0.1)] == [
        "strong",
        "good",
        "guess",
    ]
