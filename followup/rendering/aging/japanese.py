"""Japanese: 本日の勉強会 becomes 11月22日の勉強会."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.rendering.aging.edits import HIDDEN, Change, Edit, around

if TYPE_CHECKING:
    from collections.abc import Iterator

# Days since -> the words for that day.
_WHEN = {
    0: "本日|今日|今夜|今晩|今夕|今朝|先ほど|さきほど|先程|さっき",
    1: "昨日|昨夜|昨晩|ゆうべ|きのう",
}
_NOUN = (
    r"[^\s、。，．！？!?の]{0,16}?(?:勉強会|セッション|ミートアップ|イベント|講演|発表|ウェビナー|セミナー"
    r"|ワークショップ|集まり|(?<![社国都教協商])会(?![議社員話場])|お話|ご?登壇|[お御]礼|ご質問|ご発言|ご参加)"
)
# What somebody did with the user on that day; and that it is over.
_DONE = r"参加|ご?一緒|お話|お会い|拝聴|ご?登壇|伺|お世話|お疲れ|ありがと|有難"
_PAST = re.compile(r"(?:ました|でした|た|ございました)[。！？!?]?\s*$")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
# A sentence on what is to come, or on the writing itself, does not speak of that evening.
_TO_COME = re.compile(r"ましょう|これから|予定|つもり|お待ち|後ほど|のちほど|明日|次回")
_WRITING = re.compile(r"連絡|差し上げ|書|送|メール|メッセージ|便り")

# A greeting of the hour at which it was written; a mail that has aged leaves at another.
_LATE = re.compile(
    r"(夜分(?:遅く)?に)((?:(?:[ぁ-ん一-鿿]{2,4}の)?(?:ご連絡|メール)(?:(?:にて)?、|で)"
    r"|(?:突然|再び)?(?:お便り|ご連絡|メール)を差し上げ、)?失礼(?:いた)?します)"
)


def changes(text: str, days: int, date: str) -> Iterator[Change]:
    """All changes to a masked `text` that was written so many `days` after the session."""
    when = _WHEN.get(days)
    if when is None:
        return
    for found in re.finditer(rf"({when})(の(?:{_NOUN}|{HIDDEN}))?", text):
        sentence = around(text, found, _SENTENCE_END)
        if _TO_COME.search(sentence) or not (found[2] or _tells_what_was(sentence, found)):
            continue
        edit = Edit(found.start(1), found.end(1), date)
        yield Change((edit,), found[1], date)


def greetings(text: str) -> Iterator[Change]:
    """夜分に失礼いたします, in a mail that leaves on another day, is 失礼いたします."""
    for found in _LATE.finditer(text):
        yield Change((Edit(found.start(1), found.end(1), ""),), found[0], found[2])


def _tells_what_was(sentence: str, found: re.Match[str]) -> bool:
    """本日は、ご参加いただきありがとうございました。"""
    own = re.match(rf"\s*{found[1]}(?:は|も)?[、,]?[^。]*(?:{_DONE})", sentence)
    return bool(own and _PAST.search(sentence) and not _WRITING.search(sentence))
