"""What people said, as facts: which kind, in which words, and whether in private."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup.facts import extract, introduced
from followup.model import Fact, FactKind, StoredRemark

Say = Callable[..., StoredRemark]


def only(remark: StoredRemark) -> Fact:
    (fact,) = extract([remark])
    return fact


def test_a_fact_says_where_it_stands(say: Say) -> None:
    fact = only(say("Thanks, that was great"))
    assert (fact.kind, fact.text) == (FactKind.REMARK, "Thanks, that was great")
    assert (fact.file, fact.line, fact.said_at, fact.private) == ("chat.txt", 12, "19:42", False)


def test_self_introductions_come_first_then_questions_promises_cards_and_the_rest(say: Say) -> None:
    facts = extract(
        [
            say("Nice talk", line=1),
            say("my email is aiko@example.jp", line=5),
            say("I'll send you the checklist tomorrow.", line=2),
            say("How do you handle returns?", line=3),
            say("I run logistics at Northwind Books", line=4),
        ]
    )
    assert [(fact.kind.value, fact.line) for fact in facts] == [
        ("self-introduction", 4),
        ("question", 3),
        ("promise", 2),
        ("contact-card", 5),
        ("remark", 1),
    ]


def test_one_remark_of_several_lines_holds_several_facts(say: Say) -> None:
    facts = extract(
        [
            say(
                "A社でECを担当している佐藤です。\n再配達が多くて困っています。\nどう減らしていますか？",
                "佐藤",
            )
        ]
    )
    assert [(fact.kind, fact.text) for fact in facts] == [
        (FactKind.SELF_INTRODUCTION, "A社でECを担当している佐藤です。"),
        (FactKind.QUESTION, "再配達が多くて困っています。 どう減らしていますか？"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How do you handle second delivery attempts?",
        "Does anyone have experience with bonded warehouses",
        "I'm wondering which label printers hold up in the cold",
        "返品の受付はどうされていますか",
        "冷蔵倉庫の選び方を教えてください。",
    ],
)
def test_questions_are_known_with_and_without_a_question_mark(say: Say, text: str) -> None:
    assert only(say(text)).kind is FactKind.QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "Can you hear me?",
        "Will the slides be shared?",
        "Great, isn't it?",
        "Does it hurt, seriously?",
        "why?",
        "音声は聞こえますか？",
        "録画はありますか？",
        "> How do you handle returns?",
        "she asked how do you handle returns?",
    ],
)
def test_questions_about_the_call_for_effect_or_by_others_are_only_remarks(
    say: Say, text: str
) -> None:
    assert only(say(text)).kind is FactKind.REMARK


@pytest.mark.parametrize(
    "text",
    [
        "I'll send you the checklist",
        "Happy to share our template",
        "後ほど資料をお送りします",
        "明日ご連絡します",
    ],
)
def test_promises_are_known(say: Say, text: str) -> None:
    assert only(say(text)).kind is FactKind.PROMISE


def test_words_to_one_person_alone_stay_private(say: Say) -> None:
    """docs/messages.md, rule 5: private words are used only towards who said them to the user."""
    facts = extract([say("I run logistics at Northwind Books. How do you do it?", recipient="Ken")])
    assert len(facts) == 2
    assert all(fact.private for fact in facts)


def test_the_sender_guards_what_is_believed(say: Say) -> None:
    assert only(say("A社の佐藤です", "田中 一郎")).kind is FactKind.REMARK
    assert only(say("A社の佐藤です", "佐藤 花子")).kind is FactKind.SELF_INTRODUCTION


def test_terminal_escapes_and_marks_do_not_survive(say: Say) -> None:
    fact = only(say("\x1b[31mNice\u202e talk\x00\u200b"))
    assert fact.text == "[31mNice talk"


def test_empty_remarks_are_no_facts(say: Say) -> None:
    assert extract([]) == []
    assert extract([say(""), say("\u200b \n")]) == []


def test_the_room_answers_what_its_callers_ask() -> None:
    assert introduced("I work in retail") is not None


@pytest.mark.parametrize(
    "answer",
    [
        "None",
        "n/a",
        "N/A",
        "-",
        "ー",
        "No questions.",
        "特になし",
        "特になし。",
        "なし",
        "ありません",
        "0",
        "",
    ],
)
def test_a_form_s_none_is_no_question(say: Say, answer: str) -> None:
    assert extract([say(answer, asked=True)]) == []


@pytest.mark.parametrize(
    "answer",
    ["Pricing", "No idea how to price returns", "特に倉庫の費用", "Nothing works offline?"],
)
def test_what_a_form_asks_for_is_a_question_as_it_stands(say: Say, answer: str) -> None:
    fact = only(say(answer, asked=True))
    assert (fact.kind, fact.text) == (FactKind.QUESTION, answer)


@pytest.mark.parametrize(
    "text", ["+1", "👏👏👏", "Thanks everyone!", "8888", "OK?", "???", "お疲れさまでした！"]
)
def test_greetings_and_applause_are_no_facts(say: Say, text: str) -> None:
    assert extract([say(text)]) == []


def test_other_people_s_lines_and_code_are_not_the_writer_s_words(say: Say) -> None:
    said = say(
        "> I run logistics at Northwind Books\nx = ready ? send() : wait()\nHow do you pack?"
    )
    assert [(fact.kind.value, fact.text) for fact in extract([said])] == [
        ("question", "How do you pack?")
    ]
