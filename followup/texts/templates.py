"""Texts about message templates."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "own": ("yours", "ご自身のもの"),
    "shipped": ("comes with followup", "followup に付属"),
    "fine": ("can be used", "使えます"),
    "none-own": (
        "There is no template of your own to check. To make one: followup templates copy NAME",
        "ご自身のテンプレートはまだありません。followup templates copy 名前 で作れます。",
    ),
    "copied": (
        "Your copy is {path}. From now on it is used instead of the other one.",
        "{path} に写しました。今後はこちらが使われます。",
    ),
    "exists": (
        "You have a template of your own there already: {path}.",
        "ご自身のテンプレートがすでにあります: {path}",
    ),
    "exists.next": (
        "Change that file, or move it away first.",
        "そのファイルを書き換えるか、先に別の場所へ移してください。",
    ),
    "not-written": ("{path} cannot be written: {detail}.", "{path} に書き込めません: {detail}"),
    "not-written.next": (
        "Look at what stands in that folder and whose it is, and try again.",
        "そのフォルダーの中身と所有者を確かめて、もう一度お試しください。",
    ),
}
