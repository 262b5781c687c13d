"""The reader's eye: what a phone shows of words before anybody opens them, and what they answer."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Channel
from followup.rendering.checks.passages import unquoted
from followup.rendering.claims import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Rendered

# Lists of mail on phones held upright show 33 to 48 Latin letters of a subject (EmailToolTester,
# "How Long Can a Subject Line Be?", tried on iPhone 14, Pixel 7 and Galaxy S22): a full-width
# sign takes two columns. Below it one to two such lines show how the text begins.
SUBJECT_COLUMNS = 36
PREVIEW_COLUMNS = 2 * SUBJECT_COLUMNS
# A note to paste is seen whole only where it is as short as LinkedIn's free ones.
NOTE_SIGNS = 200

_NO_IS_FINE = re.compile(
    r"(?i)\bno (need|pressure|obligation)\b|\bno (answer|reply) is (needed|expected|necessary)"
    r"|\b(won't|will not|shall not) (write|contact|mail|email|bother)\b"
    r"|\bif not\b|\b(feel free to|please) (ignore|say no|tell me)|\b(ignore|delete) this"
    r"|\brather not\b|\bnot to hear\b|\bstop writing\b|\bjust say so\b"
    r"|お気遣い(?:なく|は(?:ご無用|不要))|お構いなく|[ごお]?返[信事](は|には)?[^。]{0,8}(不要|及びません|なくて)"
    r"|重ねて[^。]{0,12}(ございません|いたしません|しません)|[ごお]?不要(でし|な)"
    r"|無視して|読み捨て|ご?遠慮なく[^。]{0,12}(断|お知らせ|お申し付け)"
)


@dataclass(frozen=True, slots=True)
class Eye:
    """A message as it meets its reader.

    `sender` is the name in a phone's list, else the address, '' where the user's own mail program
    decides; `subject` and `preview` are cut as there, `preview` of a text to paste to its first
    200 signs. `chosen` are the sentences that tell the reader why they were written to, `way_out`
    those that say that a no, or silence, is fine.
    """

    sender: str
    address: str
    subject: str
    preview: str
    chosen: tuple[str, ...]
    way_out: tuple[str, ...]


def eye(words: Rendered, *, name: str | None, address: str | None) -> Eye:
    """The reader's first look at `words` from `name` <`address`>."""
    # The last claim is that of having been there, which all the others share.
    pieces = marked(words.body, words.claims[:-1] or words.claims)
    chosen = tuple(one.text.strip() for one in pieces if one.source)
    way_out = tuple(one.text.strip() for one in pieces if _NO_IS_FINE.search(unquoted(one.text)))
    flowing = " ".join(words.body.split())
    if words.channel is Channel.COPY:
        note = flowing if len(flowing) <= NOTE_SIGNS else flowing[: NOTE_SIGNS - 1] + "…"
        return Eye("", "", "", note, chosen, way_out)
    return Eye(
        sender=name or address or "",
        address=address or "",
        subject=_cut(words.subject, SUBJECT_COLUMNS),
        preview=_cut(flowing, PREVIEW_COLUMNS),
        chosen=chosen,
        way_out=way_out,
    )


def _cut(text: str, columns: int) -> str:
    """The text within so many columns; where something is missing, it ends with "…"."""
    ends = list(_ends(text))
    if not ends or ends[-1] <= columns:
        return text
    return text[: sum(end <= columns - 1 for end in ends)].rstrip() + "…"


def _ends(text: str) -> Iterator[int]:
    """At which column each sign ends."""
    column = 0
    for sign in text:
        if not unicodedata.combining(sign):
            column += 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        yield column
