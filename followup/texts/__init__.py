"""The one catalogue of screen texts, English and Japanese side by side.

A key is ``topic.name``; the topic is a module of this package whose ``TEXTS`` maps the name
to ``(English, Japanese)``. Topics are imported when first used, so that a command pays only
for the words it says. ``name.one``, where it exists, is used when ``count`` is 1, and
``name.next`` is the next step that belongs to an error's sentence.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

LANGUAGES = ("en", "ja")
Catalogue = dict[str, tuple[str, str]]


def has(key: str) -> bool:
    """Whether the catalogue knows `key`."""
    topic, name = key.split(".", 1)
    return name in _topic(topic)


def say(key: str, language: str, **values: object) -> str:
    """The text of `key` in `language` with `values` filled in; KeyError if unknown."""
    topic, name = key.split(".", 1)
    texts = _topic(topic)
    if values.get("count") == 1 and f"{name}.one" in texts:
        name = f"{name}.one"
    return texts[name][LANGUAGES.index(language)].format(**values)


@cache
def _topic(topic: str) -> Catalogue:
    module = import_module(f"followup.texts.{topic}")
    texts: Catalogue = module.TEXTS
    return texts
