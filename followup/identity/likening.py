"""Why two people may be one human: reasons, whose sum is the score. Never enough to link them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.identity import scripts
from followup.identity.comparing import Likeness, likeness
from followup.model import Reason
from followup.names import company

if TYPE_CHECKING:
    from followup.identity.naming import Name

# Fitted to invented lists: the share of pairs of each kind that were one human.
_NAMES = {
    "same-name": 0.7,
    "typo": 0.7,
    "same-short": 0.65,
    "nickname": 0.5,
    "initial": 0.4,
    "same-word": 0.45,
    "script": 0.35,
}


@dataclass(frozen=True, slots=True)
class Side:
    """What is known of one person; `source` names a file and line that shows them."""

    person: int
    forms: frozenset[Name]
    addresses: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    source: str = ""


def reasons(a: Side, b: Side, *, rare: bool = False) -> tuple[Reason, ...]:
    """Why `a` and `b` may be one human; none where no name of theirs fits.

    `rare`: nobody else goes by a name like theirs.
    """
    named = max(
        (kind for x in a.forms for y in b.forms if (kind := _kind(x, y))),
        key=_NAMES.__getitem__,
        default=None,
    )
    if named is None:
        return ()
    found = [(named, _NAMES[named]), *_addresses(a, b, named), *_organizations(a, b)]
    found += [("rare", 0.15)] if rare else []
    return tuple(Reason(f"people.reason-{label}", weight, b.source) for label, weight in found)


def _kind(x: Name, y: Name) -> str | None:
    """How two names fit, as a key of the weights."""
    if x == y:
        return "same-name" if x.full else "same-short" if len(x.words) > 1 else "same-word"
    if x.native or y.native:
        return "script" if scripts.may_sound_alike(x, y) else None
    return _worded(likeness(x, y)) if len(x.words) > 1 and len(y.words) > 1 else None


def _worded(found: Likeness) -> str | None:
    if found.missing or not found.equal:
        return None
    kinds = [kind for kind in ("initial", "nickname", "typo") if getattr(found, kind)]
    return kinds[0] if len(kinds) == 1 else None


def _addresses(a: Side, b: Side, named: str) -> Iterator[tuple[str, float]]:
    if a.addresses and b.addresses:
        yield "two-addresses", -0.1 if named == "same-name" else -0.3
    if any(_spells(x, b.forms) for x in a.addresses) or any(
        _spells(x, a.forms) for x in b.addresses
    ):
        yield "address-spells", 0.15


@lru_cache(maxsize=8192)
def _spells(address: str, forms: Collection[Name]) -> bool:
    """Whether the part before the @ holds every word of a full name."""
    local = address.partition("@")[0]
    return any(
        form.full and not form.native and all(word in local for word in form.words)
        for form in forms
    )


def _organizations(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    """A private address says nothing about an employer: only written ones can differ."""
    ours, theirs = _written(a), _written(b)
    if any(
        x.startswith(y) or y.startswith(x) for x in ours | _spelled(a) for y in theirs | _spelled(b)
    ):
        yield "same-organization", 0.2
    elif ours and theirs:
        yield "other-organization", -0.3


def _written(side: Side) -> frozenset[str]:
    return frozenset(filter(None, map(company.key, side.organizations)))


def _spelled(side: Side) -> frozenset[str]:
    """Organisations as the domains of addresses spell them."""
    domains = (company.domain(address) for address in side.addresses)
    return frozenset(domain.partition(".")[0] for domain in domains if domain)
