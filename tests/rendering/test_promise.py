"""The user's own promise in the chat: the draft leads with it, and with nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.model import Channel, Match, MatchKind, Profile, Reason
from followup.rendering import checks, pick_template, promise
from followup.rendering.promise import quoted as quoted_of

PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
SAID = {
    "en": "Aiko, I'll send you our packing checklist.",
    "ja": "村田さん、梱包のチェックリストをお送りします。",
}
QUOTED = {"en": "I'll send you our packing checklist", "ja": "梱包のチェックリストをお送りします"}
WHERE = "chat.txt:30 20:15"


def promised(situation):
    """What the letter quotes."""
    made = promise(situation)
    return quoted_of(made, situation) if made else None


TABLE = [*product(PRESENCES, ("en", "ja"), Channel, (False, True))]


@pytest.fixture
def promising(make):
    """A situation in which the user promised the reader something."""

    def build(presence="report with address", language="en", channel=Channel.EMAIL, **more):
        said = more.pop("said", SAID[language])
        hosted, private = more.pop("hosted", False), more.pop("private", False)
        situation = make(presence, language, channel, **more)
        values = {"promised": said, "private": private}
        reason = Reason("matching.reason-promised", 2.5, WHERE, values)
        match = Match(3, MatchKind.CAN_HELP, (reason, *situation.match.reasons), claim=True)
        return replace(situation, match=match, hosted=hosted)

    return build


@pytest.mark.parametrize(("presence", "language", "channel", "hosted"), TABLE)
def test_the_promise_is_the_one_reason_and_has_its_source(
    promising, write, presence, language, channel, hosted
):
    """docs/messages.md, rules 2, 3 and 8: no question, no offer, no shared field beside it."""
    for late in (0, 2):
        situation = promising(presence, language, channel, hosted=hosted)
        situation = replace(situation, now=situation.now.replace(hour=20 + late))
        words = write(situation, "promise-kept")
        checks.blocking(words)
        assert words.warnings == (), words.body
        (claim,) = [one for one in words.claims if QUOTED[language] in one.text]
        assert claim.source == WHERE
        assert not re.search("delivery|industry|再配達|業界|Northwind|ノース", words.body)
        assert not re.search(r"  |\n\n\n| [,.]|。。|[ 　]$|''|\.\"\.", words.body, re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("channel", Channel)
def test_it_reads_well_with_a_long_promise_a_long_name_and_no_topic(
    promising, write, language, channel
):
    """docs/messages.md, rules 6 and 8."""
    long = {
        "en": "I will gladly send you the long list of carriers we tried, with the prices.",
        "ja": "弊社で試した配送会社の一覧を、料金表もつけて後ほど詳しくお送りします。",
    }[language]
    name = {"en": "Aiko Murata-Featherstonehaugh", "ja": "勅使河原 絹美子"}[language]
    me = Profile(name="Ken Ito")
    for more in ({"topic": None}, {"topic": "T" * 90}, {"me": me}, {"topic": None, "me": me}):
        words = write(
            promising("name only", language, channel, said=long, name=name, **more), "promise-kept"
        )
        assert words.warnings == (), words.body
        assert "…" in words.body


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("channel", Channel)
def test_private_words_wait_until_it_is_certain_who_reads_them(promising, write, language, channel):
    """docs/messages.md, rules 4 and 5: a profile found by its name may be somebody else's."""
    words = write(promising("name only", language, channel, private=True), "promise-kept")
    assert "hecklist" not in words.body
    assert "チェックリスト" not in words.body
    kept = {"en": "I have not forgotten", "ja": "忘れずに"}[language]
    (claim,) = [one for one in words.claims if kept in one.text]
    assert claim.source == WHERE
    assert words.warnings == ()
    sure = write(promising("report with address", language, private=True), "promise-kept")
    assert QUOTED[language] in sure.body


