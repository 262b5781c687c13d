"""Texts of doctor: what was looked at, what was found, how it is mended."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "subject-config": ("Settings", "設定"),
    "subject-folder": ("Folder", "フォルダー"),
    "subject-zone": ("Time zone", "タイムゾーン"),
    "subject-templates": ("Templates", "テンプレート"),
    "subject-keyring": ("Keyring", "キーリング"),
    "subject-database": ("Database", "データベース"),
    "subject-clock": ("Clock", "時計"),
    "subject-account": ("Account", "アカウント"),
    "subject-smtp": ("Sending", "送信"),
    "subject-imap": ("Reading", "受信"),
    "state-fine": ("fine", "良好"),
    "state-look": ("look", "注意"),
    "state-broken": ("mend", "要修正"),
    "sum-fine": ("Everything is in place.", "すべて整っています。"),
    "sum-broken": ("{count} things are to be mended.", "直すところが {count} か所あります。"),
    "sum-broken.one": ("One thing is to be mended.", "直すところが 1 か所あります。"),
    "config": ("{path} can be read.", "{path} を読めます。"),
    "folder-new": (
        "{path} will be made when it is needed.",
        "{path} は必要になったときに作ります。",
    ),
    "folder": ("{path} is yours alone.", "{path} はご本人だけが使えます。"),
    "folder-closed": ("Nothing can be written in {path}.", "{path} に書き込めません。"),
    "folder-closed.next": (
        "Give yourself the right to write there, or name another folder with --home.",
        "書き込みの権限を付けるか、--home で別のフォルダーを指定してください。",
    ),
    "folder-open": (
        "{count} files can be read by others on this computer, {path} among them.",
        "{count} 件のファイルを、このコンピューターのほかの利用者も読めます（例: {path}）。",
    ),
    "folder-open.one": (
        "{path} can be read by others on this computer.",
        "{path} を、このコンピューターのほかの利用者も読めます。",
    ),
    "folder-open.next": (
        "Close them: chmod -R go= followed by that folder.",
        "そのフォルダーに chmod -R go= を実行すると閉じられます。",
    ),
    "little-room": (
        "Only {megabytes} MB are free where {path} lies.",
        "{path} のあるディスクの空きは {megabytes} MB だけです。",
    ),
    "little-room.next": (
        "Make room: a message leaves only after its step is on the disk.",
        "空きを作ってください。記録がディスクに残ってから、はじめて送ります。",
    ),
    "zone": ("{zone}, as in your profile.", "プロフィールの {zone} を使います。"),
    "zone-other": (
        "{zone}, as in your profile; this computer is set to {system}.",
        "プロフィールの {zone} を使います（このコンピューターの設定は {system} です）。",
    ),
    "zone-system": ("{zone}, as this computer is set.", "このコンピューターの {zone} を使います。"),
    "zone-none": (
        "This computer does not say its time zone, so “today” may end at another hour.",
        "このコンピューターのタイムゾーンが分からず、「本日」の境目がずれるかもしれません。",
    ),
    "zone-none.next": (
        "Say it once: followup init --timezone Asia/Tokyo",
        "一度だけ指定してください: followup init --timezone Asia/Tokyo",
    ),
    "templates": (
        "Your {count} own templates can be used.",
        "ご自身のテンプレート {count} 件はどれも使えます。",
    ),
    "templates.one": ("Your own template can be used.", "ご自身のテンプレートは使えます。"),
    "keyring": ("{name} keeps passwords.", "{name} がパスワードを保管します。"),
    "no-keyring": (
        "This system has no keyring, so no password can be kept.",
        "このシステムにはキーリングがなく、パスワードを保管できません。",
    ),
    "no-keyring.next": (
        "Use followup init --password-command, or FOLLOWUP_SMTP_PASSWORD in the environment.",
        "followup init --password-command か、環境変数 FOLLOWUP_SMTP_PASSWORD を使ってください。",
    ),
    "database-new": ("Nothing is stored yet.", "まだ何も記録していません。"),
    "database": ("{path} is whole.", "{path} に傷はありません。"),
    "damaged": ("{path} is damaged: {what}.", "{path} が壊れています: {what}"),
    "damaged.next": (
        "Return to a backup: followup restore FILE. They stand in “backups” beside it.",
        "followup restore FILE でバックアップに戻してください（隣の backups フォルダー）。",
    ),
    "clock-back": (
        "The last thing noted lies {count} minutes ahead of this computer's clock.",
        "最後の記録の時刻が、このコンピューターの時計より {count} 分進んでいます。",
    ),
    "clock-back.one": (
        "The last thing noted lies a minute ahead of this computer's clock.",
        "最後の記録の時刻が、このコンピューターの時計より 1 分進んでいます。",
    ),
    "clock-back.next": (
        "Set the clock right before you send; what is approved waits.",
        "送る前に時計を合わせてください。承認済みのものはそのまま待ちます。",
    ),
    "clock": ("It is not behind the mail server's.", "メールサーバーの時刻より遅れてはいません。"),
    "clock-behind": (
        "It is at least {count} minutes behind the mail server's.",
        "メールサーバーの時刻より {count} 分以上遅れています。",
    ),
    "clock-behind.one": (
        "It is at least a minute behind the mail server's.",
        "メールサーバーの時刻より 1 分以上遅れています。",
    ),
    "clock-behind.next": (
        "Set the clock right: dates in mails and “today” come from it.",
        "時計を合わせてください。メールの日付と「本日」はこの時計によります。",
    ),
    "no-account": (
        "No mail account: each message opens in your own mail program.",
        "メールアカウントは未設定です。一通ずつ、お使いのメールソフトで開きます。",
    ),
    "no-account.next": (
        "To send from here: followup init --help",
        "ここから送るには: followup init --help",
    ),
    "account": ("{name} writes as {address}.", "{name} は {address} から送ります。"),
    "smtp": (
        "{host} took the login over a verified connection.",
        "{host} に、確かめた接続でログインできました。",
    ),
    "smtp-plain": ("{host} on this computer answers.", "このコンピューターの {host} が応えます。"),
    "imap": (
        "{host} took the login; Sent is “{sent}”, Drafts is “{drafts}”.",
        "{host} にログインできました。送信済みは「{sent}」、下書きは「{drafts}」です。",
    ),
    "no-imap": (
        "No IMAP server is set for {name}: followup sync cannot see what comes back.",
        "{name} には IMAP サーバーの設定がなく、followup sync で返信を確かめられません。",
    ),
    "no-imap.next": (
        "Say it once: followup init --account {name} --imap-host HOST",
        "一度だけ指定してください: followup init --account {name} --imap-host HOST",
    ),
    "log-empty": ("Nothing has been noted yet.", "まだ記録はありません。"),
}
