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
    """
    found: Introduction | None = None
    for sentence in sentences(text):
        parts = _parts(sentence, sender)
        if parts:
            found = _joined(found, Introduction(sentence, **parts))
    return found


def sentences(text: str) -> Iterator[str]:
    """The sentences of a remark, their end marks kept; a line break ends a sentence too."""
    plain = unicodedata.normalize("NFC", text)
    for line in plain.splitlines():
        for sentence in re.split(r"(?<=[。！？!?])|(?<=[a-z0-9)][.])\s+(?=[A-Z])", line):
            if sentence and sentence.strip():
                yield sentence.strip()


def _parts(sentence: str, sender: str | None) -> dict[str, str]:
    # Their patterns take long to compile, and most commands read no chat.

    # Their patterns take long to compile, and most commands read no chat.
    from followup.industry import spoken_english, spoken_japanese

    if len(sentence) > LONGEST:
        return {}
    if re.search(r"[ぁ-ヺ㐀-鿿]", sentence):
        return spoken_japanese.introduction(sentence, sender)
    return spoken_english.introduction(sentence, sender)


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
