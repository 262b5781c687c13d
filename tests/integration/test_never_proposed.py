"""Who is never proposed, and which lines of an evening are one person (README: how it decides)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
Registration = Callable[..., Path]
# In Ken's field, so only the rule under test can keep them off the list.
SHOP = ("E-commerce", "Owner")
MARA = ("Mara", "Quist", "mara@example.org", "Quist Parcels", *SHOP)


@pytest.fixture
def host(at_home: AtHome) -> AtHome:
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@books.example.com",
        "--organization", "株式会社Example書店", "--industry", "E-commerce",
    )  # fmt: skip
    return at_home


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """A participants report of the registration's meeting: (name, address) per row."""

    def write(*rows: tuple[str, str], name: str = "report.csv") -> Path:
        start, end = "05/06/2026 06:00:00 PM", "05/06/2026 07:00:00 PM"
        host = "Ken Ito (ken.ito@books.example.com)"
        lines = [
            "Topic,ID,Host,Duration (minutes),Start time,End time,Participants",
            f"Returns,954 1122 3344,{host},60,{start},{end},9",
            "",
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest",
            *(f"{who},{mail},{start},{end},60,Yes" for who, mail in rows),
        ]
        path = tmp_path / name
        path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")
        return path

    return write


def proposed(host: AtHome, *arguments: object) -> list[str]:
    found = host("match", *arguments, "--top", 99, "--json").json["matches"]
    return [match["name"] for match in found]


