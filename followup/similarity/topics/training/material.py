"""What is learned from: sentences that tell a need or name an offer, and the tables' phrases.

Each `*.tsv` beside this file has the columns `idea`, `kind` (need, offer), `language`, `text`;
`none` stands for what is about no idea. All were written for followup, by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from followup.industry.grams import grams
from followup.similarity.topics.ideas import ideas
from followup.similarity.topics.sounding import NONE, bare

HERE = Path(__file__).parent
# A part of a phrase is a word or two; chatter must not outweigh the ideas.
SAID, PHRASE, CHATTER = 1.0, 0.5, 0.3
_KINDS = ("need", "offer")
_PROBE = "new prices 値上げのお願い"

Row = tuple[str, str, float]


def names() -> list[str]:
    """The ideas that can be learned, and `NONE`."""
    return sorted({*ideas(), NONE})


def rows() -> list[Row]:
    """Every (text in `bare` form, idea, weight) once, sorted; the same on every machine."""
    known = {NONE, *ideas()}
    found: dict[tuple[str, str], float] = {}
    for text, idea, weight in (*_said(), *_phrases()):
        place = bare(text), idea
        if place[0] and idea in known:
            found[place] = max(weight, found.get(place, 0.0))
    return sorted((text, idea, weight) for (text, idea), weight in found.items())


def digest(learned: list[Row]) -> str:
    """SHA-256 of rows, ideas and n-grams: changes with the data, with `bare` and `grams`."""
    lines = [*names(), *(name for name, _, _ in grams(bare(_PROBE)))]
    lines += [f"{text}\t{idea}\t{weight}" for text, idea, weight in learned]
    return sha256("\n".join(lines).encode()).hexdigest()


def _said() -> Iterator[Row]:
    for path in sorted(HERE.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            idea, *rest = line.split("\t")
            if len(rest) > 2 and rest[0] in _KINDS:
                yield rest[2], idea, CHATTER if idea == NONE else SAID


def _phrases() -> Iterator[Row]:
    for idea in ideas().values():
        for phrase in (*idea.named, *idea.lived, idea.name, idea.ja):
            for part in phrase.split("+"):
                yield part.replace("*", "").replace("/", " "), idea.name, PHRASE
