"""先生 stands in place of 様 and さん where a list shows it, never beside them and never guessed.

Source: 神垣あゆみ「仕事美人のメール作法」, kamigaki.jp, 14 March 2006.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.model import Channel, Strength
from followup.rendering import checks, templates


@pytest.fixture
def shown_as(make):
    """A reader whom the list shows with those words."""

    def build(name, raw, channel=Channel.EMAIL, *, language="ja", link=Strength.CERTAIN):
        situation = make("name only", language, channel, name=name)
        lines = tuple(
            replace(line, attendance=replace(line.attendance, raw_name=raw), link=link)
            for line in situation.person.attendances
        )
        return replace(situation, person=replace(situation.person, attendances=lines))

    return build


@pytest.mark.parametrize(
    ("name", "raw", "greeting"),
    [
        ("大河原 先生", "大河原 先生", "大河原先生"),
        ("大河原 実", "大河原 実先生", "大河原先生"),
        ("大河原 実", "大河原 実 教授", "大河原先生"),
        ("大河原教授", "大河原教授", "大河原先生"),
        ("Ada Nwosu", "Prof. Ada Nwosu", "Ada Nwosu先生"),
        ("Dr. Ada Nwosu", "Dr. Ada Nwosu", "Ada Nwosu先生"),
        ("Ada Nwosu", "Ada Nwosu, PhD", "Ada Nwosu先生"),
        ("Ms Ada Nwosu", "Ms Ada Nwosu", "Ms Ada Nwosu様"),
        ("大河原 実", "大河原 実さん", "大河原様"),
        ("先崎 学", "先崎 学", "先崎様"),
        ("Draga Ilić", "Draga Ilić", "Draga Ilić様"),
    ],
)
def test_who_is_shown_as_a_teacher_is_greeted_as_one(shown_as, write, name, raw, greeting):
    words = write(shown_as(name, raw))
    checks.blocking(words)
    assert words.body.startswith(f"{greeting}\n\n")
    pasted = write(shown_as(name, raw, Channel.COPY)).body
    assert pasted.startswith(f"{greeting.replace('様', 'さん')}、")


def test_no_title_is_doubled_in_any_text(shown_as, write, shipped):
    for one in templates.available([shipped]):
        if one.language == "ja":
            body = write(shown_as("大河原 先生", "大河原 先生", one.channel), one.name).body
            assert body.count("大河原") == 1
            assert not any(twice in body for twice in ("先生様", "先生さん", "先生先生"))


def test_in_english_nothing_follows_the_name(shown_as, write):
    body = write(shown_as("Ada Nwosu", "Prof. Ada Nwosu", language="en")).body
    assert body.startswith("Hi Ada Nwosu,")


def test_a_title_of_somebody_who_only_shares_the_name_is_not_taken_over(make, write):
    """docs/messages.md, rule 4: the address is of whom the registration names."""
    situation = make("registered, seen by name", "ja")
    lines = tuple(
        replace(line, attendance=replace(line.attendance, raw_name="村田 愛子 先生"))
        if line.link is Strength.PROVISIONAL
        else line
        for line in situation.person.attendances
    )
    words = write(replace(situation, person=replace(situation.person, attendances=lines)))
    assert words.body.startswith("村田様\n\n")
