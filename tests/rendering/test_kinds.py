"""The words for a kind of match: another world, a thank you, a helping hand."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from followup.model import Channel, FactKind, Match, MatchKind, Reason
from followup.rendering import checks

PRESENCES = ("report with address", "registered, seen by name", "name only")
WORDS = {
    ("host", "en"): r"host(?:ing|ed)",
    ("host", "ja"): r"会を開いて|主催",
    ("speaker", "en"): r"your talk|spoke",
    ("speaker", "ja"): r"お話しくださ",
    ("organiser", "en"): r"help(?:ing|ed) with",
    ("organiser", "ja"): r"運営",
}


def part(situation, what, kind=MatchKind.THANK_HOST):
    """The situation of whom a file calls the host, a speaker or an organiser."""
    reason = Reason(f"matching.reason-{what}", 0.3, "names.txt:3", {"part": what})
    return replace(situation, match=Match(3, kind, (reason,)))


@pytest.mark.parametrize(
    ("presence", "language", "channel", "name"),
    [*product(PRESENCES, ("en", "ja"), Channel, ("thank-host", "offer-help"))],
)
def test_the_part_they_had_is_said_only_where_a_file_says_so(
    make, write, presence, language, channel, name
):
    for what in ("host", "speaker", "organiser"):
        words = write(part(make(presence, language, channel), what), name)
        checks.blocking(words)
        assert words.warnings == (), words.body
        assert re.search(WORDS[what, language], words.body), words.body
        assert "names.txt:3" in "".join(claim.source for claim in words.claims)
        for other in {"host", "speaker", "organiser"} - {what}:
            assert not re.search(WORDS[other, language], words.body), words.body
    unknown = write(make(presence, language, channel), name).body
    assert not any(
        re.search(words, unknown) for (_, its), words in WORDS.items() if its == language
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_thank_you_asks_for_nothing_and_praises_nothing(make, write, language):
    """docs/messages.md, rule 2: no praise. What was said in the chat is not its business either."""
    for channel in Channel:
        body = write(part(make("name only", language, channel), "speaker"), "thank-host").body
        assert not re.search(
            r"(?i)great|wonderful|inspir|amazing|industry|素晴らし|感銘|業界", body
        )
        assert "delivery" not in body
        assert "再配達" not in body
        assert "?" not in body


@pytest.fixture
def stretch(make):
    """Somebody of another world, who wrote "Wards and beds" into the registration."""

    def build(presence="registered, confirmed", language="en", channel=Channel.EMAIL, **more):
        situation = make(presence, language, channel, MatchKind.STRETCH, claim=False, **more)
        shown = {"en": "City hospital", "ja": "市立病院"}[language]
        values = {"their_words": shown, "field_en": "Hospitals", "field_ja": "病院"}
        reason = Reason("matching.reason-different-world", 0.2, "registrants.csv:7", values)
        lines = tuple(
            replace(line, attendance=replace(line.attendance, industry=shown))
            for line in situation.person.attendances
        )
        person = replace(situation.person, attendances=lines)
        return replace(situation, person=person, match=Match(3, MatchKind.STRETCH, (reason,)))

    return build


@pytest.mark.parametrize("language", ["en", "ja"])
def test_another_world_is_shown_by_the_words_of_the_list(stretch, write, language):
    """docs/messages.md, rule 5: what the person showed, with its source; no field made of it."""
    words = write(stretch(language=language), "other-field")
    shown = {"en": "City hospital", "ja": "市立病院"}[language]
    (claim,) = [claim for claim in words.claims if shown in claim.text]
    assert claim.source == "registrants.csv:7"
    assert "industry" not in words.body
    assert "業界" not in words.body
    assert words.warnings == ()


def test_another_world_is_a_condition_where_the_address_is_not_the_sessions_own(stretch, write):
    body = write(stretch("name only"), "other-field").body
    assert 'says "City hospital"' in body
    assert "If you were there, was anything in it useful" in body


def test_without_words_of_theirs_they_are_asked_nothing(make, write):
    """No stranger can say how a topic looks "from where you work"."""
    situation = make("name only", kind=MatchKind.STRETCH, claim=False, asked=None)
    words = write(situation, "other-field")
    assert "hear" not in words.body
    assert "question" not in words.subject


def test_nothing_is_asked_in_japanese_about_work_that_nobody_knows(make, write):
    """docs/messages.md, rules 5 and 6."""
    for channel, hosted in product(Channel, (False, True)):
        situation = make("name only", "ja", channel, MatchKind.STRETCH, claim=False, asked=None)
        body = write(replace(situation, hosted=hosted), "other-field").body
        assert not re.search("お仕事|世界|印象", body)


def test_a_host_does_not_say_that_they_were_there_too(stretch, write):
    for presence, channel in product(("registered, confirmed", "name only"), Channel):
        body = write(replace(stretch(presence, channel=channel), hosted=True), "other-field").body
        assert "hosted" in body
        assert "there too" not in body


def test_who_was_seen_before_is_not_met_for_the_first_time(make, write):
    situation = make("name only", "ja", Channel.COPY)
    (line,) = situation.person.attendances
    lines = (line, replace(line, id=2, session=9))
    again = replace(situation, person=replace(situation.person, attendances=lines))
    for name in ("were-you-there", "other-field", "thank-host", "offer-help"):
        assert "はじめまして" in write(situation, name).body
        assert "はじめまして" not in write(again, name).body


@pytest.mark.parametrize("name", ["other-field", "thank-host", "offer-help"])
def test_a_late_japanese_mail_says_so(make, write, name):
    """docs/messages.md, rule 10."""
    late = make(language="ja").now.replace(hour=21, minute=0)
    for presence in PRESENCES:
        body = write(make(presence, "ja", now=late), name).body
        assert body.count("失礼いたします") == 1
        assert "夜分に" in body


@pytest.mark.parametrize(
    ("presence", "language", "channel", "name"),
    [*product(PRESENCES, ("en", "ja"), Channel, ("were-you-there", "thank-you"))],
)
def test_a_need_that_is_no_question_is_never_called_one(
    make, write, presence, language, channel, name
):
    """What was muttered is quoted as written, with its source, and the offer stands beside it."""
    said = {"en": "We have lost three cooks since August.", "ja": "三人目の料理人も辞めました。"}
    situation = make(presence, language, channel)
    offer = situation.me.offers[0]
    (fact,) = situation.facts
    fact = replace(fact, kind=FactKind.REMARK, text=said[language])
    values = {"their_words": said[language], "my_words": offer}
    reason = Reason("matching.reason-can-help-idea", 0.9, "chat.txt:12 20:10", values)
    match = Match(3, MatchKind.CAN_HELP, (reason,))
    words = write(replace(situation, facts=(fact,), match=match), name)
    assert offer in words.body
    assert not re.search("question|asked|質問", words.body)
    assert words.warnings == ()
    if channel is Channel.EMAIL:
        told = [claim for claim in words.claims if said[language][:-1] in claim.text]
        assert told
        assert all(claim.source.startswith("chat.txt:12 20:10") for claim in told)


def test_knowledge_that_is_no_offer_promises_no_offer(make, write):
    """A need that the user's work meets, not one of their offers: no other offer is held out."""
    situation = make("name only")
    values = {"their_words": situation.facts[0].text, "my_words": "E-commerce"}
    reason = Reason("matching.reason-can-help-idea", 0.8, "chat.txt:12 20:10", values)
    body = write(replace(situation, match=Match(3, MatchKind.CAN_HELP, (reason,)))).body
    assert (
        "asked about second delivery attempts in the chat, I may be able to help a little" in body
    )
    assert "one-page note" not in body
