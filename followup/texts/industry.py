"""What followup makes of a text about somebody's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

TEXTS: Catalogue = {
    "field": (
        "{path} ({code}, {strength}, from “{words}”)",
        "{path}（{code}、{strength}、根拠「{words}」）",
    ),
    "sure": ("sure", "確か"),
    "likely": ("likely", "おそらく"),
    "a-guess": ("a guess", "推測"),
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
    "no-company-columns": (
        "{path} does not say which column holds the organisation and which the industry.",
        "{path} のどの列が組織で、どの列が業種か、わかりません。",
    ),
    "no-company-columns.next": (
        "Its first line must name both: organisation,industry",
        "1 行目を「会社名,業種」のようにしてください。",
    ),
    "no-companies": (
        "{path} has no row with both an organisation and an industry.",
        "{path} に、組織と業種の両方がある行がありません。",
    ),
    "no-companies.next": (
        "Write one organisation a row, such as: Northwind,logistics",
        "1 行に 1 組織ずつ、「北風商会,物流」のように書いてください。",
    ),
    "remembered": (
        "Remembered {count} organisations. What your list says goes before what a name says.",
        "{count} 組織を覚えました。これからは組織名よりもこの一覧を優先します。",
    ),
    "unread": (
        "Line {line}: “{industry}” is no industry that followup knows, so this row was left out.",
        "{line} 行目の「{industry}」は分野としてわからないため、この行は覚えていません。",
    ),
    "unread-next": (
        "Say it in other words, or with a code such as log.freight: followup industry TEXT",
        "別のことばか、log.freight のようなコードで書いてください：followup industry ことば",
    ),
    "forgotten": (
        "Forgot {count} organisations of your list.",
        "一覧の {count} 組織を忘れました。",
    ),
}
