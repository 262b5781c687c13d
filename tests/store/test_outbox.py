"""A message's way: only with a yes, only once, and nothing is forgotten."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from itertools import product

import pytest

from followup.errors import FollowupError, NeedsDecision
from followup.model import (
    TRANSITIONS,
    Channel,
    DraftState,
    Kind,
    MessageState,
    Strength,
)
from followup.store import blocks, drafts, links, outbox, people, sessions, transaction

SENT = MessageState.SENT


def refused(key: str):
    return pytest.raises(FollowupError, match=rf"^\('{key}'")


def states(evening) -> list[str]:
    return [message.state.value for message in outbox.all_messages(evening.db)]


def test_a_yes_freezes_the_words_and_the_message_waits(evening):
    message = outbox.get(evening.db, evening.approved())
    assert message.state is MessageState.APPROVED
    assert message.raw.startswith(b"To: x")
    assert message.expires_at == evening.now + timedelta(hours=48)
    assert [m.id for m in outbox.waiting(evening.db, evening.now)] == [message.id]
    assert outbox.waiting(evening.db, evening.now, Channel.COPY) == []
    assert outbox.waiting_counts(evening.db) == (0, 1)
    assert drafts.get(evening.db, message.draft).state is DraftState.APPROVED


def test_a_sent_message_went_through_one_claim(evening):
    message = evening.approved()
    claimed = evening.claim(message)
    assert (claimed.state, claimed.attempts) == (MessageState.SENDING, 1)
    done = outbox.finish(evening.db, message, SENT, "250 ok", evening.now)
    assert (done.state, done.detail) == (SENT, "250 ok")
    assert outbox.counts(evening.db) == {SENT: 1}
    assert outbox.written_to(evening.db, evening.session) == {done.person: SENT}
    assert outbox.unanswered_first_contacts(evening.db) == {done.person}
    history = "SELECT state FROM message_history ORDER BY id"
    assert [row[0] for row in evening.db.execute(history)] == ["approved", "sending", "sent"]


# --- approve -------------------------------------------------------------------------------


def test_mail_and_copy_to_one_person_in_one_session_is_refused(evening):
    """docs/design.md, promise 2: one first contact per person and session, over all channels."""
    person = evening.person("Aiko Murata", "aiko@example.net")
    evening.approve(evening.draft(person, "aiko@example.net"))
    with refused("store.already") as caught:
        evening.approve(evening.copy_draft(person))
    assert caught.value.values["channel"] is Channel.EMAIL
    assert caught.value.values["state"] is MessageState.APPROVED


@pytest.mark.parametrize("end", [SENT, MessageState.HANDED_OVER, MessageState.UNCERTAIN])
def test_a_second_yes_after_one_has_left_is_refused(evening, end):
    message = evening.approved()
    evening.claim(message)
    outbox.finish(evening.db, message, end, None, evening.now)
    person = outbox.get(evening.db, message).person
    with refused("store.already"):
        evening.approve(evening.copy_draft(person))


def test_two_people_with_one_mailbox_get_one_message(evening):
    evening.approved("Aiko Murata", "aiko@example.net")
    other = evening.person("A. Murata", "aiko@example.net")
    with refused("store.already-address"):
        evening.approve(evening.draft(other, "AIKO@example.net"))


def test_the_next_session_may_write_again(evening):
    evening.approved()
    evening.session = evening.new_session(date(2026, 11, 27), "Next week")
    evening.approved()
    assert states(evening) == ["approved", "approved"]


def test_words_that_changed_after_reading_are_not_approved(evening):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    drafts.rewrite(evening.db, draft.id, subject="New", body="New", now=evening.now)
    with pytest.raises(NeedsDecision, match=r"store\.draft-changed"):
        evening.approve(draft)
    assert states(evening) == []


def test_words_changed_behind_the_digest_are_not_approved(evening):
    """The digest is computed again from the words themselves."""
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    evening.db.execute("UPDATE drafts SET body = 'Buy this'")
    with refused("store.draft-changed"):
        evening.approve(draft)


@pytest.mark.parametrize("state", [DraftState.LATER, DraftState.STALE])
def test_put_off_or_stale_words_may_get_a_yes_after_another_look(evening, state):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    drafts.set_state(evening.db, draft.id, state, evening.now)
    assert evening.approve(draft)


@pytest.mark.parametrize("state", [DraftState.DECLINED, DraftState.CANCELLED])
def test_what_was_put_away_is_not_approved(evening, state):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    drafts.set_state(evening.db, draft.id, state, evening.now)
    with refused("store.draft-closed"):
        evening.approve(draft)


def test_approving_twice_is_refused(evening):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    evening.approve(draft)
    with refused("store.draft-approved"):
        evening.approve(draft)


def test_nobody_blocked_is_approved(evening):
    person = evening.person("Aiko", "aiko@example.net")
    draft = evening.draft(person, "aiko@example.net")
    block = {"reason": "asked us", "now": evening.now}
    for who in ({"person": person}, {"address": "Aiko@Example.net"}):
        blocks.add(evening.db, **who, **block)
        with refused("store.blocked"):
            evening.approve(draft)
        assert blocks.lift(evening.db, **who, **block) == 1
    assert evening.approve(draft)


def test_a_session_without_contact_stays_so(evening):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    sessions.update(evening.db, evening.session, no_contact=True)
    with refused("store.no-contact"):
        evening.approve(draft)


def test_an_expired_yes_is_none(evening):
    draft = evening.draft(evening.person("Aiko", "aiko@example.net"), "aiko@example.net")
    with refused("store.expired"):
        evening.approve(draft, expires_at=evening.now)
    assert drafts.get(evening.db, draft.id).state is DraftState.PROPOSED


def test_mail_goes_only_to_an_address_of_that_person(evening):
    person = evening.person("Aiko", "aiko@example.net")
    for recipient in ("other@example.net", None):
        with refused("store.no-address"):
            evening.approve(evening.draft(person, recipient))


def test_a_guessed_address_needs_to_be_shown_and_the_yes_confirms_it(evening):
    """docs/design.md, what blocks: an address by name alone, unless the draft shows it."""
    address = "aiko@example.net"
    person = evening.person("Aiko", address, kind=Kind.REGISTRANTS)
    evening.link(evening.line("Aiko"), person, Strength.PROVISIONAL)
    with pytest.raises(NeedsDecision, match=r"store\.guessed-address"):
        evening.approve(evening.draft(person, address))
    shown = evening.draft(person, address, address_source="registration-same-name")
    evening.approve(shown)
    strengths = {link.strength for link in links.live(evening.db, evening.session).values()}
    assert strengths == {Strength.CERTAIN, Strength.CONFIRMED}


def test_a_yes_to_a_sure_address_confirms_no_name(evening):
    """A chat line beside the report's own line: nothing of it was shown, or asked."""
    address = "aiko@example.net"
    person = evening.person("Aiko", address)
    evening.link(evening.line("Aiko", kind=Kind.CHAT), person, Strength.PROVISIONAL)
    evening.approve(evening.draft(person, address, address_source="registration"))
    strengths = sorted(link.strength for link in links.live(evening.db, evening.session).values())
    assert strengths == [Strength.CERTAIN, Strength.PROVISIONAL]


