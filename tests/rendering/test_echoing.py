"""Where the offer names the question's topic itself, the letter does not say it twice."""

from __future__ import annotations

import pytest

from followup.rendering.echoing import repeats


@pytest.mark.parametrize(
    ("offer", "about", "twice"),
    [
        ("再配達を減らした工夫をまとめた資料", "再配達を減らす工夫", True),
        ("夜勤の交代表のひな形", "夜勤の交代表のいい形", True),
        ("走行距離の記録ノート", "走行距離の記録", True),
        ("再配達を減らした工夫を1枚にまとめた資料", "再配達のコスト", False),
        ("キーボード操作の点検リスト", "画像の説明文", False),
        ("a note on second delivery attempts", "second delivery attempts", True),
        ("a note on packing", "second delivery attempts", False),
        ("資料", "", False),
        ("", "再配達", False),
    ],
)
def test_most_words_of_the_topic_stand_in_the_offer(offer, about, twice):
    assert repeats(offer, about) is twice


def test_the_topic_stands_once_and_the_offer_is_still_tied_to_the_question(make, write):
    """docs/messages.md, rule 2; the source of the question stays."""
    asked = "再配達を減らす工夫はありますか？"
    for presence in ("report with address", "name only", "registered only"):
        words = write(make(presence, "ja", asked=asked), "can-help")
        assert words.body.count("再配達を減ら") == 1
        assert any("chat.txt:12 20:10" in one.source for one in words.claims)
