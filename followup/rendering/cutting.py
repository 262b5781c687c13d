"""Words that are too long for where they go, without some of their sentences."""

from __future__ import annotations

from followup.model import Claim
from followup.rendering.checks import manners
from followup.rendering.checks.length import characters
from followup.rendering.checks.passages import unquoted
from followup.rendering.claims import marked

# A greeting in front; "no need to reply" and the name behind.
_KEPT_BEHIND = 2
_ENDS = '.?!"”)。？！」』）'


def cut(body: str, limit: int) -> str | None:
    """As many whole sentences from the beginning as `limit` characters hold.

    A later sentence that sets the reader free (`ways_out`) moves up behind them, unless there
    is no room for it beside the first one. None where not even the first one fits. Only a
    proposal: a yes binds exact words, so nobody pastes these before a human has seen them.
    """
    if characters(body) <= limit:
        return body
    begun, free = _beginning(body, limit), ways_out(body)
    if begun is None or not free or ways_out(begun):
        return begun
    behind = free[0] if free[0].endswith(tuple("。？！")) else " " + free[0]
    earlier = _beginning(body, limit - characters(behind))
    return begun if earlier is None else earlier + behind


def ways_out(body: str) -> list[str]:
    """The sentences that say that no answer is needed, in the writer's own words."""
    pieces = [piece.text.strip() for piece in marked(body, ())]
    return [text for text in pieces if manners.WAY_OUT.search(unquoted(text))]


def _beginning(body: str, limit: int) -> str | None:
    kept = found = ""
    for piece in marked(body, ()):
        kept += piece.text
        whole = kept.rstrip()
        if characters(whole) > limit:
            break
        if whole.endswith(tuple(_ENDS)):
            found = whole
    return found or None


def leaner(body: str, limit: int) -> str:
    """`body` without so many sentences from its middle, the later ones first, that it fits.

    Its first sentence and its last two stay, so that of a name without end it may stay too long.
    """
    units: list[str] = []
    for piece in marked(body, ()):
        if piece.text.strip() or not units:
            units.append(piece.text)
        else:
            units[-1] += piece.text
    while len(units) > _KEPT_BEHIND + 1 and characters("".join(units)) > limit:
        del units[-_KEPT_BEHIND - 1]
    return "".join(units)


def claimed(claims: tuple[Claim, ...], body: str) -> tuple[Claim, ...]:
    """What of `claims` is still said in a body that lost sentences."""
    left = []
    for claim in claims:
        said = [piece.text for piece in marked(claim.text, ()) if piece.text.strip() in body]
        if text := "".join(said).strip():
            left.append(Claim(text, claim.source))
    return tuple(left)
