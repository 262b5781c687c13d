"""followup match: whom to write to, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import door, profile_questions, screen, show
from followup.cli.screen import t
from followup.errors import UsageProblem
from followup.model import MatchKind
from followup.steps import match

if TYPE_CHECKING:
    from followup.steps.match import Matching, Row


@click.command("match", help=t("help.match"), epilog=t("help.match-examples"))
@click.argument("session", type=int, required=False)
@click.option("--top", type=click.IntRange(1), help=t("help.match-top"))
@click.option("--mix", metavar="KIND=N,...", help=t("help.match-mix"))
@door.json_option
def match_command(session: int | None, top: int | None, mix: str | None, as_json: bool) -> None:
    wanted = parse_mix(mix) if mix else None
    with door.workspace() as workspace:
        if not as_json:
            profile_questions.who_are_you(workspace)
        found = match.match(workspace, session, top=top, mix=wanted)
        if as_json:
            screen.emit("match", as_object(found))
        else:
            show.matching(found)
            screen.note(t("match.next" if found.rows else "match.next-by-number"))
            if found.above:
                options = " ".join(f"--person {row.person.id}" for row in found.above)
                screen.note(t("match.next-above", options=options))
        show.crowd(top or sum((wanted or {}).values()))


def parse_mix(text: str) -> dict[MatchKind, int]:
    """can-help=2,near=5 -> how many of each kind."""
    mix: dict[MatchKind, int] = {}
    for part in text.split(","):
        kind, _, number = part.strip().partition("=")
        if kind not in set(MatchKind) or not number.isdecimal():
            raise UsageProblem("match.bad-mix", part=part.strip(), kinds=", ".join(MatchKind))
        mix[MatchKind(kind)] = int(number)
    return mix


def as_object(found: Matching) -> dict[str, Any]:
    """The object of ``followup match --json``; who stands above the list comes first."""
    rows = [*found.above, *found.rows]
    return {"session": found.session.id, "matches": [_row(row) for row in rows]}


def _row(row: Row) -> dict[str, Any]:
    return {
        "person": row.person.id,
        "name": row.person.name,
        "email": row.person.emails[0] if row.person.emails else None,
        "kind": row.match.kind.value,
        "score": row.match.score,
        "claim": row.match.claim,
        "reasons": [
            {"label": t(r.label, **r.values), "weight": r.weight, "source": r.source}
            for r in row.match.reasons
        ],
    }
