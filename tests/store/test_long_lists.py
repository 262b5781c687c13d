"""What is stored and counted many lines at a time is what single lines would give."""

from __future__ import annotations

from datetime import datetime

from followup.model import Attendance, Kind
from followup.names.stays import Stays, Times
from followup.store import advice, attendances, people

CAME = datetime(2026, 11, 20, 19, 0)


def test_a_long_list_comes_back_line_by_line(evening):
    who = [Attendance(0, "森 (me)", "森", role="me", attended=True), Attendance(0, "Ben", "Ben")]
    columns = [CAME, None, CAME], [None, CAME, None], [3.0, None, 0.5], [False, True, False]
    long = Stays(who, [0, 1, 0], Times([5, 6, 9], *columns))
    file = evening.files[evening.session, Kind.PARTICIPANTS]
    for _ in range(2):
        attendances.add(evening.db, evening.session, file, long)
    stored = attendances.of_session(evening.db, evening.session)
    assert [line for *_, line in stored] == [*long]


def test_whoever_has_an_address_anywhere_is_not_missing_one(evening):
    """Zoom has a row per connection; the figure that a host is told is about people."""
    evening.person("Ada")
    evening.person("Ben", "ben@example.org")
    twice = evening.person("Cara")
    evening.link(evening.line("Cara", email="cara@example.org"), twice)
    other = evening.new_session(datetime(2026, 11, 27).date(), "Labels")
    before = evening.person("Dara")
    evening.link(evening.line("Dara", session=other, email="dara@example.org"), before)
    noted = evening.person("Elif")
    people.edit(evening.db, noted, "email", "elif@example.org", evening.now)
    assert advice.without_address(evening.db, evening.session) == 1
    people.edit(evening.db, noted, "email", "", evening.now)
    assert advice.without_address(evening.db, evening.session) == 2
