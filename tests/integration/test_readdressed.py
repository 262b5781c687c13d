"""A mail counts for who has the address that it went to; nobody gets a message twice (README)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
MARA = ("Mara", "Quist", "mara@example.org", "Quist Parcels", "E-commerce", "Owner")
DEV = ("Dev", "Patel", "dev@example.net", "Patel Shop", "Online shop", "Owner")
ELSE = "somebody@example.jp"


@pytest.fixture
def server(mail_server: Callable[..., Any]) -> Any:
    return mail_server()


@pytest.fixture
def wrong(at_home: AtHome, server: Any, registration: Callable[..., Path]) -> AtHome:
    """Ken gave Mara (1) an address that is not hers, wrote there, and took it back."""
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--smtp-host", "127.0.0.1", "--smtp-port", server.port, "--smtp-security", "none",
    )  # fmt: skip
    at_home("ingest", registration(MARA, DEV))
    at_home("people", "edit", 1, "--email", ELSE)
    approve(at_home, 1)
    send(at_home)
    at_home("people", "undo")
    return at_home


def approve(at_home: AtHome, person: int, *channel: str) -> None:
    at_home("draft", "--person", person, *channel)
    found = at_home("drafts", "--json").json["drafts"]
    at_home("approve", *(one["id"] for one in found if one["state"] == "proposed"))


def send(at_home: AtHome) -> None:
    at_home("send", "--yes", "--wait", 0, "--pace", 0)


def counted(at_home: AtHome, person: int) -> list[tuple[str, str]]:
    """(address or nothing, state) of the messages that count for the person."""
    found = at_home("people", "show", person, "--json").json["messages"]
    return [(one["to"] or "", one["state"]) for one in found]


def refused(at_home: AtHome, person: int) -> bool:
    """Whether neither channel gives a draft, since there was a first contact."""
    ways = [at_home("draft", "--person", person, "--channel", way, code=None) for way in WAYS]
    return all(one.code == 1 and "has your message" in one.err for one in ways)


WAYS = ("email", "copy")


def test_a_mail_to_nobody_s_address_counts_for_whom_it_was_written(wrong: AtHome) -> None:
    assert counted(wrong, 1) == [(ELSE, "sent")]
    assert refused(wrong, 1)


def test_a_mail_counts_for_whose_address_it_turns_out_to_be(wrong: AtHome, server: Any) -> None:
    """Promise 2: Dev has read it and gets no second one; Mara, who got none, may get hers."""
    wrong("people", "edit", 2, "--email", ELSE)
    assert (counted(wrong, 1), counted(wrong, 2)) == ([], [(ELSE, "sent")])
    assert refused(wrong, 2)
    approve(wrong, 1)
    send(wrong)
    assert server.recipients == [ELSE, "mara@example.org"]


def test_who_got_none_can_be_written_to_though_the_other_had_a_draft(wrong: AtHome) -> None:
    wrong("draft", "--person", 2)
    said = wrong("people", "edit", 2, "--email", ELSE).err
    assert "Draft 2 to Dev Patel is withdrawn" in said
    approve(wrong, 1)
    assert counted(wrong, 1) == [("mara@example.org", "approved")]


def test_taken_back_again_the_mail_is_the_first_one_s_again(wrong: AtHome) -> None:
    wrong("people", "edit", 2, "--email", ELSE)
    wrong("people", "undo")
    assert (counted(wrong, 1), counted(wrong, 2)) == ([(ELSE, "sent")], [])
    assert refused(wrong, 1)


def test_a_yes_that_waits_gives_way_to_the_mail_that_has_left(wrong: AtHome, server: Any) -> None:
    """Promise 2: whoever it is that waits for one, by whatever channel; and it is said."""
    approve(wrong, 2, "--channel", "copy")
    said = wrong("people", "edit", 2, "--email", ELSE).err
    assert "Draft 2 to Dev Patel is withdrawn" in said
    assert sorted(counted(wrong, 2)) == [("", "cancelled"), (ELSE, "sent")]
    approve(wrong, 1)
    assert "is withdrawn" in wrong("people", "undo").err
    assert sorted(counted(wrong, 1)) == [("mara@example.org", "cancelled"), (ELSE, "sent")]
    send(wrong)
    assert server.recipients == [ELSE]


def test_a_list_tells_whose_address_it_was(
    wrong: AtHome, registration: Callable[..., Path]
) -> None:
    """Who is found later under the address of an earlier mail of the session has had it."""
    chie = ("Chie", "Nomura", ELSE, "Nomura Foods", "E-commerce", "Owner")
    wrong("ingest", registration(MARA, DEV, chie, name="later.csv"))
    assert (counted(wrong, 1), counted(wrong, 3)) == ([], [(ELSE, "sent")])
    assert refused(wrong, 3)
    wrong("people", "edit", 1, "--email", "quist@example.com")
    wrong("people", "undo")
    assert counted(wrong, 3) == [(ELSE, "sent")]


def test_of_two_corrections_the_other_one_holds(wrong: AtHome) -> None:
    """Taking an earlier word back leaves the mail with whom the later one gives the address."""
    wrong("people", "edit", 1, "--email", ELSE)
    wrong("people", "edit", 2, "--email", ELSE)
    assert counted(wrong, 1) == [(ELSE, "sent")]
    wrong("people", "undo", 2)
    assert (counted(wrong, 1), counted(wrong, 2)) == ([], [(ELSE, "sent")])
    wrong("people", "undo", 3)
    assert (counted(wrong, 1), counted(wrong, 2)) == ([(ELSE, "sent")], [])


def test_two_that_have_left_both_stay(wrong: AtHome) -> None:
    """Nothing that left is struck out of the ledger."""
    approve(wrong, 2)
    send(wrong)
    wrong("people", "edit", 2, "--email", ELSE)
    assert counted(wrong, 1) == [(ELSE, "sent")]
    assert counted(wrong, 2) == [("dev@example.net", "sent")]
    assert refused(wrong, 1)
    assert refused(wrong, 2)
