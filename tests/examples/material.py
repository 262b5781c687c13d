"""Names, topics and words for generated evenings; everybody is invented."""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """A topic with the user who would sit in it, and what people there say.

    The first of `said` is met by the first of `offers`.
    """

    topic: str
    organization: str
    industry: str
    job: str
    offers: tuple[str, ...]
    said: tuple[str, ...]


FIELDS = {
    "en": (
        Field(
            "Bees on city roofs",
            *("Rooftop Honey", "Beekeeping", "beekeeper"),
            ("a calendar of what bees eat in town",),
            (
                "Is there a calendar of what bees can eat in town?",
                "I keep two hives above a bakery",
                "Our landlord wants them gone by June",
                "Lovely slides, thank you",
            ),
        ),
        Field(
            "Payroll without tears: small firms, big months",
            *("Ledger Lane", "Accounting", "payroll clerk"),
            ("checking a payroll before it is final", "a checklist for the last day of a month"),
            (
                "We keep finding payroll mistakes after it is final, how do you check yours?",
                "I do the books for nine cafés",
                "Could you post the link again? https://slides.example.net/pay",
            ),
        ),
        Field(
            'Repair cafés: "fix it first"',
            *("The Mending Room", "Repair", "repairer"),
            ("a price-free list of spare parts sources",),
            (
                "Where do you find spare parts for old toasters?",
                "I run a repair café every other Saturday in a church hall",
                "My grandmother's radio {works} again [since] March",
                "10% of what comes in cannot be opened at all",
            ),
        ),
        Field(
            "Speech therapy online, with four-year-olds and their very patient parents",
            *("Clear Words Clinic", "Healthcare", "speech therapist"),
            ("games that work through a camera",),
            (
                "What games work through a camera when the child runs away?",
                "I am a teacher in a kindergarten",
                "The parents talk more than the children :)",
            ),
        ),
        Field(
            "Cold chains for small dairies",
            *("Fjord Freight", "Logistics", "dispatcher"),
            ("a sheet for logging lorry temperatures",),
            (
                "How do others log temperatures in the lorry without buying new boxes?",
                "I make goat cheese and drive it to town myself",
                "Insurance asked me for logs I never had",
            ),
        ),
    ),
    "ja": (
        Field(
            "屋上の養蜂",
            *("屋根の上はちみつ", "養蜂", "養蜂家"),
            ("街で蜂が食べる花の暦",),
            (
                "街で蜂が食べる花の暦はありますか？",
                "パン屋の上に巣箱を二つ置いています",
                "大家さんに六月までと言われました",
                "資料がきれいでした。ありがとうございます",
            ),
        ),
        Field(
            "給与計算の月末",
            *("帳簿横丁", "会計", "給与担当"),
            ("締める前の給与の確かめ方", "月末最後の日の点検リスト"),
            (
                "給与を締めたあとで間違いが見つかります。みなさんはどう確かめていますか？",
                "喫茶店九軒の帳簿をつけています",
                "さきほどのリンクをもう一度お願いします https://slides.example.net/pay",
            ),
        ),
        Field(
            "修理カフェ「まず直す」",
            *("つくろい部屋", "修理", "修理職人"),
            ("古い部品の探し先の一覧",),
            (
                "古いトースターの部品はどこで探していますか？",
                "隔週の土曜に修理カフェを開いています",
                "祖母のラジオが{また}鳴りました",
            ),
        ),
        Field(
            "オンラインでのことばの練習",
            *("はるのことば室", "医療", "言語聴覚士"),
            ("画面ごしにできる遊びの一覧",),
            (
                "画面ごしにできる遊びを探しています",
                "幼稚園で働いています",
                "お子さんより親御さんのほうがよく話されます",
            ),
        ),
        Field(
            "小さな牧場の冷蔵輸送",
            *("みなと運送", "物流", "配車係"),
            ("庫内温度の記録シート",),
            (
                "庫内温度の記録はどうやってつけていますか？",
                "山羊のチーズを自分で町まで運んでいます",
                "保険会社に記録を求められて困りました",
            ),
        ),
    ),
}

# As displayed in full, given name, family name.
LATIN = (
    *(("Ingeborg Falk", "Ingeborg", "Falk"), ("Pieter van der Meulen", "Pieter", "van der Meulen")),
    *(("Siobhán O'Rourke", "Siobhán", "O'Rourke"), ("Zofia Wiśniewska", "Zofia", "Wiśniewska")),
    *(("Abdul-Rahman Idris", "Abdul-Rahman", "Idris"), ("Đặng Minh Châu", "Minh Châu", "Đặng")),
    *(("Kwabena Asante-Yeboah", "Kwabena", "Asante-Yeboah"), ("Ngozi", "Ngozi", "")),
    *(("J. P. Castellanos", "J. P.", "Castellanos"), ("Chen Wei-Lin", "Wei-Lin", "Chen")),
    *(("Park Seo-yeon", "Seo-yeon", "Park"), ("Ludmila D'Angelo", "Ludmila", "D'Angelo")),
    *(("Óscar Muñoz Ibáñez", "Óscar", "Muñoz Ibáñez"), ("bramble", "bramble", "")),
    *(("Kenji Watanabe", "Kenji", "Watanabe"), ("Yui Nakagawa", "Yui", "Nakagawa")),
)
# As displayed, given name, family name; one blank parts them where it is known where.
JAPANESE = (
    *(
        ("三輪 梢", "梢", "三輪"),
        ("東海林 亘", "亘", "東海林"),
        ("日下部 みのり", "みのり", "日下部"),
    ),
    *(("はせがわ ゆう", "ゆう", "はせがわ"), ("佐々木 健太郎", "健太郎", "佐々木")),
    *(
        ("菊池　かおる", "かおる", "菊池"),
        ("五十嵐茜", "茜", "五十嵐"),
        ("堀こずえ", "こずえ", "堀"),
    ),
    *(("綾小路 公彦", "公彦", "綾小路"), ("辻 蒼", "蒼", "辻"), ("榎本のぞみ", "のぞみ", "榎本")),
    *(
        ("クリス・ハーグ", "クリス", "ハーグ"),
        ("ソフィア", "ソフィア", ""),
        ("さちこ", "さちこ", ""),
    ),
)
FIRMS = {
    "en": ("Larkspur Ltd", "Quill & Sons", "Tidewater Co-op", "Ember Bakery", "Ninepin Games"),
    "ja": ("ひばり株式会社", "株式会社なぎさ", "合同会社もみじ", "つばき製菓", "こだま印刷"),
}
INDUSTRIES = {
    "en": ("Baking", "Software", "Hospitals", "Insurance", "Farming", "", "Retail", "Education"),
    "ja": ("製菓", "ソフトウェア", "病院", "保険", "農業", "", "小売", "教育"),
}
EN_SHAPES = (
    "{name}",
    "{name}",
    "{name} (she/her)",
    "{name} ({firm})",
    "{name} - {firm}",
    "{name} | {firm}",
)
JA_SHAPES = ("{name}", "{name}", "{name}", "{name}（{firm}）", "{name}／{firm}", "{name}＠{firm}")
