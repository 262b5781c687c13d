"""The model of ideas: what a text sounds like, in words that stand in no table."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.industry.weights import weights
from followup.model import Fact, Profile
from followup.similarity.topics import agreement, given
from followup.similarity.topics.ideas import ideas
from followup.similarity.topics.sounding import MODEL, NONE, code, sounds
from followup.similarity.topics.training import material

Said = Callable[..., Fact]


@pytest.mark.parametrize(
    ("offer", "near", "far"),
    [
        ("pricing for SaaS", "we lost half of the monthly payers at renewal", "my knee hurts"),
        ("bookkeeping", "Receipts everywhere, and the year ends on Friday", "the choir sang well"),
        ("人材採用", "求人を出しても誰も応募してくれません", "犬が庭を掘ります"),
        ("hiring", "求人を出しても誰も応募してくれません", "犬が庭を掘ります"),
    ],
)
def test_a_need_sounds_more_like_an_offer_than_chatter_does(
    me: Profile, offer: str, near: str, far: str
) -> None:
    mine = given(replace(me, offers=(offer,), job_title=None, industry=None))
    agreed, other = agreement(near, mine), agreement(far, mine)
    assert agreed is not None
    assert other is not None
    assert agreed.strength > other.strength
    assert agreed.words == offer


def test_chatter_sounds_like_nothing() -> None:
    for words in ("Thanks so much, lovely evening!", "こんばんは、よろしくお願いします"):
        shares = sounds(words)
        assert max(shares, key=lambda name: shares[name]) == NONE


@pytest.mark.parametrize("text", ["", "   ", "!?", "😀😀", "ৎ৳", "x" * 5000, "\0\ud800"])
def test_any_text_has_shares_or_none(text: str) -> None:
    shares = sounds(text)
    assert not shares or abs(sum(shares.values()) - 1) < 1e-6


def test_the_model_was_learned_from_the_sentences_present() -> None:
    model = weights(MODEL)
    assert model.digest == material.digest(material.rows()), "run `make model`"
    assert list(model.codes) == [code(name) for name in material.names()]
    assert set(material.names()) == {*ideas(), NONE}
    assert MODEL.stat().st_size <= 1_500_000
    record = json.loads(MODEL.with_suffix(".json").read_text(encoding="utf-8"))
    assert record["sha256_of_rows"] == model.digest


def test_every_idea_is_learned_in_both_languages() -> None:
    known: dict[str, set[str]] = {}
    for path in material.HERE.glob("*.tsv"):
        for line in path.read_text(encoding="utf-8").splitlines():
            idea, kind, *rest = line.split("\t")
            if kind in ("need", "offer"):
                known.setdefault(idea, set()).add(rest[0])
    assert {idea for idea in ideas() if known.get(idea) != {"en", "ja"}} == set()


def test_looking_up_needs_nothing_but_python() -> None:
    code = (
        "import sys; from followup.similarity.topics.sounding import sounds; sounds('a price');"
        "print(sorted({'numpy', 'scipy', 'followup.similarity.topics.training'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
