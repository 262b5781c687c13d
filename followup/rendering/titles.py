"""What follows a name in Japanese: 様 in mail, さん in a text to paste, 先生 where shown so.

先生 stands behind teachers, scholars and doctors in place of 様, and never beside it (神垣あゆみ
「仕事美人のメール作法」, 14 March 2006, kamigaki.jp, on 敬称 and on "Dr."). followup does not guess
who is one: a list must show 先生, 教授, 博士, Prof. or Dr. with the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Channel, Strength
from followup.names import honorifics
from followup.names.person import read
from followup.rendering.presence import presence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.rendering.situation import Situation

_TEACHES = re.compile(
    r"(?i)先生|教授|博士|sensei|(?:^|, )(?:prof\b|professor|univ\.-prof|dra?\b)|\bph\.? ?d"
)


def honorific(situation: Situation) -> str:
    """様, さん or 先生; '' in English."""
    if situation.language != "ja":
        return ""
    if _teaches(situation):
        return "先生"
    return "さん" if situation.channel is Channel.COPY else "様"


def bare(name: str, situation: Situation) -> str:
    """`name` without the titles that 先生 stands for."""
    if situation.language == "ja" and _teaches(situation):
        return honorifics.strip(name).name
    return name


def _teaches(situation: Situation) -> bool:
    return any(_TEACHES.search(read(name).honorific or "") for name in _shown(situation))


def _shown(situation: Situation) -> Iterator[str]:
    """The name as lists show it; of lines that only share it nothing where the address is sure."""
    yield situation.person.name
    own = presence(situation).identified
    for line in situation.person.attendances:
        if not (own and line.link is Strength.PROVISIONAL):
            yield line.attendance.raw_name
