"""Whoever gets a letter can read who wrote it, or the writer is told before the yes."""

from __future__ import annotations

import pytest

from followup import texts
from followup.model import Channel, Profile

KEY = "drafting.warn-name-unread"


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize(
    ("name", "language", "remarked"),
    [
        ("伊藤 健", "en", True),
        ("いとう ケン", "en", True),
        ("ケン", "en", True),
        ("伊藤 健 (Ken Ito)", "en", False),
        ("Ken Ito", "en", False),
        ("Ærø Łoś", "en", False),
        ("伊藤 健", "ja", False),
        ("Ken Ito", "ja", False),
    ],
)
def test_a_name_in_japanese_script_alone_is_remarked_on_in_english(
    name, language, remarked, channel, make, write
):
    """Latin letters are read in Japan; kanji and kana are not read everywhere else."""
    words = write(make(me=Profile(name=name), channel=channel, language=language))
    found = [one for one in words.warnings if one.key == KEY]
    assert bool(found) is remarked
    for one in found:
        for told in ("en", "ja"):
            assert name in texts.say(one.key, told, **one.values)
