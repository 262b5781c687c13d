"""Where a need and what the user gives meet in an idea."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from followup.industry import sentences
from followup.similarity.topics.finding import Found, everything, find, telling
from followup.similarity.topics.ideas import are_near, ideas
from followup.similarity.topics.senses import elsewhere
from followup.similarity.topics.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.similarity.topics.giving import Given
    from followup.similarity.topics.ideas import Phrase

# How well an idea fits, best first: the very one lived or named, one near it, or only words
# of it, in what asks or in what may hint at a need.
FITS = ("lived", "named", "near-lived", "near-named", "words", "hint")
# Words alone must tell this much: at least one that hardly any other idea shares.
ENOUGH = 5.0
_PRAISE = re.compile(
    r"\b(?:love|like|great|nice|cool|thanks?|congrat\w*|enjoy\w*|awesome)\b"
    r"|好き|すご|いいですね|面白|おもしろ|楽し|素敵|おめでと|ありがと|なるほど|勉強にな",
    re.IGNORECASE,
)


class Met(NamedTuple):
    """`idea` is what was spoken of, `words` the user's own that it meets, `fit` one of FITS.

    `offered`: the words are an offer, not a title. `telling`: how much the text says of it.
    """

    fit: str
    idea: str
    idea_ja: str
    words: str
    offered: bool
    telling: float


def meet(text: str, mine: Given, *, asks: bool) -> Met | None:
    """How `text` meets what the user gives; None if it does not.

    What is only named counts where the text `asks`; what is lived counts always. A wide idea
    never decides alone. Where no phrase is whole, rare words of an offered idea may tell what is
    asked, unless the text plainly speaks of something else.
    """
    everywhere = find(plain(text), mine.finder)
    windows = _windows(text) if everywhere.whole else ()
    found = [met for window in windows for met in _met(window, mine, asks=asks)]
    narrow = [met for met in found if not ideas()[met.idea].wide]
    if narrow or len({met.idea for met in found}) > 1:
        return max(narrow or found, key=_worth)
    return _by_words(text, everywhere, mine, asks=asks)


def shared(text: str, mine: Given) -> Met | None:
    """The idea that `text` names and the user works on too; None if there is none.

    Wide ideas and those only near the user's count as well, but less.
    """
    words = plain(text)
    found = find(words, mine.finder)
    named = [p for p in found.whole if not (p.lived or elsewhere(p.parts, words))]
    met = [each for phrase in named for each in _fitting(phrase, found, mine, known_too=True)]
    return max(met, key=_worth, default=None) or _by_words(text, found, mine, asks=False)


def _worth(met: Met) -> tuple[bool, int, float]:
    return met.offered, -FITS.index(met.fit), met.telling


def _windows(text: str) -> Iterator[str]:
    """Each sentence with the one after it."""
    parts = list(sentences(text)) or [text]
    for at, part in enumerate(parts):
        yield f"{part} {parts[at + 1]}" if at + 1 < len(parts) else part


def _met(window: str, mine: Given, *, asks: bool) -> Iterator[Met]:
    text = plain(window)
    found = find(text, mine.finder)
    for phrase in found.whole:
        if not phrase.lived and (not asks or elsewhere(phrase.parts, text)):
            continue
        yield from _fitting(phrase, found, mine)


def _fitting(
    phrase: Phrase, found: Found, mine: Given, *, known_too: bool = False
) -> Iterator[Met]:
    idea = ideas()[phrase.idea]
    tells = telling(found.words[phrase.idea])
    for name, own in (*mine.offered.items(), *mine.known.items()):
        offered = name in mine.offered
        fit = _fit(phrase, name, near=known_too or (offered and not idea.wide))
        if fit:
            yield Met(fit, idea.name, idea.ja, own, offered, tells)


def _fit(phrase: Phrase, own: str, *, near: bool) -> str | None:
    kind = "lived" if phrase.lived else "named"
    if phrase.idea == own:
        return kind
    return f"near-{kind}" if near and are_near(phrase.idea, own) else None


def _by_words(text: str, found: Found, mine: Given, *, asks: bool) -> Met | None:
    said = plain(text)
    meant = {
        name: {word for word in found.words.get(name, ()) if not elsewhere(((word,),), said)}
        for name in mine.offered
    }
    worth = {name: telling(words) for name, words in meant.items()}
    best = max(worth, key=lambda name: worth[name], default=None)
    if best is None or worth[best] < ENOUGH or _is_other(said, mine):
        return None
    if not asks and _PRAISE.search(text):
        return None
    return Met(
        "words" if asks else "hint", best, ideas()[best].ja, mine.offered[best], True, worth[best]
    )


def _is_other(text: str, mine: Given) -> bool:
    """Whether `text` names or tells, in whole phrases, ideas that the user has no part in."""
    whole = find(text, everything()).whole
    return any(phrase.lived and phrase.idea not in mine.offered for phrase in whole)
