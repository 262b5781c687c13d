"""Needs that were met while the session ran: somebody answered, and the asker said so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.facts import earnest
from followup.facts.needing import may_need
from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import StoredRemark

# How many lines of chat may lie between a need and the word that closes it.
FAR, NEARBY, LAUGHED = 30, 10, 5
_LONGEST = 300
# Nobody says these of a need that is still open.
_CLOSED = re.compile(
    r"\b(?:that|which|it)(?:['’]s| is| was)? (?:just |exactly |precisely |all )*"
    r"(?:what|the one|all|everything)(?: that)?(?: I(?: was| am|['’]m)?)?"
    r" ?(?:need|want|look|search)?"
    r"|\b(?:exactly|precisely|just|all) (?:what )?I (?:need|want)|\bthat(?:['’]s| is| was) (?:it"
    r"|the one"
    r"|my (?:question|problem))\b"
    r"|\b(?:that|this|it)(?: (?:just|really|totally|has|already))* (?:did it|solve[sd]|answer(?:s"
    r"|ed)"
    r"|help(?:s|ed) (?:a lot|me)|fixe[sd]|worked|works|settles)\b|\bworks? (?:now|like a charm)\b"
    r"|\b(?:solved|sorted|fixed|resolved|found (?:it|the)|got it|done,|all set|no longer need)\b"
    r"|\b(?:bought|ordered|downloaded|installed|booked|signed up|paid|just filled it in)\b"
    r"|解決(?:です|しま|でき|済)|(?:でき|出来|直り|入り|買い|見つかり|わかり|分かり|取れ)ました"
    r"|助かりました"
    r"|(?:ポチり|申し込(?:め|み)|登録(?:し|でき)|予約(?:し|でき)|入れ|試し|注文し"
    r"|ダウンロード(?:し|でき)|保存し|設定(?:し|でき)"
    r"|動き|届き|使え|見られ|見れ|開け|行け|いけ|つながり|繋がり|変え|もらい|頼み|手配(?:し"
    r"|でき))(?:てみ)?ました"
    r"|これだ|(?:それ|これ|そこ)(?:です|でした)[！!]|(?:知り|聞き)たかった(?:の|こと)|(?:ほし"
    r"|欲し)かった|聞けてよかった|(?:完璧"
    r"|十分|充分|大丈夫)です|ばっちり"
    r"|できた[。！!]|直った|もう入れ|すっきり解決|謎が解け|これで(?:いけ|安心|進め|解決)",
    re.IGNORECASE,
)
# These are courtesies too: they close only what somebody has just answered.
_THANKS = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|ta|cheers|merci|grazie|brilliant|perfect|great|super|star)\b"
    r"|ありがと|感謝|なるほど|納得|参考に|安心|そっか|助か(?:ります|りそう)|それで足り|(?:これ"
    r"|それ)です|神[！!。]|天才|そういうこと|知らなかった"
    r"|ました(?:[。！!〜ー]|$)|た[！!]|[おオ](?:っけ|ッケ)ー",
    re.IGNORECASE,
)
_TO_ALL = re.compile(
    r"\b(?:all|everyone|everybody|both|folks)\b|皆さん|みなさん|皆様|今日は|本日|お疲れ|おやすみ"
    r"|失礼し",
    re.IGNORECASE,
)
_TRYING = re.compile(
    r"\b(?:try|use|take|do|check)(?:ing)? (?:that|it|this)\b|(?:やっ|試し|見|聞い|行っ|読ん|調べ"
    r"|使っ|探し|入れ)てみます"
    r"|それに(?:し|決め)|そうします|さっそく|早速|申し込みます|買います",
    re.IGNORECASE,
)
_REACTED = re.compile(r'^Reacted to "(?P<start>.+?)(?:\.\.\.|…)?" with (?P<sign>👍|❤️?|🙏|👏|💯)')


def met(remarks: Sequence[StoredRemark]) -> frozenset[tuple[str, int]]:
    """File and line of what in `remarks`, a whole session's in order, is no need any more.

    Whether it was meant as one, only its words can tell (see `needs`). Met is what its own writer
    closes ("that solved it", 解決しました), thanks for right after somebody else spoke to them,
    gives an answer a thumb for, or laughs about afterwards.
    """
    return frozenset(
        (need.file, need.remark.line)
        for at, need in enumerate(remarks)
        if _is_closed(need, remarks[at + 1 : at + 1 + FAR])
    )


def _is_closed(need: StoredRemark, later: Sequence[StoredRemark]) -> bool:
    answers: list[StoredRemark] = []
    for distance, stored in enumerate(later, 1):
        if stored.file != need.file or _is_private(stored) != _is_private(need):
            continue
        if stored.person != need.person:
            answers.append(stored)
        elif _laughs(stored, distance) or (answers and _closes(need, stored, answers, distance)):
            return True
    return False


def _laughs(stored: StoredRemark, distance: int) -> bool:
    return distance <= LAUGHED and earnest.is_jest(stored.remark.text[:_LONGEST])


def _is_private(stored: StoredRemark) -> bool:
    return stored.remark.recipient is not None


def _closes(
    need: StoredRemark, last: StoredRemark, answers: Sequence[StoredRemark], distance: int
) -> bool:
    text = clean(last.remark.text[:_LONGEST])
    reacted = _REACTED.match(text)
    if reacted:
        start = clean(reacted["start"])
        return any(clean(answer.remark.text).startswith(start) for answer in answers)
    if _CLOSED.search(text):
        return True
    if may_need(text) or not (_THANKS.search(text) or _TRYING.search(text)):
        return False
    to_them = [answer for answer in answers if _names(need.remark.sender, answer.remark.text)]
    if any(_names(answer.remark.sender, text) for answer in to_them):
        return True
    near = distance <= 2 or (to_them and distance <= NEARBY)
    return bool(near and not _TO_ALL.search(text))


def _names(sender: str, text: str) -> bool:
    """Whether `text` speaks to, or of, `sender` by a part of their name."""
    said = key(text[:_LONGEST])
    return any(part in said for part in _parts(sender))


def _parts(sender: str) -> Iterator[str]:
    for part in key(sender).split():
        if len(part) > 2 or (len(part) > 1 and not part.isascii()):
            yield part
