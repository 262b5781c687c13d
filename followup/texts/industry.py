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
    "bad-row": (
        "{path}, line {line}: this row cannot be read as a table.",
        "{path} の {line} 行目を表として読めません。",
    ),
    "bad-row.next": (
        "Look for a quotation mark that is not closed there, and save it as CSV once more.",
        "閉じていない引用符がないかを見て、CSV として保存し直してください。",
    ),
    "no-columns": (
        "{path} has none of the columns that tell two people apart.",
        "{path} に、二人を比べるための列がありません。",
    ),
    "no-columns.next": (
        "Its first line must name them, such as: a_industry,a_title,b_industry,b_title",
        "1 行目に a_industry,a_title,b_industry,b_title のような列名が必要です。",
    ),
}
