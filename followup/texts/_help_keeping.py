"""What --help says of doctor, export, backup and restore."""

from followup.texts import Catalogue

SHORT: Catalogue = {
    "doctor-short": ("is everything in place? how to mend it", "不具合を調べ、直し方を示す"),
    "export-short": ("your people as CSV, JSON or vCard", "CSV、JSON、vCard に書き出す"),
    "backup-short": ("a copy of everything stored", "記録すべての写しを作る"),
    "restore-short": ("return to a backup", "バックアップに戻す"),
}

PARAGRAPHS: Catalogue = {
    "doctor": (
        (
            "Looks at settings, folder, database, clock, time zone and keyring, and logs in to the "
            "mail account once; nothing is changed or sent. --log prints what may be sent along "
            "with a report of a fault: no addresses, no names, no words of a message."
        ),
        (
            "設定、フォルダー、データベース、時計、タイムゾーン、キーリングを調べ、メール\n"
            "アカウントに一度ログインします。何も変えず、何も送りません。--log は不具合の\n"
            "報告に添えられる記録です。アドレス、お名前、本文は含みません。"
        ),
    ),
    "export": (
        (
            "Writes the people to standard output or a new file: csv for spreadsheets, vcard for "
            "address books (without blocked people), json with all that is stored. In csv a cell "
            "that a spreadsheet would compute gets an apostrophe in front."
        ),
        (
            "標準出力か新しいファイルに書き出します。csv は表計算、vcard はアドレス帳\n"
            "（送らない方は除きます）、json は記録のすべてです。csv では、数式として\n"
            "計算されるセルの頭にアポストロフィを付けます。"
        ),
    ),
    "backup": (
        (
            "Writes a checked copy of the database to a new file, by default in the folder "
            "“backups” beside it. Settings, templates and passwords are not in it."
        ),
        (
            "データベースの写しを新しいファイルに作り、壊れていないことを確かめます。\n"
            "指定がなければ、隣の backups フォルダーに置きます。設定、テンプレート、\n"
            "パスワードは含みません。"
        ),
    ),
    "restore": (
        (
            "Shows what a backup holds, asks once and returns to it. No yes comes back: what "
            "was approved is reviewed again. Who was written to, blocked or forgotten since stays "
            "so. What was there before becomes a backup itself."
        ),
        (
            "バックアップの内容を示し、一度確認してから戻します。承認は戻りません。\n"
            "承認済みだったものは、もう一度確認していただきます。その後に連絡した方、\n"
            "送らない方、削除した方の記録は残ります。戻す前の状態も自動で残します。"
        ),
    ),
}

_LINES: dict[str, tuple[str, ...]] = {
    "doctor": ("followup doctor", "followup doctor --log > report.txt"),
    "export": (
        "followup export --output people.csv",
        "followup export --format vcard --session 3 > people.vcf",
        "followup export --format json --output everything.json",
    ),
    "backup": ("followup backup", "followup backup followup-2026-11.sqlite"),
    "restore": ("followup restore followup-2026-11.sqlite",),
}

EXAMPLES: Catalogue = {
    f"{command}-examples": (
        "\n  ".join(["\b\nExamples:", *lines]),
        "\n  ".join(["\b\n例:", *lines]),
    )
    for command, lines in _LINES.items()
}

OPTIONS: Catalogue = {
    "doctor-log": ("Print the log for a report of a fault.", "不具合の報告に添える記録を示す"),
    "export-format": ("csv (default), json or vcard.", "csv（既定）、json、vcard"),
    "export-person": ("Only this person (repeatable).", "この番号の方だけ（繰り返し可）"),
    "export-session": ("Only the people of this session.", "このセッションの方だけ"),
    "export-output": ("Write to this new file.", "この新しいファイルに書く"),
    "export-blocked": (
        "With or without blocked people.",
        "送らない方を含めるかどうか",
    ),
    "restore-yes": ("Do not ask.", "確認しない"),
}
