"""Titles, letters and words of respect around a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.names import families
from followup.names.greeting import is_japanese

_TITLE = (
    r"(?:dr\.? ?(?:med|rer\.? ?nat|phil|iur)|dr|prof|professor|univ\.-prof|mr|mrs|ms|miss|mx"
    r"|sir|dame|rev|herr|frau|dra|sra|sr|ing|mag|mme|mlle|shri|smt|eng|haji|dato|datuk)"
)
_BEFORE = re.compile(rf"(?:{_TITLE}\b[.'’]?\s+)+(?=\S)", re.IGNORECASE)
# Letters of two that are also names (Ma, Ba, Rn) count only behind a comma.
_LETTERS = (
    r"(?:ph\.?\s?d\.?|d\.?phil|m\.?d\.|mba|pmp|cpa|cfa|esq\.?|jr\.?|sr\.|msc|m\.sc\.?|bsc|b\.sc\.?"
    r"|llm|mph|dds|cissp|psy\.?d|ed\.?d)"
)
_BEHIND = re.compile(
    rf"(?:,\s*|\s+)({_LETTERS}|(?-i:II|III|IV))$"
    r"|,\s*((?-i:[MB]\.?A\.?|M\.?S\.?|B\.?S\.?|MD|JD|RN|PE|MEng))$",
    re.IGNORECASE,
)
_RESPECT = re.compile(r"\s*(さん|さま|様|先生|先輩|教授|博士|ちゃん|くん|선생님|님|씨)$")
# These also end names; they count behind a blank or a family's name.
_DOUBTFUL = re.compile(r"(\s*)(氏|君|殿)$")
# Chan is also a family name: only a hyphen tells, or a name of Japan before a blank.
_SAN = re.compile(r"([^\s-]+)(?:-(san|sama|sensei|kun|chan)|\s+(san|sama|sensei))", re.IGNORECASE)


class Respect(NamedTuple):
    """A name without its honorifics, and those, as written."""

    name: str
    before: str = ""
    behind: str = ""

    @property
    def written(self) -> str | None:
        """All of them, in their order; None if there are none."""
        return ", ".join(filter(None, (self.before, self.behind))) or None


def strip(text: str) -> Respect:
    """`text` without honorifics; a name never becomes empty."""
    return _eastern(text) if _eastern_end(text) else _western(text)


def _eastern_end(text: str) -> bool:
    return bool(text) and (is_japanese(text[-1]) or "\uac00" <= text[-1] <= "\ud7a3")


def _eastern(text: str) -> Respect:
    if (hit := _RESPECT.search(text)) and hit.start():
        return Respect(text[: hit.start()], behind=hit[1])
    hit = _DOUBTFUL.search(text)
    if hit and hit.start() and (hit[1] or families.japanese(text[: hit.start()])):
        return Respect(text[: hit.start()], behind=hit[2])
    return Respect(text)


def _western(text: str) -> Respect:
    before = ""
    behind: list[str] = []
    if hit := _BEFORE.match(text):
        before, text = hit[0].strip(), text[hit.end() :]
    while (hit := _BEHIND.search(text)) and hit.start():
        behind.insert(0, hit[1] or hit[2])
        text = text[: hit.start()].rstrip(" ,")
    hit = _SAN.fullmatch(text)
    if hit and (hit[2] or families.japanese(hit[1]) or families.given(hit[1])):
        behind.append(hit[2] or hit[3])
        text = hit[1]
    return Respect(text, before, ", ".join(behind))
