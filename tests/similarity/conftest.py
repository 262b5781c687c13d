from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from followup.model import (
    Attendance,
    Fact,
    FactKind,
    Kind,
    LinkedAttendance,
    Note,
    Person,
    Profile,
    Strength,
)


@pytest.fixture
def me() -> Profile:
    return Profile(
        name="Ken Ito",
        email="ken@example.com",
        organization="Example Books",
        industry="E-commerce",
        job_title="Marketing manager",
        offers=("a one-page note on second delivery attempts",),
    )


@pytest.fixture
def somebody() -> Callable[..., Person]:
    """A person of one line of a registration, the fields of which are given."""

    def make(number: int = 7, name: str = "Aiko Tanaka", **fields: str) -> Person:
        raw = fields.pop("raw_name", name)
        line = replace(Attendance(7, raw, name), **fields)  # type: ignore[arg-type]
        linked = LinkedAttendance(
            1, 1, None, "in/registration.csv", Kind.REGISTRANTS, line, Strength.CERTAIN
        )
        return Person(
            number,
            name,
            emails=(line.email,) if line.email else (),
            organization=line.organization,
            industry=line.industry,
            job_title=line.job_title,
            attendances=(linked,),
        )

    return make


@pytest.fixture
def noted() -> Callable[..., Person]:
    """The person with a note by the user."""

    def make(person: Person, field: str, value: str) -> Person:
        note = Note(field, value, datetime(2026, 11, 22, tzinfo=UTC))
        return replace(person, notes=(*person.notes, note))

    return make


@pytest.fixture
def said() -> Callable[..., Fact]:
    def make(text: str, kind: FactKind = FactKind.QUESTION, *, private: bool = False) -> Fact:
        return Fact(kind, text, "in/chat.txt", 12, "19:42", private)

    return make
