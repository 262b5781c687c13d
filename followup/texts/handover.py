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
    "went": (
        "Did it go to {name}? [y] yes, [n] no, [?] I cannot tell",
        "{name} さんに送れましたか。[y] はい [n] いいえ [?] わからない",
    ),
}
