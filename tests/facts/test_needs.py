"""Which needs are still open when the evening ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.facts import content, met, needs
from followup.model import FactKind, StoredRemark

Say = Callable[..., StoredRemark]


@pytest.mark.parametrize(
    "text",
    [
        "We struggle with churn",
        "We struggle to hire good people",
        "We struggle to fill shifts",
        "I'm stuck with the VAT",
        "うちは採用に苦労しています",
        "nobody here knows how to file this",
        "still doing the rota by hand",
        "How do you handle returns?",
        "経費の精算で困っています",
        "副業の申告、毎年悩みます",
        "誰か在庫管理に詳しい方いませんか",
        "どうしても採用がうまくいかないんです",
    ],
)
def test_words_of_need_are_heard(say: Say, text: str) -> None:
    (fact,) = needs([say(text)])
    assert (fact.kind, fact.text, fact.line) == (FactKind.QUESTION, text, 12)


def test_a_shy_remark_may_be_a_need(say: Say) -> None:
    (fact,) = needs([say("That's the third cook gone since August.")])
    assert fact.kind is FactKind.REMARK


@pytest.mark.parametrize(
    "text",
    [
        "need: one team that never quits, by Friday pls 😂",
        "I need a compostable husband",
        "猫の手を借りたいけど猫に断られました、誰か教えて（笑）",
        "My old boss always asked us how to keep people",
        "うちの先輩が登記で困っていると言っていました",
        "写真を誰か撮ってと前にここで言ったら、郡司さんが撮ってくれました",
        "Can someone test my soil for buried treasure? asking for a pirate",
        "Imagine we had to raise prices",
        "もし値上げしたらどうなるんでしょうね",
        "Last year we had the same problem and fixed it with a second shift",
        "We help companies to get their pricing right, ask me",
        "お困りの方はお気軽にご相談ください",
        "For fifty use a sheet: https://example.org/sheet",
        "Can you hear me?",
        "thank you all!",
        "",
    ],
)
def test_jests_offers_and_other_people_s_needs_are_none(say: Say, text: str) -> None:
    assert needs([say(text)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "夫が消防士なので、今日は私が子どもを見ながら耳だけ参加です",
        "移動中で電車の中から聞いています",
        "My husband is a firefighter, so I am minding the kids tonight and just half here",
        "Listening from the car, I have to pick up my son in a minute",
    ],
)
def test_how_somebody_takes_part_is_no_need(say: Say, text: str) -> None:
    assert needs([say(text)]) == []


def test_who_is_stuck_is_heard_though_on_the_way(say: Say) -> None:
    assert needs([say("電車から参加しています。シフト作りに困っています")])


def test_what_was_said_in_private_stays_private(say: Say) -> None:
    (fact,) = needs([say("How do you price this?", recipient="Ken")])
    assert fact.private


def talk(say: Say, *lines: tuple[str, str]) -> list[StoredRemark]:
    """A chat of (sender, text), each on a line of its own."""
    ids = {name: number for number, (name, _) in enumerate(lines)}
    return [
        replace(say(text, name, line=at), person=ids[name])
        for at, (name, text) in enumerate(lines, 1)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (
            ("Tamsin", "Does anyone have a template for rotas?"),
            ("Rafferty", "Tamsin, this one is free"),
            ("Mika", "nice"),
            ("Tamsin", "oh that's perfect, exactly what I needed, thanks Rafferty!"),
        ),
        (
            ("Mia", "We struggle with duplicates"),
            ("Joe", "try the merge tool"),
            ("Mia", "that solved it"),
        ),
        (
            ("鳴海 健", "入門書でおすすめありますか？"),
            ("百瀬 陸斗", "鳴海さん、これが読みやすいですよ"),
            ("鳴海 健", "ありがとうございます、買います"),
        ),
        (
            ("川勝 悠", "部屋はどこで借りてます？"),
            ("武藤", "駅前から借りられます"),
            ("川勝 悠", "解決しました"),
        ),
        (
            ("Ann", "What about music rights?"),
            ("Bo", "I use a free library"),
            ("Ann", 'Reacted to "I use a free..." with 👍'),
        ),
        # Asked outright, answered by name, and then a few words or none at all.
        (
            ("Kit", "Who could fetch the piano? I have no van"),
            ("Sandy", "I'll fetch it Kit, on Sunday"),
            ("Kit", "hero"),
        ),
        (
            ("Imran", "How long should one sit with somebody?"),
            ("Marguerite", "Imran, fifty minutes and then cake"),
        ),
        (
            ("磯部航平", "証券の番号ってどこに書いてありましたっけ"),
            ("津田 歩", "磯部さん、裏に番号がありますよ"),
            ("磯部航平", "裏でした"),
        ),
    ],
)
def test_a_need_that_its_writer_closes_is_met(say: Say, lines: Sequence[tuple[str, str]]) -> None:
    remarks = talk(say, *lines)
    found = met(remarks)
    assert ("chat.txt", 1) in found
    assert needs(remarks[:1], found) == []


@pytest.mark.parametrize(
    "lines",
    [
        (("Mia", "We struggle with churn"), ("Joe", "us too"), ("Mia", "thanks all, good night")),
        (("Mia", "We struggle with churn"), ("Mia", "that solved the sound at least")),
        (("Mia", "How do you price this?"), ("Joe", "no idea"), ("Mia", "anyone else?")),
        # Who knows no answer either has met nothing, and thanks for it are a courtesy.
        (
            ("Gwen", "Does fibre help when forty people come? Our wifi dies"),
            ("Caspar", "Ours is one till, so no idea Gwen"),
            ("Gwen", "thank you both"),
        ),
        (
            ("Effie", "They say the figures are not held. Is one just stuck then?"),
            ("Orla", "Don't give up Effie, more people here know that better than me"),
            ("Effie", "Thanks, that helped my mood at least"),
        ),
        (
            ("紫藤 かなで", "花のロスが三割です。どのくらいが普通なんでしょうか"),
            ("郡司", "紫藤さん、うちも同じです、知りたいくらいで"),
            ("紫藤 かなで", "ありがとうございます"),
        ),
        (("Mia", "How do you price this?"), ("Joe", "hm"), ("Joe", "thanks Mia, good question")),
        # Sympathy answers no story, and thanks for it close none.
        (
            ("Mia", "Every Friday I type the same forty slips into two lists, half my day is gone"),
            ("Joe", "Mia, that is just what I mean"),
            ("Mia", "thanks, back to the slips tomorrow"),
        ),
        (("Mia", "How do you price this?"), ("Joe", "Mia, do you mean the tools?")),
        (
            ("Mia", "How do you price this?"),
            ("Joe", "Mia, we add a third"),
            ("Mia", "still stuck, a third of what?"),
        ),
    ],
)
def test_a_need_stays_open_until_then(say: Say, lines: Sequence[tuple[str, str]]) -> None:
    assert ("chat.txt", 1) not in met(talk(say, *lines))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=80)), max_size=8))
def test_any_words_can_be_read(lines: list[tuple[str, str]]) -> None:
    from followup.model import Remark

    remarks = [
        StoredRemark(1, ord(name), "c.txt", Remark(at, "", name, text))
        for at, (name, text) in enumerate(lines)
    ]
    assert {fact.line for fact in needs(remarks, met(remarks))} <= set(range(len(lines)))


@pytest.mark.parametrize(
    "text", ["don't " * 800, "営業" * 2000, "no no " * 700, "「" * 4000, "my the " * 600]
)
def test_no_text_takes_long(say: Say, text: str) -> None:
    from followup.facts import wants_no_contact

    start = time.process_time()
    needs([say(text)]), wants_no_contact([say(text)]), met([say(text), say(text, "B")])
    assert time.process_time() - start < 0.5


def test_who_got_what_they_asked_for_is_content(say: Say) -> None:
    remarks = talk(
        say,
        ("Ann", "What about music rights?"),
        ("Bo", "Ann, I use a free library"),
        ("Ann", "great, thanks"),
        ("Bo", "Our choir has lost three tenors since spring"),
    )
    assert content(remarks, met(remarks)) == {remarks[0].person}


@pytest.mark.parametrize(
    "text", ["裏でした。ありがとうございます", "ordered, thanks a lot", "That worked!"]
)
def test_the_word_that_closes_a_need_is_none_itself(say: Say, text: str) -> None:
    assert needs([say(text)]) == []


def test_of_a_remark_only_what_asks_no_small_talk_is_kept(say: Say) -> None:
    (fact,) = needs([say("Who's watching the games tonight? Our web shop loses every order")])
    assert fact.text == "Our web shop loses every order"
