"""Organisations: the same one by its name's forms, and the domain of its addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from followup.names import wordlist
from followup.names.normalise import key as text_key

# Legal forms as they are after NFKC (㈱ is "(株)" there), longest first within a script.
_JAPANESE_FORMS = (
    "特定非営利活動法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|独立行政法人|国立大学法人"
    "|社会福祉法人|学校法人|医療法人社団|医療法人|npo法人|株式会社|有限会社|合同会社|合資会社|合名会社"
    r"|\((?:株|有|同|資|名|社|財|一社|一財|公社|公財|学|医|福|特非|独)\)|株式會社|유한회사|주식회사|\(주\)"
    "|有限责任公司|股份有限公司|有限公司"
)
_LATIN_FORMS = (
    r"co\.?,? ?ltd|company limited|pty\.? ?ltd|pte\.? ?ltd|pvt\.? ?ltd|private limited"
    r"|g\.?k|k\.?k|y\.?k|incorporated|inc|corporation|corp|company|co|limited|ltd|l\.?l\.?c"
    r"|l\.?l\.?p|p\.?l\.?c|gmbh(?: & co\.? ?kg)?|gmbh|e\.?v|ag|ug|kg|s\.?a\.?s|s\.?a\.?r\.?l"
    r"|s\.?r\.?l|s\.?p\.?a|s\.?a|s\.?l|b\.?v|n\.?v|a/?s|a\.?b|aps|oyj?|lda|ltda|kabushiki kaisha"
    r"|godo kaisha|(?:sdn\.? ?)?bhd|pt|jsc|ooo"
)
_FORMS_BEFORE = re.compile(rf"^(?:{_JAPANESE_FORMS}|k\.k\.|pt(?= ))[\s,.・]*")
_FORMS_AFTER = re.compile(
    rf"[\s,.・]*(?:{_JAPANESE_FORMS}|(?:^|(?<=[\s,.]))(?:{_LATIN_FORMS})\.?)$"
)


def key(name: str) -> str:
    """What equal organisations have in common: no legal form at either end, no punctuation."""
    rest = text_key(name[:200]).strip(" ,.・")
    while True:
        shorter = _FORMS_AFTER.sub("", _FORMS_BEFORE.sub("", rest)).strip(" ,.・")
        if shorter == rest:
            kept = rest.replace("&", " and ")
            return "".join(c for c in kept if unicodedata.category(c)[0] in "LNMS")
        rest = shorter


def same(a: str | None, b: str | None) -> bool:
    """Whether both names mean the same organisation; never for names that are forms alone."""
    return bool(a and b) and key(a or "") == key(b or "") != ""


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
