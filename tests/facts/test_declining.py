"""Who asks for no more mail is heard in any words; who answers is not silenced."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path

import pytest

from followup.facts import declines
from followup.facts.acts import bare
from followup.facts.declining import MODEL, declining
from followup.facts.training import letters
from followup.industry.weights import weights

# Mails in other turns of phrase than those that the model learned.
APART = Path(__file__).with_name("mails_kept_apart.tsv")


@pytest.fixture(scope="module")
def apart() -> list[dict[str, str]]:
    with APART.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_right_and_wrong_of_mails_kept_apart(apart: list[dict[str, str]], capsys) -> None:
    """Promise 5, "no thanks" is for ever: more than half of the softest are heard by the model
    alone, and at most 2 of 100 hard answers are taken for a no."""
    table = {}
    for language in ("en", "ja"):
        for act in ("declines", "answers"):
            texts = [
                one["text"] for one in apart if (one["act"], one["language"]) == (act, language)
            ]
            table[language, act] = sum(map(declines, texts)), len(texts)
    with capsys.disabled():
        print()
        for (language, act), (heard, count) in table.items():
            print(f"{language} {act:10}{heard:4} of {count:3} taken for a no")
    for language in ("en", "ja"):
        no, nos = table[language, "declines"]
        wrong, answers = table[language, "answers"]
        assert no >= 0.55 * nos
        assert wrong <= 0.02 * answers


@pytest.mark.parametrize(
    "words",
    [
        "Not interested in the tool, but in how you taught it. When could we talk?",
        "Please remove the second slide before you pass it on.",
        "Do stop by when you are in town.",
        "No problem at all, thank you.",
        "I think you have the wrong person, I was not there.",
        "Who are you, please? I don't remember the name.",
        "The session was far too long and badly run, but I liked what you said.",
        "今回は見送りますが、次の会にはぜひ伺います。",
        "遠慮なく質問させていただきます。",
        "結構ですね、やりましょう。",
        "お断りする理由がありません。",
        "参加費は不要です。",
        "ok",
        "Thanks!",
        "ありがとうございます。",
    ],
)
def test_words_that_only_look_like_a_no(words: str) -> None:
    assert not declines(words)


@pytest.mark.parametrize(
    "words",
    [
        "Could you please not write to me any more?",
        "How did you get my address? I want it off your list.",
        "もう連絡しないでいただけますか？",
    ],
)
def test_a_no_may_ask(words: str) -> None:
    """A question mark alone makes no answer of it."""
    assert declines(words)


def test_our_own_easy_way_out_may_be_quoted() -> None:
    """Every mail of ours offers it; who repeats it and answers has answered."""
    assert not declines('You wrote "a short no is enough", but here is a yes. I would love to.')
    assert not declines("「一言でお断りください」とありましたが、ぜひお話ししたいです。")


@pytest.mark.parametrize(
    "text", ["", "   ", "!?", "😀😀", "ৎ৳", "x" * 5000, "。" * 500, "\0\ud800"]
)
def test_any_words_have_a_probability(text: str) -> None:
    assert 0.0 <= declining(text) <= 1.0
    assert not declines(text)


def test_a_mail_takes_less_than_five_milliseconds(apart: list[dict[str, str]]) -> None:
    """Thousands of answers are read while one waits; a busy machine gets some more."""
    texts = [one["text"] for one in apart]
    declines(texts[0])
    began = time.process_time()
    for text in texts:
        declines(text)
    assert (time.process_time() - began) / len(texts) < 0.01


def test_the_model_was_learned_from_the_rows_present() -> None:
    model, rows = weights(MODEL), letters.rows()
    assert model.digest == letters.digest(), "run `make model`"
    assert list(model.codes) == letters.NAMES
    assert json.loads(MODEL.with_suffix(".json").read_text("utf-8"))["rows"] == len(rows)
    assert MODEL.stat().st_size <= 300_000


def test_what_was_kept_apart_was_not_learned(apart: list[dict[str, str]]) -> None:
    learned = {one.text for one in letters.rows()}
    assert not learned & {bare(one["text"]) for one in apart}
