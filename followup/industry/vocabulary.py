"""Which words stand for which group, as `compiling` wrote them down.

A word's code is that of its group; empty where it is known to say nothing; two codes with a
``+`` between them where it may be either of two, with a ``*`` where it is both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup.industry.script import squeeze
from followup.industry.tree import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words in `canon` form and what each stands for; `longest` in letters."""

    codes: dict[str, str]
    longest: int


def words_of(codes: dict[str, str]) -> Words:
    """`codes` ready for `hits.find`."""
    return Words(codes, max(map(len, codes), default=0))


@cache
def inside() -> Words:
    """What counts within a longer text: phrases, friends and titles."""
    return words_of(table("phrase") | table("title"))


@cache
def titles() -> Words:
    """What counts within a job title: also words that elsewhere may mean anything."""
    return words_of(inside().codes | table("job"))


@cache
def names() -> Words:
    """What counts within the name of an organisation, where people are called Baker and Cook."""
    return words_of(table("phrase") | table("firm"))


def lookup(text: str) -> str | None:
    """What `text` stands for as a whole; None if it is in no list.

    The words are searched as they lie in the file: a command that asks for one of them need
    not wait until all are in a table.
    """
    word, lines = squeeze(text).encode(), _whole()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", 0, (low + high) // 2) + 1
        end = lines.index(b"\n", start)
        known, _, code = lines[start:end].partition(b"\t")
        if known == word:
            return code.decode()
        low, high = (end + 1, high) if known < word else (low, start)
    return None


def every_whole() -> Iterator[str]:
    """Every text that `lookup` knows, squeezed."""
    return (line.partition("\t")[0] for line in _whole().decode().splitlines())


def alike_at_an_end(start: str, ending: str) -> Iterator[str]:
    """Every text that `lookup` knows, squeezed, that begins with `start` or ends in `ending`.

    A search in the file as it lies costs a cold command less than an index of its words.
    """
    lines = b"\n" + _whole()
    for known in (b"\n" + start.encode(), ending.encode() + b"\t"):
        at = lines.find(known)
        while at >= 0:
            begun = lines.rfind(b"\n", 0, at + 1) + 1
            yield lines[begun : lines.index(b"\t", begun)].decode()
            at = lines.find(known, at + len(known))


@cache
def single_words() -> frozenset[str]:
    """The single words of the dictionary: "new media" is no slip for "news media"."""
    words = (line.rpartition("\t")[2] for line in _lines() if not line.startswith("maker"))
    return frozenset(";".join(words).replace(" ", ";").split(";"))


def table(name: str) -> dict[str, str]:
    """One of the tables for words within texts that `compiling` makes: word -> code."""
    return _tables().get(name, {})


@cache
def _whole() -> bytes:
    return (HERE / "dictionary_whole.txt").read_bytes()


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for line in _lines():
        name, code, words = line.split("\t")
        tables.setdefault(name, {}).update(dict.fromkeys(words.split(";"), code))
    return tables


def _lines() -> list[str]:
    return (HERE / "dictionary.txt").read_text(encoding="utf-8").splitlines()
