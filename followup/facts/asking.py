"""Which sentences ask something that can be answered by mail."""

from __future__ import annotations

import re

from followup.facts import earnest

_OPENER = re.compile(
    r"^(?:(?:so|and|but|ok|okay|hi|hello|hey|also|btw|just|well|thanks|thank you|great)[,!. ]+)+",
    re.IGNORECASE,
)
_ANYONE = r"any(?:one|body)|some(?:one|body)|tips|recommend\w*|advice|experience"
_FIRST = r"how|what|which|who|where|when|why"
_BE = r"do(?:es)?|did|has|have|is|are|was|were|can|could|would|should|will"
_WHO = r"u|you|I|we|they|it|this|that|he|she|the|your|my|an?|people|folks|others?|any\w*|some\w*"
_ASKS = re.compile(
    # "which carrier do u use", "how long did the pilot run": the verb before its subject.
    rf"(?:^|[,:;] ?)(?:{_FIRST})(?: [\w'’-]+){{0,3}} (?:{_BE}) (?:{_WHO})\b"
    rf"|^(?:{_FIRST}|any|{_BE})\b.{{0,300}}\b(?:{_ANYONE})\b"
    r"|^(?:is|are|was|were) (?:there|it|this|that|the|your)\b"
    r"|^(?:does|did|can|could|would|will) (?:it|this|that|they|we|the) \w+"
    rf"|^do (?:you|u|they|we|people|folks)\b|\b(?:does|has|can|could) (?:{_ANYONE})\b"
    r"|^(?:my |a |one |quick )*(?:q|question)\b(?: (?:for|to|about|is|on)\b|\s*[:：-]) ?.{8}"
    rf"|^(?:just )?(?:curious|wondering) (?:{_FIRST}|if|whether|about)\b"
    rf"|\bI(?: am|['’]?m)? (?:curious|wonder(?:ing)?) (?:{_FIRST}|if|whether|about)\b"
    r"|\blooking for (?:tips|advice|help)\b"
    rf"|(?:['’]d|\bwould) (?:love|like) to (?:know|learn|hear) (?:{_FIRST}|if|whether|more|about)\b"
    r"|(?:です|ます|でしょう|ません|ました|でした)か(?:ね|ねえ|なあ?)?(?=[。、.…\s]|$|[^ぁ-ん\w])"
    r"|っけ[。…]?$"
    r"|教えて(?:ください|下さい|頂け|いただけ|いただきたい|もらえ(?:ま|る)|くれませんか|ほしい|欲しい)"
    r"|(?:知り|伺い|お聞きし|聞いてみ|(?<!また)聞き)たいです"
    r"|(?:どう|何|なぜ|どこ|いつ|誰|どれ|どんな|いくら|どのくらい).{0,40}"
    r"(?:だろう|でしょう|かな|かしら)\W*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[?？][^\w?？]*$")
_THE_CALL = (
    r"\b(?:hear|see) (?:me|us|anything|my screen)\b|\b(?:the|these) (?:recording|slides?|deck)\b"
    r"|\b(?:send|share) (?:me |us )?(?:your|the) (?:slides?|deck|screen)\b"
    r"|\b(?:is|are) (?:this|it|we) (?:working|being recorded|recorded|live)\b"
    r"|\b(?:un)?mut(?:e|ed|ing)\b|\bmy (?:audio|sound|mic|camera)\b"
    r"|\b(?:is|only) the (?:sound|audio)\b"
    r"|\b(?:zoom|meet|teams) link\b|\bnext (?:session|week|meetup|time)\b"
    r"|聞こえ(?:て|ま)|見え(?:て|ま)|録画|アーカイブ|ミュート|画面共有|マイク|次回|私の番"
    r"|もう一度(?:URL|リンク|画面)|(?:URL|リンク)を?(?:貼|送って|共有)"
    r"|(?:資料|スライド)(?:は|って|を|の)?(?:後で|あとで|後日)?(?:もらえ|いただけ|頂け|共有|配布|公開|どこ)"
    r"|何時(?:から|まで)|届きましたか|始めてもいい"
)
_SMALL_TALK = (
    r"\bwhere are (?:you|u)\b|\bwhat time is it\b|\bwhen does (?:it|this) (?:start|end)\b"
    r"|\bare you there\b|\b(?:weekend|coffee|lunch|friday|hungry)\b"
    r"|\bwatch\w*\b.{0,12}\b(?:games?|match)\b|^who['’]?s (?:from|here)\b"
    r"|\bhow are (?:you|u|things)\b|\bhow (?:is|are) every(?:one|body)\b"
    r"|お元気ですか|どちらから|どこから(?:ご?参加)|飲みに|お腹"
)
_FOR_EFFECT = (
    r"\b(?:who knows|who cares|who needs|who knew|who does(?:n['’]t| not)|what could possibly)\b"
    r"|^(?:is|are|was|were|does|do)n['’]?t (?:that|it|this|we|they)\b"
    r"|\b(?:isn['’]t it|aren['’]t we)\b|\bwhat do you know,|\byou know what I mean\b"
    r"|\bwhy would any|^(?:how|why) (?:can|could|do) any(?:one|body) still\b|\bhow hard can\b"
    r"|\b(?:right|ok(?:ay)?|really|seriously|what else is new)\s*\?+\s*$|^how cool\b"
    r"|(?:マジ|まじ|本当|ほんと)(?:(?:です|でしょう)か|[?？])|誰得|そんなこと(?:ある|あります)"
    r"|なんて.{0,30}んですか|じゃないですか"
    r"|^(?:なるほど[、。]?|え[、]?)*(?:そう|そうなん|そうだったん)ですか"
)
_IDLE = re.compile(f"{_THE_CALL}|{_SMALL_TALK}|{_FOR_EFFECT}", re.IGNORECASE)


def is_question(sentence: str) -> bool:
    """Whether `sentence` asks: no quote, not for effect, and not about the call itself."""
    plain = _OPENER.sub("", earnest.LINK.sub("", sentence).strip())
    return bool(
        (_MARK.search(plain) or _ASKS.search(plain))
        and _says_what(plain)
        and not _IDLE.search(plain)
        and not earnest.is_hearsay(plain)
    )


def is_idle(sentence: str) -> bool:
    """Whether `sentence` is about the call itself, small talk, or asked for effect."""
    return _IDLE.search(sentence) is not None


def _says_what(sentence: str) -> bool:
    """Whether there is enough to answer: not "why?", not "どうですか"."""
    if re.search(r"[ぁ-ヺ㐀-鿿]", sentence):
        telling = len(re.findall(r"[^\Wぁ-ゖ]", sentence))
        return telling > 1 or (telling == 1 and len(sentence) > 7)
    return len(re.findall(r"[^\W\d_]+", sentence)) > 2
