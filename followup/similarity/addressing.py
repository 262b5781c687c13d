"""Who answers somebody else: "Maeve, I've one to go", 佐藤さん、..."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import FactKind
from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from followup.model import Fact, Person

_FIRST = re.compile(r"[\w'’-]+")
_TITLED = re.compile(r"(?P<name>[^\W\d_a-z]{1,8}?)(?:さん|様|氏|くん|ちゃん)[、,\s]")
# Who asks the speaker by name tells of themselves; who asks about the other one does not.
_OWN = re.compile(
    r"\b(?:I|we|me|us|my|our|ours|mine)\b|うち|私|わたし|僕|ぼく|俺|弊社|当社|当店|当院|自分|我が家|わが家",
    re.IGNORECASE,
)


def names_of(person: Person) -> frozenset[str]:
    """What others may call `person`, each name in the form of `key`."""
    parts = (part.strip("(),.") for part in key(person.name).split())
    return frozenset(part for part in parts if len(part) > 2 or not part.isascii())


def speaks_to(names: AbstractSet[str], need: Fact, own: AbstractSet[str] = frozenset()) -> bool:
    """Whether `need` begins with one of `names`, but its writer's `own`: an answer, or about them.

    A question that tells of its writer's own need is open to all, whomever it is put to.
    """
    if need.private or (need.kind is FactKind.QUESTION and _OWN.search(need.text)):
        return False
    start = key(need.text)[:40]
    first, titled = _FIRST.match(start), _TITLED.match(start)
    called = titled["name"] if titled else first.group() if first else ""
    return called in names and called not in own
