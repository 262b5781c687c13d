"""Texts about drafts in a list, and about decisions by number."""

from followup.texts import Catalogue

# The states stand in a column of 14; a Japanese sign takes two.
TEXTS: Catalogue = {
    "state-proposed": ("undecided", "未確認"),
    "state-later": ("later", "あとで"),
    "state-declined": ("not this time", "今回は見送り"),
    "state-approved": ("approved", "承認済み"),
    "state-cancelled": ("yes taken back", "承認取り消し"),
    "state-stale": ("read again", "読み直し"),
    "none": (
        "There are no drafts. Next: followup draft",
        "下書きはありません。次は followup draft です。",
    ),
    "undo-changed": (
        "Draft {draft} was decided otherwise meanwhile, so nothing was undone.",
        "下書き {draft} は別のところで決め直されたため、元に戻しませんでした。",
    ),
    "undo-changed.next": ("Open it and look at it again.", "開いて、もう一度ご確認ください。"),
    "approved": (
        "Draft {draft} is approved. It leaves with followup send, or by your hand: followup copy",
        "下書き {draft} を承認しました（未送信）。送るには followup send か followup copy です。",
    ),
    "rejected": (
        "Draft {draft}: not this time.",
        "下書き {draft} は、今回は見送りました。",
    ),
    "cancelled": (
        "Draft {draft}: your yes is taken back, and it will not be sent.",
        "下書き {draft} の承認を取り消しました。送りません。",
    ),
    "edited": (
        "Draft {draft} has your words now, and waits for your yes.",
        "下書き {draft} を書き換えました。承認をお待ちしています。",
    ),
}
