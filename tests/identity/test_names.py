"""When two names are one full name, and when one mailbox holds two people."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.identity import comparing, mailboxes, naming
from followup.identity.naming import Name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Quist", "QUIST Mara"),
        ("Mara Quist", "quist, mara"),
        ("Mara Quist (she/her)", "Mara Quist | Acme Pay"),
        ("Mara J. Quist", "Dr. Mara Quist"),
        ("Mára Quíst", "Mara Quist 🌸"),
        ("山田 太郎", "山田太郎"),
        ("山田　太郎", "【運営】山田太郎"),
        ("やまだ たろう", "Taro Yamada"),
    ],
)
def test_spellings_of_one_full_name(one: str, other: str) -> None:
    """docs/people.md, method 1: words in any order, freed of what is written around them."""
    keys = naming.read(one).keys
    assert keys
    assert keys == naming.read(other).keys


@pytest.mark.parametrize(
    "shown", ["Mara", "Mara Q.", "M. Quist", "佐藤", "佐藤さん", "長谷川", "m.quist42"]
)
def test_a_part_of_a_name_is_no_full_name(shown: str) -> None:
    """docs/people.md, method 5: such a name alone never links two sessions."""
    assert naming.read(shown).keys == ()


@pytest.mark.parametrize("shown", ["iPhone (2)", "Mara's iPad", "+81 90****12", "Zoom User"])
def test_devices_and_callers_have_no_name(shown: str) -> None:
    assert naming.read(shown).forms == ()


def test_a_name_in_two_scripts_is_both_names() -> None:
    assert naming.read("山田太郎 / Taro Yamada").keys == ("山田太郎", "taro yamada")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("mara", "mara", "equal"),
        ("m", "mara", "initial"),
        ("jim", "james", "nickname"),
        ("lindsay", "lndsay", "typo"),
        ("mara", "dara", "typo"),
        ("ana", "ada", "missing"),
        ("mara", "bruno", "missing"),
    ],
)
def test_two_words(a: str, b: str, kind: str) -> None:
    assert comparing.word_likeness(a, b) == comparing.word_likeness(b, a) == kind


words = st.text("abc", min_size=1, max_size=5)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, min_size=1, max_size=4), st.lists(words, min_size=1, max_size=4))
def test_likeness_is_the_same_from_both_sides(a: list[str], b: list[str]) -> None:
    x, y = Name(tuple(sorted(a)), True), Name(tuple(sorted(b)), True)
    assert sum(comparing.likeness(x, y)) == min(len(a), len(b))
    assert comparing.likeness(x, y) == comparing.likeness(y, x)
    assert comparing.likeness(x, x).equal == len(a)


def behind(*lines: tuple[str, str], known=None) -> list[int]:
    """The number of the human behind each line."""
    found = mailboxes.parties(lines, known or {})
    return [found[line][1] for line in lines]


def test_a_desk_s_mailbox_is_as_many_people_as_it_has_names() -> None:
    """docs/people.md, method 2: not where the names on an address clearly differ."""
    box = "info@example.org"
    assert behind((box, "Mara Quist"), (box, "QUIST Mara"), (box, "Bruno Ach")) == [1, 1, 0]
    assert behind((box, "Mara Quist"), (box, "木村 諭佑")) == [0, 1]


def test_a_lone_name_makes_no_one_of_two_at_a_desk() -> None:
    """Two of one given name share office@; an initial may be either's."""
    for bridge in ("Renate", "R. Brask"):
        lines = [("office@example.org", raw) for raw in ("Renate Brask", bridge)]
        first = mailboxes.parties(lines, {})
        assert len(set(first.values())) == (2 if bridge == "Renate" else 1)
        known = {"office@example.org": {7: [naming.read("Renate Brask"), naming.read(bridge)]}}
        found = mailboxes.parties([("office@example.org", "Renate Quorv")], known)
        assert next(iter(found.values()))[2] is None


def test_clearly_different_names_on_any_mailbox_are_two() -> None:
    box = "home@example.org"
    assert len(set(behind((box, "Mara Quist"), (box, "Bruno Achter")))) == 2


@pytest.mark.parametrize(
    "other", ["Mara", "M. Quist", "マラ クイスト", "iPad", "Mara Berg", "真良"]
)
def test_one_human_s_mailbox_may_show_them_in_many_ways(other: str) -> None:
    """Another script, a device, a name by marriage: the address is what counts."""
    box = "mq@example.org"
    assert behind((box, "Mara Quist"), (box, other)) == [0, 0]


def test_known_people_of_a_mailbox_come_back() -> None:
    box = "office@example.org"
    known = {box: {7: [naming.read("Mara Quist")], 9: [naming.read("Bruno Achter")]}}
    found = mailboxes.parties([(box, "Achter Bruno"), (box, "Chie Nomura")], known)
    assert [found[box, name][2] for name in ("Achter Bruno", "Chie Nomura")] == [9, None]


def test_a_device_on_a_shared_mailbox_is_nobody_s() -> None:
    box = "office@example.org"
    lines = [(box, name) for name in ("Mara Quist", "Bruno Achter", "iPad")]
    assert len(set(behind(*lines))) == 3


def test_a_tag_is_the_same_mailbox() -> None:
    """RFC 5233: what stands behind + is the owner's."""
    assert mailboxes.mailbox("mara+zoom@example.org") == "mara@example.org"
    assert mailboxes.mailbox("+@example.org") == "+@example.org"


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("KenSuzuki", "Suzuki Ken"),
        ("ken_suzuki", "Ken Suzuki"),
        ("ken.suzuki", "Ken Suzuki"),
        ("enna.brask@example.com", "Enna Brask"),
        ("Enna Brask · listening only", "Enna Brask"),
        ("ｲｼﾑﾗ ﾅｵｴ", "いしむら なおえ"),
        ("ﾜﾀﾅﾍﾞ ｼﾞｭﾝ", "Watanabe Jun"),
        ("최수윤", "최 수윤"),
        ("최수윤 님", "최수윤/Corvid Foods"),
        ("이하영 (Hayoung Lee)", "Hayoung Lee"),
        ("이하영 (Hayoung Lee)", "이하영"),
        ("西崎(秀樹)", "西崎 秀樹"),
        ("Corvid Foods / Enna Brask", "Brask, Enna (Corvid Foods)"),
    ],
)
def test_a_full_name_is_known_however_it_is_written(shown, same):
    assert set(naming.read(shown).keys) & set(naming.read(same).keys)


@pytest.mark.parametrize(
    "shown",
    ["義樹", "西崎さん", "森沢@Corvid Foods", "수윤", "민우", "sun_moon", "MiraiPay", "MacArthur",
     "MaryAnn", "k.suzuki", "Enna",
     "sales.team@example.com", "k.suzuki@example.com", "Corvid Foods", "자유석"],
)  # fmt: skip
def test_a_lone_name_a_handle_and_a_firm_tell_nobody(shown):
    """Only a full name may tell that two lines of different sessions are one human."""
    assert naming.read(shown).keys == ()


def test_a_name_in_hangul_may_be_the_one_in_latin_letters_of_one_mailbox():
    korean, latin, other = map(naming.read, ("최수윤", "Suyoon Choi", "박민준"))
    assert comparing.alike(korean, latin, strict=False)
    assert not comparing.alike(korean, other, strict=False)
