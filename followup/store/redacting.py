"""Takes the names of forgotten people out of what was said, drafted and sent around them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup.model import Channel, DraftState, MessageState
from followup.names.mentions import BLANK
from followup.store import drafts
from followup.store.outbox.moving import move
from followup.store.queries import load
from followup.store.running import Connection, rows

if TYPE_CHECKING:
    import sqlite3

    from followup.names.mentions import Mentions
    from followup.store.marks import Marks

SQL = load("redacting")
# A line as claims name it, with its session if more is needed to tell it.
Spot = tuple[int | None, str]
_LISTS = ("claims", "warnings")
# A copy of the store may have been made while a message was under way.
_ENDS = {
    MessageState.APPROVED.value: MessageState.CANCELLED,
    MessageState.SENDING.value: MessageState.UNCERTAIN,
}


def spoken(db: Connection) -> frozenset[Spot]:
    """Where the lines and words of those being forgotten stand: session and "a.txt:3".

    Without a session where no other file has that name: a chat is often called as all others.
    """
    called = Counter(Path(one["path"]).name for one in rows(db, SQL["files"]))
    found: set[Spot] = set()
    for one in rows(db, SQL["spoken"]):
        name = Path(one["path"]).name
        alone = called[name] == 1
        found.add((None if alone else one["session_id"], f"{name}:{one['line']}"))
    return frozenset(found)


def redact(db: Connection, who: Marks, theirs: Collection[Spot], now: datetime) -> None:
    """Put an ellipsis for every mention; within a forget, when what was theirs is gone.

    Words to somebody who was one with them for a while, and that rest on `theirs` (`spoken`),
    go whole. An approved message that mentions them is cancelled, since its words change; one
    that has left keeps its place in the ledger and loses its bytes.
    """
    sought = who.mentions()
    resting = _resting(db, theirs)
    _remarks(db, sought)
    _notes(db, sought)
    _sessions(db, sought)
    _files(db, sought)
    _answers(db, sought)
    _messages(db, sought, resting, now)
    _drafts(db, sought, resting)


def _resting(db: Connection, theirs: Collection[Spot]) -> set[int]:
    """The drafts of others with a claim that rests on one of these lines."""
    return {
        found["id"]
        for found in rows(db, SQL["drafts"])
        for _, source in json.loads(found["claims"])
        for spot in source.split("; ")
        # Behind the line of a remark stands when it was said.
        for line in (spot, spot.rpartition(" ")[0])
        if not {(found["session_id"], line), (None, line)}.isdisjoint(theirs)
    }


def _remarks(db: Connection, sought: Mentions) -> None:
    for found in rows(db, SQL["remarks"]):
        said = {name: _struck(found[name], sought) for name in ("text", "recipient")}
        if said != {name: found[name] for name in said}:
            rows(db, SQL["set_remark"], id=found["id"], **said)


def _notes(db: Connection, sought: Mentions) -> None:
    for found in rows(db, SQL["notes"]):
        value = sought.struck(found["value"])
        if value != found["value"]:
            rows(db, SQL["set_note"], id=found["id"], value=value)


def _sessions(db: Connection, sought: Mentions) -> None:
    """Who hosted is nobody any more, where it was one of them."""
    for found in rows(db, SQL["sessions"]):
        host = {name: found[name] for name in ("host_name", "host_email")}
        hosted = any(value and sought.found(value) for value in host.values())
        topic = _struck(found["topic"], sought)
        if hosted or topic != found["topic"]:
            host = dict.fromkeys(host) if hosted else host
            rows(db, SQL["set_session"], id=found["id"], topic=topic, **host)


def _files(db: Connection, sought: Mentions) -> None:
    """A card that was saved alone bears the name of whom it is about."""
    for found in rows(db, SQL["files"]):
        path = sought.struck(found["path"])
        if path != found["path"]:
            rows(db, SQL["set_file"], id=found["id"], path=path)


def _answers(db: Connection, sought: Mentions) -> None:
    for found in rows(db, SQL["answers"]):
        said = {name: _struck(found[name], sought) for name in ("excerpt", "detail")}
        if said != {name: found[name] for name in said}:
            rows(db, SQL["set_answer"], id=found["id"], **said)


def _messages(db: Connection, sought: Mentions, resting: Collection[int], now: datetime) -> None:
    for found in rows(db, SQL["messages"]):
        said = f"{found['subject']}\n{words(found['channel'], bytes(found['raw']))}"
        whole = found["draft_id"] in resting
        if not (whole or sought.found(said)):
            continue
        if ending := _ENDS.get(found["state"]):
            why = "store.claim-changed"
            move(db, found["id"], ending, now, detail=why, draft=DraftState.STALE)
        subject = BLANK if whole else sought.struck(found["subject"])
        rows(db, SQL["empty_message"], id=found["id"], raw=b"", subject=subject)


def words(channel: str, raw: bytes) -> str:
    """The text of a message as its reader sees it; of damaged bytes, all of them."""
    if channel == Channel.COPY:
        return raw.decode("utf-8", "replace")
    try:
        return str(message_from_bytes(raw, policy=policy.default).get_content())
    except (LookupError, ValueError):
        return raw.decode("utf-8", "replace")


def _drafts(db: Connection, sought: Mentions, resting: Collection[int]) -> None:
    """Words and what they rest on. The digest of words that have left stays what the yes was to."""
    for found in rows(db, SQL["drafts"]):
        said = _emptied() if found["id"] in resting else _told(found, sought)
        if said == {name: found[name] for name in said}:
            continue
        new = found["digest"]
        if found["state"] != DraftState.APPROVED:
            channel = Channel(found["channel"])
            new = drafts.digest(channel, found["recipient"], said["subject"], said["body"])
        rows(db, SQL["set_draft"], id=found["id"], digest=new, **said)


def _emptied() -> dict[str, str]:
    return {**dict.fromkeys(("subject", "body"), BLANK), **dict.fromkeys(_LISTS, "[]")}


def _told(found: sqlite3.Row, sought: Mentions) -> dict[str, str]:
    said = {name: sought.struck(found[name]) for name in ("subject", "body")}
    rests = {name: _struck_deep(json.loads(found[name]), sought) for name in _LISTS}
    return said | {name: json.dumps(value) for name, value in rests.items()}


def _struck_deep(value: Any, sought: Mentions) -> Any:
    if isinstance(value, str):
        return sought.struck(value)
    if isinstance(value, list):
        return [_struck_deep(one, sought) for one in value]
    if isinstance(value, dict):
        return {name: _struck_deep(one, sought) for name, one in value.items()}
    return value


def _struck(text: str | None, sought: Mentions) -> str | None:
    return None if text is None else sought.struck(text)
