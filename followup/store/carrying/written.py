"""Messages that have left, or may have left, in the present store count in the restored one."""

from __future__ import annotations

from datetime import datetime
from itertools import count, product
from sqlite3 import Row

from followup.model import DraftState, MessageState
from followup.store import moments
from followup.store.carrying.copying import SQL, columns, copy, filled, ours
from followup.store.outbox import moving
from followup.store.running import Connection, added, row, rows

LEFT = frozenset(
    {MessageState.SENDING, MessageState.SENT, MessageState.HANDED_OVER, MessageState.UNCERTAIN}
)
_PLACE = {"id": "NULL", "person_id": ":person", "session_id": ":session",
          "recipient": ":recipient"}  # fmt: skip
_KEY = ("id", "person_id", "session_id", "channel")


def agree(db: Connection) -> None:
    """What has left there, and is here too by its Message-ID, has left here as well."""
    for theirs in rows(db, SQL["theirs"]):
        found = row(db, SQL["by_message_id"], message_id=theirs["message_id"])
        if found is not None and MessageState(theirs["state"]) in LEFT:
            _walk(db, found["id"], MessageState(found["state"]), theirs)


def keep(db: Connection, now: datetime) -> int:
    """Whoever was written to there counts as that here, in the same session; how many are new.

    Sent ones come before uncertain ones. The lists are kept already.
    """
    kept = 0
    for theirs in rows(db, SQL["theirs"]):
        if MessageState(theirs["state"]) in LEFT:
            sessions = ours(db, theirs["session_id"], "sessions")
            people = ours(db, theirs["person_id"], "people", "perhaps", "readers")
            for session, person in product(sessions, people):
                kept += _keep_one(db, theirs, session, person, now)
    return kept


def answers(db: Connection) -> None:
    """What came back since the backup, on messages that are here too; they are kept already.

    That something is a no is not forgotten; that it is none, is asked again.
    """
    given = {"id": "NULL", "message_id": "our_message.id"}
    rows(db, filled(db, "answers", "answers", given))


def _keep_one(db: Connection, theirs: Row, session: int, person: int, now: datetime) -> bool:
    """Whether the message had to be put in for this person; one first contact stays one."""
    standing = row(db, SQL["live_of_person"], person=person, session=session)
    if standing is not None:
        settled = row(db, SQL["theirs_left"], message_id=standing["message_id"]) is not None
        if settled or standing["state"] != MessageState.UNCERTAIN:
            return False
        # Nobody can tell whether it arrived; the newer one may be put to the same question.
        _withdraw(db, standing["id"], now)
    recipient = theirs["recipient"]
    if row(db, SQL["live_of_address"], session=session, recipient=recipient) is not None:
        recipient = None
    number = _added(db, theirs, {"session": session, "person": person, "recipient": recipient})
    _walk(db, number, MessageState.APPROVED, theirs)
    return True


def _added(db: Connection, theirs: Row, place: dict[str, object]) -> int:
    """The number of the copied message, for now approved, as every message starts."""
    draft = _draft(db, theirs, place)
    given = {"id": "NULL", "draft_id": ":draft", "digest": SQL["digest_of_draft"],
             "withdrawn_at": "NULL"}  # fmt: skip
    copy(db, "approvals", "theirs.id = :of", given, of=theirs["approval_id"], draft=draft)
    approval = rows(db, SQL["last_approval"], draft=draft)[0]["id"]
    rows(db, SQL["approve_draft"], draft=draft)
    message_id = _free_id(db, theirs["message_id"])
    given = {**_PLACE, "draft_id": ":draft", "approval_id": ":approval",
             "message_id": ":message_id", "state": "'approved'"}  # fmt: skip
    values = {"draft": draft, "approval": approval, "message_id": message_id, **place}
    copy(db, "messages", "theirs.id = :of", given, of=theirs["id"], **values)
    return int(rows(db, SQL["last_message"], draft=draft)[0]["id"])


def _draft(db: Connection, theirs: Row, place: dict[str, object]) -> int:
    """The number of the draft that holds the words of the message, not yet approved."""
    statement = filled(db, "copy_draft", "drafts", {**_PLACE, "state": "'stale'"})
    others = [name for name in columns(db, "drafts") if name not in _KEY]
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in others)
    return added(db, statement.replace(":updates", updates), draft=theirs["draft_id"], **place)


def _free_id(db: Connection, message_id: str) -> str:
    """The same Message-ID, or one made of it where a merged person was parted in the backup."""
    others = (f"<kept{number}.{message_id[1:]}" for number in count(1))
    wanted = message_id
    while row(db, SQL["by_message_id"], message_id=wanted) is not None:
        wanted = next(others)
    return wanted


def _walk(db: Connection, number: int, state: MessageState, theirs: Row) -> None:
    """To the state that it has there, by the ways that a message may go."""
    at, detail = moments.read(theirs["updated_at"]), theirs["detail"]
    wanted = MessageState(theirs["state"])
    if state is MessageState.APPROVED:
        state = moving.move(db, number, MessageState.SENDING, at, detail=detail).state
    if state is not wanted and state in (MessageState.SENDING, MessageState.UNCERTAIN):
        moving.move(db, number, wanted, at, detail=detail)


def _withdraw(db: Connection, number: int, now: datetime) -> None:
    cancelled, stale = MessageState.CANCELLED, DraftState.STALE
    moving.move(db, number, cancelled, now, detail="keeping.from-backup", draft=stale)
