"""Texts about the user's word on who is who."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "merged": (
        "{gone} and {id} are one person now: {id} {name}.",
        "{gone} と {id} を同じ方としました。今後の番号は {id}、{name} さんです。",
    ),
    "can-be-undone": (
        "followup people undo takes it back.",
        "取り消すには: followup people undo",
    ),
    "split": (
        "{count} lines are somebody else's now: {other} {other_name}. {id} {name} keeps the rest.",
        "{count} 行を別の方（{other} {other_name} さん）としました。残りは {id} {name} さんです。",
    ),
    "split.one": (
        "One line is somebody else's now: {other} {other_name}. {id} {name} keeps the rest.",
        "1 行を別の方（{other} {other_name} さん）としました。残りは {id} {name} さんです。",
    ),
    "line": (
        "{line:6}  {topic} (session {session})  {file}:{number}  {raw_name}  {mail}  ({link})",
        "{line:6}  {topic}（セッション {session}）  {file}:{number}  {raw_name}  {mail}（{link}）",
    ),
    "which": (
        "Which of these lines of {name} are somebody else's? Their numbers, or Enter for none:",
        "{name} さんの行のうち、別の方のものはどれですか。番号を入力（なければEnter）:",
    ),
    "one-line": (
        "There is only one line of {name}; nothing can be split.",
        "{name} さんの行は一つだけなので、分けられません。",
    ),
    "nothing-split": ("Nothing has changed.", "何も変えていません。"),
    "not-numbers": (
        "“{typed}” is not a list of line numbers.",
        "「{typed}」は行の番号ではありません。",
    ),
    "not-numbers.next": (
        "Type the numbers at the beginning of the lines, for example: 341 342",
        "行の先頭にある番号を、341 342 のように入力してください。",
    ),
    "json-lists": (
        "--json goes with what lists, not with what changes.",
        "--json は一覧だけに使えます。変更には使えません。",
    ),
    "json-lists.next": (
        "For example: followup people split 12 --json, or followup people undo --list --json",
        "例: followup people split 12 --json、followup people undo --list --json",
    ),
    "needs-lines": (
        "Which of these lines are somebody else's?",
        "どの行が別の方のものかを指定してください。",
    ),
    "needs-lines.next": (
        "Name them by their numbers: followup people split {id} {line}",
        "番号で指定します: followup people split {id} {line}",
    ),
    "no-line": (
        "Line {line} is none of {name}'s.",
        "番号 {line} の行は {name} さんのものではありません。",
    ),
    "no-line.next": (
        "followup people split {id} lists the lines with their numbers.",
        "行の番号は followup people split {id} で確かめられます。",
    ),
    "nobody-left": (
        "These are all lines of {name}: one at least must stay.",
        "{name} さんのすべての行です。少なくとも一行は残してください。",
    ),
    "nobody-left.next": (
        "Name only the lines that are somebody else's.",
        "別の方の行だけを指定してください。",
    ),
    "needs-two": (
        "It takes two people, by their numbers.",
        "二人以上の方を番号で指定してください。",
    ),
    "needs-two.next": (
        "For example: followup people merge 4 7. The numbers stand in followup people.",
        "例: followup people merge 4 7（番号は followup people で確かめられます）",
    ),
    "one-already": (
        "They are one person already: {name}.",
        "すでに同じ方です: {name} さん。",
    ),
    # What it does to drafts and messages.
    "withdrawn": (
        "Draft {draft} to {name} is withdrawn: one message per person and session.",
        "{name} さん宛ての下書き {draft} を取り下げました。一人につき一回に一通だけです。",
    ),
    "read-again": (
        "Draft {draft} to {name} needs a new yes, since its reader has changed: followup review",
        "{name} さん宛ての下書き {draft} は、宛先の方が変わりました。再承認を: followup review",
    ),
    "both-sent": (
        "Two messages have gone to {name} already for session {session} {topic}. followup outbox "
        "shows them.",
        "{name} さんには、セッション {session} {topic} についてすでに二通送られています。"
        "followup outbox で確かめられます。",
    ),
    # Taking back.
    "undone": (
        "Decision {id} is taken back: {what}.",
        "判断 {id}（{what}）を取り消しました。",
    ),
    "nothing": (
        "There is no decision to take back.",
        "取り消せる判断はありません。",
    ),
    "nothing.next": (
        "followup people undo --list shows the decisions so far.",
        "これまでの判断は followup people undo --list で確かめられます。",
    ),
    "no-decision": (
        "There is no decision {id}.",
        "番号 {id} の判断はありません。",
    ),
    "no-decision.next": (
        "followup people undo --list shows them with their numbers.",
        "番号は followup people undo --list で確かめられます。",
    ),
    "undone-already": (
        "Decision {id} was taken back before.",
        "判断 {id} は、すでに取り消されています。",
    ),
    "undone-already.next": (
        "followup people undo --list shows those that stand.",
        "有効な判断は followup people undo --list で確かめられます。",
    ),
    "rests-on-it": (
        "Decision {later} ({what}) came after decision {id} and is about the same people.",
        "判断 {later}（{what}）は、判断 {id} のあとに同じ方について行われています。",
    ),
    "rests-on-it.next": (
        "Take that one back first: followup people undo {later}",
        "先にそちらを取り消してください: followup people undo {later}",
    ),
    "no-decisions": ("Nothing decided so far.", "判断の記録はまだありません。"),
    "decision": (
        "{id:4}  {at}  {what}: {people}",
        "{id:4}  {at}  {what}: {people}",
    ),
    "decision-undone": (
        "{id:4}  {at}  {what}: {people} (taken back)",
        "{id:4}  {at}  {what}: {people}（取り消し済み）",
    ),
    "kind-same": ("one and the same", "同じ方"),
    "kind-different": ("two people", "別の方"),
    "kind-merge": ("merged", "まとめる"),
    "kind-split": ("split", "分ける"),
    "kind-confirm": ("the same person, you said", "同じ方と確認"),
    "kind-part": ("somebody else of that name", "同じ名前の別の方"),
    "kind-edit": ("corrected", "情報の訂正"),
}
