"""Lines of a list folded into people."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from followup.model import Attendance, Folded, Kind
from followup.names.nobody import reason
from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def group(attendances: Sequence[Attendance]) -> list[list[int]]:
    """Indices of `attendances` by person, in order of first appearance.

    Lines of one address are one person, and so are lines of one name without an address. Such
    a name joins the one person of exactly that name (or original name) who has an address;
    where two of them hold it, it stays a person of its own. The same original name alone
    joins nobody: a shared account shows it beside each of its users.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    holders, former = _holders(attendances), _renamed(attendances)
    for index, line in enumerate(attendances):
        groups[line.email or _joined(line, holders) or _former(line, former)].append(index)
    return list(groups.values())


def _holders(attendances: Sequence[Attendance]) -> dict[str, set[str]]:
    """Name -> addresses shown with it; an original name stands there behind a blank."""
    holders: dict[str, set[str]] = defaultdict(set)
    for line in attendances:
        if line.email:
            holders[key(line.name)].add(line.email)
            holders[" " + key(line.original_name or "")].add(line.email)
    return holders


def _joined(line: Attendance, holders: dict[str, set[str]]) -> str | None:
    name, original = key(line.name), key(line.original_name or "")
    found = holders.get(name, set()) | holders.get(" " + name, set())
    found = found or (holders.get(original, set()) if original else found)
    return next(iter(found)) if len(found) == 1 else None


def _renamed(attendances: Sequence[Attendance]) -> dict[str, str]:
    """New name -> former name, for those without address who changed it during the session.

    Only where one new name goes back to that former name, and somebody still shows it.
    """
    pairs = {
        (key(line.name), key(line.original_name)): None
        for line in attendances
        if line.original_name and not line.email
    }
    shown = {key(line.name) for line in attendances if not line.email}
    times = Counter(former for _, former in pairs)
    return {new: former for new, former in pairs if former in shown and times[former] == 1}


def _former(line: Attendance, former: dict[str, str]) -> str:
    """The group of a name without address; behind a blank, so that it is never an address."""
    name, seen = key(line.name), set[str]()
    while name in former and name not in seen:
        seen.add(name)
        name = former[name]
    return " " + name


def fold(attendances: Sequence[Attendance], kind: Kind) -> tuple[Folded, ...]:
    """The people of one file, in order of first appearance; first non-empty value wins."""
    marked = any(line.attended is not None for line in attendances)
    people = ([attendances[i] for i in indices] for indices in group(attendances))
    return tuple(_person(lines, kind, marked) for lines in people)


def _person(lines: Sequence[Attendance], kind: Kind, marked: bool) -> Folded:
    return Folded(
        name=next((line.name for line in lines if not reason(line.name)), lines[0].name),
        email=_first(line.email for line in lines),
        organization=_first(line.organization for line in lines),
        industry=_first(line.industry for line in lines),
        job_title=_first(line.job_title for line in lines),
        minutes=minutes(lines),
        attended=_attended(lines, kind, marked),
        role=_role(lines),
        lines=tuple(line.line for line in lines),
    )


def minutes(lines: Sequence[Attendance]) -> float | None:
    """Minutes present: the union of the intervals, else the sum of stated durations, else None.

    Time in the waiting room does not count (nothing else: 0.0); an interval that ends before
    it starts and a negative duration are unusable.
    """
    if lines and all(line.waiting for line in lines):
        return 0.0
    inside = [line for line in lines if not line.waiting]
    spans = sorted(
        (line.joined, line.left)
        for line in inside
        if line.joined and line.left and line.joined <= line.left
    )
    if not spans:
        stated = [line.minutes for line in inside if line.minutes is not None and line.minutes >= 0]
        return round(sum(stated), 1) if stated else None
    total, end = 0.0, spans[0][0]
    for joined, left in spans:
        total += max(0.0, (left - max(joined, end)).total_seconds())
        end = max(end, left)
    return round(total / 60, 1)


def _attended(lines: Sequence[Attendance], kind: Kind, marked: bool) -> bool | None:
    if kind in (Kind.REGISTRANTS, Kind.CONTACTS):
        return None
    if kind is Kind.ATTENDANCE:
        return any(line.attended for line in lines) if marked else None
    return not all(line.waiting for line in lines)


def _role(lines: Sequence[Attendance]) -> str | None:
    roles = [line.role for line in lines if line.role]
    return "me" if "me" in roles else _first(roles)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
