"""Words that say nothing about anybody: greetings, applause, "none" in a form."""

from __future__ import annotations

import re

# Longer than any chain of courtesies.
LONGEST = 120
_COURTESY = re.compile(
    r"\b(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|night)|everyone|everybody|all|folks"
    r"|team|there|thanks?|thank you|thx|ty|so much|very much|a lot|many|bye|goodbye"
    r"|see you(?: soon)?|see ya|cheers|ok(?:ay)?|yes|yeah|yep|yup|no|nope|sure|great|nice|cool|wow"
    r"|awesome|amazing|lo+l|(?:ha){2,}|rofl|lmao|congrats|congratulations|welcome|agreed|exactly"
    r"|same here|me too|well done|love it|and|to|you|indeed|hmm+|oh|please|take care|from me)\b"
    r"|(?:本当に|誠に|大変)?ありがとう(?:ございま(?:す|した))?"
    r"|(?:どうぞ|何卒)?(?:宜|よろ)しくお願い(?:いた|致)?(?:します|申し上げます)"
    r"|こん(?:ばん|にち)[はわ]|おはよう(?:ございます)?|お?(?:疲|つか)れ(?:様|さま)(?:です|でした)?"
    r"|はじめまして|初めまして|なるほど|拍手|ぱちぱち|パチパチ|草|笑|[wｗ]+(?![a-z])|はい|いいえ|すごい(?:です)?"
    r"|(?:了解|承知)(?:です|しました|いたしました)?|わか(?:りました|った)|分かりました"
    r"|失礼(?:し|いたし)ます|本日は|今日は|皆(?:さん|さま|様)|みな(?:さん|さま|様)|どうも|おお+|へえ|へー|いいね"
    r"|最高(?:です)?|さすが(?:です)?|(?:確|たし)かに|同感(?:です)?|ですね|ー",
    re.IGNORECASE,
)
_NO_QUESTION = re.compile(
    r"\b(?:none|nothing(?: (?:yet|special|else|in particular|for now|to ask|really))*|n ?/? ?a|nil"
    r"|no|nope|not? (?:questions?|comments?)|not (?:yet|really|now|at the moment|applicable)"
    r"|any questions?|i have|so far|at this (?:time|point)|at the moment|for now|right now"
    r"|currently|thanks?|thank you|all clear|questions?|comments?|test)\b"
    r"|(?:現時点|今|いま|今回)(?:のところ)?(?:では|は)?|特に|とくに|特|質問|(?:な|無)し|な[いく]|(?:あり|ござい)ません"
    r"|です|ございます|よろしくお願い(?:いた)?します|は|ー",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"\b(?:only|just) half (?:here|listening)\b|\bwith (?:one ear|half an ear)\b"
    r"|\b(?:joining|dialling in|dialing in|listening(?: in)?) (?:from|while|by phone)\b"
    r"|\b(?:minding|watching|bathing|feeding) the (?:kids?|children|baby)\b"
    r"|\b(?:fetch|pick up|collect) (?:the|my) (?:kids?|children|son|daughter)\b"
    r"|(?:耳だけ|ラジオ|聞き専|聴き専|顔出しなし|カメラオフ|移動中|電車|運転中|ながら|途中から)"
    r"[^。]{0,12}(?:参加|失礼|聞いて|聴いて|視聴|拝聴)|途中で(?:抜け|退出|失礼|落ち)|寝かしつけ",
    re.IGNORECASE,
)
_WORDLESS = re.compile(r"[\W\d_]*")


def says_nothing(text: str) -> bool:
    """Whether a remark is made up of greetings, thanks, applause, numbers and signs alone."""
    return _nothing_but(_COURTESY, text)


def tells_how_they_attend(sentence: str) -> bool:
    """Whether a sentence says but how somebody takes part: with one ear, minding the children."""
    return _ATTENDANCE.search(sentence) is not None


def asks_nothing(text: str) -> bool:
    """Whether the answer to "what would you like to ask?" is: nothing."""
    return _nothing_but(_NO_QUESTION, text)


def _nothing_but(known: re.Pattern[str], text: str) -> bool:
    if len(text) > LONGEST:
        return False
    return _WORDLESS.fullmatch(known.sub(" ", text)) is not None
