"""Texts of reading and deciding, draft by draft."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    # One line of 80 columns with the key that is typed.
    "keys": (
        "[y]es [n]o [l]ater [e]dit [w]hy [L]anguage [u]ndo [b]lock [c]opy [q]uit ?",
        "[y]承認 [n]パス [l]後で [e]編集 [w]理由 [L]言語 [u]戻す [b]禁止 [c]写し [q] ?",
    ),
    "more": ("-- {count} more: [space] --", "-- 続き（あと {count} 行）: [スペース] --"),
    "elsewhere": (
        "The draft for {name} was decided elsewhere meanwhile.",
        "{name} さんへの下書きは、ほかの画面で決定されました。",
    ),
    "help": (
        (
            "  y  yes to exactly these words; a mail still waits until you send it\n"
            "  n  not this time\n"
            "  l  later: kept for the next followup review\n"
            "  e  edit in your editor\n"
            "  w  why this person, what each statement rests on, what they will see\n"
            "  L  draft it in the other language (a capital L)\n"
            "  u  undo the last decision\n"
            "  b  block: never write to this person again (asks once)\n"
            "  c  a text to copy and paste instead of a mail\n"
            "  q  quit; everything decided so far is kept\n"
            "  ?  this help\n"
            "The numbers beside the words are those of the sources below them."
        ),
        (
            "  y  この文面のまま承認します（メールは、送信を選ぶまで送られません）\n"
            "  n  今回は見送ります\n"
            "  l  あとで決めます（次の followup review に出ます）\n"
            "  e  エディターで編集します\n"
            "  w  この方を選んだ理由、文中のことの根拠、届いたときの見え方を表示します\n"
            "  L  もう一方の言語で書き直します（大文字の L）\n"
            "  u  直前の決定を元に戻します\n"
            "  b  この方には今後送りません（一度確認します）\n"
            "  c  メールの代わりに、コピーして貼り付ける文にします\n"
            "  q  終了します（ここまでの決定は残ります）\n"
            "  ?  この説明を表示します\n"
            "文面の左の番号は、その下に並ぶ根拠の番号です。"
        ),
    ),
    "port-alone": (
        "--port is the page's port, and no page was asked for.",
        "--port はページのポートですが、ページを開く指定がありません。",
    ),
    "port-alone.next": (
        "Add --web: followup review --web --port 8000",
        "--web も付けてください。例: followup review --web --port 8000",
    ),
    "nothing": ("No draft waits for you.", "確認待ちの下書きはありません。"),
    "then-send": (
        "What you approved is ready: followup send",
        "承認した分は、followup send で送れます。",
    ),
    "nothing-to-undo": ("There is nothing to undo.", "元に戻すものはありません。"),
    "own-words-go": (
        "You changed this draft. Write it anew, without your changes?",
        "この下書きはご自身で直されています。直した内容を消して書き直しますか。",
    ),
    "block-sure": (
        "Never write to {name} again?",
        "{name} さんには今後いっさい送らない、でよろしいですか。",
    ),
    "to-copy": ("For {name}, to copy and paste", "{name} さんへ（コピーして貼り付け）"),
    "to-mail": ("To: {name} <{address}>{source}", "宛先: {name} <{address}>{source}"),
    # These follow the address.
    "source-note": (" (your own entry)", "（ご自身の登録）"),
    "source-registration": (" (registration)", "（申込者一覧）"),
    "source-registration-same-name": (" (registration, same name)", "（申込者一覧、同じ名前）"),
    "source-earlier-session": (" (an earlier session)", "（以前のセッション）"),
    "channel-email": ("mail", "メール"),
    "channel-copy": ("copy and paste", "コピーして貼り付け"),
    "subject": ("Subject: {subject}", "件名: {subject}"),
    "said": ("They said: “{text}” ({file}:{line})", "発言: 「{text}」（{file}:{line}）"),
    "stale": (
        "Something this draft rests on has changed since it was written. Please read it again.",
        "この下書きのもとになった情報が、作ったあとに変わりました。もう一度お読みください。",
    ),
    "no-claims": (
        "Nothing is claimed about this person.",
        "この方について、何かを述べている箇所はありません。",
    ),
    "changed-meanwhile": (
        "Draft {draft} is not in the words you saw any more. It was not approved.",
        "下書き {draft} は、ご覧になった文面から変わっています。承認していません。",
    ),
    "changed-meanwhile.next": (
        "Read it again: followup review",
        "followup review で読み直してください。",
    ),
    "edited-meanwhile": (
        "The draft has changed while you were writing. Your words are below, not yet kept.",
        "編集中に下書きが変わりました。お書きの文面は下にあり、まだ保存していません。",
    ),
    "edited-meanwhile.next": (
        "Look at both, then keep yours or leave it as it is.",
        "両方を見比べて、保存するか、そのままにするかをお選びください。",
    ),
    "approved-already": ("Draft {draft} is approved already.", "下書き {draft} は承認済みです。"),
    "approved-already.next": (
        "To take the yes back: followup cancel {draft}",
        "承認を取り消すには followup cancel {draft} を実行してください。",
    ),
    "outdated-template": (
        "Draft {draft} for {name}: its template has changed since it was written.",
        "{name} さんへの下書き {draft} は、作ったあとにテンプレートが変わりました。",
    ),
    "outdated-profile": (
        "Draft {draft} for {name}: your own profile has changed since it was written.",
        "{name} さんへの下書き {draft} は、作ったあとにご自身のプロフィールが変わりました。",
    ),
    "outdated-session": (
        "Draft {draft} for {name}: the session's topic or day has changed since it was written.",
        "{name} さんへの下書き {draft} は、作ったあとに勉強会のテーマか日付が変わりました。",
    ),
    "outdated-person": (
        "Draft {draft}: what is known about {name} has changed since it was written.",
        "下書き {draft} は、作ったあとに {name} さんの情報が変わりました。",
    ),
    "outdated-earlier": (
        "Draft {draft}: what you and {name} shared before has changed since it was written.",
        "下書き {draft} は、作ったあとに {name} さんとのこれまでの記録が変わりました。",
    ),
}
TEXTS |= {
    f"outdated-{what}.next": (
        "It was not approved. Read it once more: followup review",
        "承認していません。followup review でもう一度お読みください。",
    )
    for what in ("template", "profile", "person", "session", "earlier")
}
