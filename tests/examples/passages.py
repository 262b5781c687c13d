"""Parts of a message: its greeting, its sentences, its signature, and what it quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import combinations

from tests.examples.evening import Written

QUOTED = re.compile(r'"([^"\n]+)"|「([^」\n]+)」')
_SENTENCE = re.compile(r"(?<=[.?!])\s+|(?<=[.?!][\"”])\s+(?![a-z\s])|(?<=[。？！])(?![」』）])|\n+")


def quotations(text: str) -> list[str]:
    """What stands between the outer quotation marks."""
    return [one or other for one, other in QUOTED.findall(text)]


def own_words(text: str) -> str:
    """`text` without what it quotes: topics, list cells and the reader's own words."""
    return QUOTED.sub("…", text)


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def letter(written: Written) -> str:
    """The body without greeting and signature: what is said."""
    if not written.mail:
        return written.body
    paragraphs = written.body.split("\n\n")
    return "\n\n".join(paragraphs[1:-1])


def first_sentence(written: Written) -> str:
    """The first sentence after the greeting."""
    body = letter(written)
    if not written.mail:
        body = re.sub(r"^(Hi [^,]+, |[^、]+(?:さん|先生)、)", "", body)
    return sentences(body)[0]


def repeated(drafts: Sequence[Written]) -> list[str]:
    """Pairs of drafts of one evening that begin with the same sentence."""
    return [
        f"{a.where} and {b.where}: {first_sentence(a)!r}"
        for a, b in combinations(drafts, 2)
        if a.evening is b.evening and first_sentence(a) == first_sentence(b)
    ]


def plain(text: str) -> str:
    """For comparing: one width, one case, no blanks, no quotation marks, no cut-off sign."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s\"'“”‘’「」『』…]", "", folded.replace("...", ""))
