"""The names that a line shows, as unordered words: what two spellings of one name share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from followup.names import bare, display, person
from followup.names.characters import has_eastern, without_accents
from followup.names.kana import romaji
from followup.names.normalise import key

_JOINED = re.compile(r"[-'’‐‑]")
_KANA = re.compile(r"[\u3041-\u30ff\s]+")
_WORD = re.compile(r"[^\W_]+")


class Name(NamedTuple):
    """One name; `words` are sorted, since the order of given and family name is no evidence.

    A `full` name has a given and a family name, both written out: only such a name may tell
    that two lines of different sessions are one human.
    """

    words: tuple[str, ...]
    full: bool

    @property
    def key(self) -> str:
        return " ".join(self.words)

    @property
    def native(self) -> bool:
        """Whether it is in Japanese, Chinese or Korean script; it is one word then."""
        return has_eastern(self.words[0])


class Names(NamedTuple):
    """What a line calls its person, most telling form first, and the employer written beside."""

    forms: tuple[Name, ...] = ()
    organization: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its full names; the first one stands for the line."""
        return tuple(form.key for form in self.forms if form.full)

    @property
    def lone(self) -> bool:
        """Whether a given name, a family's or a nickname is all there is."""
        return not any(form.full or len(form.words) > 1 for form in self.forms)


@lru_cache(maxsize=8192)
def read(raw_name: str) -> Names:
    """The names in a display name or in the name cell of a form; none for devices and callers.

    The original name and the name in another script are forms of their own; Japanese script
    tells most.
    """
    shown = display.decode(raw_name)
    if shown.not_a_person:
        return Names()
    found = shown.person
    forms = [_name(found.given, found.family, shown.name)]
    if found.original:
        other = person.read(found.original)
        forms.append(_name(other.given, other.family, found.original))
    told = dict.fromkeys(form for form in forms if form.words)
    return Names(tuple(sorted(told, key=_telling)), found.organization)


def _telling(name: Name) -> tuple[bool, bool]:
    return (not name.full, not name.native)


def _name(given: str | None, family: str | None, shown: str) -> Name:
    """Both parts where they are known, else the words that are shown.

    A name in kana is the one that it sounds like in Latin letters.
    """
    login = bare.login(shown) if not (given or family) else None
    parts = [key(part) for part in (family, given) if part]
    if _KANA.fullmatch("".join(parts)):
        parts = [romaji(part) for part in parts]
    words = [word for part in parts or [login or shown] for word in _words(part)]
    full = login is not None or (len(parts) == 2 and all(_written_out(part) for part in parts))
    if full and not has_eastern(words[0]):
        # A middle initial beside two names does not count.
        words = [word for word in words if len(word) > 1]
    native = has_eastern("".join(words))
    return Name(("".join(words),) if native else tuple(sorted(words)), full)


def _words(text: str) -> list[str]:
    """Without accents, hyphens and signs; J.K. is two initials."""
    return _WORD.findall(without_accents(key(_JOINED.sub("", text))))


def _written_out(part: str) -> bool:
    words = _words(part)
    return any(len(word) > 1 or has_eastern(word) for word in words) and not any(
        map(str.isdigit, "".join(words))
    )
