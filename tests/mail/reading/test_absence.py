"""Until when an absent reader is away, in the words of people and programs of six languages."""

from __future__ import annotations

import csv
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.mail.reading import read
from followup.mail.reading.absence import until

SENT = datetime(2026, 11, 22, 21, 5, tzinfo=UTC)
HERE = Path(__file__).parent


def _table() -> list[tuple[str, str]]:
    with (HERE / "absences.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["until"], row["words"]) for row in rows]


@pytest.mark.parametrize(("day", "words"), _table())
def test_the_day_of_return_or_the_last_one_away(day: str, words: str) -> None:
    """The day of return where it is said, else the last one away; no day that is another's."""
    assert str(until(words, SENT) or "") == day


@pytest.mark.parametrize(
    ("words", "sent", "day"),
    [
        ("Back on 5 January.", date(2026, 12, 30), date(2027, 1, 5)),
        ("until 3/12", date(2026, 3, 2), date(2026, 3, 12)),
        ("until 3/12", date(2026, 11, 30), date(2026, 12, 3)),
        ("3/12まで不在です", date(2026, 11, 30), date(2027, 3, 12)),
        ("Je suis absent jusqu'au 1/2.", date(2026, 12, 30), date(2027, 2, 1)),
        ("31日まで休みます", date(2026, 11, 22), date(2026, 12, 31)),
        ("来週の金曜日まで不在です", date(2026, 11, 25), date(2026, 12, 4)),
        ("back on 29 February", date(2028, 2, 20), date(2028, 2, 29)),
        ("back on 29 February", date(2026, 2, 20), None),
    ],
)
def test_what_is_not_said_is_what_is_nearest(words: str, sent: date, day: date | None) -> None:
    """Year, month or the order of both: by the language, then by the date of the mail."""
    assert until(words, datetime(sent.year, sent.month, sent.day, 12, tzinfo=UTC)) == day


def test_neither_header_nor_signature_nor_our_own_mail_tells_a_day() -> None:
    raw = (
        "From: Akari <akari@example.jp>\nIn-Reply-To: <ours@example.com>\n"
        "Date: Sun, 22 Nov 2026 21:05:40 +0000\nAuto-Submitted: auto-replied\n"
        "Subject: Automatic reply: Hello\n\nI am out of the office.\n\n"
        "On 20 November 2026 Ken <ken@example.com> wrote:\n> I am away until 3 December.\n"
        "-- \nAkari, out and about until 12/24\n"
    )
    got = read(raw.encode())
    assert got is not None
    assert got.until is None


PIECES = (
    "until |back on |bis |十|月|日|99|3|/|.|-| |nov |令和|元|年|まで|から|friday|来週|2月|the 31st"
    "|\n|월|0|end of |月末"
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(PIECES.split("|")) | st.text(max_size=3),
        max_size=30,
    ),
    st.dates(date(1970, 1, 1), date(9990, 1, 1)),
)
def test_no_words_raise_and_no_day_is_far(pieces: list[str], sent: date) -> None:
    now = datetime(sent.year, sent.month, sent.day, tzinfo=UTC)
    day = until("".join(pieces), now)
    assert day is None or abs(day - sent) <= timedelta(days=400)
    until("".join(pieces), None)


@pytest.mark.parametrize(
    "piece",
    ["until ", "1/", "11月", "十", "nov 1 to ", "the ", "back ", "2026年", "mon ", "3日 から "],
)
def test_no_words_take_long(piece: str) -> None:
    began = time.process_time()
    until("away " + piece * 2000, SENT)
    assert time.process_time() - began < 0.5
