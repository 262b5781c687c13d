"""Which sentences rest on which fact: found by filling the template without the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.model import Claim
from followup.rendering.layout import shaped
from followup.rendering.sentences import END, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.rendering.context import Context, Fill, Variables
    from followup.rendering.situation import Situation

# Each fact with the variables that put it into words.
_WORDED_BY = {
    "shared_field": ("shared_field",),
    "shown": ("shown", "shown_in"),
    "question": ("question",),
    "need": ("need",),
    "offer": ("offer",),
    "remark": ("remark",),
    "promised": ("promised",),
    "about": ("about",),
    "part": ("part",),
    "again": ("again",),
    "known": ("known",),
    # Comes last: how sure one is of the presence colours the other sentences too.
    "session": (
        *("session", "session_short", "topic", "list_name", "address_list"),
        *("full_name", "sure", "identified", "registered", "attended"),
    ),
}
_CLOSING = '.?!"”)。？！」』）'


class Piece(NamedTuple):
    """A part of a body; `source` says where what it states comes from, '' for nowhere."""

    text: str
    source: str


def claims(fill: Fill, context: Context, situation: Situation) -> tuple[Claim, ...]:
    """For each fact in the words the sentences that would change without it.

    Facts that are worded by the same sentences make one claim with all their sources.
    """

    def said(variables: Variables) -> list[str]:
        return sentences(shaped(fill(variables), situation.channel)[1])

    full = said(context.variables)
    found: dict[str, list[str]] = {}
    claimed: set[str] = set()
    for name, worded_by in _WORDED_BY.items():
        if name in context.sources and context.variables[name]:
            others = said({**context.variables, **dict.fromkeys(worded_by, "")})
            changed = [sentence for sentence in full if sentence not in others]
            if name == "session":
                changed = [sentence for sentence in changed if sentence not in claimed]
            claimed.update(changed)
            text = ("" if situation.language == "ja" else " ").join(changed)
            found.setdefault(text, []).extend(context.sources[name].split("; "))
    found.pop("", None)
    return tuple(Claim(text, "; ".join(dict.fromkeys(found[text]))) for text in found)


def marked(body: str, found: Sequence[Claim]) -> tuple[Piece, ...]:
    """The body sentence by sentence, with the sources of each; together they are the body.

    A sentence that the user has changed rests on nothing that followup knows.
    """
    return tuple(
        Piece(part, "; ".join(one.source for one in found if _says(one.text, part.strip())))
        for part in _parts(body)
        if part
    )


def _says(claim: str, sentence: str) -> bool:
    """Whether a claim holds the sentence whole, not within another one."""
    at = claim.find(sentence) if sentence else -1
    before, after = claim[:at].rstrip()[-1:], claim[at + len(sentence) :]
    return at >= 0 and (not before or before in _CLOSING) and _whole(sentence, after)


def _whole(sentence: str, after: str) -> bool:
    return sentence[-1] in _CLOSING or not after


def _parts(body: str) -> Iterator[str]:
    """Sentences and what lies between them."""
    start = 0
    for end in END.finditer(body):
        yield body[start : end.start()]
        yield end.group()
        start = end.end()
    yield body[start:]
