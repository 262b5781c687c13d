"""Japanese: 「再配達を減らす工夫はありますか？」 is about 再配達を減らす工夫.

The shapes that people use in a chat to ask or to say what they lack, each with the place where
its noun stands. Only words that stand there are taken, never inflected, and none where the
shape or the noun is doubtful.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from followup.rendering.paraphrasing.nouns import noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 120  # signs; who writes more in one sentence has more than one topic
_ADDRESSED = re.compile(r"(?:皆さま|皆さん|皆様|みなさま|みなさん|みんな)(?:は|って)?[、,]?")
_ASKS = (
    r"(?:どう(?!し?ても|ぞ)|どこ|どれ|どの|どんな|どちら|どっち|何(?!か(?!ら))|なに(?!か(?!ら))"
    r"|なん|お?いくら|いつ(?!も)|誰|だれ|なぜ)"
)
_END = r"(?:か|かね|かな|の|でしょう|ましょう)"
# Where a clause is over though no comma says so.
_HINGE = re.compile(
    r"((?:です|ます|でした|ました|ません|(?:たい|ない|多い|い)ん?です)(?:が|けど|けれど|けれども)|[るいたすんな]ので(?![すし]))(?=.)"
)
# 「返品の送料は、どうしてますか」 and 「返品の送料、どうしてますか」 are one clause.
_TOPIC_COMMA = re.compile(rf"(?:って|は|を)?[、, ]+(?={_ASKS})")
_WHO_COMMA = re.compile(r"(?<=[方人])[、, ]+(?=い|おら|みえ|どなた)")
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:どんな|どの|どういった|どういう)(?P<n>[^をがでにはへと]{{2,15}})(?:を|が|で|に|なら).*{_END}",
        r"(?P<n>.+?)(?:についての?|に関しての?|に関する)(?:は|も)?(?:$|質問|教え|知り|お?聞|伺|うかが|相談|ご存|詳し|アドバイス|どう|何).*",
        (
            r"(?P<n>.+?)(?:を(?:使|導入|利用|運用|活用|経験|試|採用)[^はを]{0,8}|に(?:お?詳し|くわし)い|の経験(?:が|の)?ある"
            r"|(?:が|の)(?:でき|わか|分か)る)(?:方|人|かた)(?:は|って|が)?(?:い|おら|みえ|どなた).*"
        ),
        (
            r"(?P<n>.+?)には?(?:何か|なにか|どんな|どういう)?(?:いい|良い|よい)?(?:コツ|方法|対策|基準|ルール|決まり|工夫|ポイント)"
            r"(?:は|って|が|など)?(?:あり|ある|ない|ご?ざい).*"
        ),
        r"(?P<n>.+?)(?:が|は)(?:あれば|ありましたら|あったら)(?:教|知|紹介|お聞|伺).*",
        rf"(?P<n>[^、]+?)を[^をはがに]{{1,8}}(?:には|のに|ため(?:に)?は?)(?:{_ASKS}|何か|コツ|いい|良い).*",
        rf"(?P<n>.+?)を{_ASKS}.{{0,25}}",
        r"(?P<n>.+?)(?:を|が)(?:教えて|おしえて|知りたい|お?聞きした|お?聞きたい|伺いた|うかがいた|ご存[じ知]|お?探し|さがし|ご?紹介し?て|ご教示).*",
        rf"(?P<n>.+?)(?:とかって|というのは|って)(?:{_ASKS}|あり|ある|必要|有効|可能|大丈夫|効果|普通|難し|実際|自分で|できま).*",
        rf"(?P<n>.+?)は(?:{_ASKS}[^は]{{0,25}}|[^は]{{1,30}}(?:ます|です|せん|でしょう)(?:か|かね|かな)|あり(?:ます)?|ある)",
        (
            r"(?P<n>.+?)(?:に|で|には)(?:毎[日月週年回朝]|いつも|とても|すごく|本当に|少し|ずっと|今)?(?:困|悩|迷|苦労|苦戦|手こず|てこず"
            r"|追われ|つまず|時間[がを](?:かか|取ら|とら)|手間|頭を抱|手を焼).*"
        ),
        (
            r"(?P<n>.+?)が(?:とても|すごく|本当に|なかなか|いつも)?(?:わか[らり]|分か[らり]|うまくい|うまくで|足り|追いつか|間に合|進ま|続か|続き|決まら"
            r"|決まり|多|少な|難し|むずかし|大変|悩み|課題|心配|不安|気にな|遅れ|届か|減ら|減っ|増え|回ら|見つから|集まら|集まり"
            r"|定着し|でき[なま]|[上下]が[っり]|.{1,4}(?:にくく|づらく)|遅く|狭く|高く|重く|古く).*"
        ),
        r"(?P<n>.+?)を[^をはが]{1,8}たい(?:の|ん)?(?:です|だ)?(?:が|けど|けれど|けれども)?",
    )
)
_COMMA = re.compile(r"[、,，]")
# 「屋上の古い看板、撤去ってどこに頼みますか」: what follows a bare noun is about that noun.
_HANGS = re.compile(r"[一-鿿ァ-ヺーA-Za-z](?<!先生)$")
# What others say, or what the writer offers to those who lack it.
_NOT_THEIRS = re.compile(r"と(?:い[うっ]|言|嘆|聞[いか]|相談さ|の声)|なければ|ないなら")
_BARE = re.compile(r"(?P<n>.+?)(?:は|って)")


def about(sentence: str) -> str:
    """The noun phrase that a Japanese `sentence` asks or tells about; '' where not certain.

    It stands before 「についてご質問くださった方」: at most 20 signs, all of them in `sentence`.
    """
    short = sentence if len(sentence) <= _LONGEST else ""
    return next(filter(None, map(noun_phrase, _nouns(short))), "")


def _nouns(sentence: str) -> Iterator[str]:
    """What stands where the shapes have their noun, the last clause first."""
    marked = sentence.endswith(("?", "？"))
    told = _ADDRESSED.sub("", sentence.rstrip("。．！？!?… "))
    joined = _TOPIC_COMMA.sub("は", _WHO_COMMA.sub("", told))
    for whole in dict.fromkeys((joined, told)):
        clauses = [one.strip() for one in _COMMA.split(_HINGE.sub(r"\1、", whole))]
        for before, clause in reversed(list(pairwise(["", *clauses]))):
            if _HANGS.search(before) or _NOT_THEIRS.search(clause):
                continue
            for shape in (*_SHAPES, *((_BARE,) if marked else ())):
                if found := shape.fullmatch(clause):
                    yield found["n"]
