"""What a kind reader over your shoulder would remark on."""

from __future__ import annotations

import re

from followup.model import Caution, Rendered
from followup.rendering.checks.passages import unquoted

_LINK = re.compile(r"(?i)https?://\S+|\bwww\.\S+")
_I = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|[Mm]y|[Mm]e)\b|私|わたし|弊社|当社|当店")
_MANY_I = {"en": 11, "ja": 4}
_ASKS = re.compile(
    r"(?i)\b(?:could|can|would|will) you\b|\bI need\b|\bpick your brain|\bintroduce me\b"
    r"|\bplease (?!ignore|forgive|excuse|accept|feel free|do not|don't|note\b)"
    r"|\ba (?:quick |short )?(?:call|chat|coffee|favou?r)\b|\b\d+ minutes\b"
    r"|\bwhen (?:are you|you are|you're) free\b|\byour availability\b"
    r"|お時間を|教えて(?:いただ|くださ|もら)|ご紹介(?:いただ|くださ|願)|お願い(?:でき|いたし)"
    r"|いただけ(?:ますか|ませんか|ない(?:でしょう)?か)|もらえ(?:ますか|ませんか)"
)
_GIVING = r"(?:send|share|show|help|introduce|tell|pass|lend|answer|do|mind|write|give)"
_MAY = r"(?:could|can|would|will|may be able to|[’']ll|[’']d)(?: (?!not|never)\w+)?"
# "I have your address" and "I have a question" are no gifts.
_GIVES = re.compile(
    rf"(?i)\bI ?{_MAY} {_GIVING}\b|\b(?:gladly|happy to|glad to) {_GIVING}\b|\bI know a\b"
    r"|\bI have (?:an?|some|two|three|our|my) (?!(?:\w+ )?(?:questions?|favou?r|requests?|problem"
    r"|idea|wish|hope|feeling|meeting|call|deadline|shop|company|team|client)\b)"
    r"|お役に立|(?:お送り|お渡し|共有|お伝え|お話し|ご案内|お手伝い)"
    r"(?!(?:して|を)?(?:いただ|頂|くださ|下さ|もら|願))"
)
WAY_OUT = re.compile(
    r"(?i)\bno (?:need|reply|answer)\b|\bnot? (?:have|need) to (?:reply|answer)\b"
    r"|\b(?:not|won't) write (?:to you )?again\b|\bignore this\b|\bwithout (?:a )?reply\b"
    r"|お気遣い(?:なく|は(?:ご無用|不要))|気にせず|ご放念|重ねてご連絡"
    r"|返[信事].{0,8}(?:不要|及びません|なくて|いりません|結構)"
)
# Names and firms in the other script are no other language; these are parts of sentences.
_JAPANESE_IN_A_SENTENCE = re.compile(r"(?m)^(?=.*[ぁ-ん].*[ぁ-ん].*[ぁ-ん]).{40,}")
_ENGLISH_IN_A_SENTENCE = re.compile(r"(?<![A-Za-z])[a-z]+(?: [A-Za-z0-9'-]+){2,}")


def cautions(words: Rendered) -> list[Caution]:
    """Remarks on links, many "I", asking without giving, a missing way out, a mixed language."""
    own = unquoted(words.body)
    found = []
    links = _LINK.findall(words.body)
    if links:
        found.append(Caution("drafting.warn-links", {"count": len(links), "link": links[0][:60]}))
    count = len(_I.findall(own))
    if count > _MANY_I[words.language]:
        found.append(Caution("drafting.warn-many-i", {"number": count}))
    if not _GIVES.search(own) and _ASKS.search(own):
        found.append(Caution("drafting.warn-asks-only"))
    if not WAY_OUT.search(words.body):
        found.append(Caution("drafting.warn-no-way-out"))
    if _other_language(own, words.language):
        found.append(Caution("drafting.warn-other-language"))
    return found


def _other_language(own: str, language: str) -> bool:
    other = _JAPANESE_IN_A_SENTENCE if language == "en" else _ENGLISH_IN_A_SENTENCE
    return other.search(own) is not None
