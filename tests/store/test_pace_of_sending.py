"""What an account has sent of late, what a server put off, and pauses that it asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from followup.errors import FollowupError
from followup.model import DraftState, MessageState
from followup.store import blocks, drafts, outbox, rests
from followup.store.outbox import Frozen
from followup.store.rests import Rest

HOUR = timedelta(hours=1)
KEN = "ken@example.com"


def sent(evening, number=1, *, at=None, outcome=MessageState.SENT, **said):
    """A message that was claimed `at` and came to its outcome."""
    address = f"reader{number}@example.net"
    draft = evening.draft(evening.person(f"Reader {number}", address), address)
    message = evening.approve(draft, expires_at=evening.now + timedelta(days=400), **said)
    at = at or evening.now
    evening.claim(message, now=at, sender=None)
    outbox.finish(evening.db, message, outcome, None, at)
    return message


def counted(evening, now=None):
    return len(outbox.departures(evening.db, {KEN}, now or evening.now))


# --- the rolling day --------------------------------------------------------------------


def test_the_day_of_a_limit_is_the_last_24_hours(evening):
    """support.google.com/a/answer/166852: over a rolling 24 hours, not from midnight."""
    sent(evening)
    assert counted(evening, evening.now + timedelta(hours=23, minutes=59)) == 1
    assert counted(evening, evening.now + timedelta(hours=24)) == 0


@pytest.mark.parametrize("outcome", [MessageState.FAILED, MessageState.UNCERTAIN])
def test_what_may_have_left_counts(evening, outcome):
    sent(evening, outcome=outcome)
    assert counted(evening) == 1


@pytest.mark.parametrize("outcome", [MessageState.HANDED_OVER, MessageState.APPROVED])
def test_what_went_another_way_or_not_at_all_does_not(evening, outcome):
    """The user's own mail program, and one that was closed without sending."""
    sent(evening, outcome=outcome)
    assert counted(evening) == 0


def test_another_account_has_a_limit_of_its_own(evening):
    sent(evening, sender="Ken@Example.com")
    sent(evening, 2, sender="kenji@example.com")
    assert counted(evening) == 1


def test_a_clock_that_was_put_back_makes_no_room(evening):
    """What lies in the future has been sent all the same."""
    sent(evening)
    assert counted(evening, evening.now - timedelta(days=30)) == 1


# --- put off by the server --------------------------------------------------------------


def put_off(evening, message, now):
    return outbox.postpone(evening.db, message, now + HOUR, "450 busy", now)


def test_only_the_last_day_of_putting_off_counts(evening):
    """RFC 5321, 4.5.4.1, bounds retries in time; yesterday's are another matter."""
    message, now = evening.approved(), evening.now
    put_off(evening, message, now)
    put_off(evening, message, now + 2 * HOUR)
    assert outbox.times_put_off(evening.db, message, now + 3 * HOUR) == 2
    assert outbox.times_put_off(evening.db, message, now + 25 * HOUR) == 1
    assert outbox.times_put_off(evening.db, message, now - 99 * HOUR) == 2


def test_a_human_who_puts_off_is_no_server(evening):
    message = evening.approved()
    evening.claim(message)
    outbox.postpone(evening.db, message, None, None, evening.now)
    assert outbox.times_put_off(evening.db, message, evening.now) == 0


def test_a_message_put_off_by_a_wrong_clock_is_due(evening):
    """Nothing is put off for more than a day; it must not wait for years."""
    message = evening.approved()
    outbox.postpone(evening.db, message, evening.now + 300 * HOUR, "450 busy", evening.now)
    assert evening.claim(message).state is MessageState.SENDING


def test_putting_off_hides_no_departure_from_an_older_copy(evening):
    """A copy of the file taken after a 4xx and put back after the mail left: it was claimed
    once, and that it was tried before must not be taken for that."""
    message = evening.approved()
    put_off(evening, message, evening.now)
    departed = {outbox.get(evening.db, message).message_id: 1}
    assert [one.id for one in outbox.recover(evening.db, evening.now, departed)] == [message]


