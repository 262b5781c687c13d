"""Texts of the page in the browser."""

from followup.texts import Catalogue
from followup.texts._web_refusals import REFUSED

TEXTS: Catalogue = {
    **REFUSED,
    # What the terminal says.
    "address": (
        "The page is open on this machine alone. The way in, once: {address}",
        "このパソコンだけで開けるページです。入口（一度だけ有効）: {address}",
    ),
    "until": (
        "Ctrl-C here, or the page's own “Quit”, ends it. Everything decided is kept.",
        "Ctrl-C またはページの「終了」で終わります。ここまでの決定は残ります。",
    ),
    "open-page": ("Open the page", "ページを開く"),
    # What is the same on every page.
    "skip": ("To the text", "本文へ"),
    "nav": ("Pages", "ページ"),
    "nav-review": ("Read and decide", "読んで決める"),
    "nav-send": ("Send", "送信"),
    "nav-copy": ("Copy desk", "コピー"),
    "nav-outbox": ("Outbox", "送信箱"),
    "back": ("Back", "戻る"),
    "quit": ("Quit", "終了"),
    "goodbye": ("Goodbye.", "お疲れさまでした。"),
    "goodbye-more": (
        "Everything you decided is kept. You may close this tab. To go on: followup review --web",
        "ここまでの決定は残っています。タブは閉じてかまいません。続きは followup review --web",
    ),
    # The evening and its people.
    "people": ("People of the evening", "この日の方々"),
    "other-evenings": ("Other evenings", "ほかの日"),
    "nobody-drafted": (
        "No words are written yet. These people seem worth writing to:",
        "まだ下書きはありません。連絡してみてはいかがでしょうか:",
    ),
    "write-one": ("Write to {name}", "{name} さんへの下書きを作る"),
    "write-all": ("Write drafts for these {count}", "この {count} 人への下書きを作る"),
    "write-all.one": ("Write the draft", "下書きを作る"),
    "all-decided": ("Every draft is decided.", "すべての下書きを確認しました。"),
    "approved-count": (
        "{count} are approved. Nothing of it leaves before you say so.",
        "{count} 件を承認しました。送信を選ぶまで、何も送られません。",
    ),
    "approved-count.one": (
        "{count} is approved. It does not leave before you say so.",
        "{count} 件を承認しました。送信を選ぶまで、何も送られません。",
    ),
    "to-plan": ("See the plan", "送信の内容を見る"),
    # One draft.
    "subject": ("Subject", "件名"),
    "body": ("Text", "本文"),
    "rests-on": ("Rests on: {source}", "根拠: {source}"),
    "decide": ("Decide", "決める"),
    "yes": ("Yes, these words", "この文面で承認"),
    "yes-copy": ("Yes, to the copy desk", "承認してコピーへ"),
    "no": ("Not this time", "今回は見送り"),
    "later": ("Later", "あとで"),
    "edit": ("Edit", "編集"),
    "why": ("Why", "理由"),
    "other-language": ("Other language", "もう一方の言語"),
    "as-copy": ("As a text to copy", "コピー用の文にする"),
    "never-again": ("Never again", "今後は送らない"),
    "undo": ("Undo", "元に戻す"),
    "decide-again": ("Decide again", "決め直す"),
    "save": ("Keep these words", "この文面にする"),
    "leave-as-is": ("Leave as it was", "変更しない"),
    "beside": ("Beside the draft", "下書きの背景"),
    "before-yes": ("Before you say yes", "承認の前に"),
    "why-person": ("Why this person", "この方を選んだ理由"),
    "they-said": ("What they said", "この方の発言"),
    "private": ("To you alone.", "あなただけへの発言です。"),
    "claims": ("What the draft rests on", "文面の根拠"),
    "keys": ("Keys", "キー操作"),
    "help": (
        (
            "y  yes to exactly these words\n"
            "n  not this time\n"
            "l  later: shown again after the others\n"
            "e  edit here; Escape leaves it as it was\n"
            "w  why this person, and what they will see\n"
            "L  draft it in the other language (a capital L)\n"
            "c  a text to copy instead of a mail\n"
            "b  never write to this person again (asks once)\n"
            "u  undo the last decision\n"
            "q  quit; everything decided is kept\n"
            "?  these keys"
        ),
        (
            "y  この文面のまま承認します\n"
            "n  今回は見送ります\n"
            "l  あとで決めます（最後にもう一度出ます）\n"
            "e  ここで編集します（Escape で変更せずに戻ります）\n"
            "w  この方を選んだ理由と、届いたときの見え方を見ます\n"
            "L  もう一方の言語で書き直します（大文字の L）\n"
            "c  メールの代わりに、コピー用の文にします\n"
            "b  この方には今後送りません（一度確認します）\n"
            "u  直前の決定を元に戻します\n"
            "q  終了します（ここまでの決定は残ります）\n"
            "?  この一覧です"
        ),
    ),
    "sure-yes": ("Yes", "はい"),
    "sure-no": ("No, go back", "いいえ、戻る"),
    "what-changed": ("What has changed since you saw it:", "ご覧になったあとに変わったところ:"),
    "was": ("before", "変更前"),
    "now": ("now", "現在"),
    # The plan and the sending.
    "plan": ("What would leave", "送信の内容"),
    "from": ("From", "差出人"),
    "day-over": (
        "The day it speaks of is over. Your yes counts for these lines too:",
        "文中の「その日」が過ぎました。次の変更も合わせて承認されます:",
    ),
    "with-date": ("Yes, with the date", "日付に直して承認"),
    "send-now": ("Send these {count} messages", "この {count} 通を送る"),
    "send-now.one": ("Send this message", "この1通を送る"),
    "ten-seconds": (
        "Ten seconds to change your mind come first.",
        "押したあと、10秒以内なら取り消せます。",
    ),
    "plan-changed": (
        "The plan has changed since you saw it. Nothing was sent.",
        "ご覧になったあとに送信の内容が変わりました。何も送っていません。",
    ),
    "plan-changed.next": ("Look at it again.", "もう一度ご確認ください。"),
    "password": ("Password of {address}", "{address} のパスワード"),
    "password-kept": (
        "Used until you quit this page, and written nowhere.",
        "このページを終えるまで使い、どこにも書き残しません。",
    ),
    "remember": (
        "Remember it in the system's keyring ({keyring}) once the server takes it",
        "ログインできたら、システムのキーリング（{keyring}）に保存する",
    ),
    "password-again": ("Type it again", "入力し直す"),
    "type-password": ("Type it here.", "このページで入力してください。"),
    "waiting": ("Sending in a moment", "まもなく送ります"),
    "cancel": ("Cancel", "取り消す"),
    "stop": ("Stop after this message", "この1通で止める"),
    "sent": ("The outcome", "結果"),
    "server-said": ("The mail server said: {words}", "メールサーバーの返答: {words}"),
    "still-sending": (
        "Messages are on their way.",
        "送信の途中です。",
    ),
    "still-sending.next": (
        "Wait for the outcome, or stop the sending first.",
        "結果を待つか、先に送信を止めてください。",
    ),
    "to-copy": (
        "{count} have no address: to the copy desk",
        "{count} 人はアドレスがありません: コピーへ",
    ),
    "to-copy.one": (
        "{count} has no address: to the copy desk",
        "{count} 人はアドレスがありません: コピーへ",
    ),
    "uncertain": (
        "Of {count} earlier messages nobody can tell whether they arrived.",
        "以前の {count} 通は、届いたかどうかわかりません。",
    ),
    "uncertain.one": (
        "Of {count} earlier message nobody can tell whether it arrived.",
        "以前の {count} 通は、届いたかどうかわかりません。",
    ),
    # The desk.
    "by-hand": (
        "No mail account is set up, so each one goes through your own mail program.",
        "メールアカウントが未設定のため、いつものメールソフトから1通ずつ送ります。",
    ),
    "in-program": ("Open in my mail program", "メールソフトで開く"),
    "open-mail": (
        "Open the message, press send there, and come back to say whether it went.",
        "メールを開いて送信し、ここに戻って結果を選んでください。",
    ),
    "mail-link": ("Open the message", "メールを開く"),
    "mail-file": ("The same as a file: {path}", "ファイルでも開けます: {path}"),
    "desk-waiting": (
        "These people have no address. Take one text at a time, and paste it where you two can "
        "talk.",
        "アドレスのない方々です。文を一つずつ取り、連絡の取れるところに貼り付けてください。",
    ),
    "take": ("Take the text for {name}", "{name} さんへの文を取る"),
    "text-for": ("The text for {name}", "{name} さんへの文"),
    "copy": ("Copy", "コピー"),
    "copied": ("Copied", "コピーしました"),
    "search": ("To find them, search for", "検索することば"),
    "search-at": ("Search on {site}", "{site}で検索"),
    "shorten": ("Yes, these shorter words", "この短い文で承認"),
    "shorten-edit": (
        "No sentence of it ends in time. To shorten it: followup edit {draft}",
        "ちょうどよい文の切れ目がありません。followup edit {draft} で短くしてください。",
    ),
    "did-it-go": ("Did it go to {name}?", "{name} さんに送れましたか。"),
    "answer-sent": ("Sent", "送った"),
    "answer-not-found": ("Not found", "見つからない"),
    "went-yes": ("Yes, it went", "送った"),
    "went-no": ("No, not yet", "まだ"),
    "went-unknown": ("I cannot tell", "わからない"),
    "desk-taken": (
        "A message is in your hands already.",
        "手元に、結果のわからない文が一つあります。",
    ),
    "desk-taken.next": (
        "Say first on the copy desk whether it went.",
        "先にコピーのページで、送れたかどうかを選んでください。",
    ),
    "desk-empty": ("No message is in your hands.", "手元に文はありません。"),
    "desk-empty.next": ("The outbox shows where it stands.", "状況は送信箱でご確認ください。"),
    "not-waiting": (
        "This message is not waiting any more.",
        "このメッセージは、もう送信待ちではありません。",
    ),
    "not-waiting.next": ("The outbox shows where it stands.", "状況は送信箱でご確認ください。"),
    # The outbox.
    "settle": (
        "We cannot tell whether {name} got this. Look where it would lie, then say:",
        "{name} さんに届いたかどうか、わかりません。送信済みなどを確かめて、お選びください:",
    ),
    "settle-sent": ("It went", "送れていた"),
    "settle-again": ("It did not: send again", "送れていない（もう一度送る）"),
    "settle-answered": ("They answered", "お返事があった"),
    "settle-cancel": ("It did not: leave it", "送れていない（送らない）"),
    "came-back": ("What came back", "届いたお返事"),
    "sync": ("Look into the mailbox", "受信箱を確認する"),
    "synced": ("{count} new ones came back.", "新しく {count} 件届きました。"),
    "synced.one": ("One new one came back.", "新しく1件届きました。"),
    "so-yes": ("Yes", "はい"),
    "so-no": ("No", "いいえ"),
    "answered-already": (
        "This question is answered already.",
        "この質問には、すでにお答えいただいています。",
    ),
    "answered-already.next": ("The outbox shows what is known.", "送信箱でご確認ください。"),
}
