"""The list of an evening: who stands above it, who is left out and why, and a crowd."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
Session = Callable[..., Path]
COLUMNS = "First Name,Last Name,Email,Organization,Industry,Job Title"
CROWD = "Few people answer a crowd."


@pytest.fixture
def attendee(at_home: AtHome) -> AtHome:
    at_home(
        "init", "--no-input", "--name", "Mina Sato", "--organization", "Sato Shop",
        "--industry", "E-commerce", "--job-title", "Marketing manager",
    )  # fmt: skip
    return at_home


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A Zoom registration of (name, address, organisation, industry, title) rows."""

    def write(*rows: str, name: str = "registration.csv", day: str = "05/06/2026") -> Path:
        head = [
            "Topic,Meeting ID,Scheduled Time,Duration (Minutes),# Registered",
            f"Returns,{abs(hash(name)) % 10**10},{day} 06:00:00 PM,60,{len(rows)}",
            "",
            COLUMNS,
        ]
        path = tmp_path / name
        path.write_text("\r\n".join([*head, *rows]) + "\r\n", encoding="utf-8-sig")
        return path

    return write


@pytest.fixture
def names(tmp_path: Path) -> Session:
    """Names as they are copied out of Zoom's panel."""

    def write(*lines: str) -> Path:
        path = tmp_path / "names.txt"
        every = [f"Participants ({len(lines)})", *lines]
        path.write_text("\n".join(every) + "\n", encoding="utf-8")
        return path

    return write


def kinds(home: AtHome, *arguments: object) -> list[tuple[str, str]]:
    found = home("match", *arguments, "--json").json["matches"]
    return [(match["kind"], match["name"]) for match in found]


def number(home: AtHome, name: str) -> int:
    people = home("people", "--json").json["people"]
    return next(int(person["id"]) for person in people if person["name"] == name)


EVENING = (
    "Seraphina Holt (Host)", "Mina Sato (me)", "Aurelio Campanella (Speaker)",
    "Kai Brandt (Co-host)", "Juno Ab - Abernathy Bank", "Noor Castellane",
)  # fmt: skip


def test_who_made_the_evening_stands_above_the_list(attendee: AtHome, names: Session) -> None:
    """Shown by letters, first in JSON, and counted neither in --top nor in the five."""
    attendee("ingest", names(*EVENING))
    above = [
        ("thank-host", "Aurelio Campanella"),
        ("thank-host", "Seraphina Holt"),
        ("offer-help", "Kai Brandt"),
    ]
    assert sorted(kinds(attendee)[:2]) == sorted(above[:2])
    assert kinds(attendee)[2:] == [above[2], ("stretch", "Juno Ab")]
    assert len(kinds(attendee, "--top", 1)) == 4
    shown = attendee("match").out
    assert (
        shown.index(" a  Seraphina Holt") < shown.index(" c  Kai Brandt") < shown.index(" 1  Juno")
    )
    assert "hosted this session [names.txt:2]" in shown
    japanese = attendee("--lang", "ja", "match").out
    assert "この勉強会の主催の方です" in japanese
    assert "お手伝いを申し出る" in japanese


def test_a_mix_may_name_them_and_then_names_all(attendee: AtHome, names: Session) -> None:
    attendee("ingest", names(*EVENING))
    assert kinds(attendee, "--mix", "offer-help=1") == [("offer-help", "Kai Brandt")]
    assert kinds(attendee, "--mix", "stretch=1,thank-host=1") == [
        ("thank-host", "Seraphina Holt"),
        ("stretch", "Juno Ab"),
    ]


def test_a_host_thanks_nobody_for_hosting(at_home: AtHome, names: Session) -> None:
    at_home("init", "--no-input", "--name", "Seraphina Holt", "--industry", "E-commerce")
    at_home("ingest", names(*EVENING))
    assert {kind for kind, _ in kinds(at_home)} <= {"stretch", "near", "complement"}


def test_a_host_who_was_blocked_or_is_a_colleague_is_not_thanked(
    attendee: AtHome, names: Session
) -> None:
    attendee(
        "ingest", names("Seraphina Holt (Host)", "Kai Brandt @ Sato Shop (Co-host)", "Mina Sato")
    )
    assert kinds(attendee) == [("thank-host", "Seraphina Holt")]
    attendee("block", number(attendee, "Seraphina Holt"))
    assert kinds(attendee) == []


