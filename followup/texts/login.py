"""Texts about keeping a password."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "secret": ("Password or secret of {name}:", "{name} のパスワード:"),
    "kept": ("Kept in your system's keyring.", "システムのキーリングに保存しました。"),
    "unknown": (
        "There is no account “{name}”. Known are: {known}.",
        "「{name}」というアカウントはありません。あるのは: {known}",
    ),
    "unknown.next": (
        "Set one up first: followup init --help",
        "先に設定してください: followup init --help",
    ),
    "empty": ("No password came for {name}.", "{name} のパスワードが空です。"),
    "empty.next": (
        "Run it in a terminal, or pipe the password into it.",
        "ターミナルで実行するか、パイプでパスワードを渡してください。",
    ),
}
