"""Where a topic is delicate, being written to at all must not tell anybody of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from followup.model import Channel, MatchKind, Reason
from followup.rendering.context import build

NAMES = (
    *("were-you-there", "thank-you", "can-help", "no-show", "promise-kept"),
    *("other-field", "thank-host", "offer-help"),
)
PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
TOPIC = {"en": "Working with a long illness", "ja": "病気と働く"}


@pytest.fixture
def delicate(make):
    """Everything is known of the reader, and the session is a discreet one."""

    def build_one(presence, language="en", channel=Channel.EMAIL, *, hosted=False):
        situation = make(presence, language, channel, asked=None, topic=TOPIC[language])
        firm = {"en": "Northwind EC", "ja": "ノースウィンドEC"}[language]
        values = {"their_words": firm, "field_en": "x"}
        reason = Reason("matching.reason-same-field", 0.5, "registrants.csv:7", values)
        match = replace(situation.match, kind=MatchKind.NEAR, reasons=(reason,))
        session = replace(situation.session, discreet=True)
        return replace(situation, match=match, session=session, hosted=hosted)

    return build_one


@pytest.mark.parametrize(
    ("presence", "language", "channel", "name"), [*product(PRESENCES, ("en", "ja"), Channel, NAMES)]
)
def test_neither_topic_nor_work_is_named(delicate, write, presence, language, channel, name):
    """A stranger with one's address, a firm's signature and an illness in the text is a fright."""
    for hosted in (False, True):
        situation = delicate(presence, language, channel, hosted=hosted)
        words = write(situation, name)
        said = words.subject + words.body
        for told in (TOPIC[language], "Northwind", "ノースウィンド", "Example", "industry", "業界"):
            assert told not in said, said
        assert "compare notes" not in said
        assert "commerce" not in said


def test_one_may_stay_in_touch(delicate, write):
    body = write(delicate("report with address")).body
    assert "If you'd like to stay in touch, just reply." in body
    assert body.endswith("\n\nKen Ito")


def test_templates_are_told_that_it_is_so(delicate, make):
    assert build(delicate("name only")).variables["discreet"] is True
    assert build(make("name only")).variables["discreet"] is False
