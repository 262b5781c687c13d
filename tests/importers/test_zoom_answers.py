"""Zoom's polls, questions, transcripts and API answers beyond the sample files."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.errors import FileRefused, FollowupError
from followup.model import Kind
from followup.texts import say


def read(text, **told):
    data = text if isinstance(text, str) else json.dumps(text)
    document = tables.from_bytes(data.encode(), "answer.json")
    return importers.read(replace(document, **told))


def stay(**told):
    return {"name": "Ann Lee", "user_email": "", "join_time": "2026-04-02T22:00:00Z", **told}


def test_times_become_local_by_the_files_zone_before_the_users():
    """docs/design.md, files: the file's, --timezone, the profile's."""
    answer = {"participants": [stay()]}
    told = read(answer, timezone="Asia/Tokyo")
    assert told.attendances[0].joined.isoformat() == "2026-04-03T07:00:00"
    assert told.problems == ()
    stated = read({**answer, "timezone": "Europe/Paris"}, timezone="Asia/Tokyo")
    assert stated.attendances[0].joined.isoformat() == "2026-04-03T00:00:00"
    neither = read(answer)
    assert neither.attendances[0].joined.isoformat() == "2026-04-02T22:00:00"
    assert [problem.key for problem in neither.problems] == ["zoom.problem-utc"]


@pytest.mark.parametrize("zone", ["../../etc/passwd", "Nowhere/Land", "x" * 5000, "\0", "/"])
def test_a_zone_that_is_none_is_as_good_as_no_zone(zone):
    assert read({"participants": [stay()], "timezone": zone}).attendances[0].joined.hour == 22


def test_a_registrants_id_joins_the_report_and_the_registration():
    """Zoom gives guests no other id: `id` and `participant_user_id` are empty since 2023."""
    report = read({"participants": [stay(registrant_id="abc"), stay(id="u1", user_id="77")]})
    form = read({"registrants": [{"id": "abc", "first_name": "Ann", "email": "a@example.org"}]})
    assert [line.platform_id for line in report.attendances] == ["zoom:abc", None]
    assert form.attendances[0].platform_id == "zoom:abc"


def test_duration_is_in_seconds_and_the_waiting_room_is_marked():
    roster = read({"participants": [stay(duration=90), stay(status="in_waiting_room")]})
    assert [(x.minutes, x.waiting) for x in roster.attendances] == [(1.5, False), (None, True)]


def test_a_polls_question_is_never_put_into_a_mouth():
    """Old answers have no polling_id: the same words under two people are the host's."""
    asked = [{"question": "Do you use AI?", "answer": "Yes"}]
    people = [{"name": name, "email": "", "question_details": asked} for name in ("Ann", "Bob")]
    roster = read({"questions": people})
    assert (len(roster.attendances), roster.remarks) == (2, ())


def test_two_of_one_name_keep_their_own_questions():
    """A question stands on its asker's line, so that namesakes are not mixed up."""
    text = (
        "#,Question,Asker Name,Asker Email,Answer(s)\n"
        "1,Who bakes rye?,Ann Lee,ann@example.org,\n2,Who mills?,Ann Lee,a.lee@example.net,\n"
    )
    roster = read(text)
    asked = {remark.line: remark.text for remark in roster.remarks}
    assert {line.email: asked[line.line] for line in roster.attendances} == {
        "ann@example.org": "Who bakes rye?",
        "a.lee@example.net": "Who mills?",
    }
    assert all(remark.asked for remark in roster.remarks)


def test_a_transcript_quotes_nobody(sample):
    """A machine wrote it down."""
    roster = sample("transcript.vtt")
    assert (roster.kind, roster.remarks) == (Kind.CHAT, ())
    assert [line.line for line in roster.attendances][:2] == [5, 17]


def test_a_question_in_a_form_is_a_question_asked(sample):
    (remark,) = sample("registration_questions.csv").remarks
    assert (remark.line, remark.sender, remark.asked) == (5, "Maren Osgood", True)
    assert remark.said_at == "05/12/2026 09:14:22 AM"


def test_an_optional_list_about_purchases_is_no_statement_about_the_person(sample):
    """Zoom's fixed lists (time frame, role in purchase, employees) are not industry or title."""
    titles = {line.job_title for line in sample("registration_questions.csv").attendances}
    assert titles == {"Owner", None}


