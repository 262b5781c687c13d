"""An evening of people with hostile names, from the lists they are on to the bytes they get."""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import hostile
import ways_out
from limits import memory
from readers import chat, reader, registrants
from received import Approved, wrong
from tally import Finding, Tally
from traps import laid

from followup.cli import screen
from followup.errors import FollowupError
from followup.mail.loopback import Loopback
from followup.model import Channel, Draft, MessageState, Profile
from followup.steps import draft, editing, ingest, link, review, send
from followup.store import drafts, people
from followup.texts import has
from followup.workspace import Workspace, open_workspace

_NOW = datetime(2026, 5, 26, 20, 15, tzinfo=ZoneInfo("Europe/London"))
_ME = Profile(name="Ken Ito", email="ken.ito@example.com", language="en", timezone="Europe/London")
_AT_ONCE = 50
# Sentences about bytes and files that no words may bring about.
_OURS = ("mail.damaged", "mail.cannot-write")


@dataclass
class Evening:
    """One store, one mail server, and all that went wrong."""

    workspace: Workspace
    server: Loopback
    places: Mapping[str, object]
    rng: Random
    tally: Tally = field(default_factory=Tally)
    approved: dict[int, Approved] = field(default_factory=dict)

    def note(self, what: str, label: str, words: object = "") -> None:
        data = repr(words).encode("utf-8", "backslashreplace")
        self.tally.note(Finding(what, label, "words", data))

    @contextmanager
    def sentence(self, label: str, words: object = "") -> Iterator[None]:
        """Whatever is refused must say so in both languages; anything else is a mistake."""
        try:
            yield
        except FollowupError as refused:
            self.tally.refused[refused.key] += 1
            if refused.key in _OURS:
                self.note(f"{refused.key} is no fault of the user's", label, words)
            for problem in _speechless(refused):
                self.note(problem, label, words)
        except Exception as error:  # noqa: BLE001 - they are what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            self.note(f"{type(error).__name__} at {place.filename}:{place.lineno}", label, words)


def written(seed: int, start: int, end: int) -> Tally:
    """People `start` to `end` are drafted to, approved and sent to; then every other way out."""
    with ExitStack() as stack:
        # Nothing here has to outlive a power cut; in memory that costs nothing.
        memory_disk = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=memory_disk)))
        traps = stack.enter_context(laid(folder))
        server = stack.enter_context(Loopback())
        workspace = stack.enter_context(open_workspace(str(folder / "home")))
        # A provider that takes as many as there are, so that no limit stands in the way.
        account = replace(
            server.account(_ME.email or "", "default"),
            sender_name='Ken, "Ito" \\',
            preset="xserver",
            daily=10_000,
        )
        workspace.remember(profile=_ME, account=account)
        evening = Evening(workspace, server, traps.places, Random(f"{seed}:{start}"))
        for first in range(start, end, _AT_ONCE):
            with evening.sentence(f"people from {first}"):
                _session(evening, first, min(first + _AT_ONCE, end))
        ways_out.shown(evening)
        for what in traps.sprung((one.raw for one in server.received), ("home", "out")):
            evening.note(what, f"letters {start} to {end}")
        evening.tally.inputs += end - start
        evening.tally.memory = memory()
        return evening.tally


def _session(evening: Evening, first: int, last: int) -> None:
    """So many people, from their lists to the server."""
    readers = [reader(number, evening.rng, evening.places) for number in range(first, last)]
    topic = "Returns"
    if first // _AT_ONCE % 2:
        topic = hostile.words(evening.rng.randrange(300), evening.rng, evening.places)
    session = _taken(evening, readers, topic, first)
    if session is None:
        return
    now = _NOW + timedelta(seconds=first)
    db_people = people.in_session(evening.workspace.db, session)
    drafted = draft.draft(evening.workspace, session, [one.id for one in db_people], now=now)
    for person, refused in drafted.refused:
        with evening.sentence("draft", person.name):
            raise refused
    by_hand = [person.id for person, _ in drafted.refused]
    wish = draft.Wish(channel=Channel.COPY)
    to_copy = draft.draft(evening.workspace, session, by_hand, now=now, wish=wish)
    for one in (*drafted.drafts, *to_copy.drafts):
        _decided(evening, one, now)
    ways_out.by_hand(evening, now)
    _sent(evening, now)


