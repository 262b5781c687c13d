"""The steps behind send, hand-over and copy, with a real store and a clock of the test's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import pytest

from followup.errors import FollowupError
from followup.model import Channel, DraftState, MessageState
from followup.steps import block, copy, draft, handover, outbox, review, send
from followup.steps.copy import Answer
from followup.steps.handover import Went
from followup.store import drafts, sessions
from followup.store import outbox as ledger
from followup.workspace import open_workspace

JAPAN = timezone(timedelta(hours=9))


@pytest.fixture
def workspace(mail_server, approved):
    """A home with three approved mails, opened."""
    followup = approved(mail_server(), 3)
    with open_workspace(str(followup.home / "followup")) as opened:
        yield opened


@pytest.fixture
def now(workspace):
    return workspace.now()


def states(workspace, now):
    return [one.state.value for one in outbox.listed(workspace, now=now)]


def copy_text(workspace, now, person=1):
    """An approved text to copy, in place of this person's mail."""
    review.cancel(workspace, person, now=now)
    wish = draft.Wish(channel=Channel.COPY)
    [words] = draft.draft(workspace, 1, [person], now=now, wish=wish).drafts
    return review.approve(workspace, words.id, digest=words.digest, now=now)


# --- a yes does not last ---------------------------------------------------------------


def test_a_yes_holds_48_hours_and_not_a_minute_more(workspace, now):
    """In knadh/listmonk#1801 old mails left after a restore: a yes is no standing order."""
    given = outbox.listed(workspace, now=now)[0].expires_at - timedelta(hours=48)
    assert abs(given - now) < timedelta(minutes=10)
    almost = send.plan(workspace, now=given + timedelta(hours=47, minutes=59))
    assert (len(almost.ready), almost.outdated) == (3, [])
    late = given + timedelta(hours=48, minutes=1)
    after = send.plan(workspace, now=late)
    assert after.ready == []
    assert {reason for _, reason in after.outdated} == {"store.claim-expired"}
    send.take_back(workspace, after, now=late)
    assert states(workspace, now) == ["cancelled"] * 3
    assert {one.state for one in drafts.of_session(workspace.db, None)} == {DraftState.STALE}


def test_words_of_today_end_with_the_day(workspace):
    """README, promise 1: words that say "today" last until midnight of the user's clock."""
    day = sessions.get(workspace.db, 1).day
    evening = datetime.combine(day, time(21), JAPAN)
    review.cancel(workspace, 1, now=evening)
    [words] = draft.draft(workspace, 1, [1], now=evening).drafts
    assert "today" in words.words.subject + words.words.body
    review.approve(workspace, words.id, digest=words.digest, now=evening)
    midnight = datetime.combine(day + timedelta(days=1), time(), JAPAN)
    before, after = (
        send.plan(workspace, now=at) for at in (midnight - timedelta(seconds=1), midnight)
    )
    assert "reader1@example.net" in {one.recipient for one in before.ready}
    assert [one.message.recipient for one in after.aged] == ["reader1@example.net"]
    assert "reader1@example.net" not in {one.recipient for one in after.ready}


def test_a_yes_that_ends_while_others_are_sent_is_seen_at_the_gate(workspace, now):
    """The gate stands before each message, not only before the plan."""
    clock = iter([now] * 5 + [now + timedelta(hours=49)] * 30)
    sent = send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: next(clock))
    assert [one.state.value for one in sent.results] == ["sent", "cancelled", "cancelled"]


def test_a_template_that_cannot_be_read_is_a_changed_one(workspace, now):
    """README, promise 1: it asks again, and does not end in an error for everybody."""
    words = drafts.get(workspace.db, 1).words
    own = workspace.folders.templates / words.language / "mail"
    own.mkdir(parents=True)
    (own / f"{words.template}.txt").write_bytes(b"\xff\xfe")
    plan = send.plan(workspace, now=now)
    assert [reason for _, reason in plan.outdated] == ["store.claim-template"] * 3


