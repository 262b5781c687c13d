"""How matches and messages look on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli import screen
from followup.cli.screen import pad, t
from followup.model import Channel, Message, Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.steps.match import Matching, Row

# Of those of whom nothing is known so many are named; the rest is a number.
_NAMED = 3
_CROWD = 10
LETTERS = "abcd"
# Of those left out, whom the user may look for in vain.
_TOLD = ("matching.never-same-firm", "matching.never-no-contact", "matching.never-silent")


def session_line(session: Session) -> str:
    """ "Returns without tears", 20 November 2026 (session 3)."""
    topic = pad(session.topic or t("match.topic-unknown"), 60).rstrip()
    return t("match.session", topic=topic, day=screen.day(session.day), session=session.id)


def matching(found: Matching) -> None:
    """The short numbered list, with the reason under each name, and above it by letters who
    made the evening."""
    screen.styled(session_line(found.session), bold=True)
    rows = [*found.above, *found.rows]
    mixed = any(row.person.emails for row in rows)
    if found.above:
        screen.out(t("match.above"))
    for letter, row in zip(LETTERS, found.above, strict=False):
        _match(f" {letter}", row, t(f"match.kind-{row.match.kind}"), by_copy=mixed)
    for number, row in enumerate(found.rows, 1):
        strength = t(f"matching.strength-{row.strength}")
        _match(
            f"{number:2}", row, f"{t(f'match.kind-{row.match.kind}')} · {strength}", by_copy=mixed
        )
    if rows and not mixed:
        screen.out(t("match.all-by-copy"))
    if not found.rows:
        screen.out(t("match.nobody"))
    rest(found)


def _match(mark: str, row: Row, kind: str, *, by_copy: bool) -> None:
    screen.styled(f"{mark}  {pad(row.person.name, 26)} {kind}", bold=True)
    for reason in row.match.reasons[:3]:
        source = f" [{reason.source}]" if reason.source not in {"", "profile"} else ""
        screen.out(f"    {t(reason.label, **reason.values)}{source}")
    if by_copy and not row.person.emails:
        screen.out("    " + t("match.by-copy"))


def rest(found: Matching) -> None:
    """Whom the list leaves out, and of whom nothing is known."""
    if found.unknown:
        named = [f"{found.people[person].name} ({person})" for person in found.unknown]
        screen.note(t("match.unknown", count=len(named), names=_some(named, _NAMED)))
    by_reason: dict[str, list[int]] = {}
    for person, why in found.left_out.items():
        by_reason.setdefault(why.key, []).append(person)
    if colleagues := by_reason.get("matching.never-colleague"):
        names = [found.people[person].name for person in colleagues]
        screen.note(t("match.colleagues", count=len(names), names=t("match.comma").join(names)))
    for people in (by_reason.get(key, []) for key in _TOLD):
        for person in people[:_NAMED]:
            why = found.left_out[person]
            name = found.people[person].name
            screen.note(t("match.left-out", name=name, reason_key=why.key, **why.values))
        if len(people) > _NAMED:
            others = [found.people[person].name for person in people[_NAMED:]]
            screen.note(t("match.left-out-too", names=_some(others, _CROWD)))


def _some(names: Sequence[str], most: int) -> str:
    """The first of `names`, and how many more there are."""
    more = t("match.and-more", count=len(names) - most) if len(names) > most else ""
    return t("match.comma").join(names[:most]) + more


def crowd(count: int) -> None:
    """One sentence where more people are written to than would answer; never more than that."""
    if count > _CROWD:
        screen.note(t("match.crowd"))


def message(one: Message) -> None:
    """One line of the outbox, and for an uncertain one what to do."""
    to = one.recipient or t("outbox.by-copy")
    state = t(f"outbox.state-{one.state}")
    screen.out(f"{one.id:4}  {pad(state, 14)} {pad(one.recipient_name, 24)} {to}")
    if one.detail and one.state in {"failed", "approved"}:
        screen.out(f"      {screen.one_line(one.detail)}")
    if one.state == "uncertain":
        pasted = one.channel is Channel.COPY
        key = "outbox.uncertain-copy" if pasted else "outbox.uncertain"
        screen.out("      " + t(key, name=one.recipient_name, message=one.id))
