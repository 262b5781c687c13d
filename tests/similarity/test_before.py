"""Who was seen at an earlier session is no stranger, and that is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from followup.model import Kind, Person, Profile, Session
from followup.similarity import evaluate
from followup.similarity.before import met_before
from followup.texts import say

Somebody = Callable[..., Person]
DAYS = {1: date(2026, 9, 3), 2: date(2026, 10, 1), 3: date(2026, 11, 20)}
TONIGHT = Session(3, DAYS[3])


def seen(person: Person, *sessions: int, kind: Kind = Kind.PARTICIPANTS, **line: object) -> Person:
    (first,) = person.attendances
    lines = [
        replace(
            first,
            id=number,
            session=number,
            kind=kind,
            topic=f"Topic {number}",
            attendance=replace(first.attendance, **line),  # type: ignore[arg-type]
        )
        for number in sessions
    ]
    return replace(person, attendances=(*lines, replace(first, id=9, session=3)))


def test_the_newest_session_before_tonight_is_named_with_its_day(somebody: Somebody) -> None:
    reason = met_before(TONIGHT, seen(somebody(), 1, 2), DAYS)
    assert reason is not None
    assert say(reason.label, "en", **reason.values) == (
        "you were both at “Topic 2” on 1 October 2026"
    )
    assert "2026年10月1日" in say(reason.label, "ja", **reason.values)
    assert reason.source == "registration.csv:7"


@pytest.mark.parametrize(
    "person",
    [
        {"sessions": ()},
        {"sessions": (1,), "kind": Kind.REGISTRANTS},
        {"sessions": (1,), "kind": Kind.CONTACTS},
        {"sessions": (1,), "attended": False},
        {"sessions": (1,), "waiting": True},
    ],
)
def test_only_who_took_part_was_there(somebody: Somebody, person: dict[str, object]) -> None:
    sessions: tuple[int, ...] = person.pop("sessions")  # type: ignore[assignment]
    assert met_before(TONIGHT, seen(somebody(), *sessions, **person), DAYS) is None  # type: ignore[arg-type]


def test_a_later_session_is_not_before(somebody: Somebody) -> None:
    assert met_before(Session(1, DAYS[1]), seen(somebody(), 2), DAYS) is None


def test_to_have_met_adds_a_little_and_is_no_match_by_itself(
    me: Profile, somebody: Somebody
) -> None:
    before = met_before(TONIGHT, seen(somebody(), 1), DAYS)
    near = somebody(industry="EC")
    again, first = evaluate(me, near, [], before=before), evaluate(me, near, [])
    assert again is not None
    assert first is not None
    assert 0 < again.score - first.score < 0.1
    assert evaluate(me, somebody(), [], before=before) is None
