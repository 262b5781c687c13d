"""Which promises of the user are still open, and to whom: never to anybody by a guess."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import facts
from followup.model import (
    Attendance,
    Kind,
    LinkedAttendance,
    Person,
    Remark,
    StoredRemark,
    Strength,
)

ME = ["Ken Ito"]
AIKO, BO, AYA = "Aiko Tanaka", "Bo Lind", "Aya Mori"
NUMBER = {
    "Ken Ito": 1,
    AIKO: 2,
    BO: 3,
    AYA: 4,
    "田中 愛子": 5,
    "田中 健": 6,
    "Aiko Sato": 8,
    "Aiko": 9,
}
Talk = Callable[..., dict[int, list[str]]]


def person(name: str, number: int | None = None) -> Person:
    number = number or NUMBER[name]
    line = Attendance(number, name, name)
    linked = LinkedAttendance(number, 1, None, "names", Kind.CHAT, line, Strength.CERTAIN)
    return Person(number, name, attendances=(linked,))


@pytest.fixture
def talk() -> Talk:
    """Person -> the open promises, after lines of (who, what) or (who, what, to whom alone)."""

    def owed(*lines: tuple[str, ...], there: tuple[str, ...] = (AIKO, BO, AYA)) -> dict:
        remarks = [
            StoredRemark(1, NUMBER.get(who, 1), "chat.txt", Remark(at, "19:4", who, text, *to))
            for at, (who, text, *to) in enumerate(lines, 1)
        ]
        found = facts.owed(remarks, ME, [person(name) for name in there])
        return {number: [fact.text for fact in promises] for number, promises in found.items()}

    return owed


@pytest.mark.parametrize(
    "said",
    [
        "@Aiko I'll send you the list",
        "Aiko, I'll send you the list",
        "@Aiko Tanaka I'll send you the list",
    ],
)
def test_a_promise_by_name_is_owed_to_that_person(talk: Talk, said: str) -> None:
    """Also to somebody who wrote nothing in the chat: the lists know the name."""
    assert talk(("Ken Ito", said)) == {2: [said]}


def test_a_promise_that_others_make_is_not_the_user_s(talk: Talk) -> None:
    assert talk((BO, "Aiko, I'll send you the list"), (AIKO, "Ken, I'll send you mine")) == {}


def test_a_name_that_fits_two_of_those_there_is_nobody_s(talk: Talk) -> None:
    """Although only one of them has written: a silent namesake may be meant."""
    said = (AIKO, "Hello all"), ("Ken Ito", "Aiko, I'll send you the list")
    assert talk(*said, there=(AIKO, "Aiko Sato")) == {}
    assert talk(*said, there=(AIKO, "Aiko")) == {}
    assert talk(*said, there=(AIKO, BO)) == {2: [said[1][1]]}


@pytest.mark.parametrize("said", ["Ai, I'll send you the list", "Tana: I'll send you the list"])
def test_the_start_of_a_latin_name_is_no_name(talk: Talk, said: str) -> None:
    assert talk((AIKO, "Hello"), ("Ken Ito", said)) == {}


def test_japanese_names_are_called_by_the_family(talk: Talk) -> None:
    said = ("Ken Ito", "田中さん、後ほど資料をお送りします")
    assert talk(said, there=("田中 愛子", BO)) == {5: [said[1]]}
    assert talk(said, there=("田中 愛子", "田中 健")) == {}


def test_what_was_promised_alone_is_owed_to_that_one_alone(talk: Talk) -> None:
    """docs/messages.md, rule 5: whoever is named in it is not told."""
    said = "I'll introduce you to Bo, I'll send him a line"
    assert talk(("Me", said, AIKO)) == {2: [said]}
    assert talk(("Me", "I'll send you the list", "Aiko"), there=(AIKO, "Aiko Sato")) == {}
    assert talk(("Me", "I'll send you the list", f"{AIKO}, {BO}")) == {}
    assert talk(("Me", "I'll send you the list", "Aiko")) == {}, "the platform writes whole names"


@pytest.mark.parametrize(
    ("asked", "promised"),
    [
        ("Could you share the slides?", "I'll share the slides here after the session"),
        ("Slides please!", "Sure, will share the deck with everyone"),
        ("Is there a checklist I could get?", "I'll post the checklist in the chat"),
        ("資料をいただけますか？", "皆さん、後ほど資料を共有します"),
        ("録画をお願いします", "録画を共有しますね"),
    ],
)
def test_a_promise_to_everyone_is_owed_to_who_asked_for_the_thing(
    talk: Talk, asked: str, promised: str
) -> None:
    lines = (BO, "Good evening"), (AIKO, asked), (AYA, "When does it end?"), ("Ken Ito", promised)
    assert talk(*lines) == {2: [promised]}


@pytest.mark.parametrize(
    ("asked", "promised"),
    [
        ("Can you all hear me?", "I'll share the slides here"),
        ("The slides were hard to read.", "I'll share the recording"),
        ("How do you send a parcel?", "I'll send the slides to everyone"),
        ("録画をお願いします", "資料を共有します"),
    ],
)
def test_nobody_else_is_owed_it(talk: Talk, asked: str, promised: str) -> None:
    assert talk((AIKO, asked), ("Ken Ito", promised)) == {}


def test_who_asks_only_afterwards_or_in_private_was_not_answered(talk: Talk) -> None:
    promise = ("Ken Ito", "I'll share the slides here")
    assert talk(promise, (AIKO, "Could you share the slides?")) == {}
    assert talk((AIKO, "Could you share the slides?", "Ken Ito"), promise) == {}


@pytest.mark.parametrize(
    "later",
    [
        ("Ken Ito", "Here you go: https://example.org/list"),
        ("Ken Ito", "https://example.org/list"),
        ("Ken Ito", "checklist.pdf"),
        ("Ken Ito", "Just sent it!"),
        ("Ken Ito", "送りました"),
        ("Ken Ito", "Sorry, I cannot share the list after all"),
        ("Ken Ito", "Here it is", AIKO),
        (AIKO, "Got the list, thank you"),
        (AIKO, "届きました、ありがとうございます"),
    ],
)
def test_what_the_chat_shows_as_kept_or_taken_back_is_not_open(
    talk: Talk, later: tuple[str, ...]
) -> None:
    assert talk(("Ken Ito", "Aiko, I'll send you the list"), later) == {}


@pytest.mark.parametrize(
    "later",
    [
        (AIKO, "Thank you"),
        ("Ken Ito", "Here you go", BO),
        (BO, "Here you go: https://example.org/mine"),
        ("Ken Ito", "On another matter, our shop with all its books is at https://example.org"),
    ],
)
def test_what_says_nothing_of_it_leaves_it_open(talk: Talk, later: tuple[str, ...]) -> None:
    assert talk(("Ken Ito", "Aiko, I'll send you the list"), later)


def test_a_promise_with_its_link_is_kept_as_it_is_made(talk: Talk) -> None:
    assert talk(("Ken Ito", "Aiko, I'll send you the list: https://example.org/l")) == {}


def test_what_was_said_to_them_goes_before_what_was_said_to_all(talk: Talk) -> None:
    every, own = "I'll share the slides here", "@Aiko I'll send you the list"
    lines = (AIKO, "Could you share the slides?"), ("Ken Ito", every), ("Ken Ito", own)
    assert talk(*lines) == {2: [own, every]}


def test_a_sensitive_promise_is_left_to_the_user(talk: Talk) -> None:
    assert talk(("Ken Ito", "Aiko, I'll send you the name of my burnout therapist")) == {}


def test_nothing_is_the_user_s_where_nobody_knows_the_user() -> None:
    remark = Remark(1, "19:40", "Ken Ito", "Aiko, I'll send you the list")
    assert facts.owed([StoredRemark(1, 1, "chat.txt", remark)], [], [person(AIKO)]) == {}


NAMES = st.one_of(st.sampled_from([AIKO, BO, "Me", "Ken Ito", "田中 愛子"]), st.text(max_size=12))
WORDS = st.one_of(
    st.text(max_size=60),
    st.builds(lambda who: f"@{who} I'll send you the list", NAMES),
    st.builds(lambda who: f"{who}さん、資料をお送りします", NAMES),
)


@given(st.lists(st.tuples(NAMES, WORDS, st.one_of(st.none(), NAMES)), max_size=8))
def test_any_chat_gives_promises_of_the_user_to_people_there(lines) -> None:
    """Whatever is written in it: nothing raises, and nobody else's words are the user's."""
    remarks = [
        StoredRemark(1, NUMBER.get(who, 1), "chat.txt", Remark(at, "", who, text, to))
        for at, (who, text, to) in enumerate(lines, 1)
    ]
    found = facts.owed(remarks, ME, [person(AIKO), person(BO), person("田中 愛子")])
    assert set(found) <= {2, 3, 5}
    for promises in found.values():
        for fact in promises:
            who, _, to = lines[fact.line - 1]
            assert who not in (AIKO, BO, "田中 愛子")
            assert fact.private is (to is not None)
