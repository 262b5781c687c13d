"""Texts of the list of people worth writing to."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "session": ("{topic}, {day} (session {session})", "{topic} {day}（セッション {session}）"),
    "topic-unknown": ("Topic unknown", "テーマ不明"),
    "kind-can-help": ("you can help", "お役に立てそう"),
    "kind-near": ("same field", "近い分野"),
    "kind-complement": ("other side of the same business", "同じ仕事の反対側"),
    "kind-stretch": ("a different world", "別の世界"),
    "kind-thank-host": ("to say thank you", "お礼を伝える"),
    "kind-offer-help": ("to offer a hand", "お手伝いを申し出る"),
    "above": (
        "They made this evening, and do not count in the list:",
        "この会を支えた方々（一覧の人数には入りません）:",
    ),
    "by-copy": ("no address: by copy and paste", "アドレスなし: コピーして貼り付け"),
    "all-by-copy": (
        "None of them has an address here: each gets a text to copy and paste.",
        "どなたのアドレスもないため、コピーして貼り付ける文を作ります。",
    ),
    "comma": (", ", "、"),
    "nobody": (
        (
            "Nobody stands out yet. It helps to say what you do (followup init --industry TEXT)\n"
            "and what you know of somebody (followup people edit NUMBER --note TEXT)."
        ),
        (
            "まだおすすめできる方がいません。ご自身の仕事（followup init --industry 内容）や、\n"
            "ご存じのこと（followup people edit 番号 --note 内容）を教えてください。"
        ),
    ),
    "unknown": (
        (
            "{count} people say nothing of what they do: {names}\n"
            "If you know it: followup people edit NUMBER --industry TEXT"
        ),
        (
            "{count} 人の分野がわかりません: {names}\n"
            "ご存じでしたら followup people edit 番号 --industry 内容 で教えてください。"
        ),
    ),
    "unknown.one": (
        (
            "{count} person says nothing of what they do: {names}\n"
            "If you know it: followup people edit NUMBER --industry TEXT"
        ),
        (
            "{count} 人の分野がわかりません: {names}\n"
            "ご存じでしたら followup people edit 番号 --industry 内容 で教えてください。"
        ),
    ),
    # Follows the names.
    "and-more": (" and {count} more", " ほか {count} 人"),
    "colleagues": (
        "Left out, as colleagues of yours: {names}",
        "同じ組織の方は除いています: {names}",
    ),
    "left-out": ("Left out: {name} ({reason})", "除いています: {name}（{reason}）"),
    "left-out-too": (
        "Left out for the same reason: {names}",
        "同じ理由で除いています: {names}",
    ),
    "crowd": ("Few people answer a crowd.", "大勢への連絡には、なかなかお返事が届きません。"),
    "next-above": (
        "For those above the list: followup draft {options}",
        "一覧の上の方々には followup draft {options}",
    ),
    "next": ("Next: followup draft", "次は followup draft です。"),
    "next-by-number": (
        "To write to somebody all the same: followup draft --person NUMBER",
        "それでも書きたい方には followup draft --person 番号 で下書きを作れます。",
    ),
    "no-sessions": ("There is no session yet.", "セッションはまだありません。"),
    "no-sessions.next": ("Start with: followup go", "followup go で始められます。"),
    "bad-mix": (
        "“{part}” in --mix cannot be read as a kind and a number.",
        "--mix の「{part}」を、種類と数として読めません。",
    ),
    "bad-mix.next": (
        "Write it like can-help=2,near=5. The kinds are: {kinds}.",
        "can-help=2,near=5 のように書いてください。種類: {kinds}",
    ),
}