def test_an_address_that_became_a_guess_after_it_was_shown_is_blocked(evening):
    """docs/design.md, what blocks: "(registration)" says nothing of a name."""
    address = "aiko@example.net"
    person = evening.person("Aiko", address, kind=Kind.REGISTRANTS)
    evening.link(evening.line("Aiko"), person, Strength.PROVISIONAL)
    with pytest.raises(NeedsDecision, match=r"store\.guessed-address"):
        evening.approve(evening.draft(person, address, address_source="registration"))


def test_an_address_the_user_entered_is_no_guess(evening):
    person = people.add(evening.db, evening.now)
    evening.link(evening.line("Aiko"), person, Strength.PROVISIONAL)
    people.edit(evening.db, person, "email", "aiko@example.net", evening.now)
    assert evening.approve(evening.draft(person, "aiko@example.net"))


# --- claim: the one gate --------------------------------------------------------------------


def test_nothing_leaves_twice(evening):
    message = evening.approved()
    evening.claim(message)
    with refused("store.claim-state") as caught:
        evening.claim(message)
    assert not caught.value.lasting


def test_a_look_says_the_same_as_a_claim_and_changes_nothing(evening):
    message = evening.approved()
    said = (evening.db, message, evening.basis)
    assert outbox.faults(*said, "ken@example.com", evening.now) == []
    assert outbox.get(evening.db, message).attempts == 0
    late = evening.now + timedelta(hours=49)
    assert outbox.faults(*said, "kenji@example.com", late) == ["expired", "sender"]


