"""Questions about the user, and about the mail account."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "who": (
        "Your name, and what you do (e.g. Ken Ito, online shop at Example Books):",
        "お名前と、お仕事（例: 伊藤健、Example書店でネット通販を担当）:",
    ),
    "offer": (
        "One thing you could give or know about (e.g. a packing checklist; Enter = none):",
        "お渡しできるもの、詳しいことを一つ（例: 梱包のチェックリスト。なければ Enter）:",
    ),
    "name": ("Your name:", "お名前:"),
    "name-needed": (
        'Your name is needed: followup init --name "Ken Ito"',
        "お名前が必要です。例: followup init --name 伊藤健",
    ),
    "address": (
        "Your mail address (Enter = use my own mail program):",
        "メールアドレス（Enter = いつものメールソフトを使う）:",
    ),
    "preset": (
        (
            "Your mail service: gmail, workspace, microsoft365, icloud, fastmail, yahoo-japan "
            "(Enter = another one):"
        ),
        (
            "メールサービス: gmail、workspace、microsoft365、icloud、fastmail、yahoo-japan"
            "（そのほかは Enter）:"
        ),
    ),
    "host": (
        "Its server for sending (e.g. smtp.example.com):",
        "送信サーバー（例: smtp.example.com）:",
    ),
    "password": (
        "Password for {address} (often an app password; not shown; Enter = not now):",
        "{address} のパスワード（多くはアプリ用パスワード。表示されません。Enter = 今はしない）:",
    ),
    "what-next": (
        "Whether mail can leave: followup doctor",
        "メールを送れるかどうかは followup doctor で確かめられます。",
    ),
    "written": ("Saved in {path}.", "{path} に保存しました。"),
    "unknown-preset": (
        "followup knows no mail provider “{preset}”.",
        "「{preset}」というメールの設定はありません。",
    ),
    "unknown-preset.next": (
        "Known are: {known}. For any other name the server: --smtp-host",
        "使えるのは {known} です。ほかのサーバーは --smtp-host で指定してください。",
    ),
    "no-address": (
        "The mail account has no address yet.",
        "メールアカウントのアドレスが決まっていません。",
    ),
    "no-address.next": (
        "Name it with --email, for example --email ken@example.com",
        "--email で指定してください。例: --email ken@example.com",
    ),
    "no-host": (
        "The mail account has no server yet.",
        "メールアカウントのサーバーが決まっていません。",
    ),
    "no-host.next": (
        "Name it with --smtp-host, or choose a provider with --preset.",
        "--smtp-host でサーバーを、または --preset でサービスを指定してください。",
    ),
}
