"""What one look found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from followup.errors import FollowupError


class State(StrEnum):
    """`LOOK` holds nothing up, but deserves to be known."""

    FINE = "fine"
    LOOK = "look"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """`subject` is what was looked at; `key` and `values` as in errors, ``<key>.next`` mends it."""

    subject: str
    state: State
    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, subject: str, error: FollowupError, state: State = State.BROKEN) -> Self:
        """An error as what was found."""
        return cls(subject, state, error.key, error.values)