def test_a_claim_is_on_the_disk_before_anything_leaves(evening):
    """It ends its own transaction, and cannot be part of one that may be undone later."""
    message = evening.approved()
    with transaction(evening.db), pytest.raises(RuntimeError):
        evening.claim(message)
    evening.claim(message)
    assert not evening.db.in_transaction


def test_a_yes_withdrawn_by_other_hands_does_not_count(evening):
    message = evening.approved()
    evening.db.execute("UPDATE approvals SET withdrawn_at = 'now'")
    with refused("store.claim-withdrawn"):
        evening.claim(message)


@pytest.mark.parametrize(
    ("basis", "why"),
    [
        ({"template": "new", "profile": "p"}, "template"),
        ({"template": "t", "profile": "new"}, "profile"),
        ({"template": "t", "profile": "p", "person": "new"}, "person"),
        ({"template": "t", "profile": "p", "weather": "rain"}, "basis"),
        ({}, "profile"),
    ],
)
def test_what_the_words_rest_on_may_not_have_changed(evening, basis, why):
    message = evening.approved()
    with refused(f"store.claim-{why}") as caught:
        evening.claim(message, basis=basis)
    assert caught.value.lasting


def test_a_yes_ages(evening):
    message = evening.approved()
    with refused("store.claim-expired"):
        evening.claim(message, now=evening.now + timedelta(hours=48))


def test_a_block_after_the_yes_counts(evening):
    """docs/design.md, promise 5: looked at when sending, not only when drafting."""
    message = evening.approved()
    blocks.add(evening.db, address="aiko@example.net", reason="no", now=evening.now)
    with refused("store.claim-blocked"):
        evening.claim(message)


def test_no_contact_after_the_yes_counts(evening):
    message = evening.approved()
    sessions.update(evening.db, evening.session, no_contact=True)
    with refused("store.claim-no-contact"):
        evening.claim(message)


def test_the_address_must_still_be_that_persons(evening):
    person = evening.person("Aiko")
    people.edit(evening.db, person, "email", "aiko@example.net", evening.now)
    message = evening.approve(evening.draft(person, "aiko@example.net"))
    people.edit(evening.db, person, "email", "murata@example.net", evening.now)
    with refused("store.claim-recipient"):
        evening.claim(message)


def test_a_handed_over_message_needs_no_sender_of_ours(evening):
    assert evening.claim(evening.approved(), sender=None).state is MessageState.SENDING


def test_bytes_without_a_sender_do_not_leave_over_an_account(evening):
    person = evening.person("Aiko", "aiko@example.net")
    message = evening.approve(evening.draft(person, "aiko@example.net"), sender=None)
    with refused("store.claim-sender"):
        evening.claim(message)


def test_a_new_envelope_keeps_words_and_expiry_of_the_yes(evening):
    person = evening.person("Aiko", "aiko@example.net")
    old = evening.approve(evening.draft(person, "aiko@example.net"), sender=None)
    later = evening.now + timedelta(hours=1)
    new = outbox.replace(
        evening.db, old, raw=b"signed", sender="ken@example.com", message_id="<n@x>", now=later
    )
    before, after = outbox.get(evening.db, old), outbox.get(evening.db, new)
    assert (before.state, after.state) == (MessageState.CANCELLED, MessageState.APPROVED)
    assert (after.raw, after.expires_at) == (b"signed", before.expires_at)
    assert evening.claim(new).id == new


