"""Whose need meets what the user gives, also in other words and another language."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.model import Fact, FactKind, Profile
from followup.similarity.helping import can_help
from followup.similarity.topics.ideas import ideas, phrases
from followup.texts import say as text_of

Said = Callable[..., Fact]


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        ("pricing for SaaS", "we keep losing people since the monthly fee went up"),
        ("確定申告", "副業の収入、どう届け出ればいいのか毎年悩みます"),
        ("customer retention", "月額の会員がすぐやめてしまうんです"),
        ("解約を減らす", "our subscribers cancel after the free trial, every month"),
        ("経費精算の仕組みづくり", "経費が月末に全部たまるのがつらいです"),
        (
            "web accessibility audits",
            "my father's eyesight is going and he couldn't order from our shop",
        ),
        ("事業承継の相談", "息子は店を継がないと言うし、どうしたものか"),
        ("cloud cost reviews", "our AWS bill doubled and nobody can tell why"),
        ("public speaking without panic", "my voice trembles every time I have to speak"),
        ("duplicate records", "she got our catalogue twice, once under her maiden name"),
    ],
)
def test_a_need_meets_an_offer_in_other_words(
    me: Profile, said: Said, offer: str, words: str
) -> None:
    reason = can_help(replace(me, offers=(offer,)), [said(words)])
    assert reason is not None
    assert reason.label == "matching.reason-can-help-idea"
    for language in ("en", "ja"):
        shown = text_of(reason.label, language, **reason.values)
        assert words in shown
        assert offer in shown
    assert reason.values["idea_en"] in ideas()


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        ("writing grant applications", "can someone grant me access to the shared folder?"),
        ("public speaking", "how do you fix a crackling speaker?"),
        ("採用面接の設計", "新しいロゴに明朝体を採用しました、みなさんどうですか"),
        ("インボイス登録の判断", "来月の交流会、登録ってどこからですか？"),
        ("SQL and data pipelines", "Who plays jazz records here?"),
        ("pension reserves", "What is a good open rate?"),
    ],
)
def test_the_same_word_in_another_sense_does_not(
    me: Profile, said: Said, offer: str, words: str
) -> None:
    me = replace(me, offers=(offer,), job_title=None, industry=None)
    assert can_help(me, [said(words)]) is None


def test_what_is_only_near_weighs_less_than_the_offer_s_own_words(me: Profile, said: Said) -> None:
    me = replace(me, offers=("pricing",))
    literal = can_help(me, [said("How do you find the right pricing?")])
    near = can_help(me, [said("Our churn is terrible, what can we do?")])
    assert literal is not None
    assert near is not None
    assert literal.weight > near.weight > 0.75


def test_a_topic_that_nobody_asks_about_is_no_need(me: Profile, said: Said) -> None:
    me = replace(me, offers=("SEO",))
    assert can_help(me, [said("I love SEO", FactKind.REMARK)]) is None
    assert can_help(me, [said("Who can tell me about SEO?")]) is not None


def test_a_private_need_says_so_and_weighs_more(me: Profile, said: Said) -> None:
    me = replace(me, offers=("payroll abroad",))
    words = "may I keep my job from Portugal, another country?"
    alone, open_ = can_help(me, [said(words, private=True)]), can_help(me, [said(words)])
    assert alone is not None
    assert open_ is not None
    assert alone.label == "matching.reason-can-help-idea-private"
    assert alone.weight > open_.weight


def test_every_idea_stands_in_good_order() -> None:
    table = ideas()
    assert len(table) >= 280
    assert {near for idea in table.values() for near in idea.near} <= table.keys()
    assert all(idea.ja and idea.named for idea in table.values())


def test_three_hundred_talkers_take_half_a_second(me: Profile, said: Said) -> None:
    me = replace(me, offers=("pricing for SaaS", "確定申告", "hiring engineers"))
    words = (
        "What a lovely evening this is, I am glad that I came",
        "今日は会社から参加しています。皆さんの話が面白いです",
    )
    can_help(me, [said(words[0])])
    facts = [said(words[n % 2] + str(n), FactKind.REMARK) for n in range(12_000)]
    start = time.process_time()
    can_help(me, facts)
    assert time.process_time() - start < 1.5


def test_no_idea_is_named_by_a_word_that_stands_everywhere() -> None:
    """A slash parts what may stand for each other: "a/b test" would make every "a" a test."""
    for name in ideas():
        for phrase in phrases(name):
            if len(phrase.parts) == 1:
                assert all(len(w.strip()) > w.isascii() for w in phrase.parts[0]), (name, phrase)
