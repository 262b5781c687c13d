"""Texts of copy and paste, for people without an address."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "nothing": ("No text is waiting to be copied.", "コピー待ちの文はありません。"),
    "copied": (
        "The text for {name} is on the clipboard. Paste it where you two can talk.",
        "{name} さんへの文をクリップボードに入れました。連絡の取れるところに貼り付けてください。",
    ),
    "printed": (
        "There is no clipboard here. This is the text for {name}:",
        "クリップボードが使えません。{name} さんへの文はこちらです:",
    ),
    "search": ("To find them, search for: {words}", "検索することば: {words}"),
    "keys": ("[s] sent, [l] later, [n] not found", "[s] 送った [l] あとで [n] 見つからない"),
    "recorded-sent": (
        "Noted: {name} has your message.",
        "{name} さんに送ったことを記録しました。",
    ),
    "recorded-later": (
        "{name} is kept for later: followup copy",
        "{name} さんへの文は、あとで followup copy で送れます。",
    ),
    "recorded-not-found": (
        "Noted: {name} was not found, and nothing was sent.",
        "{name} さんは見つからず、送らなかったと記録しました。",
    ),
}
