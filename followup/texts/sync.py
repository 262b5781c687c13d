"""Texts about what comes back by mail."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "reading": ("Reading your mail", "受信メールを確認中"),
    "reply": ("{name} answered: “{words}”", "{name} さんからお返事です: 「{words}」"),
    "reply-perhaps": (
        "{name} probably answered: “{words}”",
        "{name} さんからのお返事かもしれません: 「{words}」",
    ),
    "refusal": (
        "{name} seems to say no: “{words}” Nothing more goes to them until you have said.",
        (
            "{name} さんは、連絡を望んでいないようです: 「{words}」\n"
            "ご確認いただくまで、この方には何も送りません。"
        ),
    ),
    "auto-reply": (
        "{name}’s mailbox answered by itself: “{words}” They may not have read it yet.",
        "{name} さんから自動応答です: 「{words}」 まだ読まれていないかもしれません。",
    ),
    "away-until": (
        "{name} is away and back on {until}. Your message waits there.",
        "{name} さんは不在で、{until} に戻られます。メッセージは届いています。",
    ),
    "hard-bounce": (
        "{address} does not take mail, so {name} did not get yours. It is not written to again. "
        "The server: {words}\n"
        "  If you have a better address: followup people edit {person} --email ADDRESS, then "
        "followup unblock {address} --reason TEXT",
        "{address} は使えないアドレスで、{name} さんには届いていません。今後このアドレスには"
        "送りません。サーバーの説明: {words}\n"
        "  正しいアドレスがわかれば: followup people edit {person} --email アドレス のあと "
        "followup unblock {address} --reason 理由",
    ),
    "hard-bounce-perhaps": (
        "A notice says that {address} ({name}) does not take mail, but not clearly about your "
        "message. Nothing is blocked; have a look in your inbox. It says: {words}",
        "{address}（{name} さん）に届かなかったという通知がありますが、送ったメッセージのことか"
        "はっきりしません。設定は変えていませんので、受信箱をご確認ください。通知: {words}",
    ),
    "soft-bounce": (
        "The mail to {name} came back, though {address} may well be right (a full mailbox, for "
        "example). The server: {words}",
        "{name} さん宛てのメールが戻りました。{address} 自体は正しいかもしれません（受信箱が"
        "いっぱいなど）。サーバーの説明: {words}",
    ),
    "delayed": (
        "The mail to {name} is late; the servers go on trying. There is nothing to do.",
        "{name} さん宛てのメールは遅れています。サーバーが配達を続けていますので、お待ちください。",
    ),
    "delivered": (
        "The mail to {name} has arrived at {address}.",
        "{name} さん宛てのメールは {address} に届きました。",
    ),
    "proof-copy": (
        "The message to {name} did go out: your server has filed its copy as sent.",
        "{name} さん宛てのメッセージは送信済みでした。サーバーに送信済みの控えがあります。",
    ),
    "proof-answer": (
        "The message to {name} did go out: something came back on it.",
        "{name} さん宛てのメッセージは送信済みでした。それに対する返信や通知が届いています。",
    ),
    "nothing-new": ("Nothing new came back.", "新しく届いたものはありません。"),
    "nothing-sent": (
        "You have not sent any mail yet, so there is nothing to look for.",
        "まだメールを送っていないため、確認するものはありません。",
    ),
    "waiting": (
        "{count} answers need your word: run followup sync at a terminal.",
        "{count} 件のお返事について確認が必要です。ターミナルで followup sync を実行してください。",
    ),
    "waiting.one": (
        "One answer needs your word: run followup sync at a terminal.",
        "1件のお返事について確認が必要です。ターミナルで followup sync を実行してください。",
    ),
    "is-it-a-no": (
        "{name} wrote, on “{subject}”: “{words}”\nDo they want no more mail from you?",
        "{name} さんから、「{subject}」について: 「{words}」\n今後の連絡は不要ということですか？",
    ),
    "is-it-a-no-perhaps": (
        "{name} wrote, perhaps about something else: “{words}”\n"
        "Do they want no more mail from you?",
        (
            "{name} さんから（別の用件かもしれません）: 「{words}」\n"
            "今後の連絡は不要ということですか？"
        ),
    ),
    "is-it-an-answer": (
        "{name} wrote: “{words}”\nIs that an answer to your message “{subject}”?",
        "{name} さんから: 「{words}」\nお送りした「{subject}」へのお返事ですか？",
    ),
    "from-elsewhere": (
        "It came from {other}, not from {address}.",
        "宛先 {address} ではなく {other} から届いたメールです。",
    ),
    "keys": ("[y] yes, [n] no, [l] later, [q] stop", "[y] はい [n] いいえ [l] あとで [q] 終了"),
    "refusal-yes": (
        "{name} will never be written to again.",
        "{name} さんには、今後いっさい送りません。",
    ),
    "refusal-no": (
        "Good: {name} can be written to, and counts as somebody who answered.",
        "わかりました。{name} さんはお返事をくださった方として、今後も送れます。",
    ),
    "refusal-none": (
        "Good: {name} can be written to.",
        "わかりました。{name} さんには今後も送れます。",
    ),
    "reply-yes": (
        "{name} counts as somebody who answered.",
        "{name} さんを、お返事をくださった方として記録しました。",
    ),
    "reply-no": (
        "Then it was about something else.",
        "別の用件のメールとして、お返事には数えません。",
    ),
    "was-refusal": ("the user confirmed the no", "利用者が本人の意思と確認"),
    "was-none": ("the user saw that it was no refusal", "利用者が拒否ではないと確認"),
    "no-answer": (
        "There is no answer with the number {id}.",
        "番号 {id} のお返事はありません。",
    ),
    "no-answer.next": (
        "followup sync --json lists what came back.",
        "followup sync --json で届いたものを一覧できます。",
    ),
    "no-account": (
        "No mail account is set up, so there is no mailbox to look into.",
        "メールアカウントが未設定のため、受信箱を確認できません。",
    ),
    "no-account.next": (
        "followup init --email YOU@EXAMPLE.COM --preset gmail sets one up.",
        "followup init --email アドレス --preset gmail で設定できます。",
    ),
}  # fmt: skip
