"""Sentences that templates share, in templates of the user's own too: docs/templates.md, parts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from followup.model import Channel
from followup.rendering import templates

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "templates"
INCLUDED = re.compile(r'include "([^"]+)"')


def put(at_home: Any, source: str) -> Path:
    path = Path(at_home.home, "templates", "en", "mail", "mine.txt")
    path.parent.mkdir(parents=True)
    path.write_text(source)
    return path


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_part_is_there_and_used(language: str) -> None:
    files = [*(SHIPPED / language).glob("*/*.txt")]
    asked = {name for file in files for name in INCLUDED.findall(file.read_text("utf-8"))}
    assert asked == {file.stem for file in (SHIPPED / language / "parts").glob("*.txt")}
    for entry in templates.available([SHIPPED]):
        found = templates.find(entry.name, entry.channel, entry.language, [SHIPPED])
        assert "include" not in found.source, entry


def test_a_template_of_ones_own_may_use_them(at_home: Any) -> None:
    put(at_home, 'Subject: Hello\n\nHi {{ name }},\n\n{% include "i-was-there" %}\n')
    assert "mine" in at_home("templates", "check").out
    assert 'include "i-was-there"' in at_home("templates", "show", "mine").out
    whole = at_home("templates", "show", "mine", "--whole").out
    assert "We were both at {{ session }}." in whole
    assert "include" not in whole


def test_a_mistake_behind_a_part_is_named_with_the_line_of_the_file(at_home: Any) -> None:
    put(at_home, 'Subject: Hello\n\n{% include "i-was-there" %}\n\nHi {{ nmae }},\n')
    said = at_home("templates", "check", code=1).err
    assert "line 5" in said


@pytest.mark.parametrize("name", ["no-such-part", "../mail/were-you-there", "/etc/hostname"])
def test_what_is_no_part_is_refused(at_home: Any, name: str) -> None:
    """Nothing leads out of the folder of parts."""
    put(at_home, f'Subject: Hello\n\nHi {{{{ name }}}},\n{{% include "{name}" %}}\n')
    said = at_home("templates", "check", code=1).err
    assert "line 4" in said


def test_an_approval_rests_on_the_parts_too(tmp_path: Path) -> None:
    """What is written there is part of the template's digest: docs/design.md, promise 1."""
    for folder, word in (("a", "then"), ("b", "now")):
        (tmp_path / folder / "en" / "mail").mkdir(parents=True)
        (tmp_path / folder / "en" / "parts").mkdir()
        (tmp_path / folder / "en" / "parts" / "when.txt").write_text(f"{word}\n")
        (tmp_path / folder / "en" / "mail" / "x.txt").write_text('{% include "when" %}.\n')
    a, b = (templates.find("x", Channel.EMAIL, "en", [tmp_path / one]) for one in "ab")
    assert (a.source, b.source) == ("then.\n", "now.\n")
    assert a.written == b.written
