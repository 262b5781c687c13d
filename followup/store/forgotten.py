"""The salted hashes of who was forgotten: nobody can be read off, but everybody be known again.

A mark is an address without the tag that its owner sorts mail by, or a full name as
`identity_keys` has it (which holds no @). HMAC-SHA256 (RFC 2104) under a random key; the key
is kept beside the hash, so that hashes of another store can be carried over.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from secrets import token_hex
from typing import NamedTuple

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows, rows_among

SQL = load("forgotten")


class Hash(NamedTuple):
    digest: str
    salt: str
    forgotten_at: datetime


def made(db: Connection, texts: Iterable[str], now: datetime) -> list[Hash]:
    """The hashes of addresses and full names, to `carry` into this store and copies of it."""
    found = row(db, SQL["any"])
    salt = token_hex(32) if found is None else str(found["salt"])
    return [Hash(digest(one, salt), salt, now) for one in sorted({*map(mark, texts)})]


def carry(db: Connection, hashes: Iterable[Hash]) -> None:
    """Take over hashes, of this store or of another one."""
    for one in hashes:
        at = moments.written(one.forgotten_at)
        rows(db, SQL["add"], digest=one.digest, salt=one.salt, at=at)


def everything(db: Connection) -> list[Hash]:
    """All hashes, for another store to `carry`."""
    return [
        Hash(found["digest"], found["salt"], moments.read(found["forgotten_at"]))
        for found in rows(db, SQL["all"])
    ]


def count(db: Connection) -> int:
    """How many hashes are kept."""
    return int(rows(db, SQL["count"])[0]["count"])


def since(db: Connection, marks: Collection[str]) -> dict[str, datetime]:
    """Mark -> when it was forgotten; others are left out."""
    salts = [bytes.fromhex(found["salt"]) for found in rows(db, SQL["salts"])]
    if len(marks) > count(db):
        kept = {found["digest"]: found["forgotten_at"] for found in rows(db, SQL["all"])}
    else:
        sought = [_digest(one, salt) for one in marks for salt in salts]
        found = rows_among(db, SQL["among"], sought)
        kept = {one["digest"]: one["forgotten_at"] for one in found}
    known = ((one, _digest(one, salt)) for one in marks for salt in salts)
    return {one: moments.read(kept[made]) for one, made in known if made in kept}


def people(db: Connection, emails: Mapping[int, Sequence[str]]) -> dict[int, datetime]:
    """Of the people with these addresses those who were forgotten, and when.

    Who has no address is known by a full name; whoever has one is known by that alone, since
    two people may share a name. Costs one look at an empty table where nobody was forgotten.
    """
    if row(db, SQL["any"]) is None:
        return {}
    marks = {person: [mark(one) for one in held] for person, held in emails.items()}
    nameless = [person for person, held in emails.items() if not held]
    for found in rows_among(db, SQL["names"], nameless):
        marks[found["person_id"]].append(found["key"])
    at = since(db, {one for held in marks.values() for one in held})
    known = {person: [at[one] for one in held if one in at] for person, held in marks.items()}
    return {person: min(when) for person, when in known.items() if when}


def mark(text: str) -> str:
    """An address or a full name as it is hashed: of an address the mailbox behind it."""
    if "@" not in text:
        return text
    local, _, domain = text.strip().lower().rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain}"


def digest(one: str, salt: str) -> str:
    """The hash of a mark under a salt."""
    return _digest(one, bytes.fromhex(salt))


def _digest(one: str, salt: bytes) -> str:
    return hmac.digest(salt, one.encode("utf-8", "replace"), "sha256").hex()
