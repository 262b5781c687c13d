"""Texts about writing drafts."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "written": (
        "{count} drafts written. Read them: followup review",
        "下書きを {count} 件作りました。followup review で読めます。",
    ),
    "written.one": (
        "{count} draft written. Read it: followup review",
        "下書きを {count} 件作りました。followup review で読めます。",
    ),
    "nobody": (
        "Nobody stands out, so nothing was drafted. To choose yourself: "
        "followup draft --person NUMBER (the numbers: followup people)",
        "おすすめできる方がいないため、下書きは作っていません。followup draft --person 番号 で"
        "選べます（番号は followup people にあります）。",
    ),
    "not-there": (
        "{name} is on no list of session {session}.",
        "{name} さんは、セッション {session} のどの一覧にもいません。",
    ),
    "not-there.next": (
        "followup people --find NAME shows the sessions of a person with --json.",
        "followup people --find 名前 --json で、その方の参加したセッションを見られます。",
    ),
    "no-address": (
        "No address of {name} is known.",
        "{name} さんのアドレスがわかりません。",
    ),
    "no-address.next": (
        "Leave out --channel for a text to copy, or enter one with followup people edit.",
        "--channel を外すとコピー用の文になります。登録は followup people edit でできます。",
    ),
    "never": (
        "No draft for {name}: {reason}.",
        "{name} さんへの下書きは作りません（{reason}）。",
    ),
    "never.next": (
        "If that is wrong, followup people show and followup block tell what it rests on.",
        "違うときは、followup people show と followup block で理由を確かめてください。",
    ),
    "no-promise": (
        "The chat shows no promise of yours to {name} that is still open.",
        "{name} さんへの、まだ果たしていないお約束はチャットに見つかりません。",
    ),
    "no-promise.next": (
        "Without --template the words that fit are picked for you.",
        "--template を外すと、合う文面が選ばれます。",
    ),
    "already": (
        "{name} has a message for this session already ({state}).",
        "{name} さんには、このセッションのメッセージがすでにあります（{state}）。",
    ),
    "already.next": (
        "One first message is enough; see followup outbox.",
        "最初のメッセージはお一人に一通だけです。followup outbox をご覧ください。",
    ),
    "already-answered": (
        "{name} has answered your message for this session already.",
        "{name} さんからは、このセッションのメッセージにすでにお返事があります。",
    ),
    "already-answered.next": (
        "Answer where they wrote, in your own mail program or chat: only first messages are"
        " written here.",
        "お返事のあったところ（ご自身のメールソフトやチャット）でお返事ください。"
        "ここで書くのは最初の一通だけです。",
    ),
    "already-silent": (
        "{name} has your message for this session already ({state}), and no answer is known.",
        "{name} さんには、このセッションのメッセージがすでに届いています（{state}）。"
        "お返事はまだ確認できていません。",
    ),
    "already-silent.next": (
        "There are no reminders: silence is an answer too. What you still owe them, or a word on"
        " an answer that is not known here, is for your own mail program or chat.",
        "催促のメッセージは作りません。お約束のものや、ここで確認できないお返事への返信は、"
        "ご自身のメールソフトやチャットからお送りください。",
    ),
}
