"""What is not meant, or not the writer's own: quotes, hearsay, jests, code."""

from __future__ import annotations

import re

# Signs that nobody writes in a sentence, or the first word of a command.
_CODE = re.compile(
    r"\w\(\)|[;{}]\s*$|\s[=!]=?\s\S|=>|->\s*\w+\(|^\s*[$#>]\s|```"
    r"|^\s*(?:curl|wget|git|pip|npm|sudo|docker|import|def|select\b.+\bfrom|insert into)\s",
    re.IGNORECASE,
)
_QUOTED_LINE = re.compile(r"^\s*[>＞]")
_QUOTE = re.compile(r"[“”„「」『』]|^\s*[\"']|\"[^\"]{3,}\"")
_HEARSAY = re.compile(
    r"\b(?!I\b)\w+ (?:said|asked|asks|says|wrote|promised)\b(?!\W*$)"
    r"|\b(?:said|asked|wrote)(?: \w+)?:"
    r"|って(?:言|聞か|訊か)|と(?:言って|言われ|聞かれ|訊かれ|のこと)|そうです[。!！]?$|らしい",
    re.IGNORECASE,
)
_JEST = re.compile(
    r"\b(?:lol|haha\w*|rofl|lmao|jk|kidding|joking|sarcasm)\b|/s\b|[;]-?[)]|\bha\b|😂|🤣|🙃|😜|😉|🤪|😄|😆|😝|😹|🤭"
    r"|笑\W*$|[（(]笑[)）]|(?<![A-Za-z])[wｗ]+\W*$|冗談|嘘です",
    re.IGNORECASE,
)
LINK = re.compile(r"(?:https?://|www\.)\S+")


def own_words(text: str) -> str:
    """`text` without its lines of code and of other people's words."""
    return "\n".join(
        line for line in text.splitlines() if not (_CODE.search(line) or _QUOTED_LINE.search(line))
    )


def is_hearsay(sentence: str) -> bool:
    """Whether `sentence` gives somebody else's words."""
    return bool(_QUOTE.search(sentence) or _HEARSAY.search(sentence))


def is_jest(sentence: str) -> bool:
    """Whether `sentence` shows that it is not to be taken at its word."""
    return _JEST.search(sentence) is not None
