"""Rendered words for one person in one session, one draft for each channel."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from followup.errors import FollowupError
from followup.model import Caution, Channel, Claim, Draft, DraftState, Rendered
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows
from followup.store.transactions import joined

SQL = load("drafts")


def digest(channel: Channel, recipient: str | None, subject: str, body: str) -> str:
    """What an approval is bound to: SHA-256 (hex) of the four as one JSON list."""
    words = json.dumps([channel.value, recipient, subject, body], ensure_ascii=False)
    # "replace" as the store does it with lone surrogates, or stored words would not fit.
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def put(db: Connection, person: int, session: int, words: Rendered, now: datetime) -> int:
    """The id of the draft that now holds these words, proposed.

    The same person, session and channel keep one draft, whose words are replaced.
    FollowupError ``store.draft-approved`` where it has a yes.
    """
    with joined(db):
        key = {"person": person, "session": session, "channel": words.channel.value}
        current = row(db, SQL["current"], **key)
        if current is not None:
            _refuse_approved(current["id"], DraftState(current["state"]))
        return added(db, SQL["put"], now=moments.written(now), **key, **_values(words))


def get(db: Connection, draft_id: int) -> Draft:
    """FollowupError ``store.no-draft`` where there is none."""
    found = row(db, SQL["get"], id=draft_id)
    if found is None:
        raise FollowupError("store.no-draft", id=draft_id)
    return _draft(found)


def of_session(db: Connection, session_id: int | None) -> list[Draft]:
    """The drafts of a session, or all of them for None, by id."""
    if session_id is None:
        return [_draft(found) for found in rows(db, SQL["all"])]
    return [_draft(found) for found in rows(db, SQL["of_session"], session=session_id)]


def drafted(db: Connection) -> set[int]:
    """The sessions that have drafts."""
    return {int(found["session_id"]) for found in rows(db, SQL["drafted"])}


def standing(db: Connection, session_id: int) -> list[tuple[int, DraftState]]:
    """Id and state of a session's drafts by id, without their words."""
    found = rows(db, SQL["standing"], session=session_id)
    return [(int(one["id"]), DraftState(one["state"])) for one in found]


def set_state(db: Connection, draft_id: int, state: DraftState, now: datetime) -> None:
    """Put aside, decline or take up again. A yes is given and taken back in `outbox` only.

    FollowupError ``store.no-draft`` or ``store.draft-approved``.
    """
    if state is DraftState.APPROVED:
        raise ValueError("only an approval makes a draft approved")
    with joined(db):
        _refuse_approved(draft_id, get(db, draft_id).state)
        rows(db, SQL["set_state"], id=draft_id, state=state.value, now=moments.written(now))


def rewrite(db: Connection, draft_id: int, *, subject: str, body: str, now: datetime) -> None:
    """The user's own words; the draft is proposed again under a new digest.

    FollowupError ``store.no-draft`` or ``store.draft-approved``.
    """
    with joined(db):
        words = replace(get(db, draft_id).words, subject=subject, body=body)
        reword(db, draft_id, words, now)
        rows(db, SQL["mark_edited"], id=draft_id)


def reword(db: Connection, draft_id: int, words: Rendered, now: datetime) -> None:
    """As `rewrite`, where the words are not the user's own but a change that they agreed to.

    Subject, body, claims and warnings are those of `words`; whom they go to stays.
    """
    with joined(db):
        before = get(db, draft_id)
        _refuse_approved(draft_id, before.state)
        kept = replace(words, channel=before.words.channel, recipient=before.words.recipient)
        names = ("subject", "body", "claims", "warnings", "digest")
        values = {name: value for name, value in _values(kept).items() if name in names}
        rows(db, SQL["reword"], id=draft_id, now=moments.written(now), **values)


def rebase(db: Connection, draft_id: int, basis: Mapping[str, str]) -> None:
    """The same words, read again by the user, rest on things as they are now.

    FollowupError ``store.no-draft`` or ``store.draft-approved``.
    """
    with joined(db):
        _refuse_approved(draft_id, get(db, draft_id).state)
        kept = json.dumps(dict(basis))
        rows(db, SQL["rebase"], id=draft_id, basis=kept)


def _refuse_approved(draft_id: int, state: DraftState) -> None:
    if state is DraftState.APPROVED:
        raise FollowupError("store.draft-approved", id=draft_id)


def _values(words: Rendered) -> dict[str, object]:
    return {
        "recipient": words.recipient,
        "recipient_name": words.recipient_name,
        "subject": words.subject,
        "body": words.body,
        "language": words.language,
        "template": words.template,
        "address_source": words.address_source,
        "claims": json.dumps([[claim.text, claim.source] for claim in words.claims]),
        "warnings": json.dumps([[w.key, dict(w.values)] for w in words.warnings], default=str),
        "basis": json.dumps(dict(words.basis)),
        "digest": digest(words.channel, words.recipient, words.subject, words.body),
    }


def _draft(found: sqlite3.Row) -> Draft:
    return Draft(
        id=found["id"],
        person=found["person_id"],
        session=found["session_id"],
        state=DraftState(found["state"]),
        digest=found["digest"],
        words=_words(found),
        created_at=moments.read(found["created_at"]),
        edited=bool(found["edited"]),
    )


def _words(found: sqlite3.Row) -> Rendered:
    return Rendered(
        channel=Channel(found["channel"]),
        recipient=found["recipient"],
        recipient_name=found["recipient_name"],
        subject=found["subject"],
        body=found["body"],
        language=found["language"],
        template=found["template"],
        claims=tuple(Claim(*claim) for claim in json.loads(found["claims"])),
        warnings=tuple(Caution(*warning) for warning in json.loads(found["warnings"])),
        address_source=found["address_source"],
        basis=json.loads(found["basis"]),
    )
