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
    "answered": (
        "{count} people answered in the last week: followup people show NUMBER ({numbers})",
        "この1週間に {count} 人からお返事: followup people show 番号（{numbers}）",
    ),
    "answered.one": (
        "One person answered in the last week: followup people show {numbers}",
        "この1週間に1人からお返事: followup people show {numbers}",
    ),
    "to-confirm": (
        "{count} answers need your word: followup sync",
        "{count} 件のお返事について確認が必要です: followup sync",
    ),
    "to-confirm.one": (
        "One answer needs your word: followup sync",
        "1件のお返事について確認が必要です: followup sync",
    ),
    "put-off": (
        "{count} of them wait as a mail server asked, the first until {until}",
        "うち {count} 件はメールサーバーの求めで待っています。最初の1件は {until} から送れます。",
    ),
    "put-off.one": (
        "{count} of them waits as a mail server asked, until {until}",
        "うち {count} 件はメールサーバーの求めで待っています。{until} から送れます。",
    ),
    "rests": (
        "The mail server asked to be left alone until {until}.",
        "メールサーバーから、{until} まで待つよう求められています。",
    ),
    "next": ("Next: {command}", "次は {command} です。"),
}
