"""What the people of a generated evening say, and in which language one may answer them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tests.examples.material import FIELDS


@dataclass(frozen=True)
class Guest:
    name: str
    shown: str
    given: str
    family: str
    address: str
    firm: str
    registered: bool
    came: bool
    in_report_with_address: bool
    japanese: bool


@dataclass(frozen=True)
class Line:
    sender: Guest
    recipient: Guest | None
    language: str
    words: str


def talk_of(chance: Random, field: int, language: str, guests: Sequence[Guest]) -> list[Line]:
    """Most say one thing in the language of the evening, or all in their own; one may whisper."""
    came = [one for one in guests if one.came]
    bilingual = chance.random() < 0.3
    said = []
    for number, one in enumerate(came if bilingual else came[:5]):
        spoken = ("ja" if one.japanese else "en") if bilingual else language
        lines = FIELDS[spoken][field].said
        said.append(Line(one, None, spoken, lines[(number + field) % len(lines)]))
    if len(came) > 2 and chance.random() < 0.3:
        words = {"en": "The host is my cousin, tell nobody", "ja": "主催者は私のいとこです"}
        said.append(Line(came[0], came[1], said[0].language, words[said[0].language]))
    return said


def stamped(start: datetime, talk: Sequence[Line]) -> list[tuple[str, str, str, str]]:
    return [
        (
            f"{start + timedelta(minutes=7 * number + 3):%H:%M:%S}",
            line.sender.shown,
            line.recipient.shown if line.recipient else "",
            line.words,
        )
        for number, line in enumerate(talk)
    ]


def language_for(one: Guest, talk: Sequence[Line]) -> str:
    """docs/messages.md, rule 7: that of their own words, else of the chat, else of the name.

    A chat is clearly in one language if two thirds are.
    """
    for lines in ([line for line in talk if line.sender is one], talk):
        japanese = sum(line.language == "ja" for line in lines)
        if lines and 3 * japanese >= 2 * len(lines):
            return "ja"
        if lines and 3 * japanese <= len(lines):
            return "en"
    return "ja" if one.japanese else "en"
