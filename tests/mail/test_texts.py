"""Every problem that sending and secrets know has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import followup
from followup.texts import has
from followup.texts.credentials import TEXTS as CREDENTIALS
from followup.texts.mail import TEXTS as MAIL

HOME = Path(followup.__file__).parent
SOURCES = [*(HOME / "mail").glob("*.py"), HOME / "credentials.py"]
WORDS = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
RAISED = sorted(set(re.findall(r"\"((?:mail|credentials)\.[a-z-]+)\"", WORDS)))


@pytest.mark.parametrize("key", RAISED)
def test_every_key_has_a_sentence(key) -> None:
    assert has(key)


@pytest.mark.parametrize("key", re.findall(r"(?:Error|Stopped)\(\s*\"([a-z.-]+)\"", WORDS))
def test_every_problem_has_a_next_step(key) -> None:
    assert has(f"{key}.next")


@pytest.mark.parametrize("topic", [MAIL, CREDENTIALS])
def test_both_languages_say_the_same_things(topic) -> None:
    for name, (english, japanese) in topic.items():
        fields = [set(re.findall(r"\{(\w+)\}", text)) for text in (english, japanese)]
        assert fields[0] == fields[1], name
        assert "!" not in english + japanese
