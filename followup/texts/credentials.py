"""Texts about secrets and where they are kept."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "no-keyring": (
        "This system has no keyring that keeps the password of “{account}”.",
        "このシステムには、「{account}」のパスワードを保存できるキーリングがありません。",
    ),
    "no-keyring.next": (
        "Set password_command in config.toml, or the variable FOLLOWUP_SMTP_PASSWORD.",
        "config.toml の password_command か、環境変数 FOLLOWUP_SMTP_PASSWORD を使ってください。",
    ),
    "keyring-locked": (
        "The keyring with the password of “{account}” is locked.",
        "「{account}」のパスワードが入ったキーリングはロックされています。",
    ),
    "keyring-locked.next": (
        "Unlock it, or set FOLLOWUP_SMTP_PASSWORD, and try again.",
        "ロックを解除するか、FOLLOWUP_SMTP_PASSWORD を設定して、もう一度試してください。",
    ),
    "command-unreadable": (
        "password_command cannot be read as a command; a quotation mark may be missing.",
        "password_command をコマンドとして読めません。引用符が閉じていないかもしれません。",
    ),
    "command-unreadable.next": (
        "Correct it in config.toml. It looks like: pass show mail",
        "config.toml で直してください。例: pass show mail",
    ),
    "command-missing": (
        "password_command cannot be started: “{command}” is not a program here.",
        "password_command を実行できません。「{command}」というプログラムが見つかりません。",
    ),
    "command-missing.next": (
        "Give its full path in config.toml, or install it.",
        "config.toml にフルパスで書くか、インストールしてください。",
    ),
    "command-slow": (
        "password_command (“{command}”) did not finish within {seconds} seconds.",
        "password_command（「{command}」）が {seconds} 秒で終わりませんでした。",
    ),
    "command-slow.next": (
        "Run it by hand once, so that what it waits for is unlocked, and try again.",
        "一度手で実行してロックなどを解除してから、もう一度試してください。",
    ),
    "command-failed": (
        "password_command (“{command}”) ended with code {code}.",
        "password_command（「{command}」）が終了コード {code} で失敗しました。",
    ),
    "command-failed.next": (
        "Run it by hand to see what it says.",
        "手で実行して、何と表示されるか確かめてください。",
    ),
    "command-empty": (
        "password_command (“{command}”) printed no password on its first line.",
        "password_command（「{command}」）の1行目にパスワードがありません。",
    ),
    "command-empty.next": (
        "Run it by hand: the first line has to be the password alone.",
        "手で実行して、1行目がパスワードだけになるようにしてください。",
    ),
}
