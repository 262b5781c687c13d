"""Who is never proposed: the user, colleagues, blocked people, and what is no person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names import company
from followup.names.display import decode
from followup.names.greeting import is_japanese
from followup.names.normalise import key
from followup.similarity.beside import is_beside
from followup.similarity.firms import organizations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import Attendance, Fact, Person, Profile

_SHORTEST_FIRM = 4
_I_AM_OF = re.compile(
    r"\bi(?:['’]m| am) (?:(?!\w*ing\b)[\w'’-]+ ){0,4}(?:at|in|from) (?:the )?$"
    r"|\bi work (?:\w+ ){0,3}(?:at|for|in|from|with) (?:the )?$"
)
_IS_OF = re.compile(
    r"の(?!.{0,6}(?:客|ファン|利用|会員|取引))[^、。がをはにへも]{1,12}(?:です|と申します)|で(?:働|勤|[^。、がは]{1,10}(?:して|やって|担当))"
    r"|に(?:勤|所属)"
)


def never_proposed(me: Profile, person: Person, facts: Sequence[Fact] = ()) -> str | None:
    """The key of why `person` is never proposed to `me`; None if nothing stands against it.

    Who was already written to, or did not answer, only the store knows.
    """
    if person.blocked:
        return "matching.never-blocked"
    if is_me(me, person):
        return "matching.never-me"
    if _is_no_person(person):
        return "matching.never-not-a-person"
    said = any(_says_so(me, fact) for fact in facts) or is_beside(me, facts)
    if _is_colleague(me, person) or said:
        return "matching.never-colleague"
    return None


def is_me(me: Profile, person: Person) -> bool:
    """Whether `person` is the user: by the platform's mark, the address or the name."""
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
    if any(company.same(me.organization, name) for name in organizations(person)):
        return True
    mine = company.domain(me.email)
    return mine is not None and mine in map(company.domain, person.emails)


def _says_so(me: Profile, fact: Fact) -> bool:
    """ "I'm the Brine in Kolstad & Brine": of oneself, with the user's firm by name."""
    firm = key(me.organization or "")
    if len(firm) < _SHORTEST_FIRM:
        return False
    before, found, behind = key(fact.text).partition(firm)
    if found:
        return bool(_I_AM_OF.search(before) or _IS_OF.match(behind))
    # "Vikram, also Stillwater": the firm by its first word, to those who know it.
    first = firm.split()[0]
    also = rf"\balso (?:at |from |of |with )?{re.escape(first)}\b"
    return len(first) > _SHORTEST_FIRM and re.search(also, key(fact.text)) is not None
