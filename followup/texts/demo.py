"""Texts of the demo."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "mark": ("demo │ ", "デモ │ "),
    "start": (
        "An invented evening. You are {name} ({work}, {where}); everybody here is made up.",
        "架空の一夜です。あなたは{name}（{work}、{where}）。登場する人はすべて架空です。",
    ),
    "offer": (
        "What you can give: {offer}.",
        "あなたが渡せるもの: {offer}",
    ),
    "draft": ("A draft –", "下書き –"),
    "claims": (
        "What it says about its reader, and how we know:",
        "相手について述べたことと、その根拠:",
    ),
    "yes": (
        "→ You press y: approved (message {message}). Only these exact words leave.",
        "→ y を押しました。承認済み（メッセージ {message}）。この文面だけが送られます。",
    ),
    "server": (
        "Sending to a practice mail server on this machine; nothing leaves it.",
        "このパソコンの中の練習用メールサーバーに送ります。外には出ません。",
    ),
    "copied": (
        "{name} has no address here: you paste the text and press s for sent.",
        "{name}さんのアドレスはありません。文面を貼り付けて、s を押します。",
    ),
    "outbox": ("Where every message stands:", "メッセージの状態:"),
    "end-host": (
        "With your own evening:\n"
        "  followup go participants.csv registration.csv meeting_saved_chat.txt\n"
        "The other side of it:  followup demo --as attendee",
        "ご自分の勉強会では:\n"
        "  followup go participants.csv registration.csv meeting_saved_chat.txt\n"
        "参加者の側から見るには: followup demo --as attendee",
    ),
    "end-attendee": (
        "With your own evening: copy the names from the participants panel, then\n"
        "followup go - meeting_saved_chat.txt",
        "ご自分の勉強会では: 参加者一覧の名前をコピーして、次を実行します。\n"
        "followup go - meeting_saved_chat.txt",
    ),
}
