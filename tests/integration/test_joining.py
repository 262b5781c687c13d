"""Which files are one evening: each sentence of the rule that the README gives its users."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Write = Callable[..., Path]
AtHome = Any

MARA, BRUNO, CHIE, DEV = "Mara Quist", "Bruno Achterberg", "Chie Nomura", "Dev Patel"


@pytest.fixture
def report(tmp_path: Path) -> Write:
    """A participants report: with its meeting block where a topic is given."""
    numbers = itertools.count(1)

    def write(
        *people: str,
        topic: str | None = None,
        number: str = "811 2222 3333",
        day: str = "11/20/2026",
        at: str = "07",
    ) -> Path:
        start, end = f"{day} {at}:00:00 PM", f"{day} {at}:50:00 PM"
        block = [
            "Topic,ID,Host,Duration (minutes),Start time,End time,Participants",
            f"{topic},{number},Ken Ito (ken@example.com),50,{start},{end},{len(people)}",
            "",
        ]
        rows = [
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest",
            *(f"{name},,{start},{end},50,Yes" for name in people),
        ]
        path = tmp_path / f"report-{next(numbers)}.csv"
        path.write_text("\r\n".join([*(block if topic else []), *rows]) + "\r\n")
        return path

    return write


@pytest.fixture
def pasted(tmp_path: Path) -> Write:
    """Names as copied from the participants panel."""
    numbers = itertools.count(1)

    def write(*people: str) -> Path:
        path = tmp_path / f"names-{next(numbers)}.txt"
        path.write_text("\n".join(people) + "\n")
        return path

    return write


@pytest.fixture
def chat(tmp_path: Path) -> Write:
    """A saved chat in which each of them says hello."""
    numbers = itertools.count(1)

    def write(*people: str) -> Path:
        path = tmp_path / f"chat-{next(numbers)}.txt"
        lines = [f"19:0{i}:00 From  {name}  to  Everyone:\n\tHello\n" for i, name in
                 enumerate(people)]  # fmt: skip
        path.write_text("".join(lines))
        return path

    return write


def sessions(at_home: AtHome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = at_home("sessions", "--json").json["sessions"]
    return found


def ingested(at_home: AtHome, *arguments: object) -> list[int]:
    found: list[int] = at_home("ingest", *arguments, "--json").json["sessions"]
    return found


def test_same_id_and_overlapping_time(at_home: AtHome, report: Write) -> None:
    """Even under another topic: the user renamed the meeting between two downloads."""
    ingested(at_home, report(MARA, topic="Returns"))
    assert ingested(at_home, report(MARA, BRUNO, topic="Returns, part one")) == [1]


def test_a_recurring_id_never_joins_two_dates(at_home: AtHome, report: Write) -> None:
    weekly = [report(MARA, topic="Weekly", day=f"11/{day}/2026") for day in (6, 13, 20)]
    assert len(ingested(at_home, *weekly)) == 3
    assert ingested(at_home, report(BRUNO, topic="Weekly", day="11/27/2026")) == [4]


def test_a_recurring_id_twice_on_one_day_is_two_sessions(at_home: AtHome, report: Write) -> None:
    """Same id, same day, but another time and topic: what the reports say of their end counts."""
    assert (
        len(ingested(at_home, report(MARA, topic="Early"), report(MARA, topic="Late", at="09")))
        == 2
    )


def test_same_topic_and_day(at_home: AtHome, report: Write, registration: Write) -> None:
    """A registration report under another meeting id, as after moving the session."""
    first = report(MARA, topic="Returns", day="05/06/2026")
    second = registration(("Bruno", "Achterberg", "bruno@example.org"), topic="ＲＥＴＵＲＮＳ ")
    assert ingested(at_home, first, second) == [1]


def test_same_topic_on_another_day_is_another_session(at_home: AtHome, report: Write) -> None:
    first = report(MARA, topic="Returns", number="1 1", day="11/19/2026")
    assert len(ingested(at_home, first, report(MARA, topic="Returns", number="2 2"))) == 2


@pytest.mark.parametrize("chat_first", [True, False])
def test_a_file_with_neither_joins_the_only_session_of_the_call(
    at_home: AtHome, report: Write, chat: Write, chat_first: bool
) -> None:
    """Said on standard error, whichever stands first on the command line."""
    paths = [report(MARA, topic="Returns"), chat(BRUNO)]
    ran = at_home("ingest", *(reversed(paths) if chat_first else paths))
    assert "taken as part of session 1" in ran.err
    assert [s["topic"] for s in sessions(at_home)] == ["Returns"]


def test_the_only_session_of_the_call_may_be_stored_already(
    at_home: AtHome, report: Write, chat: Write
) -> None:
    """Another stored session shares the chat's people, but this call names the first one."""
    known = report(MARA, topic="Returns")
    ingested(at_home, known)
    ingested(at_home, report(BRUNO, topic="Other", number="9 9", day="11/21/2026"))
    assert ingested(at_home, known, chat(BRUNO)) == [1]


