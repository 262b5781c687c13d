"""JSON as Zoom's API gives it: which list it holds, and what it says about the meeting."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from followup.errors import FileRefused
from followup.names.normalise import clean
from followup.tables.dates import YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.tables import Document

Record = dict[str, Any]
# The list that a file is about comes first: beside participants, registrants say who they are.
_LISTS = ("participants", "absentees", "registrants", "questions")
_PAGED = frozenset(("page_size", "page_count", "total_records", "next_page_token", "meeting"))
# Fields that other programs' lists of the same name do not have.
_SIGNS: Mapping[str, frozenset[str]] = {
    "participants": frozenset(("user_email", "join_time", "user_id", "registrant_id")),
    "absentees": frozenset(("first_name", "email")),
    "registrants": frozenset(("first_name", "join_url", "create_time", "registrant_id")),
    "questions": frozenset(("question_details",)),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One list of an answer. `name` is one of participants, absentees, registrants, questions.

    `registrants` are those that stand beside participants, by their id.
    """

    name: str
    records: list[Record]
    meeting: Record
    registrants: Mapping[str, Record]
    zone: ZoneInfo | None

    def local(self, stamp: object) -> datetime | None:
        """The local time of a stamp in UTC (RFC 3339); without a known zone, UTC itself."""
        try:
            moment = datetime.fromisoformat(stamp) if isinstance(stamp, str) else None
            if moment is None or moment.year not in YEARS:
                return None
            if moment.tzinfo is None:
                return moment
            return moment.astimezone(self.zone or UTC).replace(tzinfo=None)
        except (ValueError, OverflowError):
            return None


def parse(document: Document) -> Answer:
    """The list in `document`: an answer, several pages of one, or the bare records."""
    try:
        data = json.loads(document.text)
    except json.JSONDecodeError as error:
        raise FileRefused("zoom.json-broken", path=document.path, line=error.lineno) from None
    except (ValueError, RecursionError):
        raise FileRefused("zoom.json-broken", path=document.path, line=1) from None
    pages = [page for page in (data if isinstance(data, list) else [data]) if _is_object(page)]
    name = next((name for name in _LISTS if any(name in page for page in pages)), None)
    if name is None and isinstance(data, list):
        name = next((name for name in _LISTS if _signed(name, pages)), None)
        pages = [{name: pages}] if name else pages
    if name is None:
        raise _refusal(document, pages)
    records = _all(pages, name)
    if not (_signed(name, records) if records else any(_PAGED & page.keys() for page in pages)):
        raise FileRefused("zoom.json-other", path=document.path)
    meeting = _meeting(pages[0])
    said = {text(record, "id"): record for record in _all(pages, "registrants")}
    zone = _zone(text(pages[0], "timezone") or text(meeting, "timezone"), document.timezone)
    return Answer(name, records, meeting, said if name == "participants" else {}, zone)


def text(record: Record, *names: str) -> str:
    """The first of these fields that holds text or a whole number, cleaned; else ""."""
    for name in names:
        value = record.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            found = clean(str(value)[:10_000])
            if found:
                return found
    return ""


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _all(pages: list[Record], name: str) -> list[Record]:
    lists = (page.get(name) for page in pages)
    return [
        record
        for found in lists
        if isinstance(found, list)
        for record in found
        if _is_object(record)
    ]


def _signed(name: str, records: list[Record]) -> bool:
    return any(not _SIGNS[name].isdisjoint(record) for record in records[:50])


def _meeting(page: Record) -> Record:
    """The details of the meeting: beside the list under their own name, or around it."""
    beside = page.get("meeting")
    return beside if isinstance(beside, dict) else page


def _zone(stated: str, told: str | None) -> ZoneInfo | None:
    for name in filter(None, (stated, told)):
        try:
            return ZoneInfo(name)
        except (ValueError, OSError, KeyError):
            continue
    return None


def _refusal(document: Document, pages: list[Record]) -> FileRefused:
    if any("meetings" in page for page in pages):
        return FileRefused("zoom.json-meetings", path=document.path)
    if any({"uuid", "participants_count"} <= page.keys() for page in pages):
        return FileRefused("zoom.json-details", path=document.path)
    return FileRefused("zoom.json-other", path=document.path)
