"""Whether a mail asks for no more, however softly: "I would rather leave it at the one evening".

A model learned it from sentences of our own (`followup.facts.training`). It stands beside the
words that are known for certain (`followup.mail.reading`), and hears what no list foresees.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

from followup.facts.acts import bare
from followup.industry.grams import grams
from followup.industry.weights import weights

MODEL = Path(__file__).with_name("declining.bin")
# Above it, of mails kept apart 2 of 176 answers are taken for a no: see
# tests/facts/test_declining.py.
SURE = 0.7
# Who goes on with us in the same mail has to say no very clearly.
SURE_ALL_THE_SAME = 0.995
_LONGEST, _MOST = 500, 12
_END = re.compile(r"(?<=[。！？!?])\s*|(?<=\.)\s+|\n")
# Who asks back, names a day, or is glad, goes on with us, whatever they decline.
_GOES_ON = re.compile(
    r"[?？]|\b(?:happy|glad|love|curious|sure|yes|welcome|looking forward|let me know"
    r"|all ears|no (?:worries|problem)|please use"
    r"|(?:tell|send|call|show) me|i(?:'ll| will) (?:be there|be in|write|get|ask|come|try|bring)"
    r"|see you|go ahead|talk (?:soon|then)|another (?:day|time|date)|instead|otherwise|use it"
    r"|next (?:week|month|date|time|one)|any (?:other )?(?:day|time)|everything else"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:is|works|would)|works for me"
    r"|but (?:yes|lunch|mail|phone)|here(?:'s| is| are))\b"
    r"|ぜひ|是非|いかが|嬉し|うれし|楽しみ|喜んで|興味津|お待ち|(?:教えて|聞かせて|送って|書いて"
    r"|聞いて|連絡して|来て|使って)(?:くだ|いただけ|もらえ|いい|構|も)"
    r"|また(?:今度|次|来|お|ご|連|書|明)|なら、?(?:大丈夫|空い|どうぞ|行け|可|何|でき|平)"
    r"|(?:行き|参加し|伺い|知り|話し|やり)たい(?:です|と)|歓迎|いつでも(?!ダメ|だめ|お断|不要|同じ)"
    r"|お越し|(?:話し|会い|行き|やり)ませんか|出席|参加しま|気になり",
    re.IGNORECASE,
)
# "We would be glad never to hear from you", "How did you get my address?": nobody goes on so.
_NOT_ON = re.compile(
    r"\b(?:how did you|where did you|who gave|why (?:do|are|did) you)\b[^.?]*\?"
    r"|(?:どこで|どこから|なぜ|どうして|誰から)[^。?？]*[?？]|"
    r"\b(?:would you mind|glad|happy|love|happier|happiest)\b[^.?]{0,20}"
    r"\b(?:not|no|if|never|ended)\b|\b(?:not|isn't) (?:\w+ )?welcome"
    r"|(?:うれし|嬉し)く?(?:ない|は?なか|は?あり)|(?:いただけ|頂け|もらえ)(?:ない|ませんか|ますか)",
    re.IGNORECASE,
)


def declining(words: str) -> float:
    """How probable it is that a mail's new `words` ask not to be written to again, 0..1.

    English and Japanese; in other languages no part is known, and nothing is said.
    """
    return _weighed(words[:_LONGEST])[0]


def declines(words: str) -> bool:
    """Whether the new `words` of a mail most probably ask not to be written to again.

    Who wants to go on with us hardly does, whatever else is declined.
    """
    text = words[:_LONGEST]
    share, sentence = _weighed(text)
    return share >= (SURE_ALL_THE_SAME if _goes_on(text, sentence) else SURE)


def _weighed(text: str) -> tuple[float, str]:
    """How probably `text` declines, and its sentence that does so most."""
    parts = [one.strip() for one in _END.split(text) if one and one.strip()][:_MOST]
    said = [(share, one) for one in parts if (share := _share(one)) is not None]
    whole = _share(text)
    if not said or whole is None:
        return 0.0, ""
    share, sentence = max(said)
    return _middle(share, whole), sentence


def _goes_on(text: str, sentence: str) -> bool:
    """Whether `text` asks, offers or looks forward to something.

    `sentence`, the one that declines most, may do so in the shape of a question.
    """
    rest = text.replace(sentence, sentence.rstrip("?？"))
    return _GOES_ON.search(_NOT_ON.sub(" ", rest)) is not None


def _share(text: str) -> float | None:
    model = weights(MODEL)
    found = {at for at, _ in model.found(grams(bare(text)))}
    if not found:
        return None
    return model.shares(found)[model.codes.index("declines")]


def _middle(one: float, two: float) -> float:
    """The probability half way between: a sentence may say no, and the rest take it back."""
    return 1 / (1 + math.exp(-(_logit(one) + _logit(two)) / 2))


def _logit(share: float) -> float:
    kept = min(max(share, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))
