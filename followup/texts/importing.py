"""Sentences about reading files: what is refused, what was assumed, what was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

TEXTS: Catalogue = {
    "missing": ("There is no file {path}.", "ファイル {path} が見つかりません。"),
    "missing.next": (
        "Check the name, or drag the file into this window.",
        "名前を確かめるか、ファイルをこの画面にドラッグしてください。",
    ),
    "folder": ("{path} is a folder, not a file.", "{path} はファイルではなくフォルダーです。"),
    "folder.next": (
        "Name the file inside it.",
        "その中のファイルを指定してください。",
    ),
    "not-a-file": (
        "{path} is a device or a pipe, not a file.",
        "{path} は通常のファイルではありません。",
    ),
    "not-a-file.next": (
        "Save the list as a file, or hand it over with - on standard input.",
        "一覧をファイルに保存するか、- を使って標準入力から渡してください。",
    ),
    "unreadable": ("{path} cannot be opened.", "{path} を開けません。"),
    "unreadable.next": (
        "Check that you may read it and that no other program holds it.",
        "読み取りの許可があるか、ほかのソフトが使っていないか確かめてください。",
    ),
    "too-big": (
        "{path} is larger than {megabytes} MB, too large for a list of people.",
        "{path} は {megabytes} MB を超えており、参加者の一覧としては大きすぎます。",
    ),
    "too-big.next": (
        "Check that this is the report, not a recording.",
        "録画ではなく、レポートのファイルか確かめてください。",
    ),
    "empty": ("{path} is empty.", "{path} は空です。"),
    "empty.next": (
        "Download or save it again.",
        "もう一度ダウンロードするか、保存し直してください。",
    ),
    "not-a-sheet": (
        "{path} is a packed file without a spreadsheet in it.",
        "{path} は圧縮されたファイルで、表計算のシートがありません。",
    ),
    "not-a-sheet.next": (
        "Unpack it and name the list inside, or save the list as .xlsx or CSV.",
        "展開して中の一覧を指定するか、一覧を .xlsx または CSV で保存してください。",
    ),
    "damaged-sheet": (
        "{path} looks like a spreadsheet, but it is damaged or only half there.",
        "{path} は表計算のファイルのようですが、壊れているか途中で切れています。",
    ),
    "damaged-sheet.next": (
        "Download it again, or open it and save it as CSV (UTF-8).",
        "もう一度ダウンロードするか、開いて「CSV（UTF-8）」で保存してください。",
    ),
    "locked-sheet": (
        "{path} is locked with a password.",
        "{path} はパスワードで保護されています。",
    ),
    "locked-sheet.next": (
        "Open it and save it without the password.",
        "開いて、パスワードなしで保存し直してください。",
    ),
    "pdf": ("{path} is a PDF.", "{path} は PDF です。"),
    "pdf.next": (
        "Export the list as CSV, or copy the names and paste them.",
        "一覧を CSV で書き出すか、名前をコピーして貼り付けてください。",
    ),
    "picture": ("{path} is a picture.", "{path} は画像です。"),
    "picture.next": (
        "Copy the names from the participants panel and paste them as text.",
        "参加者パネルの名前をコピーし、文字として貼り付けてください。",
    ),
    "recording": ("{path} is a recording.", "{path} は録画または録音です。"),
    "recording.next": (
        "Use the saved chat or the participants report of the same session.",
        "同じ勉強会の、保存したチャットか参加者レポートをお使いください。",
    ),
    "archive": ("{path} is a packed archive.", "{path} は圧縮ファイルです。"),
    "archive.next": (
        "Unpack it and name the file inside.",
        "展開して、中のファイルを指定してください。",
    ),
    "binary": ("{path} holds no readable text.", "{path} には読める文字がありません。"),
    "binary.next": (
        "Use the CSV or text file as it was downloaded.",
        "ダウンロードしたままの CSV またはテキストのファイルをお使いください。",
    ),
    "unknown": (
        "{path} is no list that followup knows. It shows: {seen}",
        "{path} は followup の知っている一覧ではありません。内容：{seen}",
    ),
    "unknown.next": (
        (
            "Use a participants report, a registration or guest list, or the saved chat as it was"
            " downloaded, or paste the names, one on a line. If it is a list of people with"
            ' headers of its own, say which is which: --map name="Full name",email=Mail'
        ),
        (
            "ダウンロードしたままの参加者レポート、申込者一覧、保存したチャットを使うか、名前を"
            " 1 行に 1 人ずつ貼り付けてください。見出しが独自の名簿なら、どの列かを指定できます："
            '--map name="お名前",email=連絡先'
        ),
    ),
    "map-column": (
        "{path} has no column called “{column}”. Its headers are: {seen}",
        "{path} に「{column}」という列はありません。見出し：{seen}",
    ),
    "map-column.next": (
        "Write the header in --map just as it stands in the file.",
        "--map には、ファイルにある見出しをそのまま書いてください。",
    ),
    "map-form": (
        "“{text}” does not say which column is which.",
        "「{text}」では、どの列が何かが分かりません。",
    ),
    "map-form.next": (
        'Write it like this: --map name="Full name",email=Mail',
        '次のように書いてください：--map name="お名前",email=連絡先',
    ),
    "map-field": (
        "--map does not know “{field}”. It knows: {known}",
        "--map で「{field}」は使えません。使えるもの：{known}",
    ),
    "map-field.next": (
        'Write it like this: --map name="Full name",email=Mail',
        '次のように書いてください：--map name="お名前",email=連絡先',
    ),
    "ambiguous": (
        "{path} could be read in more than one way: {names}.",
        "{path} は複数の読み方ができます：{names}。",
    ),
    "ambiguous.next": (
        "Use the file as it was downloaded, one list in each file.",
        "ダウンロードしたままのファイルを、1 つの一覧ごとにお使いください。",
    ),
    "meeting-list": (
        "{path} lists meetings, not the people in them (line {line}).",
        "{path} はミーティングの一覧で、参加者の名前がありません（{line} 行目）。",
    ),
    "meeting-list.next": (
        (
            "In Zoom's usage report, click the number in the Participants column of your"
            " meeting, then Export there."
        ),
        (
            "Zoom の使用状況レポートで、該当ミーティングの「参加者」列の数字をクリックし、"
            "そこで「エクスポート」を押してください。"
        ),
    ),
    "several-sessions": (
        "{path} holds {count} sessions in one list.",
        "{path} には {count} 件のセッションがまとめて入っています。",
    ),
    "several-sessions.next": (
        "Export the participants of one meeting at a time.",
        "ミーティングごとに参加者を書き出してください。",
    ),
    "problem-date-order": (
        (
            "The order of day and month is not clear; {written} was read as {read}. If that is"
            " wrong, say --date-order."
        ),
        (
            "日と月の順がはっきりしないため、{written} を {read} と読みました。"
            "違う場合は --date-order で指定してください。"
        ),
    ),
    "problem-damaged": (
        "{count} characters are damaged and shown as �.",
        "{count} 文字が壊れているため、� と表示します。",
    ),
    "problem-damaged.one": (
        "One character is damaged and shown as �.",
        "1 文字が壊れているため、� と表示します。",
    ),
    "problem-nul": (
        "{count} stray NUL characters were taken out; nobody was lost.",
        "不要な NUL 文字を {count} 個取り除きました。抜けた人はいません。",
    ),
    "problem-nul.one": (
        "One stray NUL character was taken out; nobody was lost.",
        "不要な NUL 文字を 1 個取り除きました。抜けた人はいません。",
    ),
    "problem-quote": (
        "A quotation mark in this line is never closed; the line was read without it.",
        "この行の引用符が閉じていないため、引用符なしで読みました。",
    ),
    "problem-address": (
        "“{cell}” is no e-mail address and was left out.",
        "「{cell}」はメールアドレスではないため、使いませんでした。",
    ),
    "problem-no-rows": (
        "The list is the right one, but nobody is on it.",
        "一覧の形式は合っていますが、だれも載っていません。",
    ),
    "skipped-device": ("a device without a name", "名前のない端末"),
    "skipped-dial-in": ("a telephone", "電話での参加"),
    "skipped-bot": ("a note-taking bot", "議事録ボット"),
    "skipped-anonymous": ("anonymous", "匿名"),
    "skipped-placeholder": ("no name of their own", "名前の設定なし"),
}
