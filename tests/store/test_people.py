"""People are put together from lines and notes; links are assertions."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta

import pytest

from followup.errors import FollowupError
from followup.model import Attendance, DraftState, Kind, MessageState, Remark, Strength
from followup.store import (
    attendances,
    blocks,
    drafts,
    files,
    links,
    outbox,
    people,
    remarks,
    sessions,
    transaction,
)


def refused(key: str):
    return pytest.raises(FollowupError, match=rf"^\('{key}'")


def test_an_attendance_comes_back_as_it_was(evening):
    line = Attendance(
        7, "Aiko (she/her)", "Aiko", "aiko@example.net", "Aiko", "Murata", "A. M.", "Northwind EC",
        "E-commerce", "Manager", "host", "approved", False,
        datetime(2026, 11, 20, 19, 0, 1), datetime(2026, 11, 20, 20, 30), 89.5, True,
    )  # fmt: skip
    file = evening.files[evening.session, Kind.PARTICIPANTS]
    attendances.add(evening.db, evening.session, file, [line])
    ids = attendances.ids(evening.db, evening.session, file)
    found = attendances.of_session(evening.db, evening.session)
    assert found == [(ids[7], file, Kind.PARTICIPANTS, line)]


def test_the_same_file_again_changes_nothing(evening):
    """docs/design.md, store: (session, file, line) is unique."""
    lines = [Attendance(n, f"Name {n}", f"Name {n}") for n in (1, 2)]
    file = evening.files[evening.session, Kind.PARTICIPANTS]
    attendances.add(evening.db, evening.session, file, lines)
    first = attendances.ids(evening.db, evening.session, file)
    attendances.add(evening.db, evening.session, file, lines)
    assert attendances.ids(evening.db, evening.session, file) == first
    assert attendances.count(evening.db, evening.session) == 2


def test_a_known_file_is_recognised_by_its_bytes(evening):
    args = ("/home/ken/list.csv", "d" * 64, "zoom", Kind.CHAT, evening.now)
    file = files.add(evening.db, evening.session, *args)
    assert files.known(evening.db, "d" * 64) == (file, evening.session)
    assert files.known(evening.db, "e" * 64) is None
    assert files.of_session(evening.db, evening.session)[-1].path == "/home/ken/list.csv"


def test_undecodable_file_names_are_stored(evening):
    args = ("list-\udce9.csv", "d", "zoom", Kind.CHAT, evening.now)
    files.add(evening.db, evening.session, *args)
    assert files.of_session(evening.db, evening.session)[-1].path == "list-?.csv"


def test_a_session_is_kept_and_corrected(evening):
    first = sessions.get(evening.db, evening.session)
    assert (first.day, first.hosted, first.no_contact) == (date(2026, 11, 20), None, False)
    start = datetime(2026, 11, 21, 19, 0)
    changed = sessions.update(
        evening.db, first.id, day=start.date(), start=start, hosted=True, host_name="Ken Ito"
    )
    assert sessions.get(evening.db, first.id) == changed
    assert (changed.topic, changed.hosted) == ("Returns without tears", True)


def test_sessions_come_newest_first(evening):
    old = evening.new_session(date(2026, 1, 1), "Old")
    assert [s.id for s in sessions.all_sessions(evening.db)] == [evening.session, old]
    newest = sessions.latest(evening.db)
    assert newest is not None
    assert newest.id == evening.session
    with refused("store.no-session"):
        sessions.get(evening.db, 99)


def test_a_name_from_a_form_beats_a_display_name(evening):
    person = evening.person("aiko m", "aiko@example.net")
    typed = {"given_name": "Aiko", "family_name": "Murata", "kind": Kind.REGISTRANTS}
    evening.link(evening.line("Aiko Murata", **typed), person)
    found = people.get(evening.db, person)
    assert (found.name, found.given_name, found.family_name) == ("Aiko Murata", "Aiko", "Murata")


def test_the_newest_session_counts_and_older_ones_fill_gaps(evening):
    person = evening.person("Aiko", "old@example.net", organization="Old Co", industry="Books")
    evening.session = evening.new_session(date(2026, 12, 1), "Later")
    evening.link(evening.line("Aiko M", email="new@example.net", organization="New Co"), person)
    found = people.get(evening.db, person)
    assert found.name == "Aiko M"
    assert found.emails == ("new@example.net", "old@example.net")
    assert (found.organization, found.industry) == ("New Co", "Books")
    assert [line.topic for line in found.attendances] == ["Later", "Returns without tears"]


def test_the_users_word_beats_every_file_until_taken_back(evening):
    person = evening.person("Aiko", "a@example.net", given_name="Aiko", organization="Old")
    for field, value in {"name": "Haruka", "email": "H@Example.net", "organization": "New"}.items():
        people.edit(evening.db, person, field, value, evening.now)
    people.edit(evening.db, person, "note", "met twice", evening.now)
    found = people.get(evening.db, person)
    assert (found.name, found.given_name, found.organization) == ("Haruka", None, "New")
    assert found.emails == ("h@example.net", "a@example.net")
    assert len(found.notes) == 4
    people.edit(evening.db, person, "organization", "", evening.now)
    assert people.get(evening.db, person).organization == "Old"


def test_a_wrong_address_or_an_unknown_person_is_a_sentence(evening):
    person = evening.person("Aiko")
    for wrong in ("aiko", "a@example.net, b@example.net", "a@example.net\nBcc: b@example.net"):
        with refused("store.not-an-address"):
            people.edit(evening.db, person, "email", wrong, evening.now)
    for number in (99, 10**30):
        with refused("store.no-person"):
            people.edit(evening.db, number, "name", "X", evening.now)
        with refused("store.no-person"):
            people.get(evening.db, number)


def test_who_left_the_name_empty_goes_by_the_address(evening):
    person = evening.person("", "aiko@example.net")
    assert people.get(evening.db, person).name == "aiko@example.net"


def test_people_are_found_whatever_case_and_width(evening):
    person = evening.person("ＡＩＫＯ Murata", "aiko@example.net", organization="Northwind EC")
    evening.person("Ben", "ben@example.org")
    for text in ("aiko", "MURATA", "northwind", "AIKO@", "ｎｏｒｔｈ"):
        assert [p.id for p in people.all_people(evening.db, text)] == [person]
    assert len(people.all_people(evening.db, None)) == 2
    assert people.all_people(evening.db, "%") == []


def test_an_address_belongs_to_who_holds_it_surely(evening):
    sure = evening.person("Aiko", "aiko@example.net")
    guess = people.add(evening.db, evening.now)
    evening.link(evening.line("Ben", email="ben@example.net"), guess, Strength.PROVISIONAL)
    assert people.by_address(evening.db, "AIKO@example.net") == sure
    assert people.by_address(evening.db, "ben@example.net") is None
    people.edit(evening.db, guess, "email", "b2@example.net", evening.now)
    assert people.by_address(evening.db, "b2@example.net") == guess
    people.edit(evening.db, guess, "email", "b3@example.net", evening.now)
    assert people.by_address(evening.db, "b2@example.net") is None


def test_remarks_of_a_session_belong_to_who_wrote_them(evening):
    person = evening.person("Aiko")
    line = evening.line("Aiko", kind=Kind.CHAT)
    evening.link(line, person)
    said = [Remark(3, "19:42", "Aiko", "How?"), Remark(4, "19:43", "Bot", "Recording")]
    file = evening.files[evening.session, Kind.CHAT]
    for _ in range(2):
        remarks.add(evening.db, evening.session, file, said, {3: line})
    stored = people.in_session(evening.db, evening.session)[0].remarks
    assert [(r.remark, r.person) for r in stored] == [(said[0], person)]
    other = evening.new_session(date(2026, 12, 1), "Later")
    evening.link(evening.line("Aiko", session=other), person)
    assert people.in_session(evening.db, other)[0].remarks == ()
    assert len(people.get(evening.db, person).remarks) == 1


# --- links ----------------------------------------------------------------------------------


def test_a_rule_never_overrules_the_user(evening):
    first, second = evening.person("Aiko"), evening.person("Aiko")
    line = evening.line("Aiko")
    assert evening.link(line, first, by="user")
    assert not evening.link(line, second, by="rule")
    assert links.live(evening.db, evening.session)[line].person == first
    assert evening.link(line, second, by="user")


def test_a_link_is_retracted_never_overwritten(evening):
    first, second = evening.person("Aiko"), evening.person("Aiko")
    line = evening.line("Aiko")
    assert evening.link(line, first)
    assert not evening.link(line, first)
    assert evening.link(line, second)
    rows = evening.db.execute(
        "SELECT person_id, retracted_at IS NULL FROM links WHERE attendance_id = ?", (line,)
    )
    assert [tuple(row) for row in rows] == [(first, 0), (second, 1)]


def test_a_no_follows_the_lines_to_another_person(evening):
    """Promise 5: a new guess about names must not lose a "no thanks"."""
    said_no = people.add(evening.db, evening.now)
    line = evening.line("Aiko")
    evening.link(line, said_no)
    blocks.add(evening.db, person=said_no, reason="no", now=evening.now)
    other = evening.person("Aiko", "aiko@example.net")
    evening.link(line, other)
    assert people.get(evening.db, other).blocked
    assert blocks.is_blocked(evening.db, other, [])


def test_a_no_that_a_machine_read_holds_the_person_at_every_address(evening) -> None:
    """One "no" is for ever: who said it at one address is not written to at another."""
    with transaction(evening.db):
        who = people.add(evening.db, evening.now)
    blocks.propose(evening.db, person=who, address="aiko@example.net", now=evening.now)
    held = blocks.is_blocked(evening.db, who, ["aiko@example.org"])
    assert held
    assert (held.origin, held.person) == ("proposed", who)


def test_a_first_contact_follows_the_lines_to_another_person(evening):
    """Promise 2: two people who turn out to be one are not written to twice."""
    message = outbox.get(evening.db, evening.approved())
    line = people.get(evening.db, message.person).attendances[0].id
    evening.claim(message.id)
    outbox.finish(evening.db, message.id, MessageState.SENT, None, evening.now)
    other = evening.person("Aiko Murata")
    waiting = evening.copy_draft(other)
    evening.link(line, other)
    assert outbox.written_to(evening.db, evening.session) == {other: MessageState.SENT}
    assert drafts.get(evening.db, message.draft).person == other
    with refused("store.already"):
        evening.approve(waiting)


def test_of_two_yeses_to_one_human_only_one_can_leave(evening):
    message = outbox.get(evening.db, evening.approved())
    line = people.get(evening.db, message.person).attendances[0].id
    other = evening.person("Aiko Murata")
    kept = evening.approve(evening.copy_draft(other))
    evening.link(line, other)
    cancelled = outbox.get(evening.db, message.id)
    assert (cancelled.state, cancelled.detail) == (MessageState.CANCELLED, "store.claim-gone")
    assert drafts.get(evening.db, message.draft).state is DraftState.CANCELLED
    assert [m.id for m in outbox.waiting(evening.db, evening.now)] == [kept]


def test_a_draft_that_cannot_follow_is_put_away(evening):
    line = evening.line("Aiko")
    first = people.add(evening.db, evening.now)
    evening.link(line, first)
    left = evening.copy_draft(first)
    other = evening.person("Aiko")
    evening.copy_draft(other)
    evening.link(line, other)
    assert drafts.get(evening.db, left.id).state is DraftState.CANCELLED


def test_drafts_stay_while_a_line_is_left(evening):
    person = evening.person("Aiko")
    second = evening.line("Aiko")
    evening.link(second, person)
    draft = evening.copy_draft(person)
    evening.link(second, evening.person("Aiko"))
    assert drafts.get(evening.db, draft.id).person == person


# --- blocks and drafts ----------------------------------------------------------------------


def test_a_block_is_one_until_it_is_lifted_with_a_reason(evening):
    said = {"address": "Aiko@Example.net", "reason": "no", "now": evening.now}
    block = blocks.add(evening.db, **said)
    assert blocks.add(evening.db, **said) == block
    person = evening.person("Aiko", "aiko@example.net")
    assert people.get(evening.db, person).blocked
    assert blocks.is_blocked(evening.db, None, ["AIKO@example.net"]).id == block
    assert blocks.lift(evening.db, **said) == 1
    assert blocks.live(evening.db) == []
    assert not people.in_session(evening.db, evening.session)[0].blocked


def test_lifting_one_block_leaves_the_others(evening):
    for address in ("a@example.net", "b@example.net"):
        blocks.add(evening.db, address=address, reason="no", now=evening.now)
    blocks.add(evening.db, person=evening.person("Aiko"), reason="no", now=evening.now)
    assert blocks.lift(evening.db, address="a@example.net", reason="x", now=evening.now) == 1
    assert len(blocks.live(evening.db)) == 2


def test_a_draft_comes_back_as_it_was(evening):
    person = evening.person("Aiko")
    words = evening.words("aiko@example.net", address_source="registration", language="ja")
    number = drafts.put(evening.db, person, evening.session, words, evening.now)
    draft = drafts.get(evening.db, number)
    assert (draft.words, draft.state, draft.edited) == (words, DraftState.PROPOSED, False)
    assert draft.created_at == evening.now
    assert drafts.of_session(evening.db, evening.session) == [draft]
    assert drafts.of_session(evening.db, None) == [draft]


def test_new_words_replace_the_old_ones_but_never_approved_ones(evening):
    person = evening.person("Aiko", "aiko@example.net")
    draft = evening.draft(person, "aiko@example.net")
    drafts.rewrite(evening.db, draft.id, subject="Mine", body="Mine", now=evening.now)
    assert drafts.get(evening.db, draft.id).edited
    again = evening.draft(person, "aiko@example.net", body="Others")
    assert (again.id, again.edited, again.words.body) == (draft.id, False, "Others")
    assert again.digest != draft.digest
    evening.approve(again)
    with refused("store.draft-approved"):
        evening.draft(person, "aiko@example.net")
    with refused("store.draft-approved"):
        drafts.rewrite(evening.db, draft.id, subject="x", body="x", now=evening.now)
    with refused("store.draft-approved"):
        drafts.set_state(evening.db, draft.id, DraftState.DECLINED, evening.now)
    with refused("store.draft-approved"):
        drafts.rebase(evening.db, draft.id, {})


def test_words_with_lone_surrogates_can_still_be_approved(evening):
    draft = evening.copy_draft(evening.person("Aiko"), body="caf\udce9")
    assert draft.words.body == "caf?"
    assert evening.approve(draft)


# --- speed ----------------------------------------------------------------------------------


def crowd(evening, size: int) -> None:
    lines = [
        Attendance(n, f"Person {n}", f"Person {n}", f"p{n}@example.net", organization=f"Org {n}")
        for n in range(1, size + 1)
    ]
    db, now = evening.db, evening.now
    with transaction(db):
        file = evening.files[evening.session, Kind.PARTICIPANTS]
        attendances.add(db, evening.session, file, lines)
        for line in attendances.ids(db, evening.session, file).values():
            person = people.add(db, now)
            links.put(db, line, person, "alone", Strength.CERTAIN, "rule", now)


def best_of_three(action) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def test_a_session_of_sixty_takes_few_queries(evening):
    crowd(evening, 60)
    asked: list[str] = []
    evening.db.set_trace_callback(asked.append)
    assert len(people.in_session(evening.db, evening.session)) == 60
    evening.db.set_trace_callback(None)
    assert len(asked) <= 6
    assert best_of_three(lambda: people.in_session(evening.db, evening.session)) < 0.05


def test_ten_thousand_people_are_listed_in_time(evening):
    crowd(evening, 10_000)
    assert best_of_three(lambda: people.all_people(evening.db, "person 77")) < 1.5


def test_moments_keep_their_order_whatever_the_zone(evening):
    """A naive moment is a mistake of the program, not something to guess about."""
    with pytest.raises(ValueError, match="time zone"):
        people.add(evening.db, datetime(2026, 11, 20))
    message = evening.approved()
    late = evening.now + timedelta(seconds=1)
    outbox.postpone(evening.db, message, late, None, evening.now)
    assert outbox.waiting(evening.db, late.replace(microsecond=1)) != []
