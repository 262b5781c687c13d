"""What each variable of a message template holds."""

from followup.texts import Catalogue

TEXTS: Catalogue = {
    "name": ("whom to greet, without an honorific", "宛名（様・さんは含みません）"),
    "honorific": (
        "what follows the name in Japanese; in English empty",
        "お名前に続く敬称（様・さん・先生）",
    ),
    "full_name": ("their whole name, as the lists show it", "一覧にあるとおりのお名前"),
    "turn": ("1 to 8: which way to begin", "1から8: 書き出しの選び方"),
    "session": ("the session with its day", "日付の入った勉強会の呼び方"),
    "session_short": ("the same, shorter", "その短い呼び方"),
    "topic": ("its topic alone", "テーマだけ"),
    "list_name": ("the list that shows their name", "お名前のあった一覧"),
    "address_list": ("the list that holds the address", "アドレスのあった一覧"),
    "discreet": (
        "yes: nothing may say what the session was about",
        "はい: 会の内容に触れない",
    ),
    "identified": (
        "yes: a list of this session holds the address",
        "はい: この会の一覧にアドレスがある",
    ),
    "attended": ("yes: they came", "はい: 参加されていた"),
    "sure": ("yes: they came, and it is their address", "はい: ご本人の参加とアドレスが確か"),
    "registered": ("yes: the address registered", "はい: そのアドレスで申し込みがあった"),
    "seen_before": ("yes: an earlier session shows them", "はい: 以前の勉強会でも見かけた"),
    "again": ("a sentence on an earlier time together", "以前ご一緒したことを伝える一文"),
    "known": ("yes: you wrote to them before", "はい: 以前ご連絡したことがある"),
    "hosted": ("yes: you held the session", "はい: ご自身の主催"),
    "late": ("yes: between 21:00 and 5:00", "はい: 21時から5時のあいだ"),
    "shared_field": ("the field you both work in", "お二人に共通する業界"),
    "shown": ("the words of a list that show it", "それを示す一覧の言葉"),
    "shown_in": ("the list that those stand in", "その言葉のあった一覧"),
    "question": ("their question, quoted short", "相手の質問（短い引用）"),
    "need": ("what they said they lack, quoted short", "困っていること（短い引用）"),
    "about": (
        "what their words are about, behind “about”",
        "発言の主題（「について」の前に置ける言葉）",
    ),
    "offer": ("your offer that meets it", "それに応える、渡せるもの"),
    "offer_is_thing": ("yes: the offer can be sent", "はい: 渡せるものは送れる"),
    "offer_says_it": (
        "yes: the offer repeats what their words are about",
        "はい: 渡せるものに、発言の主題がもう入っている",
    ),
    "remark": ("other words of theirs, quoted short", "ほかの発言（短い引用）"),
    "remark_asks": ("yes: those words ask for something", "はい: その発言は、何かを尋ねている"),
    "remark_private": ("yes: they went to you alone", "はい: その発言は、ご自身だけに届いた"),
    "promise_open": (
        "yes: you promised them something that is still open",
        "はい: 相手への、まだ果たしていない約束がある",
    ),
    "promised": (
        "your open promise to them, quoted short",
        "相手への、まだ果たしていない約束（短い引用）",
    ),
    "part": ("host, speaker or organiser", "主催・登壇・運営のどれか"),
    "me_name": ("your name", "ご自身のお名前"),
    "me_organization": ("your organisation", "ご自身の所属"),
    "me_line": ("a sentence on who you are", "自己紹介の一文"),
}
