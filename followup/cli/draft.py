"""followup draft: words for the matches, or for chosen people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import door, profile_questions, screen, show
from followup.cli.drafts import draft_object
from followup.cli.screen import t
from followup.model import Channel
from followup.steps import draft, match
from followup.steps.draft import Drafted, Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.workspace import Workspace

# By their values: click would go by the names of an enum's members.
_CHANNELS = [channel.value for channel in Channel]


@click.command("draft", help=t("help.draft"), epilog=t("help.draft-examples"))
@click.argument("session", type=int, required=False)
@click.option("--person", "persons", type=int, multiple=True, help=t("help.draft-person"))
@click.option("--top", type=click.IntRange(1), help=t("help.draft-top"))
@click.option("--template", help=t("help.draft-template"))
@click.option("--language", type=click.Choice(["en", "ja"]), help=t("help.draft-language"))
@click.option("--channel", type=click.Choice(_CHANNELS), help=t("help.draft-channel"))
@door.json_option
def draft_command(
    session: int | None,
    persons: tuple[int, ...],
    top: int | None,
    template: str | None,
    language: str | None,
    channel: str | None,
    as_json: bool,
) -> None:
    wish = Wish(template, language, Channel(channel) if channel else None)
    with door.workspace() as workspace:
        if not as_json:
            profile_questions.who_are_you(workspace)
            profile_questions.an_offer(workspace)
        found = match.match(workspace, session, top=top)
        chosen = persons or [row.person.id for row in found.rows]
        show.crowd(max(top or 0, len(chosen)))
        done = write(workspace, found.session.id, chosen, wish)
        if as_json:
            screen.emit("draft", {"drafts": [draft_object(one) for one in done.drafts]})
        elif done.drafts:
            screen.note(t("draft.written", count=len(done.drafts)))
        elif not done.refused:
            screen.note(t("draft.nobody"))
    if done.refused and not done.drafts:
        screen.leave(1)


def write(
    workspace: Workspace, session: int, people: Sequence[int], wish: Wish | None = None
) -> Drafted:
    """Draft, and say for whom it could not be done and why."""
    done = draft.draft(workspace, session, people, now=workspace.now(), wish=wish)
    for _, error in done.refused:
        screen.complain(error)
    return done
