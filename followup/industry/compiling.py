"""Makes the dictionary of the tree and the word lists: ``python -m followup.industry.compiling``.

The lists in `lexicon/` are for people to edit, one theme a row; reading and folding them would
cost a command its start. Kinds of a row: ``phrase`` counts as a whole text and within a longer
one; ``alone`` only as a whole text (with no code: the tree's own word is meant); ``title`` a
job that one field has; ``organization`` a word of a firm's name; ``friend`` a phrase that hides
the words in it and means its own code, or nothing (two codes with ``*`` between them are two facets
of one word); ``filler`` and ``maker`` see `fillers`.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import TYPE_CHECKING

from followup.industry.script import canon, squeeze
from followup.industry.tree import HERE, groups, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Codes = dict[str, str]
# A word that the lists give to more fields than these says none.
MOST_MEANINGS = 2
KINDS = """
name synonym phrase alone bare title organization friend silent filler maker
"""


def compiled() -> dict[str, str]:
    """The dictionary's two files by name.

    ``dictionary_whole.txt`` has a line ``word tab code`` for each whole text, sorted by bytes;
    ``dictionary.txt`` a line ``table tab code tab words parted by ;`` for words within texts.
    """
    kinds = _listed()
    whole = sorted((word.encode(), code) for word, code in _whole(kinds).items())
    tables = {**_inside(kinds), "filler": kinds["filler"], "maker": kinds["maker"]}
    lines = (line for name, table in tables.items() for line in _lines(name, table))
    return {
        "dictionary_whole.txt": "".join(f"{word.decode()}\t{code}\n" for word, code in whole),
        "dictionary.txt": "".join(f"{line}\n" for line in lines),
    }


def _whole(kinds: Mapping[str, Codes]) -> Codes:
    """Words as whole texts, the surest list last: it overwrites the others."""
    order = ("silent", "organization", "synonym", "title", "alone", "phrase", "friend", "name")
    words: Codes = {}
    for kind in order:
        words |= {squeeze(word): code for word, code in kinds[kind].items() if squeeze(word)}
    return words


def _inside(kinds: Mapping[str, Codes]) -> dict[str, Codes]:
    """Words within texts: ``phrase`` in any, ``title`` not in names, ``firm`` in names alone.

    ``job`` are titles that count only where a title is asked for.
    """
    alone = kinds["alone"].keys() | kinds["bare"].keys()
    known = kinds["silent"] | kinds["name"] | kinds["synonym"] | kinds["phrase"]
    sure = _single({word: code for word, code in known.items() if word not in alone})
    sure |= kinds["friend"] | _single(kinds["friend"])
    sure = {word: "" if "+" in code else code for word, code in sure.items()}
    titles = {w: c for w, c in _single(kinds["title"]).items() if w not in sure}
    firms = _single(kinds["organization"])
    return {
        "phrase": sure,
        "title": {word: code for word, code in titles.items() if word not in alone},
        "job": {word: code for word, code in titles.items() if word in alone},
        "firm": {word: code for word, code in firms.items() if sure.get(word) != code},
    }


def _single(words: Codes) -> Codes:
    """One code for each word: of two alike ones the first; a word of unlike ones is left out."""
    pairs = ((word, code.split("+")) for word, code in words.items())
    return {
        word: codes[0].partition("*")[0]
        for word, codes in pairs
        if len(codes) == 1 or likeness(*codes)
    }


def _listed() -> dict[str, Codes]:
    """Kind -> word -> code, or codes with ``+`` where the lists disagree.

    Beside the kinds of the rows: ``name`` and ``synonym`` of the tree, ``bare`` for `alone`
    without a code, ``silent`` for the friends without one in the list for all fields.
    """
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for node in groups().values():
        if node.parent:
            _put(found["name"], (node.title_en, node.title_ja), node.code)
            _put(found["synonym"], node.synonyms, node.code)
    for row in _rows():
        _put(found[row["kind"]], row["words"].split(";"), row["code"])
    return {kind: _settled(found[kind]) for kind in KINDS.split()}


def _rows() -> Iterator[dict[str, str]]:
    for file in sorted((HERE / "lexicon").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                general = file.stem == "_general" and not row["code"]
                kind = {"alone": "bare", "friend": "silent"} if general else {}
                yield row | {"kind": kind.get(row["kind"], row["kind"])}


def _put(words: defaultdict[str, set[str]], listed: Iterable[str], code: str) -> None:
    for word in listed:
        if plain := canon(word):
            words[plain].add(code)


def _settled(words: Mapping[str, set[str]]) -> Codes:
    """A code beats silence, both facets beat one; of two codes both count, of more none."""
    settled = {}
    for word, codes in words.items():
        meant = sorted({code for code in codes if "*" in code} or codes - {""})
        if len(meant) <= MOST_MEANINGS:
            settled[word] = "+".join(meant)
    return settled


def _lines(table: str, words: Codes) -> list[str]:
    by_code = defaultdict(list)
    for word, code in words.items():
        by_code[code].append(word)
    return [f"{table}\t{code}\t{';'.join(sorted(by_code[code]))}" for code in sorted(by_code)]


if __name__ == "__main__":
    for name, text in compiled().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
