"""What a remark says of its writer's own work where it is no formal introduction.

"We grow strawberries in Kent", "人材紹介の会社で働いてます", or a bare "wafer fab engineer".
Who is meant must be the writer; what is said of others, of the past, in jest, or as a
question, says nothing, nor does any other chatter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.introduction import sentences
from followup.industry.tree import likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
# What is said first decides; what says nearly the same may say it more clearly.
ALIKE = 0.6
_JAPANESE = re.compile(r"[ぁ-ヺ㐀-鿿]")
_LATIN_SENTENCE = re.compile(r"^[A-Za-z'’]+ (?:[A-Za-z'’]+ ){1,}")
_ONLY_HELLO = re.compile(
    r"\W*(?:(?:hi|hiya|hello|hey|good \w+|(?:good )?(?:morning|afternoon|evening)|greetings|thanks)"
    r"(?: (?:all|everyone|everybody|there|folks|again))?"
    r"|(?:nice|great|good|happy) to (?:meet you(?: all)?|be here)|(?:初|はじ)めまして"
    r"|こんにちは|こんばんは|お疲れ様です|(?:どうぞ)?よろしく(?:お願い(?:いた)?します)?)\W*",
    re.IGNORECASE,
)


def own_work(text: str) -> str | None:
    """The words of `text` that clearly say what its writer works in or makes; None if none do."""
    from followup.industry.jobs import statement

    said = dict.fromkeys(_said(text[:_LONGEST]))
    read = [(work, field) for work in said if (field := statement(work))]
    if not read:
        return None
    first = read[0][1].code
    alike = [each for each in read if likeness(each[1].code, first) >= ALIKE]
    return max(alike, key=lambda each: each[1].confidence)[0]


def _said(text: str) -> Iterator[str]:
    """Every part of `text` that may say what the work is, the surest of a part first."""
    from followup.industry.statement_english import works as english
    from followup.industry.statement_japanese import works as japanese

    for part, foreign in _own_parts(text):
        yield from (japanese if foreign else english)(part)


def _own_parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts that are of the writer's own work, and whether they are in Japanese."""
    from followup.industry.asides_english import own_parts as english
    from followup.industry.asides_japanese import own_parts as japanese

    for sentence in sentences(text):
        foreign = bool(_JAPANESE.search(sentence) and not _LATIN_SENTENCE.match(sentence))
        for part in (japanese if foreign else english)(sentence):
            if not _ONLY_HELLO.fullmatch(part):
                yield part, foreign
