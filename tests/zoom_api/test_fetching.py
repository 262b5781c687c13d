"""A session is fetched whole, through everything that Zoom puts in the way."""

from __future__ import annotations

import json
import stat
from datetime import timedelta

import pytest

from followup import importers, tables
from followup.errors import FollowupError
from followup.importers.zoom_api import saving
from followup.importers.zoom_api.fetching import fetch
from followup.importers.zoom_api.sessions import instances, past_sessions
from followup.model import Kind
from followup.names.folding import fold

ID = "81796405615"
UUID = "/aJ//bK2Q3uQ8xZ1vV3x9w=="


@pytest.fixture
def evening(zoom, held, person):
    """700 people in a meeting whose UUID has slashes; two of them had registered."""
    people = [person(n) for n in range(698)]
    people.append(person(698, name="iPhone", registrant_id="R1"))
    people.append(person(699, name="Lou", user_email="lou@example.org", registrant_id="R2"))
    zoom.held.append(held(UUID, ID, "2026-11-20T10:00:00Z", people))
    form = {"status": "approved", "create_time": "2026-11-01T08:00:00Z"}
    zoom.registrants[ID] = [
        {"id": "R1", "email": "mio@example.jp", "first_name": "澪", "last_name": "小野寺",
         "org": "つゆくさ製茶", "join_url": "https://example.com/w/tk", **form},
        {"id": "R2", "email": "lou@example.org", "first_name": "Lou", "last_name": "Marchand",
         "comments": "Who repairs ovens?", **form},
    ]  # fmt: skip
    return zoom


def read(made):
    """What `ingest` reads from the bytes of a saved answer, by the list it holds."""
    documents = {name.rpartition("-")[2]: tables.from_bytes(data, name) for name, data in made}
    return {name: importers.read(document) for name, document in documents.items()}


def test_700_participants_come_over_3_pages_and_a_uuid_with_slashes(evening, connected):
    """Zoom: at most 300 to a page; a UUID with ``//`` is encoded twice, or is not found."""
    seen = []
    (fetched,) = fetch(connected(), ID, lambda done, total: seen.append((done, total)))
    assert len(fetched.answers["participants"]["participants"]) == 700
    assert seen == [(300, 700), (600, 700), (700, 700)]
    report = [path for path in evening.asked if path.startswith("/report/meetings/")]
    assert len(report) == 3
    assert all("%252F" in path for path in report)


def test_the_saved_answer_is_read_like_any_other_file(evening, connected):
    """Local start by the zone that Zoom states; a registrant_id names who came as a device."""
    (fetched,) = fetch(connected(), "817 9640 5615")
    rosters = read(saving.files(fetched))
    roster = rosters["participants.json"]
    assert (roster.topic, roster.meeting_id) == ("Evening of bread", ID)
    assert roster.start.isoformat() == "2026-11-20T19:00:00"
    assert roster.host_email == "ken@example.com"
    people = {p.email: p for p in fold(roster.attendances, roster.kind) if p.email}
    assert people["mio@example.jp"].name == "小野寺 澪"
    assert people["mio@example.jp"].organization == "つゆくさ製茶"
    assert people["lou@example.org"].minutes == 60
    assert rosters["registrants.json"].kind is Kind.REGISTRANTS
    ids = {a.platform_id for a in rosters["registrants.json"].attendances}
    assert ids == {a.platform_id for a in roster.attendances if a.platform_id}
    assert [r.text for r in rosters["registrants.json"].remarks] == ["Who repairs ovens?"]


def test_a_token_that_expires_midway_is_renewed_once(evening, connected):
    """Zoom's tokens last an hour."""

    def an_hour_passes(fake, path):
        if len(fake.asked) == 5:
            fake.now += timedelta(hours=1)
            fake.pages = {k: (n, e, fake.now + timedelta(1)) for k, (n, e, _) in fake.pages.items()}

    evening.before = an_hour_passes
    (fetched,) = fetch(connected(), UUID)
    assert len(fetched.answers["participants"]["participants"]) == 700
    assert len(evening.tokens) == 2


def test_a_page_token_that_expires_begins_the_list_again(evening, connected):
    """Zoom's page tokens hold for 15 minutes; nobody may be missing or doubled."""

    def a_quarter_passes(fake, path):
        if sum("/report/" in asked for asked in fake.asked) == 2 and fake.pages:
            fake.now += timedelta(minutes=16)

    evening.before = a_quarter_passes
    (fetched,) = fetch(connected(), ID)
    names = [row["name"] for row in fetched.answers["participants"]["participants"]]
    assert len(names) == len(set(names)) == 700


