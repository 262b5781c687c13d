"""The judges are judged: each one objects to a draft that was spoilt in its own way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.texts import say
from tests.examples.evening import Written
from tests.examples.judging import JUDGES

SOURCE = "every claim has a source that holds it"
CLAIM = "whatever is said of the reader is a claim"
SECRET = "nothing is told that others said in private or behind closed doors"
GREETING = "the reader is greeted by their own name"
TITLE = "様 in mail, さん in a copy text, no title guessed"
LANGUAGE = "the language is that of the session"
TODAY = "today is said on the day only"
LATE = "a late mail in Japanese says that it is late"
HOST = "only a host thanks for coming and writes to who did not"
SHORT = "short enough to be read"
GAP = "no gap was left"
UNWANTED = "no link, price, praise, minutes or slot"
ADDED = "\n\n"  # words that come before the last paragraph but one
# Rule, evening whose first draft is spoilt, part, words, and what stands there instead.
SPOILT = [
    (SOURCE, "en-01", "claims", "second delivery", "third delivery"),
    (SOURCE, "ja-01", "claims", "再配達を減らす工夫", "再配達をなくす工夫"),
    (SOURCE, "en-01", "claims", "chat.txt:5", "chat.txt:99"),
    (SOURCE, "en-01", "claims", "chat.txt:5", "chat.txt:7"),
    (CLAIM, "en-01", "body", ADDED, 'In the registration list I read "Farming".'),
    (CLAIM, "ja-01", "body", ADDED, "一覧に「農業」とあり、近い業界かと存じます。"),
    ("an offer stands in the profile", "en-01", "body", "one-page note", "two-page note"),
    ("an offer stands in the profile", "ja-01", "body", "まとめた資料", "まとめた動画"),
    (SECRET, "en-07", "body", ADDED, "You said how do I ask my employer for short days."),
    (SECRET, "ja-07", "body", ADDED, "時短勤務を願い出る手紙はどう書けばよいか、とのこと。"),
    (GREETING, "en-01", "body", "Hi Aiko,", "Hi Murata,"),
    (GREETING, "ja-01", "body", "高梨様", "高梨由貴様"),
    (GREETING, "en-01", "body", "\n\nKen Ito", "\n\nKen"),
    ("nobody else is named", "en-01", "body", ADDED, "Joris van den Berg said so."),
    (TITLE, "ja-01", "body", "高梨様", "高梨さん"),
    (TITLE, "en-01", "body", "Hi Aiko", "Dear Ms A"),
    (LANGUAGE, "en-01", "body", ADDED, "どうぞよろしくお願いいたします。"),
    (LANGUAGE, "ja-01", "body", ADDED, "if you would like to"),
    (TODAY, "en-04", "body", "yesterday's", "today's"),
    (TODAY, "ja-04", "body", "3月18日", "本日"),
    (LATE, "ja-03", "body", "夜分に", ""),
    (LATE, "ja-01", "body", ADDED, "夜分に失礼いたします。"),
    (HOST, "en-06", "body", ADDED, "Thank you for coming."),
    (HOST, "ja-06", "body", ADDED, "ご参加いただき、ありがとうございました。"),
    (SHORT, "en-01", "body", ADDED, "many words " * 40),
    (SHORT, "ja-01", "body", ADDED, "長い文です。" * 60),
    (GAP, "en-01", "body", "Ken Ito", "{{ me_name }}"),
    (GAP, "en-01", "body", "gladly send.\n\n", "gladly send.\n"),
    (GAP, "en-01", "subject", "Returns", "  Returns"),
    ("an easy no", "en-01", "body", "no answer is needed, and I will not write again", "write"),
    (UNWANTED, "en-01", "body", ADDED, "You stayed 90 minutes."),
    (UNWANTED, "ja-01", "body", ADDED, "素晴らしいご質問でした。"),
]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_remarks_of_followup_itself_are_heard(drafts, language) -> None:
    """A remark on a link or on asking without giving says that the words are not right."""
    whole = drafts[language][0]
    for name in ("warn-links", "warn-asks-only"):
        remark = say(f"drafting.{name}", language, link="https://example.com", count=2)
        spoilt = replace(whole, draft={**whole.draft, "warnings": [remark]})
        assert list(JUDGES["nothing to remark"](spoilt)) == [remark]


@pytest.mark.parametrize(("rule", "evening", "part", "before", "after"), SPOILT)
def test_a_spoilt_draft_is_objected_to(drafts, rule, evening, part, before, after) -> None:
    whole = next(one for one in drafts[evening[:2]] if one.evening.folder.name.startswith(evening))
    assert not list(JUDGES[rule](whole))
    assert list(JUDGES[rule](_spoilt(whole, part, before, after)))


def test_what_is_not_certain_must_be_asked(drafts) -> None:
    """docs/messages.md, rule 4: whose address was found by name alone is asked."""
    rule = JUDGES["what is not certain is asked"]
    sure = next(one for one in drafts["en"] if one.marked.get("own"))
    stated = replace(sure, marked={"to": sure.marked["to"]})
    *paragraphs, _, signature = stated.body.split("\n\n")
    body = "\n\n".join([*paragraphs, signature])
    assert list(rule(replace(stated, draft={**stated.draft, "body": body})))


def _spoilt(one: Written, part: str, before: str, after: str) -> Written:
    if part == "claims":
        claims = [
            {name: text.replace(before, after) for name, text in claim.items()}
            for claim in one.draft["claims"]
        ]
        assert claims != one.draft["claims"]
        return replace(one, draft={**one.draft, "claims": claims})
    words = one.draft[part]
    assert before in words
    if before == ADDED and part == "body" and after.strip():
        *first, last, signature = words.split("\n\n")
        spoilt = "\n\n".join([*first, after, last, signature])
    else:
        spoilt = words.replace(before, after)
    return replace(one, draft={**one.draft, part: spoilt})
