"""Whose words are quoted, which offer is made, which claim about the field is held back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.model import (
    Channel,
    Fact,
    FactKind,
    Match,
    MatchKind,
    Person,
    Profile,
    Reason,
    Remark,
    StoredRemark,
)
from followup.rendering import Earlier, basis, pick_language, quoting, templates


def test_no_industry_without_a_claim(make, write):
    """The sentence "similar industry" only where the match's claim holds."""
    assert "similar industry" in write(make("name only")).body
    situation = make("name only")
    unclaimed = replace(situation, match=Match(3, MatchKind.NEAR, situation.match.reasons))
    for other in (make("name only", claim=False), unclaimed, replace(situation, match=None)):
        assert "industry" not in write(other).body
    untitled = replace(situation.match, reasons=situation.match.reasons[:1])
    assert "industry" not in write(replace(situation, match=untitled)).body


def test_the_longest_letter_drops_the_least_missed_first(make, write):
    """docs/messages.md, rule 8: what the list showed falls out before the claim, that before the
    offer; a topic without end falls out last."""
    long = replace(make().me, offers=("a note on " + "very " * 34 + "long things",))
    body = write(replace(make("registered only"), me=long)).body
    assert len(body.split()) <= 120
    assert "very long things" in body
    assert "industry" not in body


def test_copy_texts_stay_short_whatever_the_facts(make, write):
    """LinkedIn cuts a note at 200 characters."""
    wordy = replace(make().me, offers=("a checklist " * 20,), organization="Example Books " * 5)
    for language, limit in (("en", 200), ("ja", 160)):
        situation = make("name only", language, Channel.COPY, me=wordy, topic="Returns " * 30)
        assert len(write(situation).body) <= limit


@pytest.mark.parametrize("to", ["Ben Okoro", "Ken", "everyone else"])
def test_words_said_privately_to_somebody_else_are_never_hinted_at(make, write, to):
    """docs/messages.md, rule 5."""
    for kind in MatchKind:
        for channel in Channel:
            body = write(make("report with address", "en", channel, kind, private_to=to)).body
            assert "delivery" not in body
            assert "chat" not in body


@pytest.mark.parametrize("to", ["Ken Ito", "ｋｅｎ　ｉｔｏ", "Me", "You"])
def test_words_said_privately_to_me_may_be_answered(make, write, to):
    assert "about second delivery attempts" in write(make(private_to=to)).body


def test_a_private_fact_without_its_remark_is_not_shown(make, write):
    situation = make(private_to="Ken Ito")
    stray = replace(situation, person=replace(situation.person, remarks=()))
    assert "delivery" not in write(stray).body


def test_only_the_question_that_the_match_rests_on_is_answered(make, write):
    """An offer beside another question would promise help that is not there."""
    situation = make()
    other = Fact(FactKind.QUESTION, "Does anybody know a good plumber?", "chat.txt", 3, "19:58")
    words = write(replace(situation, facts=(other, *situation.facts)))
    assert "plumber" not in words.body
    assert "about second delivery attempts" in words.body


def test_one_reason_beside_the_field_is_enough(make, write):
    """docs/messages.md, rule 2: who is answered a question is not told of other words of theirs."""
    situation = make("name only")
    said = Fact(FactKind.SELF_INTRODUCTION, "I run a small pottery shop.", "chat.txt", 2, "19:55")
    for name in ("were-you-there", "can-help", "thank-you"):
        body = write(replace(situation, facts=(said, *situation.facts)), name).body
        assert "pottery" not in body
        assert body.count("industry") == 1
        assert body.count("I have a one-page note") == 1


def test_the_offer_that_the_match_names(make, write):
    situation = make()
    offers = ("a list of plumbers", "a one-page note on returns")
    reason = Reason(
        "matching.reason-can-help",
        1,
        "chat.txt:12 20:10",
        {"my_words": "a one-page note on returns"},
    )
    me = replace(situation.me, offers=offers)
    words = write(replace(situation, me=me, match=Match(3, MatchKind.CAN_HELP, (reason,))))
    assert "I have a one-page note on returns, which" in words.body


