"""Texts about logging in at Google or Microsoft."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "not-logged-in": (
        "The account “{name}” is not logged in yet.",
        "アカウント「{name}」はまだログインしていません。",
    ),
    "log-in-again": (
        "The provider no longer accepts the login of “{name}”.",
        "アカウント「{name}」のログインの期限が切れたか、取り消されています。",
    ),
    "no-refresh": (
        "The provider gave no lasting login for “{name}”.",
        "アカウント「{name}」の継続ログインが許可されませんでした。",
    ),
    "declined": (
        "The login was declined at the provider's page.",
        "ログインの画面で許可されませんでした。",
    ),
    "expired": (
        "Nobody finished the login in time.",
        "時間内にログインが完了しませんでした。",
    ),
    "bad-client": (
        "The provider does not know or not accept your application ({error}).",
        "登録したアプリが認められませんでした（{error}）。",
    ),
    "bad-client.next": (
        "Compare client_id in config.toml with the provider's page; keep its secret with: "
        "followup login {name} --client-secret",
        (
            "config.toml の client_id を確かめ、シークレットは followup login {name} "
            "--client-secret で保存してください。"
        ),
    ),
    "refused": (
        "The provider refused the login ({error}).",
        "ログインが断られました（{error}）。",
    ),
    "no-device": (
        "This provider has no login by code for mail.",
        "このサービスのメールでは、コードによるログインは使えません。",
    ),
    "no-device.next": (
        "Run it without --device on a machine with a browser: followup login {name}",
        "ブラウザーのある機器で --device なしで実行してください: followup login {name}",
    ),
    "no-connection": (
        "The login server {host} cannot be reached ({reason}).",
        "ログイン サーバー {host} につながりません（{reason}）。",
    ),
    "no-connection.next": (
        "Are you online? Then try again in a moment.",
        "ネットワークを確かめて、少し後でもう一度試してください。",
    ),
    "untrusted": (
        "{host} does not prove who it is ({reason}). No secret went there.",
        "{host} が本物か確かめられません（{reason}）。秘密の情報は送っていません。",
    ),
    "untrusted.next": (
        "On a public network, try again from another one.",
        "公共の Wi-Fi なら、別の回線でもう一度試してください。",
    ),
    "bad-answer": (
        "The login server {host} gave an answer that followup does not understand.",
        "ログイン サーバー {host} の返事を読めませんでした。",
    ),
    "bad-answer.next": (
        "Try again in a moment. If it stays so, use an app password: followup init --auth password",
        "少し後でもう一度試すか、アプリ用パスワードを使ってください: followup init --auth password",
    ),
    "bad-server": (
        "FOLLOWUP_OAUTH_SERVER is neither an https address nor on this machine.",
        "FOLLOWUP_OAUTH_SERVER は https か、この機器のアドレスにしてください。",
    ),
    "bad-server.next": (
        "It is meant for tests alone; unset it.",
        "テスト専用の変数です。設定を外してください。",
    ),
    "no-port": (
        "This machine does not let followup wait for the browser ({reason}).",
        "この機器ではブラウザーからの応答を待てません（{reason}）。",
    ),
    "no-port.next": (
        "Check whether something forbids programs to listen on 127.0.0.1.",
        "127.0.0.1 での待ち受けが禁じられていないか確かめてください。",
    ),
}
TEXTS |= {
    f"{name}.next": ("Log in: followup login {name}", "ログイン: followup login {name}")
    for name in ("not-logged-in", "log-in-again", "no-refresh", "declined", "expired", "refused")
}
