"""Texts about the sessions in the store."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "people": ("{count} people", "{count} 人"),
    "people.one": ("{count} person", "{count} 人"),
    "changed": ("Session {session} is corrected.", "セッション {session} を直しました。"),
    "nothing-to-change": (
        "It does not say what to change.",
        "何を変えるかが指定されていません。",
    ),
    "nothing-to-change.next": (
        'For example: followup sessions edit 3 --topic "Returns without tears"',
        "例: followup sessions edit 3 --topic 新しいテーマ",
    ),
}
