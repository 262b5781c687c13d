"""Which matches make the list, and how strong each is in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.model import Match, MatchKind
from followup.similarity.firms import Firm, same_firm
from followup.similarity.perhaps import is_vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# The default list of five: who is close first, then one from the other side of the same
# business and one from a different world.
SLOTS = (
    (frozenset({MatchKind.CAN_HELP, MatchKind.NEAR}), 3),
    (frozenset({MatchKind.COMPLEMENT}), 1),
    (frozenset({MatchKind.STRETCH}), 1),
)
# Above the list: whom to thank, and whom to offer a hand.
ABOVE = {MatchKind.THANK_HOST: 2, MatchKind.OFFER_HELP: 2}
_ORDER = {kind: place for place, kind in enumerate(ABOVE)}
STRONG, GOOD = 0.65, 0.35
_NO_FIRM = Firm()


class Choice(NamedTuple):
    """`matches`, strongest first, and whom they left out: person -> the firm that somebody
    else was chosen of, as it is written."""

    matches: list[Match]
    left_out: dict[int, str]


def choose(
    matches: Sequence[Match], firms: Mapping[int, Firm], taken: Iterable[Firm] = ()
) -> Choice:
    """Up to five of `matches`, at most one of a firm and none of a firm that is `taken`.

    `firms` maps people to their firms; those without one are not limited. The same input, in
    any order, always gives the same list.
    """
    chosen: list[Match] = []
    left_out: dict[int, str] = {}
    used = list(taken)
    for kinds, most in SLOTS:
        room = most
        for match in (one for one in ranked(matches) if one.kind in kinds):
            if not room:
                break
            firm = firms.get(match.person, _NO_FIRM)
            if other := next((one for one in used if same_firm(one, firm)), None):
                left_out[match.person] = firm.shown or other.shown
                continue
            chosen.append(match)
            used.append(firm)
            room -= 1
    return Choice(ranked(chosen), left_out)


def top(matches: Sequence[Match], n: int) -> list[Match]:
    """The `n` best of any kind and organisation, strongest first, but for those above the list."""
    return [match for match in ranked(matches) if match.kind not in ABOVE][: max(n, 0)]


def mixed(matches: Sequence[Match], mix: Mapping[MatchKind, int]) -> list[Match]:
    """The best of each kind, as many as `mix` says: those above the list first, thanks first."""
    best = ranked(matches)
    wanted = [m for kind, n in mix.items() for m in [one for one in best if one.kind is kind][:n]]
    return sorted(ranked(wanted), key=lambda match: _ORDER.get(match.kind, len(_ORDER)))


def strength(match: Match) -> str:
    """``strong``, ``good`` or ``guess``: the catalogue has matching.strength-... for each.

    A vague guess that the user can help stays one, whatever else speaks for writing.
    """
    if match.kind is MatchKind.CAN_HELP and is_vague(match.reasons[0]):
        return "guess"
    if match.score >= STRONG:
        return "strong"
    return "good" if match.score >= GOOD else "guess"


def ranked(matches: Iterable[Match]) -> list[Match]:
    """Strongest first; equals by person."""
    return sorted(matches, key=lambda match: (-match.score, match.person))
