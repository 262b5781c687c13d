"""What somebody does at work (sales, design ...): the same in every industry.

So a function never says which field a person is in, and two people of one function share
a small reason of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from followup.industry.hits import find
from followup.industry.script import canon
from followup.industry.tree import rows
from followup.industry.vocabulary import Words, words_of


@dataclass(frozen=True, slots=True)
class Function:
    """A kind of work found in any industry."""

    code: str
    title_en: str
    title_ja: str


def function(job_title: str) -> Function | None:
    """The function that a job title names, by its last such word; None if it names none."""
    hits = find(canon(job_title), words())
    return _functions()[hits[-1].code] if hits else None


@cache
def words() -> Words:
    """The words for functions, each with the function's code."""
    return words_of(
        {canon(word): row["code"] for row in _rows() for word in row["words"].split(";")}
    )


@cache
def _functions() -> dict[str, Function]:
    return {row["code"]: Function(row["code"], row["title_en"], row["title_ja"]) for row in _rows()}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(rows("functions.csv"))
