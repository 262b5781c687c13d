"""Texts of the evening in one command."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "found": ("Found today's files: {files}", "今日のファイルが見つかりました: {files}"),
    "from-clipboard": (
        "Reading the {count} lines on the clipboard, which begin with “{first}”.",
        "クリップボードの {count} 行（「{first}」で始まるもの）を読みます。",
    ),
    "paste": (
        "Paste the names, then press Enter on an empty line:",
        "名前の一覧を貼り付けて、最後に空行で Enter を押してください:",
    ),
    "nothing-found": (
        "There is nothing to read: no file of today, and nothing on the clipboard.",
        "読むものがありません。今日のファイルも、クリップボードの内容も見つかりませんでした。",
    ),
    "nothing-found.next": (
        "Name the files: followup go participants.csv chat.txt",
        "ファイルを指定してください。例: followup go participants.csv chat.txt",
    ),
    "nothing-read": (
        "None of this could be read as a list of people.",
        "参加者の一覧として読めるものがありませんでした。",
    ),
    "nothing-read.next": (
        "Copy the names from the participants panel and paste them: followup go -",
        "参加者パネルの名前をコピーして、followup go - で貼り付けてみてください。",
    ),
    "hosted": ("Did you host this session?", "この勉強会はご自身の主催ですか。"),
    "whom": (
        "Write to whom? [Enter = first {count}, or 1 4 7]",
        "どなたに書きますか [Enter = 上から {count} 人、または 1 4 7]",
    ),
    "whom.one": (
        "Write to whom? [Enter = number {count}, 0 = nobody]",
        "どなたに書きますか [Enter = {count} 番の方、0 = 書かない]",
    ),
    "whom-above": (
        "Write to whom? [Enter = first {count}, or 1 4 7, or {letters}]",
        "どなたに書きますか [Enter = 上から {count} 人、または 1 4 7 や {letters}]",
    ),
    "whom-above.one": (
        "Write to whom? [Enter = number {count}, or {letters}, 0 = nobody]",
        "どなたに書きますか [Enter = {count} 番の方、または {letters}、0 = 書かない]",
    ),
    "whom-only-above": (
        "Write to whom? [Enter = nobody, or {letters}]",
        "どなたに書きますか [Enter = 書かない、または {letters}]",
    ),
    "where": (
        "Read and decide where? [Enter = here, w = in the browser]",
        "どこで確認しますか [Enter = ここで、w = ブラウザーで]",
    ),
    "whom-again": (
        "Please type numbers from 1 to {last}, such as 1 3. 0 means nobody.\n"
        "What you know of somebody helps too: 2 works at Harbor Bank, or 2: logistics",
        "1 から {last} までの番号を、1 3 のように入力してください。0 は「書かない」です。\n"
        "ご存じのことも書けます。例: 2 は港銀行、2: 物流",
    ),
    "whom-again-letters": (
        "Please type one of {letters}. 0 means nobody.\n"
        "What you know of somebody helps too: NAME works at Harbor Bank, or NAME: logistics",
        "{letters} のどれかを入力してください。0 は「書かない」です。\n"
        "ご存じのことも書けます。例: お名前 は港銀行、お名前: 物流",
    ),
    "note-hint": (
        "If you know more of somebody, just answer: NAME works at Harbor Bank",
        "ご存じの方がいれば、「お名前 は港銀行」のように答えるだけでも構いません。",
    ),
    "noted": (
        "Noted. {name}: {field} {value}",
        "メモしました。{name} さん: {field} {value}",
    ),
    "no-terminal": (
        "Nobody can answer here, so nothing was drafted. Next: followup draft",
        "ここでは入力できないため、下書きは作っていません。次は followup draft です。",
    ),
    "texts-left": (
        "{count} texts wait to be pasted: followup copy",
        "貼り付け待ちの文が {count} 件あります: followup copy",
    ),
    "texts-left.one": (
        "{count} text waits to be pasted: followup copy",
        "貼り付け待ちの文が {count} 件あります: followup copy",
    ),
    "left-over": (
        "Some drafts still wait for your decision: followup review",
        "まだ決めていない下書きがあります: followup review",
    ),
}
