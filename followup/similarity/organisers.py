"""Who made the evening: its host, its speakers, and who helped to organise it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import MatchKind, Reason
from followup.names import wordlist
from followup.names.display import decode
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup.model import LinkedAttendance, Person, Session, StoredRemark

_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))
_PARTS = ("host", "speaker", "organiser")
_WEIGHT = {"host": 0.3, "speaker": 0.3, "organiser": 0.2}
_KIND = {
    "host": MatchKind.THANK_HOST,
    "speaker": MatchKind.THANK_HOST,
    "organiser": MatchKind.OFFER_HELP,
}
_MARKS = re.compile(r"[()（）\[\]【】〔〕@＠|｜/／_＿:：]|\s[-–—]\s")
_TONIGHT = r"(?:today|tonight|this evening)['’]?s"
# Said of oneself, and said of somebody who is named right behind it.
_I_SPEAK = re.compile(
    rf"(?i)\bI(?:['’]m| am) (?:{_TONIGHT}|your) (?:guest )?speaker\b"
    r"|(?:本日|今日|今夜|今回)の?(?:講師|登壇者|スピーカー)(?:の|を(?:務|つと)め|を担当)"
)
_THEY_SPEAK = re.compile(
    rf"(?i)\b(?:{_TONIGHT}|our) (?:guest )?speaker(?: (?:today|tonight))?(?: is|,|:)? +"
    r"|(?:本日|今日|今夜|今回)の(?:ゲスト)?(?:講師|登壇者|スピーカー)(?:は、?|の|、)"
)


def kind_of(part: Reason) -> MatchKind:
    """The kind of match that a reason of `organisers` makes."""
    return _KIND[str(part.values["part"])]


def organisers(
    session: Session, present: Sequence[Person], talk: Sequence[StoredRemark]
) -> dict[int, Reason]:
    """Person id -> the part they had in `session`, as a reason, where a file says so.

    The first of: the session's host by name or address or their own line's mark, who is
    marked as a speaker or called today's in the chat, who is marked as one of the organisers.
    """
    spoken = _named_in_chat(present, talk)
    found: dict[int, Reason] = {}
    for person in present:
        parts = dict(_marked(session, person))
        if person.id in spoken:
            parts.setdefault("speaker", spoken[person.id])
        for part in _PARTS:
            if part in parts:
                label = f"matching.reason-{part}"
                found[person.id] = Reason(label, _WEIGHT[part], parts[part], {"part": part})
                break
    return found


def _marked(session: Session, person: Person) -> Iterator[tuple[str, str]]:
    lines = [line for line in person.attendances if line.session == session.id]
    for line in lines:
        said = {key(mark) for mark in _MARKS.split(line.attendance.raw_name)}
        said |= {word.strip() for word in key(line.attendance.role or "").split(",")}
        said.add(decode(line.attendance.raw_name).role or "")
        yield from ((part, _place(line)) for part in _PARTS if said & _WORDS[part])
    if lines and _is_host(session, person):
        yield "host", _place(lines[0])


def _is_host(session: Session, person: Person) -> bool:
    if session.host_email:
        return session.host_email.lower() in person.emails
    return bool(session.host_name) and _one_word(session.host_name or "") == _one_word(person.name)


def _named_in_chat(present: Sequence[Person], talk: Sequence[StoredRemark]) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for stored in (stored for stored in talk if stored.remark.recipient is None):
        text = clean(stored.remark.text[:1000])
        where = f"{Path(stored.file).name}:{stored.remark.line} {stored.remark.said_at}".strip()
        if _I_SPEAK.search(text):
            found.setdefault(stored.person, where)
        elif named := _THEY_SPEAK.search(text):
            begins = _one_word(text[named.end() : named.end() + 60])
            speakers = [p.id for p in present if any(map(begins.startswith, _called(p)))]
            if len(speakers) == 1:
                found.setdefault(speakers[0], where)
    return found


def _called(person: Person) -> Iterator[str]:
    """The full name, and for a Japanese one the family name as it is said to others."""
    if len(_one_word(person.name)) > 3:
        yield _one_word(person.name)
    family = person.family_name or person.name.split()[0]
    if is_japanese(family) and family != person.name:
        yield from (_one_word(family) + title for title in ("さん", "先生", "様", "氏"))


def _one_word(name: str) -> str:
    return "".join(key(name).split())


def _place(line: LinkedAttendance) -> str:
    return f"{Path(line.file).name}:{line.attendance.line}"
