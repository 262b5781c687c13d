"""Texts of handing a message to the user's own mail program."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "file": (
        "The message to {name} opens in your mail program; press send there. The file: {path}",
        "{name} さん宛てのメールをメールソフトで開きます。そこで送信してください。ファイル: {path}",
    ),
    "by-hand": (
        "No mail program could be opened. Please open the file yourself.",
        "メールソフトを開けませんでした。上のファイルをご自身で開いてください。",
    ),
    "left": (
        "{count} messages have not gone and stay approved: followup send",
        "{count} 通はまだ送っていません。承認は残っています: followup send",
    ),
    "left.one": (
        "{count} message has not gone and stays approved: followup send",
        "{count} 通はまだ送っていません。承認は残っています: followup send",
    ),
    "went": (
        "Did it go to {name}? [y] yes, [n] no, [?] I cannot tell",
        "{name} さんに送れましたか。[y] はい [n] いいえ [?] わからない",
    ),
}
