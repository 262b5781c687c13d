"""Who is one human within a session, and who bears one full name across sessions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.identity import mailboxes, namesakes, within
from followup.identity.namesakes import Holder, Node, Same
from followup.identity.within import Cluster

START = datetime(2026, 11, 20, 19)


class Line(NamedTuple):
    raw_name: str
    email: str | None = None
    platform_id: str | None = None
    start: int | None = None
    end: int | None = None
    original_name: str | None = None

    @property
    def name(self) -> str:
        return self.raw_name


def clusters(*lines: Line) -> list[Cluster]:
    numbered = list(enumerate(lines, 1))
    told = [(mailboxes.mailbox(line.email), line.raw_name) for line in lines if line.email]
    spans = {
        number: (START + timedelta(minutes=line.start), START + timedelta(minutes=line.end))
        for number, line in numbered
        if line.start is not None and line.end is not None
    }
    return within.clusters(numbered, mailboxes.parties(told, {}), spans)


def parts(*lines: Line) -> list[tuple[list[int], list[int]]]:
    return sorted((sorted(one.sure), sorted(one.joined)) for one in clusters(*lines))


def test_one_address_is_one_human() -> None:
    assert parts(Line("Aiko", "a@example.org"), Line("愛子", "a@example.org")) == [([1, 2], [])]


def test_one_id_of_the_platform_is_one_human() -> None:
    assert parts(Line("Aiko", platform_id="r1"), Line("A. M.", platform_id="r1")) == [([1, 2], [])]


def test_who_is_back_within_three_minutes_is_the_same() -> None:
    assert parts(Line("Aiko", start=0, end=10), Line("Aiko", start=13, end=60)) == [([1, 2], [])]
    assert parts(Line("Aiko", start=0, end=10), Line("Aiko", start=5, end=60)) == [([1, 2], [])]


def test_who_is_back_later_is_so_by_name_alone() -> None:
    assert parts(Line("Aiko", start=0, end=10), Line("Aiko", start=14, end=60)) == [([1], [2])]


def test_a_name_that_is_there_twice_at_once_is_two_people() -> None:
    assert parts(Line("Aiko", start=0, end=60), Line("Aiko", start=20, end=60)) == [
        ([1], []),
        ([2], []),
    ]


def test_a_registration_and_a_report_meet_by_name_alone() -> None:
    lines = (Line("Aiko Tanaka", "a@example.org"), Line("aiko  tanaka", start=0, end=60))
    assert parts(*lines) == [([1], [2])]


def test_who_was_cut_off_and_is_back_without_address_is_sure() -> None:
    """One after the other; stays that overlap, even shortly, may be two people."""
    first = Line("Aiko Tanaka", "a@example.org", start=0, end=10)
    assert parts(first, Line("Aiko Tanaka", start=11, end=60)) == [([1, 2], [])]
    assert parts(first, Line("Aiko Tanaka", start=8, end=60)) == [([1], [2])]


def test_a_lone_name_is_never_sure_to_be_whose_address_stands_beside_it() -> None:
    """Somebody else called Aiko may come as the first one leaves."""
    first = Line("Aiko", "a@example.org", start=0, end=10)
    assert parts(first, Line("Aiko", start=11, end=60)) == [([1], [2])]
    first = Line("Aiko T.", "a@example.org", start=0, end=10)
    assert parts(first, Line("Aiko T.", start=11, end=60)) == [([1, 2], [])]


def test_beside_an_address_the_same_name_at_once_is_somebody_else() -> None:
    first = Line("Aiko Tanaka", "a@example.org", start=0, end=60)
    assert parts(first, Line("Aiko Tanaka", start=10, end=60)) == [([1], []), ([2], [])]


def test_two_lines_without_address_beside_one_with_it_are_nobody_s() -> None:
    """The name must be unique in both lists."""
    lines = (
        Line("Aiko Tanaka", "a@example.org"),
        Line("Aiko Tanaka", start=0, end=60),
        Line("Aiko Tanaka", start=10, end=60),
    )
    assert parts(*lines) == [([1], []), ([2], []), ([3], [])]


def test_lines_without_times_are_one_by_name() -> None:
    """A pasted list and a chat of the same evening."""
    assert parts(Line("田中 一郎"), Line("田中　一郎")) == [([1, 2], [])]


times = st.one_of(st.none(), st.tuples(st.integers(0, 40), st.integers(0, 40)))
any_line = st.builds(
    lambda name, mail, time: Line(name, mail, None, *(sorted(time) if time else (None, None))),
    st.sampled_from(["Aiko", "Ben Ito", "田中 一郎", "iPad"]),
    st.sampled_from([None, None, "a@example.org", "a+x@example.org", "info@example.org"]),
    times,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(any_line, max_size=7))
def test_every_line_has_one_place_and_addresses_never_meet(lines: list[Line]) -> None:
    found = clusters(*lines)
    assert sorted(n for one in found for n in one.lines) == list(range(1, len(lines) + 1))
    for one in found:
        emails = {lines[n - 1].email for n in one.sure} - {None}
        assert len({mailboxes.mailbox(email) for email in emails if email}) <= 1
        assert one.loose is not bool(emails)
        assert not any(lines[n - 1].email for n in one.joined)


# --- full names across sessions ----------------------------------------------------------


def settled(nodes: list[Node], holders: list[Holder], apart=(), doubled=()) -> list[Same]:
    return namesakes.settle(nodes, holders, apart, doubled=doubled)


def test_a_full_name_without_address_is_one_across_sessions() -> None:
    (one,) = settled([Node(2, 12), Node(1, 11), Node(3, None)], [])
    assert (one.person, one.holder, [n.session for n in one.nodes]) == (11, None, [1, 2, 3])


def test_it_belongs_to_the_only_address_of_the_name() -> None:
    (one,) = settled([Node(1, 11), Node(2, None)], [Holder(40)])
    assert one.person == 40


def test_a_new_address_takes_over_the_person_of_its_name() -> None:
    holder = Holder(None)
    (one,) = settled([Node(1, 11), Node(2, 12)], [holder])
    assert (one.person, holder.person) == (11, 11)


def test_of_two_addresses_none_gets_the_name() -> None:
    (one,) = settled([Node(1, 40), Node(2, 11)], [Holder(40), Holder(41)])
    assert (one.holder, one.person) == (None, 11)


def test_a_name_that_was_there_twice_at_once_gets_no_address() -> None:
    """docs/people.md, method 3: never there twice at once."""
    found = settled([Node(1, 11), Node(2, 12)], [Holder(40)], doubled=[1])
    assert [(same.person, same.holder) for same in found] == [(11, None), (12, None)]
    beside = settled([Node(1, 11), Node(2, 40)], [Holder(40, frozenset([1]))])
    assert [same.person for same in beside] == [11, None]


def test_without_an_address_only_that_session_stays_apart() -> None:
    found = settled([Node(1, 11), Node(1, 12), Node(2, None), Node(3, 11)], [])
    assert [[n.session for n in same.nodes] for same in found] == [[2, 3], [1], [1]]
    assert [same.person for same in found] == [11, None, 12]


def test_whom_the_user_told_apart_a_name_does_not_join() -> None:
    nodes = [Node(1, 11), Node(2, 12), Node(3, None)]
    found = settled(nodes, [], apart=[frozenset((11, 12))])
    assert [same.person for same in found] == [11, 12, None]


people = st.one_of(st.none(), st.integers(1, 5))
nodes = st.lists(st.builds(Node, st.integers(1, 4), people), max_size=6)
bearers = st.lists(
    st.builds(Holder, st.integers(1, 6), st.frozensets(st.integers(1, 4), max_size=2)),
    max_size=3,
    unique_by=lambda holder: holder.person,
)


@settings(max_examples=300, deadline=None)
@given(nodes, bearers)
def test_every_node_has_one_place_and_only_one_address_draws(
    drawn: list[Node], holders: list[Holder]
) -> None:
    found = settled(drawn, holders)
    assert sorted(map(id, drawn)) == sorted(id(node) for same in found for node in same.nodes)
    firm = {holder.person for holder in holders}
    for same in found:
        assert (same.holder is not None) == (same.person in firm)
        assert same.holder is None or len(holders) == 1
    own = [same.person for same in found if same.person and not same.holder]
    assert len(own) == len(set(own))
