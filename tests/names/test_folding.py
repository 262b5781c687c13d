"""Lines become people: addresses first, then exact names; minutes are time really spent."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from followup.model import Attendance, Kind
from followup.names.folding import fold, group

START = datetime(2026, 7, 8, 19, 0)


def line(number, name, email=None, **fields):
    return Attendance(number, name, name, email, **fields)


def stay(number, name, begin, end, **fields):
    times = {"joined": START + timedelta(minutes=begin), "left": START + timedelta(minutes=end)}
    return line(number, name, **times, **fields)


def test_one_address_is_one_person_under_any_name():
    assert group([line(1, "A", "a@example.com"), line(2, "B", "a@example.com")]) == [[0, 1]]


def test_a_line_without_address_joins_the_one_who_has_that_name():
    assert group([line(1, "KEN  ITO"), line(2, "Ken Ito", "k@example.com")]) == [[0, 1]]


def test_where_two_addresses_hold_the_name_it_stays_by_itself():
    lines = [line(1, "K", "a@example.com"), line(2, "K", "b@example.com"), line(3, "K")]
    assert group([*lines, line(4, "K")]) == [[0], [1], [2, 3]]


def test_a_changed_name_goes_back_to_its_original():
    lines = [line(1, "Sunny", original_name="Sunniva Brekke"), line(2, "Sunniva Brekke")]
    assert group(lines) == [[0, 1]]
    assert group([*lines, line(3, "Sunniva Brekke", "s@example.org")]) == [[0, 1, 2]]


def test_a_shared_account_is_not_one_person():
    """Two people in one room show the same original name; neither gets the other's address."""
    room = "Meeting Room 3"
    lines = [
        line(1, "Ada", "ada@example.org", original_name=room),
        line(2, "Ben", original_name=room),
        line(3, "Cid", original_name=room),
        line(4, room),
    ]
    assert [1] in group(lines)
    assert [2] in group(lines)


def test_an_original_name_folds_only_where_it_is_a_person_s_full_name():
    """A firm's account and a given name stand beside many; neither says whose a line is."""
    for account in ("Corvid Foods", "義樹", "Enna", "Room 3"):
        lines = [
            line(1, "Brask, Enna", "enna@example.org", original_name=account),
            line(2, account),
            line(3, "Walter", original_name=account),
        ]
        assert group(lines) == [[0], [1], [2]]
    lines = [line(1, "E", "enna@example.org", original_name="Enna Brask"), line(2, "Enna Brask")]
    assert group(lines) == [[0, 1]]


def test_an_id_of_the_platform_tells_namesakes_apart():
    """docs/design.md, files: address, then the platform's number, then the name."""
    lines = [
        line(1, "Kim", platform_id="meetup:1"),
        line(2, "Kim", platform_id="meetup:2"),
        line(3, "Kimberley", platform_id="meetup:1"),
        line(4, "Kim"),
        line(5, "Kimberley"),
    ]
    assert group(lines) == [[0, 2, 4], [1], [3]]


def test_an_id_beside_an_address_is_that_person_elsewhere_too():
    lines = [
        line(1, "Guest room", platform_id="zoom:r1"),
        line(2, "Ada Lund", "ada@example.org", platform_id="zoom:r1"),
    ]
    assert group(lines) == [[0, 1]]


def test_an_id_joins_the_addressed_person_of_its_name_if_nothing_speaks_against_it():
    ada, other = "ada@example.org", line(2, "Ada", platform_id="connpass:b")
    assert group([line(1, "Ada", ada), other, line(3, "Ada")]) == [[0, 1, 2]]
    assert group([line(1, "Ada", ada, platform_id="connpass:a"), other]) == [[0], [1]]
    twice = [line(1, "Ada", ada), other, line(3, "Ada", platform_id="connpass:c")]
    assert group(twice) == [[0], [1], [2]]


def test_minutes_are_the_union_of_intervals():
    """Second devices overlap, rejoins add up."""
    lines = [stay(1, "K", 0, 30), stay(2, "K", 10, 20), stay(3, "K", 25, 40), stay(4, "K", 50, 60)]
    assert fold(lines, Kind.PARTICIPANTS)[0].minutes == 50


def test_waiting_is_not_attending():
    assert fold([stay(1, "K", 0, 9, waiting=True)], Kind.PARTICIPANTS)[0].minutes == 0
    assert fold([stay(1, "K", 0, 9, waiting=True)], Kind.PARTICIPANTS)[0].attended is False
    both = [stay(1, "K", 0, 9, waiting=True), stay(2, "K", 9, 19)]
    assert fold(both, Kind.PARTICIPANTS)[0].minutes == 10


def test_unusable_times_give_way_to_stated_minutes_and_negative_ones_to_nothing():
    assert fold([stay(1, "K", 9, 0, minutes=12.0)], Kind.PARTICIPANTS)[0].minutes == 12
    assert fold([stay(1, "K", 9, 0, minutes=-9.0)], Kind.PARTICIPANTS)[0].minutes is None


def test_attended_follows_the_kind_of_file():
    marked = [line(1, "A", attended=True), line(2, "B", attended=False), line(3, "C")]
    assert [p.attended for p in fold(marked, Kind.ATTENDANCE)] == [True, False, None]
    twice = [line(1, "A", attended=False), line(2, "A"), line(3, "a", attended=True)]
    assert [p.attended for p in fold(twice, Kind.ATTENDANCE)] == [True]
    assert fold([line(1, "A")], Kind.ATTENDANCE)[0].attended is None
    assert fold(marked[:1], Kind.REGISTRANTS)[0].attended is None
    assert fold(marked[:1], Kind.CHAT)[0].attended is True


def test_the_first_filled_cell_counts_and_a_device_lends_no_name():
    lines = [
        line(1, "iPhone", "a@example.org", attended=True),
        line(2, "Ada", "a@example.org", organization="Kelp", role="host"),
        line(3, "Ada", "a@example.org", organization="Fern", role="me"),
    ]
    person = fold(lines, Kind.PARTICIPANTS)[0]
    assert (person.name, person.organization, person.role) == ("Ada", "Kelp", "me")
    assert person.lines == (1, 2, 3)


names = st.sampled_from(["Ken", "ken", "Aiko", "愛子", ""])
addresses = st.sampled_from([None, "a@example.com", "b@example.com"])


marks = st.sampled_from([None, None, "x:1", "x:2"])


@given(st.lists(st.tuples(names, addresses, st.none() | names, marks), max_size=12))
def test_every_line_is_in_exactly_one_group_and_no_group_holds_two_addresses(raw):
    """The promise behind 'never write to the wrong person'."""
    lines = [line(i, n, e, original_name=o, platform_id=p) for i, (n, e, o, p) in enumerate(raw)]
    groups = group(lines)
    assert sorted(i for g in groups for i in g) == list(range(len(lines)))
    assert [g[0] for g in groups] == sorted(g[0] for g in groups)
    for indices in groups:
        assert len({lines[i].email for i in indices} - {None}) <= 1