# --- pauses -----------------------------------------------------------------------------


def test_a_pause_holds_until_its_moment_for_this_account_alone(evening):
    rests.put(evening.db, "Ken@example.com", Rest(evening.now + HOUR, "421 later"))
    rest = rests.of(evening.db, KEN, evening.now)
    assert rest == Rest(evening.now + HOUR, "421 later")
    assert rests.of(evening.db, "kenji@example.com", evening.now) is None
    assert rests.of(evening.db, KEN, evening.now + HOUR) is None


def test_the_servers_newest_word_counts_and_is_lifted_once_it_takes_mail(evening):
    rests.put(evening.db, KEN, Rest(evening.now + 24 * HOUR, "quota"))
    rests.put(evening.db, KEN, Rest(evening.now + HOUR, "421"))
    assert rests.of(evening.db, KEN, evening.now + 2 * HOUR) is None
    rests.lift(evening.db, KEN)
    assert rests.of(evening.db, KEN, evening.now) is None


def test_a_clock_put_back_neither_ends_a_pause_nor_makes_it_last_for_years(evening):
    rests.put(evening.db, KEN, Rest(evening.now + 24 * HOUR, "quota"))
    assert rests.of(evening.db, KEN, evening.now - HOUR) is not None
    assert rests.of(evening.db, KEN, evening.now - 400 * HOUR) is None


# --- words that have aged, and mails that left before -----------------------------------


def renewed(evening, message, **said):
    draft = drafts.get(evening.db, outbox.get(evening.db, message).draft)
    frozen = Frozen(b"new", KEN, "<new@example.com>", evening.now + 48 * HOUR)
    words = replace(draft.words, subject="S", body="on 20 November")
    values = {"words": words, "seen": draft.digest, "frozen": frozen}
    return outbox.renew(evening.db, message, now=evening.now, **{**values, **said})


def test_new_words_come_with_an_approval_of_their_own(evening):
    """The old message is cancelled, and the yes is bound to the new digest."""
    old = evening.approved()
    new = renewed(evening, old)
    before, after = outbox.get(evening.db, old), outbox.get(evening.db, new)
    assert (before.state, after.state) == (MessageState.CANCELLED, MessageState.APPROVED)
    assert (after.raw, after.message_id) == (b"new", "<new@example.com>")
    draft = drafts.get(evening.db, after.draft)
    assert (draft.words.body, draft.state, draft.edited) == (
        "on 20 November", DraftState.APPROVED, False,
    )  # fmt: skip
    assert evening.claim(new).id == new


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("store.draft-changed", {"seen": "of other words"}),
        ("store.expired", {"frozen": Frozen(b"", KEN, "<n@x>", None)}),
    ],
)
def test_it_is_all_or_nothing(evening, key, said):
    if key == "store.expired":
        said = {"frozen": said["frozen"]._replace(expires_at=evening.now)}
    old = evening.approved()
    with pytest.raises(FollowupError, match=key):
        renewed(evening, old, **said)
    assert evening.claim(old).id == old


def test_who_said_no_meanwhile_gets_no_new_words(evening):
    old = evening.approved()
    blocks.add(evening.db, address="aiko@example.net", reason="no", now=evening.now)
    with pytest.raises(FollowupError, match=r"store\.blocked"):
        renewed(evening, old)
    assert outbox.get(evening.db, old).state is MessageState.APPROVED


def test_what_left_already_is_not_replaced(evening):
    old = evening.approved()
    evening.claim(old)
    with pytest.raises(FollowupError, match=r"store\.not-possible"):
        renewed(evening, old)


def test_a_mail_found_in_the_sent_folder_is_sent(evening):
    """The way of every message, with the evidence beside it."""
    message = outbox.found_gone(evening.db, evening.approved(), "send.found-sent", evening.now)
    assert (message.state, message.attempts) == (MessageState.SENT, 1)
    assert message.detail == "send.found-sent"
