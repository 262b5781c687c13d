"""Whom to write to and why: reasons, kinds, and what may be claimed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.model import (
    Fact,
    FactKind,
    Match,
    MatchKind,
    Person,
    Profile,
    Remark,
    StoredRemark,
)
from followup.similarity import evaluate, field_of
from followup.texts import say

Somebody = Callable[..., Person]
Said = Callable[..., Fact]


def matched(me: Profile, person: Person, *facts: Fact) -> Match:
    found = evaluate(me, person, facts)
    assert found is not None
    return found


def test_a_question_that_an_offer_meets_comes_first(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    asking = matched(me, somebody(), said("How do you handle second delivery attempts?"))
    near = matched(me, somebody(industry="EC", job_title="Marketing"))
    assert asking.kind is MatchKind.CAN_HELP
    assert asking.reasons[0].source == "chat.txt:12 19:42"
    assert asking.reasons[0].values["shared"] == "delivery, attempts"
    assert asking.score > near.score


def test_even_one_shared_word_weighs_more_than_the_same_field(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    me = replace(me, offers=("returns",))
    asking = matched(me, somebody(), said("How do you cut returns?"))
    assert asking.score > matched(me, somebody(industry="EC")).score


def test_a_private_question_says_that_it_was_private(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    asking = matched(me, somebody(), said("How about second delivery attempts?", private=True))
    assert asking.reasons[0].label == "matching.reason-can-help-private"


def test_a_question_that_no_offer_meets_is_no_match(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    assert evaluate(me, somebody(), [said("What is the weather like?")]) is None
    no_offers = replace(me, offers=())
    assert evaluate(no_offers, somebody(), [said("How about delivery attempts?")]) is None


@pytest.mark.parametrize(
    ("industry", "kind", "claim"),
    [
        ("ネット通販", MatchKind.NEAR, True),
        ("百貨店", MatchKind.NEAR, False),
        ("3PL", MatchKind.COMPLEMENT, False),
        ("Hospital", MatchKind.STRETCH, False),
    ],
)
def test_fields_decide_the_kind_and_only_the_same_field_is_claimed(
    me: Profile, somebody: Somebody, industry: str, kind: MatchKind, claim: bool
) -> None:
    match = matched(me, somebody(industry=industry))
    assert (match.kind, match.claim) == (kind, claim)
    assert match.reasons[0].source == "registration.csv:7"


def test_fields_so_near_that_neither_side_would_object_are_claimed(
    me: Profile, somebody: Somebody
) -> None:
    bank = replace(me, industry="銀行")
    assert matched(bank, somebody(industry="Fintech")).claim
    assert not matched(bank, somebody(industry="証券")).claim


def test_a_vague_field_is_never_claimed(me: Profile, somebody: Somebody) -> None:
    """Promise 4: no embarrassing claim. A word within words nobody understands is a guess."""
    match = evaluate(me, somebody(industry="zorbling frobnication quantities online shop zz"), [])
    assert match is None or not match.claim


def test_the_same_organisation_or_domain_proves_nothing_about_the_field(
    me: Profile, somebody: Somebody
) -> None:
    assert evaluate(me, somebody(organization="Example Books", email="a@example.com"), []) is None


def test_unknown_fields_make_no_match(me: Profile, somebody: Somebody) -> None:
    assert evaluate(me, somebody(organization="株式会社サンプル"), []) is None
    assert evaluate(replace(me, industry=None), somebody(industry="Hospital"), []) is None


def test_a_self_introduction_in_the_chat_is_evidence(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    words = said("A社でECを担当している佐藤です", FactKind.SELF_INTRODUCTION)
    match = matched(me, somebody(name="佐藤"), words)
    assert (match.kind, match.claim) == (MatchKind.NEAR, True)
    assert match.reasons[0].source == "chat.txt:12 19:42"
    assert match.reasons[0].values["their_words"] == "EC"


def test_a_name_with_the_firm_s_is_evidence_for_whoever_bears_it(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    words = said("北風ECの佐藤です。", FactKind.SELF_INTRODUCTION)
    assert matched(me, somebody(name="Hanako Sato", raw_name="佐藤 花子"), words).claim
    assert evaluate(me, somebody(name="Hanako Sato"), [words]) is None


def test_other_remarks_about_a_field_are_no_evidence(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    remark = said("My husband runs an online shop", FactKind.REMARK)
    assert evaluate(me, somebody(), [remark]) is None


def test_the_user_s_note_beats_what_the_files_say(
    me: Profile, somebody: Somebody, noted: Callable[..., Person]
) -> None:
    person = noted(somebody(industry="EC"), "industry", "Hospital")
    match = matched(me, person)
    assert (match.kind, match.claim) == (MatchKind.STRETCH, False)
    assert match.reasons[0].source == "note"


def test_a_note_that_names_no_known_field_leaves_the_field_unknown(
    somebody: Somebody, noted: Callable[..., Person]
) -> None:
    """What the user wrote is not overruled by a guess from the firm's name."""
    assert (
        field_of(noted(somebody(organization="Harbour Bank"), "industry", "gleaning"), []) is None
    )


