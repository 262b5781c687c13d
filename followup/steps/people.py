"""people: who is known, and the user's own word on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import similarity
from followup.errors import FollowupError
from followup.names import normalise
from followup.store import decisions, people
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.model import Person
    from followup.workspace import Workspace

FIELDS = ("name", "email", "organization", "industry", "job_title", "note")


def listed(workspace: Workspace, find: str | None = None) -> list[Person]:
    """Everybody, or those whose name, address or organisation holds `find`."""
    return people.all_people(workspace.db, find)


def shown(workspace: Workspace, person_id: int) -> Person:
    """One person with everything known."""
    return people.get(workspace.db, person_id)


def edit(workspace: Workspace, person_id: int, changes: dict[str, str], *, now: datetime) -> Person:
    """Write down the user's corrections; they beat what files say."""
    people.get(workspace.db, person_id)
    cleaned = {field: _clean(field, value) for field, value in changes.items()}
    with transaction(workspace.db), decisions.noted(workspace.db, "edit", [person_id], now):
        for field, value in cleaned.items():
            people.edit(workspace.db, person_id, field, value, now)
    return people.get(workspace.db, person_id)


def note(
    workspace: Workspace, person_id: int, words: str, *, now: datetime
) -> tuple[Person, str, str]:
    """Write down what is said in passing, "works at Harbor Bank"; the field and its new value.

    FollowupError ``people.nothing-noted`` where nothing is said.
    """
    field, value = similarity.correction(words)
    if not value:
        raise FollowupError("people.nothing-noted", name=shown(workspace, person_id).name)
    return edit(workspace, person_id, {field: value}, now=now), field, value


def _clean(field: str, value: str) -> str:
    if field != "email" or not value.strip():  # An empty one takes a correction back.
        return normalise.clean(value)
    address = normalise.address(value)
    if address is None:
        raise FollowupError("people.bad-address", address=value)
    return address