def test_the_draft_for_the_host_says_thank_you_and_what_it_rests_on(
    attendee: AtHome, names: Session
) -> None:
    attendee("ingest", names(*EVENING))
    attendee("draft", "--person", number(attendee, "Seraphina Holt"))
    attendee("draft", "--person", number(attendee, "Kai Brandt"))
    attendee("draft", "--person", number(attendee, "Juno Ab"))
    thanks, hand, question = attendee("drafts", "--json").json["drafts"]
    assert "If it was you who hosted it, thank you." in thanks["body"]
    assert {"names.txt:2"} <= {claim["source"] for claim in thanks["claims"]}
    assert "gladly mind the chat" in hand["body"]
    assert "Happy to connect if you'd like." in question["body"]


def test_a_plain_draft_is_for_the_list_alone(attendee: AtHome, names: Session) -> None:
    attendee("ingest", names(*EVENING))
    attendee("draft")
    assert len(attendee("drafts", "--json").json["drafts"]) == 1
    assert "followup draft --person" in attendee("match").err


SHOPS = (
    "Ada,One,ada@one.example.com,Acme Ltd,E-commerce,Owner",
    "Bob,Two,bob@two.example.com,ACME,E-commerce,Clerk",
    "Cyd,Three,cyd@three.example.com,Bolt,E-commerce,Clerk",
    "Dee,Four,dee@bolt.example.com,Bolt,Hospital,Nurse",
)


def test_one_of_a_firm_and_the_other_is_named(attendee: AtHome, session: Session) -> None:
    attendee("ingest", session(*SHOPS))
    assert [name for _, name in kinds(attendee)] == ["Ada One", "Cyd Three"]
    said = attendee("match").err
    assert "Left out: Bob Two (somebody else of ACME is on your list already" in said
    assert "Dee Four" in said
    assert "すでに候補にいます" in attendee("--lang", "ja", "match").err


def test_who_was_approved_tonight_stands_for_the_firm(attendee: AtHome, session: Session) -> None:
    """A second first contact to the same firm in one evening looks like a campaign."""
    attendee("ingest", session(*SHOPS))
    attendee("draft", "--person", number(attendee, "Ada One"), "--channel", "copy")
    attendee("approve", 1)
    assert [name for _, name in kinds(attendee)] == ["Cyd Three"]
    attendee("cancel", 1)
    assert "Ada One" in [name for _, name in kinds(attendee)]


def test_the_n_best_beat_the_firms(attendee: AtHome, session: Session) -> None:
    attendee("ingest", session(*SHOPS))
    assert len(kinds(attendee, "--top", 4)) == 4
    attendee("draft", "--top", 4)
    assert len(attendee("drafts", "--json").json["drafts"]) == 4


def test_who_asks_to_be_left_alone_is_and_the_words_are_shown(
    attendee: AtHome, session: Session, tmp_path: Path
) -> None:
    attendee("ingest", session(*SHOPS))
    chat = tmp_path / "meeting_saved_chat.txt"
    words = "Please do not contact me after this, thank you."
    chat.write_text(f"18:10:01 From  Cyd Three  to  Everyone:\n\t{words}\n", encoding="utf-8")
    attendee("ingest", chat)
    assert "Cyd Three" not in [name for _, name in kinds(attendee, "--top", 9)]
    said = attendee("match").err
    assert f"asked not to be contacted: “{words.rstrip('.')}" in said.replace("\n", " ")
    assert "meeting_saved_chat.txt:" in said
    attendee("draft", "--person", number(attendee, "Cyd Three"))
    (draft,) = attendee("drafts", "--json").json["drafts"]
    assert any("asked not to be contacted" in warning for warning in draft["warnings"])


def test_everybody_who_asks_to_be_left_alone_is_named(
    attendee: AtHome, names: Session, tmp_path: Path
) -> None:
    """With the words for the first three; who looks for the others finds their names at least."""
    shy = ("Ada Alder", "Bea Birch", "Cleo Cedar", "Dora Dalby", "Edda Elm")
    chat = tmp_path / "meeting_saved_chat.txt"
    lines = (f"18:10:01 From  {name}  to  Everyone:\n\tno DMs please\n" for name in shy)
    chat.write_text("".join(lines), encoding="utf-8")
    attendee("ingest", names("Mina Sato (me)", *shy), chat)
    said = " ".join(attendee("match").err.split())
    assert said.count("asked not to be contacted") == 3
    assert "Left out for the same reason: Dora Dalby, Edda Elm" in said


