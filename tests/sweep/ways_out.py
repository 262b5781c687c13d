"""The ways out that are no mail server: files, links, tables, cards, copied text, the screen."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch
from urllib.parse import parse_qs, unquote, urlsplit

from followup.cli import run
from followup.mail import handover
from followup.model import Message
from followup.steps import copy, export, send
from followup.steps.evening import undecided

if TYPE_CHECKING:
    from letters import Evening

# What may steer a terminal: controls but for line and tab, and turns of the reading direction.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_READING = (
    "people",
    "drafts",
    "outbox",
    "sessions",
    "match",
    "status",
    "people suggestions",
)


def by_hand(evening: Evening, now: datetime) -> None:
    """A copied text is the approved one, and the words to search with are one plain line."""
    for message in copy.waiting(evening.workspace, now=now):
        with evening.sentence("copy", message.subject):
            copied = copy.take(evening.workspace, message.id, now=now)
            if copied.text != evening.approved[message.id].body:
                evening.note("another text is copied", f"message {message.id}", copied.text)
            if _STEERING.search(copied.search) or "\n" in copied.search:
                evening.note("search words that steer", f"message {message.id}", copied.search)
            copy.record(evening.workspace, copied, copy.Answer.SENT, now=now)
            evening.tally.read["copied"] += 1


def as_files(evening: Evening, messages: Sequence[Message], now: datetime) -> None:
    """Each .eml holds the frozen bytes and stays in its folder; mailto: has one recipient."""
    folder = Path("out").absolute()
    paths = [Path(one) for one in send.rehearse(evening.workspace, messages, str(folder), now=now)]
    if len(set(paths)) != len(messages):
        evening.note("two messages share a file", "eml")
    for message, path in zip(messages, paths, strict=True):
        plain = re.fullmatch(r"[\w.-]{1,80}\.eml", path.name)
        if path.parent != folder or not plain or path.read_bytes() != message.raw:
            evening.note("a strange .eml", f"message {message.id}", path.name)
        with evening.sentence("handover", message.subject):
            opened = handover.eml(message.raw, folder, f"{message.id}-{message.recipient_name}")
            if opened.parent != folder or opened.read_bytes() != b"X-Unsent: 1\r\n" + message.raw:
                evening.note("another .eml is handed over", f"message {message.id}", opened.name)
            _link(evening, message)


def _link(evening: Evening, message: Message) -> None:
    approved = evening.approved[message.id]
    link = handover.mailto(message.recipient or "", approved.subject, approved.body)
    parts = urlsplit(link)
    asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    same = asked == {"subject": [approved.subject], "body": [approved.body.replace("\n", "\r\n")]}
    if not same or unquote(parts.path) != approved.recipient or not re.fullmatch(r"[!-~]+", link):
        evening.note("another mailto", f"message {message.id}", link)
    evening.tally.read["linked"] += 1


def shown(evening: Evening) -> None:
    """Exports and every reading command, with all those people in the store."""
    for kind in ("csv", "vcard", "json"):
        data, _ = export.export(evening.workspace, kind, now=evening.workspace.now())
        text = data.decode("utf-8-sig")
        if kind == "csv":
            _table(evening, text)
        elif kind == "vcard":
            _cards(evening, text)
        else:
            json.loads(text)
    home = str(evening.workspace.folders.database.parent)
    refused = undecided(evening.workspace, None)
    left = [one.person for one in refused if _STEERING.search(one.words.subject)]
    for command in (*_READING, *(f"receipt {person}" for person in left[:4])):
        _screen(evening, ["--home", home, *command.split()])


def _table(evening: Evening, text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for row in rows:
        if len(row) != len(rows[0]):
            evening.note("a row of another length", "csv", row)
        for cell in row:
            if any(_FORMULA.match(part) for part in cell.split(";")):
                evening.note("a cell that computes", "csv", cell)


def _cards(evening: Evening, text: str) -> None:
    """Nobody's name begins a property, or ends a card."""
    lines = text.replace("\r\n ", "").split("\r\n")
    allowed = (
        "BEGIN",
        "VERSION",
        "KIND",
        "UID",
        "FN",
        "N",
        "EMAIL",
        "ORG",
        "TITLE",
        "NOTE",
        "REV",
        "END",
    )
    for line in filter(None, lines):
        if re.split("[;:]", line)[0] not in allowed or _STEERING.search(line):
            evening.note("a strange property", "vcard", line)
    if lines.count("BEGIN:VCARD") != lines.count("END:VCARD"):
        evening.note("cards that do not end", "vcard")


def _screen(evening: Evening, arguments: list[str]) -> None:
    """Nothing that is printed steers the terminal; JSON is one object."""
    for more in ([], ["--json"]):
        code, said = _said([*arguments, *more])
        if code not in (0, 1, 3) or "Traceback" in said:
            evening.note(f"exit code {code}", " ".join(arguments[2:]), said[-2000:])
        if not more and (found := _STEERING.search(said)):
            evening.note(
                "printed what steers", " ".join(arguments[2:]), said[found.start() - 40 :][:80]
            )
        if more and code == 0 and not isinstance(json.loads(said), dict):
            evening.note("no JSON object", " ".join(arguments[2:]), said[:200])
        evening.tally.read["printed"] += 1


def _said(arguments: list[str]) -> tuple[int, str]:
    """Exit code and standard output; errors are printed there too where nothing else is."""
    with (
        patch.object(sys, "stdin", io.StringIO()),
        patch.object(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "utf-8")) as out,
        patch.object(sys, "stderr", io.TextIOWrapper(io.BytesIO(), "utf-8")) as err,
    ):
        code = run(arguments)
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return code, texts[0] or texts[1]
