"""Names, honorifics and the language: docs/messages.md, rule 7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.examples.evening import Written
from tests.examples.passages import letter, own_words, plain

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_KANA_SENTENCE = re.compile(r"[\u3041-\u309f]{2,}")
_GUESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Sir|Madam|Dear)\b|\b(?:he|she|his|her)\b|貴社|御社|殿\b")
_SAMA = re.compile(r"(?<!皆)様(?!子)")


def greeting(written: Written) -> Iterator[str]:
    """The greeting is the one that was marked by hand."""
    name = written.marked["greet"]
    if written.japanese:
        wanted = f"{name}様\n\n" if written.mail else f"{name}さん、"
    else:
        wanted = f"Hi {name},\n\n" if written.mail else f"Hi {name}, "
    if not written.body.startswith(wanted):
        yield f"{written.body[:30]!r} is not {wanted!r}"
    signature = written.body.split("\n\n")[-1].split("\n")
    if written.mail and written.evening.me["name"] not in signature:
        yield f"signed {signature}"


def others(written: Written) -> Iterator[str]:
    """No other person of the evening is named in a message to this one."""
    me, reader = written.evening.me["name"], written.person["name"]
    body = plain(own_words(written.body).replace(me, ""))
    for name in written.everybody:
        if name in (me, reader) or plain(name) in plain(reader):
            continue
        if len(plain(name)) > 3 and plain(name) in body:
            yield f"names {name}"


def honorifics(written: Written) -> Iterator[str]:
    said = own_words(f"{written.draft['subject'] or ''}\n{written.body}")
    if guessed := _GUESSED.search(said):
        yield f"guesses {guessed.group()!r}"
    if not written.japanese:
        if re.search("様|さん", said):
            yield "様 or さん in English"
        return
    if written.mail and "さん" in said.replace("みなさん", ""):
        yield "さん in a mail"
    if not written.mail and _SAMA.search(said):
        yield "様 in a copy text"
    for name in re.findall(r"([^\s、。…]+?)(?:様|さん)(?!子)", said):
        if name.endswith(("様", "さん", "先生", "氏")):
            yield f"two honorifics: {name}"


def language(written: Written) -> Iterator[str]:
    """Whole sentences in the marked language, the other one only in names and quotations."""
    me = written.evening.me
    names = (me["name"], written.marked["greet"], *map(me.get, ("organization", "industry")))
    said = own_words(letter(written))
    for kept in (*filter(None, names), *me["offers"]):
        said = said.replace(kept, "")
    if written.japanese and not _KANA_SENTENCE.search(said):
        yield "no Japanese"
    if not written.japanese and _JAPANESE.search(said):
        yield "Japanese in an English message"
    if written.japanese and re.search(r"\b[a-z]+ [a-z]+ [a-z]+\b", said):
        yield "English in a Japanese message"
