"""Whether the chat itself shows that a promise was kept, taken back, or has arrived."""

from __future__ import annotations

import re

from followup.facts import earnest
from followup.facts.requested import same_thing
from followup.names.normalise import clean

_GIVEN = re.compile(
    r"\bhere (?:it is|they are|you (?:go|are)|(?:is|are|come) (?:the|my|our))\b|\bhere['’]s\b"
    r"|\b(?:just|already|have|['’]ve) (?:sent|shared|posted|uploaded|mailed|e-?mailed)\b"
    r"|\b(?:sent|shared|posted|uploaded) (?:it|them|the)\b|\.(?:pdf|pptx?|xlsx?|docx?)\b"
    r"|(?:送り|共有|投稿|アップ|送付|連絡|お渡し|送信)(?:いた|致)?しました"
    r"|(?:送り|貼り|載せ)ました|こちら(?:です|になります)",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:can(?:['’]t|not| not)|won['’]t|(?:not able|unable|not allowed) to)\b[^.!?]{0,20}"
    r"\b(?:send|share|post|forward|mail|upload|introduce)"
    r"|(?:送れ|お送りでき|共有でき|ご?紹介でき|お渡しでき)(?:ません|ない|なく)",
    re.IGNORECASE,
)
_ARRIVED = re.compile(
    r"\breceived\b|\bgot (?:the|your|them)\b|届きました|受け取りました|受領|拝受", re.IGNORECASE
)
# So little beside a link, or with "here it is", speaks of what was just promised.
_BRIEF = 40


def settles(text: str) -> bool:
    """Whether the user's `text` gives something, or says that it cannot be given."""
    return any(sign.search(text) for sign in (earnest.LINK, _GIVEN, _TAKEN_BACK))


def is_about(text: str, promised: str) -> bool:
    """Whether a `text` that settles something speaks of what the sentence `promised` named."""
    plain = clean(earnest.LINK.sub(" ", text))
    return len(plain) <= _BRIEF or same_thing(plain, promised)


def has_arrived(text: str) -> bool:
    """Whether its reader says so."""
    return _ARRIVED.search(text) is not None
