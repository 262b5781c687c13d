"""Columns of sign-up lists: by the words of services, and questions by what they ask for."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup.names import wordlist
from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Columns = dict[str, tuple[int, ...]]
_WORDS = {
    word: field
    for field, words in wordlist.load(Path(__file__).with_name("forms.txt")).items()
    for word in words
}
# Asked about something else than the person's own field and work, or to be answered yes or no.
_BESIDE = re.compile(
    r"\b(?:how many|number of|headcount|size|employees?|revenue|web ?site|url|link|domain|phone"
    r"|telephone|fax|mobile|purchas\w*|decision|budget|hear about|heard|find out|learn about"
    r"|referred|invited by|why|interest\w*|like to (?:meet|see|hear|connect)|looking for"
    r"|want to (?:meet|see|hear)|hope to|wish to|target|describe|description|tell us about"
    r"|(?:does|is) your (?:company|organi[sz]ation|employer|firm|startup) (?:do|about|offer|make)"
    r"|logo|stage|founded|ticket|coupon|discount|price|session|talk|event title|consent|agree"
    r"|newsletter|subscribe|dietary|allerg\w+|emergency|vat|invoice|billing)\b"
    r"|^(?:do|does|are|is|can|may|will|would|have|has|did|should|could) "
    r"|人数|従業員|規模|電話|携帯|住所|所在地|郵便|url|サイト|ホームページ|ふりがな|フリガナ|カナ|かな[)]?$|ローマ字"
    r"|同意|希望|興味|関心|きっかけ|知った|経由|生年月日|年齢|性別|紹介者|請求|領収|宛名|概要|会いたい|話したい"
    r"|チケット|クーポン|管理|メモ|会場|セッション名|年数|歴$|番号|コード"
)
_MAIL = re.compile(r"e-?mail|メール|correo|courriel|mailadresse|^mail$")
_NOT_MAIL = re.compile(
    r"newsletter|receive|opt|subscri|consent|status|sent|verified|domain|許可|希望|配信|同意|受信|受け取"
    r"|マガジン|メルマガ"
)
_ASKS = (
    ("industry", re.compile(
        r"\bindustr(?:y|ies)\b|\bsector\b|\bline of business\b|\bfield of (?:work|business)\b"
        r"|\bsecteur\b|\bsetor\b|\bbranche\b|\bindustria\b|業種|業界|業態|事業内容|事業分野")),
    ("job_title", re.compile(
        r"\bjob\b|\b(?:job|work|professional|your) ?title\b|^title$|\bposition\b|\boccupation\b"
        r"|\bprofession\b|\bwhat do you do\b|\brole\b|\bdesignation\b|\bcargo\b|\bpuesto\b"
        r"|\bberuf\b|\bfonction\b|\bposte\b|役職|職種|肩書|職業|お仕事|ポジション|担当業務|職位")),
    ("organization", re.compile(
        r"\bcompan(?:y|ies)\b|\borgani[sz]ations?\b|\bemployer\b|\bworkplace\b|\bfirm\b"
        r"|\bwhere do you work\b|\baffiliations?\b|\binstitution\b|\bstartup\b|\buniversity\b"
        r"|\bschool\b|\bempresa\b|\borgani[zs]aci[oó]n\b|\borganização\b|\bentreprise\b|\bsociété\b"
        r"|\bunternehmen\b|\bfirma\b|\bazienda\b|会社|所属|勤務先|企業|団体|社名|組織|学校|大学|法人名|お勤め|勤め先"
        r"|회사|公司")),
)  # fmt: skip
_COMMENT = re.compile(
    r"\bquestions?\b(?! ?\d)|\bcomments?\b|\banything else\b|\bmessage\b"
    r"|\b(?:like|want) to (?:ask|know|learn)\b|質問|コメント|ひとこと|一言|備考|メッセージ"
    r"|聞きたい|知りたい|聞いてみたい"
)
_TRIMMINGS = re.compile(r"[ _*※:]|\((?:required|optional|必須|任意)\)|【(?:必須|任意)】")
_OTHERS = re.compile(r"^(?:buyer|purchaser|購入者|申込者|注文者)(?:の|'s)? ?")


def columns(cells: Sequence[str], own: Mapping[str, str | None] | None = None) -> Columns:
    """Field -> columns whose header names it, leftmost first.

    `own` maps headers, as `squash` leaves them, to fields before anything else does; None
    stands for a column to pass over. A buyer's columns count where there are no others, and so
    does a department where nobody was asked for a title.
    """
    found: dict[str, list[int]] = {}
    for index, cell in enumerate(cells):
        if field := field_of(cell, own or {}):
            found.setdefault(field, []).append(index)
    if found.keys().isdisjoint(("name", "first", "last", "email")):
        for index, cell in enumerate(cells):
            bare = _OTHERS.sub("", key(cell))
            if bare != key(cell) and (field := field_of(bare, {})):
                found.setdefault(field, []).append(index)
    if "department" in found:
        found.setdefault("job_title", found.pop("department"))
    return {field: tuple(indices) for field, indices in found.items()}


@lru_cache(maxsize=4096)
def squash(cell: str) -> str:
    """A header without case, blanks, underscores, and a form's mark of a required answer."""
    return _TRIMMINGS.sub("", key(cell[:300]))


def field_of(cell: str, own: Mapping[str, str | None]) -> str | None:
    """The field that a header names or asks for, or None."""
    plain = squash(cell)
    if plain in own:
        return own[plain]
    if plain in _WORDS:
        return _WORDS[plain]
    asked = key(cell[:300]).replace("_", " ")
    if "@" in asked or _OTHERS.match(asked):
        return None
    if _MAIL.search(asked):
        return None if _NOT_MAIL.search(asked) else "email"
    if _BESIDE.search(asked):
        return "comment" if _COMMENT.search(asked) and not re.search(r"同意|管理", asked) else None
    about = next((field for field, words in _ASKS if words.search(asked)), None)
    return about or ("comment" if _COMMENT.search(asked) else None)
