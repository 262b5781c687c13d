"""Texts about addresses, the mail account, sending and handing over."""

from followup.texts import Catalogue
from followup.texts._mail_account import ACCOUNT

TEXTS: Catalogue = {
    # --- addresses and words ---------------------------------------------------------
    "bad-address": (
        "“{address}” is not one plain e-mail address.",
        "「{address}」はメールアドレス1つとして読めません。",
    ),
    "bad-address.next": (
        "Correct it with followup people edit, or write to this person with followup copy.",
        "followup people edit で直すか、followup copy で別の方法を使ってください。",
    ),
    "foreign-local-part": (
        "“{address}”: most mail servers cannot carry these letters before the @.",
        "「{address}」: @ の前にこの文字があると、多くのメールサーバーでは送れません。",
    ),
    "foreign-local-part.next": (
        "Ask for another address, or write to this person with followup copy.",
        "別のアドレスを聞くか、followup copy を使ってください。",
    ),
    "unsafe-header": (
        "{field} holds a line break or control sign ({sign}), which must not stand there.",
        "{field} に使えない文字（{sign}、改行や制御文字）が入っています。",
    ),
    "unsafe-header.next": (
        "Take it out: followup edit for the subject, followup people edit for a name.",
        "取り除いてください。件名は followup edit、名前は followup people edit で直せます。",
    ),
    "unsafe-body": (
        "Line {line} of the text holds a sign that no mail can carry ({sign}).",
        "本文の {line} 行目に、メールで送れない文字（{sign}）が入っています。",
    ),
    "unsafe-body.next": (
        "Delete that sign with followup edit; it often comes with text copied from elsewhere.",
        "followup edit でその文字を消してください。他からの貼り付けで入ることがあります。",
    ),
    "damaged": (
        "The frozen message is not the mail that it should be; it was not sent.",
        "承認済みのメールの中身が正しくないため、送っていません。",
    ),
    "damaged.next": (
        "Cancel it with followup cancel and approve its draft again.",
        "followup cancel で取り消し、下書きをもう一度承認してください。",
    ),
    **ACCOUNT,
    # --- connecting ------------------------------------------------------------------
    "no-connection": (
        "The mail server {host}, port {port}, cannot be reached ({reason}). Nothing was sent.",
        "メールサーバー {host}（ポート {port}）につながりません（{reason}）。何も送っていません。",
    ),
    "no-connection.next": (
        "Are you online? If so, check the account: port 465 goes with tls, 587 with starttls.",
        "ネットワークと設定を確かめてください。ポート 465 は tls、587 は starttls です。",
    ),
    "untrusted-certificate": (
        "{host} does not prove who it is ({reason}). No password and no mail went there.",
        "{host} が本物か確かめられません（{reason}）。パスワードもメールも送っていません。",
    ),
    "untrusted-certificate.next": (
        "Check the host name. On a public network, try again from another one.",
        "サーバー名を確かめてください。公共の Wi-Fi なら、別の回線でもう一度試してください。",
    ),
    "tls-failed": (
        "No encrypted connection to {host}, port {port} ({reason}). Nothing was sent.",
        "{host}（ポート {port}）と暗号化した接続ができません（{reason}）。何も送っていません。",
    ),
    "tls-failed.next": (
        "Port and security must fit: 465 goes with tls, 587 with starttls.",
        "ポートと security の組み合わせを確かめてください。465 は tls、587 は starttls です。",
    ),
    "no-starttls": (
        "{host} offers no encryption on this port. No password and no mail went there.",
        "{host} はこのポートでは暗号化できません。パスワードもメールも送っていません。",
    ),
    "no-starttls.next": (
        "Try security tls with port 465, or ask your provider.",
        "security を tls、ポートを 465 にするか、プロバイダーに確かめてください。",
    ),
    "greeting": (
        "{host} does not want to talk now ({code} {words}). Nothing was sent.",
        "{host} が接続を受け付けません（{code} {words}）。何も送っていません。",
    ),
    "greeting.next": (
        "Wait some minutes, then run: followup send",
        "数分待ってから followup send を実行してください。",
    ),
    "no-password": (
        "There is no password for the mail account “{account}”. Nothing was sent.",
        "メールアカウント「{account}」のパスワードがありません。何も送っていません。",
    ),
    "no-password.next": (
        "Run followup send in a terminal and type it once, or set FOLLOWUP_SMTP_PASSWORD.",
        "ターミナルの followup send で入力するか、FOLLOWUP_SMTP_PASSWORD を設定してください。",
    ),
    "no-login-offered": (
        "{host} offers no login by password that followup knows. Nothing was sent.",
        "{host} では、パスワードによるログインができません。何も送っていません。",
    ),
    "no-login-offered.next": (
        "Ask your provider for the right port, or use your own mail program instead.",
        "プロバイダーに正しいポートを確かめるか、お使いのメールソフトから送ってください。",
    ),
    "wrong-password": (
        "{host} refused the login of {user} ({code} {words}). Nothing was sent.",
        "{host} が {user} のログインを断りました（{code} {words}）。何も送っていません。",
    ),
    "wrong-password.next": (
        "Gmail and iCloud want an app password. Type the right one: followup send",
        "Gmail や iCloud ではアプリ用パスワードが必要です。followup send で入力し直せます。",
    ),
    "token-refused": (
        "{host} no longer accepts the login of {user} ({code} {words}). Nothing was sent.",
        "{host} が {user} のログインを受け付けません（{code} {words}）。何も送っていません。",
    ),
    "token-refused.next": (
        "Log in again: followup login {account}",
        "もう一度ログインしてください: followup login {account}",
    ),
    "login-later": (
        "{host} cannot check the login of {user} now ({code} {words}). Nothing was sent.",
        "{host} は今 {user} のログインを確認できません（{code} {words}）。何も送っていません。",
    ),
    "login-later.next": (
        "Wait some minutes, then run: followup send",
        "数分待ってから followup send を実行してください。",
    ),
    # --- what became of one message --------------------------------------------------
    "no-sent": (
        "{host} names no folder for what was sent; it keeps no copy.",
        "{host} に送信済みのフォルダーが見つからず、控えを残せませんでした。",
    ),
    "no-sent.next": (
        "The messages have left all the same: followup outbox. Make a folder called Sent.",
        "メッセージは送信済みです（followup outbox）。Sent というフォルダーを作ってください。",
    ),
    "no-drafts": (
        "{host} names no folder for drafts.",
        "{host} に下書き用のフォルダーが見つかりません。",
    ),
    "no-drafts.next": (
        "Make a folder called Drafts in your mail program, or send another way.",
        "メールソフトで Drafts というフォルダーを作るか、別の方法で送ってください。",
    ),
    "not-sent": ("You said that it did not go.", "送らなかったとのことでした。"),
    "handed-over": ("Another program has it now.", "別のソフトに渡しました。"),
    "accepted": ("The mail server took it.", "メールサーバーが受け取りました。"),
    "refused": (
        "The mail server refused it: {code} {words}",
        "メールサーバーが断りました: {code} {words}",
    ),
    "later": (
        "Not now, says the server ({code} {words}). It stays approved; again in {minutes} minutes.",
        "今は送れません（{code} {words}）。承認済みのまま残り、{minutes} 分後に送れます。",
    ),
    "lost-before": (
        "The connection broke before the message was handed over; it stays approved.",
        "渡し終える前に接続が切れました。承認済みのまま残っています。",
    ),
    "no-answer": (
        "The connection broke after the message was handed over; whether it arrived is unknown.",
        "渡した後、返事の前に接続が切れました。届いたかどうか分かりません。",
    ),
    "unclear-answer": (
        "The mail server's answer after the message is unclear ({code} {words}).",
        "渡した後のサーバーの返事では、届いたかどうか分かりません（{code} {words}）。",
    ),
    "interrupted": (
        "Interrupted after the message was handed over; whether it arrived is unknown.",
        "渡した後で中断されました。届いたかどうか分かりません。",
    ),
    "sender-refused": (
        "The mail server does not take mail from this account: {code} {words}",
        "メールサーバーがこのアカウントからの送信を断りました: {code} {words}",
    ),
    "sender-refused.next": (
        "Check the account's address and user name; the rest stays approved: followup send",
        "アカウントの address と user を確かめてください。残りは承認済みのままです: followup send",
    ),
    "used-up": (
        "The account may not send more for now: {code} {words}",
        "このアカウントからは今これ以上送れません: {code} {words}",
    ),
    "used-up.next": ("The rest stays approved.", "残りは承認済みのままです。"),
    "closing": (
        "The mail server is closing: {code} {words}",
        "メールサーバーが接続を閉じています: {code} {words}",
    ),
    "closing.next": ("The rest stays approved.", "残りは承認済みのままです。"),
    # --- files and the practice server -----------------------------------------------
    "cannot-write": (
        "{path} cannot be written ({reason}).",
        "{path} に書き込めません（{reason}）。",
    ),
    "cannot-write.next": (
        "Choose a folder of your own with free space.",
        "書き込めて空きのあるフォルダーを選んでください。",
    ),
    "no-loopback": (
        "The practice mail server cannot start on this machine ({reason}).",
        "練習用のメールサーバーを起動できません（{reason}）。",
    ),
    "no-loopback.next": (
        "Check whether something forbids programs to listen on 127.0.0.1.",
        "127.0.0.1 での待ち受けが禁じられていないか確かめてください。",
    ),
}
