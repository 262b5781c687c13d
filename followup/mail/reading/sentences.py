"""Words made comparable: one spelling, one line to a sentence."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_FAR_EAST = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef々〆]"
_BROKEN = re.compile(rf"(?<={_FAR_EAST})[ \t]*\n[ \t]*(?={_FAR_EAST})")
_SPACED = re.compile(rf"(?<={_FAR_EAST})[ \t]+(?={_FAR_EAST})")
_SOFT = re.compile(r"(?<=[\w,;'\"-])[ \t]*\n[ \t]*(?=[a-z])")
_END = re.compile(r"(?<=[。！？!?])|(?<=\.)\s+|\n")
# NFKC would make a blank and a mark of some of them.
_ALIKE = str.maketrans("’‘‛ʼ＇`´′“”‐‑", "''''''''\"\"--", "\u034f\ufe0e\ufe0f")
_BLANKS = re.compile(r"[^\S\n]+")


def shown(text: str, longest: int) -> str:
    """`text` for a screen: on one line, no control signs, no marks that turn it round."""
    plain = "".join(sign for sign in text[: 20 * longest] if sign.isspace() or _visible(sign))
    return " ".join(plain.split())[:longest].rstrip()


def _visible(sign: str) -> bool:
    return category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def folded(text: str, longest: int = 20_000) -> str:
    """`text` in one spelling: NFKC, lower case, straight quotation marks, blanks one by one.

    Invisible signs are gone.
    """
    # One sign may become eighteen.
    plain = normalize("NFKC", text[:longest].translate(_ALIKE))[:longest].casefold()
    return _BLANKS.sub(" ", "".join(sign for sign in plain if sign.isspace() or _visible(sign)))


def sentences(text: str) -> list[str]:
    """The sentences of folded `text`, and its lines where they are not the same.

    Lines broken in mid-sentence are joined; a line may also be a sentence without an end.
    """
    whole = _SOFT.sub(" ", _BROKEN.sub("", text))
    found = [*_END.split(_SPACED.sub("", whole)), *_END.split(_SPACED.sub("", text))]
    return [one for one in dict.fromkeys(one.strip() for one in found) if one]
