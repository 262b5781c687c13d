"""Texts to copy always fit, and what is cut is cut between sentences."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Channel, MatchKind
from followup.rendering import templates
from followup.rendering.checks.length import characters
from followup.rendering.cutting import cut, leaner, ways_out

NAMES = {
    "en": "Maximiliane-Henriette von Hohenstaufen-Schwarz",
    "ja": "長谷川 マクシミリアン 権左衛門 愛子",
}
WORDS = st.text(alphabet="ab .?!。「」\n🦉", max_size=80)


@pytest.mark.parametrize("most", [None, 200, 150])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_shipped_text_fits_also_for_the_longest_names(language, most, make, write, shipped):
    """A LinkedIn note holds 200 characters, a name some 45; docs/messages.md, rule 8: 160."""
    room = min({"en": 200, "ja": 160}[language], most or 999)
    found = templates.available([shipped])
    for name in {one.name for one in found if one.channel is Channel.COPY}:
        for kind in MatchKind:
            situation = make("name only", language, Channel.COPY, kind, name=NAMES[language])
            for hosted in (True, False):
                words = write(replace(situation, hosted=hosted, most=most), name)
                assert characters(words.body) <= room or most == 150, (name, words.body)
                for claim in words.claims:
                    assert claim.text in words.body
                assert re.search("No need to reply|ignore this|お返事はなくても", words.body)


def test_what_falls_out_is_a_whole_sentence_from_the_middle():
    """The greeting, "no need to reply" and the name stay."""
    body = "Hi Aiko, were you there? I was. It was good. No need to reply. Ken Ito, Example Books"
    assert leaner(body, 80) == (
        "Hi Aiko, were you there? I was. No need to reply. Ken Ito, Example Books"
    )
    assert leaner(body, 10).endswith("No need to reply. Ken Ito, Example Books")
    assert leaner(body, 500) == body
    japanese = "愛子さん、はじめまして。健です。参加していました。ご返信はどうぞお気遣いなく。"
    assert (
        leaner(japanese, 35)
        == "愛子さん、はじめまして。参加していました。ご返信はどうぞお気遣いなく。"
    )


@pytest.mark.parametrize(
    ("body", "limit", "left"),
    [
        ("One. Two. Three.", 10, "One. Two."),
        ("One. Two. Three.", 9, "One. Two."),
        ("One. Two. Three.", 8, "One."),
        ("One. Two. Three.", 3, None),
        ("一つ目です。二つ目です。", 11, "一つ目です。"),
        ("no end at all, not even one", 10, None),
        ("Fits. Ken", 9, "Fits. Ken"),
        ("🦉🦉. And more.", 5, "🦉🦉."),
        ("🦉🦉. And more.", 4, None),
    ],
)
def test_a_cut_ends_with_a_sentence(body, limit, left):
    """An emoji is two characters, as the field of a web page counts (HTML, "maxlength")."""
    assert cut(body, limit) == left


@given(WORDS, st.integers(1, 90))
def test_whatever_is_cut_is_a_beginning_that_fits(body, limit):
    left = cut(body, limit)
    assert left is None or (body.startswith(left) and characters(left) <= limit)
    assert characters(leaner(body, limit)) <= characters(body)


FREE = "No need to reply."


@pytest.mark.parametrize(
    ("body", "limit", "left"),
    [
        (f"Hi Aiko. One. Two. {FREE} Ken", 35, f"Hi Aiko. One. {FREE}"),
        (f"Hi Aiko. {FREE} One more thing at length. Ken", 30, f"Hi Aiko. {FREE}"),
        (f"Hi Aiko.\nI was there too.\n\n{FREE}\nKen", 29, f"Hi Aiko. {FREE}"),
        ("健。一。二つです。お返事はお気遣いなく。健", 15, "健。一。お返事はお気遣いなく。"),
        (f"Hi Aiko, I was there. {FREE}", 25, "Hi Aiko, I was there."),
        ("Hi Aiko. You said “no need to reply”. One. Two.", 20, "Hi Aiko."),
    ],
)  # fmt: skip
def test_what_sets_the_reader_free_moves_up_if_there_is_room(body, limit, left):
    """docs/messages.md: each message says that no answer is fine; not in somebody's quotation."""
    assert cut(body, limit) == left


@given(
    st.lists(st.sampled_from(["Hi Aiko.", "One.", "Two of it.", FREE, "Ken."])), st.integers(1, 60)
)
def test_a_cut_fits_and_says_nothing_twice(sentences, limit):
    body = " ".join(dict.fromkeys(sentences))
    left = cut(body, limit) or ""
    assert characters(left) <= limit
    assert left.count(FREE) <= 1
    if FREE in body and len(FREE) + len(body.split(".")[0]) + 2 <= limit:
        assert ways_out(left) == [FREE]
