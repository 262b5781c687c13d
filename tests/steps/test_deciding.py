"""Merge, split and undo in a real store: what has left stays counted, what waits is taken back."""

from __future__ import annotations

from datetime import datetime

import pytest

from followup.errors import FollowupError
from followup.model import Channel, DraftState, MessageState
from followup.steps import deciding, draft, ingest, link, people, review, suggestions
from followup.store import drafts, outbox
from followup.workspace import Workspace

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\r\n"
SENT, UNCERTAIN = MessageState.SENT, MessageState.UNCERTAIN
SENDING, APPROVED = MessageState.SENDING, MessageState.APPROVED
CANCELLED = MessageState.CANCELLED


@pytest.fixture
def report(workspace: Workspace, now: datetime):
    """report(day, "name;email", ...) -> the session of such a list, linked."""

    def take(day: int, *lines: str) -> int:
        times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
        rows = [f'"{name}",{email},{times}' for name, _, email in (r.partition(";") for r in lines)]
        source = ingest.Source(f"{day}.csv", (HEADER + "\r\n".join(rows) + "\r\n").encode())
        stated = ingest.Stated(topic=f"Evening {day}")
        (session,) = ingest.ingest(workspace, [source], now=now, stated=stated).sessions
        link.link(workspace, [session], now=now)
        return session

    return take


@pytest.fixture
def two(workspace: Workspace, report) -> Workspace:
    """Mara (1) and M. Berg (2) in session 1."""
    report(1, "Mara Quist;mara@example.org", "M. Berg;berg@example.net")
    return workspace


def written(workspace: Workspace, person: int, state: MessageState, now: datetime) -> int:
    """The id of a copied message to the person in session 1, in that state."""
    by_copy = draft.Wish(channel=Channel.COPY)
    (one,) = draft.draft(workspace, 1, [person], wish=by_copy, now=now).drafts
    message = review.approve(workspace, one.id, digest=None, now=now)
    if state is not APPROVED:
        workspace.claim(outbox.get(workspace.db, message), now)
    if state not in (APPROVED, SENDING):
        outbox.finish(workspace.db, message, state, None, now)
    return message


def ledger(workspace: Workspace) -> list[tuple[int, MessageState]]:
    return [(one.person, one.state) for one in outbox.all_messages(workspace.db)]


def merged(workspace: Workspace, now: datetime) -> list[str]:
    """Keys of what is said of a merge of 1 and 2."""
    before = deciding.standing(workspace)
    done = deciding.merge(workspace, [2, 1], now=now)
    link.link(workspace, done.sessions, now=now)
    return [told.key for told in deciding.settle(workspace, before, now=now)]


def undone(workspace: Workspace, now: datetime) -> None:
    _, sessions = deciding.undo(workspace, None, now=now)
    link.link(workspace, sessions, now=now)


@pytest.mark.parametrize("left", [SENDING, UNCERTAIN, SENT])
@pytest.mark.parametrize("first", [True, False])
def test_what_may_have_left_counts_and_the_other_yes_is_withdrawn(
    two: Workspace, now: datetime, left: MessageState, *, first: bool
) -> None:
    """Promise 2: whichever of the two it was written to."""
    written(two, 1 if first else 2, left, now)
    written(two, 2 if first else 1, APPROVED, now)
    assert merged(two, now) == ["deciding.withdrawn"]
    assert outbox.written_to(two.db, 1) == {1: left}
    assert sorted(ledger(two)) == sorted([(1, left), (2 if first else 1, CANCELLED)])
    open_ones = [one for one in drafts.of_session(two.db, 1) if one.state is DraftState.PROPOSED]
    assert open_ones == []
    undone(two, now)
    other = 2 if first else 1
    assert outbox.written_to(two.db, 1) == {3 - other: left}


@pytest.mark.parametrize("left", [SENT, UNCERTAIN])
def test_two_that_have_left_stay_and_that_is_said(
    two: Workspace, now: datetime, left: MessageState
) -> None:
    written(two, 1, left, now)
    written(two, 2, SENT, now)
    before = ledger(two)
    assert merged(two, now) == ["deciding.both-sent"]
    assert [state for _, state in ledger(two)] == [left, SENT]
    assert 1 in outbox.written_to(two.db, 1)
    undone(two, now)
    assert ledger(two) == before


def test_an_approved_one_goes_along_where_there_is_only_one(two: Workspace, now: datetime) -> None:
    """The name that it shows is Berg's, the person's is Mara's: a human looks again."""
    written(two, 2, APPROVED, now)
    assert merged(two, now) == ["deciding.read-again"]
    assert ledger(two) == [(1, CANCELLED)]
    (one,) = drafts.of_session(two.db, 1)
    assert (one.person, one.state) == (1, DraftState.STALE)
    undone(two, now)
    (one,) = drafts.of_session(two.db, 1)
    assert (one.person, one.state) == (2, DraftState.STALE)


