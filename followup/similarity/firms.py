"""Which firm somebody is of, by the forms of its name and the domain of their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup.names import company, wordlist
from followup.names.company import key as bare
from followup.names.display import decode
from followup.names.normalise import key
from followup.similarity.person import corrections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Person

_NO_FIRM = wordlist.load(Path(__file__).with_suffix(".txt"))["none"]
# Reserved for examples, nobody's own (RFC 2606 section 3; JPRS does the same for .jp).
_RESERVED = frozenset({"example.com", "example.net", "example.org", "example.jp"})


@dataclass(frozen=True, slots=True)
class Firm:
    """`keys` of the names somebody goes by at work, `domains` of their addresses; `shown` is
    the name as it is written."""

    keys: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    shown: str = ""


def firm_of(person: Person) -> Firm:
    """What the lines and the user's word say; nothing of public mail services."""
    names = list(organizations(person))
    domains = frozenset(filter(None, map(company.domain, person.emails))) - _RESERVED
    keys = frozenset(filter(None, map(bare, names)))
    return Firm(keys, domains, next(iter([*names, *sorted(domains)]), ""))


def same_firm(a: Firm, b: Firm) -> bool:
    """Whether two people are of one firm: by its name, else, where one names none, its domain."""
    if a.keys and b.keys:
        return not a.keys.isdisjoint(b.keys)
    return not a.domains.isdisjoint(b.domains)


def organizations(person: Person) -> Iterator[str]:
    """Every name of an organisation that stands beside the person's; the user's word alone,
    where there is one. "Freelance" and the like are none."""
    yield from (name for name in _said(person) if name and not _NO_FIRM & {key(name), bare(name)})


def _said(person: Person) -> Iterator[str | None]:
    yield person.organization
    if "organization" in corrections(person):
        return
    for linked in person.attendances:
        yield linked.attendance.organization
        yield decode(linked.attendance.raw_name).organization
