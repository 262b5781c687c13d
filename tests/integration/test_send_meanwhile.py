"""What another followup changes while one sends: a message to that reader does not leave.

README, promises 1 and 5: a yes holds only while what it rested on stands, and a no counts at
once. The gate does not look twice at what cannot have changed; here everything does.
"""

from __future__ import annotations

import subprocess
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from followup.errors import FollowupError
from followup.mail.verdicts import HANDED_OVER
from followup.model import Channel
from followup.steps import block, outbox, review, send
from followup.store import drafts, people, sessions
from followup.store import outbox as ledger
from followup.workspace import open_workspace

READER = "reader2@example.net"


@pytest.fixture
def followup(mail_server, approved):
    """A home with three approved mails; reader2 gets the second."""
    return approved(mail_server(), 3)


@pytest.fixture
def workspace(followup):
    with open_workspace(str(followup.home / "followup")) as opened:
        yield opened


@pytest.fixture
def now(workspace):
    return workspace.now()


@pytest.fixture
def second(workspace):
    [found] = [one for one in ledger.all_messages(workspace.db) if one.recipient == READER]
    return found


def own_template(workspace, message, words):
    like = drafts.get(workspace.db, message.draft).words
    folder = workspace.folders.templates / like.language / "mail"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{like.template}.txt").write_bytes(words)


def text_of_another_evening(other, message, now):
    """An approved text to the same person, the id."""
    session = sessions.add(other.db, day=now.date(), now=now)
    words = replace(drafts.get(other.db, message.draft).words, channel=Channel.COPY, recipient=None)
    written = drafts.get(other.db, drafts.put(other.db, message.person, session, words, now))
    return ledger.approve(
        other.db, written, digest=written.digest, raw=words.body.encode(), sender=None,
        message_id="<other@example.com>", expires_at=now + timedelta(hours=1), now=now,
    )  # fmt: skip


def reached_elsewhere(other, message, now):
    number = text_of_another_evening(other, message, now)
    ledger.found_gone(other.db, number, "pasted", now)


CHANGES = {
    "blocked": lambda other, message, now: block.block(other, READER, reason="asked", now=now),
    "person": lambda other, message, now: people.edit(
        other.db, message.person, "organization", "Other Shop", now
    ),
    "address": lambda other, message, now: people.edit(
        other.db, message.person, "email", "else@example.net", now
    ),
    "topic": lambda other, message, now: sessions.update(other.db, 1, topic="Other topic"),
    "no contact": lambda other, message, now: sessions.update(other.db, 1, no_contact=True),
    "cancelled": lambda other, message, now: review.cancel(other, message.draft, now=now),
    "template": lambda other, message, now: own_template(other, message, b"Subject: A\n\nB\n"),
    "broken template": lambda other, message, now: own_template(other, message, b"\xff"),
    "reached elsewhere": reached_elsewhere,
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_between_two_messages_is_seen(followup, workspace, now, second, what):
    def meanwhile():
        with open_workspace(str(followup.home / "followup")) as other:
            CHANGES[what](other, second, now)

    moments = iter([meanwhile])
    ready = send.plan(workspace, now=now).ready
    sent = send.send(
        workspace, ready, clock=lambda: now, pause=lambda: next(moments, lambda: None)()
    )
    states = {one.recipient: one.state.value for one in ledger.all_messages(workspace.db)}
    assert states[READER] == "cancelled"
    # What another has cancelled is no result of this sending.
    assert (READER in [one.recipient for one in sent.results]) is (what != "cancelled")
    assert states["reader1@example.net"] == "sent"
    whole = what in ("topic", "no contact", "template", "broken template")
    assert states["reader3@example.net"] == ("cancelled" if whole else "sent")


class LastMoment:
    """A way out on which the change comes after the check, before the claim."""

    sender = None

    def __init__(self, change):
        self.change, self.left = change, []

    def ready(self):
        pass

    def deliver(self, message, claim):
        if message.recipient == READER:
            self.change()
        claim()
        self.left.append(message.recipient)
        return HANDED_OVER

    def close(self):
        pass


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_in_the_last_moment_is_seen(followup, workspace, now, second, what):
    """The claim itself sees it, inside its own transaction."""

    def meanwhile():
        with open_workspace(str(followup.home / "followup")) as other:
            CHANGES[what](other, second, now)

    way = LastMoment(meanwhile)
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert READER not in way.left
    assert "reader1@example.net" in way.left


@pytest.mark.parametrize("what", [one for one in CHANGES if "template" not in one])
def test_a_change_by_the_same_connection_is_seen_too(workspace, now, second, what):
    """SQLite tells only of other connections by itself."""
    way = LastMoment(lambda: CHANGES[what](workspace, second, now))
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert READER not in way.left


def test_another_process_renames_the_reader(followup, workspace, now):
    """As a user would, with the command, while the first message is on its way."""

    def meanwhile():
        subprocess.run(
            followup.command("people", "edit", 2, "--name", "Other Name"),
            env=followup.env, check=True, capture_output=True, timeout=60,
        )  # fmt: skip

    way = LastMoment(meanwhile)
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert way.left == ["reader1@example.net", "reader3@example.net"]


def test_a_store_opened_anew_is_looked_at_anew(followup, workspace, now, second):
    """Another connection counts its changes from nothing."""
    send.plan(workspace, now=now)
    workspace.close()
    with open_workspace(str(followup.home / "followup")) as other:
        block.block(other, READER, reason="asked", now=now)
    with pytest.raises(FollowupError, match="claim-blocked"):
        workspace.claim(second, now)


def test_own_profile_changed_in_the_last_moment(workspace, now):
    """What the words say of oneself is what they rest on, too."""
    way = LastMoment(lambda: workspace.remember(profile=type(workspace.profile)(name="Kenji Ito")))
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert way.left == ["reader1@example.net"]


def test_a_yes_that_ends_in_the_last_moment(workspace, now, second):
    """Nothing but the time has changed: that is looked at every time."""
    clock = [now]
    way = LastMoment(lambda: clock.append(second.expires_at + timedelta(hours=1)))
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: clock[-1], way=way)
    assert way.left == ["reader1@example.net"]


def test_a_change_that_is_taken_back_leaves_the_yes_as_it_was(followup, workspace, now, second):
    """Looked at again, the same stands there: the message may leave."""

    def meanwhile():
        with open_workspace(str(followup.home / "followup")) as other:
            block.block(other, READER, reason="asked", now=now)
            block.unblock(other, READER, reason="mistake", now=now)

    way = LastMoment(meanwhile)
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert READER in way.left


def test_a_step_of_another_message_to_the_same_person_is_seen(workspace, now, second):
    """Whom a text of another evening has just reached is no stranger any more."""
    number = text_of_another_evening(workspace, second, now)
    way = LastMoment(lambda: ledger.found_gone(workspace.db, number, "pasted", now))
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert way.left == ["reader1@example.net", "reader3@example.net"]


def test_a_message_claimed_by_another_is_not_claimed_again(followup, workspace, now, second):
    """Steps of messages make no new version; the claim looks at the state itself."""

    def meanwhile():
        ledger.claim(workspace.db, second.id, basis=lambda: basis, sender=None, now=now)

    basis = workspace.basis_of(drafts.get(workspace.db, second.draft))
    way = LastMoment(meanwhile)
    send.send(workspace, send.plan(workspace, now=now).ready, clock=lambda: now, way=way)
    assert READER not in way.left
    with suppress(FollowupError):
        workspace.claim(second, now)
    assert [one.attempts for one in outbox.listed(workspace, now=now)] == [1, 1, 1]
