"""The remarks on Japanese manners: what is surely wrong is named, what is natural never.

Source: 文化庁 文化審議会「敬語の指針」(2007).
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup import texts
from followup.model import Channel, Rendered, Session
from followup.rendering import Earlier, checks
from followup.rendering.checks import keigo

HERE = Path(__file__).parent
NAMES = (
    *("were-you-there", "can-help", "thank-you", "other-field"),
    *("thank-host", "offer-help", "no-show", "promise-kept"),
)
PRESENCES = ("report with address", "registered, seen by name", "name only", "registered only")
LATE = datetime(2026, 11, 20, 22, 5, tzinfo=ZoneInfo("Asia/Tokyo"))


def letter(body: str, channel: Channel = Channel.EMAIL) -> Rendered:
    return Rendered(channel, "a@example.net", "村田 愛子", "お礼", body, "ja", "were-you-there")


def remarks(sentence: str) -> list[str]:
    body = f"村田様\n\n本日はありがとうございました。{sentence}またお会いできますと幸いです。"
    return [one.key.removeprefix("keigo.") for one in keigo.cautions(letter(body))]


@pytest.mark.parametrize(
    ("sentence", "remark"),
    [
        ("先ほどおっしゃられた件です。", "twice"),
        ("資料はご覧になられましたか。", "twice"),
        ("お話しになられた内容が心に残りました。", "twice"),
        ("ご参加になられた方と伺いました。", "twice"),
        ("お越しになられますか。", "twice"),
        ("お菓子は召し上がられましたか。", "twice"),
        ("会場にいらっしゃられましたか。", "twice"),
        ("来週お伺いさせていただきます。", "let-me"),
        ("資料を拝見させていただきました。", "let-me"),
        ("ご講演を拝聴させて頂きました。", "let-me"),
        ("資料をご拝見ください。", "humbles-them"),
        ("資料を拝見されましたか。", "humbles-them"),
        ("次回もご参加してください。", "humbles-them"),
        ("ご確認していただけますか。", "humbles-them"),
        ("少しお待ちしていただけますか。", "humbles-them"),
        ("こちらでも見れます。", "clipped"),
        ("次回は来れない方もいます。", "clipped"),
        ("すぐに覚えれます。", "clipped"),
        ("関係者各位様にもお伝えします。", "title-twice"),
        ("例示商会御中 村田様にもお伝えします。", "title-twice"),
        ("村田さん様でしょうか。", "title-twice"),
        ("日程の件、了解しました。", "to-a-friend"),
        ("なるほどですね。", "to-a-friend"),
        ("お世話様です。", "to-a-friend"),
        ("遅くまでご苦労様でした。", "from-above"),
        ("お体ご自愛ください。", "same-again"),
        ("お身体をご自愛ください。", "same-again"),
        ("返品の件は難しい問題だ。", "plain"),
        ("とても勉強になった。", "plain"),
        ("資料を送りたいと思う。", "plain"),
        ("工夫の余地がある。", "plain"),
        ("村田さんもご参加でしたか。村田様のお話を伺いました。", "titles-mixed"),
    ],
)
def test_what_is_surely_wrong_is_named_with_what_to_write(sentence, remark):
    assert remarks(sentence) == [remark]
    (caution,) = keigo.cautions(
        letter(f"村田様\n\nこんばんは、失礼します。お世話になります。{sentence}")
    )
    for language in texts.LANGUAGES:
        assert "{" not in texts.say(caution.key, language, **caution.values)


def test_leave_is_asked_for_once_or_twice_not_in_every_sentence():
    once = "本日は参加させていただきました。"
    assert remarks(once * 2) == []
    assert remarks(once * 3) == ["many-let-me"]


@pytest.mark.parametrize("first", ["突然のご連絡、失礼いたします。", "本日の勉強会のお礼です。"])
def test_a_mail_without_a_name_at_the_top(first):
    (caution,) = keigo.cautions(letter(f"{first}\n\nよろしくお願いいたします。"))
    assert caution.key == "keigo.no-greeting"
    assert keigo.cautions(letter(first, Channel.COPY)) == []


@pytest.mark.parametrize(
    "first",
    [
        "村田様",
        "村田 愛子様、",
        "例示商会\u3000村田様",
        "村田さん",
        "村田先生",
        "関係者各位",
        "村田店長",
    ],
)
def test_the_ways_to_address_somebody(first):
    assert keigo.cautions(letter(f"{first}\n\nよろしくお願いいたします。")) == []


def test_their_own_words_in_quotation_marks_are_left_alone():
    assert remarks("「了解しました、見れますか」とのことでした。") == []


def test_the_plain_end_is_shown_without_the_sentence_before():
    body = "村田様\n\n本日はどうもありがとうございました。よかった。またお会いできますと幸いです。"
    assert keigo.cautions(letter(body))[0].values == {"found": "よかった"}


@pytest.mark.parametrize(
    "sign", ["村田様", "た", "お話しになられ", "ご参加し", "見れ", "様 ", "だ。"]
)
def test_a_long_text_is_read_in_no_time(sign):
    begun = time.process_time()
    keigo.cautions(letter(sign * 20_000))
    assert time.process_time() - begun < 2


def test_only_japanese_letters_are_read_so():
    english = replace(letter("Hi Aiko,\n\n了解しました。"), language="en")
    found = checks.warnings(english, Session(1, LATE.date()), LATE)
    assert not [one for one in found if one.key.startswith("keigo.")]


def test_no_false_alarm_in_sixty_polite_sentences():
    sentences = (HERE / "polite_ja.txt").read_text(encoding="utf-8").splitlines()
    assert len(sentences) >= 60
    assert [(one, remarks(one)) for one in sentences if remarks(one)] == []


@pytest.mark.parametrize(("name", "presence", "channel"), [*product(NAMES, PRESENCES, Channel)])
def test_no_shipped_letter_is_found_fault_with(make, write, name, presence, channel):
    for now, hosted, asked, claim, message in product(
        (LATE, LATE.replace(hour=20)), (False, True), ("", None), (True, False), (None, 3)
    ):
        situation = make(presence, "ja", channel, asked=asked, claim=claim, now=now)
        situation = replace(situation, hosted=hosted, earlier=Earlier(message=message, firm=True))
        words = write(situation, name)
        assert [one for one in words.warnings if one.key.startswith("keigo.")] == [], words.body
