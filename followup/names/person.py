"""What a person's name says once it is freed of what is written around it."""

from __future__ import annotations

from typing import NamedTuple

from followup.names import affiliation, eastern, framing, honorifics, western
from followup.names.bare import bare
from followup.names.characters import has_eastern
from followup.names.greeting import is_japanese
from followup.names.nobody import reason
from followup.names.normalise import key
from followup.names.parting import Order, Parting, family_first


class Confidence(NamedTuple):
    """How sure each part is, 0 (absent) to 1; given and family name share one figure."""

    parts: float = 0.0
    order: float = 0.0
    original: float = 0.0
    organization: float = 0.0


class PersonName(NamedTuple):
    """A name in its parts, as written; what is not known is None.

    `original` is the same name in another script or as the account has it. `organization` and
    `mark` (``運営``, ``Speaker``) are what stands before the name or beside it.
    """

    given: str | None = None
    family: str | None = None
    order: Order = "unknown"
    honorific: str | None = None
    original: str | None = None
    organization: str | None = None
    mark: str | None = None
    confidence: Confidence = Confidence()


def read(name: str, original: str | None = None, organization: str | None = None) -> PersonName:
    """`name`, a display name without brackets and what is glued to it, in its parts.

    `original` and `organization` are what was taken off it before.
    """
    respect = honorifics.strip(bare(name))
    framed = framing.unframed(respect.name)
    main = framing.one_script(framed.name)
    parted, behind = _part(main.name, titled=bool(respect.before))
    original, employer = _beside(original, parted, main.name)
    hinted = framed.organization or main.organization or employer or behind
    return PersonName(
        given=parted.given,
        family=parted.family,
        order=parted.order,
        honorific=respect.written,
        original=original or main.other,
        organization=organization or hinted,
        mark=framed.mark,
        confidence=Confidence(
            parts=parted.sure,
            order=parted.sure if parted.order != "unknown" else 0.0,
            original=0.9 if original else 0.7 if main.other else 0.0,
            organization=0.9 if organization else 0.6 if hinted else 0.0,
        ),
    )


def is_full(name: str) -> bool:
    """Whether `name` is a person's, with a given and a family name, both written out."""
    found = read(name)
    return not reason(name) and _whole(found.given) and _whole(found.family)


def _whole(part: str | None) -> bool:
    """Whether a part is there and no initial."""
    return part is not None and (len(part.strip(".")) > 1 or has_eastern(part))


def _part(text: str, *, titled: bool) -> tuple[Parting, str | None]:
    """`text` parted, and an organisation behind a comma."""
    head, comma, tail = text.partition(",")
    if comma:
        return _comma(head.split(), tail.split())
    if not text or affiliation.is_organisation(text):
        return Parting(), None
    if eastern.is_eastern(text):
        return eastern.part(text), None
    words = text.split()
    if titled and len(words) == 1:
        return Parting(family=text, sure=0.8), None
    if is_japanese(words[0]) and len(words) > 1:
        return family_first(words, 1, 0.7), None
    return western.part(words), None


def _comma(head: list[str], tail: list[str]) -> tuple[Parting, str | None]:
    """``Last, First``; a full name before the comma has something else behind it."""
    behind = " ".join(tail)
    if not head or not tail:
        return western.part(head or tail) if head or tail else Parting(), None
    full = len(head) == 2 and western.part(head).order == "given-first"
    if affiliation.place_or_note(behind):
        return western.part(head), None
    if affiliation.is_organisation(behind) or "," in behind or (full and len(tail) == 1):
        return western.part(head), None if affiliation.is_work(behind) else behind
    return family_first([" ".join(head), *tail], 1, 0.9), None


def _beside(original: str | None, parted: Parting, main: str) -> tuple[str | None, str | None]:
    """What stands in brackets as the original name, or as an organisation.

    Beside a full name, words of the same script that share nothing with it are no second name.
    """
    if not original or not (parted.given and parted.family):
        return original, None
    if has_eastern(original) != has_eastern(main):
        return original, None
    shared = set(key(original).split()) & set(key(main).split())
    named = eastern.is_eastern(original) and eastern.part(original).sure >= 0.9
    return (original, None) if shared or named else (None, original)