def test_a_corrected_organisation_replaces_what_the_lines_say(
    somebody: Somebody, noted: Callable[..., Person]
) -> None:
    person = noted(somebody(organization="Harbour Bank"), "organization", "Harbour Logistics")
    found = field_of(person, [])
    assert found is not None
    assert (found.code, found.source) == ("log.freight", "note")


def test_taking_a_correction_back_lets_the_file_speak_again(
    somebody: Somebody, noted: Callable[..., Person]
) -> None:
    """An empty note withdraws the correction (people edit with an empty value)."""
    person = noted(somebody(industry="EC"), "industry", "")
    found = field_of(person, [])
    assert found is not None
    assert found.code == "retail.ec"


def test_a_free_note_is_evidence(somebody: Somebody, noted: Callable[..., Person]) -> None:
    found = field_of(noted(somebody(), "note", "hotel"), [])
    assert found is not None
    assert found.code == "hosp.hotel"


def test_a_free_note_beats_what_the_files_say(
    somebody: Somebody, noted: Callable[..., Person]
) -> None:
    person = noted(somebody(industry="EC", organization="Harbour Shop"), "note", "runs a bakery")
    found = field_of(person, [])
    assert found is not None
    assert (found.code, found.source) == ("cg.food", "note")


def test_the_display_name_and_an_institution_s_address_are_evidence(somebody: Somebody) -> None:
    shown = field_of(somebody(raw_name="Aiko Tanaka | Harbour Bank"), [])
    addressed = field_of(somebody(email="aiko@example.ac.jp"), [])
    assert shown is not None
    assert addressed is not None
    assert (shown.code, addressed.code) == ("fin.bank", "edu.higher")


def test_the_same_function_is_a_small_reason_and_no_match_by_itself(
    me: Profile, somebody: Somebody
) -> None:
    match = matched(me, somebody(industry="Hospital", job_title="広報・マーケティング"))
    assert [reason.label for reason in match.reasons] == [
        "matching.reason-different-world",
        "matching.reason-same-function",
    ]
    assert match.kind is MatchKind.STRETCH
    assert evaluate(me, somebody(job_title="Marketing"), []) is None


def test_the_score_is_the_sum_of_reasons_and_each_can_be_said_in_both_languages(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    person = somebody(industry="EC", job_title="Marketing")
    match = matched(me, person, said("How do you handle second delivery attempts?"))
    assert len(match.reasons) == 3
    assert match.score == round(sum(reason.weight for reason in match.reasons), 4)
    for reason in match.reasons:
        for language in ("en", "ja"):
            assert "{" not in say(reason.label, language, **reason.values)


def test_words_from_files_cannot_steer_the_screen_or_the_texts(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    evil = said("\x1b[2J{their_words.__class__} second delivery attempts\u202e?")
    (reason, *_) = matched(me, somebody(), evil).reasons
    text = say(reason.label, "en", **reason.values)
    assert text.isprintable()
    assert "{their_words.__class__}" in text


def test_first_words_tell_a_field_where_nobody_introduced_themselves(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    """Half a sentence is how people say what they do in a chat."""
    match = evaluate(me, somebody(), [said("day job: online shop for tea", FactKind.REMARK)])
    assert match is not None
    assert match.kind is MatchKind.NEAR


def test_who_asks_about_something_need_not_work_in_it(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    asked = said("do you run an online shop for tea?", FactKind.QUESTION)
    match = evaluate(me, somebody(), [asked])
    assert match is None or match.kind is not MatchKind.NEAR


@pytest.mark.parametrize(
    "words",
    ["母が看護師です", "病院の待合室から参加しています", "My husband is a nurse in a hospital"],
)
def test_kin_and_where_somebody_listens_are_no_common_ground(
    somebody: Somebody, said: Said, words: str
) -> None:
    me = Profile(name="Ken Ito", industry="hospital", job_title="nurse")
    fact = said(words, FactKind.REMARK)
    first = StoredRemark(1, 1, "in/chat.txt", Remark(12, "19:42", "Aiko Tanaka", words))
    assert evaluate(me, replace(somebody(), remarks=(first,)), [fact]) is None
