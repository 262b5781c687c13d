"""People: humans across sessions, put together from their lines and the user's notes."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from followup.errors import FollowupError
from followup.model import Kind, LinkedAttendance, Note, Person, StoredRemark, Strength
from followup.store import attendances, blocks, forgotten, moments, remarks
from followup.store.assembling import assemble
from followup.store.queries import load
from followup.store.running import CHUNK, Connection, added, row, rows, rows_among

SQL = load("people")
FIELDS = ("name", "email", "organization", "industry", "job_title", "note")


def add(db: Connection, now: datetime) -> int:
    """The id of a new person, about whom nothing is known until a line is linked."""
    return added(db, SQL["add"], now=moments.written(now))


def add_more(db: Connection, count: int, now: datetime) -> list[int]:
    """The ids of `count` new people, lowest first."""
    ids: list[int] = []
    while len(ids) < count:
        values = ", ".join(["(:now)"] * min(count - len(ids), CHUNK))
        found = rows(db, SQL["add_more"].replace(":rows", values), now=moments.written(now))
        ids += [one["id"] for one in found]
    return sorted(ids)


def get(db: Connection, person_id: int, *, session: int | None = None) -> Person:
    """The person with everything from all sessions; `session` keeps only what they said there.

    FollowupError ``store.no-person`` for an unknown id, and for a person about whom nothing is
    known any more because all lines went over to another one.
    """
    said = remarks.of_person(db, person_id)
    kept = [one for one in said if session in (None, one.session)]
    people = _people(db, [person_id], kept)
    if not people:
        raise FollowupError("store.no-person", id=person_id)
    return people[0]


def exists(db: Connection, person_id: int) -> bool:
    """Whether there is such a person, even if nothing is known about them any more."""
    return row(db, SQL["exists"], id=person_id) is not None


def known(db: Connection, person_id: int) -> Person:
    """The person as in `get`, without remarks, and without a word on who is blocked."""
    people = _assembled(db, [person_id])
    if not people:
        raise FollowupError("store.no-person", id=person_id)
    return people[0]


def emails(db: Connection, person_id: int) -> tuple[str, ...]:
    """The person's addresses as in `get`; none for an unknown person."""
    people = _assembled(db, [person_id])
    return people[0].emails if people else ()


def in_session(db: Connection, session_id: int) -> list[Person]:
    """Everyone with a line in the session, by id.

    Their attendances are those of all sessions, their remarks those of this one.
    """
    ids = [found["id"] for found in rows(db, SQL["in_session"], session=session_id)]
    return _people(db, ids, remarks.of_session(db, session_id))


def some(db: Connection, ids: Iterable[int]) -> list[Person]:
    """Those of `ids` who have a line, by id, without remarks."""
    return _people(db, sorted(ids))


def all_people(db: Connection, find: str | None = None) -> list[Person]:
    """Everyone with a line, by id, without remarks.

    `find` keeps those with this text in a name, address or organisation, whatever its case
    and width.
    """
    people = _people(db, [found["id"] for found in rows(db, SQL["all_ids"])])
    if find is None:
        return people
    sought = _plain(find)
    return [person for person in people if any(sought in text for text in _texts(person))]


def by_address(db: Connection, address: str) -> int | None:
    """The person who holds the address by a certain or confirmed link, or by the user's note."""
    sought = address.lower()
    for query in ("by_line_address", "by_note_address"):
        found = row(db, SQL[query], address=sought)
        if found is not None and found["id"] is not None:
            return int(found["id"])
    return None


def by_notes(db: Connection, addresses: Iterable[str]) -> dict[str, int]:
    """Address -> the person for whom the user entered it; others are left out."""
    found = rows_among(db, SQL["by_note_addresses"], sorted(addresses))
    return {one["address"]: one["id"] for one in found}


def edit(db: Connection, person_id: int, field: str, value: str, now: datetime) -> None:
    """Keep what the user says about a person; an empty value takes a correction back.

    `field` is name, email, organization, industry, job_title or note. FollowupError
    ``store.no-person`` or ``store.not-an-address``.
    """
    from followup.names import normalise

    if field not in FIELDS:
        raise ValueError(field)
    if row(db, SQL["exists"], id=person_id) is None:
        raise FollowupError("store.no-person", id=person_id)
    kept: str | None = normalise.clean(value)
    if field == "email" and kept:
        kept = normalise.address(kept)
        if kept is None:
            raise FollowupError("store.not-an-address", address=value)
    at = moments.written(now)
    rows(db, SQL["add_note"], person=person_id, field=field, value=kept, now=at)


def follow(db: Connection, person_id: int, to_person: int) -> None:
    """What the user noted of a person holds for another one, as far as nothing is noted there."""
    rows(db, SQL["copy_notes"], person=person_id, target=to_person)


def _people(db: Connection, ids: Sequence[int], said: Iterable[StoredRemark] = ()) -> list[Person]:
    """Those of `ids` who have a name, in the order of `ids`; a few queries however many."""
    return _marked(db, _assembled(db, ids, said))


def _assembled(
    db: Connection, ids: Sequence[int], said: Iterable[StoredRemark] = ()
) -> list[Person]:
    lines: defaultdict[int, list[LinkedAttendance]] = defaultdict(list)
    for found in rows_among(db, SQL["lines"], ids):
        lines[found["person_id"]].append(_line(found))
    notes: defaultdict[int, list[Note]] = defaultdict(list)
    for found in rows_among(db, SQL["notes"], ids):
        note = Note(found["field"], found["value"], moments.read(found["at"]))
        notes[found["person_id"]].append(note)
    words: defaultdict[int, list[StoredRemark]] = defaultdict(list)
    for remark in said:
        words[remark.person].append(remark)
    made = (assemble(i, lines[i], notes[i], words[i]) for i in ids)
    return [person for person in made if person is not None]


def _marked(db: Connection, people: list[Person]) -> list[Person]:
    """The same people; those blocked by themselves, by an address or forgotten say so."""
    gone = forgotten.people(db, {person.id: person.emails for person in people})
    persons, addresses = blocks.against(db)
    return [
        replace(person, blocked=True)
        if person.id in persons or person.id in gone or not addresses.isdisjoint(person.emails)
        else person
        for person in people
    ]


def _line(found: sqlite3.Row) -> LinkedAttendance:
    return LinkedAttendance(
        id=found["id"],
        session=found["session_id"],
        topic=found["topic"],
        file=found["path"],
        kind=Kind(found["kind"]),
        attendance=attendances.read(found),
        link=Strength(found["strength"]),
    )


def _texts(person: Person) -> Iterable[str]:
    yield _plain(person.name)
    yield from person.emails
    yield _plain(person.organization or "")
    for line in person.attendances:
        yield _plain(line.attendance.raw_name)


def _plain(text: str) -> str:
    from unicodedata import normalize

    return normalize("NFKC", text).casefold()
