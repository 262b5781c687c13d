"""What a person of a session may be called in its chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.names.display import decode
from followup.names.normalise import key

if TYPE_CHECKING:
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
        shown = (person.name, *written)
        names = {key(name) for raw in shown for name in (raw, decode(raw).name)}
        return cls(person.id, written, frozenset(names - {""}))

    def may_be(self, said: str, *, whole: bool) -> bool:
        """Whether `said` is a name of theirs, or unless it must be `whole`, a part of one."""
        forms = {key(said), key(decode(said).name)} - {""}
        return bool(forms & self.names) or (
            not whole and any(_begins(name, form) for name in self.names for form in forms)
        )

    def is_named_in(self, sentence: str) -> bool:
        """Whether a whole word of a name of theirs, of a Japanese one its start, stands there."""
        said = key(sentence)
        parts = [part for name in self.names for part in name.split()]
        return any((part if part.isascii() else part[:2]) in said for part in parts)


def _begins(name: str, form: str) -> bool:
    """Whether `form` is a word of `name`, or the start of one that is written without spaces."""
    return form in name.split() or (len(form) > 1 and not form.isascii() and name.startswith(form))
