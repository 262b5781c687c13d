"""Texts of export, backup and restore."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    # --- export ------------------------------------------------------------------------
    "exported": ("{count} people written to {path}.", "{count} 人分を {path} に書き出しました。"),
    "exported.one": ("1 person written to {path}.", "1 人分を {path} に書き出しました。"),
    "nobody": ("There is nobody to export yet.", "書き出せる方は、まだいません。"),
    # --- what a store holds ------------------------------------------------------------
    "changed": ("last change: {day}, {time}", "最後の変更: {day} {time}"),
    "people": ("people: {count}", "参加者: {count} 人"),
    "sessions": ("sessions: {count}", "セッション: {count} 件"),
    "messages": ("messages {state}: {count}", "メッセージ（{state}）: {count} 通"),
    # --- backup ------------------------------------------------------------------------
    "made": (
        "This is a backup of everything stored. To return to it: followup restore {path}",
        "followup の記録すべてのバックアップです。戻すには: followup restore {path}",
    ),
    "nothing": ("There is nothing to back up yet.", "バックアップする記録が、まだありません。"),
    "nothing.next": (
        "followup ingest FILE takes in your first list.",
        "followup ingest ファイル名 で、最初の名簿を読み込めます。",
    ),
    "exists": (
        "{path} is there already. Nothing was written.",
        "{path} はすでにあります。何も書き込んでいません。",
    ),
    "exists.next": (
        "Choose another name, or move that file away.",
        "別の名前にするか、そのファイルを移してください。",
    ),
    "cannot-write": (
        "{path} cannot be written ({reason}).",
        "{path} に書き込めません（{reason}）。",
    ),
    "cannot-write.next": (
        "Choose a folder that exists and is yours.",
        "ご自身が書き込めるフォルダーを指定してください。",
    ),
    # --- restore: the file -------------------------------------------------------------
    "missing": ("There is no file {path}.", "{path} というファイルはありません。"),
    "missing.next": (
        "Backups stand in the folder “backups” beside followup's own data.",
        "バックアップは、followup のデータの隣の backups フォルダーにあります。",
    ),
    "no-file": (
        "{path} is a folder, a link or a device, not a backup.",
        "{path} はフォルダーやリンクなどで、バックアップのファイルではありません。",
    ),
    "no-file.next": ("Name the file itself.", "ファイルそのものを指定してください。"),
    "itself": (
        "{path} is the data in use now, not a backup of it.",
        "{path} は followup が今使っているデータそのもので、バックアップではありません。",
    ),
    "itself.next": (
        "Name a file that followup backup has written.",
        "followup backup で作ったファイルを指定してください。",
    ),
    "newer": (
        "{path} was written by a newer followup than this one. Nothing was changed.",
        "{path} は、この followup より新しい版で作られています。何も変更していません。",
    ),
    "newer.next": ("Update followup and try again.", "followup を更新してください。"),
    "foreign": (
        "{path} is no backup of followup, or somebody has changed it. Nothing was changed here.",
        "{path} は followup のバックアップではないか、手が加えられています。何も変更していません。",
    ),
    "foreign.next": (
        "Name a file that followup backup has written.",
        "followup backup で作ったファイルを指定してください。",
    ),
    "damaged": (
        "{path} is damaged. Nothing was changed.",
        "{path} は壊れています。何も変更していません。",
    ),
    "damaged.next": ("Try an older backup.", "もっと前のバックアップをお試しください。"),
    "cannot-read": (
        "{path} cannot be read, or there is no room for a copy of it. Nothing was changed.",
        "{path} を読めないか、写しを置く空きがありません。何も変更していません。",
    ),
    "cannot-read.next": (
        "Check that the file is yours and that the disk has room, and try again.",
        "ファイルの権限とディスクの空きを確かめて、もう一度お試しください。",
    ),
    # --- restore: before the question --------------------------------------------------
    "holds": ("{path} holds:", "{path} の内容:"),
    "lacks": (
        "Of what followup knows now, this would be lost:",
        "今の記録のうち、次のものは失われます:",
    ),
    "unreadable": (
        (
            "What is stored now cannot be read. It will be put aside, and nothing of it can be "
            "kept: look in your Sent folder before you approve anything."
        ),
        (
            "今の記録は読み取れません。別の名前で残しますが、内容は引き継げません。"
            "承認する前に、送信済みフォルダーを確かめてください。"
        ),
    ),
    "sure": ("Return to this backup?", "このバックアップに戻しますか。"),
    "needs-yes": (
        "The present data would be replaced, and nobody is here to say yes. Nothing was changed.",
        "今の記録を置き換えますが、確認に答える人がいません。何も変更していません。",
    ),
    "needs-yes.next": (
        "If that is right, add --yes to the command.",
        "よければ、コマンドに --yes を付けてください。",
    ),
    "kept": ("Nothing was changed.", "何も変更していません。"),
    # --- restore: done -----------------------------------------------------------------
    "restored": ("followup is back at {path}.", "{path} の状態に戻しました。"),
    "reviewed": (
        "{count} approved drafts are back in review; nothing is sent before a new yes.",
        "承認済みの下書き {count} 件は確認からやり直しです。新しい承認まで送りません。",
    ),
    "reviewed.one": (
        "{count} approved draft is back in review; it is not sent before a new yes.",
        "承認済みの下書き {count} 件は確認からやり直しです。新しい承認まで送りません。",
    ),
    "kept-sessions": (
        "sessions kept because of messages or blocks since then: {count}",
        "その後の送信や登録のために残したセッション: {count} 件",
    ),
    "kept-messages": (
        "messages kept, so that nobody is written to twice: {count}",
        "二重に送らないために残したメッセージ: {count} 通",
    ),
    "kept-blocks": ("blocks kept: {count}", "残した「送らない方」の登録: {count} 件"),
    "forgotten-again": ("people forgotten again: {count}", "あらためて削除した方: {count} 人"),
    "before": (
        "What was there before is kept. To return to that: followup restore {path}",
        "戻す前の記録も残してあります。そちらに戻すには: followup restore {path}",
    ),
    "damaged-before": (
        "The data that could not be read is kept as {path}.",
        "読み取れなかったデータは {path} として残してあります。",
    ),
    "from-backup": ("the yes was in a backup", "承認はバックアップの中のものです"),
}
