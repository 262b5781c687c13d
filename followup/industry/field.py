"""A field of work, and what it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.industry.tree import groups, likeness, path

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_SHARES = 5
LEAST_SHARE = 0.02
# Whom somebody serves says a little more of their world than what they build.
SECOND_FACET = 0.9

Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Words that a field rests on; `source` says where they stand ("list.csv:7", "note")."""

    kind: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Field:
    """What a text, or all that is known of a person, says of a field of work.

    `shares` are the groups it may be, likeliest first, each with how far it belongs there (0..1;
    more than 1 in all where it is fair to say either of two); `code`, titles and `path`
    (English, sector first) are those of the likeliest. `confidence` in 0..1 is
    how sure it is that anything of this was said. `words` decided; `source` says where they
    stand ("registration.csv:7", "profile", "note") and `kind` what kind of evidence they are (a
    key of `evidence.WEIGHTS`); `grounds` are up to three such words of a person. `sure` is 1
    where a list decided what the words mean, else how probable it is that they were guessed right.
    """

    code: str
    title_en: str
    title_ja: str
    path: tuple[str, ...]
    confidence: float
    words: str
    source: str = ""
    kind: str = "industry"
    shares: Shares = ()
    grounds: tuple[Ground, ...] = ()
    sure: float = 1.0

    @property
    def path_ja(self) -> tuple[str, ...]:
        return path(self.code, "ja")


def field_of(code: str, confidence: float, words: str) -> Field:
    """The group of `code` as a field; KeyError for a code that the tree does not have.

    Of two codes with ``+`` between them it is fair to say both if they are alike, else it may
    be either and nobody knows which; with ``*`` between them it is both: insurtech is insurance
    and software.
    """
    if "*" in code:
        first, second = code.split("*")
        return spread({first: 1.0, second: SECOND_FACET}, confidence, words)
    codes = code.split("+")
    if len(codes) == 1 or likeness(*codes):
        return spread(dict.fromkeys(codes, 1.0), confidence, words)
    return spread(dict.fromkeys(codes, 0.5), confidence / 2, words)


def spread(weights: Mapping[str, float], confidence: float, words: str) -> Field:
    """The field of several groups, to each of which it belongs as far as its weight says."""
    shares = _heaviest(weights)
    code = shares[0][0]
    node = groups()[code]
    sure = round(confidence, 3)
    return Field(code, node.title_en, node.title_ja, path(code), sure, words, shares=shares)


def _heaviest(weights: Mapping[str, float]) -> Shares:
    ranked = sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:MOST_SHARES]
    return tuple((code, weight) for code, weight in ranked if weight >= LEAST_SHARE * ranked[0][1])
