"""Any order of drafting, approving, sending, crashing, blocking and correcting."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from followup.errors import FollowupError
from followup.model import Attendance, Channel, DraftState, Kind, MessageState, Rendered, Strength
from followup.store import attendances, blocks, drafts, files, links, outbox, people, sessions
from followup.store.database import open_store
from followup.store.outbox import ClaimRefused

LIVE = set(MessageState) - {MessageState.FAILED, MessageState.CANCELLED}
FINAL = (MessageState.SENT, MessageState.HANDED_OVER)
SENDER = "ken@example.com"
people_numbers = st.integers(0, 2)
messages = st.integers(1, 6)


@contextmanager
def only(*keys: str) -> Iterator[None]:
    """Of all refusals these are the expected ones."""
    try:
        yield
    except FollowupError as error:
        if error.key not in keys:
            raise


class Evening(RuleBasedStateMachine):
    """Three people, two of whom share a mailbox and may turn out to be one."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "followup.db"
        self.now = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
        self.template = "t1"
        self.number = 0
        self.final: dict[int, tuple[object, ...]] = {}
        self.left: dict[int, int] = {}
        self.open()
        self.session = sessions.add(self.db, day=self.now.date(), now=self.now)
        file = files.add(self.db, self.session, "p.csv", "d", "zoom", Kind.PARTICIPANTS, self.now)
        names = ("aiko", "ben", "aiko")
        lines = [
            Attendance(n, name, name, f"{name}@example.net") for n, name in enumerate(names, 1)
        ]
        attendances.add(self.db, self.session, file, lines)
        self.lines = list(attendances.ids(self.db, self.session, file).values())
        self.people = [people.add(self.db, self.now) for _ in names]
        self.addresses = [line.email for line in lines]
        for line, person in zip(self.lines, self.people, strict=True):
            links.put(self.db, line, person, "alone", Strength.CERTAIN, "rule", self.now)

    def open(self) -> None:
        self.db = open_store(self.path, self.now)
        self.db.execute("PRAGMA synchronous = OFF")

    def teardown(self) -> None:
        self.db.close()
        shutil.rmtree(self.folder)

    @property
    def basis(self) -> dict[str, str]:
        return {"template": self.template}

    def _draft(self, who: int, channel: Channel):
        for draft in drafts.of_session(self.db, self.session):
            if (draft.person, draft.words.channel) == (self.people[who], channel):
                return draft
        return None

    @rule(who=people_numbers, channel=st.sampled_from(Channel))
    def propose(self, who: int, channel: Channel) -> None:
        recipient = self.addresses[who] if channel is Channel.EMAIL else None
        words = Rendered(
            channel, recipient, "N", "S", f"body {self.number}", "en", "x", basis=self.basis
        )
        with only("store.draft-approved"):
            drafts.put(self.db, self.people[who], self.session, words, self.now)

    @rule(who=people_numbers, channel=st.sampled_from(Channel), seen=st.booleans())
    def approve(self, who: int, channel: Channel, *, seen: bool) -> None:
        draft = self._draft(who, channel)
        if draft is None:
            return
        self.number += 1
        try:
            outbox.approve(
                self.db, draft, digest=draft.digest if seen else "other",
                raw=draft.words.body.encode(), sender=SENDER, message_id=f"<{self.number}>",
                expires_at=self.now + timedelta(hours=2), now=self.now,
            )  # fmt: skip
        except FollowupError:
            return
        assert seen

    @rule(who=people_numbers, channel=st.sampled_from(Channel))
    def edit(self, who: int, channel: Channel) -> None:
        draft = self._draft(who, channel)
        if draft is not None:
            self.number += 1
            with only("store.draft-approved"):
                drafts.rewrite(
                    self.db, draft.id, subject="S", body=f"edit {self.number}", now=self.now
                )

    @rule(who=people_numbers, channel=st.sampled_from(Channel))
    def withdraw(self, who: int, channel: Channel) -> None:
        draft = self._draft(who, channel)
        if draft is not None:
            with only("store.not-approved", "store.too-late"):
                outbox.withdraw(self.db, draft.id, self.now)

    @rule(number=messages, due=st.booleans())
    def claim(self, number: int, *, due: bool) -> None:
        try:
            if due:
                faults = outbox.faults(self.db, number, self.basis, SENDER, self.now)
            claimed = outbox.claim(
                self.db, number, basis=lambda: self.basis, sender=SENDER, now=self.now
            )
            assert not due or faults == []
        except ClaimRefused as refused:
            if refused.lasting:
                outbox.fall_back(self.db, number, refused.key, self.now)
            return
        except FollowupError:
            return
        draft = drafts.get(self.db, claimed.draft)
        approval = self.db.execute(
            "SELECT digest, withdrawn_at FROM approvals WHERE draft_id = ?"
            " ORDER BY id DESC LIMIT 1",
            (draft.id,),
        ).fetchone()
        assert tuple(approval) == (draft.digest, None)
        assert draft.state is DraftState.APPROVED
        assert claimed.raw == draft.words.body.encode()
        assert not blocks.is_blocked(self.db, claimed.person, filter(None, [claimed.recipient]))
        assert claimed.expires_at > self.now

    @rule(number=messages, state=st.sampled_from(MessageState))
    def finish(self, number: int, state: MessageState) -> None:
        with only("store.no-message", "store.not-possible"):
            outbox.finish(self.db, number, state, "words", self.now)

    @rule(number=messages)
    def postpone(self, number: int) -> None:
        with only("store.no-message", "store.not-possible"):
            outbox.postpone(self.db, number, self.now, "450", self.now)

    @rule(number=messages, state=st.sampled_from(MessageState))
    def settle(self, number: int, state: MessageState) -> None:
        with only("store.no-message", "store.not-possible"):
            outbox.settle(self.db, number, state, self.now)

    @rule(number=messages)
    def sign(self, number: int) -> None:
        self.number += 1
        try:
            raw = outbox.get(self.db, number).raw
            outbox.replace(
                self.db, number, raw=raw, sender=SENDER, message_id=f"<{self.number}>",
                now=self.now,
            )  # fmt: skip
        except FollowupError:
            return

    @rule()
    def crash(self) -> None:
        """Closed without a word; the next start looks for orphans."""
        self.db.close()
        self.open()
        for message in outbox.recover(self.db, self.now):
            assert outbox.get(self.db, message.id).state is MessageState.UNCERTAIN

    @rule(who=people_numbers)
    def block(self, who: int) -> None:
        blocks.add(self.db, address=self.addresses[who], reason="no", now=self.now)

    @rule(who=people_numbers)
    def unblock(self, who: int) -> None:
        blocks.lift(self.db, address=self.addresses[who], reason="yes", now=self.now)

    @rule()
    def change_template(self) -> None:
        self.template += "'"

    @rule(minutes=st.integers(1, 90))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(line=people_numbers, who=people_numbers)
    def relink(self, line: int, who: int) -> None:
        args = (self.lines[line], self.people[who], "same-name", Strength.CERTAIN, "user")
        links.put(self.db, *args, self.now)

    @precondition(lambda self: self.number)
    @invariant()
    def one_first_contact_at_most(self) -> None:
        live = [m for m in outbox.all_messages(self.db) if m.state in LIVE]
        assert len({m.person for m in live}) == len(live)
        mailed = [m.recipient for m in live if m.recipient]
        assert len(set(mailed)) == len(mailed)

    @invariant()
    def what_was_sent_never_changes(self) -> None:
        for m in outbox.all_messages(self.db):
            frozen = (m.state, m.raw, m.recipient, m.message_id)
            if m.id in self.final:
                assert self.final[m.id] == frozen
            elif m.state in FINAL:
                self.final[m.id] = frozen

    @invariant()
    def nobody_waits_whose_draft_lacks_a_yes(self) -> None:
        for m in outbox.all_messages(self.db):
            approved = drafts.get(self.db, m.draft).state is DraftState.APPROVED
            assert approved or m.state not in LIVE


Evening.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestEvening = Evening.TestCase
