"""An importer is loaded only where a file has one of its signs; none may go unasked for that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.errors import FileRefused
from followup.names import wordlist

ROOT = Path(__file__).parents[2]
SIGNS = wordlist.load(Path(importers.__file__).with_name("signs.txt"))
BY_WORDS = {"generic", "pasted"}
SAMPLES = [p for p in (ROOT / "sample_data").glob("*/*") if not p.name.endswith(".expected.json")]

# The header by which each is known; people and spreadsheets write such words in many ways.
HEADERS = {
    "connpass": ["参加枠名", "ユーザー名", "表示名"],
    "eventbrite": ["Order #", "Attendee Status", "Name"],
    "google_contacts": ["Name", "E-mail 1 - Value"],
    "google_meet": ["First name", "Last name", "Duration", "Time joined"],
    "luma": ["api_id", "name", "approval_status"],
    "meetup": ["Name", "User ID", "RSVP"],
    "webex": ["Attendee Email", "Connection Type", "Name", "Join Time"],
}


def names(modules):
    return {module.__name__.rpartition(".")[2] for module in modules}


def everyone_who_knows(document):
    known = [one for one in importers.importers() if one.identify(document)]
    return names(known) - BY_WORDS


def test_only_importers_have_signs():
    assert SIGNS.keys() <= names(importers.importers()) - BY_WORDS


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_whoever_knows_a_sample_is_asked(path):
    try:
        document = tables.read(path)
    except FileRefused:
        return
    assert everyone_who_knows(document) <= names(importers.candidates(document))


written = st.tuples(
    st.sampled_from([str, str.upper, str.title, lambda cell: cell.replace(" ", "_")]),
    st.sampled_from(["{}", " {} ", "* {}", "{} *", "{}※", "{} (required)", "【必須】{}", '"{}\n"']),
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(HEADERS)), written, st.sampled_from(",\t;"), st.sampled_from([0, 3, 30])
)
def test_a_header_in_whatever_spelling_is_seen(name, manner, sign, preamble):
    """docs/design.md, files: case, blanks, underscores and a form's marks count for nothing."""
    case, frame = manner
    cells = [frame.format(case(cell)) for cell in HEADERS[name]]
    text = "a title\n" * preamble + sign.join(cells) + "\n" + sign.join("x" for _ in cells) + "\n"
    document = tables.from_bytes(text.encode(), "list.csv")
    assert everyone_who_knows(document) <= names(importers.candidates(document))


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("zoom_webinar", "attended"),
        ("zoom_registration", "registered"),
        ("zoom_registration", "status"),
    ],
)
def test_portals_in_every_language_are_seen(name, field):
    """A language that the headers learn must be learnt here too."""
    words = wordlist.load(Path(tables.__file__).with_name("headers.txt"))[field]
    for word in words | {word.replace("'", "’") for word in words}:
        document = tables.from_bytes(f"{word},x\n".encode(), "list.csv")
        assert name in names(importers.candidates(document)), word


@pytest.mark.parametrize("name", sorted(HEADERS))
def test_the_plain_header_is_known(name):
    """Else the test above would compare nothing with nothing."""
    text = "\t".join(HEADERS[name]) + "\n"
    assert name in everyone_who_knows(tables.from_bytes(text.encode(), "list.csv"))


def test_a_list_may_be_known_by_its_encoding_alone():
    """Peatix writes UTF-16 with tabs; its name and its states of orders may be missing."""
    text = "氏名\tメールアドレス\tチケット名\n山田 太郎\tyamada@example.jp\t一般\n"
    document = tables.from_bytes(text.encode("utf-16"), "list.csv")
    assert everyone_who_knows(document) == {"peatix"} <= names(importers.candidates(document))


def test_a_report_of_zoom_loads_no_other_services_importer():
    """An evening must feel immediate: most of a short ingest is start-up."""
    code = (
        "import sys; from pathlib import Path; from followup import importers, tables\n"
        f"importers.read(tables.read(Path({str(_report())!r})))\n"
        "print(*(m for m in sys.modules if m.startswith('followup.')))"
    )
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = {module.removeprefix("followup.importers.") for module in told.stdout.split()}
    assert "zoom_participants" in loaded
    assert loaded.isdisjoint({*SIGNS, *BY_WORDS, "followup.model.writing", "followup.tables.forms"})


def _report() -> Path:
    return ROOT / "sample_data" / "zoom" / "zoom_participants_unique_2026.csv"
