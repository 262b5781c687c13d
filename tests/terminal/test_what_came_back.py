"""followup sync where somebody can answer: one key for what a machine cannot judge."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

NO = "I would rather you did not write again."
PERHAPS = "Thank you, Ken."
KEYS = r"\[q\] stop "


@pytest.fixture
def waiting(host: Any) -> Any:
    """Two messages have left; a no and a doubtful answer wait. The mailbox cannot be reached."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    host.env["FOLLOWUP_IMAP_PASSWORD"] = "geheim"
    host.run(
        "init", "--no-input", "--email", "ken.ito@example.com", "--smtp-host", "localhost",
        "--smtp-security", "none", "--imap-host", "127.0.0.1", "--imap-port", port,
        "--imap-security", "none",
    )  # fmt: skip
    host.run("draft")
    host.run("approve", *first_drafts(host))
    for state in ("sending", "sent"):
        sql(host, "UPDATE messages SET state = ?, attempts = 1", state)
    for message, kind, words, sure in ((1, "refusal", NO, 1), (2, "reply", PERHAPS, 0)):
        sql(
            host,
            "INSERT INTO answers (message_id, kind, header_id, received_at, excerpt, sure,"
            " noted_at)"
            " VALUES (?, ?, 'x', '2026-11-20T21:00:00+00:00', ?, ?, '2026-11-20T21:00:00+00:00')",
            message, kind, words, sure,
        )  # fmt: skip
    sql(
        host,
        "INSERT INTO blocks (person_id, reason, origin, created_at) SELECT person_id, '',"
        " 'proposed', '2026-11-20T21:00:00+00:00' FROM messages WHERE id = 1",
    )
    return host


def first_drafts(host: Any) -> list[int]:
    drafts = host.told("drafts")["drafts"]
    return [one["id"] for one in drafts if one["state"] in {"proposed", "stale"}][:2]


def sql(host: Any, statement: str, *values: object) -> list[Any]:
    path = Path(host.env["FOLLOWUP_HOME"]) / "followup.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        return db.execute(statement, values).fetchall()


def test_one_key_each(waiting: Any) -> None:
    """A yes to the no stays for ever; what is said to be an answer counts as one."""
    terminal = waiting.terminal("sync")
    shown = terminal.sees(KEYS)
    assert NO in shown
    assert "Do they want no more mail from you?" in shown
    terminal.presses("y")
    shown = terminal.sees(KEYS)
    assert "will never be written to again" in shown
    assert "Is that an answer to your message" in shown
    terminal.presses("y")
    code, said = terminal.ends()
    assert code == 1
    assert "127.0.0.1" in said
    assert sql(waiting, "SELECT confirmed FROM answers ORDER BY id") == [(1,), (1,)]
    blocks = sql(waiting, "SELECT origin FROM blocks WHERE lifted_at IS NULL")
    assert blocks == [("refusal",)]


def test_later_asks_again_and_a_no_frees_them(waiting: Any) -> None:
    terminal = waiting.terminal("sync")
    terminal.sees(KEYS)
    terminal.presses("l")
    terminal.sees(KEYS)
    terminal.presses("n")
    assert "something else" in terminal.ends()[1]
    assert sql(waiting, "SELECT confirmed FROM answers ORDER BY id") == [(None,), (0,)]
    terminal = waiting.terminal("sync")
    assert NO in terminal.sees(KEYS)
    terminal.presses("n")
    assert "counts as somebody who answered" in terminal.ends()[1]
    assert sql(waiting, "SELECT id FROM blocks WHERE lifted_at IS NULL") == []


def test_stopping_leaves_the_rest_for_later(waiting: Any) -> None:
    terminal = waiting.terminal("sync")
    terminal.sees(KEYS)
    terminal.presses("q")
    terminal.ends()
    assert sql(waiting, "SELECT confirmed FROM answers ORDER BY id") == [(None,), (None,)]


def test_what_is_no_refusal_is_asked_about_once_more(waiting: Any) -> None:
    """A mail of their own may be about something else: then no word of it is kept."""
    sql(waiting, "UPDATE answers SET sure = 0, detail = 'other@example.net' WHERE id = 1")
    terminal = waiting.terminal("sync")
    shown = terminal.sees(KEYS)
    assert "wrote, perhaps about something else" in shown
    assert "It came from other@example.net, not from" in shown
    terminal.presses("n")
    shown = terminal.sees(KEYS)
    assert "can be written to." in shown
    assert "Is that an answer to your message" in shown
    assert NO in shown
    terminal.presses("n")
    assert "something else" in terminal.sees(KEYS)
    terminal.presses("q")
    terminal.ends()
    found = sql(waiting, "SELECT excerpt, confirmed FROM answers WHERE id = 1")
    assert found == [("", 0)]
