"""No two drafts of one evening begin alike, whoever they go to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from followup import rendering
from followup.model import Channel
from followup.rendering import aging, checks, opening, templates

PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
NAMES = (
    *("were-you-there", "thank-you", "can-help"),
    *("other-field", "thank-host", "offer-help", "promise-kept"),
)
TABLE = [
    *product(PRESENCES, Channel, NAMES),
    *product(("did not come", "registered only"), Channel, ["no-show"]),
]
PEOPLE = [" ".join(both) for both in product(("Ada", "Ben", "Cem"), ("Oak", "Elm", "Ash"))]


def evening(make, write, presence, channel, name, **facts):
    """The words to nine people of whom the lists show the same."""
    openings: list[str] = []
    for person in PEOPLE:
        situation = make(presence, channel=channel, name=person, **facts)
        words = write(replace(situation, openings=tuple(openings)), name)
        openings.append(opening(words))
        yield words, situation


@pytest.mark.parametrize(("presence", "channel", "name"), TABLE)
@pytest.mark.parametrize("asked", ["", None])
def test_nine_drafts_begin_in_nine_ways(make, write, presence, channel, name, asked):
    found = [*evening(make, write, presence, channel, name, asked=asked)]
    openings = [opening(words) for words, _ in found]
    assert len(set(openings)) == len(openings), openings
    for words, situation in found:
        checks.blocking(words)
        assert {caution.key for caution in words.warnings} <= {"drafting.warn-address-unlike"}
        assert situation.person.name.split()[0] in words.body
        assert words.claims


@pytest.mark.parametrize(("presence", "channel", "name"), TABLE)
def test_every_way_to_begin_can_become_a_date(make, write, presence, channel, name):
    """Words of today leave the next day only where each "today" is surely the session's."""
    for words, situation in evening(make, write, presence, channel, name):
        day = situation.session.day
        found = aging.dated(words, day=day, said_on=day, today=day + timedelta(days=1))
        assert found is not None, words.body
        assert "20 November" in found.words.body


def test_a_template_with_one_way_to_begin_is_used_all_the_same(make, tmp_path):
    path = tmp_path / "en/mail/mine.txt"
    path.parent.mkdir(parents=True)
    path.write_text("Subject: x\n\nHi {{ name }},\n\nHello from {{ me_name }}.\n")
    template = templates.find("mine", Channel.EMAIL, "en", [tmp_path])
    situation = replace(make(), openings=["Hello from Ken Ito."] * 3)
    assert opening(rendering.render(situation, template)) == "Hello from Ken Ito."


def test_the_way_used_least_comes_when_all_are_used(make, tmp_path):
    path = tmp_path / "en/mail/mine.txt"
    path.parent.mkdir(parents=True)
    path.write_text('Subject: x\n\nHi\n\n{% if turn == "2" %}B{% else %}A{% endif %}.\n')
    template = templates.find("mine", Channel.EMAIL, "en", [tmp_path])
    used: list[str] = []
    for _ in range(6):
        used.append(opening(rendering.render(replace(make(), openings=used), template)))
    assert used == ["A.", "B.", "A.", "B.", "A.", "B."]


@pytest.mark.parametrize(
    ("body", "channel", "first"),
    [
        ("Hi Aiko,\n\nWere you there? I was.", Channel.EMAIL, "Were you there?"),
        ("Hi Aiko, were you there? I was.", Channel.COPY, "were you there?"),
        ("村田様\n\n失礼いたします。伊藤です。", Channel.EMAIL, "失礼いたします。"),
        ("村田さん、はじめまして。伊藤です。", Channel.COPY, "はじめまして。"),
        ("No greeting at all", Channel.EMAIL, "No greeting at all"),
        ("", Channel.EMAIL, ""),
        ("", Channel.COPY, ""),
    ],
)
def test_the_first_sentence_behind_the_greeting(make, write, body, channel, first):
    assert opening(replace(write(make()), body=body, channel=channel)) == first
