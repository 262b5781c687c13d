"""One text to a field: by the dictionary where it names one, by how it sounds where not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.industry.field import Field, field_of, spread
from followup.industry.functions import words as functions
from followup.industry.hits import cut, find, size
from followup.industry.naming import (
    DOUBT,
    NEARLY_WHOLE,
    RESIDUAL,
    Head,
    head_word,
    whole,
    without_fillers,
)
from followup.industry.not_meant import is_not_theirs, is_street, meant
from followup.industry.script import LONGEST, canon
from followup.industry.spelling import corrected, respelled
from followup.industry.tree import likeness, nearness
from followup.industry.vocabulary import inside, single_words

if TYPE_CHECKING:
    from collections.abc import Mapping

ALIKE = 0.5
MOST_PARTS = 6
MISSPELLED = 0.85
# A guess this sure of another field speaks against a slip.
UNLIKE = 0.5
# A word this long is hardly ever another: in letters, and in Japanese that sounds the same.
SURELY_SPELT, SURELY_HEARD = 10, 4
# A guess speaks of a field with what lies this near; a weaker one than LEAST says nothing.
CLOSE = 0.6
LEAST_SAID, LEAST_SAID_BY_NAMES, LEAST_KNOWN, LEAST_SURE = 0.12, 0.6, 0.4, 0.1
# How much of a word's confidence stands, by how much the guess agrees (at least, factor).
AGREEMENT = ((0.25, 1.0), (0.10, 0.8), (0.0, 0.5))
# Words longer than this are shown by those of them that tell most.
SHOWN = 60
_LISTED = re.compile(r"\s*[/／,、，・;；|｜+＋]\s*")
_ADDRESS = re.compile(r"\S*@\S+\.\S+|(?:https?://|www\.)\S+|@?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")
_BRACKETS = re.compile(r"[（(\[【][^）)\]】]{1,40}[）)\]】]")
_GLOSS = re.compile(r"\s(?:[-–—]+>?|→|＝|=)\s")
_COMMA = re.compile(r"\s*[,，、;；:：]\s*")
_APART = re.compile(r"\s*[/／,、，・;；|｜+＋（）()]\s*")
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
# "Software for hospitals" is software, and so is 病院向けソフトウェア.
_WHOM_FOR = re.compile(r"\s(?:for|to|with|using|by|on|in|at|from|about)\s", re.IGNORECASE)
_WHOM_FOR_JA = re.compile(r".*(?:向けの?|のための|用の|に関する)")
# Shorter parts are too little to go by; how much the whole text still counts beside a part.
SHORTEST_CORE, OF_THE_WHOLE = 4, 0.5


def classify(text: str) -> Field | None:
    """The field that `text` (an industry, in a word or a few) names; None if none is known.

    A text that as a whole is a name or synonym of a group is nearly certain; a word within a
    longer text counts by the share of the text that it explains, and only as far as the text
    sounds like that group at all.
    """
    text = meant(text[:LONGEST])
    if is_not_theirs(text):
        return None
    found = whole(text)
    if found is not None:
        return found or None
    if is_street(text):
        return None
    if _says_nothing(text) or all(map(_is_nothing, _parts(text))):
        return None
    field = (
        _glossed(text)
        or _first_named(text)
        or _bracketed(text)
        or _misspelled(text)
        or _of_several(text)
    )
    if field is None and (guess := _mixed(text, head_word(text, inside()))):
        field = replace(guess, sure=guess.confidence)
    return field if field and field.confidence >= LEAST_SURE else None


def _says_nothing(text: str) -> bool:
    """An address, or only words that everybody uses ("firm", メーカー, "sales")."""
    plain = canon(text)
    empty = size(cut(plain, find(plain, functions()))) == 0 and not _HIRAGANA.search(plain)
    return empty or _ADDRESS.fullmatch(text.strip()) is not None


def _glossed(text: str) -> Field | None:
    """What stands after a dash says what the words before it mean: "court - tennis club"."""
    first, *rest = _GLOSS.split(text)
    if len(rest) != 1 or isinstance(whole(first), Field):
        return None
    field = classify(re.sub(r"^(?:we|I) \w+ ", "", rest[0]))
    return field if field and field.confidence >= UNLIKE else None


def _bracketed(text: str) -> Field | None:
    """A field with one in brackets: 小売（ドラッグストア） is the latter, if they are alike."""
    bare = _BRACKETS.sub(" ", text).strip()
    field = whole(bare) if bare and bare != text.strip() else None
    if not field:
        return None
    inner = whole(_BRACKETS.findall(text)[-1][1:-1])
    if inner and likeness(inner.code, field.code):
        field = inner
    return replace(field, confidence=NEARLY_WHOLE)


def _first_named(text: str) -> Field | None:
    """The field before a comma, where what follows only says more of it: "proptech, rentals"."""
    first, comma, rest = _COMMA.sub(",", text, count=1).partition(",")
    field = whole(first) if comma and rest.strip() else None
    if not field or field.code in RESIDUAL:
        return None
    more = head_word(rest, inside())
    if more is None or not any(likeness(more.code, code) for code, _ in field.shares):
        return None
    return replace(field, confidence=MISSPELLED)


def _parts(text: str) -> list[str]:
    return [part for part in _APART.split(text[:LONGEST]) if part.strip()]


def _is_nothing(text: str) -> bool:
    return whole(text) == "" or _says_nothing(text)


def _misspelled(text: str) -> Field | None:
    """A dictionary word with a slip in it, if the text does not sound like something else."""
    from followup.industry.hearing import heard

    bare = without_fillers(text)
    if code := respelled(text) or respelled(bare):
        near = _around(re.split(r"[+*]", code)[0], _sound(bare)[1])
        sure = near >= AGREEMENT[0][0] or len(bare) >= SURELY_SPELT
        return field_of(code, MISSPELLED, text.strip()) if sure else None
    if code := heard(text) if len(text) >= SURELY_HEARD else None:
        return field_of(code, MISSPELLED, text.strip())
    if (code := heard(text) or heard(bare)) and not _sounds_unlike(bare, code):
        return field_of(code, MISSPELLED, text.strip())
    right = corrected(text)
    named = right and whole(right)
    field = named or (right and _mixed(right, head_word(right, inside())))
    if not field or field.confidence < UNLIKE or _sounds_unlike(text, field.code):
        return None
    least = min(MISSPELLED, field.confidence)
    return replace(field, confidence=least, sure=1.0 if named else least, words=text.strip())


def _sounds_unlike(text: str, code: str) -> bool:
    """Whether `text` clearly sounds like another field than that of `code`."""
    known, likely = _sound(text)
    clear = known >= LEAST_KNOWN and max(likely.values(), default=0.0) >= UNLIKE
    return clear and _around(re.split(r"[+*]", code)[0], likely) < AGREEMENT[1][0]


def _of_several(text: str) -> Field | None:
    """What several named fields have in common, with doubt where they are unlike each other."""
    parts = [part for part in _LISTED.split(text[:LONGEST]) if part.strip()]
    if not 2 <= len(parts) <= MOST_PARTS:
        return None
    fields = [field for part in parts if isinstance(field := whole(part), Field)]
    if len(fields) < len(parts):
        return None
    alike = all(likeness(fields[0].code, field.code) >= ALIKE for field in fields)
    weights: dict[str, float] = {}
    for rank, field in enumerate(fields):
        for code, share in field.shares:
            weights[code] = max(weights.get(code, 0.0), share / (1 + rank / 4))
    confidence = min(field.confidence for field in fields) * (1.0 if alike else DOUBT)
    return spread(weights, confidence, text.strip())


def _mixed(text: str, head: Head | None) -> Field | None:
    """What the head word says and what the whole text sounds like, as one field."""
    known, likely = _sound(text)
    top = max(likely, key=lambda code: likely[code], default=None)
    if head is None:
        if top is None or known < LEAST_KNOWN or likely[top] < _least(text):
            return None
        return spread(likely, known * _around(top, likely), _told(text, top))
    weight = 0.05 + 0.45 * head.explained**3
    weights = {code: share * (1 - weight) for code, share in likely.items()}
    weights[head.code] = weights.get(head.code, 0.0) + weight
    field = spread(weights, 0.0, head.words)
    agreeing = _around(head.code, likely)
    factor = next(factor for least, factor in AGREEMENT if agreeing >= least)
    named = head.confidence * factor
    sounds = known * _around(field.code, likely)
    if field.code == head.code:
        return replace(field, confidence=round(max(named, sounds), 3))
    unsure = sounds * (1 - named / 2)
    return replace(field, confidence=round(unsure, 3), words=_told(text, field.code))


def _least(text: str) -> float:
    """Names of people sound like something too: without a word of work that must be clear."""
    words = canon(text).split()
    strange = text.isascii() and single_words().isdisjoint(words)
    return LEAST_SAID_BY_NAMES if strange else LEAST_SAID


def _sound(text: str) -> tuple[float, Mapping[str, float]]:
    """How much of `text` sounds like anything, and like what; its core above all."""
    from followup.industry import ngrams

    guess = ngrams.guess(text)
    core = _WHOM_FOR_JA.sub("", _WHOM_FOR.split(text[:LONGEST], maxsplit=1)[0])
    if core == text[:LONGEST] or size(canon(core)) < SHORTEST_CORE:
        return guess.known, guess.probabilities
    part = ngrams.guess(core)
    if part.known < LEAST_KNOWN:
        return guess.known, guess.probabilities
    weights = {code: share * OF_THE_WHOLE for code, share in guess.probabilities.items()}
    for code, share in part.probabilities.items():
        weights[code] = weights.get(code, 0.0) + share * (1 - OF_THE_WHOLE)
    return part.known, weights


def _around(code: str, likely: Mapping[str, float]) -> float:
    """How likely `code` or a group close to it is."""
    return sum(share for other, share in likely.items() if nearness(code, other) >= CLOSE)


def _told(text: str, code: str) -> str:
    from followup.industry import ngrams

    plain = text.strip()
    return plain if len(plain) <= SHOWN else " ".join(ngrams.telling(plain, code)) or plain[:SHOWN]
