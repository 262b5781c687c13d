"""Who made the evening: said of nobody unless a file says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from followup.model import MatchKind, Person, Profile, Remark, Session, StoredRemark
from followup.similarity import evaluate
from followup.similarity.organisers import organisers
from followup.texts import say

Somebody = Callable[..., Person]
SESSION = Session(1, date(2026, 11, 20))


def parts(session: Session, present: list[Person], *talk: StoredRemark) -> dict[int, str]:
    found = organisers(session, present, talk)
    return {person: str(reason.values["part"]) for person, reason in found.items()}


def wrote(person: int, text: str, to: str | None = None) -> StoredRemark:
    return StoredRemark(1, person, "in/chat.txt", Remark(31, "19:02", "somebody", text, to))


@pytest.mark.parametrize(
    ("raw_name", "role", "part"),
    [
        ("Aiko Tanaka (Host)", None, "host"),
        ("Aiko Tanaka（ホスト、主催）", None, "host"),
        ("田中 愛子【主催】", None, "host"),
        ("Aiko Tanaka", "host", "host"),
        ("Aiko Tanaka", "Organizer", "host"),
        ("田中 愛子（登壇者）", None, "speaker"),
        ("【講師】田中 愛子", None, "speaker"),
        ("Aiko Tanaka - Speaker", None, "speaker"),
        ("Speaker: Aiko Tanaka", None, "speaker"),
        ("Aiko Tanaka (Co-host)", None, "organiser"),
        ("田中 愛子【運営】", None, "organiser"),
        ("田中 愛子@運営スタッフ", None, "organiser"),
        ("Aiko Tanaka", "Moderator", "organiser"),
        ("Aiko Tanaka", None, None),
        ("Aiko Host", None, None),
        ("Aiko Tanaka (Event Staffing GmbH)", None, None),
        # Teams calls everybody so who may share the screen, Zoom whole panels.
        ("Aiko Tanaka", "presenter", None),
        ("Aiko Tanaka", "panelist", None),
    ],
)
def test_marks_of_a_list(
    somebody: Somebody, raw_name: str, role: str | None, part: str | None
) -> None:
    more = {"role": role} if role else {}
    person = somebody(raw_name=raw_name, **more)
    assert parts(SESSION, [person]) == ({7: part} if part else {})


def test_the_source_is_the_line(somebody: Somebody) -> None:
    (reason,) = organisers(SESSION, [somebody(raw_name="Aiko Tanaka (Host)")], []).values()
    assert reason.source == "registration.csv:7"
    for language in ("en", "ja"):
        assert say(reason.label, language, **reason.values)


def test_the_host_whom_the_report_names(somebody: Somebody) -> None:
    by_name = replace(SESSION, host_name="aiko　TANAKA")
    assert parts(by_name, [somebody(), somebody(8, "Ben Okoro")]) == {7: "host"}
    by_address = replace(by_name, host_email="Ben@example.org")
    assert parts(by_address, [somebody(), somebody(8, "B", email="ben@example.org")]) == {8: "host"}


def test_a_mark_of_another_evening_says_nothing_of_this_one(somebody: Somebody) -> None:
    assert parts(replace(SESSION, id=2), [somebody(raw_name="Aiko Tanaka (Host)")]) == {}


@pytest.mark.parametrize(
    ("by", "text"),
    [
        (8, "Our speaker today is Aiko Tanaka!"),
        (8, "Tonight's speaker: Aiko Tanaka from Northwind"),
        (8, "本日の講師は、Aiko Tanakaさんです"),
        (7, "Hi all, I'm tonight's speaker, slides are coming"),
        (7, "本日の講師を務めます田中です"),
    ],
)
def test_a_speaker_named_in_the_chat(somebody: Somebody, by: int, text: str) -> None:
    present = [somebody(), somebody(8, "Ben Okoro")]
    assert parts(SESSION, present, wrote(by, text)) == {7: "speaker"}
    assert parts(SESSION, present, wrote(by, text, "Ben Okoro")) == {}


def test_a_family_name_that_two_people_bear_names_nobody(somebody: Somebody) -> None:
    one, other = somebody(1, "田中 愛子"), somebody(2, "田中 健")
    talk = wrote(9, "今日の登壇者は田中さんです。")
    assert parts(SESSION, [one], talk) == {1: "speaker"}
    assert parts(SESSION, [one, other], talk) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Is Aiko Tanaka the speaker?",
        "Aiko Tanaka was a speaker at a fair last year",
        "Who is today's speaker? Ah, Aiko Tanaka just joined",
        "I would love to be a speaker",
        "スピーカーの音が出ません",
        "講師の仕事をしています",
    ],
)
def test_talk_about_speakers_makes_nobody_one(somebody: Somebody, text: str) -> None:
    assert parts(SESSION, [somebody()], wrote(7, text)) == {}


def test_a_need_goes_before_thanks_and_thanks_before_a_common_field(
    me: Profile, somebody: Somebody, said: Callable[..., object]
) -> None:
    person = somebody(raw_name="Aiko Tanaka (Host)", industry="EC")
    part = organisers(SESSION, [person], [])[7]
    thanked = evaluate(me, person, [], part=part)
    assert thanked is not None
    assert thanked.kind is MatchKind.THANK_HOST
    assert [r.label for r in thanked.reasons][:2] == [
        "matching.reason-host",
        "matching.reason-same-field",
    ]
    asking = [said("How do you handle second delivery attempts?")]
    helped = evaluate(me, person, asking, part=part)  # type: ignore[arg-type]
    assert helped is not None
    assert helped.kind is MatchKind.CAN_HELP
    assert "matching.reason-host" in [r.label for r in helped.reasons]


def test_who_only_made_the_evening_is_a_match_by_that(me: Profile, somebody: Somebody) -> None:
    person = somebody(raw_name="田中 愛子【運営】")
    part = organisers(SESSION, [person], [])[7]
    match = evaluate(me, person, [], part=part)
    assert match is not None
    assert (match.kind, match.claim) == (MatchKind.OFFER_HELP, False)
