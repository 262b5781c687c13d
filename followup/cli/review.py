"""followup review: one key per draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, deciding, door, page, paging, screen, sheet
from followup.cli.deciding import Sitting
from followup.cli.screen import t
from followup.errors import FollowupError, UsageProblem
from followup.model import Channel, DraftState
from followup.steps import draft, evening

if TYPE_CHECKING:
    from followup.steps.evening import Opened
    from followup.workspace import Workspace

KEYS = "".join([*deciding.ACTS, *deciding.LOOKS, "q"])
# Nobody reads a draft faster than this; a key that comes earlier was meant for the one before.
_READING_SECONDS = 0.25


@click.command("review", help=t("help.review"), epilog=t("help.review-examples"))
@click.argument("session", type=int, required=False)
@click.option("--web", is_flag=True, help=t("help.review-web"))
@click.option("--port", type=click.IntRange(0, 65535), help=t("help.review-port"))
def review_command(session: int | None, web: bool, port: int | None) -> None:
    if web:
        page.serve(session, port)
        return
    if port is not None:
        raise UsageProblem("review.port-alone")
    with door.workspace() as workspace:
        waiting = [one.id for one in evening.undecided(workspace, session)]
        if not waiting:
            screen.note(t("review.nothing"))
            return
        ask.need_terminal()
        approved = run(workspace, waiting)
    if approved:
        screen.note(t("review.then-send"))


def run(workspace: Workspace, draft_ids: list[int]) -> int:
    """Show each draft until it is decided; how many e-mails were approved.

    Every decision is stored at once: quitting in the middle loses nothing.
    """
    sitting = Sitting(workspace, list(draft_ids))
    while sitting.position < len(sitting.ids):
        opened = _opened(sitting)
        if opened.draft.state not in evening.OPEN:
            screen.note(t("review.elsewhere", name=opened.draft.words.recipient_name))
            sitting.position += 1
        elif not (_shown(sitting, opened) and _decided(sitting, opened)):
            break
    drafts = [evening.one(workspace, one) for one in sitting.ids]
    return sum(
        one.state is DraftState.APPROVED and one.words.channel is Channel.EMAIL for one in drafts
    )


def _opened(sitting: Sitting) -> Opened:
    """The next draft; words that no longer rest on today's facts are drafted anew first."""
    workspace, number = sitting.workspace, sitting.current
    try:
        draft.renew(workspace, number, now=workspace.now())
    except FollowupError as error:
        sitting.trouble = error
    return evening.opened(workspace, number, now=workspace.now())


def _shown(sitting: Sitting, opened: Opened) -> bool:
    """Show the whole draft; False to leave. Who gets it never leaves a low screen at the top."""
    position = f"[{sitting.position + 1}/{len(sitting.ids)}]"
    weight = evening.weight(sitting.workspace, opened)
    trouble, sitting.trouble = sitting.trouble, None
    lines = [sheet.Line(text) for text in (screen.complaint(trouble) if trouble else ())]
    lines += sheet.lines(opened, weight, position)
    keys = t("review.keys")
    if screen.rows(*(line.text for line in lines), keys) <= screen.height():
        return paging.shown(lines, keys)
    whom = sheet.recipient(opened.draft)
    if not paging.shown(lines, whom, keys):
        return False
    sitting.pressed = ""  # pages were turned since: no key is held down
    screen.styled(whom, bold=True)
    return True


def _decided(sitting: Sitting, opened: Opened) -> bool:
    """Take keys until the next draft is to be shown; False to leave."""
    reading, held = _READING_SECONDS, sitting.pressed
    while True:
        pressed = sitting.pressed = ask.key(t("review.keys"), KEYS, reading=reading, held=held)
        if pressed == "q":
            return False
        if pressed in deciding.ACTS:
            if _acted(sitting, opened):
                return True
        elif not paging.shown(deciding.LOOKS[pressed](sitting, opened)):
            return False
        reading, held = 0.0, ""
        screen.styled(sheet.recipient(opened.draft), bold=True)


def _acted(sitting: Sitting, opened: Opened) -> bool:
    """Do what the key says; True where the next draft is to be shown, or this one anew."""
    try:
        return deciding.ACTS[sitting.pressed](sitting, opened)
    except FollowupError as error:
        if evening.one(sitting.workspace, opened.draft.id) == opened.draft:
            screen.complain(error)
            return False
        sitting.trouble = error
        return True
