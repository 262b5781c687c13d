"""Texts about the mailbox: what came back, drafts, the Sent folder."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    # --- setting up ------------------------------------------------------------------
    "not-set-up": (
        "followup does not know where the mail account “{account}” receives its mail.",
        "メールアカウント「{account}」の受信サーバーがまだ設定されていません。",
    ),
    "not-set-up.next": (
        "followup init --account {account} --imap-host HOST; your provider's help page names it.",
        "プロバイダーの案内を見て: followup init --account {account} --imap-host ホスト名",
    ),
    "unknown-security": (
        "The mail account has an unknown imap_security, “{security}”.",
        "メールアカウントの imap_security「{security}」は使えません。",
    ),
    "unknown-security.next": ("It is tls or starttls.", "tls か starttls にしてください。"),
    "plain-text-refused": (
        "followup does not read mail unencrypted from {host}: others could read along.",
        "暗号化なしで {host} のメールを読むことはできません。途中で読まれるおそれがあります。",
    ),
    "plain-text-refused.next": (
        "Set imap_security to tls (port 993) or starttls (port 143).",
        "imap_security を tls（ポート 993）か starttls（ポート 143）にしてください。",
    ),
    # --- connecting ------------------------------------------------------------------
    "no-connection": (
        "The mailbox server {host}, port {port}, cannot be reached ({reason}).",
        "受信サーバー {host}（ポート {port}）につながりません（{reason}）。",
    ),
    "no-connection.next": (
        "Are you online? If so, check the account's imap_host, imap_port and imap_security.",
        "ネットワークと、アカウントの imap_host・imap_port・imap_security を確かめてください。",
    ),
    "no-server": (
        "What answers at {host}, port {port}, is no mailbox server that followup understands.",
        "{host}（ポート {port}）の応答は、受信サーバー（IMAP）のものではないようです。",
    ),
    "no-server.next": (
        "Check the account's imap_host, imap_port and imap_security: 993 goes with tls.",
        "アカウントの imap_host・imap_port・imap_security を確かめてください。993 は tls です。",
    ),
    "untrusted-certificate": (
        "{host} does not prove who it is ({reason}). No password went there.",
        "{host} が本物か確かめられません（{reason}）。パスワードは送っていません。",
    ),
    "untrusted-certificate.next": (
        "Check imap_host. On a public network, try again from another one.",
        "imap_host を確かめてください。公共の Wi-Fi なら、別の回線でもう一度試してください。",
    ),
    "tls-failed": (
        "No encrypted connection to {host}, port {port} ({reason}). No password went there.",
        "{host}（ポート {port}）と暗号化した接続ができません（{reason}）。"
        "パスワードは送っていません。",
    ),
    "tls-failed.next": (
        "Port and imap_security must fit: 993 goes with tls, 143 with starttls.",
        "ポートと imap_security の組み合わせを確かめてください。993 は tls、143 は starttls です。",
    ),
    "no-starttls": (
        "{host} offers no encryption on this port. No password went there.",
        "{host} はこのポートでは暗号化できません。パスワードは送っていません。",
    ),
    "no-starttls.next": (
        "Try imap_security tls with imap_port 993, or ask your provider.",
        "imap_security を tls、imap_port を 993 にするか、プロバイダーに確かめてください。",
    ),
    "greeting": (
        "{host} does not want to talk now ({words}).",
        "{host} が接続を受け付けません（{words}）。",
    ),
    "greeting.next": (
        "Wait some minutes and try again; nothing is lost.",
        "数分待ってからもう一度試してください。何も失われていません。",
    ),
    # --- logging in ------------------------------------------------------------------
    "no-password": (
        "There is no password for the mailbox of the account “{account}”.",
        "アカウント「{account}」の受信用のパスワードがありません。",
    ),
    "no-password.next": (
        "Store it with followup login {account}; without a keyring, set FOLLOWUP_IMAP_PASSWORD.",
        "followup login {account} で保存するか、環境変数 FOLLOWUP_IMAP_PASSWORD に入れてください。",
    ),
    "odd-password": (
        "User name or password holds a sign that the login of {host} cannot carry.",
        "ユーザー名かパスワードに、{host} のログインでは使えない文字があります。",
    ),
    "odd-password.next": (
        "Use an app password, or one of plain letters, digits and signs.",
        "アプリ用パスワードか、半角の英数字と記号だけのパスワードをお使いください。",
    ),
    "no-login-offered": (
        "{host} offers no login that fits this account. No password went there.",
        "{host} では、このアカウントの方法ではログインできません。パスワードは送っていません。",
    ),
    "no-login-offered.next": (
        "Check imap_port and auth of the account, or ask your provider.",
        "アカウントの imap_port と auth を確かめるか、プロバイダーに聞いてください。",
    ),
    "wrong-password": (
        "{host} refused the login of {user} ({words}).",
        "{host} が {user} のログインを断りました（{words}）。",
    ),
    "wrong-password.next": (
        "Gmail and iCloud want an app password. Store the right one: followup login {account}",
        "Gmail や iCloud はアプリ用パスワードが必要です。followup login {account} で保存できます。",
    ),
    "wrong-token": (
        "{host} no longer accepts the permission that {user} gave followup ({words}).",
        "{host} が、{user} から followup への許可を受け付けませんでした（{words}）。",
    ),
    "wrong-token.next": (
        "Give it once more: followup login {account}",
        "followup login {account} でもう一度許可してください。",
    ),
    "login-later": (
        "{host} cannot check the login of {user} now ({words}).",
        "{host} は今 {user} のログインを確認できません（{words}）。",
    ),
    "login-later.next": (
        "Wait some minutes and try again; nothing is lost.",
        "数分待ってからもう一度試してください。何も失われていません。",
    ),
    # --- reading ---------------------------------------------------------------------
    "no-folder": (
        "{host} does not open the folder “{folder}”.",
        "{host} のフォルダー「{folder}」を開けません。",
    ),
    "no-folder.next": (
        "See in your mail program whether the folder is still there.",
        "そのフォルダーが今もあるか、メールソフトで確かめてください。",
    ),
    "lost": (
        "The connection to {host} broke ({words}). What was not read comes next time.",
        "{host} との接続が切れました（{words}）。続きは次回読みます。",
    ),
    "lost.next": ("Try again in a minute.", "少し待ってからもう一度試してください。"),
    "ended": (
        "{host} ended the connection in the middle. What was not read comes next time.",
        "{host} との接続が途中で切れました。続きは次回読みます。",
    ),
    "ended.next": ("Try again in a minute.", "少し待ってからもう一度試してください。"),
    "refused": (
        "{host} does not answer what followup asks ({words}).",
        "{host} が followup の問い合わせを断りました（{words}）。",
    ),
    "refused.next": (
        "Try again in some minutes; if it stays, followup doctor looks closer.",
        "数分後にもう一度試してください。続くようなら followup doctor で調べられます。",
    ),
    "senseless": (
        "{host} answers in a way that followup does not understand.",
        "{host} の応答を followup が理解できません。",
    ),
    "senseless.next": (
        "Try again in some minutes; if it stays, followup doctor looks closer.",
        "数分後にもう一度試してください。続くようなら followup doctor で調べられます。",
    ),
    # --- putting something there -----------------------------------------------------
    "append-refused": (
        "{host} did not take the mail into the folder “{folder}” ({words}).",
        "{host} がフォルダー「{folder}」へのメールの保存を断りました（{words}）。",
    ),
    "append-refused.next": (
        "See whether the mailbox is full or the folder is gone, then try again.",
        "メールボックスがいっぱいでないか、フォルダーがあるかを確かめてください。",
    ),
    "append-unclear": (
        "The connection to {host} broke; the mail may or may not be in the folder “{folder}”.",
        "{host} との接続が切れました。フォルダー「{folder}」に入ったかどうか分かりません。",
    ),
    "append-unclear.next": (
        "Look into that folder before you try again.",
        "もう一度試す前に、そのフォルダーを確かめてください。",
    ),
}
