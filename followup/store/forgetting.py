"""Takes people out of a store, so that nothing but a hash is left of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from followup.store import forgotten, marks, moments, people, redacting
from followup.store.database import open_store
from followup.store.failures import told
from followup.store.queries import load
from followup.store.running import Connection, rows, rows_among
from followup.store.transactions import joined, transaction

if TYPE_CHECKING:
    from followup.store.forgotten import Hash
    from followup.store.marks import Marks

SQL = load("forgetting")
# Children before parents. Remarks, identity keys and all links to a line go with the line.
_OF_DRAFT = (
    "remove_message_history", "remove_answers", "remove_messages", "remove_approvals",
    "remove_drafts",
)  # fmt: skip
_OF_PERSON = (
    "remove_decisions", "remove_notes", "remove_suggestions", "remove_blocks",
    "remove_attendances", "remove_links",
)  # fmt: skip
# A reference without an index is looked for in the whole table, once for every row that goes.
_INDICES = ("lines", "links", "history", "approvals", "messages")
_OF_ADDRESS = ("remove_unlinked", "remove_address_blocks")


@contextmanager
def erasing(db: Connection) -> Iterator[None]:
    """A transaction after which the file holds nothing of what was deleted within it.

    Deleted cells are overwritten, the journal is emptied, the file is written anew
    (https://www.sqlite.org/pragma.html#pragma_secure_delete). What another program still reads
    at that moment goes when it ends: the cells are overwritten by then.
    """
    with told(db.path):
        db.execute("PRAGMA secure_delete = ON")
    with transaction(db):
        yield
    with told(db.path):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def forget(db: Connection, who: Marks, now: datetime) -> None:
    """Remove the people of `who` with everything of theirs, and name them nowhere else.

    Inside the caller's transaction. Hashes are the caller's affair: `forgotten.add`.
    """
    with joined(db):
        # Of somebody who is only an address the database knows no number.
        for person in who.people or (people.add(db, now),):
            rows(db, SQL["begin"], person=person)
        for name in _INDICES:
            rows(db, SQL[f"index_{name}"])
        spoken = redacting.spoken(db)
        for draft in [found["id"] for found in rows(db, SQL["drafts"])]:
            for name in _OF_DRAFT:
                rows(db, SQL[name], draft=draft)
        for address in sorted(who.addresses):
            for name in _OF_ADDRESS:
                rows(db, SQL[name], address=address)
        for name in _OF_PERSON:
            rows(db, SQL[name])
        redacting.redact(db, who, spoken, now)
        rows(db, SQL["remove_people"])
        for name in _INDICES:
            rows(db, SQL[f"drop_{name}"])


def scrub(
    db: Connection,
    hashes: Iterable[Hash],
    now: datetime,
    *,
    copied: Iterable[tuple[int, datetime]] = (),
) -> int:
    """Forget in this store whom another one has forgotten, and keep the hashes; how many went.

    `hashes` are that store's (`forgotten.everything`); who came in after being forgotten stays,
    and is blocked. `copied` are people (number, made when) who are forgotten as well, where this
    store is a copy of theirs. Leaves no trace in the file, as `erasing`.
    """
    known, same = list(hashes), set(copied)
    with erasing(db):
        forgotten.carry(db, known)
        found, addresses = _hashed(db, known)
        found |= {one for one, at in made(db, dict(same)).items() if (one, at) in same}
        if found or addresses:
            who = marks.of(db, found)
            forget(db, replace(who, addresses=who.addresses | addresses), now)
    return len(found)


def scrub_copy(
    path: Path, hashes: Iterable[Hash], now: datetime, *, copied: Iterable[tuple[int, datetime]]
) -> None:
    """`scrub` the copy of a store at `path`, which is brought up to date and stays one file.

    StoreProblem as `open_store`.
    """
    with closing(open_store(path, now)) as copy:
        scrub(copy, hashes, now, copied=copied)
        rows(copy, "PRAGMA journal_mode = DELETE")
    for left in path.parent.glob(f"{path.name}.before-*"):
        left.unlink(missing_ok=True)


def _hashed(db: Connection, hashes: Sequence[Hash]) -> tuple[set[int], set[str]]:
    """Whom the hashes know: people who were there when they were forgotten, and addresses of
    nobody."""
    gone = {(one.digest, one.salt): one.forgotten_at for one in hashes}
    salts = sorted({salt for _, salt in gone})
    known: dict[int, datetime] = {}
    lone: set[str] = set()
    for text, person in _told(db) if salts else ():
        when = [gone.get((forgotten.digest(forgotten.mark(text), salt), salt)) for salt in salts]
        for moment in filter(None, when):
            if person is None:
                lone.add(text)
            else:
                known[person] = max(moment, known.get(person, moment))
    return {one for one, at in made(db, known).items() if at <= known[one]}, lone


def _told(db: Connection) -> Iterator[tuple[str, int | None]]:
    """Every (address, its person if any), and every (full name, person without an address)."""
    found = rows(db, SQL["all_addresses"])
    held = {one["id"] for one in found}
    yield from ((one["address"], one["id"]) for one in found)
    for one in rows(db, SQL["all_names"]):
        if one["id"] not in held:
            yield one["key"], one["id"]


def made(db: Connection, numbers: Iterable[int]) -> dict[int, datetime]:
    """When each of the people was made; unknown ones are left out."""
    found = rows_among(db, SQL["known_since"], sorted(numbers))
    return {one["id"]: moments.read(one["created_at"]) for one in found}
