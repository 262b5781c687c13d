"""followup receipt: what is stored of somebody, to be handed to them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from followup.cli import door, screen
from followup.cli.screen import t
from followup.model import Channel, DraftState, MessageState
from followup.steps import rights

Row = Mapping[str, Any]
# Why a block ended, where it was not in the user's words.
_LIFTED = frozenset(("sync.was-refusal", "sync.was-none"))
_COLUMNS = (
    "raw_name", "name", "email", "given_name", "family_name", "original_name", "organization",
    "industry", "job_title", "role", "status", "joined", "left", "minutes", "platform_id",
)  # fmt: skip
_RULES = frozenset(
    (
        "same-address", "known-address", "same-id", "same-name", "came-back", "full-name", "alone",
        "same", "different",
    )
)  # fmt: skip


@click.command("receipt", help=t("help.receipt"), epilog=t("help.receipt-examples"))
@click.argument("who", metavar="PERSON|ADDRESS")
@door.json_option
def receipt_command(who: str, as_json: bool) -> None:
    with door.workspace() as workspace:
        found = rights.receipt_of(workspace, who)
    if as_json:
        screen.emit("receipt", _object(found))
        return
    screen.styled(t("rights.receipt-title", name=found.name), bold=True)
    for table, lines in _TABLES.items():
        _part(table, [line for row in found.stored[table] for line in lines(row, found)])
    _part("files", list(found.files))
    _part("copies", [str(path) for path in found.copies])
    if found.block and found.block.origin == "forgotten":
        screen.out(t("rights.receipt-forgotten", day=screen.day(found.block.created_at)))
    screen.out("")
    screen.out(t("rights.receipt-kept", months=found.months))


def _part(name: str, lines: Sequence[str]) -> None:
    if lines:
        screen.out("")
        screen.styled(t(f"rights.receipt-{name}"), bold=True)
    for line in lines:
        screen.out(f"  {line}")


def _attendance(row: Row, found: rights.Receipt) -> Iterator[str]:
    line = {"file": Path(row["file"]).name, "line": row["line"], "read": _day(row["ingested_at"])}
    yield t("rights.receipt-line", **line, **_session(row))
    for column in _COLUMNS:
        if row.get(column) not in (None, ""):
            yield f"  {t(f'rights.column-{column}')}: {row[column]}"
    yield "  " + _why("rights.receipt-link", row, strength_key=f"rights.strength-{row['strength']}")


def _remark(row: Row, found: rights.Receipt) -> Iterator[str]:
    key = "rights.receipt-remark-to" if row.get("recipient") else "rights.receipt-remark"
    values = {name: row.get(name) for name in ("text", "recipient", "line")}
    yield t(key, file=Path(row["file"]).name, at=row["said_at"], **values)


def _note(row: Row, found: rights.Receipt) -> Iterator[str]:
    key = "rights.receipt-note" if row["value"] else "rights.receipt-note-removed"
    field = f"people.field-{row['field']}"
    yield t(key, field_key=field, value=row["value"], day=_day(row["at"]))


def _draft(row: Row, found: rights.Receipt) -> Iterator[str]:
    yield _letter("rights.receipt-draft", row, DraftState(row["state"]))
    yield from (f"  {line}" for line in str(row["body"]).splitlines())
    for text, source in json.loads(str(row["claims"])):
        yield "  " + t("rights.receipt-claim", text=text, source=source)
    for one in found.stored["approvals"]:
        if one["draft_id"] == row["id"]:
            when = {"day": _day(one["approved_at"]), "until": _day(one["expires_at"])}
            yield "  " + t("rights.receipt-approved", **when)


def _message(row: Row, found: rights.Receipt) -> Iterator[str]:
    yield _letter("rights.receipt-message", row, MessageState(row["state"]))
    drafted = [str(one["body"]).split() for one in found.stored["drafts"]]
    if str(row["text"]).split() not in drafted:
        yield from (f"  {line}" for line in str(row["text"]).splitlines())
    for one in found.stored["message_history"]:
        if one["message_id"] == row["id"]:
            at = f"{datetime.fromisoformat(str(one['at'])):%Y-%m-%d %H:%M} UTC"
            state = MessageState(str(one["state"]))
            yield "  " + t("rights.receipt-history", state=state, at=at)


def _answer(row: Row, found: rights.Receipt) -> Iterator[str]:
    words = row["excerpt"] or row.get("detail") or "–"
    kind = f"rights.answer-{row['kind']}"
    yield t("rights.receipt-answer", day=_day(row["received_at"]), kind_key=kind, words=words)


def _block(row: Row, found: rights.Receipt) -> Iterator[str]:
    origin = f"rights.origin-{row['origin']}"
    values = {"day": _day(row["created_at"]), "reason": row["reason"] or "–", "origin_key": origin}
    if "lifted_at" in row:
        until, why = _day(row["lifted_at"]), row.get("lifted_reason") or "–"
        why = t(why) if why in _LIFTED else why
        yield t("rights.receipt-block-lifted", until=until, why=why, **values)
    else:
        yield t("rights.receipt-block", **values)


def _link(row: Row, found: rights.Receipt) -> Iterator[str]:
    place = {"file": Path(row["file"]).name, "line": row["line"]}
    yield _why("rights.receipt-was-link", row, until=_day(row["retracted_at"]), **place)


def _decision(row: Row, found: rights.Receipt) -> Iterator[str]:
    what, day = f"rights.decision-{row['kind']}", _day(row["decided_at"])
    if "undone_at" in row:
        until = _day(row["undone_at"])
        yield t("rights.receipt-decision-undone", what_key=what, day=day, until=until)
    else:
        yield t("rights.receipt-decision", what_key=what, day=day)


def _suggestion(row: Row, found: rights.Receipt) -> Iterator[str]:
    answer = row.get("answer")
    yield t(f"rights.receipt-suggestion-{answer}" if answer else "rights.receipt-suggestion")


_TABLES: Mapping[str, Callable[[Row, rights.Receipt], Iterator[str]]] = {
    "attendances": _attendance,
    "identity_keys": lambda row, found: iter([str(row["key"])]),
    "links": _link,
    "remarks": _remark,
    "notes": _note,
    "decisions": _decision,
    "suggestions": _suggestion,
    "drafts": _draft,
    "messages": _message,
    "answers": _answer,
    "blocks": _block,
    "address_blocks": _block,
    "hosted": lambda row, found: iter([t("rights.receipt-host", **_session(row))]),
}


def _letter(key: str, row: Row, state: DraftState | MessageState) -> str:
    to = row.get("recipient") or row["recipient_name"]
    shown = {"channel": Channel(row["channel"]), "state": state, "subject": row["subject"]}
    return t(key, day=_day(row["created_at"]), to=to, **shown).rstrip(": ")


def _why(key: str, row: Row, **values: object) -> str:
    rule = row["rule"] if row["rule"] in _RULES else "other"
    return t(key, why_key=f"rights.rule-{rule}", day=_day(row["decided_at"]), **values)


def _session(row: Row) -> dict[str, str]:
    topic = row.get("topic") or t("match.topic-unknown")
    return {"topic": topic, "day": screen.day(date.fromisoformat(str(row["day"])))}


def _day(moment: object) -> str:
    return screen.day(datetime.fromisoformat(str(moment)))


def _object(found: rights.Receipt) -> dict[str, Any]:
    block = found.block
    return {
        "name": found.name,
        "addresses": list(found.addresses),
        "stored": {table: [dict(row) for row in some] for table, some in found.stored.items()},
        "files": list(found.files),
        "copies": [str(path) for path in found.copies],
        "block": block and {"since": block.created_at.isoformat(), "origin": block.origin},
        "keep_months": found.months,
    }
