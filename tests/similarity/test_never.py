"""Who is never proposed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.model import Fact, Person, Profile
from followup.similarity import firm_of, never_proposed
from followup.similarity.firms import Firm

Somebody = Callable[..., Person]


def test_anybody_else_may_be_proposed(me: Profile, somebody: Somebody) -> None:
    person = somebody(email="aiko@northwind.example.org", organization="Northwind")
    assert never_proposed(me, person) is None
    assert never_proposed(Profile(), somebody()) is None


@pytest.mark.parametrize("name", ["Ken Ito", "ken ito", "Ito Ken", "Ito, Ken"])
def test_the_user_by_name_in_either_order(me: Profile, somebody: Somebody, name: str) -> None:
    assert never_proposed(me, somebody(name=name)) == "matching.never-me"


def test_the_user_by_a_japanese_name_however_it_is_spaced(somebody: Somebody) -> None:
    me = Profile(name="伊藤 健")
    assert never_proposed(me, somebody(name="伊藤健")) == "matching.never-me"
    assert never_proposed(me, somebody(name="伊藤 健一")) is None


def test_the_user_by_address_or_mark(me: Profile, somebody: Somebody) -> None:
    assert never_proposed(me, somebody(email="KEN@example.com")) == "matching.never-me"
    assert never_proposed(me, somebody(role="me")) == "matching.never-me"
    assert never_proposed(me, somebody(raw_name="Aiko Tanaka (Host, me)")) == "matching.never-me"
    assert never_proposed(me, somebody(role="member")) is None


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("株式会社サンプル", "サンプル(株)"),
        ("㈱サンプル", "サンプル 株式会社"),
        ("Example Books", "Example Books, Inc."),
    ],
)
def test_a_colleague_by_the_forms_of_the_organisation_s_name(
    me: Profile, somebody: Somebody, mine: str, theirs: str
) -> None:
    me = replace(me, organization=mine)
    assert never_proposed(me, somebody(organization=theirs)) == "matching.never-colleague"
    assert never_proposed(me, somebody(organization="Other Books")) is None


def test_a_colleague_by_the_domain_but_not_of_a_public_mail_service(somebody: Somebody) -> None:
    public = "gmail.com"
    same = somebody(email="aiko@books.example.com")
    assert never_proposed(Profile(email="k@books.example.com"), same) == "matching.never-colleague"
    assert never_proposed(Profile(email=f"k@{public}"), somebody(email=f"a@{public}")) is None


def test_a_colleague_by_the_display_name(me: Profile, somebody: Somebody) -> None:
    person = somebody(raw_name="Aiko Tanaka | Example Books")
    assert never_proposed(me, person) == "matching.never-colleague"


def test_two_names_that_are_only_legal_forms_are_no_colleagues(somebody: Somebody) -> None:
    assert (
        never_proposed(Profile(organization="株式会社"), somebody(organization="株式会社")) is None
    )


def test_blocked_people_and_what_is_no_person(me: Profile, somebody: Somebody) -> None:
    blocked = replace(somebody(), blocked=True)
    assert never_proposed(me, blocked) == "matching.never-blocked"
    bot = somebody(name="read.ai meeting notes")
    assert never_proposed(me, bot) == "matching.never-not-a-person"


@pytest.mark.parametrize(
    ("firm", "words"),
    [
        ("Kolstad & Brine", "and I'm the Brine in Kolstad & Brine, hello"),
        ("Example Books", "Hi, I am Ben from Example Books"),
        ("Example Books", "I work part time for Example Books."),
        ("Example書店", "Example書店の佐藤です。"),
        ("Example書店", "佐藤です、Example書店で働いています"),
        ("Example書店", "佐藤です。Example書店で事務をしています（家族です）"),
    ],
)
def test_a_colleague_by_their_own_words(
    somebody: Somebody, said: Callable[..., Fact], firm: str, words: str
) -> None:
    me = Profile(name="Ken Ito", organization=firm)
    assert never_proposed(me, somebody(), [said(words)]) == "matching.never-colleague"


@pytest.mark.parametrize(
    ("firm", "words"),
    [
        ("Example Books", "I'm looking at Example Books just now"),
        ("Example Books", "I'm a customer of Example Books"),
        ("Example Books", "I am in love with Example Books"),
        ("Example Books", "Is Ken from Example Books here?"),
        ("Example書店", "Example書店の本が好きです"),
        ("Example書店", "Example書店のファンです"),
        ("Inc", "I am from Inc"),
        ("", "I am from Leeds"),
    ],
)
def test_who_only_speaks_of_the_firm_is_no_colleague(
    somebody: Somebody, said: Callable[..., Fact], firm: str, words: str
) -> None:
    me = Profile(name="Ken Ito", organization=firm)
    assert never_proposed(me, somebody(), [said(words)]) is None


@pytest.mark.parametrize(
    "none", ["Freelance", "self-employed", "N/A", "フリーランス", "個人", "学生"]
)
def test_two_who_are_of_no_firm_are_no_colleagues(somebody: Somebody, none: str) -> None:
    """Nor does one of them stand for the other in the list."""
    assert never_proposed(Profile(organization=none), somebody(organization=none)) is None
    assert firm_of(somebody(organization=none)) == Firm()
