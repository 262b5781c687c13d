"""Sessions that came before: who was seen earlier is no stranger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import Kind, Reason
from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from followup.model import LinkedAttendance, Person, Session

# To have been in one room twice is a reason to dare, not to choose.
MET_BEFORE = 0.05
_TOOK_PART = (Kind.PARTICIPANTS, Kind.CHAT)


def met_before(session: Session, person: Person, days: Mapping[int, date]) -> Reason | None:
    """The newest session before `session` in which `person` took part, as a reason.

    `days` maps sessions to their days. A registration alone shows nobody anywhere.
    """
    earlier = [
        (days[line.session], line)
        for line in person.attendances
        if line.session in days and days[line.session] < session.day and _came(line)
    ]
    if not earlier:
        return None
    day, line = max(earlier, key=lambda found: (found[0], -found[1].id))
    topic = clean(line.topic or "")
    label = "matching.reason-met-before" if topic else "matching.reason-met-before-untitled"
    where = f"{Path(line.file).name}:{line.attendance.line}"
    written = {
        "day_en": f"{day.day} {day:%B} {day.year}",
        "day_ja": f"{day.year}年{day.month}月{day.day}日",
    }
    return Reason(label, MET_BEFORE, where, {"topic": topic, **written})


def _came(line: LinkedAttendance) -> bool:
    if line.attendance.waiting:
        return False
    came = line.attendance.attended
    return line.kind in _TOOK_PART if came is None else came