@pytest.mark.parametrize(
    ("speaker", "known"),
    [
        ("Dr. Ann Lee", True), ("Lee, Ann", True), ("佐久間 灯", True), ("Zoë van der Berg", True),
        ("voilà le plan", False), ("so the idea is this", False), ("Right, so the thing", False),
        ("Is it true? I think", False),
    ],
)  # fmt: skip
def test_a_colon_in_what_was_said_makes_no_speaker(speaker, known):
    roster = read(f"WEBVTT\n\n1\n00:01.000 --> 00:02.000\n{speaker}: yes\n")
    assert [line.raw_name for line in roster.attendances] == [speaker] * known


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"participants":[{"name":"A"}]}', "zoom.json-other"),
        ('{"participants":"none"}', "importing.unknown"),
        ('{"participants":[1,2]}', "zoom.json-other"),
        ('{"participants":[' + "[" * 200_000, "zoom.json-broken"),
        ('{"participants":[{"user_id":' + "9" * 5000 + "}]}", "zoom.json-broken"),
        ('{"participants":[', "zoom.json-broken"),
    ],
)
def test_json_that_is_no_list_of_zooms_is_refused_with_a_sentence(text, key):
    with pytest.raises(FileRefused) as refused:
        read(text)
    assert refused.value.key == key


_NAMES = ["participants", "registrants", "absentees", "questions", "meeting", "timezone"]
_FIELDS = [
    "name", "user_email", "join_time", "leave_time", "duration", "registrant_id", "status",
    "first_name", "email", "create_time", "custom_questions", "question_details", "title",
    "value", "question", "comments", "id", "user_name", "start_time", "topic", "org",
]  # fmt: skip
_leaves = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
    st.sampled_from(["2026-04-02T22:00:00Z", "0001-01-01T00:00:00+14:00", "ann@example.org",
                     "Asia/Tokyo", "9999-12-31T23:59:59-14:00", "Ann", "NA"]),
)  # fmt: skip
_values = st.recursive(
    _leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_FIELDS), inner, max_size=5)
    ),
    max_leaves=12,
)
_records = st.lists(st.dictionaries(st.sampled_from(_FIELDS), _values, max_size=8) | _values)
_answers = st.dictionaries(st.sampled_from(_NAMES), _records | _values, min_size=1)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=2000)
@given(_answers | st.lists(_answers, max_size=2), st.none() | st.just("Pacific/Kiritimati"))
def test_any_answer_is_read_or_refused_with_a_sentence(answer, zone):
    try:
        roster = read(answer, timezone=zone)
    except FollowupError as refused:
        assert say(refused.key, "en", **refused.values)
        return
    lines = [line.line for line in roster.attendances]
    assert len(set(lines)) == len(lines)
    assert all(line.name for line in roster.attendances)
    said = [remark.line for remark in roster.remarks]
    assert len(set(said)) == len(said)
    assert set(said) <= set(lines)
    for problem in roster.problems:
        assert say(problem.key, "ja", **problem.values)


_PIECES = [
    "WEBVTT\n",
    "\n",
    "1\n",
    "00:01.000 --> 00:02.000\n",
    "Ann: hi\n",
    "so: then\n",
    "質問：はい\n",
]


@settings(max_examples=100, deadline=2000)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=12), max_size=12))
def test_any_transcript_is_read(pieces):
    try:
        roster = read("WEBVTT\n\n" + "".join(pieces))
    except FileRefused as refused:
        assert refused.key == "importing.binary"
        return
    assert all(line.name and line.attended for line in roster.attendances)


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n" + "a" * 1_000_000,
        "WEBVTT\n\n" + ("00:01.000 --> 00:02.000\n" + "Ann " * 400 + ": x\n") * 2_000,
        "#,Question,Asker Name,Asker Email\n" + "1,Why?,Ann,ann@example.org\n" * 5_000,
        "#,User Name,User Email,Submitted Date/Time,\n" + "1,Ann,a@example.org,x,y\n" * 5_000,
        json.dumps({"participants": [stay()] * 20_000}),
    ],
    ids=["one-cue", "colons", "questions", "poll", "answer"],
)
def test_no_answer_keeps_the_user_waiting(text):
    import time

    begun = time.monotonic()
    read(text)
    assert time.monotonic() - begun < 5
