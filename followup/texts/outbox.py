"""Texts about where messages stand."""

from followup.texts import Catalogue

# The states stand in a column of 14; a Japanese sign takes two.
TEXTS: Catalogue = {
    "state-approved": ("approved", "承認済み"),
    "state-sending": ("on its way", "送信中"),
    "state-sent": ("sent", "送信済み"),
    "state-handed-over": ("handed over", "受け渡し済み"),
    "state-failed": ("failed", "送信失敗"),
    "state-uncertain": ("uncertain", "不明"),
    "state-cancelled": ("cancelled", "取り消し"),
    "by-copy": ("copy and paste", "コピーして貼り付け"),
    "empty": (
        "The outbox is empty. What you approve will stand here.",
        "送信箱は空です。承認したメッセージがここに並びます。",
    ),
    "uncertain": (
        (
            "We cannot tell whether {name} got this. It will not be sent again by itself. "
            "Look in your Sent folder. If it is there: followup settle {message} sent. If not: "
            "followup settle {message} again"
        ),
        (
            "{name} さんに届いたかどうか、わかりません。自動で送り直すことはありません。"
            "送信済みフォルダーを確かめて、あれば followup settle {message} sent、"
            "なければ followup settle {message} again を実行してください。"
        ),
    ),
    "uncertain-copy": (
        (
            "We cannot tell whether {name} got this. It will not be offered again by itself. "
            "Look where you would have pasted it. If it is there: followup settle {message} sent. "
            "If not: followup settle {message} again"
        ),
        (
            "{name} さんに送ったかどうか、わかりません。自動でもう一度お出しすることはありません。"
            "貼り付けた先を確かめて、あれば followup settle {message} sent、"
            "なければ followup settle {message} again を実行してください。"
        ),
    ),
    "not-before": (
        "{name}: as a mail server asked, not before {until}",
        "{name} さん宛て: メールサーバーの求めにより、{until} から送れます。",
    ),
    "came-back": ("It came back: “{words}”", "戻ってきました: 「{words}」"),
    "keys": (
        "[y] it is there, [n] it is not, [l] later",
        "[y] 送信済みにある [n] ない [l] あとで",
    ),
    "answered": (
        "Noted: {name} answered. They may be proposed again after a later session.",
        "{name} さんからお返事があったと記録しました。今後の勉強会で、また候補になります。",
    ),
    "not-out": (
        "Message {id} to {name} never left, so nobody can have answered it.",
        "{name} さん宛てのメッセージ {id} は送られていないため、お返事を記録できません。",
    ),
    "not-out.next": (
        "Look for the right number: followup outbox",
        "followup outbox で番号を確かめてください。",
    ),
    "settled": ("The message to {name} is now: {state}", "{name} さん宛てのメッセージ: {state}"),
}
