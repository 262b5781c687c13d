"""What stands in brackets beside a display name: marks, pronouns, a reading, an employer."""

from __future__ import annotations

import re
from pathlib import Path

from followup.names import affiliation, eastern, families, wordlist
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key

_BRACKETS = re.compile(
    r"\s*(?:[(]([^()（）]*)[)]|（([^()（）]*)）|[\[【〔]([^\[\]【】〔〕]*)[\]】〕])\s*"
)
_OPENING = re.compile(r"[(（\[【〔]")
_WORDS = wordlist.load(Path(__file__).with_name("display.txt"))
_PRONOUN = f"(?:{'|'.join(sorted(_WORDS['pronoun']))})"
_PRONOUNS = re.compile(
    rf"{_PRONOUN}(?:\s*[/,|・]\s*{_PRONOUN})+|(?:any|all) pronouns|彼女?|she|he|they"
)
_BARE_PRONOUNS = re.compile(rf"(?:^|[\s,|-]+)({_PRONOUN}(?:/{_PRONOUN})+)$", re.IGNORECASE)
_KINDS = ("me", "host", "co-host", "marks", "suffix")
_MARKS = frozenset().union(*(_WORDS[k] for k in (*_KINDS, "listening")))
_SEVERAL = re.compile(r"\s*[,，、､/／・･]\s*")
_PARTICIPANT_ID = re.compile(r"(?:participant id|参加者id|id)\s*[:：]?\s*\d+|\d{1,2}")
_READING = re.compile(r"[\u3041-\u309f\u30a0-\u30ff\uff66-\uff9f\s・]+")
_NAME_IN_TWO = re.compile(r"[^\s\d]{1,4} [^\s\d]{1,5}")
_SHORT_KANJI = re.compile(r"[\u3005\u4e00-\u9fff]{2,5}")


def taken_out(text: str) -> tuple[str, dict[str, str]]:
    """`text` without brackets and pronouns, and what those say.

    The words of the second: ``me``, ``role``, ``mark``, ``suffix``, ``pronouns``, ``reading``,
    ``organization`` and ``original``, the account's name. The first of each kind counts.
    """
    found: dict[str, str] = {}
    bare = text.strip()
    if _OPENING.search(text):
        bare = clean(_BRACKETS.sub(lambda hit: _take(hit, text, found), text))
    if "/" in bare and (pronouns := _BARE_PRONOUNS.search(bare)):
        found.setdefault("pronouns", pronouns[1])
        bare = bare[: pronouns.start()].strip()
    return bare, found


def _take(hit: re.Match[str], text: str, found: dict[str, str]) -> str:
    """Files a bracket's content under what it is; returns what stays in its place."""
    content = clean(hit[1] or hit[2] or hit[3] or "")
    plain = key(content)
    marks = _SEVERAL.split(content)
    if all(_is_mark(key(mark)) for mark in marks):
        for mark in filter(None, marks):
            _file_mark(mark, found)
    elif _PRONOUNS.fullmatch(plain) or content in _WORDS["pronoun-alone"]:
        found.setdefault("pronouns", content)
    elif _is_reading(content, text):
        found.setdefault("reading", content)
    elif _is_given(content, text):
        return content
    elif not affiliation.place_or_note(content):
        kind = "organization" if _is_employer(hit, content, text) else "original"
        found.setdefault(kind, content)
    return " "


def _file_mark(mark: str, found: dict[str, str]) -> None:
    plain = key(mark)
    if plain in _WORDS["me"]:
        found["me"] = plain
    elif plain in _WORDS["host"] or plain in _WORDS["co-host"]:
        found.setdefault("role", "host" if plain in _WORDS["host"] else "co-host")
    else:
        found.setdefault("mark" if plain in _WORDS["marks"] else "suffix", mark)


def _is_mark(part: str) -> bool:
    return not part or part in _MARKS or _PARTICIPANT_ID.fullmatch(part) is not None


def _is_reading(content: str, text: str) -> bool:
    """Kana in brackets behind a name with kanji: how it is read, not another name."""
    outside = _BRACKETS.sub(" ", text)
    has_kanji = is_japanese(outside) and not _READING.fullmatch(outside)
    return has_kanji and _READING.fullmatch(content) is not None


def _is_given(content: str, text: str) -> bool:
    """``北野(義樹)``: nothing but a family's name outside, and nothing but a given one inside."""
    outside = clean(_BRACKETS.sub("", text))
    return (
        eastern.ends_as_given(content)
        and eastern.family_alone(outside)
        and not families.japanese(content)
        and content not in _WORDS["no-given"]
        and not affiliation.place_or_note(content)
    )


def _is_employer(hit: re.Match[str], content: str, text: str) -> bool:
    """Whether a bracket names an organisation rather than the original name.

    Platforms write the original name in half-width brackets; people write their company in
    full-width or square ones, unless it is a full name beside a nickname.
    """
    if affiliation.is_organisation(content):
        return True
    outside = clean(_BRACKETS.sub(" ", text))
    if affiliation.full_beside_no_name(outside, content):
        return True
    if hit[1] is not None or _NAME_IN_TWO.fullmatch(content):
        return False
    if affiliation.same_name_twice(outside, content):
        return False
    nickname = not _SHORT_KANJI.search(outside)
    return not (nickname and _SHORT_KANJI.fullmatch(content))
