"""Why somebody is proposed, or never is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.texts import Catalogue

# Titles of fields and functions come in both languages: {..._en} and {..._ja}.
TEXTS: Catalogue = {
    "strength-strong": ("strong", "強い"),
    "strength-good": ("good", "良い"),
    "strength-guess": ("a guess", "推測"),
    "reason-can-help": (
        "asked “{their_words}”; you offer “{my_words}” (both say {shared})",
        "質問「{their_words}」に、あなたの「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-can-help-private": (
        "asked you privately “{their_words}”; you offer “{my_words}” (both say {shared})",
        "あなただけへの質問「{their_words}」に、「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-same-field": (
        "both in {field_en}: they “{their_words}”, you “{my_words}”",
        "どちらも{field_ja}です：相手「{their_words}」、あなた「{my_words}」",
    ),
    "reason-near-field": (
        "neighbouring fields: they {field_en} (“{their_words}”), you {my_field_en} (“{my_words}”)",
        "隣り合う分野です：相手は{field_ja}（「{their_words}」）、あなたは{my_field_ja}（「{my_words}」）",
    ),
    "reason-supplies-you": (
        "{field_en} works for {my_field_en}: they “{their_words}”, you “{my_words}”",
        "{field_ja}は{my_field_ja}を支える側です：相手「{their_words}」、あなた「{my_words}」",
    ),
    "reason-you-supply": (
        "{my_field_en} works for {field_en}: they “{their_words}”, you “{my_words}”",
        "{my_field_ja}は{field_ja}を支える側です：相手「{their_words}」、あなた「{my_words}」",
    ),
    "reason-touching-field": (
        "fields that touch: they {field_en} (“{their_words}”), you {my_field_en} (“{my_words}”)",
        "接点のある分野です：相手は{field_ja}（「{their_words}」）、あなたは{my_field_ja}（「{my_words}」）",
    ),
    "reason-different-world": (
        "a different world from {my_field_en}: {field_en} (“{their_words}”)",
        "{my_field_ja}とは別の世界の{field_ja}です（「{their_words}」）",
    ),
    "reason-same-function": (
        "you both work in {function_en}",
        "どちらも{function_ja}の仕事です",
    ),
    "reason-unknown-field": (
        "the field of one side is not known",
        "どちらかの分野がわかりません",
    ),
    "reason-unlike-fields": (
        "different fields: {field_en} and {my_field_en}",
        "別々の分野です：{field_ja}と{my_field_ja}",
    ),
    "reason-absent": (
        "registered, but not in the report under this name",
        "お申し込みはありますが、レポートにこのお名前はありません",
    ),
    "never-absent": ("was not there", "参加していない方です"),
    "never-me": ("this is you", "ご自身です"),
    "never-colleague": ("a colleague: same organisation as yours", "同じ組織の方です"),
    "never-blocked": ("asked not to be written to", "連絡を控える方です"),
    "never-not-a-person": (
        "not a person: a device, a caller or a bot",
        "人ではありません（端末、電話、ボット）",
    ),
    "never-silent": (
        "was written to before and has not answered",
        "以前のご連絡にお返事がない方です",
    ),
    "never-written": (
        "already written to for this session",
        "この勉強会についてはすでに連絡済みです",
    ),
}
