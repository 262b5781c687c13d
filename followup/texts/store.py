"""Texts about the store: what stands in the way of remembering, approving and letting go."""

from followup.texts import Catalogue
from followup.texts._store_claims import CLAIMS

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
    "linked": (
        "{path} is one file under two names (a hard link). Used under both, it breaks, and mails "
        "could leave twice. Nothing was changed.",
        "{path} は、1 つのファイルに 2 つの名前（ハードリンク）が付いています。両方の名前で使うと"
        "壊れ、同じメールが 2 回送られるおそれがあります。何も変更していません。",
    ),
    "linked.next": (
        "Remove the other name, or make a copy of its own with: followup backup",
        "もう一方の名前を削除してください。複製が必要なときは followup backup を使えます。",
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
        (
            "Put a backup in its place; a “.before-” file beside it is a copy made at an update. "
            "What has left since then will be shown as uncertain, and not be sent again by itself."
        ),
        (
            "控えに置き換えてください。名前に .before- を含むファイルは更新のときの控えです。"
            "控えより後に送ったものは「不明」と表示し、自動で送り直すことはありません。"
        ),
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
        "Another followup is sending or clearing up at this moment ({path}).",
        "別の followup が今、送信中か整理中です（{path}）。",
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
        "followup people check asks whether it is the same person. Then draft it again.",
        "followup people check で同じ方かどうかを確かめてから、下書きを作り直してください。",
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
    **CLAIMS,
    "replaced": ("Approved again with your sender address.", "差出人を入れて承認し直しました。"),
    # --- afterwards --------------------------------------------------------------------
    "not-possible": (
        "Message {id} is {state} and cannot become {wanted}.",
        "メッセージ {id} は {state} なので、{wanted} にはできません。",
    ),
}
TEXTS |= {
    f"{name}.next": (
        "followup outbox shows where each one stands.",
        "followup outbox で状態を見られます。",
    )
    for name in ("claim-state", "claim-early", "not-possible")
}
