"""What a remark says of its writer's own work where it is no formal introduction.

"We grow strawberries in Kent", "人材紹介の会社で働いてます", or a bare "wafer fab engineer".
Who is meant must be the writer; what is said of others, of the past, in jest, or as a
question, says nothing, nor does any other chatter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.introduction import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
_JAPANESE = re.compile(r"[ぁ-ヺ㐀-鿿]")
_LATIN_SENTENCE = re.compile(r"^[A-Za-z'’]+ (?:[A-Za-z'’]+ ){1,}")
_ONLY_HELLO = re.compile(
    r"\W*(?:(?:hi|hiya|hello|hey|good \w+|(?:good )?(?:morning|afternoon|evening)|greetings|thanks)"
    r"(?: (?:all|everyone|everybody|there|folks|again))?"
    r"|(?:nice|great|good|happy) to (?:meet you(?: all)?|be here)|(?:初|はじ)めまして"
    r"|こんにちは|こんばんは|お疲れ様です|(?:どうぞ)?よろしく(?:お願い(?:いた)?します)?)\W*",
    re.IGNORECASE,
)
_NOT_WORK = re.compile(
    r"\b(?:at home|at the door|at scale|weekends?|for fun|hobby|hobbies|kids?"
    r"|every (?:day|morning)|dinner|lunch|a cold|coworking|team of"
    r"|friends?|at night|nights? usually)\b"
    r"|趣味|週末|^家で|自宅で|休日",
    re.IGNORECASE,
)


def own_work(text: str) -> str | None:
    """The words of `text` that say what its writer works in or makes; None if none do."""
    from followup.industry.jobs import statement

    said = list(_said(text[:_LONGEST]))
    return next((work for work in said if statement(work)), said[0] if said else None)


def _said(text: str) -> Iterator[str]:
    """Every part of `text` that may say what the work is, the surest of a sentence first."""
    from followup.industry.statement_english import works as english
    from followup.industry.statement_japanese import works as japanese

    meant = [each for each in sentences(text) if not _ONLY_HELLO.fullmatch(each)]
    for sentence in meant:
        foreign = _JAPANESE.search(sentence) and not _LATIN_SENTENCE.match(sentence)
        if not _NOT_WORK.search(sentence):
            yield from (japanese if foreign else english)(sentence, len(meant) == 1)