def test_polls_and_questions_come_where_there_are_any(evening, connected):
    def said(question, **told):
        return [{"email": "", "name": "Ada", "question_details": [{"question": question, **told}]}]

    evening.held[0].polls = said("Bread?", answer="Yes", polling_id="p")
    evening.held[0].questions = said("Where do I buy rye?")
    (fetched,) = fetch(connected(), ID)
    rosters = read(saving.files(fetched))
    assert [r.text for r in rosters["questions.json"].remarks] == ["Where do I buy rye?"]
    assert rosters["polls.json"].remarks == ()
    assert [p.name for p in rosters["polls.json"].attendances] == ["Ada"]


def test_a_restart_does_not_hide_the_real_session(zoom, held, person, connected):
    """A bare id means the latest instance, which may be the host alone an hour later."""
    real = [person(1), person(2), person(3)]
    zoom.held += [
        held("last-week-0123456789ab==", ID, "2026-11-13T10:00:00Z", real[:2]),
        held("real-one-0123456789abc==", ID, "2026-11-20T10:00:00Z", real),
        held("after-the-drop-0123456==", ID, "2026-11-20T10:40:00Z", real[1:]),
        held("restart-0123456789abcd==", ID, "2026-11-20T12:00:00Z", real[:1]),
    ]
    fetched = fetch(connected(), ID)
    assert [one.session.uuid[:8] for one in fetched] == ["real-one", "after-th"]
    assert [len(instances(connected(), ID)), len(past_sessions(connected()))] == [4, 4]
    assert past_sessions(connected())[0].timezone == "Asia/Tokyo"


def test_latest_is_the_last_session_that_is_over(zoom, held, person, connected):
    two = [person(1), person(2)]
    zoom.held += [
        held("a-23456789012345678901==", "111222333", "2026-11-18T10:00:00Z", two, "Tea"),
        held("b-23456789012345678901==", "444555666", "2026-11-19T10:00:00Z", two, "Salt"),
        held("c-23456789012345678901==", "777888999", "2026-12-24T10:00:00Z", two, "Ice"),
    ]
    (fetched,) = fetch(connected(), "latest")
    assert fetched.session.topic == "Salt"
    zoom.held.clear()
    with pytest.raises(FollowupError) as caught:
        fetch(connected(), "latest")
    assert caught.value.key == "zoom_api.none-past"


def test_a_webinar_is_found_as_one_and_tells_who_stayed_away(zoom, held, person, connected):
    absent = [{"id": "R9", "email": "noor@example.org", "first_name": "Noor", "last_name": "H"}]
    one = held("w-23456789012345678901==", "86144008822", "2026-11-20T10:00:00Z", [person(1)] * 2)
    one.webinar, one.absentees = True, absent
    zoom.held.append(one)
    (fetched,) = fetch(connected(), "86144008822")
    roster = read(saving.files(fetched))["absentees.json"]
    assert (roster.kind, roster.attendances[0].attended) == (Kind.ATTENDANCE, False)


def test_saved_files_are_private_and_hold_no_key_to_a_meeting(evening, connected, tmp_path, secret):
    (fetched,) = fetch(connected(), ID)
    folder = tmp_path / "zoom"
    paths = saving.save(saving.files(fetched), folder)
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o600] * 2
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    assert not any(word in text for word in (secret, "token-0", "join_url", "tk"))
    again = saving.save(saving.files(fetch(connected(), ID)[0]), folder)
    assert again == paths
    assert "".join(path.read_text(encoding="utf-8") for path in again) == text


def test_a_uuid_never_becomes_a_path(zoom, held, person, connected, tmp_path):
    people = [person(1), person(2)]
    zoom.held.append(held("/../../etc/passwd-1234==", ID, "2026-11-20T10:00:00Z", people))
    (fetched,) = fetch(connected(), ID)
    (path,) = saving.save(saving.files(fetched), tmp_path / "zoom")
    assert path.parent == tmp_path / "zoom"
    assert json.loads(path.read_text(encoding="utf-8"))["meeting"]["uuid"].startswith("/..")


@pytest.mark.parametrize("which", ["", "../users", "12345", "https://zoom.us.evil/x", "a" * 99])
def test_what_is_no_meeting_is_not_asked_for(zoom, connected, which):
    connection = connected()
    with pytest.raises(FollowupError) as caught:
        fetch(connection, which)
    assert caught.value.key == "zoom_api.bad-which"
    assert zoom.asked == []


def test_a_link_to_join_names_the_meeting(evening, connected):
    (fetched,) = fetch(connected(), f"https://us02web.zoom.us/j/{ID}?pwd=abc")
    assert fetched.session.meeting_id == ID
