"""What --help says of `receipt` and `forget`."""

from followup.texts import Catalogue

SHORT: Catalogue = {
    "receipt-short": ("all that is stored of somebody", "その方について保存していること"),
    "forget-short": ("take somebody out for good", "その方のデータを完全に削除する"),
}

PARAGRAPHS: Catalogue = {
    "block": (
        "Never write to a person (by number) or an address. Without either: the list of blocks.",
        (
            "番号で指定した方、またはアドレスに、今後いっさい送りません。\n"
            "どちらも省くと、登録の一覧を表示します。"
        ),
    ),
    "unblock": (
        "Lifts a block that was a mistake, or that the person asked to lift. It stays on record.",
        "間違いだったとき、ご本人から希望があったときに解除します。記録は残ります。",
    ),
    "receipt": (
        (
            "Everything that is kept of a person, from which file and why, and what was written "
            "to them; in a form that you can hand to them."
        ),
        (
            "その方について保存していること、元のファイルと理由、送ったものを、\n"
            "ご本人に渡せる形ですべて表示します。"
        ),
    ),
    "forget": (
        (
            "Shows what goes and asks once, then takes it out of the database, of its copies and "
            "of the backups kept beside it. Your own files stay yours. Only a salted hash is "
            "left: whoever was forgotten is never written to, even if a later list names them."
        ),
        (
            "削除するものを示して一度だけ確認し、データベースとその写し、一緒に置いた\n"
            "バックアップから削除します。ご自身のファイルはそのままです。残るのは\n"
            "ソルト付きハッシュだけで、あとの名簿に再び現れても、送ることはありません。"
        ),
    ),
}

OPTIONS: Catalogue = {
    "forget-expired": (
        "Those not seen for longer than people are kept.",
        "保存期間を過ぎた方",
    ),
    "forget-yes": ("Do not ask.", "確認しない"),
}

_LINES: dict[str, tuple[str, ...]] = {
    "receipt": ("followup receipt 12", "followup --lang ja receipt aiko@example.org"),
    "forget": ("followup forget 12", "followup forget --expired"),
}

EXAMPLES: Catalogue = {
    f"{command}-examples": (
        "\n  ".join(["\b\nExamples:", *lines]),
        "\n  ".join(["\b\n例:", *lines]),
    )
    for command, lines in _LINES.items()
}
