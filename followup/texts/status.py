"""Texts of the first screen: where things stand."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "empty": (
        (
            "Nothing here yet. After a session: followup go\n"
            "To see a whole evening first, on invented people: followup demo"
        ),
        (
            "まだ何もありません。勉強会のあとに followup go を実行してください。\n"
            "架空の参加者での実演は followup demo で見られます。"
        ),
    ),
    "session": ("{topic}, {day}: {count} people", "{topic} {day}: {count} 人"),
    "session.one": ("{topic}, {day}: {count} person", "{topic} {day}: {count} 人"),
    "drafts": ("{count} drafts: {state}", "下書き {count} 件: {state}"),
    "drafts.one": ("{count} draft: {state}", "下書き {count} 件: {state}"),
    "messages": ("{count} messages: {state}", "メッセージ {count} 件: {state}"),
    "messages.one": ("{count} message: {state}", "メッセージ {count} 件: {state}"),
    "next": ("Next: {command}", "次は {command} です。"),
}
