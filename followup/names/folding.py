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

    Lines of one address are one person, then lines of one id of the platform, then lines of
    one name with neither. A name without an address joins the one person of exactly that name
    (or original name) who has an address, or an id; where two of them hold it, it stays a
    person of its own. The same original name alone joins nobody: a shared account shows it
    beside each of its users.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    anchors, former = _anchors(attendances), _renamed(attendances)
    holders = _holders(attendances, anchors)
    for index, (line, anchor) in enumerate(zip(attendances, anchors, strict=True)):
        groups[anchor or _joined(line, holders) or _former(line, former)].append(index)
    return list(groups.values())


def _anchors(attendances: Sequence[Attendance]) -> list[str | None]:
    """What tells each line's person from others: an address, else an id, else None.

    An id that stands beside one address somewhere means that person. One that stands beside
    none joins, as any line without address does, the one addressed person of its name: unless
    that person has an id, or another id holds the name too.
    """
    addresses: dict[str, set[str]] = defaultdict(set)
    for line in attendances:
        if line.platform_id and line.email:
            addresses[line.platform_id].add(line.email)
    told = {mark: next(iter(found)) for mark, found in addresses.items() if len(found) == 1}
    anchors = [
        line.email
        or told.get(line.platform_id or "")
        or (f" id {line.platform_id}" if line.platform_id else None)
        for line in attendances
    ]
    identified = {email for found in addresses.values() for email in found}
    namesakes = _namesakes(_holders(attendances, anchors), identified)
    return [namesakes.get(anchor, anchor) if anchor else None for anchor in anchors]


def _namesakes(holders: dict[str, set[str]], identified: set[str]) -> dict[str, str]:
    """Id -> the one address that shares a name with it and has no id of its own."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for name, found in holders.items():
        ids = sorted(anchor for anchor in found if anchor[0] == " ")
        others = found.difference(ids)
        if name.strip() and len(ids) == len(others) == 1 and not others & identified:
            pairs[ids[0]] |= others
    return {mark: next(iter(found)) for mark, found in pairs.items() if len(found) == 1}


def _holders(
    attendances: Sequence[Attendance], anchors: Sequence[str | None]
) -> dict[str, set[str]]:
    """Name -> anchors shown with it; an original name stands there behind a blank."""
    holders: dict[str, set[str]] = defaultdict(set)
    for line, anchor in zip(attendances, anchors, strict=True):
        if anchor:
            holders[key(line.name)].add(anchor)
            holders[" " + key(line.original_name or "")].add(anchor)
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
        if line.original_name and not line.email and not line.platform_id
    }
    shown = {key(line.name) for line in attendances if not line.email and not line.platform_id}
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
    people = ([attendances[i] for i in indices] for indices in group(attendances))
    return tuple(_person(lines, kind) for lines in people)


def _person(lines: Sequence[Attendance], kind: Kind) -> Folded:
    return Folded(
        name=next((line.name for line in lines if not reason(line.name)), lines[0].name),
        email=_first(line.email for line in lines),
        organization=_first(line.organization for line in lines),
        industry=_first(line.industry for line in lines),
        job_title=_first(line.job_title for line in lines),
        minutes=minutes(lines),
        attended=_attended(lines, kind),
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


def _attended(lines: Sequence[Attendance], kind: Kind) -> bool | None:
    if kind in (Kind.REGISTRANTS, Kind.CONTACTS):
        return None
    if kind is Kind.ATTENDANCE:
        told = {line.attended for line in lines} - {None}
        return any(told) if told else None
    return not all(line.waiting for line in lines)


def _role(lines: Sequence[Attendance]) -> str | None:
    roles = [line.role for line in lines if line.role]
    return "me" if "me" in roles else _first(roles)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
