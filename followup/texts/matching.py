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
    "reason-promised": (
        "you promised in the chat “{your_words}”",
        "チャットで「{your_words}」とお約束されました",
    ),
    "reason-promised-private": (
        "you promised them alone “{your_words}”",
        "この方だけに「{your_words}」とお約束されました",
    ),
    "reason-can-help": (
        "asked “{their_words}”; you offer “{my_words}” (both say {shared})",
        "質問「{their_words}」に、あなたの「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-can-help-private": (
        "asked you privately “{their_words}”; you offer “{my_words}” (both say {shared})",
        "あなただけへの質問「{their_words}」に、「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-can-help-wrote": (
        "wrote “{their_words}”; you offer “{my_words}” (both say {shared})",
        "「{their_words}」に、あなたの「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-can-help-wrote-private": (
        "wrote to you alone “{their_words}”; you offer “{my_words}” (both say {shared})",
        "あなただけへの「{their_words}」に、「{my_words}」が役立ちそうです（共通：{shared}）",
    ),
    "reason-can-help-idea": (
        "wrote “{their_words}”; you know “{my_words}” (the idea: {idea_en})",
        "「{their_words}」に、あなたの「{my_words}」が役立ちそうです（話題：{idea_ja}）",
    ),
    "reason-can-help-idea-private": (
        "wrote to you alone “{their_words}”; you know “{my_words}” (the idea: {idea_en})",
        "あなただけへの「{their_words}」に、「{my_words}」が役立ちそうです（話題：{idea_ja}）",
    ),
    "reason-can-help-perhaps": (
        "told “{their_words}”; perhaps you have a word on it",
        "「{their_words}」とのこと。何かお伝えできることがあるかもしれません",
    ),
    "reason-can-help-perhaps-private": (
        "told you alone “{their_words}”; perhaps you have a word on it",
        "あなただけに「{their_words}」とのこと。何かお伝えできることがあるかもしれません",
    ),
    "reason-can-help-perhaps-idea": (
        "told “{their_words}”; perhaps your “{my_words}” helps (it sounds like {idea_en})",
        "「{their_words}」とのこと。あなたの「{my_words}」が役立つかもしれません（{idea_ja}の話のようです）",
    ),
    "reason-can-help-perhaps-idea-private": (
        "told you alone “{their_words}”; perhaps your “{my_words}” helps"
        " (it sounds like {idea_en})",
        "あなただけに「{their_words}」とのこと。「{my_words}」が役立つかもしれません（{idea_ja}の話のようです）",
    ),
    "reason-common-ground": (
        "works on {idea_en} (“{their_words}”), near your “{my_words}”",
        "{idea_ja}に関わる方です（「{their_words}」）。あなたの「{my_words}」に近い話題です",
    ),
    "reason-same-field": (
        "both in {field_en}: they “{their_words}”, you “{my_words}”",
        "どちらも{field_ja}です：相手「{their_words}」、あなた「{my_words}」",
    ),
    "reason-near-field": (
        "neighbouring fields: they {field_en} (“{their_words}”), you {my_field_en} (“{my_words}”)",
        "隣り合う分野です：相手は{field_ja}（「{their_words}」）、あなたは{my_field_ja}（「{my_words}」）",
    ),
    "reason-perhaps-alike": (
        "perhaps alike: they {field_en} (“{their_words}”), you {my_field_en} (“{my_words}”)",
        "近いかもしれません：相手は{field_ja}（「{their_words}」）、あなたは{my_field_ja}（「{my_words}」）",
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
    "reason-same-problem": (
        "the same problem as yours, {idea_en}: they “{their_words}”, you “{our_words}”",
        "同じ悩み（{idea_ja}）をお持ちです：相手「{their_words}」、あなた「{our_words}」",
    ),
    "reason-host": ("hosted this session", "この勉強会の主催の方です"),
    "reason-speaker": ("spoke at this session", "この勉強会でお話しくださった方です"),
    "reason-organiser": ("helped to run this session", "この勉強会の運営の方です"),
    "reason-met-before": (
        "you were both at “{topic}” on {day_en}",
        "{day_ja}の「{topic}」でもご一緒でした",
    ),
    "reason-met-before-untitled": (
        "you were both at a session on {day_en}",
        "{day_ja}の勉強会でもご一緒でした",
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
    "never-same-firm": (
        "somebody else of {firm} is on your list already, and one of a firm is enough",
        "{firm} の別の方がすでに候補にいます（同じ組織からはお一人まで）",
    ),
    "never-no-contact": (
        "asked not to be contacted: “{sentence}” [{source}]",
        "連絡を控えてほしいとのことです：「{sentence}」[{source}]",
    ),
    "warn-no-contact": (
        "They asked not to be contacted: “{sentence}” [{source}]. Better leave this one.",
        "連絡を控えてほしいと書かれています：「{sentence}」[{source}]。見送ることをおすすめします。",
    ),
}
