"""Whether words speak of somebody of the session by name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.names import display, person
from followup.names.characters import without_accents
from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TITLE = r"(?=\s?(?:さん|様|さま|氏|くん|君|ちゃん|先生))"
# Names that are words too, written small: only a capital within the sentence tells.
_WORDS = re.compile(
    r"will|may|mark|bill|grace|rose|art|hope|joy|faith|grant|pat|rob|sue|drew|chase|frank|guy|jack"
    r"|max|dean|young|long|white|black|brown|green|king|page|price|banks|stone|wood|field|sky|dawn"
    r"|summer|june|april|august|eve|iris|lily|olive|ruby|pearl|amber|star|case|cook|baker|carter"
    r"|mason|miller|porter|taylor|hunter|fisher|gardener|bush|hill|lake|rivers|ford|ward|west|north"
    r"|day|love|gold|silver|strong|sharp|short|small|little|best|good|rich|power|moon|son|sun",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"van|von|der|den|del|des|dos|das|las|los|bin|ibn|the|and", re.IGNORECASE)
_HINT = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]")
_SENTENCE_END = frozenset(".!?。！？:")


def mentions(text: str, names: Iterable[str], *, but: Iterable[str] = ()) -> bool:
    """Whether `text` holds one of `names` (as lists show them), whole or one part of it.

    A part that is also part of a name in `but` does not count, unless all parts of another name
    stand there. Latin names are met in any case and without accents, except those that are
    words as well and those of two letters: they count with a capital within the sentence. A
    name of one sign, or of two in kana, counts before さん and the like.
    """
    if not text:
        return False
    plain = _plain(text)
    small, own = plain.lower(), [frozenset(_parts(name)) for name in but]
    return any(
        _is_meant(frozenset(_parts(name)), own, plain) for name in names if _may_stand(name, small)
    )


def _is_meant(parts: frozenset[str], own: list[frozenset[str]], plain: str) -> bool:
    if any(_stands(part, plain) for part in parts.difference(*own)):
        return True
    theirs = any(parts <= one for one in own)
    return len(parts) > 1 and not theirs and all(_stands(part, plain) for part in parts)


def _may_stand(name: str, small: str) -> bool:
    """Whether a look at the parts of `name` can be worth it: most names are nowhere near."""
    return any(word in small for word in _hints(name))


@lru_cache(maxsize=4096)
def _hints(name: str) -> tuple[str, ...]:
    return tuple(_HINT.findall(_plain(name).lower()))


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    """The words of the given and the family name, in small letters."""
    return tuple(dict.fromkeys(map(str.lower, _read(name))))


def _read(name: str) -> Iterator[str]:
    shown = display.decode(name).person
    for one in (shown, *([person.read(shown.original)] if shown.original else [])):
        for part in (one.given, one.family):
            words = _plain(part or "").split()
            yield from (word for word in words if not _PARTICLE.fullmatch(word))


def _stands(part: str, plain: str) -> bool:
    if not part.isascii():
        return _eastern(part).search(plain) is not None
    for found in re.finditer(rf"(?<![a-z0-9]){re.escape(part)}(?![a-z0-9])", plain, re.IGNORECASE):
        if len(part) > 2 and not _WORDS.fullmatch(part):
            return True
        before = plain[: found.start()].rstrip()
        if found[0][0].isupper() and before and before[-1] not in _SENTENCE_END:
            return True
    return False


@lru_cache(maxsize=4096)
def _eastern(part: str) -> re.Pattern[str]:
    if len(part) == 1 or re.fullmatch(r"[ぁ-ゖ]{2}", part):
        return re.compile(re.escape(part) + _TITLE)
    if re.fullmatch(r"[ァ-ヺー]+", part):
        return re.compile(rf"(?<![ァ-ヺー]){part}(?![ァ-ヺー])")
    return re.compile(re.escape(part), re.IGNORECASE)


def _plain(text: str) -> str:
    """`text` without accents and in the usual width, its capitals kept."""
    return without_accents(unicodedata.normalize("NFKC", clean(text)))
