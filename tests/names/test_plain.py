"""Most names are told to be plain at a glance; looking closely must say the same of them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from followup.names import display, nobody
from followup.names.display import DisplayName, decode
from followup.names.normalise import clean
from followup.names.plain import is_plain

_WORDS = [
    *(
        "Ada",
        "de",
        "Souza",
        "Méndez",
        "佐藤",
        "はな",
        "Taro",
        "Company",
        "Team",
        "no",
        "Name",
        "ai",
    ),
    *("Read", "Zoom", "Phone", "ｉＰｈｏｎｅ", "Otter", "Notes", "Bot", "Call", "Guest", "Windows"),
    *("メモ", "会議室", "電話", "田中の", "スマホ", "Room", "Mac", "ﬁ", "ª"),
]
_NAMES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=400)
@given(st.from_regex(nobody._FIXED, fullmatch=True) | st.from_regex(nobody._BOT))
def test_nothing_that_is_nobody_is_taken_for_a_plain_name(text):
    """docs/design.md, files: devices, callers, bots and placeholders are never written to."""
    shown = clean(text)[:200]
    assume(nobody.reason(shown))
    assert not is_plain(shown)


@given(_NAMES | st.text(st.characters(categories=("L", "Zs")), max_size=12))
def test_a_plain_name_says_what_the_long_way_finds(name):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(display, "is_plain", lambda text: False)
        closely = decode(name)
    assert decode(name) == closely


@pytest.mark.parametrize("name", ["Ada Lovelace", "田中 一郎", "José Ángel Núñez", "김민수"])
def test_ordinary_names_are_plain(name):
    """Else every name of a million would be looked at closely."""
    assert is_plain(name)
    assert decode(name) == DisplayName(name)
