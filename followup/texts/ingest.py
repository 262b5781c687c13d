"""Texts about files taken in."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "reading": ("Reading", "読み込み中"),
    "read": ("{path}: {count} names", "{path}: {count} 人"),
    "read.one": ("{path}: {count} name", "{path}: {count} 人"),
    # In place of a file's name.
    "standard-input": ("What you pasted", "貼り付けた内容"),
    "known": ("{path}: known already, {count} names", "{path}: 読み込み済み、{count} 人"),
    "known.one": ("{path}: known already, {count} name", "{path}: 読み込み済み、{count} 人"),
    # Follows `read` or `known` on the same line.
    "skipped": (", {count} skipped ({parts})", "、{count} 件は対象外（{parts}）"),
    # So many of one kind, which is named in the singular.
    "kind": ("{number} × {what}", "{what} {number}"),
    "line": ("line {line}: ", "{line} 行目: "),
    "sessions": ("Stored as session {sessions}.", "セッション {sessions} に保存しました。"),
    "same-as": (
        "The same content as {path}; it was taken only once.",
        "{path} と同じ内容なので、一度だけ読み込みました。",
    ),
    "day-assumed": (
        "No file says which day it was; {day} is assumed. If not: followup sessions edit",
        (
            "日付がどこにも書かれていないため、{day} としました。"
            "違うときは followup sessions edit で直せます。"
        ),
    ),
    "topic-unknown": (
        "No file says what it was about. To add it: followup sessions edit",
        "テーマがどこにも書かれていません。followup sessions edit で入れられます。",
    ),
    "joined": (
        "It does not say which session it is from; taken as part of session {session}.",
        "どのセッションのものか書かれていないため、セッション {session} のものとしました。",
    ),
    "joined-by-people": (
        (
            "It does not say which session it is from; session {session} has most of its people. "
            "If it is another one, add --topic and --start, or --session"
        ),
        (
            "どのセッションのものか書かれていないため、参加者が最も重なるセッション {session} の"
            "ものとしました。違うときは --topic と --start、または --session を付けてください。"
        ),
    ),
    "known-elsewhere": (
        "It was stored with session {session} before, and stays there as it is.",
        "すでにセッション {session} に保存されているため、そのままにしました。",
    ),
    "which-session": (
        "{path} fits these sessions equally well: {sessions}. Nothing was stored.",
        "{path} は、セッション {sessions} のどれにも同じくらい当てはまります。保存していません。",
    ),
    "which-session.next": (
        "Say which one: followup ingest {path} --session NUMBER",
        "followup ingest {path} --session 番号 で、どれかを指定してください。",
    ),
    "overlap": (
        "{old} of its lines stand in an earlier file already; {new} are new.",
        "{old} 行は前のファイルと同じです。新しいのは {new} 行です。",
    ),
    "no-path": (
        "Which files? Name them, or - to paste, or --zoom latest.",
        "ファイルを指定してください（貼り付けは -、Zoomからは --zoom latest）。",
    ),
    "advice": (
        "{missing} of {count} people came without an address. Next time, registration that asks\n"
        "company and field would give them to you. A question to paste into the form:\n"
        "  Which company are you with, and what field do you work in?",
        "{count} 人のうち {missing} 人のアドレスがわかりません。次回、事前登録で会社と分野を\n"
        "尋ねておくと届きます。登録フォームに貼り付ける質問:\n"
        "  ご所属の会社名と、お仕事の分野を教えてください。",
    ),
}
