"""What a remark says of its writer's own work where it is no formal introduction.

"We grow strawberries in Kent", "人材紹介の会社で働いてます", or a bare "wafer fab engineer".
Who is meant must be the writer; what is said of others, of the past, in jest, or as a
question, says nothing, nor does any other chatter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.introduction import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
_JAPANESE = re.compile(r"[ぁ-ヺ㐀-鿿]")
# What people also do at home is work only where a firm does it.
_DOES = (
    r"farm|teach|import|export|publish|translate|insure|lend|invest in|advise|audit|treat|care for"
    r"|recycle|breed|broker"
)
_DO = rf"{_DOES}|grow|raise|brew|bake|repair|mine"
# Verbs that say nothing themselves: what they are said of does.
_RUNS = (
    r"(?:run|manage)(?= (?:an?|two|three|four|several|some) )|operate|sell(?! (?:my|our) )|design"
    r"|build|develop|manufacture|produce|supply|distribute|work (?:in|for|at|as)"
)
_ADVERB = r"(?:also |mostly |mainly |currently |now |actually |just |still )?"
_BUSY = r"working (?:in|for|at|as)|running(?= an? )"
_OURS = r"company|firm|team|shop|studio|practice|business|family"
_TRADES = r"business|industry|sector|trade|field"
_ON_THE_WAY = (
    r"taxi|cab|train|tram|car|bus|plane|caf|coffee|hotel|airport|library|station|phone|friend"
)
_ENGLISH = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bI {_ADVERB}(?P<work>(?:{_DOES}) .+)",
        rf"\bwe {_ADVERB}(?P<work>(?:{_DO}) .+)",
        rf"\b(?:we make|(?:I|we) {_ADVERB}(?:{_RUNS})) (?:an? |the |our |my )?(?P<work>.+)",
        rf"^(?:currently |now )?(?:{_BUSY}) (?:an? |the |our |my )?(?P<work>.+)",
        rf"\b(?:I['’]m|I am|we['’]re|we are) {_ADVERB}(?:in|an?) (?!the |an? |my )(?P<work>.+)",
        rf"\b(?:I['’]m|I am|we['’]re|we are) {_ADVERB}with an? (?P<work>.+)",
        rf"\b(?:I['’]m|I am|we['’]re|we are) {_ADVERB}in the (?P<work>.+) (?:{_TRADES})\b",
        r"\bI \w+ (?P<work>.+) for a living",
        r"\bI do (?P<work>.+?) (?:for|at) ",
        r"^(?:I['’]ve )?been in (?P<work>.+?) (?:for .*years|since)\b",
        r"^(?:now|currently) (?:at|in|with) an? (?P<work>.+)",
        rf"\b(?:joining|calling)(?: you)? from an? (?!{_ON_THE_WAY})(?P<work>.+)",
        r"\bday job(?: is|:) (?P<work>.+)",
        rf"\b(?:my|our) (?:{_OURS}) (?P<work>(?:{_DO})s? .+)",
        rf"\b(?:my|our) (?:{_OURS}) (?:makes?|runs|(?:{_RUNS})s?) (?P<work>.+)",
    )
)
_NOW = r"(?:い?ます|おります|い?る(?:者|もの)です)"
# Who somebody is, after の: アパレルの販売員です, 製薬のMRです.
_ROLE = (
    r"(?:者|もの|職員|社員|店員|販売員|研究員|教員|担当|営業|経理|人事|広報|女将|店長|院長|園長|代表|社長|経営者|技術者"
    r"|研究者|講師|部長|課長|[A-Z]{2,3}|[ァ-ヺー]*(?:ナー|ター|ジャー|ニア|スト|タント|イバー|ヤー|シェフ|スタッフ))"
)
_WHERE = re.compile(
    r"^(?:地元|都内|市内|県内|実家|個人|夫婦|家族|東京|大阪|名古屋|福岡|関西|関東)で"
)
_JAPANESE_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<work>.+?)(?:で|に)(?:働いて|勤めて|勤務して|従事して|携わって|所属して){_NOW}",
        rf"^(?P<work>.+?)を?(?:作って|造って|売って|販売して|製造して|運営して|経営して|営んで){_NOW}",
        rf"^(?P<work>[^を]+)を?(?:教えて|育てて|担当して|やって|して){_NOW}",
        r"^(?P<work>.+?)(?:で|に)(?:働く|勤める|勤務する|勤務の)(?![人方友知同])",
        rf"^(?P<work>.+?)の{_ROLE}です",
        r"^(?P<work>[^の]*(?:業|屋|員|士|師|家|会社|関係|勤務|経営|メーカー|商社|農家))です",
    )
)
_SUBJECT = re.compile(
    r"^(?:私|わたし|僕|うち|弊社|当社|自分)(?:は|の会社は|では)、?|^(?:普段|現在|今)は、?"
)
# A part after the work itself: where, since when, what else.
_TAIL = re.compile(r"[,;.!。、]| [-–—] |\b(?:for (?:about |over |the )|since|and I|but|so)\b")
_HELLO = re.compile(
    r"^(?:hi|hello|hey|good \w+)(?: (?:all|everyone|everybody|there|folks))?[,!. ]+", re.IGNORECASE
)
_FROM = re.compile(r" (?:from|in|near) (?=[A-Z])")
# Words of talk: what holds one of them is no bare name of a job or field.
_TALK = re.compile(
    r"[!?！？。、:;'’\"…]|\b(?:I|we|you|he|she|they|it|my|our|your|me|us|this|that|there|is|are|was"
    r"|were|be|been|will|would|can|could|do|does|did|have|has|had|thanks?|thx|please|sorry|hi|hello"
    r"|wi-?fi|issues?|problems?|tomorrow|yesterday|tonight|back|brb|late|bye|delayed|break|lunch|room"
    r"|queue|noise|mic|camera|screen|chat|barking|outside|hey|great|good|nice|joining|greetings|question|about|session|slides?|audio|link|today)\b"
    r"|[ぁ-ん]{3,}|です|ます|さん|本日|今日|質問|資料|音声|画面|休み|祝日",
    re.IGNORECASE,
)
_NOT_WORK = re.compile(
    r"\b(?:at home|at scale|weekends?|for fun|hobby|hobbies|kids?|every (?:day|morning)|dinner"
    r"|lunch|coworking|team of|friends?)\b"
    r"|趣味|週末|^家で|自宅で|休日",
    re.IGNORECASE,
)


def own_work(text: str) -> str | None:
    """The words of `text` that say what its writer works in or makes; None if none do."""
    return next(_said(text[:_LONGEST]), None)


def _said(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        read = _japanese if _JAPANESE.search(sentence) else _english
        work = read(sentence, sentence == text.strip())
        if work and not _NOT_WORK.search(sentence):
            yield work


def _english(sentence: str, whole: bool) -> str | None:
    """`whole`: nothing else was said, so that a bare job or field is an answer."""
    from followup.industry.spoken_english import not_meant, since_then

    plain = since_then(sentence)
    if not_meant(plain):
        return None
    found = next((hit for form in _ENGLISH if (hit := form.search(plain))), None)
    if found:
        return _TAIL.split(found["work"], maxsplit=1)[0].strip() or None
    bare = _FROM.split(_HELLO.sub("", plain), maxsplit=1)[0].strip()
    return bare if whole and bare and not _TALK.search(bare) else None


def _japanese(sentence: str, whole: bool) -> str | None:
    from followup.industry.spoken_japanese import is_no_work, not_meant, without_greeting

    plain = _SUBJECT.sub("", without_greeting(sentence))
    if not_meant(plain):
        return None
    found = next((hit for form in _JAPANESE_FORMS if (hit := form.search(plain))), None)
    if whole and not found and not _TALK.search(plain):
        return plain
    work = _WHERE.sub("", found["work"].strip()) if found else ""
    return work if work and not is_no_work(work) else None
