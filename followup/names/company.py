"""Organisations: the same one by its name's forms, and the domain of its addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from followup.names import wordlist
from followup.names.characters import one_form, without_accents
from followup.names.normalise import key as text_key

# Legal forms as they are after NFKC (㈱ is "(株)" there), longest first within a script. Those
# of bodies that are no firms stand apart: a school is not the company of the same name.
_BODIES = {
    "npo": r"特定非営利活動法人|npo法人|\(特非\)",
    "association": r"(?:一般|公益)社団法人|\([一公]社\)",
    "foundation": r"(?:一般|公益)財団法人|\((?:[一公]財|財)\)",
    "agency": r"独立行政法人|\(独\)",
    "school": r"国立大学法人|学校法人|\(学\)",
    "welfare": r"社会福祉法人|\(福\)",
    "medical": r"医療法人社団|医療法人|\(医\)",
}
_FIRM = (
    r"株式会社|有限会社|合同会社|合資会社|合名会社|株式會社|\((?:株|有|同|資|名)\)"
    r"|유한회사|주식회사|\(주\)|有限责任公司|股份有限公司|有限公司"
)
_JAPANESE_FORMS = rf"{'|'.join(_BODIES.values())}|\(社\)|{_FIRM}"
_LATIN_FORMS = (
    r"co\.?,? ?ltd|company limited|pty\.? ?(?:ltd|limited)|pte\.? ?(?:ltd|limited)|pvt\.? ?ltd"
    r"|private limited|g\.?k|k\.?k|y\.?k|incorporated|inc|corporation|corp|company|co|limited|ltd"
    r"|l\.?l\.?c|l\.?l\.?p|l\.?p|p\.?l\.?c|gmbh(?: & co\.? ?kg)?|e\.?v|ag|ug|kg|s\.?a\.?s"
    r"|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|s\.?a\.? de c\.?v|s\.?a|s\.?l\.?u|s\.?l|b\.?v|n\.?v|a/?s"
    r"|a\.?b|aps|oyj?|lda|ltda|sp\.? ?z ?o\.? ?o|s\.?r\.?o|d\.?o\.?o|kabushiki kaisha|godo kaisha"
    r"|(?:sdn\.? ?)?bhd|pt|jsc|ooo"
)
_FORMS_BEFORE = re.compile(rf"^(?:{_JAPANESE_FORMS}|k\.k\.|pt(?= ))[\s,.・]*")
_FORMS_AFTER = re.compile(
    rf"[\s,.・]*(?:{_JAPANESE_FORMS}|(?:^|(?<=[\s,.]))(?:{_LATIN_FORMS})\.?)$"
)
_KIND = re.compile(
    rf"(?P<firm>{_FIRM})|" + "|".join(f"(?P<{k}>{forms})" for k, forms in _BODIES.items())
)
# What stands behind the organisation: whom they work with there, or where.
_PLACE_WITHIN = re.compile(
    r"(?:[\s_]+|(?<=\)))[^\s_]*(?:部|課|研究室|企画室|支店|支社|営業所|研究科|学科|推進|チーム)$"
)
_HOLDINGS = re.compile(r"(?<=[^\x00-\x7f])(?:hd|ホールディング)$")
_LONG_END = re.compile(r"(?<=[\u30a1-\u30fa\u30fc]{3})\u30fc(?![\u30a1-\u30fa\u30fc])")
_PLUS = re.compile(r" \+ |&")
_ENDS = " ,.・_"


def _bare(plain: str) -> str:
    """A folded name without legal forms and, behind it, departments and branches."""
    rest = plain.strip(_ENDS)
    while True:
        shorter = _FORMS_AFTER.sub("", _FORMS_BEFORE.sub("", rest))
        shorter = _PLACE_WITHIN.sub("", shorter).strip(_ENDS)
        if shorter == rest:
            return rest
        rest = shorter


def key(name: str) -> str:
    """What equal organisations have in common.

    No legal form at either end, no department or branch behind it, no article, no accents on
    Latin letters, no long mark ending a katakana word of three and more (JIS Z 8301), no
    punctuation. Another script of the same name has another key.
    """
    rest = without_accents(_bare(text_key(name[:200]))).removeprefix("the ")
    rest = _HOLDINGS.sub("ホールディングス", _LONG_END.sub("", one_form(rest)))
    kept = _PLUS.sub(" and ", rest)
    kinds = ((c, unicodedata.category(c)) for c in kept)
    return "".join(c for c, kind in kinds if kind[0] in "LNMS" and kind != "So")


def same(a: str | None, b: str | None) -> bool:
    """Whether both names mean the same organisation; never for names that are forms alone."""
    if not a or not b or not key(a) or key(a) != key(b):
        return False
    kinds = {_kind(a), _kind(b)} - {None}
    return len(kinds) < 2


def has_form(name: str) -> bool:
    """Whether a legal form stands at an end of `name`, beside a name."""
    plain = text_key(name[:200]).strip(_ENDS)
    rest = _FORMS_AFTER.sub("", _FORMS_BEFORE.sub("", plain)).strip(_ENDS)
    return rest != plain and bool(key(rest))


def _kind(name: str) -> str | None:
    """What a Japanese, Korean or Chinese form says of its body; None of others."""
    found = _KIND.search(text_key(name[:200]))
    return found.lastgroup if found else None


@cache
def _public_mail() -> frozenset[str]:
    return wordlist.load(Path(__file__).with_name("public_mail.txt"))["domains"]


def domain(address: str | None) -> str | None:
    """The organisation's domain of `address`; None for public mail services and providers."""
    found = (address or "").rpartition("@")[2].strip().lower()
    parts = found.split(".")
    if len(parts) < 2 or any(".".join(parts[i:]) in _public_mail() for i in range(len(parts))):
        return None
    return found