@pytest.mark.parametrize("presence", PRESENCES)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("channel", Channel)
def test_a_promise_that_cannot_be_quoted_is_still_kept(
    promising, write, presence, language, channel
):
    """docs/messages.md, rule 6: the quotation falls out, the sentence stays whole."""
    for hosted in (False, True):
        situation = promising(
            presence, language, channel, said="I'll mail it to a@example.net", hosted=hosted
        )
        words = write(situation, "promise-kept")
        assert words.warnings == (), words.body
        assert re.search("I have not forgotten|忘れずに", words.body), words.body
        assert not re.search(r"  |\n\n\n| [,.]|「」|\"\"|。。", words.body), words.body
        assert "example.net" not in words.body


def test_only_the_address_of_this_session_lets_it_be_stated(promising, write):
    """docs/messages.md, rule 4: conditional where the reader may be somebody else."""
    assert "I said, \"I'll send" in write(promising(), "promise-kept").body
    asking = write(promising("name only"), "promise-kept")
    assert "If it was you I told in the chat" in asking.body
    assert "promise" not in asking.subject
    assert "お約束した方でしたら" in write(promising("name only", "ja"), "promise-kept").body
    for language, if_so in (("en", "if it was you"), ("ja", "方でしたら")):
        words = write(promising("report with address", language, Channel.COPY), "promise-kept")
        assert if_so in words.body


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("@Aiko Murata I'll send you the list", "I'll send you the list"),
        ("Hi Aiko, I'll send you the list!", "I'll send you the list!"),
        ("Sure, I'll send you the list", "I'll send you the list"),
        ("Sure Aiko: will send you the list", "Will send you the list"),
        ("OK! Yes, Aiko - happy to send you the list.", "Happy to send you the list"),
        ('I\'ll send you "the" list', "I'll send you 'the' list"),
        ("I'll send it to aiko@example.net", ""),
        ("I'll post it at https://example.org/x", ""),
        ("I'll send you {{ me_name }}", ""),
        ("@Bo @Aiko I'll send you the list", ""),
    ],
)
def test_the_promise_is_turned_to_be_quoted(promising, said, quoted):
    """Whom it called is greeted already; what could pass for a link or a sign is not quoted."""
    assert promised(promising(said=said)) == quoted


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("@村田さん 資料をお送りします。", "資料をお送りします"),
        ("はい、村田さん、資料をお送りします", "資料をお送りします"),
        ("もちろんです！資料をお送りしますね", "資料をお送りしますね"),
        ("村田さんには資料をお送りします", "資料をお送りします"),
        ("「資料」をお送りします", "『資料』をお送りします"),
    ],
)
def test_a_japanese_promise_is_turned_too(promising, said, quoted):
    assert promised(promising(language="ja", said=said)) == quoted


def test_a_closed_session_quotes_nobody_not_even_the_user(promising):
    situation = promising()
    closed = replace(situation, session=replace(situation.session, closed=True))
    assert promised(closed) is None


def test_a_promise_goes_before_every_other_reason_to_write(promising):
    for kind in (None, *MatchKind):
        assert pick_template(False, True, kind, promised=True) == "promise-kept"
        assert pick_template(True, None, kind, promised=True) == "promise-kept"
        assert pick_template(True, False, kind, promised=True) == "no-show"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_reproaches_nobody_and_pretends_nothing(promising, write, language):
    """Nothing is said to be ready, attached or sent, and nobody is asked for a date."""
    body = write(promising("name only", language), "promise-kept").body
    assert not re.search(
        r"(?i)attach|enclos|\bready\b|hereby|still waiting|添付|同封|できました", body
    )


@given(said=st.text(max_size=200), name=st.text(min_size=1, max_size=40))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_words_break_out_of_the_quotation(promising, said, name):
    """Hostile names and promises: one line, short, no link, address or template sign."""
    for language, channel in product(("en", "ja"), Channel):
        situation = promising("name only", language, channel, said=said)
        person = replace(situation.person, name=name)
        quoted = promised(replace(situation, person=person))
        assert len(quoted) <= 60
        assert not re.search(r"[\r\n\t\x00-\x1f{}<>@]|https?:|www\.", quoted)
        assert ('"' if language == "en" else "「") not in quoted
