"""What stands around a name in a video call is told apart from the name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.names.display import DisplayName, decode


def test_marks_of_the_platform_are_roles_not_names():
    assert decode("Ken Ito (Host, me)") == DisplayName("Ken Ito", role="host", me=True)
    assert decode("Ken Ito (Co-host)").role == "co-host"
    assert decode("森 春香（自分）") == DisplayName("森 春香", me=True)
    assert decode("Ana Sol (Guest)") == DisplayName("Ana Sol", suffix="Guest")
    assert decode("Ana Sol (External)") == DisplayName("Ana Sol", suffix="External")
    assert decode("【運営】田中") == DisplayName("田中", mark="運営")


@pytest.mark.parametrize(
    "raw",
    [
        "Robin Ashe (they/them)",
        "Robin Ashe she/her",
        "Robin Ashe (She/Her/Hers)",
        "Robin Ashe [he]",
    ],
)
def test_pronouns_are_no_part_of_the_name(raw):
    found = decode(raw)
    assert (found.name, found.original_name) == ("Robin Ashe", None)
    assert found.pronouns


@pytest.mark.parametrize(
    ("raw", "name", "organization"),
    [
        ("Tanaka@Northwind EC", "Tanaka", "Northwind EC"),
        ("Tanaka＠ノースウィンド", "Tanaka", "ノースウィンド"),
        ("Aoi Mori@ABCスクール", "Aoi Mori", "ABCスクール"),
        ("Bo Hal | Quillmark Software", "Bo Hal", "Quillmark Software"),
        ("Sho Kawabe / Kazamidori Logistics", "Sho Kawabe", "Kazamidori Logistics"),
        ("Ann Lee - Acme", "Ann Lee", "Acme"),
        ("佐藤 健（ノースウィンド物流）", "佐藤 健", "ノースウィンド物流"),
        ("佐藤 健(株式会社つゆくさ)", "佐藤 健", "株式会社つゆくさ"),
        ("株式会社つゆくさ_佐藤", "佐藤", "株式会社つゆくさ"),
        ("[Acme Inc] Bob Stone", "Bob Stone", "Acme Inc"),
        ("Acme Inc. | Bob Stone", "Bob Stone", "Acme Inc."),
    ],
)
def test_an_organisation_glued_to_the_name_is_taken_off(raw, name, organization):
    assert decode(raw) == DisplayName(name, organization=organization)


@pytest.mark.parametrize(
    "raw", ["Mary-Jane Watts", "Jean_Luc", "O'Brien", "taro@example.com", "Anne Marie d'Arc"]
)
def test_in_doubt_the_whole_is_the_name(raw):
    assert decode(raw) == DisplayName(raw)


def test_a_reading_is_neither_organisation_nor_another_name():
    """A wrong 'organisation' would be an embarrassing claim."""
    for reading in ("さとう けん", "サトウ ケン", "ｻﾄｳ ｹﾝ"):
        assert decode(f"佐藤 健（{reading}）") == DisplayName("佐藤 健", reading=reading)


@pytest.mark.parametrize("family", ["阿部", "渡部", "岡部", "長谷部", "日下部"])
def test_a_family_that_ends_like_a_department_is_no_organisation(family):
    """Else the person would be called by the name of the firm."""
    found = decode(f"{family}@ノースウィンド")
    assert (found.name, found.organization) == (family, "ノースウィンド")
    assert decode(f"営業部_{family}").name == family


def test_emoji_and_signs_make_no_organisation():
    assert decode("Mia Torvald 🌸 | Acme").organization == "Acme"


def test_what_stands_behind_an_at_sign_is_no_second_name():
    found = decode("宮本英市@Initrode Works")
    assert (found.original_name, found.organization) == (None, "Initrode Works")


def test_a_town_is_no_employer():
    assert decode("田中＠大阪").organization is None


@pytest.mark.parametrize(
    ("raw", "name", "role", "mark"),
    [
        ("Host - Clara Voss", "Clara Voss", "host", None),
        ("Clara Voss | Host", "Clara Voss", "host", None),
        ("Co-Host | Ann Lee", "Ann Lee", "co-host", None),
        ("主催／小林", "小林", "host", None),
        ("運営｜田中 花子", "田中 花子", None, "運営"),
        ("Speaker | Tom Reed", "Tom Reed", None, "Speaker"),
        ("Guest - Bob Stone", "Bob Stone", None, None),
        ("東京｜山田花子", "山田花子", None, None),
        # A family of that name, at work.
        ("Gast - Gast GmbH", "Gast", None, None),
    ],
)
def test_what_somebody_is_may_stand_before_the_name(raw, name, role, mark):
    """Or a message would begin "Dear Host"."""
    shown = decode(raw)
    assert (shown.name, shown.role, shown.mark) == (name, role, mark)


@pytest.mark.parametrize(
    ("raw", "name", "original"),
    [
        ("Ash (Ashwin Deva)", "Ash", "Ashwin Deva"),
        ("Yamada Taro (山田太郎)", "Yamada Taro", "山田太郎"),
        ("山田太郎（Taro Yamada）", "山田太郎", "Taro Yamada"),
        ("山田太郎 / Taro Yamada", "山田太郎", "Taro Yamada"),
        ("たけ（田中 健）", "たけ", "田中 健"),
        ("Nadia Haddad (Nadia Haddad)", "Nadia Haddad", None),
        ("Taro (iPhone)", "Taro", None),
        ("Kim (they/them) (Kim Park)", "Kim", "Kim Park"),
    ],
)
def test_the_original_name_stands_in_brackets(raw, name, original):
    found = decode(raw)
    assert (found.name, found.original_name, found.organization) == (name, original, None)


@pytest.mark.parametrize("device", ["iPhone", "Aiko's iPad", "Galaxy S21 Ultra", "Zoom user"])
def test_a_device_with_an_original_name_is_that_person(device):
    """docs/design.md, files: a device with an original name in brackets is that person."""
    found = decode(f"{device} (Taro Yamada)")
    assert (found.name, found.original_name, found.not_a_person) == ("Taro Yamada", None, None)
    assert found.device == (None if device == "Zoom user" else device)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("iPhone", "device"),
        ("iPhone (2)", "device"),
        ("iPhone 15 Pro Max", "device"),
        ("Aiko’s iPad", "device"),
        ("スミスのiPhone", "device"),
        ("iPhone de Marie", "device"),
        ("DESKTOP-4FJ2K9Q", "device"),
        ("Zoom Rooms Osaka", "device"),
        ("OPPO Reno", "device"),
        ("Nokia 8.3", "device"),
        ("Mac mini", "device"),
        ("Surface Hub", "device"),
        ("らくらくスマートフォン", "device"),
        ("Ward B Conference Room", "device"),
        ("Merrow Room 2", "device"),
        ("第3会議室", "device"),
        ("会議室B", "device"),
        ("15551230199", "dial-in"),
        ("+1 555***0199", "dial-in"),
        ("Call-in User_1", "dial-in"),
        ("read.ai meeting notes", "bot"),
        ("Otter.ai", "bot"),
        ("Ken's OtterPilot", "bot"),
        ("Fireflies.ai Notetaker Ken", "bot"),
        ("Notta Bot", "bot"),
        ("tl;dv", "bot"),
        ("Otter Notes Bot", "bot"),
        ("Krisp Notes", "bot"),
        ("要約ボット", "bot"),
        ("Fathom AI Notetaker (Ken Ito)", "bot"),
        ("AI議事録", "bot"),
        ("Anonymous Attendee", "anonymous"),
        ("匿名", "anonymous"),
        ("Zoom user", "placeholder"),
        ("Zoomユーザー", "placeholder"),
        ("ゲスト", "placeholder"),
        ("...", "placeholder"),
        ("", "placeholder"),
    ],
)
def test_what_is_no_person_is_known(raw, why):
    assert decode(raw).not_a_person == f"importing.skipped-{why}"


@pytest.mark.parametrize(
    "raw",
    [
        "Gong Li",
        "Jamie",
        "Max",
        "James Pixel",
        "Lee Samsung-Park",
        "Ravi Null",
        "Anon",
        "Moto",
        "Ken Ito (議事録係)",
        "Bob Phone",
        "Reade Otter",
        "Alexa Macbook-Reyes",
        "Guest Ruddock",
        "Emma Room",
        "Nokia Virtanen",
        "Mac Davis",
        "Anna Boardroom",
    ],
)
def test_a_person_whose_name_sounds_like_a_product_stays(raw):
    """Losing somebody silently is worse than showing a device."""
    assert decode(raw).not_a_person is None


@given(st.text(max_size=300))
def test_any_text_decodes_to_a_clean_name(raw):
    found = decode(raw)
    assert found.name or found.not_a_person
    assert found.name == " ".join(found.name.split())


@pytest.mark.parametrize("tail", ["1" * 190, "pro" * 60, "a1" * 90, " de iphone" * 19])
def test_no_name_takes_long_to_decode(tail):
    """Names are whatever a stranger typed; found by `make sweep` with a row of digits."""
    begun = time.process_time()
    decode(f"phone{tail}!")
    assert time.process_time() - begun < 1
