"""How an address came to somebody: what the draft says of it, so that a yes knows what it takes."""

from __future__ import annotations

from datetime import date

import pytest

from followup.model import (
    Attendance,
    Channel,
    Kind,
    LinkedAttendance,
    Person,
    Session,
    Strength,
)
from followup.workspace import address

SURE, NAME = Strength.CERTAIN, Strength.PROVISIONAL
MAIL = "mara@example.org"
TONIGHT = Session(2, date(2026, 11, 20))


def mara(*lines: tuple[Kind, str | None, Strength], session: int = 2) -> Person:
    """Mara, with the lines (kind, address, link) of one session."""
    made = tuple(
        LinkedAttendance(
            number, session, None, "list.csv", kind,
            Attendance(line=number, raw_name="Mara", name="Mara", email=email), link,
        )
        for number, (kind, email, link) in enumerate(lines, 1)
    )  # fmt: skip
    return Person(1, "Mara", (MAIL,), attendances=made)


REPORT, LIST, CHAT = Kind.PARTICIPANTS, Kind.REGISTRANTS, Kind.CHAT


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([(REPORT, MAIL, SURE)], "registration"),
        ([(LIST, MAIL, SURE)], "registration"),
        ([(REPORT, MAIL, SURE), (CHAT, None, NAME)], "registration"),
        ([(LIST, MAIL, SURE), (REPORT, None, SURE), (CHAT, None, NAME)], "registration"),
        ([(LIST, MAIL, SURE), (REPORT, None, NAME)], "registration-same-name"),
        ([(LIST, MAIL, SURE), (CHAT, None, NAME)], "registration-same-name"),
        ([(LIST, MAIL, SURE), (LIST, None, NAME)], "registration"),
    ],
)
def test_the_same_name_is_named_only_where_nothing_else_shows_them_there(lines, told) -> None:
    """A line of the chat under the name is no doubt about the report that holds the address."""
    assert address.source(mara(*lines), TONIGHT) == told


def test_only_a_name_of_other_sessions_is_a_question_and_no_mail() -> None:
    earlier = mara((REPORT, MAIL, SURE), session=1).attendances
    here = mara((REPORT, None, NAME)).attendances
    person = Person(1, "Mara", (MAIL,), attendances=here + earlier)
    assert address.source(person, TONIGHT) is None
    assert address.channel(person, TONIGHT) is Channel.COPY


def test_somebody_who_is_surely_there_keeps_the_address_of_an_earlier_session() -> None:
    earlier = mara((REPORT, MAIL, SURE), session=1).attendances
    here = mara((REPORT, None, SURE), (CHAT, None, NAME)).attendances
    person = Person(1, "Mara", (MAIL,), attendances=here + earlier)
    assert address.source(person, TONIGHT) == "earlier-session"