def test_who_was_there_before_is_said(attendee: AtHome, session: Session, tmp_path: Path) -> None:
    """By an address in the report of an earlier evening; a name alone joins no two evenings."""
    report = tmp_path / "report.csv"
    times = "04/01/2026 06:00:00 PM,04/01/2026 07:00:00 PM,60"
    report.write_text(
        "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n"
        "Labels,954 1122 3344,Kai (kai@example.org),60,"
        "04/01/2026 06:00:00 PM,04/01/2026 07:00:00 PM,1\n\n"
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        f"Ada One,ada@one.example.com,{times},Yes\n",
        encoding="utf-8-sig",
    )
    attendee("ingest", report)
    attendee("ingest", session(*SHOPS))
    reasons = {
        match["name"]: {reason["label"]: reason["source"] for reason in match["reasons"]}
        for match in attendee("match", "--top", 9, "--json").json["matches"]
    }
    met = "you were both at “Labels” on 1 April 2026"
    assert reasons["Ada One"][met] == "report.csv:5"
    assert met not in reasons["Cyd Three"]


def test_beyond_ten_one_sentence(attendee: AtHome, session: Session) -> None:
    """Said once, on stderr, and nothing is held back for it."""
    rows = [f"A{n},B{n},a{n}@b{n}.example.com,Firm {n},E-commerce,Owner" for n in range(12)]
    attendee("ingest", session(*rows))
    assert CROWD not in attendee("match", "--top", 10).err
    crowded = attendee("match", "--top", 11, "--json")
    assert crowded.err.count(CROWD) == 1
    assert len(crowded.json["matches"]) == 11
    assert attendee("draft", "--top", 20).err.count(CROWD) == 1
    assert len(attendee("drafts", "--json").json["drafts"]) == 12
    assert "大勢" in attendee("--lang", "ja", "match", "--mix", "near=8,stretch=4").err


def test_the_same_work_is_a_reason_of_its_own_and_no_claim(
    attendee: AtHome, session: Session
) -> None:
    """Function is not industry: no draft says "similar industry" because of it."""
    attendee("ingest", session("Eve,Five,eve@five.example.com,Ward,Hospital,Marketing manager"))
    (match,) = attendee("match", "--json").json["matches"]
    assert match["claim"] is False
    assert any("both work in" in reason["label"] for reason in match["reasons"])
    attendee("draft")
    (draft,) = attendee("drafts", "--json").json["drafts"]
    assert "industry" not in draft["body"].replace("I work in E-commerce", "")


def test_the_same_problem_in_another_industry(
    attendee: AtHome, names: Session, tmp_path: Path
) -> None:
    """What the user and somebody else both lack, said by both to everybody."""
    attendee("ingest", names("Mina Sato (me)", "Juno Ab - Abernathy Bank", "Rin Okada"))
    chat = tmp_path / "meeting_saved_chat.txt"
    chat.write_text(
        "18:10:01 From  Mina Sato  to  Everyone:\n\tWe struggle to hire good people\n"
        "18:10:40 From  Juno Ab - Abernathy Bank  to  Everyone:\n"
        "\tSame here, we cannot find anybody to hire for our branches\n",
        encoding="utf-8",
    )
    attendee("ingest", chat)
    (match,) = attendee("match", "--json").json["matches"]
    assert (match["name"], match["kind"], match["claim"]) == ("Juno Ab", "complement", False)
    assert match["reasons"][0]["label"].startswith("the same problem as yours")
    assert match["reasons"][0]["source"].startswith("meeting_saved_chat.txt:")


def test_a_wish_of_an_earlier_evening_still_holds(
    attendee: AtHome, session: Session, tmp_path: Path
) -> None:
    """ "No thanks" is for ever, not for one evening."""
    attendee("ingest", session(SHOPS[2], name="first.csv", day="04/01/2026"))
    chat = tmp_path / "meeting_saved_chat.txt"
    words = "Please do not contact me after this, thank you."
    chat.write_text(f"18:10:01 From  Cyd Three  to  Everyone:\n\t{words}\n", encoding="utf-8")
    attendee("ingest", chat, "--session", 1)
    attendee("ingest", session(*SHOPS))
    assert "Cyd Three" not in [name for _, name in kinds(attendee, 2, "--top", 9)]
    assert "Left out: Cyd Three (asked not to be contacted" in attendee("match", 2).err
    attendee("draft", 2, "--person", number(attendee, "Cyd Three"))
    (draft,) = attendee("drafts", "--json").json["drafts"]
    assert any("asked not to be contacted" in warning for warning in draft["warnings"])


def test_two_freelancers_are_of_two_firms(attendee: AtHome, session: Session) -> None:
    rows = [f"A{n},B{n},a{n}@example.com,Freelance,E-commerce,Owner" for n in range(3)]
    attendee("ingest", session(*rows))
    assert len(kinds(attendee)) == 3
    assert "Left out" not in attendee("match").err
