"""Texts to copy always fit, and what is cut is cut between sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Channel, MatchKind
from followup.rendering import templates
from followup.rendering.checks.length import characters
from followup.rendering.cutting import cut, leaner

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
                assert "No need to reply" in words.body or "お気遣いなく" in words.body


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
