"""What the user decided on who is who, with what it changed, so that it can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from followup.errors import FollowupError
from followup.model import DraftState, Strength
from followup.store import following, moments
from followup.store.links import Link
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows, rows_among
from followup.store.transactions import joined

SQL = load("decisions")
Kind = Literal["same", "different", "merge", "split", "confirm", "part", "edit"]
# By these people become one or several: of all their lines it is kept whose they were.
MOVING = ("same", "merge", "split", "part")


@dataclass(frozen=True, slots=True)
class Decision:
    """One word of the user; `people` are whom it is about, who stays first."""

    id: int
    kind: Kind
    at: datetime
    undone_at: datetime | None
    people: tuple[int, ...]


@dataclass(slots=True)
class Noted:
    """A decision on its way: people who come into being by it are added."""

    id: int
    people: list[int]


@contextmanager
def noted(db: Connection, kind: Kind, people: Iterable[int], now: datetime) -> Iterator[Noted]:
    """Keep what is changed within it about `people`, who stays first, as one decision."""
    with joined(db):
        one = Noted(added(db, SQL["add"], kind=kind, now=moments.written(now)), list(people))
        for name in ("note_links", "note_drafts", "note_messages", "note_answers"):
            rows_among(db, SQL[name], one.people, decision=one.id)
        last = rows(db, SQL["last_note"])[0]["id"]
        yield one
        rows(db, SQL["new_notes"], decision=one.id, last=last)
        for place, person in enumerate(one.people):
            rows(db, SQL["add_person"], decision=one.id, person=person, place=place)
        following.readdress(db, now, parted=one.people if kind in MOVING else ())
        rows_among(db, SQL["new_answers"], one.people, decision=one.id)
        rows(db, SQL["left_as"], decision=one.id)
        for name in ("same_drafts", "same_messages", "same_answers"):
            rows(db, SQL[name], decision=one.id)
        if kind not in MOVING:
            rows(db, SQL["same_links"], decision=one.id)
        for pair in rows(db, SQL["answered_about"], decision=one.id):
            for person in pair:
                rows(db, SQL["add_person"], decision=one.id, person=person, place=None)


def all_decisions(db: Connection) -> list[Decision]:
    """Newest first, also those taken back."""
    return [_decision(db, found) for found in rows(db, SQL["all"])]


def to_undo(db: Connection, number: int | None) -> Decision:
    """The decision `number`, or the last one, that may be taken back now.

    FollowupError ``deciding.nothing``, ``no-decision``, ``undone-already``, or ``rests-on-it``
    where a later one is about the same people.
    """
    found = row(db, SQL["last"]) if number is None else row(db, SQL["get"], id=number)
    if found is None:
        missing = "nothing" if number is None else "no-decision"
        raise FollowupError(f"deciding.{missing}", id=number)
    decision = _decision(db, found)
    if decision.undone_at is not None:
        raise FollowupError("deciding.undone-already", id=number)
    later = row(db, SQL["resting"], decision=decision.id)
    if later is not None:
        key = f"deciding.kind-{later['kind']}"
        raise FollowupError("deciding.rests-on-it", id=number, later=later["id"], what_key=key)
    return decision


def links_before(db: Connection, decision_id: int) -> dict[int, tuple[int, Link]]:
    """Attendance id -> (session, its link before) of the lines that may be given back."""
    return {
        found["attendance_id"]: (
            found["session_id"],
            Link(
                found["person_id"], found["rule"], Strength(found["strength"]), found["decided_by"]
            ),
        )
        for found in rows(db, SQL["links"], decision=decision_id)
    }


def news_since(db: Connection, decision: Decision) -> bool:
    """Whether the rules may know more by a later list, or by another word of that moment."""
    at = moments.written(decision.at)
    return row(db, SQL["news_since"], at=at, decision=decision.id) is not None


def take_back(db: Connection, decision_id: int, now: datetime) -> None:
    """Notes, answers, drafts and messages as they were; lines are given back before.

    A yes that was withdrawn does not come back: its draft waits for a new one.
    """
    with joined(db):
        rows(db, SQL["forget_notes"], decision=decision_id)
        rows(db, SQL["give_back_answers"], decision=decision_id)
        for found in rows(db, SQL["messages"], decision=decision_id):
            place = {"message": found["message_id"], "person": found["person_id"]}
            following.make_way(db, found["message_id"], found["person_id"], now)
            rows(db, SQL["give_back_message"], **place)
        for found in rows(db, SQL["drafts"], decision=decision_id):
            _give_back(db, found, now)
        rows(db, SQL["undone"], decision=decision_id, now=moments.written(now))


def _give_back(db: Connection, found: sqlite3.Row, now: datetime) -> None:
    draft, before = found["draft_id"], DraftState(found["state"])
    rows(db, SQL["give_back_draft"], draft=draft, person=found["person_id"])
    if found["left_as"] != before:
        state = DraftState.STALE if before is DraftState.APPROVED else before
        values = {"state": state.value, "left_as": found["left_as"], "now": moments.written(now)}
        rows(db, SQL["reopen_draft"], draft=draft, **values)


def _decision(db: Connection, found: sqlite3.Row) -> Decision:
    people = tuple(one["person_id"] for one in rows(db, SQL["people"], decision=found["id"]))
    at = moments.read(found["decided_at"])
    return Decision(found["id"], found["kind"], at, moments.maybe_read(found["undone_at"]), people)
