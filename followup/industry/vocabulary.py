"""Which words stand for which group: the tree's names and synonyms and a list of our own.

`lexicon.csv` adds, per kind: ``phrase`` further words for a group, ``organization`` words
that say so at the end of an organisation's name, ``alone`` words that mean the group only
when nothing else is said ("bar", "it"), ``friend`` false friends ("power tools").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from followup.industry.fillers import lexicon
from followup.industry.hits import Words, words_of
from followup.industry.script import canon, squeeze
from followup.industry.tree import groups

NOTHING = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words to group codes; an empty code is a false friend, which hides what it contains.

    `whole` is looked up with a whole text, without blanks; `inside` holds what counts within
    a longer text; `names` what counts at the end of an organisation's name.
    """

    whole: dict[str, str]
    inside: Words
    names: Words


@cache
def vocabulary() -> Vocabulary:
    """The whole vocabulary, read once (a few milliseconds)."""
    listed = lexicon()
    alone = {canon(word) for word, _ in listed["alone"]}
    known = _tree_words() | {canon(word): code for word, code in listed["phrase"]}
    friends = {canon(word): NOTHING for word, _ in listed["friend"]}
    inside = {word: code for word, code in known.items() if word not in alone} | friends
    names = inside | {canon(word): code for word, code in listed["organization"]}
    whole = {word.replace(" ", ""): code for word, code in (known | friends).items()}
    return Vocabulary(whole, words_of(inside), words_of(names))


def lookup(text: str) -> str | None:
    """The group whose name or synonym `text` is as a whole; "" for a false friend, else None."""
    return vocabulary().whole.get(squeeze(text))


def _tree_words() -> dict[str, str]:
    words: dict[str, str] = {}
    for code, node in groups().items():
        if node.parent:
            for word in (node.title_en, node.title_ja, *node.synonyms):
                words.setdefault(canon(word), code)
    return words
