"""What a text names without meaning it: what somebody was, what their kin are, a street."""

from __future__ import annotations

import re

# What somebody was, would be or is not, and what kin are, says nothing about what they do.
_NOT_THEIRS = re.compile(
    r"\b(?:former|formerly|ex|retired|aspiring|future|no longer|looking for|seeking|fan of)\b"
    r"|^\W*not\b(?!.for.profit)|^元(?!気|町)|退職|志望|見習い|求職中|転職活動"
    r"|(?:では|じゃ)な[いく]|以外(?!のもの)"
    r"|^(?:うちの|私の)?(?:夫|妻|主人|旦那|嫁|父|母|兄|弟|姉|妹|息子|娘|祖[父母]|友人|友達)"
    r"(?:さん)?[がはも]",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?!.*\b(?:toll|rail\w*|and|by|of|on|for|the)\b)"
    r"(?:\d+\w?,? )?(?:[\w'’.-]+ ){1,3}(?:street|road|avenue|lane|boulevard)"
    r"(?: \d+\w?)?(?:,.*)?",
    re.IGNORECASE,
)
# A word on what is not meant: 訪問看護ステーション（駅ではない）.
_NOTED = re.compile(
    r"[（(][^）)]{0,20}(?:では|じゃ)な[いく][^）)]{0,10}[）)]|\((?:not|no) [^)]{1,40}\)"
)
# 映画館じゃなく映画の配給, "not a bank but a food bank", "court reporter, not tennis"
_NOT_BUT = re.compile(
    r"^[^、,。]{1,20}?(?:では|じゃ|で)なく(?:て)?[、,]?\s*(?=\S{2})|[,;]? (?:-+ )?not "
    r"(?:the |an? )?[\w' -]{2,30}$|^not an? [\w ]{2,20}?(?:,| but) (?:but )?(?:an? )?(?=\w)",
    re.IGNORECASE,
)


def meant(text: str) -> str:
    """`text` without what it says that it does not mean; whole if nothing would be left."""
    return _NOT_BUT.sub("", _NOTED.sub("", text)) or text


def is_not_theirs(text: str) -> bool:
    """Whether `text` says what the writer is not, or no more, or what others are."""
    return _NOT_THEIRS.search(text) is not None


def is_street(text: str) -> bool:
    """Whether `text` is the name of a street, wherever it leads: "12 Bank Street"."""
    return _STREET.fullmatch(text.strip()) is not None
