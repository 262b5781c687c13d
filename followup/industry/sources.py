"""What each kind of evidence about a person says, read in its own way.

An organisation's name speaks by its last word, an address by endings that only institutions
can have; job titles see `jobs`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.field import Field, field_of
from followup.industry.fillers import fillers
from followup.industry.hits import Hit, find, size
from followup.industry.jobs import work
from followup.industry.naming import named
from followup.industry.reading import classify
from followup.industry.script import as_written, canon, kind
from followup.industry.vocabulary import names

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[str], Field | None]

IN_A_NAME = 0.85
OF_AN_INSTITUTION = 0.85
# Legal forms that stand before the name and say the field.
_FORMS = ("医療法人", "学校法人", "社会福祉法人", "npo法人", "宗教法人", "税理士法人", "弁護士法人")
# Trades that also begin a name: "Hotel Miramar", レストラン山野.
_FIRST = frozenset({"hosp.hotel", "hosp.restaurant", "pers.beauty"})
# K.K., S.A., L.L.C.
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,3}")
_BRANCH = re.compile(r".{1,6}(?:支店|本店|支社|営業所|事業所|本部|支部|校|院|館|店|キャンパス)")
# Not a name but a description: 半導体の装置を作る会社.
_DESCRIBED = re.compile(r"[ぁ-ん].*(?:会社|企業|メーカー|業者|店|ベンチャー|スタートアップ)$")
_INSTITUTIONS = (
    (re.compile(r"\.(?:ac\.[a-z]{2}|edu|edu\.[a-z]{2})$"), "edu.higher"),
    (re.compile(r"\.(?:ed\.jp|sch\.uk|k12\.[a-z]{2}\.us)$"), "edu.school"),
    (re.compile(r"\.(?:lg\.jp|go\.jp|gov|gov\.[a-z]{2}|go\.kr|gc\.ca|gouv\.fr)$"), "gov.admin"),
    (re.compile(r"\.(?:mil|police\.uk)$"), "gov.safety"),
    (re.compile(r"\.nhs\.uk$"), "health.provider"),
)
_PARTS = re.compile(r"\s*(?:[@＠|｜/／・,、:：]|\s[-–—]\s|\b(?:at|from)\b)\s*")


def outright(evidence: str, text: str) -> Field | None:
    """As `read`, but only by words that name a field, never by how the text sounds."""
    readers: dict[str, Reader] = {"job_title": work, "organization": organization}
    return readers.get(evidence, named)(text) if text.strip() else None


def organization(text: str) -> Field | None:
    """The field that the name of an organisation says."""
    plain = canon(_DOTTED.sub(lambda hit: hit.group().replace(".", ""), text))
    hits = find(plain, names())
    said = [
        hit for hit in hits if _says(plain, hit) and plain[hit.start : hit.end] not in fillers()
    ]
    if not said and len(hits) == 1 and hits[0].start == 0 and hits[0].code in _FIRST:
        said = hits
    if said and said[-1].code:
        hit = said[-1]
        return field_of(hit.code, IN_A_NAME, as_written(text, plain[hit.start : hit.end]))
    return classify(text) if not said and _DESCRIBED.search(text) else None


def _says(name: str, hit: Hit) -> bool:
    """Whether a word of a name says what the firm does.

    The last word does, also before a branch; so do "Bank of ..." and legal forms of one field.
    """
    rest = name[hit.end :]
    japanese = kind(name[hit.end - 1]) != "latin"
    ended = size(rest) == 0 or (japanese and (rest[0] == " " or _BRANCH.fullmatch(rest)))
    return bool(ended) or rest.startswith(" of ") or name[hit.start : hit.end] in _FORMS


def display(text: str) -> Field | None:
    """What stands beside a name: a firm, a field, a title, or several of these."""
    parts = [text, *(part for part in _PARTS.split(text) if part.strip() and part != text)]
    read_as = (organization, work)
    fields = [field for part in parts for read in read_as if (field := read(part))]
    return max(fields, key=lambda field: field.confidence, default=None)


def domain(text: str) -> Field | None:
    domain = "." + text.strip().casefold().rpartition("@")[2]
    for ending, code in _INSTITUTIONS:
        if ending.search(domain):
            return field_of(code, OF_AN_INSTITUTION, domain[1:])
    return None
