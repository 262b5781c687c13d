"""One person: is the field right, and is nothing said where nothing is known?"""

from __future__ import annotations

from collections.abc import Sequence

from scoring import share
from sets import Fields, Item
from table import shown

from followup.industry import Field, of_person
from followup.similarity.nearness import CLAIM_CONFIDENCE
from followup.similarity.pairs import evidence


def field_of(fields: Fields) -> Field | None:
    return of_person(list(evidence(fields)))


def told(sets: dict[str, list[Item]]) -> str:
    """Every set by language and by tag; the unanswerable apart."""
    rows, silent = [], []
    for name, items in sets.items():
        known = [item for item in items if item.groups]
        rows.append(_row(name, known))
        for field in ("language", "tag"):
            for value in sorted({getattr(item, field) for item in known}):
                some = [item for item in known if getattr(item, field) == value]
                rows.append(_row(f"{name}, {value}", some))
        silent.append(_silence(name, [item for item in items if not item.groups]))
    answered = shown(("items", "n", "acc@1", "acc@3", "answered", "right if answered"), rows)
    return (
        f"{answered}\n\n{shown(('unanswerable', 'n', 'nothing said', 'nothing claimed'), silent)}"
    )


def _row(name: str, items: Sequence[Item]) -> tuple[str, int, float, float, float, float]:
    fields = [field_of(item.fields) for item in items]
    return (name, *figures(fields, [item.groups for item in items]))


def figures(
    fields: Sequence[Field | None], right: Sequence[frozenset[str]]
) -> tuple[int, float, float, float, float]:
    """How many, right at once, right among the first three, answered, right where answered."""
    both = list(zip(fields, right, strict=True))
    first = [field is not None and field.code in groups for field, groups in both]
    three = [field is not None and bool(groups & _first_three(field)) for field, groups in both]
    said = [hit for hit, field in zip(first, fields, strict=True) if field]
    return len(both), share(first), share(three), share([bool(f) for f in fields]), share(said)


def _first_three(field: Field) -> set[str]:
    return {code for code, _ in field.shares[:3]}


def _silence(name: str, items: Sequence[Item]) -> tuple[str, int, float, float]:
    fields = [field_of(item.fields) for item in items]
    unsure = [field is None or field.confidence < CLAIM_CONFIDENCE for field in fields]
    return name, len(items), share([field is None for field in fields]), share(unsure)
