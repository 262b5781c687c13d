"""The short list: who makes it, in which order."""

from __future__ import annotations

import random

from followup.model import Match, MatchKind, Reason
from followup.similarity import choose, strength, top


def match(person: int, kind: MatchKind, weight: float) -> Match:
    return Match(person, kind, (Reason("matching.reason-same-field", weight, "list.csv:1"),))


NEAR, HELP = MatchKind.NEAR, MatchKind.CAN_HELP
OTHER, STRETCH = MatchKind.COMPLEMENT, MatchKind.STRETCH
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


def test_three_close_one_other_side_and_one_different_world_strongest_first() -> None:
    assert [each.person for each in choose(MANY, {})] == [3, 2, 1, 6, 7]


def test_one_per_organisation_whatever_the_legal_form() -> None:
    firms = {3: "株式会社サンプル", 2: "サンプル(株)", 6: "Sample", 5: None, 7: "サンプル"}
    assert [each.person for each in choose(MANY, firms)] == [3, 1, 4, 6, 8]


def test_the_same_people_in_any_order_make_the_same_list() -> None:
    shuffled = MANY[:]
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert choose(shuffled, {}) == choose(MANY, {})


def test_top_is_the_best_of_any_kind() -> None:
    assert [each.person for each in top(MANY, 2)] == [3, 2]
    assert top(MANY, 0) == top(MANY, -1) == []
    assert len(top(MANY, 99)) == len(MANY)


def test_strength_is_a_word() -> None:
    assert [strength(match(1, NEAR, weight)) for weight in (1.0, 0.5, 0.1)] == [
        "strong",
        "good",
        "guess",
    ]