def test_a_blocked_person_gets_no_new_envelope(evening):
    message = evening.approved()
    blocks.add(evening.db, address="aiko@example.net", reason="no", now=evening.now)
    with refused("store.blocked"):
        outbox.replace(
            evening.db, message, raw=b"", sender=None, message_id="<n@x>", now=evening.now
        )
    assert states(evening) == ["approved"]


def test_a_message_put_off_waits_for_its_time(evening):
    message = evening.approved()
    later = evening.now + timedelta(minutes=15)
    put_off = outbox.postpone(evening.db, message, later, "450 busy", evening.now)
    assert (put_off.attempts, put_off.not_before) == (1, later)
    assert outbox.waiting(evening.db, evening.now) == []
    with refused("store.claim-early") as caught:
        evening.claim(message)
    assert not caught.value.lasting
    assert [m.id for m in outbox.waiting(evening.db, later)] == [message]


# --- what becomes of it ---------------------------------------------------------------------


def test_a_yes_that_fell_back_frees_the_draft_for_a_new_one(evening):
    message = outbox.get(evening.db, evening.approved())
    outbox.fall_back(evening.db, message.id, "store.claim-template", evening.now)
    draft = drafts.get(evening.db, message.draft)
    assert draft.state is DraftState.STALE
    assert outbox.get(evening.db, message.id).detail == "store.claim-template"
    assert evening.approve(draft)


def test_falling_back_never_touches_what_has_left(evening):
    message = evening.approved()
    evening.claim(message)
    assert outbox.fall_back(evening.db, message, "x", evening.now).state is MessageState.SENDING


def test_a_failed_message_may_be_approved_again(evening):
    message = outbox.get(evening.db, evening.approved())
    outbox.finish(evening.db, message.id, MessageState.FAILED, "550 no such user", evening.now)
    assert outbox.written_to(evening.db, evening.session) == {}
    assert evening.approve(drafts.get(evening.db, message.draft))


def test_a_yes_is_taken_back_until_the_message_leaves(evening):
    message = outbox.get(evening.db, evening.approved())
    outbox.withdraw(evening.db, message.draft, evening.now, draft_state=DraftState.PROPOSED)
    again = evening.approve(drafts.get(evening.db, message.draft))
    evening.claim(again)
    with refused("store.too-late"):
        outbox.withdraw(evening.db, message.draft, evening.now)
    assert states(evening) == ["cancelled", "sending"]


def test_what_is_not_approved_cannot_be_taken_back(evening):
    draft = evening.draft(evening.person("Aiko"), None)
    with refused("store.not-approved"):
        outbox.withdraw(evening.db, draft.id, evening.now)


def test_orphans_become_uncertain_and_are_never_claimed_again(evening):
    """docs/sending-faults.md, kill -9: between `sending` and the outcome, nobody knows."""
    message = evening.approved()
    evening.claim(message)
    assert [m.id for m in outbox.recover(evening.db, evening.now)] == [message]
    assert outbox.recover(evening.db, evening.now) == []
    assert outbox.waiting(evening.db, evening.now) == []
    with refused("store.claim-state"):
        evening.claim(message)


@pytest.mark.parametrize(
    ("word", "draft_state"),
    [
        (SENT, DraftState.APPROVED),
        (MessageState.HANDED_OVER, DraftState.APPROVED),
        (MessageState.APPROVED, DraftState.APPROVED),
        (MessageState.CANCELLED, DraftState.CANCELLED),
    ],
)
def test_a_human_settles_an_uncertain_message(evening, word, draft_state):
    message = evening.approved()
    evening.claim(message)
    outbox.recover(evening.db, evening.now)
    settled = outbox.settle(evening.db, message, word, evening.now)
    assert settled.state is word
    assert drafts.get(evening.db, settled.draft).state is draft_state


