"""Needs that were met while the session ran: somebody answered, and the asker said so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.facts import earnest
from followup.facts.needing import may_ask, may_need
from followup.industry import sentences
from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from followup.model import StoredRemark

# How many lines of chat may lie between a need and the word that closes it.
FAR, NEARBY, LAUGHED = 30, 10, 5
_LONGEST, _BRIEF = 300, 60
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
# Who knows no answer has given none, however kindly.
_DECLINES = re.compile(
    r"\b(?:no (?:idea|clue)|(?:don['’]?t|do not|wouldn['’]t|couldn['’]t) (?:really )?(?:know|say"
    r"|tell)|not sure|beyond me|above my|wish I knew|(?:not|no) (?:my|an?) (?:field|area|expert)"
    r"|same (?:here|problem|question|boat)|me too|us too|(?:someone|somebody|people|others|anyone)"
    r" (?:else |here )*(?:(?:may|might|will|must|can|could|surely) )?know|knows?"
    r" (?:that|it|this) (?:\w+ )?better|(?:good|great|hard|tough|difficult|excellent) question"
    r"|over to)\b"
    r"|(?:わか|分か)(?:りません|らない|りかね)|知りません|知らない(?:です|ん)|詳しく(?:ない|ありません)"
    r"|何とも|なんとも|答えられ|専門外|門外漢|(?:うち|私|僕|こちら)も(?:同じ|困|悩|知りたい)|同じく"
    r"|(?:いい|良い|よい|難しい|鋭い)(?:ご)?質問|どなたか|誰か(?:詳し|ご存)",
    re.IGNORECASE,
)
_APART = re.compile(r"[\s()（）\[\]/／・|｜@＠,、]+")
_LONGEST_NAME = 6
_SEEKS = re.compile(
    r"\b(?:looking for|searching for|wanted|need an?|does any|lend|recommend)\b"
    r"|探して|さがして|求む|募集|ほしい|欲しい|お持ちの方|どなたか|誰か|おすすめ|教えて",
    re.IGNORECASE,
)
_REACTED = re.compile(r'^Reacted to "(?P<start>.+?)(?:\.\.\.|…)?" with (?P<sign>👍|❤️?|🙏|👏|💯)')


def met(remarks: Sequence[StoredRemark]) -> frozenset[tuple[str, int]]:
    """File and line of what in `remarks`, a whole session's in order, is no need any more.

    Whether it was meant as one, only its words can tell (see `needs`). Met is what its own writer
    closes ("that solved it", 解決しました), thanks for right after somebody else spoke to them,
    gives an answer a thumb for, or laughs about afterwards; and what was asked outright, answered
    by name, and followed by no more than a few words.
    """
    return frozenset(
        (need.file, need.remark.line)
        for at, need in enumerate(remarks)
        if _is_closed(need, remarks[at + 1 : at + 1 + FAR])
    )


def content(remarks: Sequence[StoredRemark], met: AbstractSet[tuple[str, int]]) -> frozenset[int]:
    """The people who asked something among `remarks` that was `met`: they have what they wanted."""
    return frozenset(
        one.person
        for one in remarks
        if (one.file, one.remark.line) in met and may_ask(one.remark.text[:_LONGEST])
    )


def _is_closed(need: StoredRemark, later: Sequence[StoredRemark]) -> bool:
    answers: list[StoredRemark] = []
    own: list[StoredRemark] = []
    for distance, stored in enumerate(later, 1):
        if stored.file != need.file or _is_private(stored) != _is_private(need):
            continue
        if stored.person != need.person:
            answers += [] if _declines(stored.remark.text) else [stored]
        elif _laughs(stored, distance) or (answers and _closes(need, stored, answers, distance)):
            return True
        else:
            own.append(stored)
    answered = any(_answers(need, answer) for answer in answers[:NEARBY]) and _only_asks(need)
    return answered and not any(may_need(one.remark.text[:_LONGEST]) for one in own)


def _only_asks(need: StoredRemark) -> bool:
    text = need.remark.text[:_LONGEST]
    return may_ask(text) and (_is_brief(text) or len(list(sentences(text))) == 1)


def _answers(need: StoredRemark, stored: StoredRemark) -> bool:
    """Whether `stored` says something to whom the `need` is, by name, and asks nothing back."""
    text = stored.remark.text
    return _names(need.remark.sender, text) and not (_THANKS.search(text) or may_ask(text))


def _declines(text: str) -> bool:
    """Whether `text` says no more than that its writer does not know either."""
    return len(text) <= _LONGEST // 2 and _DECLINES.search(text) is not None


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
    if may_need(text):
        return False
    to_them = [answer for answer in answers if _names(need.remark.sender, answer.remark.text)]
    asked = may_ask(need.remark.text)
    brief = _is_brief(text) and not _TO_ALL.search(text)
    if brief and (to_them or distance <= 2) and (asked or _SEEKS.search(need.remark.text)):
        return True
    if not (_THANKS.search(text) or _TRYING.search(text)):
        return False
    if any(_names(answer.remark.sender, text) for answer in to_them):
        return True
    # A courtesy answers a question; who told a story is but polite.
    near = asked and (distance <= 2 or (to_them and distance <= NEARBY))
    return bool(near and not _TO_ALL.search(text))


def is_closing(text: str) -> bool:
    """Whether a remark is but the word that closes a need, or thanks for an answer."""
    closes = _CLOSED.search(text) or _THANKS.search(text)
    return bool(closes and _is_brief(text) and not may_need(text))


def _is_brief(text: str) -> bool:
    return len(text) <= (_BRIEF if text.isascii() else _BRIEF // 2)


def _names(sender: str, text: str) -> bool:
    """Whether `text` speaks to, or of, `sender` by a part of their name."""
    said = key(text[:_LONGEST])
    return any(part in said for part in _parts(sender))


def _parts(sender: str) -> Iterator[str]:
    for part in _APART.split(key(sender)):
        if len(part) > 2 or (len(part) > 1 and not part.isascii()):
            yield part
        # 葛城透子 is called 葛城さん.
        if not part.isascii() and 2 < len(part) < _LONGEST_NAME:
            yield part[:2]
