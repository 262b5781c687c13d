"""What a host and an attendee have after an evening, in Zoom's own form."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import datetime, timedelta

_STAMP = "%m/%d/%Y %I:%M:%S %p"
_REGISTRATION = (
    *("First Name", "Last Name", "Email", "Organization", "Industry", "Job Title"),
    *("Registration Time", "Approval Status"),
)
_REPORT = (
    *("Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)"),
    *("Guest", "Recording disclaimer response", "In waiting room"),
)
MEETING = "817 9640 5615"


def registration(topic: str, start: datetime, rows: Iterable[tuple[str, ...]]) -> str:
    """Zoom's registration report; a row is given name, family name, address, organisation,
    industry and job title."""
    listed = [(*row, _stamp(start - timedelta(days=3)), "approved") for row in rows]
    head = ("Topic", "Meeting ID", "Scheduled Time", "Duration (Minutes)", "# Registered")
    block = (topic, MEETING, _stamp(start), "90", str(len(listed)))
    return _table([head, block, (), _REGISTRATION, *listed])


def report(topic: str, host: str, start: datetime, rows: Iterable[tuple[str, str]]) -> str:
    """Zoom's report of participants; a row is display name and address ('' for a guest)."""
    end = start + timedelta(minutes=90)
    listed = [
        (name, address, _stamp(start), _stamp(end), "90", "Yes", "", "No") for name, address in rows
    ]
    head = ("Topic", "ID", "Host", "Duration (minutes)", "Start time", "End time", "Participants")
    block = (topic, MEETING, host, "90", _stamp(start), _stamp(end), str(len(listed)))
    return _table([head, block, (), _REPORT, *listed])


def chat(said: Iterable[tuple[str, str, str, str]]) -> str:
    """The saved chat; a message is time, sender, recipient ('' for everyone) and words."""
    return "".join(
        f"{at} From  {who}  to  {f'{to}(Direct Message)' if to else 'Everyone'}:\n\t{words}\n"
        for at, who, to, words in said
    )


def pasted(names: Iterable[str]) -> str:
    """The names as they are copied out of the panel."""
    listed = list(names)
    return "\n".join([f"Participants ({len(listed)})", *listed, "Invite", "Mute all"]) + "\n"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return "\ufeff" + out.getvalue()


def _stamp(at: datetime) -> str:
    return at.strftime(_STAMP)