def test_only_an_uncertain_message_is_settled(evening):
    message = evening.approved()
    for word in (SENT, MessageState.CANCELLED, MessageState.APPROVED):
        with refused("store.not-possible"):
            outbox.settle(evening.db, message, word, evening.now)


def test_an_uncertain_message_is_not_put_off_by_machine(evening):
    message = evening.approved()
    evening.claim(message)
    outbox.recover(evening.db, evening.now)
    with refused("store.not-possible"):
        outbox.postpone(evening.db, message, None, None, evening.now)


# --- the database itself holds the line ------------------------------------------------------


def test_the_allowed_ways_are_those_of_the_model(evening):
    rows = evening.db.execute("SELECT before, after FROM transitions")
    assert {(MessageState(a), MessageState(b)) for a, b in rows} == TRANSITIONS


def test_every_other_way_is_closed_even_to_raw_sql(evening):
    message, db = evening.approved(), evening.db
    name = "message_goes_only_allowed_ways"
    trigger = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
    for before, after in product(MessageState, MessageState):
        db.execute("BEGIN")
        db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE messages SET state = ?", (before.value,))
        db.execute(trigger)
        if before is after or (before, after) in TRANSITIONS:
            db.execute("UPDATE messages SET state = ?", (after.value,))
        else:
            with pytest.raises(sqlite3.IntegrityError):
                db.execute("UPDATE messages SET state = ?", (after.value,))
        db.execute("ROLLBACK")
    assert outbox.get(db, message).state is MessageState.APPROVED


@pytest.mark.parametrize("after", [state for state in MessageState if state is not SENT])
def test_sent_is_final(evening, after):
    message = evening.approved()
    evening.claim(message)
    outbox.finish(evening.db, message, SENT, None, evening.now)
    with refused("store.not-possible"):
        outbox.finish(evening.db, message, after, None, evening.now)
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute("UPDATE messages SET state = ?", (after.value,))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE messages SET raw = x'00'",
        "UPDATE messages SET recipient = 'b@example.net'",
        "UPDATE messages SET recipient_name = 'Ben'",
        "UPDATE messages SET sender = 'b@example.net'",
        "UPDATE messages SET subject = 'Sale'",
        "UPDATE messages SET message_id = '<x>'",
        "UPDATE messages SET channel = 'copy'",
        "UPDATE messages SET approval_id = 99",
        "UPDATE messages SET draft_id = 99",
        "UPDATE messages SET session_id = 99",
        "DELETE FROM messages",
        "UPDATE approvals SET digest = 'x'",
        "UPDATE approvals SET expires_at = '9999'",
        "UPDATE drafts SET body = 'Buy this'",
        "UPDATE drafts SET recipient = 'b@example.net'",
        "UPDATE drafts SET basis = '{}'",
        "INSERT INTO approvals SELECT 9, draft_id, digest, approved_at, '9', NULL FROM approvals",
    ],
)
def test_what_was_approved_is_frozen_even_to_raw_sql(evening, change):
    evening.approved()
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute(change)


def test_no_message_leaves_without_a_yes_even_by_raw_sql(evening):
    evening.approved()
    evening.db.execute("UPDATE approvals SET withdrawn_at = 'now'")
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute("UPDATE messages SET state = 'sending'")
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute("UPDATE approvals SET withdrawn_at = NULL")


def test_no_draft_is_approved_by_raw_sql(evening):
    evening.draft(evening.person("Aiko"), None)
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute("UPDATE drafts SET state = 'approved'")


def test_an_unknown_number_is_a_sentence(evening):
    for number in (99, 10**30, -1):
        with refused("store.no-message"):
            outbox.get(evening.db, number)
        with refused("store.no-message"):
            evening.claim(number)
        with refused("store.no-draft"):
            outbox.withdraw(evening.db, number, evening.now)
