"""Any decisions on any lists: taken back in turn, everybody is who they were."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from itertools import count

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followup.errors import FollowupError
from followup.model import Channel, Person
from followup.steps import deciding, draft, ingest, link, people, review, suggestions
from followup.store import drafts, outbox
from followup.workspace import Workspace, open_workspace

START = datetime(2026, 11, 20, 20, 30, tzinfo=timezone(timedelta(hours=9)))
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\r\n"
PEOPLE = st.tuples(
    st.sampled_from(["Mara Quist", "QUIST Mara", "Mara", "M. Quist", "Dev Patel", "山田 太郎"]),
    st.sampled_from(["", "", "mara@example.org", "quist@example.net", "dev@example.com"]),
)
EVENINGS = st.lists(st.lists(PEOPLE, min_size=1, max_size=4), min_size=2, max_size=4)
# Each thing is done a moment after the other.
clock = (START + timedelta(milliseconds=n) for n in count())
NUMBERS = st.integers(1, 9)
WORDS = st.lists(
    st.one_of(
        st.tuples(st.just("merge"), st.lists(NUMBERS, min_size=2, max_size=3)),
        st.tuples(st.just("split"), st.lists(NUMBERS, min_size=1, max_size=2)),
        st.tuples(st.just("same"), st.just([])),
        st.tuples(st.just("different"), st.just([])),
        st.tuples(st.just("part"), st.just([])),
        st.tuples(st.just("edit"), st.lists(NUMBERS, min_size=1, max_size=1)),
    ),
    min_size=1,
    max_size=4,
)


def report(workspace: Workspace, day: int, lines: Sequence[tuple[str, str]]) -> None:
    times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
    rows = [f'"{name}",{email},{times}' for name, email in lines]
    source = ingest.Source(f"{day}.csv", (HEADER + "\r\n".join(rows) + "\r\n").encode())
    stated = ingest.Stated(topic=f"Evening {day}")
    done = ingest.ingest(workspace, [source], now=next(clock), stated=stated)
    link.link(workspace, done.sessions, now=next(clock))


def say(workspace: Workspace, word: str, numbers: list[int]) -> None:
    sessions: Sequence[int] = ()
    now = next(clock)
    before = deciding.standing(workspace)
    if word == "merge":
        sessions = deciding.merge(workspace, numbers, now=now).sessions
    elif word == "split":
        holder = {line.id: one.id for one in people.listed(workspace) for line in one.attendances}
        person = holder.get(numbers[0], 1)
        lines = [line for line in numbers if holder.get(line) == person]
        sessions = deciding.split(workspace, person, lines, now=now).sessions
    elif word == "edit":
        people.edit(workspace, numbers[0], {"organization": "Example Books"}, now=now)
    elif word == "part":
        for person_, session in suggestions.guesses(workspace)[:1]:
            suggestions.part(workspace, person_.id, session, now=now)
    else:
        asked = [one.id for one in suggestions.listed(workspace)[:1]]
        if word == "same":
            sessions = suggestions.same(workspace, asked, now=now)
        else:
            suggestions.different(workspace, asked, now=now)
    link.link(workspace, sessions, now=now)
    deciding.settle(workspace, before, now=now)


def undo_all(workspace: Workspace) -> None:
    while any(one.decision.undone_at is None for one in deciding.listed(workspace)):
        before = deciding.standing(workspace)
        _, sessions = deciding.undo(workspace, None, now=next(clock))
        link.link(workspace, sessions, now=next(clock))
        deciding.settle(workspace, before, now=next(clock))


def known(workspace: Workspace) -> dict[int, Person]:
    return {one.id: one for one in people.listed(workspace)}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@example(
    evenings=[[("Mara Quist", "")] * 3, [("Mara Quist", "")], [("Mara Quist", "")]],
    words=[("same", []), ("split", [1])],
    written=[],
)
@given(evenings=EVENINGS, words=WORDS, written=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=5))
def test_undo_restores_everybody(evenings, words, written) -> None:
    with tempfile.TemporaryDirectory() as home, open_workspace(home) as workspace:
        workspace.db.execute("PRAGMA synchronous = OFF")
        for day, lines in enumerate(evenings, 1):
            report(workspace, day, lines)
        for session, person in written:
            with suppress(FollowupError):
                by_copy = draft.Wish(channel=Channel.COPY)
                for one in draft.draft(
                    workspace, session, [person], wish=by_copy, now=next(clock)
                ).drafts:
                    review.approve(workspace, one.id, digest=None, now=next(clock))
        suggestions.listed(workspace)
        before = known(workspace)
        owners = {one.id: one.person for one in drafts.of_session(workspace.db, None)}
        asked = suggestions.listed(workspace)
        for word, numbers in words:
            with suppress(FollowupError):
                say(workspace, word, numbers)
            assert_one_first_contact(workspace)
        undo_all(workspace)
        assert known(workspace) == before
        assert suggestions.listed(workspace) == asked
        assert {one.id: one.person for one in drafts.of_session(workspace.db, None)} == owners


def assert_one_first_contact(workspace: Workspace) -> None:
    """A message that waits is for somebody of its session, under the name that it shows."""
    there = known(workspace)
    for message in outbox.all_messages(workspace.db):
        if message.state == "approved":
            person = there[message.person]
            assert message.session in {line.session for line in person.attendances}
            assert message.recipient_name == person.name
