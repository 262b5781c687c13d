"""What a display name of a video call says: the name, and what is written around it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from followup.names import affiliation, brackets, nobody
from followup.names.normalise import clean, key
from followup.names.plain import is_plain

if TYPE_CHECKING:
    from followup.names.parting import Order
    from followup.names.person import PersonName


class DisplayName(NamedTuple):
    """A decoded display name.

    `name` is as displayed, without what is clearly no part of it. `role` is ``host``,
    ``co-host`` or None, `mark` an organiser's word (``運営``, ``Speaker``), `suffix` the
    platform's (``Guest``, ``2``). `not_a_person` is the catalogue's key of why this is a device,
    a caller, a bot or a placeholder, else None; `device` is one beside a person's name.
    `organization` is what the person wrote beside the name: a hint, not a statement of a form.
    """

    name: str
    original_name: str | None = None
    organization: str | None = None
    role: str | None = None
    me: bool = False
    pronouns: str | None = None
    not_a_person: str | None = None
    reading: str | None = None
    mark: str | None = None
    suffix: str | None = None
    device: str | None = None

    @property
    def person(self) -> PersonName:
        """The name in its parts: given, family, order, honorific, ... with their confidence."""
        return _person(self)

    @property
    def given(self) -> str | None:
        """The given name, as written; see `person`."""
        return self.person.given

    @property
    def family(self) -> str | None:
        """The family's name, as written; see `person`."""
        return self.person.family

    @property
    def order(self) -> Order:
        """Which of the two stands first; ``unknown`` where nothing tells."""
        return self.person.order


def decode(raw: str) -> DisplayName:
    """What `raw`, the name cell of a platform, says. Never fails; see the fields above.

    Brackets hold a platform's mark, pronouns, a reading in kana, an organisation or, failing
    those, the original name, which replaces a device's or a placeholder's name.
    """
    text = clean(raw[:1000])[:200]
    if is_plain(text):
        return DisplayName(text)
    bare, found = brackets.taken_out(text)
    parts = affiliation.split(bare)
    original, device = found.get("original") or parts.other, None
    name, why = parts.name or bare, nobody.reason(bare)
    if original and (beside := nobody.reason(original)):
        original, device = None, original if beside.endswith("device") else None
    organization = found.get("organization") or parts.organization
    if original and not why and _firm_first(name, original):
        name, original, organization = original, None, name
    if why and "bot" not in why and original:
        device = name if why.endswith("device") else None
        name, original, why = original, None, None
    elif original and key(original) == key(name):
        original = None
    return DisplayName(
        name=name or text,
        original_name=original,
        organization=organization,
        role=found.get("role") or parts.role,
        me="me" in found,
        pronouns=found.get("pronouns"),
        not_a_person=why,
        reading=found.get("reading"),
        mark=found.get("mark") or parts.mark,
        suffix=found.get("suffix"),
        device=device,
    )


def _firm_first(name: str, original: str) -> bool:
    """``Sable Foods (Ann Lee)``: a firm with the person's name in brackets."""
    return affiliation.is_organisation(name) and not affiliation.is_organisation(original)


@lru_cache(maxsize=4096)
def _person(shown: DisplayName) -> PersonName:
    from followup.names import person

    if shown.not_a_person:
        return person.PersonName()
    return person.read(shown.name, shown.original_name, shown.organization)
