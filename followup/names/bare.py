"""A name without signs, numbers and notes; empty where it is no name at all."""

from __future__ import annotations

import re

from followup.names import affiliation, families
from followup.names.normalise import address, clean

_SIGNS = re.compile("[\u2190-\u2bff\u3007\ufe0f\u200d\U0001f000-\U0001faff♪〜]+")
# Organisers have people put a number before their name ("12345678_Maria", "03 Maria").
_NUMBER = re.compile(r"^\d+[\s_.:-]+(?=\D)|^\d+(?=[^\W\d_]{2})")
_NICKNAME = re.compile(r"""(?<=\s)["“”'‘].{1,30}["“”'’](?=\s)""")
# The local part of an address says nothing about which part is which, or where one begins.
_LOGIN = re.compile(r"(?=.*\d)[a-z0-9._-]+|[a-z]+(?:[._][a-z]+)+")
_TWO = re.compile(r"([^\W\d_]{2,})[._]([^\W\d_]{2,})")
_JOINED = re.compile(
    r"(?!Mac|Van|Von|Fitz|San|Del|Des)([A-ZÀ-Þ][a-zß-ÿ]{2,})([A-ZÀ-Þ][a-zß-ÿ]{2,})"
)
_POINTED = re.compile(r"([A-Z][a-z]+)\.([A-Z][a-z]+)")
# Two people in one line, or the syntax of a program: nobody is called so.
_NO_NAME = re.compile(r"[<>{}=|\\]|\s(?:and|und|&|＆)\s")
_AROUND = "*~ !\"“”'‘’「」"


def bare(name: str) -> str:
    """`name` without signs, a number before it, a note behind it and a nickname in quotes.

    An address, a login, a couple and the syntax of a program are no name: they become empty.
    """
    text = name[:200] if name.isascii() else _SIGNS.sub(" ", name[:200])
    text = clean(text).strip(_AROUND)
    if _LOGIN.fullmatch(text) or _NO_NAME.search(text) or ("@" in text and address(text)):
        return ""
    text = _NUMBER.sub("", text)
    hit = _POINTED.fullmatch(text) or _JOINED.fullmatch(text)
    if hit and ("." in text or _one_of_each(hit)):
        return f"{hit[1]} {hit[2]}"
    words = _NICKNAME.sub(" ", text).split()
    kept = [word for word in words if any(map(str.isalpha, word)) or word == ","]
    while len(kept) > 1 and not kept[-1].isascii() and affiliation.place_or_note(kept[-1]):
        kept.pop()
    return " ".join(kept)


def login(text: str) -> str | None:
    """Two whole words of a login or an address, with a blank between them; None of others.

    ``ken_suzuki`` needs a word that the lists know, since anything is called so; an address of
    two words seldom is anything else than somebody's name.
    """
    mailbox = "@" in text and address(text)
    hit = _TWO.fullmatch(mailbox.partition("@")[0] if mailbox else text)
    if not hit or affiliation.is_organisation(f"{hit[1]} {hit[2]}"):
        return None
    return f"{hit[1]} {hit[2]}" if mailbox or _known(hit) else None


def _known(hit: re.Match[str]) -> bool:
    return any(families.given(word) or families.japanese(word) for word in hit.groups())


def _one_of_each(hit: re.Match[str]) -> bool:
    """Not two given names, as in MaryAnn: that is one."""
    return _known(hit) and not all(map(families.only_given, hit.groups()))
