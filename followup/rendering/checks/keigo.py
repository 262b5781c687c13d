"""What a Japanese reader would stumble over in a polite letter. Warns, never blocks.

After 文化審議会「敬語の指針」(文化庁, 2007): two forms of one kind in one word (二重敬語, chapter
2; what it calls established, お伺いする or お召し上がりになる, passes), humble forms for what the
reader does (ご参加してください), させていただく too often and ご苦労様 (both chapter 3). What is
contested (ご質問される) is left to the writer.
"""

from __future__ import annotations

import re

from followup.model import Caution, Channel, Rendered
from followup.rendering.checks.passages import unquoted

_THEIR_VERBS = (
    r"お(?:読み|話し|聞き|帰り|越し|書き|使い|求め|待ち|考え|感じ|選び|決め|会い|見え|出かけ|戻り|休み)"
    r"|ご(?:参加|利用|出席|使用|登壇|質問|発言|活躍|覧)|おいで"
)
# Words that one finds, the remark, and what may stand in their place ("\1" is the first group).
_TABLE = tuple(
    (re.compile(pattern), remark, better)
    for pattern, remark, better in (
        (r"おっしゃられ(?=[るたてま])", "twice", "おっしゃる"),
        (rf"({_THEIR_VERBS})になられ(?=[るたてま])", "twice", r"\1になる"),
        (r"召し上がられ(?=[るたてま])", "twice", "召し上がる"),
        (r"いらっしゃられ(?=[るたてま])", "twice", "いらっしゃる"),
        (r"なさられ(?=[るたてま])", "twice", "なさる"),
        (r"お伺いさせて(?:いただ|頂)[かきくけい]", "let-me", "伺います"),
        (r"(拝[見読聴借受])させて(?:いただ|頂)[かきくけい]", "let-me", r"\1しました"),
        (r"ご拝[見読]", "humbles-them", "ご覧"),
        (r"ご拝聴", "humbles-them", "お聞き"),
        (r"拝[見読](?:され(?=[るたてま])|して(?:ください|下さい))", "humbles-them", "ご覧になる"),
        (r"拝聴(?:され(?=[るたてま])|して(?:ください|下さい))", "humbles-them", "お聞きになる"),
        (
            r"ご(?!一緒|馳走)([一-鿿]{2})して(?:いただ[きくけい]|頂[きくけい]|ください|下さい)",
            "humbles-them",
            r"ご\1いただく",
        ),
        (
            r"お(話し|待ち|送り|聞き|読み|書き|使い|選び|持ち|届け|知らせ|答え)して(?:いただ[きくけい]|頂[きくけい]|ください|下さい)",
            "humbles-them",
            r"お\1いただく",
        ),
        (
            r"([見出来着寝起食考覚決受続][べえきめけ]?)れ(る|ます|ない|ません)",
            "clipped",
            r"\1られ\2",
        ),
        (r"各位[様殿]", "title-twice", "各位"),
        (r"(?:御中様|様御中|御中\s*[一-鿿]{1,6}様)", "title-twice", "様"),
        (r"様様|さん様|様さん|先生様", "title-twice", "様"),
        (r"了解(?:しました|です|いたしました|致しました)", "to-a-friend", "承知いたしました"),
        (r"なるほどですね", "to-a-friend", "そうなのですね"),
        (r"お世話(?:様|さま)です", "to-a-friend", "お世話になっております"),
        (r"ご苦労(?:様|さま)", "from-above", "お疲れさまでございました"),
        (r"お(?:体|身体|からだ)(?:を|に|は|も)?[、]?ご自愛", "same-again", "ご自愛"),
    )
)
_LET_ME = re.compile(r"させて(?:いただ|頂)")
_MANY = 3
_POLITE = re.compile(r"(?:です|ます|でした|ました|ません|でしょう|ください)(?:か|ね|が)?[。？！?!]")
_PLAIN = re.compile(
    r"(?:だ|である|だった|だろう|だよ|だね|(?:(?<![でま])し|[っいんえけめれべね])た|する|なる|ある|ない"
    r"|思う|たい)[。！!]"
)
_ADDRESSED = re.compile(
    r"(?:様|さま|さん|先生|各位|御中|殿|氏|くん|君|ちゃん|[部課店社会]長|代表|教授|へ)[、,：:]?\s*$"
)
_TITLED = re.compile(
    r"(?<![一-鿿ァ-ヺーA-Za-z])([一-鿿ァ-ヺーA-Za-z]{1,12})\s?(様|さん)(?![一-鿿])"
)
_NO_NAME = frozenset(
    ("皆", "奥", "お客", "客", "神", "王", "姫", "仏", "貴", "娘", "嫁", "父", "母", "各")
)


def cautions(words: Rendered) -> list[Caution]:
    """Remarks on the wording of a draft in Japanese; quotations are left alone."""
    own = unquoted(words.body)
    found = [Caution(f"keigo.{remark}", values) for remark, values in _worded(own)]
    if len(lets := _LET_ME.findall(own)) >= _MANY:
        found.append(Caution("keigo.many-let-me", {"number": len(lets)}))
    if name := _mixed(own):
        found.append(Caution("keigo.titles-mixed", {"name": name}))
    if plain := _plain(own):
        found.append(Caution("keigo.plain", {"found": plain}))
    if words.channel is Channel.EMAIL and not _ADDRESSED.search(words.body.split("\n", 1)[0]):
        found.append(Caution("keigo.no-greeting"))
    return found


def _worded(own: str) -> list[tuple[str, dict[str, object]]]:
    hits = [(one.search(own), remark, better) for one, remark, better in _TABLE]
    return [
        (remark, {"found": hit.group(), "better": hit.expand(better)})
        for hit, remark, better in hits
        if hit
    ]


def _mixed(own: str) -> str:
    """A name that has 様 in one place and さん in another; ''."""
    titles: dict[str, set[str]] = {}
    for name, title in _TITLED.findall(own):
        titles.setdefault(name, set()).add(title)
    return next((n for n, two in titles.items() if len(two) > 1 and n not in _NO_NAME), "")


def _plain(own: str) -> str:
    """The end of a sentence without です or ます where at least two others have it; ''."""
    hit = _PLAIN.search(own) if len(_POLITE.findall(own)) > 1 else None
    return re.split(r"[。！？!?\n]", own[max(0, hit.end() - 14) : hit.end() - 1])[-1] if hit else ""
