"""What blocks, what warns (docs/design.md), in the words of people who got it wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup import texts
from followup.errors import FollowupError
from followup.model import Channel, Rendered, Session
from followup.rendering import checks

GOOD = Rendered(
    channel=Channel.EMAIL,
    recipient="aiko.murata@example.net",
    recipient_name="Aiko Murata",
    subject="Were you at today's session on returns?",
    body="Hi Aiko,\n\nwere you there? I could send a note. No need to reply.\n\nKen",
    language="en",
    template="were-you-there",
)


@pytest.fixture(scope="module")
def evening():
    return datetime(2026, 11, 20, 20, 45, tzinfo=UTC)


@pytest.fixture(scope="module")
def session(evening):
    return Session(1, evening.date())


def _refusal(**changes: object) -> str:
    with pytest.raises(FollowupError) as error:
        checks.blocking(replace(GOOD, **changes))
    for language in texts.LANGUAGES:
        assert texts.say(error.value.key, language, **error.value.values)
        assert texts.say(f"{error.value.key}.next", language, **error.value.values)
    return error.value.key.removeprefix("drafting.")


def test_good_words_pass():
    checks.blocking(GOOD)
    checks.blocking(replace(GOOD, channel=Channel.COPY, recipient=None, subject=""))


@pytest.mark.parametrize("evil", ["\n", "\r", "\r\nBcc: victim@example.net", "\0", "\x1b[2J"])
@pytest.mark.parametrize("field", ["subject", "recipient_name", "recipient"])
def test_no_control_character_reaches_a_header(field, evil):
    """Measured in mailmerge 2.3.0: a name with a newline and "Bcc:" injected a recipient."""
    assert _refusal(**{field: f"aiko.murata{evil}@example.net"}) == "unsafe-header"


@pytest.mark.parametrize("evil", ["\u202e", "\u2028", "\x85", "\ud800", "\u2066"])
def test_no_character_that_turns_or_breaks_a_header(evil):
    assert _refusal(subject=f"Hi{evil}there") == "unsafe-header"


@pytest.mark.parametrize("evil", ["\0", "\x1b]0;x\x07", "\x9b", "\ud800", "\u202e", "\r"])
def test_no_control_character_in_the_body(evil):
    assert _refusal(body=f"Hi Aiko,\n\nline {evil} three") == "unsafe-body"


def test_family_emoji_and_tabs_are_no_offence():
    checks.blocking(replace(GOOD, subject="Well done 👨‍👩‍👧", body="Hi Aiko,\n\ta list\nKen"))


@pytest.mark.parametrize(
    ("recipient", "key"),
    [
        ("a@example.net, b@example.net", "many-recipients"),
        ("a@example.net;b@example.net", "many-recipients"),
        ("a@example.net b@example.net", "many-recipients"),
        ("a@b@example.net", "many-recipients"),
        ("Aiko <a@example.net>", "many-recipients"),
        ("<a@example.net>", "bad-address"),
        ("aiko", "bad-address"),
        ("aiko@", "bad-address"),
        ("", "no-recipient"),
        (None, "no-recipient"),
    ],
)
def test_exactly_one_recipient(recipient, key):
    """Measured in mailmerge 2.3.0: a row without address was "sent" to <>."""
    assert _refusal(recipient=recipient) == key


@pytest.mark.parametrize("address", ["a@b.test", "a@b.example", "a+b@example.org"])
def test_reserved_names_are_fine(address):
    checks.blocking(replace(GOOD, recipient=address))


def test_a_mail_needs_subject_and_body():
    assert _refusal(subject="  ") == "no-subject"
    assert _refusal(body=" \n\n ") == "no-body"


@pytest.mark.parametrize(
    "gap",
    [
        "Hi ,",
        "Dear , ",
        "Hello None,",
        "Hi nan,",
        "a similar industry (None)",
        "at None we do the same",
        "{{ name }}",
        "}}",
        "{% if x %}",
        "[name]",
        "[Your Name]",
        "<company>",
        "%name%",
        "TODO: the offer",
        "XXX",
        "○○様",
        "〇〇様",
        "●●株式会社",
        "XX様",
        "様",
        "さん、はじめまして",
        "＿＿＿",
        "we met at ____ tonight",
        "本日の「」にご参加でしたか",
        'today\'s session ""',
        "【お名前】様",
        "(氏名)様",
        "lorem ipsum",
    ],
)
def test_a_gap_left_open_blocks(gap):
    """Measured in mailmerge 2.3.0: a blank name made "Hi ,", a short row "Hi None,"."""
    assert _refusal(body=f"Good evening.\n{gap}\nKen") == "leftover"
    assert _refusal(subject=gap) == "leftover"


@pytest.mark.parametrize(
    "fine",
    [
        "Hi,\nwere you there?",
        "None of this is urgent.",
        "None needed.",
        'Hi Nan, the session "foo" "bar"',
        "二〇〇五年の話です。",
        "2 < 3 and 3 > 2, {sic}",
        "The topic was undefined behaviour.",
        "田中様、こんばんは。",
        "──────────",
        "__________________",
        "[Online] Returns without tears",
        "a title <strong> in HTML",
    ],
)
def test_ordinary_words_are_no_gap(fine):
    checks.blocking(replace(GOOD, body=f"Good evening.\n{fine}\nKen"))


@pytest.mark.parametrize(
    "advertising",
    [
        "Our course costs $99. Sign up now",
        "Get 20% off our book, only 1,980円",
        "Special offer, click here",
        "We publish a newsletter; unsubscribe at any time. Register today for a free trial",
        "通常9,800円のところ特別価格でご案内します",
        "今すぐお申し込みください。期間限定の割引です",
        "メルマガの配信停止はこちらをクリック",
    ],
)
def test_advertising_is_refused(advertising):
    """docs/design.md, promise 6: it refuses advertising and points to a mailing service."""
    assert _refusal(body=advertising) == "advertising"


@pytest.mark.parametrize(
    "honest",
    [
        "We cut the cost per parcel from $9 to $6.",
        "送料は600円くらいでした。",
        "You asked how to word a discount page.",
        'Were you at today\'s "Coupons, discounts and $1 offers: sign up now"?',
        "割引の話をされていましたね。",
        "I could send you the newsletter you asked for.",
    ],
)
def test_talk_about_prices_is_no_advertising(honest):
    checks.blocking(replace(GOOD, body=honest))


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_no_text_upsets_the_checks(session, evening, body, name, recipient):
    words = replace(GOOD, body=body, subject=name, recipient_name=name, recipient=recipient)
    checks.warnings(words, session, evening)
    try:
        checks.blocking(words)
    except FollowupError as error:
        texts.say(error.key, "ja", **error.values).encode()


def _remarks(session, now, **changes: object) -> set[str]:
    found = checks.warnings(replace(GOOD, **changes), session, now)
    for caution in found:
        for language in texts.LANGUAGES:
            assert texts.say(caution.key, language, **caution.values)
    return {caution.key.removeprefix("drafting.warn-") for caution in found}


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"body": "No need to reply. " + "word " * 120}, "long-words"),
        ({"body": "どうぞお気遣いなく。" + "字" * 350, "language": "ja"}, "long-characters"),
        ({"channel": Channel.COPY, "body": "No need to reply. " * 12}, "long-characters"),
        ({"body": "No need to reply. See https://example.org/x"}, "links"),
        ({"body": "No need to reply. " + "I think I am. " * 8}, "many-i"),
        ({"body": "Could you introduce me to your boss? No need to reply."}, "asks-only"),
        ({"body": "お時間を頂戴できますか。お気遣いなく。", "language": "ja"}, "asks-only"),
        ({"body": "Hi Aiko, I was there. Write back soon."}, "no-way-out"),
        (
            {"body": "No need to reply. I have 再配達を減らした工夫のメモ and would send it."},
            "other-language",
        ),
        (
            {"body": "choosing a warehouseについて。お気遣いなく。", "language": "ja"},
            "other-language",
        ),
        ({"recipient": "info@example.net"}, "shared-address"),
        ({"recipient": "t.yamada@example.net"}, "address-unlike"),
    ],
)
def test_a_remark_is_made(session, evening, changes, remark):
    assert remark in _remarks(session, evening, **changes)


@pytest.mark.parametrize(
    ("name", "recipient"),
    [
        ("Aiko Murata", "murata@example.net"),
        ("Aiko Murata", "am@example.net"),
        ("Aiko Murata", "a.murata82@example.net"),
        ("Zoë Müller", "zmuller@example.net"),
        ("Aiko Murata", "hi@murata.example.net"),
        ("村田 愛子", "xyz@example.net"),
        ("Kenji Ono", "kenj@example.net"),
    ],
)
def test_addresses_like_the_name_are_passed_over(session, evening, name, recipient):
    assert _remarks(session, evening, recipient_name=name, recipient=recipient) == set()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Were you at today's session?", True),
        ("It was good to see you this evening.", True),
        ("Tonight I learned a lot", True),
        ("本日の勉強会", True),
        ("今夜はありがとう", True),
        ("昨晩の勉強会", True),
        ("See you tomorrow", True),
        ("the session on 20 November", False),
        ('the session "Logistics today"', False),
        ("11月20日の「今日からの物流」", False),
        ("todays", False),
    ],
)
def test_words_that_end_at_midnight(words, says):
    """docs/messages.md, rule 10: an approval of "today" cannot outlive the day."""
    assert checks.says_today("", words) is says
    assert checks.says_today(words, "") is says


def test_today_said_on_another_day_is_remarked_on(session, evening):
    for later, said, remark in (
        (timedelta(0), "today", set()),
        (timedelta(hours=2, minutes=30), "today", {"almost-tomorrow"}),
        (timedelta(hours=4), "today", {"not-today"}),
        (timedelta(days=1), "yesterday", set()),
        (timedelta(days=2), "昨日", {"not-today"}),
    ):
        body = f"No need to reply. {said}"
        subject = "The session"
        assert _remarks(session, evening + later, body=body, subject=subject) == remark


def test_a_guessed_day_is_remarked_on(session, evening):
    assumed = replace(session, day_assumed=True)
    assert _remarks(assumed, evening) == {"day-assumed"}