# --- another sender --------------------------------------------------------------------


@pytest.fixture
def renamed(workspace):
    """The account got another address after the yes."""
    workspace.remember(account=replace(workspace.account, address="ken@example.org"))
    return workspace


def test_another_sender_needs_a_yes_of_its_own(renamed, now):
    """README, promise 1: what stands in From belongs to what was approved."""
    plan = send.plan(renamed, now=now)
    assert (plan.ready, len(plan.unsigned)) == ([], 3)
    sent = send.send(renamed, plan.unsigned, clock=lambda: now)
    assert {one.state for one in sent.results} == {MessageState.CANCELLED}


def test_after_that_yes_the_same_words_leave_once_in_the_new_name(renamed, now):
    signed = send.sign(renamed, send.plan(renamed, now=now).unsigned, now=now)
    sent = send.send(renamed, signed, clock=lambda: now)
    assert [one.state.value for one in sent.results] == ["sent"] * 3
    assert all(b"From: " in one.raw and b"ken@example.org" in one.raw for one in sent.results)
    assert states(renamed, now) == ["cancelled"] * 3 + ["sent"] * 3


def test_one_blocked_reader_does_not_hold_back_the_new_name(renamed, now):
    """A no is for ever, and it concerns one person: the plan drops it before the signing."""
    block.block(renamed, "reader2@example.net", reason="asked", now=now)
    plan = send.plan(renamed, now=now)
    assert [reason for _, reason in plan.outdated] == ["store.claim-blocked"]
    assert len(send.sign(renamed, plan.unsigned, now=now)) == 2


@pytest.mark.parametrize("state", [MessageState.SENDING, MessageState.UNCERTAIN])
def test_what_may_have_left_is_never_put_into_a_new_envelope(renamed, now, state):
    """Promise 2: a message under way in another process would leave a second time."""
    [message, *_] = send.plan(renamed, now=now).unsigned
    basis = renamed.basis_of(drafts.get(renamed.db, message.draft))
    ledger.claim(renamed.db, message.id, basis=lambda: basis, sender=None, now=now)
    if state is MessageState.UNCERTAIN:
        ledger.recover(renamed.db, now)
    with pytest.raises(FollowupError, match="not-possible"):
        send.sign(renamed, [message], now=now)
    assert states(renamed, now) == ["uncertain", "approved", "approved"]


def never(handed):
    raise AssertionError("nothing may be opened")


def test_what_another_one_has_sent_meanwhile_is_no_result(workspace, now):
    """Two of them waited for the same yes: who sends nothing says so."""
    ready = send.plan(workspace, now=now).ready
    assert len(send.send(workspace, ready, clock=lambda: now).results) == 3
    assert send.send(workspace, ready, clock=lambda: now).results == []


# --- the user's own mail program -------------------------------------------------------


@pytest.mark.parametrize(
    ("went", "state", "kept"),
    [
        (Went.YES, "handed-over", False),
        (Went.NO, "approved", False),
        (Went.UNKNOWN, "uncertain", True),
    ],
)
def test_a_mail_handed_over_is_what_the_user_says(workspace, now, went, state, kept):
    """README, mail account: noted only after "did it go?"; the file stays while needed."""
    seen = []

    def ask(handed):
        assert handed.file.read_bytes() == b"X-Unsent: 1\r\n" + handed.message.raw
        assert handed.mailto.startswith("mailto:reader1@example.net?")
        assert ledger.get(workspace.db, 1).state is MessageState.SENDING
        seen.append(handed.file)
        return went

    with workspace.sole(now):
        handover.hand_over(workspace, 1, ask, clock=lambda: now)
    assert states(workspace, now)[0] == state
    assert [file.exists() for file in seen] == [kept]


