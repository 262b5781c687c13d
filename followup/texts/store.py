"""Texts about the store: what stands in the way of remembering, approving and letting go."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    # --- the file ----------------------------------------------------------------------
    "newer": (
        "{path} was written by a newer followup than this one. Nothing was changed.",
        "{path} は、この followup より新しい版で作られています。何も変更していません。",
    ),
    "newer.next": ("Update followup and try again.", "followup を更新してください。"),
    "foreign": (
        "{path} belongs to another program. Nothing was changed.",
        "{path} は別のプログラムのデータベースです。何も変更していません。",
    ),
    "foreign.next": (
        "Choose another folder with --home.",
        "--home で別のフォルダーを指定してください。",
    ),
    "locked": (
        "{path} is in use by another program right now.",
        "{path} は今、別のプログラムが使用中です。",
    ),
    "locked.next": (
        "Wait until it is done, or close it, and try again.",
        "終わるのを待つか、そのプログラムを閉じて、もう一度お試しください。",
    ),
    "read-only": ("{path} cannot be written to.", "{path} に書き込めません。"),
    "read-only.next": (
        "Give yourself write permission for file and folder, or choose another one with --home.",
        "書き込み権限を確かめるか、--home で別のフォルダーを指定してください。",
    ),
    "corrupt": (
        "{path} is damaged, or is no database. It was left as it is.",
        "{path} は壊れているか、データベースではありません。ファイルはそのままにしてあります。",
    ),
    "corrupt.next": (
        "Put a backup in its place; a “.before-” file beside it is a copy made at an update.",
        "控えに置き換えてください。名前に .before- を含むファイルは更新のときの控えです。",
    ),
    "network": (
        "{path} lies on a network drive or a file system that cannot keep it safe ({kind}).",
        "{path} はネットワークドライブなど、安全に保存できない場所にあります（{kind}）。",
    ),
    "network.next": (
        "Choose a folder on this computer's own disk with --home.",
        "--home で、このコンピューターの中のフォルダーを指定してください。",
    ),
    "full": (
        "{path} could not be written: the disk is full or does not answer.",
        "{path} に書き込めませんでした。ディスクがいっぱいか、応答していません。",
    ),
    "full.next": (
        "Make some room on that disk and try again; what was stored before is still there.",
        "空き容量を増やして、もう一度お試しください。これまでに保存したものは残っています。",
    ),
    "cannot-open": ("{path} cannot be opened.", "{path} を開けません。"),
    "cannot-open.next": (
        "Check that the folder exists and is yours, or choose another one with --home.",
        "フォルダーがあり、自分のものであることを確かめるか、--home で別の場所を指定してください。",
    ),
    "old-sqlite": (
        "This Python brings SQLite {version}, which is too old for followup.",
        "この Python に付属の SQLite {version} は、followup には古すぎます。",
    ),
    "old-sqlite.next": (
        "Install a newer Python (its SQLite must be 3.35 or later).",
        "新しい Python を入れてください（SQLite 3.35 以降が必要です）。",
    ),
    "busy": (
        "Another followup is sending at this moment ({path}).",
        "別の followup が今、送信中です（{path}）。",
    ),
    "busy.next": ("Try again when it is done.", "終わってから、もう一度お試しください。"),
    "no-session": ("There is no session {id}.", "セッション {id} はありません。"),
    "no-session.next": ("followup sessions lists them.", "followup sessions で一覧を見られます。"),
    "no-person": ("There is no person {id}.", "番号 {id} の人はいません。"),
    "no-person.next": ("followup people lists everyone.", "followup people で一覧を見られます。"),
    "no-draft": ("There is no draft {id}.", "下書き {id} はありません。"),
    "no-draft.next": ("followup drafts lists them.", "followup drafts で一覧を見られます。"),
    "no-message": ("There is no message {id}.", "メッセージ {id} はありません。"),
    "no-message.next": ("followup outbox lists them.", "followup outbox で一覧を見られます。"),
    "not-an-address": (
        "“{address}” is not an e-mail address.",
        "「{address}」はメールアドレスではありません。",
    ),
    "not-an-address.next": (
        "Write one address such as name@example.com, without anything beside it.",
        "name@example.com のように、アドレスを一つだけ書いてください。",
    ),
    # --- saying yes --------------------------------------------------------------------
    "draft-approved": (
        "Draft {id} is approved already; its words are fixed.",
        "下書き {id} は承認済みで、文面は確定しています。",
    ),
    "draft-approved.next": (
        "To change it, take the yes back first: followup cancel {id}",
        "変更するには、先に followup cancel {id} で承認を取り消してください。",
    ),
    "draft-closed": (
        "Draft {id} was put away ({state}).",
        "下書き {id} は取り下げられています（{state}）。",
    ),
    "draft-closed.next": (
        "To take it up again, edit it (followup edit {id}) and read it once more.",
        "もう一度使うには、followup edit {id} で開いて読み直してください。",
    ),
    "draft-changed": (
        "Draft {id} has changed since you read it.",
        "下書き {id} は、読んだあとに変わっています。",
    ),
    "draft-changed.next": (
        "Read it again and then say yes: followup review",
        "followup review で読み直してから承認してください。",
    ),
    "session-in-use": (
        "Session {session} stays: {count} of its messages wait or have left.",
        "セッション {session} は、送信待ちか送信済みが {count} 件あるため残します。",
    ),
    "session-in-use.next": (
        "Cancel what still waits (followup cancel); what has left stays on record.",
        "送信待ちのものは followup cancel で取り消せます。送信済みの記録は残ります。",
    ),
    "no-contact": (
        "Session {session} is marked as one after which nobody is written to.",
        "セッション {session} は、参加者に連絡しないことになっています。",
    ),
    "no-contact.next": (
        "See: followup sessions edit --help",
        "followup sessions edit --help をご覧ください。",
    ),
    "blocked": ("{name} is not to be written to.", "{name} さんには連絡しないことになっています。"),
    "blocked.next": (
        "followup unblock says how to lift that, if they have changed their mind.",
        "本人の気持ちが変わったときは、followup unblock --help をご覧ください。",
    ),
    "already": (
        "{name} has a message for this session already ({channel}, {state}).",
        "{name} さんには、このセッションのメッセージがすでにあります（{channel}、{state}）。",
    ),
    "already.next": (
        "One first message to a person is enough; followup outbox shows message {id}.",
        "最初のメッセージはお一人に一通だけです。followup outbox でメッセージ {id} を見られます。",
    ),
    "already-address": (
        "This address has a message for this session already, to {name} ({channel}, {state}).",
        "このアドレスには、{name} さん宛てのメッセージがすでにあります（{channel}、{state}）。",
    ),
    "already-address.next": (
        "Are the two the same person? followup outbox shows message {id}.",
        "同じ方ではありませんか。followup outbox でメッセージ {id} を見られます。",
    ),
    "no-address": (
        "Draft {id} goes to an address that is not known as {name}'s.",
        "下書き {id} の宛先は、{name} さんのアドレスとして登録されていません。",
    ),
    "no-address.next": (
        "Draft it again, or enter the address with followup people edit.",
        "下書きを作り直すか、followup people edit でアドレスを登録してください。",
    ),
    "guessed-address": (
        "Only the same name says that the address of draft {id} is {name}'s.",
        "下書き {id} の宛先が {name} さんのものだと言えるのは、名前が同じことだけです。",
    ),
    "guessed-address.next": (
        "Draft it again, so that you see where the address comes from before you say yes.",
        "下書きを作り直すと、アドレスの出どころが表示されます。確かめてから承認してください。",
    ),
    "expired": ("The time for draft {id} is over.", "下書き {id} の期限が過ぎています。"),
    "expired.next": ("Draft it again, to fit the day.", "下書きを作り直してください。"),
    # --- taking it back ----------------------------------------------------------------
    "not-approved": ("Draft {id} is not approved.", "下書き {id} は承認されていません。"),
    "not-approved.next": ("See: followup drafts", "followup drafts で状態を見られます。"),
    "too-late": (
        "Draft {id} cannot be taken back any more ({state}).",
        "下書き {id} はもう取り消せません（{state}）。",
    ),
    "too-late.next": ("See: followup outbox", "followup outbox で状態を見られます。"),
    # --- letting go --------------------------------------------------------------------
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
    "claim-recipient": (
        "Message {id}: its address is no longer known as {name}'s.",
        "メッセージ {id} の宛先は、{name} さんのアドレスではなくなりました。",
    ),
    "replaced": ("Approved again with your sender address.", "差出人を入れて承認し直しました。"),
    # --- afterwards --------------------------------------------------------------------
    "not-possible": (
        "Message {id} is {state} and cannot become {wanted}.",
        "メッセージ {id} は {state} なので、{wanted} にはできません。",
    ),
}
# Whatever undid a yes, the way on is the same one; `state` and `early` undo nothing.
TEXTS |= {
    f"{name}.next": (
        "It was not sent. Read the draft again and say yes once more: followup review",
        "送信していません。followup review で下書きを読み直し、もう一度承認してください。",
    )
    for name in tuple(TEXTS)
    if name.startswith("claim-") and name not in ("claim-state", "claim-early")
}
TEXTS |= {
    f"{name}.next": (
        "followup outbox shows where each one stands.",
        "followup outbox で状態を見られます。",
    )
    for name in ("claim-state", "claim-early", "not-possible")
}