def test_knowledge_is_not_sent_but_shared(make, write):
    me = replace(make().me, offers=("choosing a 3PL warehouse.",))
    assert "tell you what I know about choosing a 3PL warehouse." in write(make(me=me)).body


def test_without_an_offer_no_help_is_promised(make, write):
    me = replace(make().me, offers=())
    body = write(make(me=me)).body
    assert "I have a" not in body
    assert "help" not in body


def test_the_profile_in_japanese_stays_out_of_english_sentences(make, write):
    me = Profile(
        name="Ken Ito", organization="Example書店", job_title="EC担当", industry="ネット通販"
    )
    body = write(make(me=me)).body
    assert "I'm Ken Ito from Example書店." in body
    assert "担当" not in body


@pytest.mark.parametrize(
    ("text", "language", "quoted"),
    [
        ("Hi all. How do you handle returns? We lose a lot.", "en", "How do you handle returns?"),
        (
            "こんばんは！再配達はどうしていますか？困っています。",
            "ja",
            "再配達はどうしていますか？",
        ),
        ('Is "free returns" worth it?', "en", "Is 'free returns' worth it?"),
        ("「返品無料」は続けるべきですか？", "ja", "『返品無料』は続けるべきですか？"),
        ("How do you do it? see https://spam.example.com", "en", "How do you do it?"),
        ("What about https://spam.example.com/x?y=1 then?", "en", ""),
        ("Write to me: aiko@example.net, will you?", "en", ""),
        ("Call 090-1234-5678 please, who can?", "en", ""),
        ("What is {{ me_name }} for?", "en", ""),
        ("lol", "en", ""),
        ("Hi, Ben from Polder Energy here.", "en", "Ben from Polder Energy here"),
        ("はじめまして。A社の佐藤です。", "ja", "A社の佐藤です"),
        (
            "How do you plan staff for the week after Black Friday, when all comes back?",
            "en",
            "How do you plan staff for the week after Black Friday",
        ),
        (
            "How do you plan the number of people for the week in which everything comes back?",
            "en",
            "How do you plan the number of people for the week",
        ),
        (
            "海外のお客さまから返品があったときの関税の戻し方について、どなたかご存じですか？",
            "ja",
            "海外のお客さまから返品があったときの関税の戻し方について…",
        ),
    ],
)
def test_a_quotation_is_short_and_cut_where_a_thought_ends(text, language, quoted):
    found = quoting.quote(text, language)
    assert found == quoted
    assert len(found) <= (30 if language == "ja" else 60)


def test_name_alone_greets_in_full_and_honorifics_are_not_doubled(make, write):
    assert write(make("name only", "ja", name="佐藤さん")).body.startswith("佐藤様")
    assert write(make("name only", "ja", name="John Smith")).body.startswith("John Smith様")
    assert write(make("name only", "en", name="田中 一郎")).body.startswith("Hi 田中 一郎,")


@pytest.mark.parametrize(
    ("topic", "subject"),
    [
        ("「返品物流の現場」", "本日の勉強会「返品物流の現場」にご参加でしたか"),
        ("A「返品」B", "本日の勉強会「A『返品』B」にご参加でしたか"),
        ("伊藤さんのZoomミーティング", "本日の勉強会にご参加でしたか"),
        ("マイミーティング", "本日の勉強会にご参加でしたか"),
        ("Learning Zoom", "本日の勉強会「Learning Zoom」にご参加でしたか"),
        (
            "返品物流の現場を語る会（オンライン開催・途中からのご参加も歓迎・どなたでもどうぞ）",
            "本日の勉強会「返品物流の現場を語る会…」にご参加でしたか",
        ),
        (" \n ", "本日の勉強会にご参加でしたか"),
    ],
)
def test_a_topic_fits_between_quotation_marks(make, write, topic, subject):
    assert write(make("name only", "ja", topic=topic)).subject == subject


def _said(person: int, text: str) -> StoredRemark:
    return StoredRemark(1, person, "chat.txt", Remark(1, "20:00", "x", text))


