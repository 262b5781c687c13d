"""Texts of copy and paste, for people without an address."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "nothing": ("No text is waiting to be copied.", "コピー待ちの文はありません。"),
    "copied": (
        "The text for {name} is on the clipboard. Paste it where you two can talk.",
        "{name} さんへの文をクリップボードに入れました。連絡の取れるところに貼り付けてください。",
    ),
    "printed": (
        "There is no clipboard here. This is the text for {name}:",
        "クリップボードが使えません。{name} さんへの文はこちらです:",
    ),
    "search": ("To find them, search for: {words}", "検索することば: {words}"),
    "keys": (
        "[o] open the search, [s] sent, [l] later, [n] not found",
        "[o] 検索を開く [s] 送った [l] あとで [n] 見つからない",
    ),
    "opened": ("The search is open in your browser.", "検索をブラウザーで開きました。"),
    "no-browser": (
        "No browser opens here. The address of the search stands above.",
        "ここではブラウザーを開けません。上の検索用アドレスをお使いください。",
    ),
    "recorded-sent": (
        "Noted: {name} has your message.",
        "{name} さんに送ったことを記録しました。",
    ),
    "recorded-later": (
        "{name} is kept for later: followup copy",
        "{name} さんへの文は、あとで followup copy で送れます。",
    ),
    "recorded-not-found": (
        "Noted: {name} was not found, and nothing was sent.",
        "{name} さんは見つからず、送らなかったと記録しました。",
    ),
    # --- where it is pasted ----------------------------------------------------------------
    "site-linkedin": ("LinkedIn", "LinkedIn"),
    "site-facebook": ("Facebook", "Facebook"),
    "site-xing": ("XING", "XING"),
    "site-web": ("the web", "ウェブ"),
    "find-at": ("On {site}: {url}", "{site}: {url}"),
    "say-where": (
        "Do you paste on LinkedIn, Facebook or XING? followup init --copy-site linkedin prepares "
        "the search there and keeps to its limits.",
        "貼り付け先が LinkedIn・Facebook・XING なら、followup init --copy-site linkedin などで、"
        "そのサイトの検索と文字数の上限に合わせられます。",
    ),
    "notes": (
        "{used} of about {most} notes on {site} used in 30 days. The strongest reasons come first.",
        "この30日で、{site} の一言メッセージ約 {most} 件のうち {used} 件を使いました。"
        "書く理由の強い方から順にお出しします。",
    ),
    "notes-gone": (
        "The notes on {site} are used up: {used} of about {most} in 30 days. Invite the others "
        "without a note, or write to them another way.",
        "この30日で、{site} の一言メッセージを使い切ったようです（約 {most} 件のうち {used} 件）。"
        "ほかの方には一言なしで申請するか、別の方法でご連絡ください。",
    ),
    # --- too long --------------------------------------------------------------------------
    "too-long": (
        "{number} characters; where you paste it, {limit} fit.",
        "{number} 字あります。貼り付け先に入るのは {limit} 字までです。",
    ),
    "shorter": ("Cut where a sentence ends, it would be:", "文の切れ目で切ると、こうなります:"),
    "shorter-keys": (
        "[y] take these shorter words, [a] all of it, [l] later",
        "[y] 短い文にする [a] 全文のまま [l] あとで",
    ),
    "other-words": (
        "The shorter words for {name} are others by now. Nothing was changed.",
        "{name} さんへの短い文が、ご覧になったものと変わりました。何も変えていません。",
    ),
    "other-words.next": ("Look at them again.", "もう一度ご確認ください。"),
    # --- config.toml -----------------------------------------------------------------------
    "no-site": (
        "“{site}” is no site that followup knows to paste at. Known are: {known}.",
        "貼り付け先「{site}」がわかりません。使えるもの: {known}",
    ),
    "no-site.next": (
        "Choose one of these as “site” in [copy] of config.toml; web is any other place.",
        "config.toml の [copy] の site に、その中から選んでください。ほかの場所は web です。",
    ),
    "no-limit": (
        "“limit” in [copy] of config.toml is {limit}; it can be {least} to {most} characters.",
        "config.toml の [copy] の limit が {limit} です。{least}〜{most} 字にしてください。",
    ),
    "no-limit.next": (
        "Correct the number, or delete the line to follow the site's own limit.",
        "数を直すか、行を削除してサイトの上限に合わせてください。",
    ),
    "no-notes": (
        "“notes_per_month” in [copy] of config.toml is {notes}; it counts notes.",
        "config.toml の [copy] の notes_per_month が {notes} です。件数を書いてください。",
    ),
    "no-notes.next": (
        "Write how many you have in a month, or 0 where nobody counts.",
        "ひと月の件数か、数えない場合は 0 にしてください。",
    ),
}
