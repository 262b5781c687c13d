"""Display names that stand for no person: devices, callers, note-taking bots, placeholders."""

from __future__ import annotations

import re

from followup.names.normalise import key
from followup.names.rooms import ROOM_SYSTEM

_MODEL = (
    r"(?:iphone|ipad|ipod(?: touch)?|galaxy|xperia|aquos|pixel(?= ?\d)|huawei|xiaomi|redmi|oppo"
    r"|oneplus|motorola|moto(?= ?[a-z]?\d)|nokia(?= ?[a-z]?\d)|samsung|lenovo|kindle|surface"
    r"|macbook|imac|mac(?= (?:mini|studio|pro))|chromebook|android|windows|pc|laptop|tablet"
    r"|smartphone|phone|mobile|スマホ|スマートフォン|らくらく(?:スマホ|スマートフォン|ホン)|タブレット"
    r"|パソコン|携帯(?:電話)?)"
)
# Atomic, the longer word first: "phone 111..." splits into traits in more ways than can be tried.
_TRAIT = (
    r"(?>pro|max|mini|plus|ultra|air|se|xr|xs|touch|note|tablet|tab|fold|flip|go|studio|book|hd|pc"
    r"|phone|desktop|laptop|hub|reno|[a-z]{0,3}\d{1,4}(?:\.\d)?[a-z+]{0,4}"
    r"|第\d世代|\d(?:st|nd|rd|th) generation)"
)
_DEVICE = (
    rf"(?:.{{1,60}}(?:['’]s?|の) ?)?{_MODEL}(?:[ -]?{_TRAIT})*+(?: ?[#(]?\d{{1,2}}\)?)?"
    rf"|.{{1,60}} (?:iphone|ipad|macbook|android|chromebook)(?:[ -]?{_TRAIT})*+"
    rf"|{_MODEL}(?:[ -]?{_TRAIT})*+ (?:de|von|di|van|do|da) .{{1,60}}"
    r"|(?:desktop|laptop|win)-[a-z0-9]{5,}|sm-[a-z]?\d{2,4}[a-z]*|zoom ?rooms?.*|.{1,40} zoom room"
    # The screen of a room; a lone "Room" behind a name may be a family's.
    r"|(?:.{1,40} )?(?:conference|meeting|board|training) room(?: [a-z0-9]{1,3})?"
    r"|(?:.{1,40} )?room \d{1,2}|.{1,40} room [a-z]|.{0,20}(?:会議室|応接室)[a-z0-9]{0,3}"
    rf"|{ROOM_SYSTEM}"
)
# Platforms mask the numbers of callers: +1 ***-***-**12.
_NUMBER = re.compile(r"[+＋]?[\d\s().*•·x‐-―-]{7,}")
_MASK = re.compile(r"[*•·x]{2}")
_CALLER = (
    r"(?:call-?in|phone|telephone|dial-?in|voip|電話)[ _-]?"
    r"(?:user|caller|guest|participant|ユーザー|参加者)?[ _]*\d*"
)
_BOT = re.compile(
    r"\b(?:fathom(?:\.video| ai)|(?:(?:ai )?note[ -]?tak(?:er|ing)s?"
    r"|meeting (?:notes|assistant|recorder|bot)|read\.? ?ai|otter(?:\.?ai| ?pilot)|fireflies|tl;?dv"
    r"|notta (?:bot|ai)|meetgeek|sembly|avoma|supernormal|krisp (?:bot|ai)"
    r"|(?:otter|krisp|grain|gong|chorus|fathom|circleback|bluedot|jamie|tactiq|airgram|noota|laxis|fellow"
    r"|colibri|spinach|zoom) (?:ai companion|recorder|recording|assistant|notes?(?: bot)?|bot)"
    r"|(?:spinach|circleback|gong|chorus|noota)\.(?:ai|io)|ai companion|rimo voice|yomel)\b)"
    r"|ai議事録|議事録 ?(?:ai|bot|ボット)|自動議事録|文字起こし ?(?:ai|bot|ボット)"
    r"|録画 ?(?:bot|ボット)|スマート書記|要約 ?(?:ai|bot|ボット)"
)
_BOT_ALONE = r"(?:notta|tldv|tactiq|rimo|bot|ボット)(?: (?:ai|bot))?"
_ANONYMOUS = (
    r"anonymous(?: (?:attendee|participant|user|guest|viewer))?[ _#]*\d*"
    r"|匿名(?:の?(?:参加者|希望|ユーザー))?|anônimo|anónimo|anonyme|anonym"
)
_PLACEHOLDER = (
    r"zoom ?(?:user|ユーザー|guest)[ _#]*\d*|(?:guest|user|participant|attendee)(?: user)?[ _#]*\d*"
    r"|(?:ゲスト|ユーザー|参加者|名無し|名前なし|退会ユーザー)(?:さん)?[ _]*\d*|unknown|no name"
    r"|info(?:rmation)? requested(?: info(?:rmation)? requested)?"
    r"|(?:usuario|usuário|utilisateur|benutzer)(?: de)? zoom|unbekannt|invitado|invité|gast"
    r"|convidado|게스트 ?\d*|참가자 ?\d*|손님"
)
# In one pattern, since this is asked of every name; a group's name is why.
_FIXED = re.compile(
    f"(?P<bot>{_BOT_ALONE})|(?P<dial_in>{_CALLER})|(?P<device>{_DEVICE})"
    f"|(?P<anonymous>{_ANONYMOUS})|(?P<placeholder>{_PLACEHOLDER})"
)


def reason(name: str) -> str | None:
    """Why `name` stands for no person (a key of the catalogue), or None for a person's name.

    Note-taking bots are known by what they call themselves; a bare surname that is also a
    product ("Gong", "Jamie") stays a person.
    """
    plain = key(name)[:200]
    if not any(map(str.isalnum, plain)):
        return "importing.skipped-placeholder"
    if _BOT.search(plain):
        return "importing.skipped-bot"
    if _NUMBER.fullmatch(plain):
        digits = sum(c.isdigit() for c in plain)
        if digits >= 4 or (digits and _MASK.search(plain)):
            return "importing.skipped-dial-in"
    fixed = _FIXED.fullmatch(plain)
    why = (fixed.lastgroup or "").replace("_", "-") if fixed else None
    return f"importing.skipped-{why}" if why else None
