"""Japanese remarks that say what their writer works in: "町工場で金属加工をやってます"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry import composing
from followup.industry.doings_japanese import at_leisure, doings, idle, made
from followup.industry.spoken_japanese import without_greeting

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOW = r"(?:い?ます|おります|い?る(?:者|もの)です|い?る(?=会社|企業|メーカー|業者|お?店|$)|$)"
_WORKS = (
    r"働いて|勤めて|勤務して|従事して|携わって|所属して|束ねて|率いて|任されて|働く|勤める"
    r"|勤務する|勤務の"
    r"|担当して|お世話になって働いて"
)
_DOES = (
    r"作って|造って|売って|販売して|製造して|運営して|経営して|営んで|切り盛りして|設計して"
    r"|開発して|扱って|手がけて"
    r"|手掛けて|提供して|卸して|栽培して|飼育して|醸造して|輸入して|輸出して|企画して|編集して"
    r"|仕事にして"
    r"|管理して|管理をして|収集して|加工して|回して|運んで|建てて|修理して|整備して|研究して"
    r"|翻訳して|支援して"
)
_ALSO_DOES = r"教えて|育てて|やって|して"
_BEGAN = r"(?:継ぎ|転職し|入社し|就職し|開業し|起業し|創業し|立ち上げ|始め|独立し)ました"
# Who somebody is, after の: アパレルの販売員です, 製薬のMRです.
_ROLE = (
    r"(?:者|もの|職員|社員|店員|販売員|研究員|教員|担当|営業|経理|人事|広報|女将|店長|院長|園長"
    r"|代表|社長|経営者"
    r"|技術者|研究者|講師|部長|課長|運転手|職人|[㐀-鿿]{1,4}(?:員|係|師|士|長|職|手|諭|書|外)"
    r"|[二三四五六七八\d]+代目|跡取り|オーナー|企画会社|[A-Z]{2,3}"
    r"|[ァ-ヺー]*(?:ナー|ター|ジャー|ニア|スト|タント|イバー|ヤー|シェフ|スタッフ|ガイド"
    r"|リーガル|バリスタ))"
)
# What somebody has an eye on at work; who "looks at" anything else may be at home.
_CHARGE = (
    r"融資|審査|経理|人事|総務|採用|品質|営業|現場|工程|店舗|管理|予算|財務|システム|広報|案件"
)
_KIND = r"会社|企業|メーカー|商社|業者|ベンチャー|スタートアップ|代理店|事務所|工場|専門店|お店|店"
_BE = r"(?:です|をして(?:い?ます|おります)|になります|でして?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<work>.+?)(?:で|に|にて)[^で、]{{0,12}}?(?:{_WORKS}){_NOW}",
        rf"^(?P<work>.+?)を?(?:{_DOES}){_NOW}",
        rf"^(?P<work>.+?)の?お?(?:仕事|商売|事業)を(?:[^、。を]{{1,8}}で)?(?:やって|して){_NOW}",
        rf"^(?P<work>[^を]+)を?(?:{_ALSO_DOES}){_NOW}",
        rf"^(?:[^を]*の)?(?P<work>タクシー|トラック|バス|ダンプ|電車|重機)を?運転して{_NOW}",
        rf"^(?P<work>.+?)を(?:任されて|束ねて|率いて){_NOW}",
        (
            rf"^(?P<work>.+?)を(?:[\d一二三四五六七八九十]+\S{{1,2}}|少し|細々と)(?:{_DOES}"
            rf"|やって){_NOW}"
        ),
        r"^(?P<work>.+?)(?:で|に)(?:働く|勤める|勤務する|勤務の)(?![人方友知同])",
        (
            r"^(?P<work>.+?)(?:で|に)(?:勤めて|働いて|勤務して"
            r"|いて)?(?:もう)?[\d一二三四五六七八九十]+年"
        ),
        (
            rf"^(?P<work>[^を]+(?:{_KIND}|業界|系|関係|キャピタル|ファンド|[㐀-鿿]部))(?:に"
            rf"|で)(?:おり|い)ます"
        ),
        rf"^(?P<work>.+?)(?:を|に|へ|として|で)(?:最近|昨年|今年|去年)?{_BEGAN}",
        (
            r"^(?P<work>.+?)を(?:やって|して)(?:もう"
            r"|かれこれ)?[\d一二三四五六七八九十]+年(?:目|です|にな|経|ほど|$)"
        ),
        rf"^(?P<work>.+?)で[^で、]{{0,8}}(?:{_CHARGE})を(?:見て|みて|受け持って){_NOW}",
        rf"^(?P<work>.+?)の{_ROLE}(?:です|をして{_NOW})",
        (
            rf"^(?P<work>[^の]*(?:業|屋|員|士|師|医|諭|書|家|関係|系|畑|勤務|経営|農家|手|職"
            rf"|職人|{_KIND})){_BE}"
        ),
        rf"^(?P<work>.{{2,}}?)の?(?:{_KIND}){_BE}",
        rf"^(?P<work>.+?)の?お?(?:仕事|商売){_BE}",
        (
            r"^(?:私の|うちの)?(?:キャリア|本業|専門|仕事|家業|業界|業種|分野|職種|勤務先"
            r"|稼業)は、?(?P<work>.+?)(?:です|になります|で$)"
        ),
        r"^(?P<work>.+?)(?:が|を)(?:本業|専門|生業|家業|メイン)(?:です|にして)",
    )
)
_SUBJECT = re.compile(
    r"^(?:私|わたし|僕|うち|我が家|わが家|弊社|当社|自分|実家|家業)(?:は|の会社は|では)、?"
    r"|^(?:普段|現在|今)は、?"
)
_WITH_FAMILY = re.compile(
    r"(?:夫|妻|兄|弟|姉|妹|父|母|両親|家族|夫婦|友人|仲間)と(?:一緒に|共に|二人で|共同で)?"
    r"(?=[^、。]*(?:経営|営ん|やって|運営|作って))"
)
_FROM_THERE = re.compile(r"^[^、]{2,12}から(?=[^、]+に(?:転職|移))")
_WHERE = re.compile(
    r"^(?:(?:町|街|駅前|地元|都内|市内|県内|実家|個人|夫婦|家族|関西|関東|東北|九州|海外"
    r"|[㐀-鿿]{1,3}[都道府県市区町村]"
    r"|東京|大阪|京都|名古屋|福岡|札幌|神戸|横浜|北海道|沖縄)(?:で|の|にある)|小さな|小さい"
    r"|フリー(?:ランス)?(?:で|の))+"
)
_MADE_BY = re.compile(
    rf"(?:の[収管][㐀-鿿])?を?(?:{_DOES}|{_ALSO_DOES}|作|造|売|扱)(?:い?る|おる|う)(?=(?:{_KIND}))"
)
_GROWN = re.compile(r"(?P<work>[^\sをで、]+)を(?:育てて|栽培して)(?:い?ます|おります)")
_DEVELOPED = re.compile(r"(?P<work>[^\sをで、]+)を(?:作って|開発して)(?:い?る|い?ます|おります)")
_ABOUT = re.compile(r"(?:まわり|周り|方面|関係|関連|業界|業|系|畑)の?$")
_LAST_WORD = re.compile(r"(?:[㐀-鿿々]{2,}|[ァ-ヺー]{3,})$")
_AT = re.compile(r"で(?=[^すし])")
_YEARS = re.compile(r"[\d一二三四五六七八九十]+(?:年|店舗|か所|ヶ所|人).*$")
# Words of talk: what holds one of them is no bare name of a job or field.
_TALK = re.compile(
    r"[!?！？。、:;'’\"…]|[ぁ-ん]{3,}|です|ます|さん|本日|今日|質問|資料|音声|画面|休み|祝日"
)


def works(part: str) -> Iterator[str]:
    """What `part` of a remark may name as its writer's work, the surest first."""
    plain = _WITH_FAMILY.sub("", _SUBJECT.sub("", without_greeting(part)))
    clause = _bare(plain)
    if at_leisure(clause):
        return
    if not idle(clause.partition("を")[0]):
        yield from composing.japanese(clause)
    yield from made(clause)
    for form in _FORMS:
        hit = form.search(clause)
        yield from _parts(hit["work"]) if hit else ()
    if (grown := _GROWN.search(clause)) and not idle(grown["work"]):
        yield f"{grown['work']}農家"
    if developed := _DEVELOPED.search(clause):
        yield f"{developed['work']}開発"
    yield from doings(clause)
    if not _TALK.search(plain):
        yield plain


def _bare(clause: str) -> str:
    """`clause` without who, since when and where from."""
    return _WHERE.sub("", _SUBJECT.sub("", _FROM_THERE.sub("", clause.strip())))


def _parts(words: str) -> Iterator[str]:
    """The place before で and what is done there, each without what says nothing."""
    work = _WHERE.sub("", _YEARS.sub("", words.strip())).strip()
    made = _MADE_BY.sub("の", work)
    place, _, done = work.partition(match.group()) if (match := _AT.search(work)) else ("", "", "")
    if idle(done or work) or idle(work):
        return
    last = _LAST_WORD.search(work)
    near = _ABOUT.sub("", work)
    of_what = work.partition("の")[0]
    for part in (place, made, near, work, done, last.group() if last else "", of_what):
        if part and not idle(part):
            yield part
