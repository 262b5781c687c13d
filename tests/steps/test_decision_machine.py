"""Lists, decisions, yeses and noes in any order: a human's word holds until it is taken back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta, timezone
from itertools import count

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from followup.errors import FollowupError
from followup.model import Channel, MessageState
from followup.steps import block, deciding, draft, ingest, link, people, review, suggestions
from followup.store import outbox
from followup.workspace import open_workspace

START = datetime(2026, 11, 20, 20, 30, tzinfo=timezone(timedelta(hours=9)))
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\r\n"
LINES = st.lists(
    st.tuples(
        st.sampled_from(["Mara Quist", "QUIST Mara", "Mara", "M. Quist", "Dev Patel"]),
        st.sampled_from(["", "", "mara@example.org", "quist@example.net", "other@example.jp"]),
    ),
    min_size=1,
    max_size=3,
)
PICKS = st.lists(st.integers(0, 9), min_size=1, max_size=3)
PICK = st.integers(0, 9)
LEFT = {MessageState.SENT, MessageState.UNCERTAIN, MessageState.SENDING}


class Evenings(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.mkdtemp()
        self.closing = open_workspace(self.home)
        self.workspace = self.closing.__enter__()
        self.workspace.db.execute("PRAGMA synchronous = OFF")
        self.clock = (START + timedelta(minutes=n) for n in count())
        self.days = count(1)
        self.said_no: set[int] = set()
        self.left: dict[int, MessageState] = {}
        self.report([("Mara Quist", "mara@example.org"), ("Dev Patel", "")])

    def teardown(self) -> None:
        self.closing.__exit__(None, None, None)
        shutil.rmtree(self.home)

    # --- words of the user ------------------------------------------------------------------

    @rule(lines=LINES)
    def report(self, lines: Sequence[tuple[str, str]]) -> None:
        day = next(self.days)
        if day > 5:
            return
        times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
        rows = [f'"{name}",{email},{times}' for name, email in lines]
        source = ingest.Source(f"{day}.csv", (HEADER + "\r\n".join(rows) + "\r\n").encode())
        stated, now = ingest.Stated(topic=f"Evening {day}"), next(self.clock)
        done = ingest.ingest(self.workspace, [source], now=now, stated=stated)
        link.link(self.workspace, done.sessions, now=now)

    @rule(picks=PICKS)
    def merge(self, picks: Sequence[int]) -> None:
        ids = self.people()
        chosen = [ids[pick % len(ids)] for pick in picks]
        with self.decided() as now:
            done = deciding.merge(self.workspace, chosen, now=now)
            link.link(self.workspace, done.sessions, now=now)

    @rule(person=PICK, picks=PICKS)
    def split(self, person: int, picks: Sequence[int]) -> None:
        found = people.listed(self.workspace)
        one = found[person % len(found)]
        own = [line.id for line in one.attendances]
        with self.decided() as now:
            lines = {own[pick % len(own)] for pick in picks}
            done = deciding.split(self.workspace, one.id, lines, now=now)
            link.link(self.workspace, done.sessions, now=now)

    @rule(same=st.booleans())
    def answer(self, *, same: bool) -> None:
        asked = [one.id for one in suggestions.listed(self.workspace)[:1]]
        with self.decided() as now:
            if same:
                touched = suggestions.same(self.workspace, asked, now=now)
                link.link(self.workspace, touched, now=now)
            else:
                suggestions.different(self.workspace, asked, now=now)

    @rule(mine=st.booleans())
    def check(self, *, mine: bool) -> None:
        with self.decided() as now:
            for person, session in suggestions.guesses(self.workspace)[:1]:
                say = suggestions.confirm if mine else suggestions.part
                say(self.workspace, person.id, session, now=now)

    @rule(person=PICK)
    def correct(self, person: int) -> None:
        ids = self.people()
        changes = {"email": "other@example.jp"}
        people.edit(self.workspace, ids[person % len(ids)], changes, now=next(self.clock))

    @rule(number=st.one_of(st.none(), st.integers(1, 4)))
    def undo(self, number: int | None) -> None:
        with self.decided() as now:
            _, touched = deciding.undo(self.workspace, number, now=now)
            link.link(self.workspace, touched, now=now)

    @rule(person=PICK)
    def block(self, person: int) -> None:
        found = people.listed(self.workspace)
        one = found[person % len(found)]
        block.block(self.workspace, str(one.id), reason="no", now=next(self.clock))
        self.said_no |= {line.id for line in one.attendances}

    # --- drafts and messages ----------------------------------------------------------------

    @rule(person=PICK, channel=st.sampled_from(Channel))
    def approve(self, person: int, channel: Channel) -> None:
        found = people.listed(self.workspace)
        one = found[person % len(found)]
        session, now = one.attendances[0].session, next(self.clock)
        with suppress(FollowupError):
            wish = draft.Wish(channel=channel)
            for made in draft.draft(self.workspace, session, [one.id], wish=wish, now=now).drafts:
                review.approve(self.workspace, made.id, digest=None, now=now)

    @rule(state=st.sampled_from(["sent", "uncertain", "sending"]))
    def leave(self, state: str) -> None:
        now = next(self.clock)
        for message in outbox.waiting(self.workspace.db, now)[:1]:
            with suppress(FollowupError):
                self.workspace.claim(message, now)
                if state != "sending":
                    outbox.finish(self.workspace.db, message.id, MessageState(state), None, now)
                self.left[message.id] = MessageState(state)

    # --- what must hold ---------------------------------------------------------------------

    @contextmanager
    def decided(self) -> Iterator[datetime]:
        now = next(self.clock)
        before = deciding.standing(self.workspace)
        with suppress(FollowupError):
            yield now
        deciding.settle(self.workspace, before, now=now)

    def people(self) -> list[int]:
        return [one.id for one in people.listed(self.workspace)]

    @invariant()
    def a_no_is_for_ever(self) -> None:
        for one in people.listed(self.workspace):
            lines = {line.id for line in one.attendances}
            shown = {line.attendance.email for line in one.attendances}
            # Who is held by a mailbox that only a correction gives them is free without it.
            if one.blocked and shown.issuperset(one.emails):
                self.said_no |= lines
            assert one.blocked or self.said_no.isdisjoint(lines)

    @invariant()
    def what_left_stays_in_the_ledger(self) -> None:
        for number, state in self.left.items():
            assert outbox.get(self.workspace.db, number).state is state

    @invariant()
    def what_waits_is_for_who_is_there(self) -> None:
        known = {one.id: one for one in people.listed(self.workspace)}
        for one in outbox.all_messages(self.workspace.db):
            if one.state is MessageState.APPROVED:
                sessions = {line.session for line in known[one.person].attendances}
                assert one.session in sessions

    @invariant()
    def one_first_contact(self) -> None:
        """Who has or may have got a message of a session waits for no other one of it."""
        found = outbox.all_messages(self.workspace.db)
        left = {(m.person, m.session) for m in found if m.id in self.left}
        waits = {(m.person, m.session) for m in found if m.state is MessageState.APPROVED}
        assert left.isdisjoint(waits)

    @invariant()
    def addresses_that_got_one_are_counted(self) -> None:
        """A mail that left counts for somebody who has its address, if anybody has.

        But for those who have got one of their own: the ledger holds one for a person and
        session, and nothing that left is struck out of it.
        """
        known = {one.id: one.emails for one in people.listed(self.workspace)}
        found = outbox.all_messages(self.workspace.db)
        has_own = {(one.person, one.session) for one in found if one.state in LEFT}
        for one in found:
            holders = {person for person, emails in known.items() if one.recipient in emails}
            free = [person for person in holders if (person, one.session) not in has_own]
            if one.id in self.left and one.person not in holders:
                assert free == []


Evenings.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestEvenings = Evenings.TestCase
