"""Texts of the reader's eye: what arrives, as they will meet it."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "title": ("What {name} will see", "{name} さんに届いたときの見え方"),
    "from": ("From", "差出人"),
    "subject": ("Subject", "件名"),
    "begins": ("Begins", "書き出し"),
    "note": ("At a glance", "ひと目で見えるところ"),
    "chosen": ("Why them", "送る理由"),
    "way-out": ("How to say no", "断り方"),
    "own-program": (
        "the sender that your own mail program sets",
        "いつものメールソフトの差出人",
    ),
    "not-chosen": (
        "The words do not say why you write to them of all people.",
        "なぜこの方に送るのか、文面からはわかりません。",
    ),
    "no-way-out": (
        "No sentence says that silence or a no is fine. One would put them at ease.",
        "「返信は不要」など、断りやすくする一文がありません。入れると相手の方も気が楽になります。",
    ),
}