def people(host: AtHome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = host("people", "--json").json["people"]
    return found


def number(host: AtHome, name: str) -> int:
    return next(int(p["id"]) for p in people(host) if p["name"] == name)


@pytest.mark.parametrize(
    "me",
    [
        ("Ken", "Ito", "private@example.net", "Elsewhere", *SHOP),  # By name.
        ("ITO", "Ken", "private@example.net", "Elsewhere", *SHOP),  # By name, turned round.
        ("K.", "I.", "ken.ito@books.example.com", "", *SHOP),  # By address.
        ("Kenny", "(me)", "private@example.net", "", *SHOP),  # By Zoom's own mark.
        ("健", "(自分)", "private@example.net", "", *SHOP),
    ],
)
def test_the_user(host: AtHome, registration: Registration, me: tuple[str, ...]) -> None:
    host("ingest", registration(me, MARA))
    assert proposed(host) == ["Mara Quist"]


@pytest.mark.parametrize(
    "colleague",
    [
        ("Aoi", "Mori", "aoi@example.net", "Example書店 株式会社", *SHOP),
        ("Aoi", "Mori", "aoi@example.net", "（株）Ｅｘａｍｐｌｅ書店", *SHOP),
        ("Aoi", "Mori", "aoi@example.net", "㈱Example書店", *SHOP),
        ("Aoi", "Mori", "aoi@books.example.com", "", *SHOP),
    ],
)
def test_a_colleague(host: AtHome, registration: Registration, colleague: tuple[str, ...]) -> None:
    """Same organisation by the forms of its name, or same domain; said below the list."""
    host("ingest", registration(colleague, MARA))
    assert proposed(host) == ["Mara Quist"]
    assert "colleagues of yours: Aoi Mori" in host("match").err


def test_a_colleague_by_the_name_shown_on_screen(
    host: AtHome, report: Callable[..., Path], registration: Registration
) -> None:
    host("ingest", report(("Aoi Mori@Example書店", ""), ("Mara Quist", "mara@example.org")),
         registration(("Aoi", "Mori", "aoi@example.net", "", *SHOP), MARA))  # fmt: skip
    assert proposed(host) == ["Mara Quist"]


@pytest.mark.parametrize("who", ["mara@example.org", "MARA@Example.org", "number"])
def test_a_blocked_person(host: AtHome, registration: Registration, who: str) -> None:
    host("ingest", registration(MARA))
    assert proposed(host) == ["Mara Quist"]
    host("block", number(host, "Mara Quist") if who == "number" else who)
    assert proposed(host) == []
    assert "Mara Quist" in host("draft", "--person", number(host, "Mara Quist"), code=1).err


def test_a_blocked_person_in_a_later_session(host: AtHome, registration: Registration) -> None:
    """No is for ever: by the address, whatever name is shown with it."""
    host("ingest", registration(MARA))
    host("block", number(host, "Mara Quist"))
    renamed = ("M.", "Q.", "mara@example.org", "Quist", *SHOP)
    host("ingest", registration(renamed, topic="Labels", name="later.csv"), "--start", "2026-06-10")
    assert proposed(host) == []


@pytest.mark.parametrize("bot", ["read.ai meeting notes", "Otter.ai", "Mara's Fireflies Notetaker"])
def test_a_note_taking_bot(
    host: AtHome, report: Callable[..., Path], registration: Registration, bot: str
) -> None:
    """Not even if it has an address and registered with a field of work."""
    host("ingest", report((bot, "")), registration(MARA, (bot, "", "bot@example.net", "", *SHOP)))
    assert proposed(host) == ["Mara Quist"]


@pytest.mark.parametrize("device", ["iPhone", "Aiko's iPad", "12025550142", "DESKTOP-4F7K2Q1"])
def test_a_device(host: AtHome, report: Callable[..., Path], device: str) -> None:
    host("ingest", report((device, ""), ("Mara Quist", "mara@example.org")))
    assert [p["name"] for p in people(host)] == ["Mara Quist"]


def test_who_was_written_to_for_this_session(host: AtHome, registration: Registration) -> None:
    """From the yes on; taking it back opens the way again."""
    host("ingest", registration(MARA))
    host("draft")
    host("approve", 1)
    assert proposed(host) == []
    host("cancel", 1)
    assert proposed(host) == ["Mara Quist"]


def test_who_did_not_answer_a_first_contact(
    host: AtHome, registration: Registration, mail_server: Callable[..., Any]
) -> None:
    """Silence is an answer too: not proposed again in a later session, nor for another topic."""
    server = mail_server()
    host(
        "init", "--no-input", "--smtp-host", "127.0.0.1", "--smtp-port", server.port,
        "--smtp-security", "none",
    )  # fmt: skip
    host("ingest", registration(MARA))
    host("draft")
    host("approve", 1)
    host("send", "--yes", "--wait", "0")
    assert server.recipients == ["mara@example.org"]
    dev = ("Dev", "Patel", "dev@example.net", "", *SHOP)
    later = registration(MARA, dev, topic="Labels", name="later.csv")
    host("ingest", later, "--start", "2026-06-10 18:00")
    assert proposed(host) == ["Dev Patel"]


def test_the_users_word_is_evidence(host: AtHome, registration: Registration) -> None:
    """Of whom nothing is known nothing is guessed; a correction or a note makes a match."""
    nobody = [("Ada", "Blank", "ada@example.org"), ("Bo", "Blank", "bo@example.org")]
    host("ingest", registration(*nobody))
    assert proposed(host) == []
    said = host("match").err
    assert "Ada Blank" in said
    assert "Bo Blank" in said
    host("people", "edit", number(host, "Ada Blank"), "--industry", "online shop")
    host("people", "edit", number(host, "Bo Blank"), "--note", "runs an online shop for tea")
    found = host("match", "--top", 9, "--json").json["matches"]
    assert {(m["name"], m["reasons"][0]["source"]) for m in found} == {
        ("Ada Blank", "note"),
        ("Bo Blank", "note"),
    }


def test_a_correction_beats_the_file(host: AtHome, registration: Registration) -> None:
    host("ingest", registration(MARA))
    host("people", "edit", 1, "--industry", "Forestry", "--organization", "Quist Timber",
         "--job-title", "Forester")  # fmt: skip
    assert [m["claim"] for m in host("match", "--top", 9, "--json").json["matches"]] in (
        [],
        [False],
    )
    host("people", "edit", 1, "--industry", "", "--organization", "", "--job-title", "")
    assert proposed(host) == ["Mara Quist"]


def test_the_same_address_is_one_person(
    host: AtHome, report: Callable[..., Path], registration: Registration
) -> None:
    """In capitals and under another name, in two files."""
    host("ingest", report(("M. Quist", "MARA@example.org"), ("Mara Q", "mara@Example.org")),
         registration(MARA))  # fmt: skip
    [mara] = people(host)
    assert mara["emails"] == ["mara@example.org"]
    assert [a["link"] for a in mara["attendances"]] == ["certain"] * 3


def test_a_line_without_address_joins_the_one_addressed_person_of_its_name(
    host: AtHome, report: Callable[..., Path], registration: Registration
) -> None:
    """Provisional until a human has said yes to a draft that shows how the address was found."""
    host("ingest", report(("mara  QUIST", "")), registration(MARA))
    [mara] = people(host)
    assert {a["link"] for a in mara["attendances"]} == {"certain", "provisional"}
    host("draft")
    assert "same name" in host("drafts").out
    host("approve", 1)
    [mara] = people(host)
    assert {a["link"] for a in mara["attendances"]} == {"certain", "confirmed"}


def test_a_name_that_two_addresses_hold_stays_by_itself(
    host: AtHome, report: Callable[..., Path], registration: Registration
) -> None:
    other = ("Mara", "Quist", "m.quist@example.net", "Other", *SHOP)
    host("ingest", report(("Mara Quist", "")), registration(MARA, other))
    assert sorted(p["emails"] for p in people(host)) == [
        [], ["m.quist@example.net"], ["mara@example.org"],
    ]  # fmt: skip


def test_a_second_holder_of_the_name_who_comes_later_parts_them_again(
    host: AtHome, report: Callable[..., Path], registration: Registration
) -> None:
    """The earlier guess is taken back, and its draft goes to nobody's address by mistake."""
    host("ingest", report(("Mara Quist", "")), registration(MARA))
    host("draft")
    other = ("Mara", "Quist", "m.quist@example.net", "Other", *SHOP)
    host("ingest", registration(other, name="late.csv"))
    assert len(people(host)) == 3
    host("approve", 1, code=None)
    for draft in host("drafts", "--json").json["drafts"]:
        if draft["state"] == "approved":
            owner = next(p for p in people(host) if p["id"] == draft["person"])
            assert owner["emails"] == [draft["to"]]