def _taken(
    evening: Evening, readers: Sequence[dict[str, str]], topic: str, first: int
) -> int | None:
    with evening.sentence("ingest", topic):
        stated = ingest.Stated(
            start=_NOW.replace(tzinfo=None) - timedelta(hours=1, days=first), topic=topic
        )
        source = ingest.Source(f"registrants-{first}.csv", registrants(readers))
        taken = ingest.ingest(evening.workspace, [source], now=_NOW, stated=stated)
        if taken.files[0].error:
            raise taken.files[0].error
        session = taken.sessions[0]
        said = ingest.Source(f"chat-{first}.txt", chat(readers))
        ingest.ingest(evening.workspace, [said], now=_NOW, stated=ingest.Stated(session=session))
        link.link(evening.workspace, [session], now=_NOW)
        return session
    return None


def _decided(evening: Evening, one: Draft, now: datetime) -> None:
    """Every second one is edited with hostile words; all are approved, or refused in words."""
    with evening.sentence("approve", (one.words.recipient_name, one.words)):
        turn = evening.rng.randrange(600)
        if turn % 2:
            _edited(evening, one, hostile.words(turn // 2, evening.rng, evening.places), now)
        shown = drafts.get(evening.workspace.db, one.id)
        message = review.approve(evening.workspace, one.id, digest=shown.digest, now=now)
        words = shown.words
        evening.approved[message] = Approved(
            words.recipient or "", words.recipient_name, words.subject, words.body, _ME.email or ""
        )


def _edited(evening: Evening, one: Draft, text: str, now: datetime) -> None:
    """The text as subject, in the body, as the whole body, or all of it by an editor's file."""
    subject, body = one.words.subject, one.words.body
    way = evening.rng.choice(("editor", "subject", "body", "whole"))
    if way == "editor":
        file = f"Subject: {text}\n\n{text}\n{body}"
        editing.take_back(evening.workspace, one.id, file, now=now)
        return
    subject = text if way == "subject" else subject
    body = {"body": f"{body}\n\n{text}", "whole": text}.get(way, body)
    editing.rewrite(evening.workspace, one.id, subject=subject, body=body, now=now)


def _sent(evening: Evening, now: datetime) -> None:
    """Exactly the approved ones arrive, each once and as it was approved."""
    planned = send.plan(evening.workspace, now=now)
    ways_out.as_files(evening, planned.ready, now)
    before = len(evening.server.received)
    sent = send.send(evening.workspace, planned.ready, clock=lambda: now)
    arrived = {_id(one.raw): one for one in evening.server.received[before:]}
    if planned.outdated or planned.unsigned or sent.stopped or len(arrived) != len(planned.ready):
        evening.note("not everything approved arrived once", "send", sent.stopped)
    for message in sent.results:
        if message.state is not MessageState.SENT:
            evening.note(f"a message is {message.state}", "send", message.detail)
            continue
        evening.tally.read["sent"] += 1
        got = arrived[message.message_id]
        for what in wrong(evening.approved[message.id], got.recipients, got.raw):
            evening.note(what, f"message {message.id}", evening.approved[message.id])


def _id(raw: bytes) -> str:
    line = next(one for one in raw.split(b"\r\n") if one.startswith(b"Message-ID: "))
    return line.removeprefix(b"Message-ID: ").decode("ascii")


def _speechless(refused: FollowupError) -> Iterator[str]:
    if refused.exit_code not in (1, 2, 3):
        yield f"{refused.key} ends with {refused.exit_code}"
    for language in ("ja", "en"):
        screen.set_language(language)
        if not has(refused.key) or not screen.t(refused.key, **refused.values):
            yield f"{refused.key} has no sentence"
