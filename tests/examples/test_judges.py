"""The judges are judged: each one objects to a draft that was spoilt in its own way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.examples.evening import Written
from tests.examples.judging import JUDGES

# Rule, the draft to spoil (its place in evening and list), words, and what stands there instead.
SPOILT = [
    ("every claim has a source that holds it", "en-01", "claims", "second delivery", "other"),
    ("every claim has a source that holds it", "en-01", "claims", "chat.txt:5", "chat.txt:99"),
    ("whatever is said of the reader is a claim", "en-01", "body", 'E-commerce"', 'Farming"'),
    ("an offer stands in the profile", "en-01", "body", "one-page note", "two-page note"),
    (
        "nothing is told that others said in private or behind closed doors",
        *("en-07", "body", "If you", "You said how do I ask my employer for short days. If you"),
    ),
    ("the reader is greeted by their own name", "en-01", "body", "Hi Aiko,", "Hi Murata,"),
    ("the reader is greeted by their own name", "ja-01", "body", "高梨様", "高梨由貴様"),
    ("nobody else is named", "en-01", "body", "If you", "Joris van den Berg said so. If you"),
    ("様 in mail, さん in a copy text, no title guessed", "ja-01", "body", "高梨様", "高梨さん"),
    (
        "様 in mail, さん in a copy text, no title guessed",
        "en-01",
        "body",
        "Hi Aiko",
        "Dear Ms Aiko",
    ),
    ("the language is that of the session", "en-01", "body", "If you", "どうぞよろしく。 If you"),
    ("the language is that of the session", "ja-01", "body", "よろしければ", "if you would like"),
    ("today is said on the day only", "en-04", "body", "yesterday's", "today's"),
    ("today is said on the day only", "ja-04", "body", "3月18日", "本日"),
    ("a late mail in Japanese says that it is late", "ja-03", "body", "夜分に", ""),
    ("a late mail in Japanese says that it is late", "ja-01", "body", "本日", "夜分に失礼。本日"),
    (
        "only a host thanks for coming and writes to who did not",
        *("en-06", "body", "If you", "Thank you for coming. If you"),
    ),
    ("short enough to be read", "en-01", "body", "If you", "many words " * 40 + "If you"),
    ("short enough to be read", "ja-01", "body", "よろしければ", "長い文です。" * 60),
    ("no gap was left", "en-01", "body", "Ken Ito", "{{ me_name }}"),
    ("no gap was left", "en-01", "subject", "Returns", "  Returns"),
    ("an easy no", "en-01", "body", "no answer is needed, and I will not write again", "write"),
    (
        "no link, price, praise, minutes or slot",
        "en-01",
        "body",
        "If you",
        "You stayed 90 minutes.",
    ),
    ("no link, price, praise, minutes or slot", "ja-01", "body", "よろしければ", "素晴らしい"),
]


@pytest.mark.parametrize(("rule", "evening", "part", "before", "after"), SPOILT)
def test_a_spoilt_draft_is_objected_to(drafts, rule, evening, part, before, after) -> None:
    whole = next(one for one in drafts[evening[:2]] if one.evening.folder.name.startswith(evening))
    assert not list(JUDGES[rule](whole))
    assert list(JUDGES[rule](_spoilt(whole, part, before, after)))


def test_what_is_not_certain_must_be_asked(drafts) -> None:
    """MESSAGES, rule 4: whose address was found by name alone is asked."""
    rule = JUDGES["what is not certain is asked"]
    sure = next(one for one in drafts["en"] if one.marked.get("own"))
    stated = replace(sure, marked={"to": sure.marked["to"]})
    body = stated.body.replace("If you would like to compare notes, just reply. If not, no", "No")
    assert list(rule(replace(stated, draft={**stated.draft, "body": body})))


def _spoilt(one: Written, part: str, before: str, after: str) -> Written:
    if part == "claims":
        claims = [
            {name: text.replace(before, after) for name, text in claim.items()}
            for claim in one.draft["claims"]
        ]
        assert claims != one.draft["claims"]
        return replace(one, draft={**one.draft, "claims": claims})
    assert before in one.draft[part]
    return replace(one, draft={**one.draft, part: one.draft[part].replace(before, after)})
