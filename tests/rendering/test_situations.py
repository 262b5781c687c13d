"""The words for every situation: nothing left over, nothing claimed without a source."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from followup.errors import FollowupError
from followup.model import Channel, MatchKind, Profile
from followup.rendering import attended, checks, pick_template

PRESENCES = (
    "report with address",
    "registered, seen by name",
    "registered, confirmed",
    "name only",
    "registered only",
)
TABLE = [
    (presence, language, channel, name)
    for presence, language, channel, name in product(
        PRESENCES,
        ("en", "ja"),
        Channel,
        (
            *("were-you-there", "thank-you", "can-help"),
            *("other-field", "thank-host", "offer-help", "promise-kept"),
        ),
    )
] + [
    (presence, language, channel, "no-show")
    for presence, language, channel in product(
        ("did not come", "registered only"), ("en", "ja"), Channel
    )
]
MISSING = (
    {},
    {"claim": False},
    {"asked": None},
    {"kind": MatchKind.STRETCH},
    {"topic": None},
    {"topic": "Ken Ito's Zoom Meeting", "claim": False, "asked": None},
    {"me": Profile(name="Ken Ito"), "topic": None, "claim": False, "asked": None},
)


@pytest.mark.parametrize(("presence", "language", "channel", "name"), TABLE)
def test_words_are_whole(make, write, presence, language, channel, name):
    """docs/messages.md, rules 6 and 8: a missing fact takes its sentence along; it stays short."""
    for missing in MISSING:
        words = write(make(presence, language, channel, **missing), name)
        checks.blocking(words)
        assert words.warnings == (), words.body
        assert (
            not re.search(r"[^\n]\n[^\n]", words.body.split("\n\nKen Ito")[0]) or language == "ja"
        )
        assert not re.search(r"  |\n\n\n| [,.]|。。|[ 　]$|''", words.body, re.MULTILINE)
        assert bool(words.subject) is (channel is Channel.EMAIL)
        assert "Zoom Meeting" not in words.body


@pytest.mark.parametrize(("presence", "language", "channel", "name"), TABLE)
def test_every_claim_is_in_the_words_and_has_a_source(
    make, write, presence, language, channel, name
):
    """docs/design.md, promise 4: a statement about the reader needs a source."""
    words = write(make(presence, language, channel), name)
    assert words.claims
    for claim in words.claims:
        assert re.match(r"[\w. ]+:\d+", claim.source), claim
        assert claim.text[:20] in words.body
    claimed = "".join(claim.text for claim in words.claims)
    for told in ("Northwind", "ノースウィンド", "second delivery attempts?", "抑えていますか"):
        assert (told in words.body) is (told in claimed)


def test_an_address_of_this_session_states_and_any_other_asks(make, write):
    """docs/messages.md, rule 4: was the name there, is the address theirs? Either may be open."""
    stating = write(make("report with address")).body
    confirmed = write(make("registered, confirmed")).body
    asking = [write(make(p)).body for p in ("registered, seen by name", "name only")]
    assert "We were both at" in stating
    assert "We were both at" in confirmed
    for body in asking:
        assert "Were you at" in body
        assert "If it was you who asked" in body


def test_a_copy_text_never_states(make, write):
    """The profile it is pasted to was found by its name alone."""
    body = write(make("report with address", channel=Channel.COPY)).body
    assert "were you at" in body


def test_a_registration_alone_is_thanked_only_on_condition(make, write):
    words = write(make("registered only"), "thank-you")
    assert "If you were there: thank you" in words.body
    assert words.subject.endswith("?")


@pytest.mark.parametrize("presence", ["waiting room only", "address book only"])
def test_nobody_is_written_to_whom_no_list_of_the_session_shows(make, write, presence):
    """A waiting room is not the session, an address book no list of it: nothing to claim."""
    with pytest.raises(FollowupError) as error:
        write(make(presence))
    assert error.value.key == "drafting.not-there"


@pytest.mark.parametrize(
    ("hosted", "came", "name"),
    [
        (True, False, "no-show"),
        (True, True, "thank-you"),
        (True, None, "thank-you"),
        (False, True, "were-you-there"),
        (None, None, "were-you-there"),
    ],
)
def test_template_by_who_hosted_and_who_came(hosted, came, name):
    assert pick_template(hosted, came) == name
    for kind in (MatchKind.CAN_HELP, MatchKind.NEAR, MatchKind.COMPLEMENT):
        assert pick_template(hosted, came, kind) == name


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (MatchKind.STRETCH, "other-field"),
        (MatchKind.THANK_HOST, "thank-host"),
        (MatchKind.OFFER_HELP, "offer-help"),
    ],
)
def test_some_reasons_to_write_have_words_of_their_own(kind, name):
    assert pick_template(False, True, kind) == name
    assert pick_template(True, False, kind) == "no-show"


@pytest.mark.parametrize("hosted", [False, None])
def test_only_the_host_writes_to_who_did_not_come(hosted):
    """docs/messages.md, rule 4: `no-show` only when the user hosted."""
    with pytest.raises(FollowupError) as error:
        pick_template(hosted, attended=False)
    assert error.value.key == "drafting.absent"


@pytest.mark.parametrize(
    ("presence", "came"),
    [
        ("report with address", True),
        ("name only", True),
        ("registered only", None),
        ("did not come", False),
        ("waiting room only", None),
    ],
)
def test_attended(make, presence, came):
    assert attended(make(presence).person, 1) is came


@pytest.mark.parametrize(
    ("later", "en", "ja"),
    [
        (timedelta(0), "today's", "本日"),
        (timedelta(hours=3, minutes=14), "today's", "本日"),
        (timedelta(hours=3, minutes=15), "yesterday's", "昨日"),
        (timedelta(days=3), "on 20 November", "11月20日"),
        (timedelta(days=400), "on 20 November 2026", "2026年11月20日"),
        (timedelta(days=-1), "on 20 November", "11月20日"),
    ],
)
def test_today_ages_at_midnight(make, write, later, en, ja):
    """docs/messages.md, rule 10."""
    for language, day in (("en", en), ("ja", ja)):
        situation = make(language=language)
        words = write(replace(situation, now=situation.now + later))
        assert day in words.subject
        assert day in words.body
        assert {c.key for c in words.warnings} <= {"drafting.warn-almost-tomorrow"}


def test_a_late_japanese_mail_says_so(make, write):
    """docs/messages.md, rule 10: 夜分 from 21:00, in a mail only."""
    late = make(language="ja").now.replace(hour=21, minute=0)
    assert "夜分" not in write(make(language="ja")).body
    for name in ("were-you-there", "thank-you", "no-show"):
        body = write(make(language="ja", now=late), name).body
        assert body.count("失礼いたします") == 1
        assert "夜分に" in body


def test_the_ideal_letter(make, write):
    """docs/messages.md, rule 1: question, how I know of you, who I am, reason, gift, easy no."""
    words = write(make("name only", topic="Returns"))
    order = ["Were you at", "saw your name", "Ken Ito", "industry", "I have a one-page", "reply"]
    places = [words.body.index(part) for part in order]
    assert places == sorted(places)
    assert len(words.body.split()) <= 120


def test_japanese_has_its_own_order(make, write):
    """docs/messages.md, rule 1: apology, who I am, question."""
    body = write(make("name only", "ja")).body
    order = [
        "村田様",
        "失礼いたします",
        "伊藤と申します",
        "ご参加でしたでしょうか",
        "お送りできます",
    ]
    places = [body.index(part) for part in order]
    assert places == sorted(places)
    assert "村田さん" not in body