def test_a_raw_report_of_another_day_does_not_join_the_only_session(
    at_home: AtHome, report: Write
) -> None:
    """What the rows say of the day is stronger than having been named together."""
    named = report(MARA, topic="Returns")
    assert len(ingested(at_home, named, report(MARA, day="11/27/2026"))) == 2


def test_several_files_with_neither_alone_are_one_session(
    at_home: AtHome, pasted: Write, chat: Write
) -> None:
    ran = at_home("ingest", pasted(MARA, BRUNO), chat(CHIE), "--json")
    assert ran.json["sessions"] == [1]
    [session] = sessions(at_home)
    assert (session["topic"], session["people"]) == (None, 3)


def test_alone_it_joins_the_session_whose_people_it_shares_most(
    at_home: AtHome, report: Write, chat: Write
) -> None:
    ingested(at_home, report(MARA, BRUNO, topic="Returns"))
    ingested(at_home, report(BRUNO, CHIE, DEV, topic="Labels", number="9 9", day="11/21/2026"))
    ran = at_home("ingest", chat(BRUNO, CHIE), "--json")
    assert ran.json["sessions"] == [2]
    assert any("session 2" in p["message"] for p in ran.json["files"][0]["problems"])


def test_sharing_nobody_it_opens_a_session_of_its_own_and_says_so(
    at_home: AtHome, report: Write, chat: Write
) -> None:
    ingested(at_home, report(MARA, topic="Returns"))
    ran = at_home("ingest", chat(CHIE), "--json")
    problems = " ".join(p["message"] for p in ran.json["files"][0]["problems"])
    assert ran.json["sessions"] == [2]
    assert "is assumed" in problems
    assert "what it was about" in problems


def test_the_user_is_in_every_list_and_joins_none(
    at_home: AtHome, report: Write, pasted: Write
) -> None:
    at_home("init", "--no-input", "--name", "Ken Ito")
    ingested(at_home, report("Ken Ito", MARA, topic="Returns"))
    assert ingested(at_home, pasted("Ken Ito", CHIE)) == [2]


def test_two_equally_likely_sessions_are_for_a_human(
    at_home: AtHome, report: Write, chat: Write
) -> None:
    """Code 3 naming --session, and nothing is stored, not even the other file of the call."""
    ingested(at_home, report(MARA, topic="Returns"))
    ingested(at_home, report(MARA, topic="Labels", number="9 9", day="11/21/2026"))
    before = sessions(at_home)
    said = chat(MARA, CHIE)
    ran = at_home("ingest", said, "--json", code=3)
    assert (ran.raw, "--session" in ran.err) == (b"", True)
    assert sessions(at_home) == before
    assert ingested(at_home, said, "--session", 2) == [2]


def test_equally_likely_within_one_call(at_home: AtHome, report: Write, chat: Write) -> None:
    """The chat stands first, and is decided last."""
    reports = [report(MARA, topic="A"), report(MARA, topic="B", number="9 9", day="11/21/2026")]
    at_home("ingest", chat(MARA), *reports, code=3)
    assert sessions(at_home) == []


def test_session_forces(at_home: AtHome, report: Write, chat: Write) -> None:
    ingested(at_home, report(MARA, topic="Returns"))
    ingested(at_home, report(CHIE, topic="Labels", number="9 9", day="11/21/2026"))
    assert ingested(at_home, chat(CHIE), "--session", 1) == [1]
    at_home("ingest", chat(MARA, DEV), "--session", 77, code=1)


