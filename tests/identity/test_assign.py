"""Who is who within a session: silent only where nothing can be mistaken."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.identity import Assignment, assign
from followup.model import Attendance, Strength


def line(number: int, name: str, email: str | None = None) -> tuple[int, Attendance]:
    return number, Attendance(number, name, name, email)


def by_line(found: list[Assignment]) -> dict[int, Assignment]:
    return {each.attendance: each for each in found}


def test_lines_of_one_address_are_one_person_and_certain() -> None:
    a, b = assign([line(1, "Aiko", "a@example.org"), line(2, "愛子", "a@example.org")], {}, {}, {})
    assert a.cluster == b.cluster
    assert (a.rule, a.strength) == (b.rule, b.strength) == ("same-address", Strength.CERTAIN)


def test_a_line_that_joins_an_address_by_name_alone_is_provisional() -> None:
    """PEOPLE 1.4: it must be confirmed before that address is used."""
    lines = [line(1, "Aiko Tanaka", "a@example.org"), line(2, "aiko  tanaka")]
    first, second = assign(lines, {}, {}, {})
    assert first.cluster == second.cluster
    assert (first.rule, first.strength) == ("alone", Strength.CERTAIN)
    assert (second.rule, second.strength) == ("same-name", Strength.PROVISIONAL)


def test_a_name_that_two_addresses_hold_stays_by_itself() -> None:
    lines = [line(1, "Aiko", "a@example.org"), line(2, "Aiko", "b@example.org"), line(3, "Aiko")]
    found = assign(lines, {}, {}, {})
    assert len({each.cluster for each in found}) == 3
    assert found[2].strength is Strength.CERTAIN


def test_lines_without_address_are_one_by_their_name() -> None:
    first, second = assign([line(1, "田中 一郎"), line(2, "田中　一郎")], {}, {}, {})
    assert first.cluster == second.cluster
    assert (first.rule, first.strength) == ("same-name", Strength.CERTAIN)


def test_a_known_address_is_the_known_person() -> None:
    lines = [line(1, "Aiko", "a@example.org"), line(2, "Aiko")]
    first, second = assign(lines, {"a@example.org": 40}, {}, {})
    assert (first.person, first.rule) == (40, "known-address")
    assert (second.person, second.strength) == (40, Strength.PROVISIONAL)


def test_people_stay_who_they_are_when_a_later_file_arrives() -> None:
    """The pasted names came first; the registration adds an address to the same person."""
    lines = [line(1, "Aiko"), line(2, "Ben"), line(3, "Aiko", "a@example.org")]
    found = by_line(assign(lines, {}, {1: 10, 2: 11}, {}))
    assert (found[1].person, found[2].person, found[3].person) == (10, 11, 10)
    assert found[1].strength is Strength.PROVISIONAL


def test_the_lowest_of_several_people_is_kept() -> None:
    lines = [line(1, "Aiko", "a@example.org"), line(2, "Aiko", "a@example.org")]
    assert {each.person for each in assign(lines, {}, {1: 12, 2: 9}, {})} == {9}


def test_of_two_people_the_one_with_the_address_is_kept() -> None:
    lines = [line(1, "Aiko"), line(2, "Aiko", "a@example.org")]
    assert {each.person for each in assign(lines, {}, {1: 5, 2: 9}, {})} == {9}


def test_a_second_namesake_takes_nobody_s_person_away() -> None:
    """A line that had joined by name stands alone again; the address keeps the person."""
    lines = [line(1, "Aiko"), line(2, "Aiko", "a@example.org"), line(3, "Aiko", "b@example.org")]
    found = by_line(assign(lines, {}, {1: 10, 2: 10}, {}))
    assert found[2].person == 10
    assert found[1].person is None
    assert found[3].person is None
    assert len({each.cluster for each in found.values()}) == 3


def test_what_the_user_decided_is_not_touched() -> None:
    lines = [line(1, "Aiko", "a@example.org"), line(2, "Aiko"), line(3, "Aiko")]
    found = by_line(assign(lines, {"a@example.org": 4}, {1: 4, 2: 7, 3: 4}, {2: 7}))
    assert set(found) == {1, 3}
    assert found[3].person == 4


def test_nobody_is_given_a_person_that_the_user_gave_to_another_line() -> None:
    """Split stays split: a person settled for one line is not drawn in by a line of its name."""
    lines = [line(1, "Aiko"), line(2, "Aiko", "a@example.org")]
    found = by_line(assign(lines, {}, {1: 7, 2: 7}, {1: 7}))
    assert found[2].person == 7


names = st.sampled_from(["Aiko", "Ben", "田中", "aiko"])
addresses = st.sampled_from([None, "a@example.org", "b@example.org"])


@settings(max_examples=150)
@given(st.lists(st.tuples(names, addresses), max_size=8))
def test_repeating_it_changes_nothing(drawn: list[tuple[str, str | None]]) -> None:
    """Importing again finds the same people; different addresses never share a person."""
    lines = [line(i, name, email) for i, (name, email) in enumerate(drawn, 1)]
    first = assign(lines, {}, {}, {})
    live = {each.attendance: 100 + each.cluster for each in first}
    known = {a.email: live[i] for i, a in lines if a.email}
    again = assign(lines, known, live, {})
    assert {each.attendance: each.person for each in again} == live
    assert [each.strength for each in again] == [each.strength for each in first]
    assert [each.attendance for each in first] == [number for number, _ in lines]
    assert len(set(known.values())) == len(known)
