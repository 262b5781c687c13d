"""Templates of the user's own: every mistake named with its line, and a look with real people."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EVENING = ROOT / "sample_data" / "evening"
AtHome = Any


def put(at_home: AtHome, source: str | bytes, place: str = "en/mail/mine.txt") -> Path:
    path = Path(at_home.home, "templates", place)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return path


@pytest.fixture
def ken(at_home: AtHome) -> AtHome:
    """A host after his session: three lists and the chat."""
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--offer", "a one-page note on how we reduced second delivery attempts",
    )  # fmt: skip
    at_home("ingest", *sorted(EVENING.glob("*.csv")), EVENING / "meeting_saved_chat.txt")
    return at_home


@pytest.mark.parametrize(
    ("source", "line", "named"),
    [
        ("Subject: Hi\n\nHi {{ nmae }},", 3, "Did you mean “name”"),
        ("Subject: Hi\n\n{% if question %}\nYou asked.\n", 3, "has no {% endif %}"),
        ("Subject: Hi\n\nHi {{ name|uper }}", 3, "Did you mean “upper”"),
        ("Subject: Hi\n\n{% if name is defind %}x{% endif %}", 3, "Did you mean “defined”"),
        ("Subject: Hi\n\nHi {{ name", 3, "cannot be understood"),
        ("Subject: Hi\n\nHi {{ name.upper() }}", 3, "may only put in words"),
        ("Subjct: Hi\n\nHi {{ name }}", None, "no “Subject:” line"),
        ("Subject: Hi\n", None, "nothing to send"),
        ("", None, "no “Subject:” line"),
        ("Subject: Hi\n\n件名".encode("cp932"), None, "UTF-8"),
        ("Subject: Hi\n\n" + "x" * 70_000, None, "larger than"),
    ],
)
def test_a_mistake_is_named_with_its_file_its_line_and_the_nearest_word(
    source: str | bytes, line: int | None, named: str, at_home: AtHome
) -> None:
    """Real mistakes of people who write templates."""
    path = put(at_home, source)
    said = " ".join(at_home("templates", "check", code=1).err.split())
    assert str(path) in said
    assert named in said
    told = at_home("templates", "check", "--json", code=1).json
    assert told["schema"] == "followup.templates.check/1"
    assert [one["line"] for one in told["templates"][0]["faults"]] == [line]


def test_all_mistakes_of_a_file_are_named_at_once(at_home: AtHome) -> None:
    put(at_home, "Hi {{ nmae }},\n\n{{ quesiton|uper }} {{ nmae }}\n{{ topic[0] }}\n")
    faults = at_home("templates", "check", "--json", code=1).json["templates"][0]["faults"]
    assert [one["line"] for one in faults] == [1, 3, 3, 3, 4]
    put(at_home, "Hi {{ nmae }},\n\n{{ quesiton }}\n")
    said = at_home("templates", "check", code=1).err
    assert said.count("Did you mean") == 2
    assert "no “Subject:” line" in said


def test_a_heap_of_mistakes_does_not_fill_the_screen(at_home: AtHome) -> None:
    put(at_home, "Subject: x\n\n" + "".join(f"{{{{ v{n} }}}}\n" for n in range(500)))
    said = at_home("templates", "check", code=1).err
    assert said.count("Did you mean") == 10
    assert "490 more" in said
    put(at_home, "Subject: x\n\n{{ " + "x" * 60_000 + " }}")
    assert at_home("templates", "check", code=1).err.count("Did you mean") == 1


def test_any_editor_may_have_saved_it(at_home: AtHome) -> None:
    put(at_home, b"\xef\xbb\xbfSubject: Hi\r\n\r\nHi {{ name }}\r\n")
    assert "can be used" in at_home("templates", "check").out


@pytest.mark.parametrize(
    "place", ["mine.txt", "en/mine.txt", "fr/mail/mine.txt", "en/mail/my note.txt", "en/mail/a.md"]
)
def test_a_file_that_is_never_used_is_told_of(place: str, at_home: AtHome) -> None:
    """Else its writer waits for words that never come."""
    path = put(at_home, "Subject: Hi\n\nHi {{ name }}", place)
    assert str(path) in at_home("templates", "check").err.replace("\n", " ")
    assert at_home("templates", "check", "--json").json["unused"] == [str(path)]


def test_shipped_ones_are_checked_by_their_name(at_home: AtHome) -> None:
    names = {one["name"] for one in at_home("templates", "list", "--json").json["templates"]}
    for name in names:
        assert at_home("templates", "check", name).out.count("can be used") == 4
    assert at_home("templates", "check", "thank-you", "--language", "ja").out.count("used") == 2
    refused = at_home("templates", "check", "thankyou", code=1).err
    assert "thank-you" in refused


def test_the_list_for_scripts(at_home: AtHome) -> None:
    put(at_home, "Hi {{ name }}", "ja/copy/mine.txt")
    told = at_home("templates", "list", "--json").json
    own = [one for one in told["templates"] if one["own"]]
    assert [(one["name"], one["language"], one["channel"]) for one in own] == [
        ("mine", "ja", "copy")
    ]
    assert {one["name"] for one in told["variables"]} >= {"name", "session", "offer"}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_variable_is_explained(language: str, at_home: AtHome) -> None:
    """On the screen, in JSON and in docs/templates.md stand exactly those that there are."""
    from followup.rendering.context import KNOWN
    from followup.texts import variables

    said = at_home("--lang", language, "templates", "list", "--variables").out
    assert {line.split()[0] for line in said.splitlines()} == KNOWN == variables.TEXTS.keys()
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    table = page.split("## Variables")[1].split("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", table, re.MULTILINE))
    assert rows == {name: said[0] for name, said in variables.TEXTS.items()}


def test_a_look_at_the_words_for_somebody_real(ken: AtHome) -> None:
    """What this template would give, what it had to do without, and nothing is drafted."""
    put(ken, "Subject: About {{ topic }}\n\nHi {{ name }}. {{ question }}|{{ remark }}|{{ offer }}")
    person = ken("match", "--json").json["matches"][0]["person"]
    told = ken("templates", "show", "mine", "--person", person, "--json").json
    assert told["subject"].startswith("About ")
    assert told["body"].startswith("Hi ")
    shown = ken("templates", "show", "mine", "--person", person)
    assert told["body"] in shown.out
    asked = {"question", "remark", "offer"}
    assert set(told["unknown"]) <= asked
    assert told["unknown"]
    for name in told["unknown"]:
        assert name in shown.err
    assert "nothing was drafted" in shown.err
    assert ken("drafts", "--json").json["drafts"] == []
    assert ken("outbox", "--json").json["messages"] == []


def test_a_look_says_what_there_was_no_room_for(ken: AtHome) -> None:
    put(
        ken,
        "{{ name }}, {{ session }} " + "x" * 150 + ". {{ me_organization }}",
        "en/copy/mine.txt",
    )
    person = ken("match", "--json").json["matches"][0]["person"]
    told = ken("templates", "show", "mine", "--person", person, "--channel", "copy", "--json").json
    assert "me_organization" in told["no_room"]
    assert "me_organization" in ken(
        "templates", "show", "mine", "--person", person, "--channel", "copy"
    ).err  # fmt: skip


def test_the_same_words_as_the_draft(ken: AtHome) -> None:
    person = ken("match", "--json").json["matches"][0]["person"]
    look = ken("templates", "show", "thank-you", "--person", person, "--json").json
    ken("draft", "--person", person, "--template", "thank-you")
    draft = ken("drafts", "--json").json["drafts"][0]
    assert (look["subject"], look["body"]) == (draft["subject"], draft["body"])


def test_nobody_who_said_no_is_looked_at_so(ken: AtHome) -> None:
    """Promise 5: no words for them, not even to look at."""
    person = ken("match", "--json").json["matches"][0]["person"]
    ken("block", person)
    refused = ken("templates", "show", "thank-you", "--person", person, code=1)
    assert refused.out == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["thank-you", "--person", "999"], 1),
        (["thank-you", "--person", "1", "--session", "9"], 1),
        (["thank-you", "--session", "1"], 2),
        (["nothing-like-it", "--person", "1"], 1),
        (["../x", "--person", "1"], 1),
    ],
)
def test_what_cannot_be_shown_is_a_sentence(arguments: list[str], code: int, ken: AtHome) -> None:
    ran = ken("templates", "show", *arguments, code=code)
    assert ran.err.strip()
    assert ran.out == ""
