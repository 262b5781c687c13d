"""Words by which people tell what they do, also where they give no whole self-introduction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Person

_WORK = re.compile(
    r"\b(?:I(?: am|['’]?m)?|we(?: are|['’]re)?) (?:\w+ ){0,2}?(?:run|do|help|teach|work|build"
    r"|look after"
    r"|coach|import|export|make|sell|own|train|design|write|edit|translate|book|fit|lead|manage"
    r"|grow"
    r"|brew|bake|repair|print|consult|advise|study|research|maintain|operate|sew|plan|forecast)\b"
    r"|\b(?:here to listen|freelance|by day|my day job|third generation)\b"
    r"|(?:やって|して|営んで|勤めて|作って|書いて|担当して|教えて|育てて|売って|扱って|勤務して"
    r"|描いて)(?:い|おり)?ます"
    r"|(?:屋|店|会社|業|士|師|員|職|長|家|担当|勤務|勤め|工房|農園|事務所|学生"
    r"|フリー)(?:の[^、。]{1,12})?です"
    r"|の[^、。\s]{1,8}(?:です(?!か)|と申します)",
    re.IGNORECASE,
)
# So far into a remark somebody has said who they are.
_OPENING = 60
_I_AM = ("です", "と申します", "といいます", "と言います")


def tells_work(text: str) -> bool:
    """Whether `text` tells of the writer's own work."""
    return _WORK.search(text) is not None


def opens_with_name(person: Person, text: str) -> bool:
    """Whether `person` begins `text` with their name, or ends its first part with it (…の西田です),
    as people do who say who they are."""
    start = key(text)[:_OPENING]
    return any(
        start.startswith(part) or any(f"{part}{end}" in start for end in _I_AM)
        for part in _parts(person.name)
    )


def _parts(name: str) -> Iterator[str]:
    for part in key(name).split():
        if len(part) > 2 or not part.isascii():
            yield part
