"""Whether an address looks like the name it is said to belong to."""

from __future__ import annotations

import re
import unicodedata

from followup.model import Caution, Channel, Rendered
from followup.names import company

_SHARED = re.compile(
    "admin|contact|hello|help|hr|info|inquiry|mail|marketing|office|press|reception|sales"
    "|service|shop|soumu|support|team|toiawase|webmaster"
)


def caution(words: Rendered) -> Caution | None:
    """A remark for an address that many read, or that shares nothing with the name.

    Only names in Latin letters can be compared; for others nothing is said.
    """
    if words.channel is not Channel.EMAIL or not words.recipient:
        return None
    local, _, domain = words.recipient.lower().partition("@")
    values = {"address": words.recipient, "name": words.recipient_name}
    if _SHARED.fullmatch(re.split(r"[.+_-]", local)[0]):
        return Caution("drafting.warn-shared-address", values)
    parts = re.findall(r"[a-z]+", _plain(words.recipient_name))
    if len("".join(parts)) < 3 or _alike(parts, local, domain):
        return None
    return Caution("drafting.warn-address-unlike", values)


def at_work(words: Rendered) -> Caution | None:
    """A remark for an address of an organisation, which others there may read too."""
    if words.channel is not Channel.EMAIL or company.domain(words.recipient or "") is None:
        return None
    return Caution("drafting.warn-at-work", {"address": words.recipient})


def _alike(parts: list[str], local: str, domain: str) -> bool:
    letters = re.sub(r"[^a-z]", "", _plain(local))
    named = any(len(part) > 2 and (part in letters or part in domain) for part in parts)
    initials = "".join(part[0] for part in parts)
    short = len(parts) > 1 and letters in (initials, initials[::-1])
    # "k.ito", "kito", "itok": the family name is found above; "kenj" for Kenji is not.
    cut = any(len(letters) > 2 and part.startswith(letters) for part in parts)
    return named or short or cut or not letters


def _plain(text: str) -> str:
    """Lower-case Latin letters without their accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
