"""Texts about config.toml."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "broken": (
        "{path} cannot be read as configuration: {detail}.",
        "{path} を設定として読めません: {detail}",
    ),
    "broken.next": (
        "Mend that line, or move the file away and run: followup init",
        "その行を直すか、ファイルを別の場所に移して followup init を実行してください。",
    ),
    "unreadable": ("{path} cannot be opened: {detail}.", "{path} を開けません: {detail}"),
    "unreadable.next": (
        "Check who owns the file, or choose another folder with --home.",
        "ファイルの所有者を確かめるか、--home で別のフォルダーを指定してください。",
    ),
    "unknown": (
        "{path}: followup does not know the entry “{place}”.",
        "{path}: 「{place}」という項目はありません。",
    ),
    "unknown.next": (
        "Correct its spelling or delete the line; followup init --help names the entries.",
        "つづりを直すか、その行を削除してください。項目は followup init --help に出ます。",
    ),
    "wrong-value": (
        "{path}: the value of “{place}” is of the wrong kind.",
        "{path}: 「{place}」の値の形が違います。",
    ),
    "wrong-value.next": (
        "Text stands in quotes, a port is a number, offers are a list, a language is en or ja.",
        "文字は引用符で囲み、ポートは数字、offers は文字のリスト、言語は en か ja で書きます。",
    ),
    "no-account": (
        "There is no mail account “{name}”. Known are: {known}.",
        "「{name}」というメールアカウントはありません。あるのは: {known}",
    ),
    "no-account.next": (
        "Choose one of these, or set it up: followup init --account {name}",
        "その中から選ぶか、followup init --account {name} で設定してください。",
    ),
    "incomplete": (
        "{path}: “{place}” is not complete; a mail account needs at least address and host.",
        "{path}: 「{place}」に address か host が足りません。",
    ),
    "incomplete.next": (
        "Add what is missing, or run: followup init --help",
        "足りない項目を書き足すか、followup init --help をご覧ください。",
    ),
}
