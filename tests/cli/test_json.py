"""The objects that scripts rely on: exact keys, types, null for what is unknown, nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
FILES = [
    EVENING / name
    for name in (
        "participants_81796405615_2026_11_20.csv",
        "registration_81796405615.csv",
        "meeting_saved_chat.txt",
    )
]
AtHome = Any

TEXT, NUMBER, ID, FLAG = str, (int, float), int, bool


def maybe(form: Any) -> Any:
    return (*(form if isinstance(form, tuple) else (form,)), type(None))


PERSON = {
    "name": TEXT, "email": maybe(TEXT), "organization": maybe(TEXT), "industry": maybe(TEXT),
    "job_title": maybe(TEXT), "minutes": maybe(NUMBER), "attended": maybe(FLAG),
    "role": maybe(TEXT),
}  # fmt: skip
FILE = {
    "path": TEXT, "platform": maybe(TEXT), "kind": maybe(TEXT), "topic": maybe(TEXT),
    "start": maybe(TEXT), "people": [PERSON], "skipped": [{"name": TEXT, "reason": TEXT}],
    "problems": [{"line": maybe(ID), "message": TEXT}], "error": maybe(TEXT),
}  # fmt: skip
ATTENDANCE = {
    "session": ID, "topic": maybe(TEXT), "file": TEXT, "line": ID, "raw_name": TEXT,
    "email": maybe(TEXT), "minutes": maybe(NUMBER), "attended": maybe(FLAG), "link": TEXT,
}  # fmt: skip
KNOWN = {
    "id": ID, "name": TEXT, "emails": [TEXT], "organization": maybe(TEXT),
    "industry": maybe(TEXT), "job_title": maybe(TEXT), "blocked": FLAG,
    "attendances": [ATTENDANCE],
}  # fmt: skip
MATCH = {
    "person": ID, "name": TEXT, "email": maybe(TEXT), "kind": TEXT, "score": NUMBER, "claim": FLAG,
    "reasons": [{"label": TEXT, "weight": NUMBER, "source": TEXT}],
}  # fmt: skip
DRAFT = {
    "id": ID, "person": ID, "session": ID, "channel": TEXT, "to": maybe(TEXT),
    "subject": maybe(TEXT), "body": TEXT, "state": TEXT, "digest": TEXT,
    "claims": [{"text": TEXT, "source": TEXT}], "warnings": [TEXT],
}  # fmt: skip
MESSAGE = {
    "id": ID, "draft": ID, "to": maybe(TEXT), "state": TEXT, "message_id": TEXT, "attempts": ID,
    "detail": maybe(TEXT), "not_before": maybe(TEXT),
}  # fmt: skip
ITEM = {
    "text": TEXT, "code": maybe(TEXT), "title": maybe(TEXT), "path": [TEXT], "confidence": NUMBER,
}  # fmt: skip
FORMS: dict[str, dict[str, Any]] = {
    "ingest": {"files": [FILE], "sessions": [ID]},
    "people": {"people": [KNOWN]},
    "match": {"session": ID, "matches": [MATCH]},
    "drafts": {"drafts": [DRAFT]},
    "outbox": {"messages": [MESSAGE]},
    "industry": {"items": [ITEM]},
    "status": {
        "session": maybe(ID), "topic": maybe(TEXT), "people": ID, "drafts": {}, "messages": {},
        "account": maybe(TEXT), "expired": ID, "answered": [ID],
        "to_confirm": ID, "not_before": maybe(TEXT), "rests_until": maybe(TEXT), "next": TEXT,
    },
}  # fmt: skip


def check(value: Any, form: Any, where: str) -> None:
    """Raise unless `value` has exactly this form; a bool is no number."""
    if form == {}:
        assert isinstance(value, dict), where
        assert all(isinstance(count, int) for count in value.values()), where
    elif isinstance(form, dict):
        assert isinstance(value, dict), where
        assert list(value) == list(form), where
        for key, inner in form.items():
            check(value[key], inner, f"{where}.{key}")
    elif isinstance(form, list):
        assert isinstance(value, list), where
        for number, entry in enumerate(value):
            check(entry, form[0], f"{where}[{number}]")
    else:
        kinds = form if isinstance(form, tuple) else (form,)
        assert type(value) in kinds, (where, value)


def whole(ran: Any, command: str) -> Any:
    """The one object on standard output, after a look at its form."""
    content = json.loads(ran.raw)
    assert content.pop("schema") == f"followup.{command}/1"
    check(content, FORMS[command], command)
    return content


@pytest.fixture
def evening(at_home: AtHome) -> AtHome:
    """The sample evening, with drafts, one yes by mail and one by copy."""
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
            "--organization", "Example Books", "--industry", "E-commerce",
            "--offer", "a one-page note on how we reduced second delivery attempts")  # fmt: skip
    at_home("ingest", *FILES)
    at_home("draft", "--top", 12)
    found = at_home("drafts", "--json").json["drafts"]
    for channel in ("email", "copy"):
        at_home("approve", next(d["id"] for d in found if d["channel"] == channel))
    return at_home


@pytest.mark.parametrize("language", ["en", "ja"])
def test_ingest(at_home: AtHome, language: str) -> None:
    content = whole(at_home("--lang", language, "ingest", *FILES, "--json"), "ingest")
    report, registration, chat = content["files"]
    assert [f["path"] for f in content["files"]] == list(map(str, FILES))
    assert [f["platform"] for f in content["files"]] == ["zoom"] * 3
    assert [f["kind"] for f in content["files"]] == ["participants", "registrants", "chat"]
    assert (report["topic"], report["start"]) == ("Returns without tears", "2026-11-20T18:58:04")
    assert (chat["topic"], chat["start"]) == (None, None)
    assert {p["attended"] for p in registration["people"]} == {None}
    assert {p["minutes"] for p in registration["people"]} == {None}
    assert len(report["skipped"]) == 4
    assert content["sessions"] == [1]


def test_ingest_of_standard_input(at_home: AtHome) -> None:
    ran = at_home("ingest", "-", "--json", stdin="Mara Quist\nDev Patel\nChie Nomura\n")
    [file] = whole(ran, "ingest")["files"]
    assert (file["path"], file["platform"], len(file["people"])) == ("-", "pasted", 3)


def test_a_refused_file_says_why_and_the_others_are_taken(at_home: AtHome, tmp_path: Path) -> None:
    """Exit code 1; the refused ones have the same keys as every other."""
    refused = {
        "missing.csv": None, "empty.csv": b"", "folder": None,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(64), "other.csv": b"a,b,c\n1,2,3\n4,5,6\n",
    }  # fmt: skip
    for name, data in refused.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    (tmp_path / "folder").mkdir()
    paths = [tmp_path / name for name in refused]
    ran = at_home("ingest", *paths[:3], FILES[0], *paths[3:], "--json", code=1)
    content = whole(ran, "ingest")
    assert [f["error"] is None for f in content["files"]] == [False] * 3 + [True] + [False] * 2
    assert content["sessions"] == [1]
    assert all(f["people"] == [] for f in content["files"] if f["error"])


def test_dry_run_stores_nothing(at_home: AtHome) -> None:
    content = whole(at_home("ingest", *FILES, "--dry-run", "--json"), "ingest")
    assert len(content["files"][0]["people"]) > 40
    assert content["sessions"] == []
    assert not at_home.home.exists() or not list(at_home.home.glob("*.sqlite3"))


def test_people(evening: AtHome) -> None:
    """One entry per line of a file, with that line's own name and address."""
    content = whole(evening("people", "--json"), "people")
    lines = [a for person in content["people"] for a in person["attendances"]]
    assert len({(a["file"], a["line"]) for a in lines}) == len(lines)
    assert {a["link"] for a in lines} == {"certain", "provisional"}
    for line in lines:
        text = Path(line["file"]).read_text(encoding="utf-8-sig").splitlines()[line["line"] - 1]
        if line["email"]:
            assert line["email"] in text.lower()
    found = whole(evening("people", "--find", "murata", "--json"), "people")
    assert [p["name"] for p in found["people"]] == ["Aiko Murata"]


