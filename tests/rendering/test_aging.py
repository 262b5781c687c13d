"""Words of today: until when a yes to them holds, and the date that may stand in their place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Channel, Claim, Rendered
from followup.rendering.aging import dated, expiry
from followup.rendering.checks import says_today

DAY = date(2026, 11, 22)
NEXT = DAY + timedelta(days=1)
JAPAN = timezone(timedelta(hours=9))


def words(body: str, language: str = "en", subject: str = "Hello") -> Rendered:
    return Rendered(
        Channel.EMAIL, "aiko@example.net", "Aiko Murata", subject, body, language, "thank-you"
    )


def changed(body: str, language: str = "en", *, said_on: date = DAY) -> str | None:
    found = dated(words(body, language), day=DAY, said_on=said_on, today=NEXT)
    return found.words.body if found else None


# --- until when -------------------------------------------------------------------------


def test_words_of_today_end_with_the_day() -> None:
    """README, promise 1: on the user's own clock; other words hold 48 hours."""
    now = datetime(2026, 11, 22, 20, 30, tzinfo=JAPAN)
    assert expiry("Thank you for today", "Hi", now) == datetime(2026, 11, 22, 15, tzinfo=UTC)
    assert expiry("Thank you", "It was good to meet you.", now) == now + timedelta(hours=48)


# --- what surely speaks of the session --------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "夜分に失礼いたします。本日の勉強会のお礼です。",
            "失礼いたします。11月22日の勉強会のお礼です。",
        ),
        (
            "夜分に突然のご連絡、失礼いたします。本日の勉強会のお礼です。",
            "突然のご連絡、失礼いたします。11月22日の勉強会のお礼です。",
        ),
        (
            "「夜分に失礼いたします」とのお言葉。本日の勉強会のお礼です。",
            "「夜分に失礼いたします」とのお言葉。11月22日の勉強会のお礼です。",
        ),
    ],
)
def test_no_late_greeting_leaves_the_next_morning(before: str, after: str) -> None:
    """README, promise 1: it is told like every other change; quotations stay."""
    assert changed(before, "ja") == after


def test_a_late_greeting_alone_renews_no_yes() -> None:
    """Without words of the day a yes holds 48 hours, and then a human reads again."""
    assert changed("夜分に失礼いたします。お会いできてうれしかったです。", "ja") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'We were both at today\'s Zoom study session "Returns"; I was there.',
            'We were both at the Zoom study session "Returns" on 22 November; I was there.',
        ),
        ("Were you at today's study session?", "Were you at the study session on 22 November?"),
        ("Today’s talk was good.", "The talk on 22 November was good."),
        ('Thanks for joining tonight\'s "A b".', 'Thanks for joining "A b" on 22 November.'),
        ("Thank you for coming today.", "Thank you for coming on 22 November."),
        ("It was good to meet you this evening", "It was good to meet you on 22 November"),
        ("I liked the session today.", "I liked the session on 22 November."),
        ("You asked today about costs.", "You asked on 22 November about costs."),
        ("We met today.", "We met on 22 November."),
        ("Thank you for your time today.", "Thank you for your time on 22 November."),
        ("I enjoyed your words today.", "I enjoyed your words on 22 November."),
    ],
)  # fmt: skip
def test_what_speaks_of_the_session_gets_its_date(before: str, after: str) -> None:
    assert changed(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("本日のZoom勉強会「返品」に参りました。", "11月22日のZoom勉強会「返品」に参りました。"),
        ("今夜の勉強会にご参加でしたか。", "11月22日の勉強会にご参加でしたか。"),
        ("先ほどの勉強会のお礼を申し上げます。", "11月22日の勉強会のお礼を申し上げます。"),
        ("本日はお時間を頂き、有難うございました", "11月22日はお時間を頂き、有難うございました"),
        ("本日は、ご参加ありがとうございました。", "11月22日は、ご参加ありがとうございました。"),
    ],
)  # fmt: skip
def test_in_japanese_too(before: str, after: str) -> None:
    assert changed(before, "ja") == after


def test_yesterday_is_the_day_before_the_yes() -> None:
    """Approved on the day after, it names the same evening."""
    assert changed("Thank you for yesterday's session.") is None
    later = changed("I liked yesterday's session.", said_on=NEXT)
    assert later == "I liked the session on 22 November."
    assert changed("昨日の勉強会のお礼です。", "ja", said_on=NEXT) == "11月22日の勉強会のお礼です。"


