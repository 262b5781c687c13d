"""What people say about themselves: "I run logistics at ...", "A社でECを担当している佐藤です".

Precision first: what is said about others, in quotes, in jest, about the past, as a wish or
as a question is no self-introduction.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.industry.script import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

# People introduce themselves early; this also bounds the work on a paste.
_LONGEST_REMARK = 4000
_ENDS = re.compile(r"(?<=[。！？])|(?<=[!?])(?=\s|$|[^\x00-\x7f])|(?<=[a-z0-9)][.])\s+(?=[A-Z])")
_JAPANESE = re.compile(r"[ぁ-ヺｦ-ﾝ㐀-鿿]")
_GREETING_JA = re.compile(r"^[ぁ-ヺー]{2,12}[、,!！。]?\s*(?=[A-Z][A-Za-z'’ ,]{4})")
# A laugh, or signs without a word, belong to the sentence before.
_TAIL = re.compile(r"\W*(?:笑|爆|[wｗ]+|lol|haha\w*|jk)?\W*", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:just )?(?:kidding|joking)\b|\bjk\b|\bnot really\b"
    r"|冗談(?:です|だ)|(?:嘘|ウソ|うそ)です",
    re.IGNORECASE,
)
# "... を担当してますが、みなさんは...？": what stands before the question is said, not asked.
_BEFORE_QUESTION = re.compile(
    r"(.{6,}?(?:ます|です))(?:が|けど|けれど|けれども|ので)、?.*[?？か]\W*|(.{8,}),[^,]*\?\W*"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What one text says about its own writer; each part as written, or None.

    `job_title` holds what they do ("logistics", "EC"), `industry` the business they or their
    firm are in; `text` is the sentence, or sentences, that say so.
    """

    text: str
    name: str | None = None
    organization: str | None = None
    industry: str | None = None
    job_title: str | None = None


def introduced(text: str, sender: str | None = None) -> Introduction | None:
    """The self-introduction in `text`; None if there is none.

    `sender`, the display name of who wrote it, guards against words that quote somebody else.
    Once a firm or a name has been said, the sentences after it may say what the work is.
    """
    found: Introduction | None = None
    if _TAKEN_BACK.search(text[:_LONGEST_REMARK]):
        return None
    for sentence in sentences(text[:_LONGEST_REMARK]):
        said = _said(sentence)
        parts = _parts(said, sender, known=found is not None)
        if parts:
            found = _joined(found, Introduction(said, **parts))
    return found


def sentences(text: str) -> Iterator[str]:
    """The sentences of a remark, their end marks kept; a line break ends a sentence too."""
    plain = unicodedata.normalize("NFC", text)
    for line in plain.splitlines():
        waiting = ""
        for piece in _ENDS.split(line):
            if waiting and not _TAIL.fullmatch(piece):
                yield waiting.strip()
                waiting = ""
            waiting += piece
        if waiting.strip():
            yield waiting.strip()


def _said(sentence: str) -> str:
    """`sentence` without the question that ends it."""
    asked = _BEFORE_QUESTION.fullmatch(sentence) if len(sentence) <= LONGEST else None
    return (asked[1] or asked[2]) if asked else sentence


def _parts(sentence: str, sender: str | None, *, known: bool) -> dict[str, str]:
    # Their patterns take long to compile, and most commands read no chat.
    from followup.industry import spoken_english, spoken_japanese

    if len(sentence) > LONGEST:
        return {}
    plain = _GREETING_JA.sub("", sentence)
    if _JAPANESE.search(plain):
        return spoken_japanese.introduction(plain, sender, known=known)
    return spoken_english.introduction(plain, sender, known=known)


def _joined(first: Introduction | None, second: Introduction) -> Introduction:
    if first is None:
        return second
    return replace(
        first,
        text=f"{first.text} {second.text}",
        name=first.name or second.name,
        organization=first.organization or second.organization,
        industry=first.industry or second.industry,
        job_title=first.job_title or second.job_title,
    )