def test_a_mail_that_left_is_counted_for_whose_address_it_had(
    workspace: Workspace, report, now: datetime
) -> None:
    """They were one when it was written; after undo the reader is Berg."""
    report(1, "Mara Quist;mara@example.org", "M. Berg;berg@example.net")
    done = deciding.merge(workspace, [1, 2], now=now)
    link.link(workspace, done.sessions, now=now)
    people.edit(workspace, 1, {"email": "berg@example.net"}, now=now)
    by_mail = draft.Wish(channel=Channel.EMAIL)
    (one,) = draft.draft(workspace, 1, [1], wish=by_mail, now=now).drafts
    assert one.words.recipient == "berg@example.net"
    message = review.approve(workspace, one.id, digest=None, now=now)
    workspace.claim(outbox.get(workspace.db, message), now)
    for _ in range(2):
        undone(workspace, now)
    assert outbox.written_to(workspace.db, 1) == {2: SENDING}
    (fresh,) = draft.draft(workspace, 1, [2], wish=by_mail, now=now).drafts or [None]
    assert fresh is None or fresh.state is not DraftState.PROPOSED


@pytest.mark.parametrize("state", [SENT, APPROVED])
def test_a_mail_goes_with_its_address_when_somebody_is_split(
    workspace: Workspace, report, now: datetime, state: MessageState
) -> None:
    """Promise 2: who has read it, or will, is who has the address, not who keeps the number."""
    report(1, "Mara Quist;mara@example.org", "M. Berg")
    by_mail = draft.Wish(channel=Channel.EMAIL)
    (one,) = draft.draft(workspace, 1, [1], wish=by_mail, now=now).drafts
    message = review.approve(workspace, one.id, digest=None, now=now)
    if state is SENT:
        workspace.claim(outbox.get(workspace.db, message), now)
        outbox.finish(workspace.db, message, SENT, None, now)
    merged(workspace, now)
    own = people.shown(workspace, 1).attendances
    line = next(line.id for line in own if line.attendance.email)
    before = deciding.standing(workspace)
    mara = deciding.split(workspace, 1, [line], now=now).people[1]
    told = [one.key for one in deciding.settle(workspace, before, now=now)]
    assert mara.emails == ("mara@example.org",)
    assert ledger(workspace) == [(mara.id, state)]
    assert told == []


def test_people_check_can_be_taken_back(workspace: Workspace, report, now: datetime) -> None:
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist")
    before = people.listed(workspace)
    suggestions.confirm(workspace, 1, 2, now=now)
    undone(workspace, now)
    assert people.listed(workspace) == before
    suggestions.part(workspace, 1, 2, now=now)
    assert len(people.listed(workspace)) == 2
    assert suggestions.listed(workspace) == []
    undone(workspace, now)
    assert people.listed(workspace) == before


def test_an_answer_to_a_suggestion_can_be_taken_back(
    workspace: Workspace, report, now: datetime
) -> None:
    report(1, "Mara Quist;mara@example.org")
    report(2, "Mara Quist;quist@example.net")
    report(3, "Mara Quist;third@example.org")
    before, asked = people.listed(workspace), suggestions.listed(workspace)
    pairs = {(one.a.id, one.b.id): one.id for one in asked}
    suggestions.different(workspace, [pairs[2, 3]], now=now)
    touched = suggestions.same(workspace, [pairs[1, 2]], now=now)
    link.link(workspace, touched, now=now)
    assert suggestions.listed(workspace) == []
    with pytest.raises(FollowupError, match="rests-on-it"):
        deciding.undo(workspace, 1, now=now)
    for _ in range(2):
        undone(workspace, now)
    assert (people.listed(workspace), suggestions.listed(workspace)) == (before, asked)


def test_who_was_there_beside_the_other_half_is_not_taken_for_it(
    workspace: Workspace, report, now: datetime
) -> None:
    """A name that was there twice at once is two people, also where the user decided on one."""
    report(1, "Mara Quist;mara@example.org", "Mara Quist")
    report(2, "Mara;mara@example.org")
    (line,) = [one.id for one in people.shown(workspace, 1).attendances if one.session == 1]
    done = deciding.split(workspace, 1, [line], now=now)
    link.link(workspace, done.sessions, now=now)
    assert [len(one.attendances) for one in people.listed(workspace)] == [1, 1, 1]


def test_nothing_is_half_decided(two: Workspace, now: datetime) -> None:
    """One unknown number among good ones: nobody is merged."""
    with pytest.raises(FollowupError, match="no-person"):
        deciding.merge(two, [1, 2, 9], now=now)
    assert len(people.listed(two)) == 2
    assert deciding.listed(two) == []
