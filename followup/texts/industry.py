"""What followup makes of a text about somebody's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

TEXTS: Catalogue = {
    "field": (
        "{title_en} ({code}, {percent} %, from “{words}”)",
        "{title_ja}（{code}、{percent}%、根拠「{words}」）",
    ),
    "unknown": ("not known", "わかりません"),
    "claim": ("similar  ", "近い    "),
    "no-claim": ("not said ", "言わない"),
    "no-text": ("There is no text to look at.", "調べる文がありません。"),
    "no-text.next": (
        'Give one or more texts, or - to read lines: followup industry "online shop"',
        "文を書くか、- で行ごとに読み込んでください：followup industry ネット通販",
    ),
}
