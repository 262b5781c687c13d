"""Texts about keeping a password, and about logging in at a provider's own page."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "secret": ("Password or secret of {name}:", "{name} のパスワード:"),
    "client-secret": (
        "Client secret of your own application for {name} (not shown):",
        "{name} 用のアプリのクライアント シークレット（表示されません）:",
    ),
    "kept": ("Kept in your system's keyring.", "システムのキーリングに保存しました。"),
    "open": (
        "Log in at this address in your browser, within five minutes:",
        "ブラウザーで次のアドレスを開いてログインしてください。最長5分待ちます:",
    ),
    "device": (
        "On any device, open this address and type the code beside it:",
        "お手持ちの端末で次のアドレスを開き、右のコードを入力してください:",
    ),
    "page-done": (
        "You are logged in. You can close this page and go back to followup.",
        "ログインできました。このページを閉じて followup に戻ってください。",
    ),
    "page-failed": (
        "The login did not work. The terminal says why.",
        "ログインできませんでした。理由は followup の画面をご覧ください。",
    ),
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
