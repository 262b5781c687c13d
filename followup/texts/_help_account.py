"""Help of `init` and `login`: the profile, the mail accounts and their secrets."""

from followup.texts import Catalogue

SHORT: Catalogue = {
    "login-short": ("log in, or keep a password", "ログイン、パスワードの保存"),
}

PARAGRAPHS: Catalogue = {
    "init": (
        (
            "Writes down who you are and which mail account sends. Only your name is needed; all "
            "else is asked when it is first of use. What an account already has stays, unless an "
            "option says otherwise."
        ),
        (
            "お名前やお仕事、送信に使うメールアカウントを登録します。必要なのは\n"
            "お名前だけで、ほかは必要になったときにお尋ねします。\n"
            "アカウントの設定は、指定した項目だけが変わります。"
        ),
    ),
    "login": (
        "Puts the password of a mail account (else the first one), or the secret of your Zoom app "
        "(zoom), into your system's keyring. An account that logs in at Google or Microsoft "
        "is logged in at their page. Secrets stand nowhere else.",
        "メールアカウント（省略すると最初のもの）のパスワードやZoomアプリ（zoom）の\n"
        "シークレットを、システムのキーリングに保存します。GoogleやMicrosoftの\n"
        "アカウントでは、ログイン画面を開きます。",
    ),
}

OPTIONS: Catalogue = {
    "login-device": (
        "Log in on another device, with a code (Microsoft).",
        "別の端末でコードを使ってログイン（Microsoft）",
    ),
    "login-client-secret": (
        "Keep the secret of your own application instead.",
        "ご自身のアプリのシークレットを保存",
    ),
    "init-email": (
        "Your mail address; with --account, that account's.",
        "メールアドレス（--account があればその差出人）",
    ),
    "init-account": (
        "The mail account to set up or to change.",
        "設定するメールアカウントの名前",
    ),
    "init-imap-host": ("The server that keeps your mail.", "受信サーバー"),
    "init-imap-port": ("Its port.", "受信サーバーのポート番号"),
    "init-imap-security": (
        "Its encryption; none only on this machine.",
        "受信の暗号化（none はこのパソコン内だけ）",
    ),
    "init-reply-to": ("Where answers should go.", "返信先のアドレス"),
    "init-signature": (
        r"Ends your mails; \n begins a new line.",
        r"メールの署名（\n で改行）",
    ),
    "init-alias": (
        "Another address you may send from (repeatable).",
        "差出人にできる別のアドレス（繰り返し可）",
    ),
    "init-daily": (
        "At most so many mails in 24 hours (50).",
        "24時間に送る上限（初期値は50通）",
    ),
    "init-auth": (
        "How to log in: a password, or at Google or Microsoft.",
        "ログイン方法（xoauth2 はGoogleやMicrosoft）",
    ),
    "init-client-id": (
        "Your own application at Google or Microsoft.",
        "GoogleやMicrosoftに登録したアプリのID",
    ),
    "init-tenant": ("Your organisation at Microsoft.", "Microsoftのテナント"),
}
