"""Who is never proposed: the user, colleagues, blocked people, and what is no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.names import company
from followup.names.display import decode
from followup.names.greeting import is_japanese
from followup.names.normalise import key
from followup.similarity.person import corrections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Attendance, Person, Profile


def never_proposed(me: Profile, person: Person) -> str | None:
    """The key of why `person` is never proposed to `me`; None if nothing stands against it.

    Who was already written to, or did not answer, only the store knows.
    """
    if person.blocked:
        return "matching.never-blocked"
    if _is_me(me, person):
        return "matching.never-me"
    if _is_no_person(person):
        return "matching.never-not-a-person"
    return "matching.never-colleague" if _is_colleague(me, person) else None


def _is_me(me: Profile, person: Person) -> bool:
    lines = [linked.attendance for linked in person.attendances]
    if any(_marked(line) for line in lines):
        return True
    if me.email and me.email.casefold() in (email.casefold() for email in person.emails):
        return True
    return bool(me.name) and _spelling(me.name or "") in set(map(_spelling, _names(person)))


def _marked(line: Attendance) -> bool:
    """Whether the platform itself says so: "(me)", "(Host, 自分)"."""
    roles = key(line.role or "").replace(",", " ").split()
    return "me" in roles or decode(line.raw_name).me


def _names(person: Person) -> Iterator[str]:
    yield person.name
    if person.given_name and person.family_name:
        yield f"{person.given_name} {person.family_name}"
    for linked in person.attendances:
        yield linked.attendance.name
        if linked.attendance.original_name:
            yield linked.attendance.original_name


def _spelling(name: str) -> str:
    """Equal for "Ken Ito" and "Ito Ken", and for 伊藤 健 and 伊藤健."""
    words = key(name).replace(",", " ").split()
    return "".join(words) if is_japanese(name) else " ".join(sorted(words))


def _is_no_person(person: Person) -> bool:
    names = [linked.attendance.raw_name for linked in person.attendances] or [person.name]
    return all(decode(name).not_a_person for name in names)


def _is_colleague(me: Profile, person: Person) -> bool:
    if any(company.same(me.organization, name) for name in _organizations(person)):
        return True
    mine = company.domain(me.email)
    return mine is not None and mine in map(company.domain, person.emails)


def _organizations(person: Person) -> Iterator[str | None]:
    yield person.organization
    if "organization" in corrections(person):
        return
    for linked in person.attendances:
        yield linked.attendance.organization
        yield decode(linked.attendance.raw_name).organization
