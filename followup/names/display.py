"""What a display name of a video call says: the name, and what is written around it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from followup.names import affiliation, nobody, wordlist
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key
from followup.names.plain import is_plain

# Colleagues come together, and write their company the same way.
_is_organisation = lru_cache(maxsize=1024)(affiliation.is_organisation)


class DisplayName(NamedTuple):
    """A decoded display name.

    `role` is ``host``, ``co-host`` or None. `not_a_person` is the catalogue's key of why this
    is a device, a caller, a bot or a placeholder, else None. `organization` is what the person
    wrote beside the name: a hint, not a statement of a form.
    """

    name: str
    original_name: str | None = None
    organization: str | None = None
    role: str | None = None
    me: bool = False
    pronouns: str | None = None
    not_a_person: str | None = None


_BRACKETS = re.compile(
    r"\s*(?:[(]([^()（）]*)[)]|（([^()（）]*)）|[\[【〔]([^\[\]【】〔〕]*)[\]】〕])\s*"
)
_OPENING = re.compile(r"[(（\[【〔]")
_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))
_PRONOUN = f"(?:{'|'.join(sorted(_WORDS['pronoun']))})"
_PRONOUNS = re.compile(
    rf"{_PRONOUN}(?:\s*[/,|・]\s*{_PRONOUN})+|(?:any|all) pronouns|彼女?|she|he|they"
)
_BARE_PRONOUNS = re.compile(rf"(?:^|[\s,|-]+)({_PRONOUN}(?:/{_PRONOUN})+)$", re.IGNORECASE)
_MARKS = _WORDS["me"] | _WORDS["marks"] | _WORDS["host"] | _WORDS["co-host"]
_PARTICIPANT_ID = re.compile(r"(?:participant id|参加者id|id)\s*[:：]?\s*\d+|\d{1,2}")
_READING = re.compile(r"[\u3041-\u309f\u30a0-\u30ff\uff66-\uff9f\s・]+")
_NAME_IN_TWO = re.compile(r"[^\s\d]{1,4} [^\s\d]{1,5}")
_SHORT_KANJI = re.compile(r"[\u3005\u4e00-\u9fff]{2,5}")


def decode(raw: str) -> DisplayName:
    """What `raw`, the name cell of a platform, says. Never fails; see the fields above.

    Brackets hold a platform's mark, pronouns, a reading in kana (dropped), an organisation or,
    failing those, the original name, which replaces a device's or a placeholder's name.
    """
    text = clean(raw[:1000])[:200]
    if is_plain(text):
        return DisplayName(text)
    found: dict[str, str] = {}
    bare = text.strip()
    if _OPENING.search(text):
        bare = clean(_BRACKETS.sub(lambda hit: _take(hit, text, found), text))
    if "/" in bare and (pronouns := _BARE_PRONOUNS.search(bare)):
        found.setdefault("pronouns", pronouns[1])
        bare = bare[: pronouns.start()].strip()
    parts = affiliation.split(bare)
    original = found.get("original") or parts.other
    name, why = parts.name or bare, _reason(bare)
    if why and "bot" not in why and original and not _reason(original):
        name, original, why = original, None, None
    elif original and (_reason(original) or key(original) == key(name)):
        original = None
    return DisplayName(
        name=name or text,
        original_name=original,
        organization=found.get("organization") or parts.organization,
        role=found.get("role"),
        me="me" in found,
        pronouns=found.get("pronouns"),
        not_a_person=why,
    )


def _reason(name: str) -> str | None:
    return None if is_plain(name) else nobody.reason(name)


def _take(hit: re.Match[str], text: str, found: dict[str, str]) -> str:
    """Files a bracket's content under what it is; returns what stays in its place."""
    content = clean(hit[1] or hit[2] or hit[3] or "")
    plain = key(content)
    marks = [part.strip() for part in re.split(r"[,、/・]", plain)]
    if all(_is_mark(mark) for mark in marks):
        for kind in ("me", "host", "co-host"):
            if not _WORDS[kind].isdisjoint(marks):
                found.setdefault("me" if kind == "me" else "role", kind)
    elif _PRONOUNS.fullmatch(plain):
        found.setdefault("pronouns", content)
    elif not _is_reading(content, text) and not affiliation.place_or_note(content):
        kind = "organization" if _is_employer(hit, content, text) else "original"
        found.setdefault(kind, content)
    return " "


def _is_mark(part: str) -> bool:
    return not part or part in _MARKS or _PARTICIPANT_ID.fullmatch(part) is not None


def _is_reading(content: str, text: str) -> bool:
    """Kana in brackets behind a name with kanji: how it is read, not another name."""
    outside = _BRACKETS.sub(" ", text)
    has_kanji = is_japanese(outside) and not _READING.fullmatch(outside)
    return has_kanji and _READING.fullmatch(content) is not None


def _is_employer(hit: re.Match[str], content: str, text: str) -> bool:
    """Whether a bracket names an organisation rather than the original name.

    Platforms write the original name in half-width brackets; people write their company in
    full-width or square ones, unless it is a full name beside a nickname.
    """
    if _is_organisation(content):
        return True
    outside = clean(_BRACKETS.sub(" ", text))
    if hit[1] is not None or _NAME_IN_TWO.fullmatch(content):
        return False
    if affiliation.same_name_twice(outside, content):
        return False
    nickname = not _SHORT_KANJI.search(outside)
    return not (nickname and _SHORT_KANJI.fullmatch(content))
