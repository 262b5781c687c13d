"""Texts of sending: the plan, the question, the wait and the results."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "how": (
        "[m] through my own mail program, one at a time   [a] set up a mail account now",
        "[m] いつものメールソフトで1通ずつ   [a] 今、メールアカウントを設定する",
    ),
    "sure": ("Send {count} messages from {address}?", "{count} 通を {address} から送りますか。"),
    "sure.one": ("Send {count} message from {address}?", "{count} 通を {address} から送りますか。"),
    "sure-eml": (
        "Write {count} messages into {path}? From then on they count as handed over.",
        "{count} 通を {path} に書き出しますか。以後は受け渡し済みとして扱います。",
    ),
    "sure-eml.one": (
        "Write {count} message into {path}? From then on it counts as handed over.",
        "{count} 通を {path} に書き出しますか。以後は受け渡し済みとして扱います。",
    ),
    "sure-drafts": (
        "Put {count} messages into {address}'s Drafts? From then on they count as handed over.",
        "{count} 通を {address} の下書きに入れますか。以後は受け渡し済みとして扱います。",
    ),
    "sure-drafts.one": (
        "Put {count} message into the Drafts of {address}? From then on it counts as handed over.",
        "{count} 通を {address} の下書きに入れますか。以後は受け渡し済みとして扱います。",
    ),
    "no-folder": ("No folder was named for the files.", "書き出すフォルダーの名前がありません。"),
    "no-folder.next": ("For example: followup send --eml out", "例: followup send --eml out"),
    "one-way": (
        "--eml, --drafts, --test, --rehearse and --dry-run exclude each other.",
        "--eml、--drafts、--test、--rehearse、--dry-run は一つだけ指定してください。",
    ),
    "to-me": (
        "For a look, to {address} and nobody else:",
        "確認用に {address} だけに送ります:",
    ),
    "tested": (
        "{count} messages went to {address}, and to nobody else. For the readers: followup send",
        "{count} 通を {address} だけに送りました。ご本人に送るには followup send です。",
    ),
    "tested.one": (
        "{count} message went to {address}, and to nobody else. For the reader: followup send",
        "{count} 通を {address} だけに送りました。ご本人に送るには followup send です。",
    ),
    "unasked": (
        "Whether a message lies in your Sent folder already could not be asked:",
        "送信済みフォルダーにすでにあるかどうかを確かめられませんでした:",
    ),
    "waiting": (
        "Sending in {seconds} s. Enter = now, Ctrl-C = not at all.",
        "{seconds} 秒後に送ります。Enter = 今すぐ、Ctrl-C = 送らない",
    ),
    "sending": ("Sending", "送信中"),
    "result": ("{state}: {count}", "{state}: {count} 通"),
    "what-next": (
        "Answers, and mail that comes back, later: followup sync",
        "お返事や戻ってきたメールは、あとで followup sync で確かめられます。",
    ),
    "failed": (
        "{name}: not sent. The mail server said: {words}",
        "{name} さんには送れませんでした。メールサーバーの返答: {words}",
    ),
    "later": (
        (
            "{name}: not yet. The mail server said: {words} It stays approved and can go from "
            "{until} on: followup send"
        ),
        (
            "{name} さんにはまだ送れません。メールサーバーの返答: {words} 承認は残っています。"
            "{until} から followup send で送れます。"
        ),
    ),
    "finishing": (
        "Waiting for the server's word on the message under way. Ctrl-C again = stop at once.",
        "送信中の1通の結果を待っています。すぐ止めるには、もう一度 Ctrl-C を押してください。",
    ),
    "interrupted": (
        "Stopped. What has not left stays approved: followup send",
        "止めました。まだ送っていない分の承認は残っています: followup send",
    ),
    "no-seconds": ("“{value}” is no number of seconds.", "「{value}」は秒数ではありません。"),
    "uncertain": (
        "Of {count} earlier messages nobody can tell whether they arrived: followup outbox",
        "以前の {count} 通は、届いたかどうかわかりません: followup outbox",
    ),
    "uncertain.one": (
        "Of {count} earlier message nobody can tell whether it arrived: followup outbox",
        "以前の {count} 通は、届いたかどうかわかりません: followup outbox",
    ),
    "fallen-back": ("{reason} It goes back to review.", "{reason}確認からやり直します。"),
    "aged": (
        "The day that {count} messages speak of is over. They would say its date: {changes}",
        "{count} 通に書かれた「その日」が過ぎました。日付に直すとこうなります: {changes}",
    ),
    "aged.one": (
        "The day that {count} message speaks of is over. It would say its date: {changes}",
        "{count} 通に書かれた「その日」が過ぎました。日付に直すとこうなります: {changes}",
    ),
    "aged-keys": (
        "[y] yes, approve these words [n] no, back to review [d] show every change",
        "[y] この文面を承認する [n] 確認からやり直す [d] 変わる行をすべて見る",
    ),
    "beyond": (
        (
            "{count} more wait: your account sends only so many in 24 hours. They stay approved "
            "and can go from {until} on."
        ),
        (
            "ほかに {count} 通あります。24時間に送れる数には限りがあります。承認は残り、{until} "
            "から送れます。"
        ),
    ),
    "beyond.one": (
        (
            "{count} more waits: your account sends only so many in 24 hours. It stays approved "
            "and can go from {until} on."
        ),
        (
            "ほかに {count} 通あります。24時間に送れる数には限りがあります。承認は残り、{until} "
            "から送れます。"
        ),
    ),
    "limit-reached": (
        "Your account has sent as many as it should in 24 hours.",
        "このアカウントから24時間に送れる数に達しました。",
    ),
    "limit-reached.next": (
        "The rest stays approved and can go from {until} on: followup send",
        "残りは承認済みのままです。{until} から followup send で送れます。",
    ),
    "resting": (
        "The mail server asked to be left alone until {until}. Nothing was sent.",
        "メールサーバーから、{until} まで待つよう求められています。何も送っていません。",
    ),
    "resting.next": (
        "Everything stays approved. Run followup send after that; in a terminal it asks you.",
        "承認は残っています。そのあとで followup send を実行してください。",
    ),
    "rest-anyway": (
        "The mail server asked to be left alone until {until}. Try all the same?",
        "メールサーバーから、{until} まで待つよう求められています。それでも送ってみますか。",
    ),
    "rests": (
        "The mail server is left alone until {until}. After that: followup send",
        "{until} まではメールサーバーに接続しません。そのあと followup send で続けられます。",
    ),
    "found-sent": (
        "{name}: this mail lies in your Sent folder already, so it does not leave again.",
        "{name} さん宛てのメールは送信済みフォルダーにあるため、もう一度は送りません。",
    ),
    "to-copy": (
        "{count} have no address: followup copy",
        "{count} 人はアドレスがありません: followup copy",
    ),
    "to-copy.one": (
        "{count} has no address: followup copy",
        "{count} 人はアドレスがありません: followup copy",
    ),
    "nothing": ("No mail is waiting to be sent.", "送信待ちのメールはありません。"),
    "nothing-sent": ("Nothing was sent; this was only a look.", "確認だけで、何も送っていません。"),
    "kept": (
        "Nothing was sent. The messages stay approved for later: followup send",
        "何も送っていません。承認は残っていますので、あとで followup send で送れます。",
    ),
    "stopped-in-time": (
        "Stopped in time: nothing was sent, and the messages stay approved.",
        "送る前に止めました。承認はそのまま残っています。",
    ),
    "needs-yes": (
        "{count} messages are ready, but nobody can say yes here. Nothing was sent.",
        "{count} 通の準備ができていますが、ここでは確認できません。何も送っていません。",
    ),
    "needs-yes.one": (
        "{count} message is ready, but nobody can say yes here. Nothing was sent.",
        "{count} 通の準備ができていますが、ここでは確認できません。何も送っていません。",
    ),
    "needs-yes.next": (
        "followup send --dry-run shows what would leave; followup send --yes sends it.",
        "followup send --dry-run で内容を確かめ、followup send --yes で送れます。",
    ),
    "unsigned": (
        "{count} messages were approved with another sender, or with none. Nothing was sent.",
        "{count} 通は、別の差出人、または差出人なしで承認されています。何も送っていません。",
    ),
    "unsigned.one": (
        "{count} message was approved with another sender, or with none. Nothing was sent.",
        "{count} 通は、別の差出人、または差出人なしで承認されています。何も送っていません。",
    ),
    "unsigned.next": (
        "The sender's address needs your yes too: run followup send in a terminal.",
        "差出人アドレスの確認も必要です。ターミナルで followup send を実行してください。",
    ),
    "no-account": (
        "No mail account is set up. Nothing was sent.",
        "メールアカウントが設定されていません。何も送っていません。",
    ),
    "no-account.next": (
        "In a terminal, followup send uses your own mail program; or see: followup init --help",
        (
            "ターミナルで followup send を実行するといつものメールソフトを使えます。設定は "
            "followup init --help をご覧ください。"
        ),
    ),
    "no-password": (
        "The password for {address} is missing. Nothing was sent.",
        "{address} のパスワードがありません。何も送っていません。",
    ),
    "no-password.next": (
        "Run followup send in a terminal and type it once, or set FOLLOWUP_SMTP_PASSWORD.",
        (
            "ターミナルで followup send を実行して入力するか、FOLLOWUP_SMTP_PASSWORD を設定して"
            "ください。"
        ),
    ),
    "alike": (
        "Sending has stopped: {count} messages in a row were refused alike: {words}",
        "{count} 通続けて同じ理由で断られたため、送信を止めました: {words}",
    ),
    "many-failed": (
        "Sending has stopped: {failed} of {count} messages were refused.",
        "{count} 通のうち {failed} 通が断られたため、送信を止めました。",
    ),
    "lost-again": (
        "Sending has stopped: the connection broke again and again before {recipient}.",
        "{recipient} の前で何度も接続が切れたため、送信を止めました。",
    ),
}
TEXTS |= {
    f"{name}.next": (
        "What has not left stays approved. Go on later with: followup send",
        "まだ送っていない分の承認は残っています。followup send で続けられます。",
    )
    for name in ("alike", "many-failed", "lost-again")
}
