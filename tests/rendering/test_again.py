"""What was before: stated where it is sure, asked where it is not, and never out of place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from followup.model import Attendance, Channel, Kind, LinkedAttendance, Session, Strength
from followup.rendering import Earlier, checks

TOPIC = {"en": "Fair prices", "ja": "値付けの話"}
PRESENCES = (
    "report with address",
    "registered, seen by name",
    "registered, confirmed",
    "name only",
    "registered only",
)
NAMES = (
    *("were-you-there", "thank-you", "can-help"),
    *("other-field", "thank-host", "offer-help", "promise-kept"),
)
# Notes of 200 characters that are full already: there the sentence falls out whole.
NO_ROOM = {(Channel.COPY, "en", "other-field"), (Channel.COPY, "en", "offer-help")}
TABLE = [*product(PRESENCES, ("en", "ja"), Channel, NAMES)]


def before(language, *, message=None, topic="", day=date(2026, 9, 4), assumed=False, firm=True):
    """An evening that both were at, and perhaps a message after it."""
    shown = Attendance(line=5, raw_name="Aiko Murata", name="Aiko Murata", attended=True)
    line = LinkedAttendance(
        9, 8, None, "/home/ken/old.csv", Kind.PARTICIPANTS, shown, Strength.CERTAIN
    )
    named = TOPIC[language] if topic == "" else topic
    session = Session(8, day, topic=named, platform="zoom", day_assumed=assumed)
    return Earlier(session, line, message, firm)


@pytest.mark.parametrize(("presence", "language", "channel", "name"), TABLE)
@pytest.mark.parametrize("message", [None, 3])
def test_words_stay_whole(make, write, presence, language, channel, name, message):
    """docs/messages.md, rule 8: with one more sentence the length is kept, and no gap is left."""
    for facts in ({}, {"claim": False, "asked": None}, {"topic": None}):
        for topic in (TOPIC[language], None, "Prices " * 9):
            earlier = before(language, message=message, topic=topic)
            situation = replace(make(presence, language, channel, **facts), earlier=earlier)
            words = write(situation, name)
            checks.blocking(words)
            assert words.warnings == (), words.body
            assert not re.search(r"  |\n\n\n| [,.]|。。|[ 　]$|''", words.body, re.MULTILINE)
            assert not re.search(r"[^\n]\n(I am|As a|If you would|参加者|よろし)", words.body)


@pytest.mark.parametrize(("language", "name"), [*product(("en", "ja"), NAMES)])
def test_it_is_stated_only_where_the_reader_is_sure(make, write, language, name):
    """docs/messages.md, rule 4: found by the name alone, everything personal is conditional."""
    for presence, channel in product(PRESENCES, Channel):
        situation = make(presence, language, channel, claim=False, asked=None)
        words = write(replace(situation, earlier=before(language)), name)
        sure = presence in {"report with address", "registered, confirmed"}
        claims = [one.text for one in words.claims if "old.csv:5" in one.source]
        assert claims or (channel, language, name) in NO_ROOM
        for claim in claims:
            conditional = re.search("If you|でしたら", claim)
            assert bool(conditional) is not (sure and channel is Channel.EMAIL), claim


@pytest.mark.parametrize(("presence", "language", "channel", "name"), TABLE)
def test_who_had_a_message_is_no_stranger(make, write, presence, language, channel, name):
    """No second introduction, and the message is the source of that."""
    earlier = before(language, message=3)
    situation = make(presence, language, channel, claim=False, asked=None)
    words = write(replace(situation, earlier=earlier), name)
    assert not re.search("はじめまして|突然|と申します", words.body)
    assert "I am Ken Ito" not in words.body.replace("As a reminder: I am Ken Ito", "")
    if re.search("see you again|またご一緒", words.body):
        assert "outbox 3" in " ".join(claim.source for claim in words.claims)
    else:
        assert (channel, language, name) in NO_ROOM


@pytest.mark.parametrize(("language", "channel"), [*product(("en", "ja"), Channel)])
def test_an_absent_reader_is_told_nothing_of_seeing_them(make, write, language, channel):
    for presence in ("did not come", "registered only"):
        earlier = before(language, message=3)
        body = write(replace(make(presence, language, channel), earlier=earlier), "no-show").body
        assert not re.search("see you again|You may remember|またご一緒|ご一緒しておりました", body)
        assert "と申します" not in body


def test_a_message_alone_is_remembered_without_an_evening(make, write):
    for language, said in (("en", "an earlier note from me"), ("ja", "以前にもご連絡")):
        for channel in Channel:
            situation = make("registered, confirmed", language, channel, asked=None, claim=False)
            words = write(replace(situation, earlier=Earlier(message=3, firm=True)))
            assert said in words.body
            assert "outbox 3" in {claim.source for claim in words.claims if said in claim.text}


def test_what_only_a_name_ties_is_not_told_but_greets_no_stranger(make, write):
    situation = make("name only", "ja", Channel.COPY)
    body = write(replace(situation, earlier=Earlier(message=3))).body
    assert "はじめまして" not in body
    assert "以前" not in body


@pytest.mark.parametrize(
    ("day", "assumed", "english", "japanese"),
    [
        (date(2026, 11, 6), False, "on 6 November", "11月6日の勉強会"),
        (date(2026, 9, 4), False, "in September", "9月の勉強会"),
        (date(2026, 1, 4), False, "in January", "1月の勉強会"),
        (date(2025, 12, 4), False, "in December 2025", "2025年12月の勉強会"),
        (date(2024, 11, 4), False, "in November 2024", "2024年11月の勉強会"),
        (date(2026, 9, 4), True, "some time ago", "以前の勉強会"),
    ],
)
def test_the_month_is_the_earlier_evenings_own(make, write, day, assumed, english, japanese):
    """The day in the month of the letter, the year where the month alone would mislead."""
    for language, said in (("en", english), ("ja", japanese)):
        earlier = before(language, day=day, assumed=assumed)
        assert said in write(replace(make(language=language), earlier=earlier)).body


def test_a_long_topic_goes_before_the_evening_does(make, write):
    """In a note of 200 characters the month remains, then nothing."""
    situation = make("name only", channel=Channel.COPY, asked=None, claim=False)
    long = before("en", topic="How fair prices are made and kept in a small shop by a river")
    body = write(replace(situation, earlier=long)).body
    assert "a session in September" in body
    assert len(body) <= 200


def test_a_topic_cannot_break_out_of_its_quotation_marks(make, write):
    earlier = before("en", topic='Fair "prices", again')
    assert "\"Fair 'prices', again\"" in write(replace(make(), earlier=earlier)).body


@pytest.mark.parametrize(
    "topic", ["Prices {{ name }}", "See https://example.com/x", "[NAME]", "Call 03 1234 5678"]
)
def test_an_odd_topic_of_long_ago_stops_no_letter(make, write, topic):
    """Nobody would know why the draft of tonight is refused: the month alone is told."""
    words = write(replace(make(), earlier=before("en", topic=topic)))
    checks.blocking(words)
    assert words.warnings == ()
    assert "a study session in September" in words.body