def test_match(evening: AtHome) -> None:
    content = whole(evening("match", "--json"), "match")
    assert content["session"] == 1
    for match in content["matches"]:
        assert match["kind"] in {"can-help", "near", "complement", "stretch"}
        assert match["score"] == pytest.approx(sum(r["weight"] for r in match["reasons"]), abs=1e-3)
        assert all(r["source"] for r in match["reasons"])
    assert len(content["matches"]) <= 5


def test_match_mix(evening: AtHome) -> None:
    content = whole(evening("match", "--mix", "near=2, stretch=1", "--json"), "match")
    assert sorted(m["kind"] for m in content["matches"]) == ["near", "near", "stretch"]


def test_drafts(evening: AtHome) -> None:
    content = whole(evening("drafts", "--json"), "drafts")
    assert {d["channel"] for d in content["drafts"]} == {"email", "copy"}
    for draft in content["drafts"]:
        assert (draft["to"] is None) is (draft["channel"] == "copy")
        assert (draft["subject"] is None) is (draft["channel"] == "copy")
        assert draft["state"] in {"proposed", "approved"}
    assert whole(evening("drafts", 1, "--json"), "drafts") == content


def test_outbox(evening: AtHome) -> None:
    content = whole(evening("outbox", "--json"), "outbox")
    assert [m["state"] for m in content["messages"]] == ["approved", "approved"]
    assert sorted(m["to"] is None for m in content["messages"]) == [False, True]
    assert len({m["message_id"] for m in content["messages"]}) == 2


