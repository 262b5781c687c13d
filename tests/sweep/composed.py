"""Files put together by Hypothesis from the words that the importers know."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import strategies as st
from oddities import DATES, NUMBERS, SIGNS, TEXTS

import followup
from followup.names import wordlist

_HOUSE = Path(followup.__file__).parent
_LISTS = (*sorted(_HOUSE.glob("tables/*.txt")), *sorted(_HOUSE.glob("importers/*.txt")))
_WORDS = sorted({w for path in _LISTS for words in wordlist.load(path).values() for w in words})
_FIELDS = (
    "name", "user_name", "first_name", "last_name", "user_email", "email", "join_time", "id",
    "leave_time", "duration", "status", "registrant_id", "custom_questions", "question_details",
    "participant_user_id", "org", "job_title", "industry", "comments", "create_time", "topic",
    "start_time", "timezone", "answer", "question", "asker_name", "host_id", "participants_count",
)  # fmt: skip
_HEADERS = (
    "Name (original name)", "Name (Original Name)", "Email", "Join time", "Leave time", "Topic",
    "Duration (minutes)", "Guest", "In Waiting Room", "First Name", "Last Name", "Attended", "#",
    "Registration Time", "Approval Status", "User Name", "Is Guest", "Attendee Report", "Question",
    "Panelist Details", "1. Summary", "Participant ID (UPN)", "In-Meeting Duration", "Role",
    "Attendee Email", "Connection Type", "Session Start Time", "Time in Call", "api_id",
    "approval_status", "Order #", "Ticket Type", "RSVP", "E-mail 1 - Value", "Organization Name",
    "表示名", "参加ステータス", "受付番号", "イベントID",
)  # fmt: skip

cells = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from(DATES + NUMBERS),
    st.sampled_from(("Ann Lee", "佐藤 花子", "ann@example.org", "bo@example.jp", "Yes", "12", "")),
    st.text(max_size=12),
)
_headers = st.lists(st.sampled_from(_HEADERS) | st.sampled_from(_WORDS), min_size=2, max_size=9)


@st.composite
def _tables(draw: st.DrawFn) -> str:
    """One to three sections, each with a header, perhaps a row above it, and rows below."""
    sign = draw(st.sampled_from(",,,;\t"))
    lines = list[str]()
    for _ in range(draw(st.integers(1, 3))):
        header = draw(_headers)
        rows = st.lists(cells, min_size=max(1, len(header) - 1), max_size=len(header) + 1)
        above = draw(st.lists(st.lists(cells, max_size=4), max_size=2))
        below = draw(st.lists(rows, max_size=5))
        lines += [sign.join(row) for row in [*above, header, *below]]
        lines += draw(st.sampled_from(([], [""])))
    return draw(st.sampled_from(("\n", "\r\n", "\r"))).join(lines)


_clock = st.sampled_from(("19:00:01", "1:02", "00:00:01.000", "99:99:99", "19:00:01\t")) | cells
_speech = st.one_of(
    st.tuples(_clock, cells, cells, cells).map(lambda p: "{} From {} to {}:\n\t{}".format(*p)),
    st.tuples(_clock, cells, cells).map(lambda p: "{} From  {} : {}".format(*p)),
    st.tuples(_clock, cells, cells).map(lambda p: "{}\t{}:\t{}".format(*p)),
    st.tuples(_clock, _clock, cells, cells).map(lambda p: "\n{} --> {}\n{}: {}".format(*p)),
    st.tuples(_clock, cells, cells).map(lambda p: "{}  {}  から  全員 へ : {}".format(*p)),
    cells,
)
_said = st.lists(_speech, max_size=8).map("\n".join)
_property = st.tuples(
    st.sampled_from(("FN", "N", "EMAIL", "ORG", "TITLE", "item1.EMAIL", "N;CHARSET=idna")),
    st.sampled_from(("", ";PREF=1", ";ENCODING=QUOTED-PRINTABLE", ';TYPE="a:b"', ";CHARSET=hex")),
    cells,
).map(lambda p: "{}{}:{}".format(*p))
_card = st.lists(_property, max_size=5).map("\n".join)
_cards = st.lists(_card, max_size=4).map(
    lambda cards: "".join(f"BEGIN:VCARD\n{card}\nEND:VCARD\n" for card in cards)
)
_value: st.SearchStrategy[object] = st.recursive(
    cells | st.none() | st.integers() | st.floats() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_FIELDS), inner),
    max_leaves=6,
)
_record = st.dictionaries(st.sampled_from(_FIELDS), _value, max_size=6)
_answer = st.fixed_dictionaries(
    {},
    optional={
        name: st.lists(_record, max_size=4) | _value
        for name in ("participants", "registrants", "absentees", "questions", "meeting", "meetings")
    },
)
_answers = (_answer | st.lists(_record | _answer, max_size=3)).map(json.dumps)

texts = st.one_of(
    _tables(), _tables(), _tables(), _said, _said.map("WEBVTT\n\n{}".format), _cards, _answers,
    st.lists(cells | st.sampled_from(SIGNS), max_size=15).map("\n".join), st.text(max_size=200),
)  # fmt: skip


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace")


files = st.builds(
    _encoded, texts, st.sampled_from(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp932"))
) | st.binary(max_size=300)
