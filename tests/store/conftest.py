"""An evening in a real store on a real disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from followup.model import Attendance, Channel, Claim, Draft, Kind, Rendered, Strength
from followup.store import attendances, drafts, files, links, outbox, people, sessions
from followup.store.database import Connection, open_store

START = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)


@dataclass
class Evening:
    """One session with a participants report, a registration list and a saved chat."""

    db: Connection
    now: datetime = START
    basis: dict[str, str] = field(default_factory=lambda: {"template": "t", "profile": "p"})
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.files: dict[tuple[int, Kind], int] = {}
        self.session = self.new_session(date(2026, 11, 20), "Returns without tears")

    def new_session(self, day: date, topic: str) -> int:
        session = sessions.add(self.db, day=day, topic=topic, now=self.now)
        for kind in (Kind.PARTICIPANTS, Kind.REGISTRANTS, Kind.CHAT):
            path = f"{kind.value}-{session}.csv"
            args = (session, path, path, "zoom", kind, self.now)
            self.files[session, kind] = files.add(self.db, *args)
        return session

    def line(self, name: str, *, kind=Kind.PARTICIPANTS, session=None, **values) -> int:
        """The id of a new attendance."""
        session = session or self.session
        number = next(self.numbers)
        attendance = Attendance(number, values.pop("raw_name", name), name, **values)
        file = self.files[session, kind]
        attendances.add(self.db, session, file, [attendance])
        return attendances.ids(self.db, session, file)[number]

    def person(self, name: str, email: str | None = None, **values) -> int:
        """The id of a new person with one certain line."""
        person = people.add(self.db, self.now)
        self.link(self.line(name, email=email, **values), person)
        return person

    def link(self, line: int, person: int, strength=Strength.CERTAIN, by="rule") -> bool:
        return links.put(self.db, line, person, "same-name", strength, by, self.now)

    def words(self, recipient: str | None, channel=Channel.EMAIL, **values) -> Rendered:
        said = {
            "channel": channel,
            "recipient": recipient,
            "recipient_name": "Aiko Murata",
            "subject": "Your question about second attempts",
            "body": "Hello Aiko,\nwere you there today?",
            "language": "en",
            "template": "thank-you",
            "claims": (Claim("asked about second attempts", "chat.txt:12"),),
            "basis": dict(self.basis),
        }
        return Rendered(**{**said, **values})

    def draft(self, person: int, recipient: str | None, **values) -> Draft:
        words = self.words(recipient, **values)
        number = drafts.put(self.db, person, self.session, words, self.now)
        return drafts.get(self.db, number)

    def copy_draft(self, person: int, **values) -> Draft:
        return self.draft(person, None, channel=Channel.COPY, **values)

    def approve(self, draft: Draft, **values) -> int:
        said = {
            "digest": draft.digest,
            "raw": b"To: x\r\n\r\n" + draft.words.body.encode(),
            "sender": "ken@example.com",
            "message_id": f"<{next(self.numbers)}@example.com>",
            "expires_at": self.now + timedelta(hours=48),
            "now": self.now,
        }
        return outbox.approve(self.db, draft, **{**said, **values})

    def approved(self, name: str = "Aiko Murata", email: str = "aiko@example.net") -> int:
        return self.approve(self.draft(self.person(name, email), email))

    def claim(self, message: int, **values):
        said = {"basis": self.basis, "sender": "ken@example.com", "now": self.now, **values}
        basis = said.pop("basis")
        return outbox.claim(self.db, message, basis=lambda: basis, **said)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "home" / "followup.db"


@pytest.fixture
def db(place: Path) -> Iterator[Connection]:
    with closing(open_store(place, START)) as opened:
        # Durability has tests of its own; fsync is slow on a shared disk.
        opened.execute("PRAGMA synchronous = OFF")
        yield opened


@pytest.fixture
def evening(db: Connection) -> Evening:
    return Evening(db)
