"""Giving back what a decision took; lines that came since go where they belong by themselves."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from followup.identity import naming
from followup.identity.mailboxes import mailbox
from followup.model import Strength
from followup.store import blocks, decisions, following, links, people

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from followup.model import Attendance, Block, Person
    from followup.store.decisions import Decision
    from followup.store.links import Link
    from followup.store.running import Connection

# (session, link) of a line.
Linked = tuple[int, "Link"]


def give_back(db: Connection, decision: Decision, now: datetime) -> list[int]:
    """Everything as it was before the decision; the sessions that are to be linked again.

    That is none where nothing came since: what the rules had found is given back as well. A
    "no" that was said of one of the people holds for all of them.
    """
    ids, moving = decision.people, decision.kind in decisions.MOVING
    said_no = _blocks(db, ids) if moving else []
    before = decisions.links_before(db, decision.id)
    touched = _restore(db, decision, before, now) | _found_by_it(db, decision, before, now)
    if moving:
        touched |= _came_since(db, decision, before, now)
    decisions.take_back(db, decision.id, now)
    following.readdress(db, now, parted=ids if moving else ())
    if moving:
        following.spread(db, said_no, [one.id for one in people.some(db, ids)])
    return sorted(touched) if decisions.news_since(db, decision) else []


def _blocks(db: Connection, ids: Iterable[int]) -> list[Block]:
    found = (blocks.standing(db, one, people.emails(db, one)) for one in ids)
    return list(chain.from_iterable(found))


def _lines(db: Connection, ids: Iterable[int]) -> dict[int, Linked]:
    found = (links.of_person(db, one) for one in ids)
    return {line: linked for lines in found for line, linked in lines.items()}


def _restore(
    db: Connection, decision: Decision, before: Mapping[int, Linked], now: datetime
) -> set[int]:
    """Lines go back, also from whom a rule gave them to since; guesses are to be made anew.

    A yes that came later, to a link which the decision did not touch, stays.
    """
    touched: set[int] = set()
    for line, (session, link) in before.items():
        current = links.of_line(db, line)
        if link.strength is Strength.PROVISIONAL and link.decided_by == "rule":
            touched.add(session)
        if current is None or _confirmed_since(decision, current, link):
            continue
        if current.person in decision.people or current.decided_by == "rule":
            links.restore(db, line, link, now)
    return touched


def _found_by_it(
    db: Connection, decision: Decision, before: Collection[int], now: datetime
) -> set[int]:
    """Lines of others go back, too, which the rules moved when they heard of the decision."""
    touched: set[int] = set()
    for line, (session, _) in links.by_rule_at(db, decision.at).items():
        earlier = links.held(db, line, decision.at)
        if earlier is not None and line not in before:
            links.restore(db, line, earlier, now)
            touched.add(session)
    return touched


def _confirmed_since(decision: Decision, current: Link, before: Link) -> bool:
    same = (current.person, current.rule) == (before.person, before.rule)
    return current == before or (same and decision.kind in decisions.MOVING)


def _came_since(
    db: Connection, decision: Decision, before: Collection[int], now: datetime
) -> set[int]:
    """Lines that the rules gave to one of the people since go back to whose they were.

    Those of later files go to the one whose address, else whose name, they show.
    """
    found = people.some(db, decision.people)
    shown = {line.id: line.attendance for one in found for line in one.attendances}
    known = {one.id: [shown[line] for line in _ids(one) if line in before] for one in found}
    halves = {person: lines for person, lines in known.items() if lines}
    touched: set[int] = set()
    for line, (session, link) in _lines(db, decision.people).items():
        if line in before:
            continue
        stays = link.person if link.person in halves else min(halves, default=link.person)
        whose = link._replace(person=_whose(shown[line], halves) or stays)
        earlier = links.held(db, line, decision.at)
        links.restore(db, line, earlier or whose, now)
        touched.add(session)
    return touched


def _ids(person: Person) -> list[int]:
    return [line.id for line in person.attendances]


def _whose(line: Attendance, halves: Mapping[int, Iterable[Attendance]]) -> int | None:
    """The only one of `halves` who shows the line's address, or its name."""
    for marks in (_boxes, _names):
        sought = marks(line)
        holders = [
            person
            for person, lines in halves.items()
            if any(not sought.isdisjoint(marks(one)) for one in lines)
        ]
        if len(holders) == 1:
            return holders[0]
    return None


def _boxes(line: Attendance) -> set[str]:
    return {mailbox(line.email)} if line.email else set()


def _names(line: Attendance) -> set[str]:
    return set(naming.read(line.raw_name).keys)
