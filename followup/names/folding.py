"""Lines of a list folded into people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter
from typing import Protocol

from followup.model import Attendance, Folded, Kind
from followup.names.nobody import reason
from followup.names.normalise import key
from followup.names.presence import Presence, presences
from followup.names.stays import parted

_SAID = attrgetter("email", "organization", "industry", "job_title")
_Held = dict[str, set[str]]
_Holders = tuple[_Held, _Held]


class Named(Protocol):
    """What of an attendance tells whose it is."""

    @property
    def name(self) -> str: ...
    @property
    def original_name(self) -> str | None: ...
    @property
    def email(self) -> str | None: ...
    @property
    def platform_id(self) -> str | None: ...


def group(attendances: Sequence[Named]) -> list[list[int]]:
    """Indices of `attendances` by person, in order of first appearance.

    Lines of one address are one person, then lines of one id of the platform, then lines of
    one name with neither. A name without an address joins the one person of exactly that name
    (or original name) who has an address, or an id; where two of them hold it, it stays a
    person of its own. The same original name alone joins nobody: a shared account shows it
    beside each of its users. An original name counts only where it is a person's full name.
    """
    plain = cache(key)
    anchors = _anchors(attendances, plain)
    lines = zip(attendances, anchors, strict=True)
    shown = dict.fromkeys(
        (line.name, line.original_name or "") for line, anchor in lines if not anchor
    )
    pairs = {pair: (plain(pair[0]), _account(pair[1])) for pair in shown}
    homes = _homes(pairs, _holders(attendances, anchors, plain, pairs.values()))
    groups: dict[str, list[int]] = defaultdict(list)
    for index, (line, anchor) in enumerate(zip(attendances, anchors, strict=True)):
        groups[anchor or homes[line.name, line.original_name or ""]].append(index)
    return list(groups.values())


@lru_cache(maxsize=8192)
def _account(original: str | None) -> str:
    """An original name as far as it tells somebody: empty but for a person's full name.

    A firm's account, a nickname and a given name alone stand beside many.
    """
    from followup.names.person import is_full

    return key(original) if original and is_full(original) else ""


def _anchors(attendances: Sequence[Named], plain: Callable[[str], str]) -> list[str | None]:
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
    named = {
        (plain(line.name), _account(line.original_name))
        for line, anchor in zip(attendances, anchors, strict=True)
        if anchor and anchor[0] == " "
    }
    identified = {email for found in addresses.values() for email in found}
    namesakes = _namesakes(_holders(attendances, anchors, plain, named), identified)
    return [namesakes.get(anchor, anchor) if anchor else None for anchor in anchors]


def _namesakes(holders: _Holders, identified: set[str]) -> dict[str, str]:
    """Id -> the one address that shares a name with it and has no id of its own."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for name, found in chain.from_iterable(held.items() for held in holders):
        ids = sorted(anchor for anchor in found if anchor[0] == " ")
        others = found.difference(ids)
        if name and len(ids) == len(others) == 1 and not others & identified:
            pairs[ids[0]] |= others
    return {mark: next(iter(found)) for mark, found in pairs.items() if len(found) == 1}


def _holders(
    attendances: Sequence[Named],
    anchors: Sequence[str | None],
    plain: Callable[[str], str],
    pairs: Iterable[tuple[str, str]],
) -> _Holders:
    """Name -> anchors shown with it, original name -> such anchors; for the names of `pairs`."""
    sought = {name for pair in pairs for name in pair}
    by_name: _Held = defaultdict(set)
    by_original: _Held = defaultdict(set)
    for line, anchor in zip(attendances, anchors, strict=True) if sought else ():
        if anchor:
            if (name := plain(line.name)) in sought:
                by_name[name].add(anchor)
            if (original := _account(line.original_name)) in sought:
                by_original[original].add(anchor)
    return by_name, by_original


def _homes(
    pairs: Mapping[tuple[str, str], tuple[str, str]], holders: _Holders
) -> dict[tuple[str, str], str]:
    """Name and original name, as shown without an address -> whose group they belong to."""
    former = _renamed(dict.fromkeys(pairs.values()))
    return {
        shown: _joined(name, original, holders) or _former(name, former)
        for shown, (name, original) in pairs.items()
    }


def _joined(name: str, original: str, holders: _Holders) -> str | None:
    by_name, by_original = holders
    found = by_name.get(name, set()) | by_original.get(name, set())
    found = found or (by_name.get(original, set()) if original else found)
    return next(iter(found)) if len(found) == 1 else None


def _renamed(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """New name -> former name, for those without address who changed it during the session.

    Only where one new name goes back to that former name, and somebody still shows it.
    """
    shown = {name for name, _ in pairs}
    changed = [(name, original) for name, original in pairs if original]
    times = Counter(former for _, former in changed)
    return {new: former for new, former in changed if former in shown and times[former] == 1}


def _former(name: str, former: dict[str, str]) -> str:
    """The group of a name without address; behind a blank, so that it is never an address."""
    seen = set[str]()
    while name in former and name not in seen:
        seen.add(name)
        name = former[name]
    return " " + name


def fold(attendances: Sequence[Attendance], kind: Kind) -> tuple[Folded, ...]:
    """The people of one file, in order of first appearance; first non-empty value wins."""
    lines, of, stays = parted(attendances)
    groups = group(lines)
    home = {i: number for number, indices in enumerate(groups) for i in indices}
    there = presences(stays, list(map(home.__getitem__, of)), len(groups))
    return tuple(
        _person([lines[i] for i in indices], presence, kind)
        for indices, presence in zip(groups, there, strict=True)
    )


def _person(lines: Sequence[Attendance], presence: Presence, kind: Kind) -> Folded:
    first, *more = lines
    email, organization, industry, job_title = (
        map(_first, zip(*map(_SAID, lines), strict=True))
        if more
        else (value or None for value in _SAID(first))
    )
    return Folded(
        _name(lines) if more else first.name,
        email,
        organization,
        industry,
        job_title,
        presence.minutes,
        _attended(lines, presence, kind),
        _role(lines) if more else first.role or None,
        presence.lines,
    )


def _name(lines: Sequence[Attendance]) -> str:
    """The first name that is a person's; a device lends its name only where there is no other."""
    names = dict.fromkeys([line.name for line in lines])
    first = next(iter(names))
    return first if len(names) == 1 else next((n for n in names if not reason(n)), first)


def _attended(lines: Sequence[Attendance], presence: Presence, kind: Kind) -> bool | None:
    if kind in (Kind.REGISTRANTS, Kind.CONTACTS):
        return None
    if kind is Kind.ATTENDANCE:
        told = {line.attended for line in lines} - {None}
        return any(told) if told else None
    return presence.inside


def _role(lines: Sequence[Attendance]) -> str | None:
    roles = [line.role for line in lines if line.role]
    return "me" if "me" in roles else next(iter(roles), None)


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)
