"""Who is killed: followup itself, and what one would write first, to see that doubles are seen."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

READERS = [f"reader{n}@example.net" for n in (1, 2, 3)]
_SOME_PORT = 2525


@dataclass(frozen=True)
class Sender:
    """`send(home)` sends what waits in `home` and gives an exit code; `made` makes a home with the
    three messages; `states` reads them. `files` are the paths whose lines are counted."""

    name: str
    made: Callable[[Path], None]
    send: Callable[[Path], int]
    states: Callable[[Path], dict[str, str]]
    files: re.Pattern[str]

    def home(self, template: Path, home: Path, port: int) -> None:
        """A fresh copy of `template`, with its account at the server on `port`."""
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(template, home)
        config = home / "config.toml"
        config.write_text(re.sub(rf"\b{_SOME_PORT}\b", str(port), config.read_text()))


# --- followup ----------------------------------------------------------------------------------


def _approved(home: Path) -> None:
    from followup.cli import run

    home.mkdir()
    people = home.with_suffix(".csv")
    rows = [f"Given{n},Reader,{to},Shop {n},E-commerce" for n, to in enumerate(READERS, 1)]
    block = "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\nReturns,9,05/26/2026 18:00,60"
    columns = "First Name,Last Name,Email,Organization,Industry"
    people.write_text("\n".join([block, columns, *rows, ""]))
    calls = [
        ["init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
         "--smtp-host", "127.0.0.1", "--smtp-port", str(_SOME_PORT), "--smtp-security", "none"],
        ["ingest", str(people)],
        ["draft", *(word for n in "123" for word in ("--person", n))],
        ["approve", "1", "2", "3"],
    ]  # fmt: skip
    with _silent(home):
        assert [run(call) for call in calls] == [0] * len(calls)


def _send(home: Path) -> int:
    from followup.cli import run

    with _silent(home):
        return run(["send", "--yes", "--wait", "0", "--pace", "0"])


@contextmanager
def _silent(home: Path) -> Iterator[None]:
    """Said into the void: what was said is no evidence."""
    os.environ["FOLLOWUP_HOME"] = str(home)
    kept = [os.dup(number) for number in (1, 2)]
    void = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(void, number)
    try:
        yield
    finally:
        for number, before in zip((1, 2), kept, strict=True):
            os.dup2(before, number)
            os.close(before)
        os.close(void)


def _ledger(home: Path) -> dict[str, str]:
    with closing(sqlite3.connect(home / "followup.sqlite3")) as db:
        return dict(db.execute("SELECT recipient, state FROM messages"))


# --- yagmail's own send, then UPDATE -----------------------------------------------------------


def _listed(home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text(f"port = {_SOME_PORT}\n")
    with closing(sqlite3.connect(home / "list.sqlite3")) as db, db:
        db.execute("CREATE TABLE messages (recipient TEXT PRIMARY KEY, state TEXT)")
        db.executemany("INSERT INTO messages VALUES (?, 'approved')", [(one,) for one in READERS])


def _mailed(home: Path) -> int:
    import yagmail

    port = int((home / "config.toml").read_text().split()[-1])
    with closing(sqlite3.connect(home / "list.sqlite3")) as db:
        waiting = db.execute("SELECT recipient FROM messages WHERE state = 'approved'").fetchall()
        for (recipient,) in waiting:
            client = yagmail.SMTP(
                "ken@example.com", "", host="127.0.0.1", port=port, smtp_ssl=False,
                smtp_starttls=False, smtp_skip_login=True, soft_email_validation=False,
            )  # fmt: skip
            client.send(recipient, "Returns", "A note on returns.", prettify_html=False)
            client.close()
            with db:
                db.execute("UPDATE messages SET state = 'sent' WHERE recipient = ?", (recipient,))
    return 0


def _list(home: Path) -> dict[str, str]:
    with closing(sqlite3.connect(home / "list.sqlite3")) as db:
        return dict(db.execute("SELECT recipient, state FROM messages"))


_MAILING = r"yagmail/|/smtplib\.py$"
_SENDING = (
    r"followup/(steps/send|mail|workspace|store/outbox)/|followup/cli/send\.py$|"
    r"followup/store/(departures|failures|lock|running|transactions)\.py$"
)
FOLLOWUP = Sender("followup", _approved, _send, _ledger, re.compile(f"{_SENDING}|{_MAILING}"))
NAIVE = Sender("naive", _listed, _mailed, _list, re.compile(rf"kills/senders\.py$|{_MAILING}"))
