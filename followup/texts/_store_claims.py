"""Why an approved message may not leave."""

from followup.texts import Catalogue

CLAIMS: Catalogue = {
    "claim-state": (
        "Message {id} to {name} does not wait to be sent any more.",
        "{name} さん宛てのメッセージ {id} は、もう送信待ちではありません。",
    ),
    "claim-early": (
        "Message {id} to {name} is to wait a little longer.",
        "{name} さん宛てのメッセージ {id} は、もう少し待ってから送ります。",
    ),
    "claim-withdrawn": (
        "Message {id} to {name}: your yes was taken back.",
        "{name} さん宛てのメッセージ {id} は、承認が取り消されています。",
    ),
    "claim-expired": (
        "Message {id} to {name}: your yes is too old for its words.",
        "{name} さん宛てのメッセージ {id} は、承認の期限が過ぎています。",
    ),
    "claim-changed": (
        "Message {id} to {name}: the words are not those you approved.",
        "{name} さん宛てのメッセージ {id} は、承認した文面と違っています。",
    ),
    "claim-template": (
        "Message {id} to {name}: its template has changed since your yes.",
        "{name} さん宛てのメッセージ {id} は、承認のあとにテンプレートが変わりました。",
    ),
    "claim-profile": (
        "Message {id} to {name}: your own profile has changed since your yes.",
        "{name} さん宛てのメッセージ {id} は、承認のあとにご自分のプロフィールが変わりました。",
    ),
    "claim-session": (
        "Message {id} to {name}: the session's topic or day was corrected after your yes.",
        "{name} さん宛てのメッセージ {id} は、承認のあとに勉強会のテーマか日付が直されました。",
    ),
    "claim-person": (
        "Message {id}: what is known about {name} has changed since your yes.",
        "メッセージ {id} は、承認のあとに {name} さんの情報が変わりました。",
    ),
    "claim-basis": (
        "Message {id} to {name}: what it rests on has changed since your yes.",
        "{name} さん宛てのメッセージ {id} は、承認のあとに前提が変わりました。",
    ),
    "claim-sender": (
        "Message {id} to {name} was approved for another sender address.",
        "{name} さん宛てのメッセージ {id} は、別の差出人アドレスで承認されています。",
    ),
    "claim-no-contact": (
        "Message {id} to {name}: nobody of this session is to be written to.",
        "{name} さん宛てのメッセージ {id} のセッションは、連絡しないことになっています。",
    ),
    "claim-gone": (
        "Message {id}: {name} is no longer listed in this session.",
        "メッセージ {id} の {name} さんは、このセッションの名簿にいません。",
    ),
    "claim-blocked": (
        "Message {id}: {name} is not to be written to.",
        "メッセージ {id} の {name} さんには、連絡しないことになっています。",
    ),
    "claim-second": (
        "Message {id}: {name} has been written to for this session already.",
        "{name} さんには、このセッションについてすでに連絡しています（メッセージ {id}）。",
    ),
    "claim-recipient": (
        "Message {id}: its address is no longer known as {name}'s.",
        "メッセージ {id} の宛先は、{name} さんのアドレスではなくなりました。",
    ),
}
# Whatever undid a yes, the way on is the same one; `state` and `early` undo nothing.
CLAIMS |= {
    f"{name}.next": (
        "It was not sent. Read the draft again and say yes once more: followup review",
        "送信していません。followup review で下書きを読み直し、もう一度承認してください。",
    )
    for name in tuple(CLAIMS)
    if name not in ("claim-state", "claim-early")
}
