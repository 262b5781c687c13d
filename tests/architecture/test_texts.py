"""The catalogue: both languages say the same, and the code asks only for what stands in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

Trees = dict[str, ast.Module]
Texts = dict[str, tuple[str, str]]

# Of the form `topic.name`, but the name of a file, a JSON object or a server.
NO_KEYS = {
    re.escape(name)
    for name in (
        "config.toml",
        "imap.fastmail.com",
        "imap.gmail.com",
        "imap.mail.me.com",
        "imap.mail.yahoo.co.jp",
        "outbox.lock",
        "people.show",
        "people.split",
        "people.suggestions",
        "people.undo",
        "templates.check",
        "templates.list",
        "templates.show",
    )
}
# Called with a key and the values that fill it: by keyword, or as a mapping.
BY_KEYWORD = {"say", "t"}
BY_MAPPING = {"Problem", "Caution", "Reason"}
SPEAKING = {"echo", "secho", "prompt", "confirm", "print", "out", "note", "styled"}
VARIANT = re.compile(r"(?<=\w\.)(.+)\.(?:one|next)$")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def without_language(names: set[str]) -> set[str]:
    """`offer_en` in one language stands for `offer_ja` in the other."""
    return {re.sub(r"_(en|ja)$", "", name) for name in names}


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def listed(lines: list[str]) -> str:
    readable = {re.sub(r"\\(.)", r"\1", line) for line in lines}
    return "\n".join(["", *sorted(readable)])


def strings(trees: Trees) -> Iterator[tuple[str, str]]:
    """(`file:line`, pattern) of every string outside texts; the holes of an f-string are `.+`."""
    for path, tree in trees.items():
        nodes = [] if path.startswith("followup/texts/") else list(ast.walk(tree))
        formatted = [node for node in nodes if isinstance(node, ast.JoinedStr)]
        parts = {id(part) for node in formatted for part in node.values}
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                yield f"{path}:{node.lineno}", "".join(map(pattern, node.values))
            elif isinstance(node, ast.Constant) and id(node) not in parts:
                yield f"{path}:{node.lineno}", pattern(node)


def pattern(node: ast.expr) -> str:
    known = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return re.escape(node.value) if known else ".+"


def keys_used(trees: Trees, catalogue: Texts) -> Iterator[tuple[str, str]]:
    topics = "|".join(sorted({re.escape(key.split(".")[0]) for key in catalogue}))
    # Escaped by re.escape: a dot and a hyphen carry a backslash.
    shape = re.compile(rf"(?:{topics})\\\.(?:[a-z0-9_]|\.\+|\\[.-])+")
    for place, text in strings(trees):
        if text not in NO_KEYS and shape.fullmatch(text):
            yield place, text


def error_names(trees: Trees) -> set[str]:
    classes = [node for node in trees["followup/errors.py"].body if isinstance(node, ast.ClassDef)]
    return {node.name for node in classes}


def calls_with_key(trees: Trees, names: set[str]) -> Iterator[tuple[str, ast.Call, str]]:
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in names and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield f"{path}:{node.lineno}", node, key.value


def given(call: ast.Call) -> set[str] | None:
    """The names that a call fills in; None where they cannot be read off the code."""
    names = {keyword.arg for keyword in call.keywords}
    if called(call) in BY_MAPPING:
        mapping = call.args[1] if len(call.args) > 1 else None
        mapping = mapping or next((k.value for k in call.keywords if k.arg == "values"), None)
        if mapping is None:
            return {"line"}
        if not isinstance(mapping, ast.Dict):
            return None
        found = {key.value if isinstance(key, ast.Constant) else None for key in mapping.keys}
        names = found | {"line"}
    if None in names:
        return None
    # A value `reason_key` names a text, which the door fills in as `reason`.
    return {str(name).removesuffix("_key") for name in names}


def test_every_text_stands_in_both_languages(catalogue: Texts) -> None:
    for key, texts in catalogue.items():
        english, japanese = texts
        assert english.strip(), key
        assert japanese.strip(), key
        words = re.findall(r"[a-z]{3,}", re.sub(r"\{.*?\}|--\S+|`.*?`", "", english))
        assert JAPANESE.search(japanese) or len(words) < 3, f"{key} is not in Japanese"
        assert not JAPANESE.search(english), f"{key} is not in English"


def test_both_languages_hold_the_same_placeholders(catalogue: Texts) -> None:
    for key, (english, japanese) in catalogue.items():
        here, there = placeholders(english), placeholders(japanese)
        assert without_language(here) == without_language(there), key
        assert all(name.isidentifier() for name in here | there), f"{key}: plain names only"


def test_no_text_shouts(catalogue: Texts) -> None:
    """House rule: warm and plain, without exclamation marks."""
    assert [key for key, texts in catalogue.items() if re.search("[!！]", "".join(texts))] == []


def test_variants_belong_to_a_text(catalogue: Texts) -> None:
    """`name.one` and `name.next` are found only through `name`."""
    assert [key for key in catalogue if VARIANT.sub(r"\1", key) not in catalogue] == []


def test_every_key_in_the_code_stands_in_the_catalogue(trees: Trees, catalogue: Texts) -> None:
    unknown = [
        f"{place}: {key}"
        for place, key in keys_used(trees, catalogue)
        if not any(re.fullmatch(key, each) for each in catalogue)
    ]
    # A mistyped topic is none of the catalogue's, so the calls are looked at once more.
    names = error_names(trees) | BY_KEYWORD | BY_MAPPING
    calls = calls_with_key(trees, names)
    unknown += [f"{place}: {key}" for place, _, key in calls if key not in catalogue]
    assert not unknown, listed(unknown)


def test_every_call_fills_its_sentence_and_its_next_step(trees: Trees, catalogue: Texts) -> None:
    """A placeholder that nobody fills would end a command with a KeyError."""
    missing = []
    for place, call, key in calls_with_key(trees, error_names(trees) | BY_KEYWORD | BY_MAPPING):
        if (names := given(call)) is None or key not in catalogue:
            continue
        for text in (*catalogue[key], *catalogue.get(f"{key}.next", ())):
            missing += [f"{place}: {key} {{{name}}}" for name in placeholders(text) - names]
    assert not missing, listed(missing)


def test_no_text_is_left_over(trees: Trees, catalogue: Texts) -> None:
    """A text counts as used if its key, or an f-string that can become it, is written down."""
    used = re.compile("|".join(key for _, key in keys_used(trees, catalogue)))
    texts = {VARIANT.sub(r"\1", key) for key in catalogue}
    left = [key for key in texts if not used.fullmatch(key)]
    assert not left, listed(left)


@pytest.mark.parametrize("door", ["followup/cli/", "followup/demo"])
def test_a_door_says_nothing_of_its_own(door: str, trees: Trees) -> None:
    """Words on the screen come from the catalogue, so that they exist in both languages."""
    spoken = []
    for path, tree in trees.items():
        for node in ast.walk(tree) if path.startswith(door) else ():
            if isinstance(node, ast.Call) and called(node) in SPEAKING and node.args:
                words = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
                spoken += [
                    f"{path}:{node.lineno}: {part.value}"
                    for part in words
                    if isinstance(part.value, str) and re.search(r"[A-Za-z]{2,} [a-z]", part.value)
                ]
    assert not spoken, listed(spoken)
