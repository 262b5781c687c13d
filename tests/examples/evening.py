"""An invented evening: its files taken in and its drafts written by the commands themselves."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from io import BytesIO, StringIO, TextIOWrapper
from itertools import groupby
from pathlib import Path
from typing import Any
from unittest.mock import patch

from followup.cli import run
from followup.model import IncomingKind
from followup.steps import copy
from followup.steps.copy import Answer
from followup.store import answers
from followup.workspace import Workspace, open_workspace

_LOCALE = {"en": "en_US.UTF-8", "ja": "ja_JP.UTF-8"}
_PROFILE = ("name", "email", "organization", "industry", "job_title", "timezone")


@dataclass(frozen=True)
class Evening:
    """A folder of files and what is known of them beforehand (`evening.toml`)."""

    folder: Path
    said: Mapping[str, Any]

    @property
    def me(self) -> Mapping[str, Any]:
        return self.said["me"]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.said["day"])

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.said["now"])

    @cached_property
    def lines(self) -> dict[str, list[str]]:
        """Every file, also of the evening before, by its name."""
        return {
            path.name: path.read_text(encoding="utf-8-sig").splitlines()
            for path in sorted(self.folder.rglob("*"))
            if path.suffix in {".csv", ".txt", ".vcf"}
        }


@dataclass(frozen=True)
class Written:
    """A draft as `drafts --json` has it, its person, why, and what was marked beforehand."""

    evening: Evening
    marked: Mapping[str, Any]
    draft: Mapping[str, Any]
    person: Mapping[str, Any]
    match: Mapping[str, Any] | None
    everybody: tuple[str, ...]

    @property
    def mail(self) -> bool:
        return bool(self.draft["channel"] == "email")

    @property
    def body(self) -> str:
        return str(self.draft["body"])

    @property
    def japanese(self) -> bool:
        return bool(self.marked.get("language", self.evening.said["language"]) == "ja")

    @property
    def where(self) -> str:
        return f"{self.evening.folder.name}, {self.marked['to']}"


def read(folder: Path) -> Evening:
    return Evening(folder, tomllib.loads((folder / "evening.toml").read_text(encoding="utf-8")))


def play(evening: Evening, home: Path) -> list[Written]:
    """The drafts that the evening asks for, in its order, made in the empty folder `home`."""
    with _at(home, evening.now, evening.said["language"]):
        _init(evening)
        _before(evening, home)
        session = _taken_in(evening.folder, evening.said)
        listed = _json("people")["people"]
        names = tuple(one["name"] for one in listed)
        whole = _json("match", session, "--top", 99)["matches"]
        reasons = {one["person"]: one for one in whole}
        asked = [(entry, _person(listed, entry["to"])) for entry in evening.said["write"]]
        for wishes, batch in groupby(asked, key=lambda one: _wishes(one[0])):
            _draft(session, wishes, *(person["id"] for _, person in batch))
        drafts = {one["person"]: one for one in _json("drafts", session)["drafts"]}
        return [
            Written(evening, entry, drafts[person["id"]], person, reasons.get(person["id"]), names)
            for entry, person in asked
        ]


def _person(listed: Sequence[Mapping[str, Any]], to: str) -> Mapping[str, Any]:
    """The one person whose name, address or line of a list is `to`."""
    found = [
        one
        for one in listed
        if to in (one["name"], *one["emails"], *(line["raw_name"] for line in one["attendances"]))
    ]
    assert len(found) == 1, (to, [one["name"] for one in listed])
    return found[0]


def _init(evening: Evening) -> None:
    me = evening.me
    told = [f"--{name.replace('_', '-')}={me[name]}" for name in _PROFILE if name in me]
    offers = [f"--offer={offer}" for offer in me["offers"]]
    _run("init", *told, *offers, f"--language={me['language']}", "--no-input")


def _before(evening: Evening, home: Path) -> None:
    """The evening before this one, and the copy texts that went out after it."""
    said = evening.said.get("before")
    if not said:
        return
    at = datetime.fromisoformat(said["now"])
    with _clock(at):
        session = _taken_in(evening.folder / "before", said)
        listed = _json("people")["people"]
        for name in said.get("sent", ()):
            _draft(session, ("--channel=copy",), _person(listed, name)["id"])
        for one in _json("drafts", session)["drafts"]:
            _run("approve", one["id"])
        with open_workspace(str(home)) as workspace, workspace.sole(at):
            for message in _json("outbox")["messages"]:
                taken = copy.take(workspace, message["id"], now=at)
                copy.record(workspace, taken, Answer.SENT, now=at)
                _answered(workspace, message["message_id"], said.get("answered"), at)


def _answered(workspace: Workspace, message: str, words: str | None, at: datetime) -> None:
    if words:
        came = answers.Arrived(IncomingKind.REPLY, f"<answer-to-{message[1:]}", at, words)
        answers.add(workspace.db, message, came, at)


def _taken_in(folder: Path, said: Mapping[str, Any]) -> int:
    files = sorted(path for path in folder.iterdir() if path.suffix in {".csv", ".txt", ".vcf"})
    [session] = _json("ingest", *files, *said.get("ingest", ()))["sessions"]
    if said.get("session"):
        _run("sessions", "edit", session, *said["session"])
    return int(session)


def _wishes(entry: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(f"--{name}={entry[name]}" for name in ("channel", "template") if name in entry)


def _draft(session: int, wishes: Sequence[str], *people: int) -> None:
    _json("draft", session, *(f"--person={one}" for one in people), *wishes)


def _json(*words: object) -> Any:
    return json.loads(_run(*words, "--json"))


def _run(*words: object) -> str:
    """What the command printed; it must end well."""
    out = TextIOWrapper(BytesIO(), "utf-8")
    err = StringIO()
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", StringIO()):
        code = run([str(word) for word in words])
    out.flush()
    assert code == 0, (words, code, err.getvalue())
    buffer = out.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue().decode()


@contextmanager
def _at(home: Path, now: datetime, language: str) -> Iterator[None]:
    """Nobody at the terminal, a home of its own, one place and one moment."""
    place = {"FOLLOWUP_HOME": str(home), "HOME": str(home), "LC_ALL": _LOCALE[language]}
    place |= {"TZ": "UTC", "FOLLOWUP_DEBUG": "1", "NO_COLOR": "1"}
    with patch.dict(os.environ, place), _clock(now):
        yield


@contextmanager
def _clock(now: datetime) -> Iterator[None]:
    def moment(workspace: Workspace) -> datetime:
        return now.astimezone(workspace.zone)

    with patch.object(Workspace, "now", moment):
        yield
