"""PURE. One person out of what their lines and the user's notes say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from followup.model import Kind, LinkedAttendance, Note, Person, StoredRemark

FORMS = (Kind.REGISTRANTS, Kind.ATTENDANCE)


def assemble(
    person_id: int,
    lines: Sequence[LinkedAttendance],
    notes: Sequence[Note],
    remarks: Sequence[StoredRemark] = (),
) -> Person | None:
    """The person, not yet marked as blocked; None where nothing gives them a name.

    `lines` newest session first, `notes` oldest first. Of each field the user's newest note
    counts; an empty one takes the correction back.
    """
    own = {note.field: note.value for note in notes if note.field != "note"}
    name = own.get("name") or _name(lines)
    if not name:
        return None
    return Person(
        id=person_id,
        name=name,
        emails=_emails(own, lines),
        given_name=_part("given_name", name, own, lines),
        family_name=_part("family_name", name, own, lines),
        organization=own.get("organization") or _first("organization", lines),
        industry=own.get("industry") or _first("industry", lines),
        job_title=own.get("job_title") or _first("job_title", lines),
        attendances=tuple(lines),
        remarks=tuple(remarks),
        notes=tuple(notes),
    )


def _emails(own: Mapping[str, str], lines: Sequence[LinkedAttendance]) -> tuple[str, ...]:
    addresses = [own.get("email"), *(line.attendance.email for line in lines)]
    return tuple(dict.fromkeys(address.lower() for address in addresses if address))


def _name(lines: Sequence[LinkedAttendance]) -> str | None:
    """A name typed into a form before a display name, both of the newest session.

    Someone who left every name empty goes by their address.
    """
    named = [line for line in lines if line.attendance.name.strip()]
    newest = [line for line in named if line.session == named[0].session]
    forms = [line for line in newest if _typed(line)]
    names = (line.attendance.name for line in forms + newest)
    return next(names, None) or _first("raw_name", lines) or _first("email", lines)


def _typed(line: LinkedAttendance) -> bool:
    known = line.attendance.given_name or line.attendance.family_name
    return bool(known) or line.kind in FORMS


def _part(
    field: str, name: str, own: Mapping[str, str], lines: Sequence[LinkedAttendance]
) -> str | None:
    """Given or family name; beside a name that the user set only where it is part of it."""
    value = _first(field, lines)
    if value and own.get("name") and value.casefold() not in name.casefold():
        return None
    return value


def _first(field: str, lines: Sequence[LinkedAttendance]) -> str | None:
    values: Iterator[str | None] = (getattr(line.attendance, field) for line in lines)
    return next(filter(None, values), None)
