"""A question meets an offer by words that mean something."""

from __future__ import annotations

import time

import pytest

from followup.industry import best_offer


@pytest.mark.parametrize(
    ("question", "offer", "shared"),
    [
        (
            "How do you handle second delivery attempts?",
            "a one-page note on delivery attempts",
            ["delivery", "attempts"],
        ),
        ("Any tips for reducing returns?", "how we halved our returned parcels", ["returns"]),
        ("再配達を減らすにはどうすればよいでしょうか", "再配達を減らした工夫のまとめ", ["再配達"]),
        ("SEOはどうされていますか", "SEOの社内研修資料", ["SEO"]),
        ("インボイス対応はどうしていますか", "インボイスの進め方", ["インボイス"]),
    ],
)
def test_the_words_that_meet_are_named(question: str, offer: str, shared: list[str]) -> None:
    assert best_offer(question, [offer]) == (offer, shared)


@pytest.mark.parametrize(
    ("question", "offer"),
    [
        ("What is the best way to work with a team?", "help for teams that work well"),
        ("質問の方法について教えてください", "質問への回答方法"),
        ("Could you share your experience?", "my experience"),
        ("資料の共有はありますか", "資料の共有"),
        ("How about data?", "data"),
        ("バスの時刻は？", "バスケットの指導"),
        ("", "anything"),
        ("anything", ""),
    ],
)
def test_words_of_asking_never_count(question: str, offer: str) -> None:
    """Conservative: a false "you can help" is worse than a missed one."""
    assert best_offer(question, [offer]) is None


@pytest.mark.parametrize("text", ["漢字" * 100_000, "send " * 100_000, "ァ" * 100_000])
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    best_offer(text, [text])
    assert time.process_time() - start < 1


def test_the_offer_that_shares_most_is_taken() -> None:
    offers = ["returns policy", "a note on returns and refund fraud"]
    assert best_offer("How do you stop refund fraud in returns?", offers) == (
        offers[1],
        ["refund", "fraud", "returns"],
    )
    assert best_offer("How do you stop refund fraud?", []) is None