def test_the_change_is_told_once_and_without_the_topic() -> None:
    """One line for all of it; subject and body may say the same."""
    said = 'I was at today\'s session "A b".'
    old = replace(
        words(said, subject='Were you at today\'s session "A b"?'),
        claims=(Claim(said, "list.csv:7"),),
    )
    new = 'I was at the session "A b" on 22 November.'
    found = dated(old, day=DAY, said_on=DAY, today=NEXT)
    assert found is not None
    assert found.words == replace(
        old, subject='Were you at the session "A b" on 22 November?', body=new,
        claims=(Claim(new, "list.csv:7"),),
    )  # fmt: skip
    assert found.changes == (("today's session", "the session on 22 November"),)


NAMES = (
    "were-you-there",
    "thank-you",
    "no-show",
    "other-field",
    "thank-host",
    "offer-help",
    "promise-kept",
)
LISTS = ("report with address", "registered, seen by name", "registered only", "did not come")


@pytest.mark.parametrize("later", [0, 1])
@pytest.mark.parametrize("topic", ["", None])
@pytest.mark.parametrize("presence", LISTS)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", NAMES)
def test_shipped_words_become_what_they_would_be_two_days_later(
    name: str, language: str, presence: str, topic: str | None, later: int, make: Any, write: Any
) -> None:
    """The change says neither more nor less than a fresh draft of the same template."""
    # Without a question, so that every variant keeps within the length of a mail.
    fresh, evening = make(presence, language, topic=topic, asked=None), make().now

    def drafted(days: int) -> Rendered:
        rendered: Rendered = write(replace(fresh, now=evening + timedelta(days=days)), name)
        return rendered

    said_on = (evening + timedelta(days=later)).date()
    aged = dated(
        drafted(later), day=evening.date(), said_on=said_on, today=said_on + timedelta(days=1)
    )
    assert aged is not None
    new = replace(drafted(2), warnings=aged.words.warnings)
    assert aged.words == new


# --- what may not -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for today.",
        "Thank you for your talk of today.",
        "I enjoyed today.",
        "I enjoyed your talk and today.",
        "You asked me today to send this.",
        "You said today is busy.",
        "I am writing to you today.",
        "I wrote today to say thank you.",
        "Will you be at the session today?",
        "I hope to see you at today's session.",
        "Thank you for today's session. Are you free tomorrow?",
        "It was good just now.",
        "The notes of today's session topic are here.",
        "Our today's session was good.",
        "About Today's Session",
        "Today's session was good. I have time today.",
        "> today's session was good\nThank you for coming today.",
        "本日の勉強会でした。",
    ],
)
def test_what_might_read_wrong_is_left_to_a_human(body: str) -> None:
    """Another sense of "today", a future, the writing itself, a quoted line, another language."""
    assert changed(body) is None


@pytest.mark.parametrize(
    "body",
    [
        "本日ご連絡いたしました。",
        "今日は、水野様。",
        "今晩は。",
        "本日中にお返事ください。",
        "今日の社会について。",
        "本日の勉強会でお会いしましょう。",
        "本日の勉強会のお礼です。今日お時間はありますか。",
        "Thank you for today's session.",
    ],
)
def test_in_japanese_neither(body: str) -> None:
    assert changed(body, "ja") is None


def test_today_of_another_day_than_the_session_is_none_of_ours() -> None:
    """A yes given two days later to edited words: their "today" is not the evening."""
    assert changed("I liked today's session.", said_on=NEXT) is None


def test_quotations_stay_as_they_were() -> None:
    """A topic and the reader's own words do not age."""
    body = 'On your question "What is new today?" at today\'s talk: “today’s talk” was mine.'
    assert changed(body) == (
        'On your question "What is new today?" at the talk on 22 November: “today’s talk” was mine.'
    )


FRAGMENTS = st.sampled_from(
    ["today", "Today's", "today's", "session", '"', "“", "”", "「", "」", "の", "本日", "勉強会",
     " ", ".", "\n", "was", "will", "for coming", "> ", "talk", "昨日", "ました。", "\x00", "the"]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.sampled_from(["en", "ja"]))
def test_any_words(body: str, language: str) -> None:
    """Whatever stands there: no "today" is left, and nothing but the day has changed."""
    found = dated(words(body, language), day=DAY, said_on=DAY, today=NEXT)
    if found is not None:
        new = found.words.body
        assert not says_today(found.words.subject, new)
        assert new.count("\n") == body.count("\n")
        assert [new.count(mark) for mark in '"“”「」'] == [body.count(mark) for mark in '"“”「」']
