"""Which matches make the list, and how strong each is in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Match, MatchKind
from followup.names import company

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The default list of five: who is close first, then one from the other side of the same
# business and one from a different world.
SLOTS = (
    (frozenset({MatchKind.CAN_HELP, MatchKind.NEAR}), 3),
    (frozenset({MatchKind.COMPLEMENT}), 1),
    (frozenset({MatchKind.STRETCH}), 1),
)
STRONG, GOOD = 0.65, 0.35


def choose(matches: Sequence[Match], organizations: Mapping[int, str | None]) -> list[Match]:
    """Up to five of `matches`, at most one per organisation, strongest first.

    `organizations` maps people to the names of their organisations; those without one are
    not limited. The same input always gives the same list.
    """
    chosen: list[Match] = []
    used: set[str] = set()
    for kinds, most in SLOTS:
        candidates = [match for match in _ranked(matches) if match.kind in kinds]
        chosen += _one_each(candidates, most, organizations, used)
    return _ranked(chosen)


def top(matches: Sequence[Match], n: int) -> list[Match]:
    """The `n` best of any kind and organisation, strongest first."""
    return _ranked(matches)[: max(n, 0)]


def strength(match: Match) -> str:
    """``strong``, ``good`` or ``guess``: the catalogue has matching.strength-... for each."""
    if match.score >= STRONG:
        return "strong"
    return "good" if match.score >= GOOD else "guess"


def _ranked(matches: Sequence[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: (-match.score, match.person))


def _one_each(
    matches: Sequence[Match],
    most: int,
    organizations: Mapping[int, str | None],
    used: set[str],
) -> list[Match]:
    """The first `most` whose organisation is not yet in `used`, which grows by theirs."""
    taken: list[Match] = []
    for match in matches:
        name = company.key(organizations.get(match.person) or "")
        if len(taken) < most and (not name or name not in used):
            taken.append(match)
            used.update({name} if name else ())
    return taken
