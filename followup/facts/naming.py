"""What a person of a session may be called in its chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.names.display import decode
from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from followup.model import Person


class Called(NamedTuple):
    """A person's id, the names that the lists write, and all of these in the form of `key`."""

    person: int
    written: tuple[str, ...]
    names: frozenset[str]

    @classmethod
    def of(cls, person: Person) -> Called:
        lines = [linked.attendance for linked in person.attendances]
        fields = [(line.raw_name, line.name, line.original_name) for line in lines]
        written = tuple(dict.fromkeys(name for names in fields for name in names if name))
        names = frozenset[str]().union(*map(forms, (person.name, *written)))
        return cls(person.id, written, names)

    def may_be(self, said: AbstractSet[str], *, whole: bool) -> bool:
        """Whether one of the forms `said` is a name of theirs, or unless `whole` a part of one."""
        return bool(said & self.names) or (
            not whole and any(_begins(name, form) for name in self.names for form in said)
        )

    def is_told(self, to: AbstractSet[str] | None) -> bool:
        """Whether what was said to a name in the forms `to`, or to everyone, was said to them."""
        return to is None or self.may_be(to, whole=True)

    def is_named_in(self, sentence: str) -> bool:
        """Whether a whole word of a name of theirs, of a Japanese one its start, stands there."""
        said = key(sentence)
        parts = [part for name in self.names for part in name.split()]
        return any((part if part.isascii() else part[:2]) in said for part in parts)


def forms(name: str) -> frozenset[str]:
    """A name as written, and without what platforms and people put beside it, as `key` has it."""
    return frozenset({key(name), key(decode(name).name)} - {""})


def _begins(name: str, form: str) -> bool:
    """Whether `form` is a word of `name`, or the start of one that is written without spaces."""
    return form in name.split() or (len(form) > 1 and not form.isascii() and name.startswith(form))
