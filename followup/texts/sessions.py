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
    "removed": ("Session {session} is removed.", "セッション {session} を削除しました。"),
    "block-again": (
        (
            "{name} was blocked and has no address: nobody knows them again in a later list. "
            "If they come back: followup block NUMBER"
        ),
        (
            "{name} さんは送らない設定でしたが、アドレスがなく、あとの名簿では見分けられません。"
            "再び現れたら: followup block 番号"
        ),
    ),
    "remove-sure": (
        "Remove session {session} with its lists and drafts?",
        "セッション {session} を、名簿や下書きとともに削除しますか？",
    ),
    "remove-needs-yes": (
        "Session {session} would be removed with its lists and drafts.",
        "セッション {session} を名簿や下書きとともに削除しようとしています。",
    ),
    "remove-needs-yes.next": (
        "If that is right: followup sessions remove {session} --yes",
        "よければ followup sessions remove {session} --yes を実行してください。",
    ),
}
