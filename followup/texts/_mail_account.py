"""Texts about a mail account that cannot be used as it is written down."""

from followup.texts import Catalogue

ACCOUNT: Catalogue = {
    "bad-host": (
        "“{host}” is not the name of a mail server.",
        "「{host}」はサーバー名として読めません。",
    ),
    "bad-host.next": (
        "Your provider's help page names it, for example smtp.example.com.",
        "プロバイダーの案内にある名前（例: smtp.example.com）を設定してください。",
    ),
    "bad-port": ("{port} is not a port.", "{port} はポート番号として使えません。"),
    "bad-port.next": (
        "Usual are 465 (security tls) and 587 (security starttls).",
        "普通は 465（security は tls）か 587（security は starttls）です。",
    ),
    "unknown-security": (
        "The mail account has an unknown security, “{security}”.",
        "メールアカウントの security「{security}」は使えません。",
    ),
    "unknown-security.next": ("It is tls or starttls.", "tls か starttls にしてください。"),
    "plain-text-refused": (
        "followup does not send unencrypted to {host}: others could read along.",
        "暗号化なしで {host} に送ることはできません。途中で読まれるおそれがあります。",
    ),
    "plain-text-refused.next": (
        "Set the account's security to tls (port 465) or starttls (port 587).",
        "security を tls（ポート 465）か starttls（ポート 587）にしてください。",
    ),
    "bad-account-name": (
        "“{name}” cannot be the name of a mail account.",
        "「{name}」はメールアカウントの名前にできません。",
    ),
    "bad-account-name.next": (
        "A name is letters, digits, - and _, 40 at most, and not zoom, for example work.",
        "文字・数字・-・_ の40字以内で、zoom 以外の名前（例: work）にしてください。",
    ),
    "bad-user": (
        "“{user}” cannot be a name to log in with.",
        "「{user}」はログイン名として使えません。",
    ),
    "bad-user.next": (
        "It is one line, often the whole mail address: followup init --smtp-user",
        "多くはメールアドレスそのものです: followup init --smtp-user",
    ),
    "unknown-word": (
        "The mail account's {entry} cannot be “{value}”.",
        "メールアカウントの {entry} に「{value}」は使えません。",
    ),
    "unknown-word.next": (
        "It is one of these: {known}.",
        "使えるのは {known} です。",
    ),
    "daily-too-low": (
        "A mail account with {daily} mails a day could send none.",
        "1日 {daily} 通では送れません。",
    ),
    "daily-too-low.next": (
        "Set daily to 1 or more, or take it out; it is 50 then.",
        "daily を1以上にするか、削除してください。その場合は50通です。",
    ),
    "daily-too-high": (
        "{daily} mails a day are more than personal letters; without a known provider it ends "
        "at {most}.",
        "1日 {daily} 通は個人の手紙の数を超えています。既知のサービス以外の上限は {most} 通です。",
    ),
    "daily-too-high.next": (
        "Set daily to less; for letters to so many, use a mailing service.",
        "daily を減らしてください。大勢への案内は配信サービスをお使いください。",
    ),
    "foreign-sender": (
        "{address} is not an address of the mail account that logs in as {user}.",
        "{address} は、{user} でログインするアカウントのアドレスではありません。",
    ),
    "foreign-sender.next": (
        "Readers' servers would take such mail for forged (SPF, DKIM). If the account may send "
        "from it: followup init --alias {address}",
        (
            "なりすましとして拒否されるおそれがあります（SPF・DKIM）。差出人にできるアドレスなら "
            "followup init --alias {address} で登録してください。"
        ),
    ),
    "no-oauth": (
        "Logging in without a password works at Google and Microsoft only, not with the preset "
        "{preset}.",
        "パスワードなしのログインは、GoogleとMicrosoftだけです（プリセット: {preset}）。",
    ),
    "no-oauth.next": (
        "Choose the preset gmail, workspace or microsoft365, or: followup init --auth password",
        "gmail・workspace・microsoft365 のどれかにするか、--auth password にしてください。",
    ),
    "oauth-needs-user": (
        "The account “{account}” has no name to log in with.",
        "アカウント「{account}」のログイン名がありません。",
    ),
    "oauth-needs-user.next": (
        "Add it, mostly the mail address: followup init --smtp-user",
        "追加してください（多くはメールアドレス）: followup init --smtp-user",
    ),
    "no-client-id": (
        "The account “{account}” logs in at its provider's page, which needs an application id "
        "of your own. Microsoft is ending password login for sending.",
        (
            "アカウント「{account}」のログインには、ご自身で登録したアプリのIDが必要です。"
            "Microsoftはパスワードでの送信を終了しつつあります。"
        ),
    ),
    "no-client-id.next": (
        "docs/mail.md says how to get one; then: followup init --account {account} --client-id ID. "
        "Where passwords still work: followup init --auth password",
        (
            "取得方法は docs/mail.md をご覧ください。その後、followup init --account {account} "
            "--client-id ID を実行します。パスワードが使えるなら --auth password でも構いません。"
        ),
    ),
    "bad-tenant": (
        "“{tenant}” is not the name of an organisation at Microsoft.",
        "「{tenant}」はMicrosoftのテナント名として読めません。",
    ),
    "bad-tenant.next": (
        "It is its domain or its directory id, or leave it out.",
        "ドメインかディレクトリIDを指定するか、省略してください。",
    ),
    "bad-signature": (
        "The signature is not plain text of at most {lines} lines with {signs} signs each.",
        "署名は1行 {signs} 字、{lines} 行までの普通の文字で書いてください。",
    ),
    "bad-signature.next": (
        "Shorten it, without a line of two hyphens: followup init --signature",
        "ハイフン2つだけの行を除いて短くしてください: followup init --signature",
    ),
}
