"""What readers who knew nothing of followup stumbled over in its English, and what to say."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from followup.model import Channel, Profile
from followup.rendering import opening, quoting
from followup.rendering.sentences import sentences

NAMES = (
    *("were-you-there", "thank-you", "can-help", "no-show", "promise-kept"),
    *("other-field", "thank-host", "offer-help"),
)
PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
# As one asks whom one wants to catch, or who was there to be looked at; and as nobody writes.
STRANGE = re.compile(
    r"(?i)\bare you the\b|\bwas it you at\b|\bdid you make it\b|\bthere too\b|\banother world\b"
    r"|\bas a reminder\b|\brather similar\b|\balso seem\b|\bif so:|\bI (?:am|will|have not)\b"
)


@pytest.mark.parametrize(("presence", "channel", "name"), [*product(PRESENCES, Channel, NAMES)])
def test_no_strange_words_however_it_begins(make, write, presence, channel, name):
    for hosted, asked in product((False, True), ("", None)):
        openings: list[str] = []
        for _ in range(4):
            situation = make(presence, channel=channel, asked=asked)
            words = write(replace(situation, hosted=hosted, openings=openings), name)
            openings.append(opening(words))
            assert not STRANGE.search(words.body), words.body
            assert words.subject not in sentences(words.body), "the subject is said again"
            assert words.body.count("registration list") <= 1, words.body
            asks = "?" in words.body or "if you'd like that" in words.body
            assert not (channel is Channel.COPY and asks and "No need to reply" in words.body)


def test_a_guest_says_whose_list_holds_the_address(make, write):
    """ "The registration list" of somebody else's session is the organisers'."""
    for presence in ("registered, confirmed", "registered only"):
        body = write(make(presence)).body
        assert "your address from the organisers' registration list" in body
        hosting = write(replace(make(presence), hosted=True), "thank-you").body
        assert "your address from the registration list" in hosting


def test_a_host_thanks_whoever_registered_before_anything_else(make, write):
    for name in ("thank-you", "other-field", "promise-kept"):
        words = write(replace(make("registered only", asked=None), hosted=True), name)
        assert opening(words).startswith("Thank you for registering")
        assert "?" not in words.subject + words.body


@pytest.mark.parametrize(
    ("industry", "said"),
    [
        ("Bookkeeping", "I work in bookkeeping."),
        ("E-commerce", "I work in e-commerce."),
        ("AI & Data Analytics", "I work in AI & data analytics."),
        ("Signwriters Ltd", "I work in Signwriters Ltd."),
    ],
)
def test_a_field_is_no_proper_name(make, write, industry, said):
    assert said in write(make(me=Profile(name="Ken Ito", industry=industry))).body


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Our town hall site has four hundred PDFs and I am the only one who reads them",
            "Our town hall site has four hundred PDFs",
        ),
        (
            "I looked for a list of carriers for weeks, then gave up because none was new",
            "I looked for a list of carriers for weeks, then gave up",
        ),
        (
            "Somebody told me there are carriers in the north of the country without weekends",
            "Somebody told me there are carriers in the north…",
        ),
    ],
)
def test_a_quotation_ends_where_one_would_breathe(text, quoted):
    assert quoting.quote(text, "en") == quoted


def test_japanese_cells_stay_out_of_english_letters(make, write):
    """What the reader put down in another script falls out with its sentence."""
    situation = make("registered, confirmed", asked=None)
    lines = tuple(
        replace(line, attendance=replace(line.attendance, organization="教育"))
        for line in situation.person.attendances
    )
    (reason,) = [r for r in situation.match.reasons if "field_en" in r.values]
    reason = replace(reason, values={**reason.values, "their_words": "教育"})
    match = replace(situation.match, reasons=(reason,))
    person = replace(situation.person, attendances=lines)
    body = write(replace(situation, person=person, match=match)).body
    assert "教育" not in body
    assert "We seem to work in a similar industry." in body