@pytest.mark.parametrize("end", [KeyboardInterrupt, EOFError, SystemExit])
def test_no_answer_while_a_mail_program_is_open_is_uncertain(workspace, now, end):
    """Ctrl-C and a closed terminal are no answer (docs/design.md, promise 2): not handed twice."""

    def ask(handed):
        raise end

    with workspace.sole(now), pytest.raises(end):
        handover.hand_over(workspace, 1, ask, clock=lambda: now)
    with workspace.sole(now):
        assert [one.id for one in handover.waiting(workspace, now=now)] == [2, 3]
    assert states(workspace, now)[0] == "uncertain"


def test_what_cannot_be_written_has_not_left(workspace, now):
    """A full disk or a file in the folder's place: still approved, not uncertain."""
    workspace.folders.handover.write_text("in the way")
    with workspace.sole(now), pytest.raises(FollowupError, match="cannot-write"):
        handover.hand_over(workspace, 1, never, clock=lambda: now)
    assert states(workspace, now)[0] == "approved"


def test_an_aged_yes_is_not_handed_over_and_leaves_no_file(workspace, now):
    late = now + timedelta(hours=49)
    expired = pytest.raises(FollowupError, match="claim-expired")
    with workspace.sole(late), expired as refused:
        handover.hand_over(workspace, 1, never, clock=lambda: late)
    assert refused.value.exit_code == 3
    assert list(workspace.folders.handover.iterdir()) == []
    assert states(workspace, late)[0] == "cancelled"


def test_while_one_hands_over_nobody_sends(workspace, now):
    """One lock for every way out."""
    ready = send.plan(workspace, now=now).ready
    with workspace.sole(now), pytest.raises(FollowupError, match="busy"):
        send.send(workspace, ready, clock=lambda: now)


# --- copy and paste --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.SENT, "handed-over"),
        (Answer.LATER, "approved"),
        (Answer.NOT_FOUND, "cancelled"),
    ],
)
def test_a_copied_text_is_what_the_user_says(workspace, now, answer, state):
    """docs/copying.md, one text at a time: sent, later, not found, into the same ledger."""
    number = copy_text(workspace, now)
    with workspace.sole(now):
        taken = copy.take(workspace, number, now=now)
        copy.record(workspace, taken, answer, now=now)
    assert taken.text == drafts.get(workspace.db, taken.message.draft).words.body
    assert taken.search.startswith("Given1 Reader")
    assert states(workspace, now)[-1] == state


def test_a_crash_while_a_text_is_copied_is_uncertain(workspace, now):
    """It may have been pasted: never offered again by itself."""
    number = copy_text(workspace, now)
    with workspace.sole(now):
        copy.take(workspace, number, now=now)
    assert states(workspace, now)[-1] == "uncertain"
    assert copy.waiting(workspace, now=now) == []


def test_a_text_is_taken_once(workspace, now):
    number = copy_text(workspace, now)
    with workspace.sole(now):
        taken = copy.take(workspace, number, now=now)
        copy.record(workspace, taken, Answer.SENT, now=now)
        with pytest.raises(FollowupError, match="claim-state"):
            copy.take(workspace, number, now=now)
    assert states(workspace, now)[-1] == "handed-over"


def test_an_aged_yes_is_not_copied(workspace, now):
    number, late = copy_text(workspace, now), now + timedelta(hours=49)
    with workspace.sole(late), pytest.raises(FollowupError, match="claim-expired"):
        copy.take(workspace, number, now=late)
    assert states(workspace, late)[-1] == "cancelled"


def test_a_settled_copy_was_handed_over_not_sent(workspace, now):
    """`sent` is said of what followup itself has sent."""
    number = copy_text(workspace, now)
    with workspace.sole(now):
        copy.take(workspace, number, now=now)
    assert outbox.settle(workspace, number, "sent", now=now).state is MessageState.HANDED_OVER
    with pytest.raises(FollowupError, match="not-possible"):
        outbox.settle(workspace, number, "again", now=now)
