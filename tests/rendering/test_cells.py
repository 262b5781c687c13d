"""docs/messages.md, rule 4: was the name there, is the address theirs? Either may be open."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from followup.model import Channel, FactKind, MatchKind, Strength
from followup.rendering import opening
from followup.rendering.context import build

THERE, UNKNOWN, ABSENT = "report with address", "registered only", "did not come"
# (was this name there?, is the address that person?) -> the lists, and what they allow.
CELLS = {
    ("there", "own list"): THERE,
    ("unknown", "own list"): UNKNOWN,
    ("not there", "own list"): ABSENT,
    ("there", "elsewhere"): "name only",
    ("unknown", "elsewhere"): "registered only",
    ("not there", "elsewhere"): "did not come",
}
ATTENDEE = (
    *("were-you-there", "can-help", "promise-kept"),
    *("other-field", "thank-host", "offer-help"),
)
HOST = ("thank-you", "can-help", "promise-kept", "other-field")
WRONG_PERSON = re.compile(r"wrong person")
ASKS_IF_YOU = re.compile(r"(?i)are you the|was (?:it|that) you|were you|if (?:it|that) was you")
CONDITION = re.compile(r"(?i)if (?:it|that) was you\b")


@pytest.fixture
def cell(make):
    """The situation of a cell; elsewhere: the address stands in no list of the session."""

    def build_one(attended, identity, channel=Channel.EMAIL, *, hosted=False, turn=1, **facts):
        situation = make(CELLS[attended, identity], channel=channel, **facts)
        if identity == "elsewhere" and channel is Channel.EMAIL:
            situation = replace(situation, recipient="aiko@example.org")
        return replace(situation, hosted=hosted)

    return build_one


def bodies(cell, write, attended, identity, names, *, hosted, channel=Channel.EMAIL):
    """Every way to begin, with and without what they asked or said."""
    for name, asked in product(names, ("", None, "We bake bread for two villages in the hills.")):
        openings: list[str] = []
        for _ in range(4):
            situation = cell(attended, identity, channel, hosted=hosted, asked=asked)
            if asked:
                (fact,) = situation.facts
                fact = replace(fact, kind=FactKind.SELF_INTRODUCTION)
                match = replace(situation.match, kind=MatchKind.NEAR)
                situation = replace(situation, facts=(fact,), match=match)
            words = write(replace(situation, openings=openings), name)
            openings.append(opening(words))
            yield name, words.body


@pytest.mark.parametrize(("hosted", "names"), [(False, ATTENDEE), (True, HOST)])
class TestWords:
    def test_there_and_own_list_is_stated(self, cell, write, hosted, names):
        for _, body in bodies(cell, write, "there", "own list", names, hosted=hosted):
            assert not WRONG_PERSON.search(body), body
            assert not ASKS_IF_YOU.search(body), body
            assert "I have your address from" in body or "and have your address from" in body

    def test_unknown_and_own_list_asks_only_whether_they_came(self, cell, write, hosted, names):
        """The address is certainly theirs: "the wrong person" would be a strange thing to fear."""
        for _, body in bodies(cell, write, "unknown", "own list", names, hosted=hosted):
            assert not WRONG_PERSON.search(body), body
            assert "your address from" in body or "You had registered" in body, body
            assert not re.search(r"We were both at|Like you|Thank you for (joining|being)", body)

    def test_there_and_elsewhere_asks_who_they_are(self, cell, write, hosted, names):
        """The name was there; whether this address is that person is what is asked."""
        for _, body in bodies(cell, write, "there", "elsewhere", names, hosted=hosted):
            assert WRONG_PERSON.search(body), body
            assert "your address" not in body
            assert not re.search(r"We were both at|Like you|Thank you for (joining|being)", body)
            assert not re.search(r"^(You asked|You wrote|On your)", body, re.MULTILINE)

    def test_unknown_and_elsewhere_asks_both(self, cell, write, hosted, names):
        for _, body in bodies(cell, write, "unknown", "elsewhere", names, hosted=hosted):
            assert WRONG_PERSON.search(body), body
            assert "who was at" not in body
            assert not re.search(r"We were both at|Like you|Thank you for (joining|being)", body)

    def test_one_condition_is_enough(self, cell, write, hosted, names):
        for attended, identity in product(("there", "unknown"), ("own list", "elsewhere")):
            for _, body in bodies(cell, write, attended, identity, names, hosted=hosted):
                assert len(CONDITION.findall(body)) <= 1, body

    def test_never_minutes_nor_reproach(self, cell, write, hosted, names):
        for attended, identity in product(("there", "unknown"), ("own list", "elsewhere")):
            for _, body in bodies(cell, write, attended, identity, names, hosted=hosted):
                assert not re.search(r"(?i)\bminute|missed|left early|late\b|absent|failed", body)


@pytest.mark.parametrize("identity", ["own list", "elsewhere"])
def test_who_did_not_come_hears_no_reproach_from_the_host(cell, write, identity):
    for _, body in bodies(cell, write, "not there", identity, ["no-show"], hosted=True):
        assert "no trouble at all" in body
        assert bool(WRONG_PERSON.search(body)) is (identity == "elsewhere")
        assert not re.search(r"(?i)\bminute|missed|absent|failed|sorry you|thank you", body)


@pytest.mark.parametrize("cell_of", [key for key in CELLS if key[0] != "not there"])
def test_a_note_is_pasted_to_a_profile_found_by_name(cell, write, cell_of):
    """A copy text states in no cell that the reader was there or said something."""
    for hosted, names in ((False, ATTENDEE), (True, HOST)):
        found = bodies(cell, write, *cell_of, names, hosted=hosted, channel=Channel.COPY)
        for _, body in found:
            assert not re.search(r"We were both|Like you|[Tt]hank you for|You (asked|wrote)", body)
            assert re.search(r"\b([Ii]f|were you|think you)\b", body), body


def test_variables_keep_the_two_apart(cell, make):
    """`identified` is of the address, `attended` of the name, `sure` of both together."""
    expected = {
        ("there", "own list"): (True, True, True),
        ("unknown", "own list"): (True, False, False),
        ("there", "elsewhere"): (False, True, False),
        ("unknown", "elsewhere"): (False, False, False),
    }
    for key, values in expected.items():
        told = build(cell(*key)).variables
        assert tuple(told[name] for name in ("identified", "attended", "sure")) == values, key
    told = build(make("registered, seen by name")).variables
    assert (told["identified"], told["attended"], told["sure"]) == (True, True, False)


def test_what_only_shares_the_name_is_not_shown_as_theirs(make):
    """Words of a line that only a name ties to the address are no words of its owner."""
    situation = make("registered, seen by name")
    own, named = situation.person.attendances
    assert named.link is Strength.PROVISIONAL
    named = replace(named, attendance=replace(named.attendance, organization="Northwind EC"))
    own = replace(own, attendance=replace(own.attendance, organization=None))
    (reason,) = [r for r in situation.match.reasons if "field_en" in r.values]
    reason = replace(reason, values={**reason.values, "their_words": "Northwind EC"})
    situation = replace(
        situation,
        person=replace(situation.person, attendances=(own, named)),
        match=replace(situation.match, reasons=(reason,)),
    )
    assert build(situation).variables["shown"] == ""
    elsewhere = replace(situation, recipient="aiko@example.org")
    assert build(elsewhere).variables["shown"] == "Northwind EC"
