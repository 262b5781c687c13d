"""The new words of an answer, whatever program quoted ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.mail.reading.markup import lines
from followup.mail.reading.quotes import new_words

HERE = Path(__file__).parent
QUOTATIONS = (HERE / "quotations.txt").read_text(encoding="utf-8").split("\n%%\n")


@pytest.mark.parametrize("text", QUOTATIONS)
def test_only_the_new_words_stay(text) -> None:
    """Gmail, iOS Mail, Outlook, Thunderbird, Yahoo! JAPAN, Proton, Zoho and older programs."""
    words = new_words(text)
    assert words.startswith("NEW")
    assert "OLD" not in words


@pytest.mark.parametrize(
    "text",
    [
        "日程は2026年11月25日でいかがでしょうか：\n10時から",
        "Hello\nFrom: the heart, thank you",
        "2026年11月25日：会議\n2026年11月26日：空き\nいかが",
        "On Monday I wrote:\nthe text",
        "- one\n- two\n---\nthree",
        "Thanks!\n\n----------\nPS: see you",
    ],
)
def test_the_writers_own_words_stay_whole(text) -> None:
    """A date, a colon, a rule of dashes are no quotation: a no may stand below."""
    assert new_words(text) == text


def test_answers_between_quoted_lines_are_new() -> None:
    assert new_words("> one\nyes\n> two\nno").split() == ["yes", "no"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"),
        ("<blockquote>old<div>older</div></blockquote>new", "> old\n> older\nnew"),
        ("a &lt;b&gt; &amp;&nbsp;&#12354;", "a <b> & あ"),
        ("<style>p{}</style><script>alert(1)</script><title>t</title>x", "x"),
        ("x<!-- <p>hidden</p> -->y", "xy"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<p>unclosed <b>tags", "unclosed tags"),
        ("<img src='https://example.net/x.gif' alt='no'>seen", "seen"),
        ("<script>never closed", ""),
        (
            "<pre>Received: x\nMessage-ID: &lt;a@b&gt;\n</pre>after",
            "Received: x\nMessage-ID: <a@b>\nafter",
        ),
    ],
)
def test_html_becomes_the_lines_a_reader_sees(html, text) -> None:
    """Nothing is fetched, nothing is run."""
    assert lines(html) == text
