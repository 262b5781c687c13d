"""Words that show that a gap was never filled ("Hi ,", "None", "○○様", "{{ name }}")."""

from __future__ import annotations

import re

_FIELD_EN = (
    r"(?:your |first |last |full |company |my )?(?:name|company|organi[sz]ation|topic|date|title)"
)
_FIELD_JA = "(?:お)?(?:名前|氏名|会社名|貴社名|御社名|日付|件名|宛名|テーマ)"
_LEFTOVERS = (
    re.compile(r"\{\{.{0,40}|\}\}|\{%.{0,40}|%\}|\{#|#\}"),
    re.compile(rf"(?i)[\[<{{]\s*{_FIELD_EN}\s*[\]>}}]|%{_FIELD_EN}%|\$\{{\w*\}}?"),
    re.compile(rf"[\[<{{［＜｛【〈（(]\s*{_FIELD_JA}\s*[\]>}}］＞｝】〉）)]"),
    re.compile(
        r"(?m)^(?i:hi|hello|dear|hey)(?:\s+[,!.:]|\s*,\s*,|\s+(?:null|undefined|nan|None)\b)"
    ),
    re.compile(r"(?<=[a-z,(:] )None\b|\(None\)|\bNone(?=様|さん|[、。])|\bNaN\b"),
    re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|(?i:\blorem ipsum\b)"),
    re.compile(r"(?<![○●△▲□■◯])[○●△▲□■◯]{2,4}(?![○●△▲□■◯])|(?<!_)_{3,10}(?!_)|＿{2,}"),
    # 二〇〇五年 is a year, 〇〇様 a gap.
    re.compile(r"(?<![〇一二三四五六七八九])〇{2,}(?![〇一二三四五六七八九年])"),
    re.compile(r"(?m)^\s*(?:様|さん)(?:[、,\s]|$)|[XＸ]{2}(?=様|さん|株式会社)"),
    re.compile(r"(?:^|(?<=[\s(]))\"\s*\"(?!\w)|“\s*”|「\s*」|『\s*』"),
)


def find(subject: str, body: str) -> str | None:
    """The first leftover in subject or body, as it stands there; None if there is none."""
    for text in (subject, body):
        for leftover in _LEFTOVERS:
            found = leftover.search(text)
            if found:
                return found.group().strip()
    return None
