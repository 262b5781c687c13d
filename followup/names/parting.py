"""A name parted into what is given and what is the family's."""

from __future__ import annotations

from typing import Literal, NamedTuple

Order = Literal["given-first", "family-first", "unknown"]


class Parting(NamedTuple):
    """The two parts, which stands first, and how sure that is (0..1).

    `order` is ``unknown`` where nothing tells; the parts are then the likelier guess.
    """

    given: str | None = None
    family: str | None = None
    order: Order = "unknown"
    sure: float = 0.0


def given_first(words: list[str], at: int, sure: float) -> Parting:
    """`words` with the family's name from index `at` on; unknown order below 0.6."""
    order: Order = "given-first" if sure >= 0.6 else "unknown"
    return Parting(" ".join(words[:at]) or None, " ".join(words[at:]) or None, order, sure)


def family_first(words: list[str], at: int, sure: float) -> Parting:
    """`words` with the given name from index `at` on; unknown order below 0.6."""
    order: Order = "family-first" if sure >= 0.6 else "unknown"
    return Parting(" ".join(words[at:]) or None, " ".join(words[:at]) or None, order, sure)
