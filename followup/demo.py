"""The whole evening on invented people, in a folder and with a mail server of its own.

Yields scenes for a door to show; touches nothing of the user's and asks nothing.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from followup import config
from followup.mail.loopback import Loopback
from followup.model import Channel, Profile
from followup.steps import copy, draft, ingest, link, match, outbox, review, send
from followup.steps import evening as evening_step
from followup.steps.copy import Answer
from followup.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.steps.evening import Opened, Weight
    from followup.steps.match import Matching, Row

Role = Literal["host", "attendee"]

_WRITTEN_ON = date(2026, 11, 20)
_JUST_AFTER = time(20, 45)
_DAYS_IN_FILES = (0, 1, 2, 4, 8, 11)
_MAILS = 2  # one reader in English, one in Japanese
_FILES = {
    "host": (
        "participants_81796405615_2026_11_20.csv",
        "registration_81796405615.csv",
        "meeting_saved_chat.txt",
    ),
    "attendee": ("names_pasted.txt", "meeting_saved_chat.txt"),
}
_PROFILES = {
    ("host", "en"): Profile(
        name="Ken Ito",
        email="ken.ito@example.com",
        organization="Example Books",
        industry="E-commerce",
        language="en",
        offers=("a one-page note on reducing second deliveries",),
    ),
    ("attendee", "en"): Profile(
        name="Haruka Mori",
        organization="Kazamidori Logistics",
        industry="Logistics",
        language="en",
        offers=("a checklist for choosing a 3PL warehouse",),
    ),
    ("host", "ja"): Profile(
        name="Ken Ito",
        email="ken.ito@example.com",
        organization="Example Books",
        industry="ネット通販",
        language="ja",
        offers=("再配達を減らした工夫のメモ",),
    ),
    ("attendee", "ja"): Profile(
        name="Haruka Mori",
        organization="Kazamidori Logistics",
        industry="物流",
        language="ja",
        offers=("再配達を減らした工夫のメモ",),
    ),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of the evening and the value that it gave."""

    name: str
    value: object


def evening(role: Role, language: str, now: datetime) -> Iterator[Scene]:
    """Play the evening of `now`'s day for the host or for an attendee, ``en`` or ``ja``."""
    moment = datetime.combine(now.date(), _JUST_AFTER, now.tzinfo)
    with _stage(role, language, moment.date()) as (workspace, files):
        yield Scene("start", workspace.profile)
        result = ingest.ingest(workspace, [ingest.Source(str(file)) for file in files], now=moment)
        link.link(workspace, result.sessions, now=moment)
        yield Scene("files", result)
        found = match.match(workspace, result.sessions[0])
        yield Scene("matches", found)
        if role == "host":
            yield from _mails(workspace, found, moment)
        yield from _one_copy(workspace, found, moment)
        yield Scene("outbox", outbox.listed(workspace, now=moment))
        yield Scene("end", role)


def _mails(workspace: Workspace, found: Matching, now: datetime) -> Iterator[Scene]:
    """Draft, read and approve a few mails, and send them to the server on this machine."""
    rows = [row for row in found.rows if row.person.emails][:_MAILS]
    people = [row.person.id for row in rows]
    drafts = draft.draft(workspace, found.session.id, people, now=now).drafts
    for number, one in enumerate(drafts):
        yield Scene("draft", _read(workspace, one.id, now))
        if number == 0:
            yield Scene("claims", one)
        yield Scene("yes", review.approve(workspace, one.id, digest=one.digest, now=now))
    with Loopback() as server:
        workspace.remember(account=server.account(str(workspace.profile.email)))
        plan = send.plan(workspace, now=now)
        yield Scene("sent", send.send(workspace, plan.ready, clock=lambda: now))


def _one_copy(workspace: Workspace, found: Matching, now: datetime) -> Iterator[Scene]:
    """A message for somebody without an address: approved, copied, written down."""
    row = _without_address(workspace, found)
    if row is None:
        return
    wish = draft.Wish(channel=Channel.COPY)
    for one in draft.draft(workspace, found.session.id, [row.person.id], now=now, wish=wish).drafts:
        yield Scene("draft", _read(workspace, one.id, now))
        message = review.approve(workspace, one.id, digest=one.digest, now=now)
        yield Scene("yes", message)
        with workspace.sole(now):
            taken = copy.take(workspace, message, now=now)
            copy.record(workspace, taken, Answer.SENT, now=now)
        yield Scene("copied", taken)


def _read(workspace: Workspace, number: int, now: datetime) -> tuple[Opened, Weight | None]:
    opened = evening_step.opened(workspace, number, now=now)
    return opened, evening_step.weight(workspace, opened)


def _without_address(workspace: Workspace, found: Matching) -> Row | None:
    everybody = match.match(workspace, found.session.id, top=len(found.people))
    return next((row for row in [*found.rows, *everybody.rows] if not row.person.emails), None)


@contextmanager
def _stage(role: Role, language: str, day: date) -> Iterator[tuple[Workspace, list[Path]]]:
    """A home and the evening's files, as if the session had been on `day`; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="followup-demo-") as folder:
        files = [_shifted(name, Path(folder), day) for name in _FILES[role]]
        with open_workspace(str(Path(folder) / "home")) as workspace:
            workspace.remember(profile=_PROFILES[role, language])
            yield workspace, files


def _shifted(name: str, folder: Path, day: date) -> Path:
    """A copy of a sample file with its dates moved; the README beside it lists the strings."""
    data = (config.shipped("sample_data") / "evening" / name).read_bytes()
    for before in _DAYS_IN_FILES:
        old = (_WRITTEN_ON - timedelta(days=before)).strftime("%m/%d/%Y")
        new = (day - timedelta(days=before)).strftime("%m/%d/%Y")
        data = data.replace(old.encode(), f"\0{new}".encode())
    target = folder / name.replace("2026_11_20", day.strftime("%Y_%m_%d"))
    target.write_bytes(data.replace(b"\0", b""))
    return target
