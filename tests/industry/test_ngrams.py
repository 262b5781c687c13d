"""The trained half of the classifier: what it says, what it does not know, and its file."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zlib
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.industry.grams import grams
from followup.industry.ngrams import LEAST, guess, telling
from followup.industry.script import canon
from followup.industry.training import material
from followup.industry.tree import groups
from followup.industry.weights import HEADER, MODEL, opened, weights


def best(text: str) -> str:
    probabilities = guess(text).probabilities
    return max(probabilities, key=lambda code: probabilities[code])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("commercial bank", "fin.bank"),
        ("restaurants", "hosp.restaurant"),
        ("訪問看護ステーション", "health.provider"),
        ("ソフトウェア開発", "tech.software"),
        ("semiconducter manufacturing", "elec.semicon"),
        ("Kensetsu", "constr.building"),
        ("ＢＡＮＫ", "fin.bank"),
    ],
)
def test_a_plain_text_is_read(text: str, code: str) -> None:
    """English and Japanese, in any width, as romaji, with a typo."""
    assert best(text) == code


@pytest.mark.parametrize("text", ["", " ", "...", "12 345", "🙂", "\ud800"])
def test_what_has_no_letters_says_nothing(text: str) -> None:
    said = guess(text)
    assert said.known == 0


@pytest.mark.parametrize("text", ["qqzx wvk", "おはようございます", "山田太郎"])
def test_letters_that_were_never_learned_are_not_known(text: str) -> None:
    """Abstaining rests on this: of such a text the probabilities are worth nothing."""
    assert guess(text).known < 0.3


@pytest.mark.parametrize("text", ["bank", "commercial banking", "訪問看護", "ホテル"])
def test_words_that_were_learned_are_known(text: str) -> None:
    assert guess(text).known > 0.9


@pytest.mark.parametrize("text", ["ﷺ" * 1000, "bank " * 5000, "銀行業" * 400, "x" * 9999])
def test_a_paste_is_no_burden(text: str) -> None:
    """Even where one letter stands for eighteen; also more weights at once than a lane can hold."""
    assert sum(guess(text).probabilities.values()) <= 1 + 1e-9


def test_rows_and_pairs_add_up_to_the_same() -> None:
    """Adding in lanes gives what adding one by one gives, for any number of features."""
    model = weights()
    sizes = [end - start for start, end in pairwise(model.starts)]
    rows = [at for at, size in enumerate(sizes) if size == len(model.codes)]
    many = [*rows[:600], *range(300)]
    one_by_one = [model.sums([at]) for at in many]
    assert model.sums(many) == [sum(each) for each in zip(*one_by_one, strict=True)]


@settings(max_examples=80)
@given(st.text(max_size=60))
def test_any_text_gives_probabilities(text: str) -> None:
    said = guess(text)
    assert 0 <= said.known <= 1
    assert sum(said.probabilities.values()) <= 1 + 1e-9
    assert all(LEAST <= each <= 1 for each in said.probabilities.values())
    assert said.probabilities.keys() <= groups().keys()
    for code in list(said.probabilities)[:2]:
        assert len(telling(text, code)) <= 3


@settings(max_examples=80)
@given(st.text(st.sampled_from("abé1 銀行コーのバ"), max_size=30))
def test_an_ngram_stands_where_it_says(text: str) -> None:
    plain = canon(text)
    for name, start, end in grams(plain):
        letters = name.strip("<=>^$")
        assert 0 <= start < end <= len(plain)
        if "+" in name:
            first, last = letters.split("+")
            assert plain[start:end].startswith(first)
            assert plain[start:end].endswith(last)
        elif " " not in name:
            assert plain[start:end] == letters


def test_the_words_that_speak_are_whole_and_as_written() -> None:
    assert telling("Software for Hospitals", "health.provider", most=1) == ["Hospitals"]
    assert telling("東京で病院を経営", "health.provider", most=1) == ["病院"]
    assert telling("Bakeries", "cg.food", most=1) == ["Bakeries"]
    assert telling("bank", "no.such") == []


def test_the_model_was_learned_from_the_data_present() -> None:
    """Fails when a list, a word or `canon` changed after the last `make model`."""
    assert weights().digest == material.digest(material.rows()), "run `make model`"
    assert list(weights().codes) == material.codes()


def test_the_record_belongs_to_the_model() -> None:
    record = json.loads(MODEL.with_suffix(".json").read_text(encoding="utf-8"))
    assert record["sha256_of_rows"] == weights().digest
    assert record["sha256_of_model"] == sha256(MODEL.read_bytes()).hexdigest()
    assert record["sha256_of_lists"] == material.files()
    assert record["licences"].keys() >= {"naics2022.csv", "jsic14.csv"}


def test_the_file_stays_small() -> None:
    """The wheel is to stay below 5 MB; the model's share of it is 1.5 MB."""
    whole = MODEL.read_bytes()
    assert len(whole) <= 3_500_000
    assert len(zlib.compress(whole, 6)) <= 1_500_000


def test_a_file_of_another_version_is_refused() -> None:
    whole = bytearray(MODEL.read_bytes())
    struct.pack_into("<I", whole, 8, 99)
    with pytest.raises(ValueError, match="version"):
        opened(memoryview(whole))
    with pytest.raises(ValueError, match="model"):
        opened(memoryview(whole[: HEADER.size]))


def test_the_first_answer_loads_nothing_heavy() -> None:
    code = (
        "import sys; from followup.industry.ngrams import guess; guess('bank');"
        "print(sorted({'numpy', 'scipy', 'pandas', 'followup.industry.training'} & {*sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"