def test_topic_and_start_open_another_evening_with_the_same_people(
    at_home: AtHome, pasted: Write
) -> None:
    """What the user states beats the people in common; the first evening stays as it is."""
    stated = ("--topic", "Returns", "--start", "2026-11-20 19:00")
    ingested(at_home, pasted(MARA, BRUNO), *stated)
    ingested(at_home, pasted(MARA, BRUNO, CHIE), "--topic", "Labels", "--start", "2026-11-27 19:00")
    assert {(s["topic"], s["day"]) for s in sessions(at_home)} == {
        ("Returns", "2026-11-20"),
        ("Labels", "2026-11-27"),
    }
    assert ingested(at_home, pasted(DEV), *stated) == [1]


def test_dry_run_never_ends_with_3_and_prints_the_whole_object(
    at_home: AtHome, report: Write, chat: Write
) -> None:
    ingested(at_home, report(MARA, topic="Returns"))
    ingested(at_home, report(MARA, topic="Labels", number="9 9", day="11/21/2026"))
    before = sessions(at_home)
    ran = at_home("ingest", chat(MARA), "--dry-run", "--json")
    assert [p["name"] for p in ran.json["files"][0]["people"]] == [MARA]
    assert ran.json["sessions"] == []
    assert sessions(at_home) == before


def test_the_same_file_again_changes_nothing(at_home: AtHome, report: Write, chat: Write) -> None:
    """Nor does its content under another name, nor twice in one call."""
    first, said = report(MARA, topic="Returns"), chat(MARA)
    again = first.with_name("again.csv")
    again.write_bytes(first.read_bytes())
    assert ingested(at_home, first, said) == [1]
    before = at_home("people", "--json").raw
    assert ingested(at_home, first, said) == [1]
    assert ingested(at_home, again) == [1]
    assert ingested(at_home, said, said, again, first) == [1]
    assert at_home("people", "--json").raw == before


def test_a_day_without_an_hour_invents_none(at_home: AtHome, pasted: Write, report: Write) -> None:
    """The hour stays unknown, or stays that of the file."""
    ingested(at_home, pasted(MARA, BRUNO), "--topic", "Returns", "--start", "2026-11-20")
    ingested(at_home, report(CHIE, topic="Labels"), "--start", "2026-11-27")
    found = {s["topic"]: (s["day"], s["start"]) for s in sessions(at_home)}
    assert found == {
        "Returns": ("2026-11-20", None),
        "Labels": ("2026-11-27", "2026-11-27T19:00:00"),
    }
    assert ingested(at_home, report(DEV, topic="Returns", number="9 9")) == [1]
    at_home("sessions", "edit", 2, "--start", "2026-11-28")
    assert sessions(at_home)[0]["start"] == "2026-11-28T19:00:00"


def test_the_same_file_for_another_evening_is_said(
    at_home: AtHome, pasted: Write, report: Write
) -> None:
    """It stays where it is, and the user hears it rather than looking for a second session."""
    names = pasted(MARA, BRUNO)
    assert ingested(at_home, names, "--topic", "Returns", "--start", "2026-11-20") == [1]
    ingested(at_home, report(CHIE, topic="Other", number="9 9", day="11/21/2026"))
    for stated in (("--topic", "Labels"), ("--start", "2026-11-27"), ("--session", "2")):
        assert "stays there" in at_home("ingest", names, *stated).err
    assert [s["topic"] for s in sessions(at_home)] == ["Other", "Returns"]


def test_registration_in_the_morning_report_in_the_evening(
    at_home: AtHome, report: Write, registration: Write
) -> None:
    """One session, and the person keeps the number given in the morning."""
    signed_up = registration(("Mara", "Quist", "mara@example.org"))
    assert ingested(at_home, signed_up) == [1]
    morning = at_home("people", "--json").json["people"]
    came = report(MARA, DEV, topic="Returns (recorded)", number="95411223344", day="05/06/2026")
    assert ingested(at_home, came) == [1]
    evening = at_home("people", "--json").json["people"]
    assert [p["name"] for p in evening] == [MARA, DEV]
    assert evening[0]["id"] == morning[0]["id"]
    assert [a["link"] for a in evening[0]["attendances"]] == ["certain", "provisional"]


def test_a_right_header_without_rows_is_no_error(at_home: AtHome, report: Write) -> None:
    """No people, one problem, code 0; and no empty session that `match` would then show."""
    ran = at_home("ingest", report(topic="Returns"), "--json")
    [file] = ran.json["files"]
    assert (file["people"], len(file["problems"]), file["error"]) == ([], 1, None)
    assert sessions(at_home) == []
