"""Japanese letters in their own order and manners, not the English ones translated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from followup import rendering
from followup.model import Channel, MatchKind
from followup.rendering import Earlier, checks
from followup.rendering.aging import dated

NAMES = (
    *("were-you-there", "can-help", "thank-you", "other-field"),
    *("thank-host", "offer-help", "no-show", "promise-kept"),
)
READERS = ("村田 愛子", "田中 一郎", "Maria Lopez", "小林さん", "佐藤 光", "李 明", "田中 花子")
PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
QUOTED = "それで利益は出ますか、困りませんか？"


def _evening(make, write, name, presence, channel, *, message=None, hour=20):
    """The drafts of one evening to all the readers, one after the other."""
    found = []
    for reader in READERS:
        situation = make(presence, "ja", channel, name=reader)
        situation = replace(
            situation,
            now=situation.now.replace(hour=hour),
            openings=[rendering.opening(words) for words in found],
            earlier=Earlier(message=message, firm=True),
        )
        found.append(write(situation, name))
    return found


@pytest.mark.parametrize(("name", "presence", "channel"), [*product(NAMES, PRESENCES, Channel)])
def test_no_two_letters_of_an_evening_begin_alike(make, write, name, presence, channel):
    for message, hour in product((None, 3), (20, 22)):
        letters = _evening(make, write, name, presence, channel, message=message, hour=hour)
        openings = [rendering.opening(words) for words in letters]
        assert len(set(openings)) == len(openings), openings
        for words in letters:
            checks.blocking(words)
            keys = {one.key for one in words.warnings} - {"drafting.warn-address-unlike"}
            assert keys == set(), words.body
            assert not re.search(
                r"さん(?:様|さん)|様(?:様|さん)|、、|。。|[^\n]\n[^\n]{30}", words.body
            )


@pytest.mark.parametrize(("name", "presence"), [*product(NAMES, PRESENCES)])
def test_no_late_greeting_of_any_kind_leaves_the_next_morning(make, write, name, presence):
    """docs/messages.md, rule 10, and README, promise 1."""
    for message in (None, 3):
        for words in _evening(make, write, name, presence, Channel.EMAIL, message=message, hour=22):
            assert words.body.count("夜分に") == 1
            day = make().session.day
            aged = dated(words, day=day, said_on=day, today=day + timedelta(days=1))
            assert aged is not None
            assert "夜分" not in aged.words.body
            assert "失礼いたします。" in aged.words.body


@pytest.mark.parametrize(("name", "presence"), [*product(NAMES, PRESENCES)])
def test_apology_then_who_i_am_then_the_rest(make, write, name, presence):
    """docs/messages.md, rule 1: Japanese has an order of its own."""
    body = write(make(presence, "ja"), name).body
    first, me = (
        re.search("失礼いたします|ありがとうございました", body),
        body.index("伊藤と申します"),
    )
    assert body.startswith("村田様\n\n")
    assert first is not None
    assert first.start() < me
    assert all(at.start() > me for at in re.finditer("チャット|ご質問|よろしければ", body))
    assert body.endswith("Example書店\n伊藤 健")


@pytest.mark.parametrize(("name", "presence"), [*product(NAMES, PRESENCES)])
def test_who_the_address_names_is_not_doubted(make, write, name, presence):
    """docs/messages.md, rule 4: whether they came may be asked, who they are is known."""
    body = write(make(presence, "ja"), name).body
    if name != "no-show":
        assert ("人違い" in body) is (presence == "name only")
    assert body.count("でしょうか") <= 1 + (name == "other-field")


@pytest.mark.parametrize("name", ["were-you-there", "can-help", "thank-you"])
def test_the_question_is_told_by_what_it_is_about(make, write, name):
    """A phrase where it is certain, else the reader's own words; the source either way."""
    for presence, channel in product(PRESENCES, Channel):
        words = write(make(presence, "ja", channel), name)
        told = [one for one in words.claims if "再配達のコストについて" in one.text]
        assert any("chat.txt:12 20:10" in one.source for one in told)
        assert "利益" not in words.body
        quoted = write(make(presence, "ja", channel, asked=QUOTED), name).body
        assert "についてご質問" not in quoted
        assert ("「" + QUOTED + "」" in quoted) is (channel is Channel.EMAIL)


@pytest.mark.parametrize("channel", Channel)
def test_a_host_says_so_where_they_can_help(make, write, channel):
    for presence in PRESENCES:
        body = write(replace(make(presence, "ja", channel), hosted=True), "can-help").body
        assert "主催" in body
        assert "私も参加" not in body


def test_contested_honorifics_are_avoided(make, write):
    for name, presence, kind in product(NAMES, PRESENCES, (MatchKind.CAN_HELP, MatchKind.NEAR)):
        body = write(make(presence, "ja", kind=kind), name).body
        assert not re.search(r"ご[一-鿿]{2}され|させていただ|貴社|御社|こちらから重ねて", body)
        assert body.count("ご連絡") <= 3 + body.count("ご連絡先")