@pytest.mark.parametrize("used", [False, True])
def test_status(request: pytest.FixtureRequest, at_home: AtHome, used: bool) -> None:
    """Before the first use nothing is created, and everything unknown is null."""
    if used:
        request.getfixturevalue("evening")
    content = whole(at_home("status", "--json"), "status")
    assert (content["session"] is None) is not used
    assert at_home.home.exists() is used
    assert content["account"] is None
    assert content["next"].startswith("followup ")


def test_industry(at_home: AtHome) -> None:
    content = whole(at_home("industry", "online shop", "xyzzy", "--json"), "industry")
    known, unknown = content["items"]
    assert (known["text"], known["path"][-1]) == ("online shop", known["title"])
    assert 0 < known["confidence"] <= 1
    assert unknown == {
        "text": "xyzzy", "code": None, "title": None, "path": [], "confidence": 0.0,
    }  # fmt: skip


def test_industry_reads_lines(at_home: AtHome) -> None:
    """One item per line that says something, in order."""
    ran = at_home("industry", "-", "--json", stdin="ネット通販\r\n\nxyzzy\nlogistics\n")
    assert [i["text"] for i in whole(ran, "industry")["items"]] == [
        "ネット通販",
        "xyzzy",
        "logistics",
    ]


def test_industry_pairs(at_home: AtHome, tmp_path: Path) -> None:
    """One per row in order; unknown columns are ignored; the same domain proves nothing."""
    path = tmp_path / "pairs.csv"
    path.write_text(
        "id,a_industry,a_organisation,a_title,a_email_domain,a_display_name,a_note,"
        "b_industry,b_organisation,b_title,b_email_domain,b_display_name,b_note\n"
        "1,E-commerce,,,,,,ネット通販,,,,,\n"
        "2,,Same Ltd,,@same.example.com,,,,Same Ltd,,same.example.com,,\n"
        "3,Forestry,,,,,,Payments,,,,,\n",
        encoding="utf-8-sig",
    )
    content = at_home("industry", "--pairs", path, "--json").json
    assert content.pop("schema") == "followup.industry/1"
    check(content, {"pairs": [{"score": NUMBER, "claim": FLAG, "reason": TEXT}]}, "pairs")
    assert [p["claim"] for p in content["pairs"]] == [True, False, False]
    assert all(0 <= p["score"] <= 1 for p in content["pairs"])


def test_the_screen_language_changes_no_value_that_scripts_compare(evening: AtHome) -> None:
    for command in (["match"], ["drafts"], ["outbox"], ["people"], ["status"]):
        kept = [evening("--lang", language, *command, "--json").json for language in ("en", "ja")]
        for content in kept:
            for match in content.get("matches", []):
                match["reasons"] = len(match["reasons"])
            for draft in content.get("drafts", []) if command == ["drafts"] else []:
                draft["warnings"] = len(draft["warnings"])
        assert kept[0] == kept[1]
