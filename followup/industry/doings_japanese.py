"""Japanese clauses that say what somebody does, whatever the verb: 倉庫で検品してます."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.spoken_japanese import is_no_work

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = r"(?:よ|ね|よね|わ)?$"
_DOING = re.compile(
    r"^(?P<work>[^が]{2,}?)(?:を|は|に(?=携|従事|勤|所属|出向"
    r"|配属))?(?<!に)(?:[㐀-鿿]{1,2}[ぁ-ん]{0,3}|[ぁ-ん]{1,5})[てで]"
    rf"(?:い?ます|おります|い?まして|い?る(?:者|もの|人間|会社|ところ|店|側)(?:です"
    rf"|にいます)){_END}"
)
_BEING = re.compile(
    rf"^(?P<work>[^が]{{2,}}?)(?:です|でして|になります|でございます|の者です|の方です"
    rf"|(?:だけ)?で){_END}"
)
_BELONGING = re.compile(
    r"^(?P<work>.+?(?:課|部|係|局|室|会社|企業|メーカー|庁|役所|役場|広報|人事|医局|研究室"
    r"|研究所|工場|業界|畑|側|事務所"
    rf"|チーム|現場|法人|組合|連盟|財団|協会|系|関係|部署|官庁|商社|大学))(?:の方)?[にで](?:い"
    rf"|おり)ます{_END}"
)
_BEGUN = re.compile(
    r"^(?P<work>.+?)(?:に|へ|を|で)(?:転職|入社|就職|独立|開業|起業|異動|配属|出向)(?:した|され"
    r"|になった)ばかり"
)
_MAKING = re.compile(
    r"(?P<what>[^、]+?)を?(?:作|造|つく|売|扱|開発す|製造す|提供す|卸|販売す|設計す|輸入す"
    r"|縫)(?:る|う|って(?:い?る|おる))"
    r"(?=会社|企業|メーカー|ところ|工場|お?店|側|ベンチャー|スタートアップ|仕事)"
)
# A part somebody plays in any house; what stands before says in which.
_PART = re.compile(
    r"(?:の|専門の?)?(?:フロント|窓口|受付|係|担当|営業|方|者|側|人間|人|スタッフ|エージェント"
    r"|社員|職員|従業員|現場|事務|裏方|責任者"
    r"|オーナー|代表|[二三四五六七八九十\d]+代目|見習い|助手|管理人|番頭|部門|部署|社内SE"
    r"|情シス|広報|人事|総務|経理|仕事)$"
)
# Where people also just are.
_PART_OF_HOUSE = re.compile(
    r".{0,8}(?:員|係|師|士|長|手|職|者|家|屋|担当|夜勤\S*|早番|遅番|日勤|当直|現場|事務|受付"
    r"|裏方|厨房|調理場|売り?場|レジ|事務所"
    r"|管理|営業|仕事|スタッフ|ドライバー|フロント|窓口|品出し|案内|清掃|警備|運営|製造|工場"
    r"|生産|会社|メーカー|業界|店)"
)
_PLACE = re.compile(
    r"(?:.*(?:駅|空港|電車|バス|車|ホテル|カフェ|図書館|新幹線|病院|喫茶店|コンビニ|スーパー"
    r"|実家|出先|外|自宅|家))"
)
_NOUNS = re.compile(r"[^ぁ-ん]+(?:[のとやをでにも][^ぁ-ん]+)*")
_HEAD = re.compile(r"(?:[㐀-鿿々]+|[ァ-ヺー]{3,})$")
_PASTIME = re.compile(
    r"(?:.*[のでに])?(?:PTA.*|町内会.*|自治会.*|子ども会.*|少年[野サ].*|理事長?|屋台|株.*"
    r"|投資.*|DIY.*|日曜大工|ベランダ.*|PTA|自治会|町内会|役員|ピアノ|ギター|バイオリン|楽器"
    r"|合唱|野球|サッカー"
    r"|テニス|ゴルフ|筋トレ|家計簿"
    r"|畑|花|バラ|メダカ|金魚|家庭菜園|ボランティア|消防団|確定申告|在宅勤務|テレワーク"
    r"|リモートワーク)"
)
_SAID_OF = re.compile(
    r"^(?:私|わたし|僕|自分|うち|弊社|当社)(?:は|では)|^(?:主に|普段は|仕事は|本業は)"
)


def made(clause: str) -> Iterator[str]:
    """What the house makes or sells: of the beds of hotels it is the beds."""
    if hit := _MAKING.search(clause):
        thing = hit["what"].rpartition("で")[2]
        yield from (thing.rpartition("の")[2], thing)


def at_leisure(clause: str) -> bool:
    """Whether what is done to a thing, as the clause has it, is a pastime or an honorary post."""
    return _PASTIME.fullmatch(clause.partition("を")[0]) is not None


def idle(work: str) -> bool:
    """Whether people do this after work too."""
    return is_no_work(work) or _PASTIME.fullmatch(work) is not None


def doings(part: str) -> Iterator[str]:
    """What `part` of a remark may name as work, the surest first."""
    clause = _SAID_OF.sub("", part.strip())
    for form in (_BELONGING, _BEGUN, _DOING):
        if hit := form.search(clause):
            yield from _apart(hit["work"])
    if (hit := _BEING.search(clause)) and not _PLACE.fullmatch(hit["work"]):
        yield from _apart(hit["work"])
        yield from (last.group() for last in (_HEAD.search(hit["work"]),) if last)
    if _NOUNS.fullmatch(clause) and not _PLACE.fullmatch(clause):
        yield from _apart(clause)


def _apart(work: str) -> Iterator[str]:
    """The whole, the house without the part somebody plays in it, the place and the deed."""
    place, _, done = work.partition("で")
    if idle(work) or idle(done or work):
        return
    bare = _PART.sub("", work)
    if bare and bare != work:
        yield bare
    if done:
        yield from (place, done)
    yield work
    house, _, part = work.partition("の")
    if _PART_OF_HOUSE.fullmatch(part):
        yield house