@pytest.mark.parametrize(
    ("name", "chat", "mine", "language"),
    [
        ("Kenji Sato", [(9, "よろしくお願いします"), (8, "ありがとうございます")], "en", "ja"),
        ("田中 一郎", [(9, "Good evening all"), (8, "Thank you so much")], "ja", "en"),
        ("田中 一郎", [(3, "Good evening all"), (8, "よろしく"), (9, "はい")], "ja", "en"),
        ("田中 一郎", [(8, "Good evening"), (9, "こんばんは")], "en", "ja"),
        ("Kenji Sato", [(9, "👍")], "ja", "en"),
        ("김민준", [], "ja", "ja"),
        ("김민준", [], None, "en"),
    ],
)
def test_language_follows_the_chat_then_the_name_then_mine(name, chat, mine, language):
    """docs/messages.md, rule 7; in a mixed chat one's own lines say most."""
    remarks = [_said(person, text) for person, text in chat]
    assert pick_language(Profile(language=mine), Person(3, name), remarks) == language


def test_an_approval_rests_on_five_things_alone(make, shipped):
    """Each part changes with what it digests, and with nothing else; a block is not among it."""
    situation = make()
    me, person, session = situation.me, situation.person, situation.session
    template = templates.find("thank-you", Channel.EMAIL, "en", [shipped])
    rests_on = (template, me, person, session, Earlier())
    before = basis(*rests_on)
    changed = {
        "template": replace(template, source="x"),
        "profile": replace(me, offers=()),
        "person": replace(person, organization="New"),
        "session": replace(session, topic="New"),
        "earlier": Earlier(session, person.attendances[0], 3, firm=True),
    }
    for place, (part, value) in enumerate(changed.items()):
        after = basis(*(value if place == n else each for n, each in enumerate(rests_on)))
        assert {key for key in before if before[key] != after[key]} == {part}
    assert basis(template, me, replace(person, blocked=True), session, Earlier()) == before
    assert basis(template, replace(me, email="new@example.org"), *rests_on[2:]) == before
    assert all(len(digest) == 64 for digest in before.values())


@pytest.mark.parametrize("offer", ["I can review contracts", "happy to help", "can show our lists"])
def test_an_offer_that_is_a_sentence_is_not_put_into_one(make, write, offer):
    """Not "I know a little about I can review contracts"."""
    for channel in Channel:
        words = write(make(me=replace(make().me, offers=(offer,)), channel=channel))
        assert "I may be able to help" in words.body
        assert offer not in words.body


def test_a_japanese_offer_that_is_a_sentence(make, write):
    me = replace(make(language="ja").me, offers=("契約書のご相談に乗れます",))
    body = write(make(language="ja", me=me)).body
    assert "お答えできることがあるかもしれません" in body
    assert "乗れます" not in body


def field(words: str) -> Match:
    values = {"field_en": "Online retail", "field_ja": "ネット通販", "their_words": words}
    reason = Reason("matching.reason-same-field", 0.5, "registrants.csv:7", values)
    return Match(3, MatchKind.NEAR, (reason,), claim=True)


def test_a_field_is_said_to_be_read_only_where_it_stands(make, write):
    """A firm's name alone shows no industry; what shows it is quoted, else nothing is."""
    situation = make("registered, confirmed")
    lines = situation.person.attendances
    cells = replace(lines[0].attendance, organization="Thistle & Tin", industry="Online shop")
    person = replace(situation.person, attendances=(replace(lines[0], attendance=cells), lines[1]))
    situation = replace(situation, person=person)
    shown = write(replace(situation, match=field("online shop"))).body
    assert 'says "Online shop" beside your name, so we seem to work in a similar industry' in shown
    elsewhere = write(replace(situation, match=field("I sell books online"))).body
    assert "We seem to work in a similar industry" in elsewhere
    assert "Thistle" not in shown + elsewhere


def test_japanese_words_to_whom_stayed_away_begin_a_paragraph(make, write):
    body = write(make("did not come", language="ja"), "no-show").body
    assert "と申します。\n\nこのたびは" in body


@pytest.mark.parametrize("claim", [True, False])
def test_a_japanese_copy_text_says_why_it_comes(make, write, claim):
    situation = make("name only", "ja", Channel.COPY, MatchKind.NEAR, claim=claim, asked=None)
    body = write(situation).body
    assert ("近い業界の者どうし" in body) is claim
    assert ("よろしければ、つながって" in body) is not claim
