"""Texts that every command may need."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "months": (
        "January February March April May June July August September October November December",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    ),
    "moment": ("{day}, {time}", "{day} {time}"),
    "day": ("{day} {month} {year}", "{year}年{month}{day}日"),
    "no-command": (
        "There is no command “{name}”. followup --help lists them.",
        "「{name}」というコマンドはありません。followup --help で一覧を見られます。",
    ),
    "interrupted": (
        "Stopped. Everything you decided so far is kept.",
        "中断しました。ここまでに決めたことはすべて残っています。",
    ),
    "unexpected": (
        (
            "followup made a mistake of its own ({what}). What was stored before is still there.\n"
            "  With FOLLOWUP_DEBUG=1 the same command shows where it happened."
        ),
        (
            "followup 側の不具合です（{what}）。これまでに保存したものは残っています。\n"
            "  FOLLOWUP_DEBUG=1 を付けて同じコマンドを実行すると、場所がわかります。"
        ),
    ),
    "no-room": (
        "The output could not be written: the disk that it goes to is full.",
        "出力先のディスクがいっぱいで、書き込めませんでした。",
    ),
    "no-room.next": (
        "Make some room there, and give the same command again.",
        "空き容量を増やして、同じコマンドをもう一度実行してください。",
    ),
    "no-terminal": (
        "This needs an answer, and nobody can give one here.",
        "回答が必要ですが、ここでは入力できません。",
    ),
    "no-terminal.next": (
        "Run it in a terminal, or use the commands for scripts: drafts, approve, send --yes.",
        "ターミナルで実行するか、スクリプト用の drafts、approve、send --yes をお使いください。",
    ),
    "no-editor": (
        "The editor “{command}” cannot be started.",
        "エディター「{command}」を起動できません。",
    ),
    "no-editor.next": (
        "Set the variable EDITOR to the editor you use, or: followup edit ID --body-file FILE",
        (
            "環境変数 EDITOR にお使いのエディターを設定するか、followup edit ID --body-file FILE を"
            "お使いください。"
        ),
    ),
    "editor-failed": (
        "“{command}” ended with an error, so the draft was left as it was.",
        "「{command}」がエラーで終わったため、下書きは元のままです。",
    ),
    "editor-failed.next": (
        "What you typed is still in {path}.",
        "入力された内容は {path} に残っています。",
    ),
    "editor-window": (
        "Is the draft open in a window of its own? Save it there, then press Enter here.",
        "別のウィンドウで開いている場合は、保存してから、ここで Enter を押してください。",
    ),
    "editor-empty": (
        "Nothing was left in the text, so the draft stays as it was.",
        "本文が空だったため、下書きは元のままです。",
    ),
    "editor-kept": ("What you typed is in {path}.", "入力された内容は {path} にあります。"),
    "nothing-stored": (
        "Stopped while reading. Nothing of these files was stored.",
        "読み込みを中断しました。ファイルの内容は保存していません。",
    ),
    "bad-time": ("“{text}” cannot be read as a time.", "「{text}」を日時として読めません。"),
    "bad-time.next": (
        'Write it like this: --start "2026-11-20 19:00"',
        '--start "2026-11-20 19:00" のように書いてください。',
    ),
    "no-timezone": (
        "There is no time zone “{name}”.",
        "「{name}」というタイムゾーンはありません。",
    ),
    "no-timezone.next": (
        "Use a name such as Asia/Tokyo or Europe/Berlin.",
        "Asia/Tokyo や Europe/Berlin のような名前を使ってください。",
    ),
}
