"""followup go: the evening in one command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import (
    ask,
    clipboard,
    door,
    draft,
    pacing,
    page,
    profile_questions,
    review,
    screen,
    send,
    show,
    status,
    whom,
)
from followup.cli.ingest import read_back, sources, take, tell_keeping, when
from followup.cli.screen import t
from followup.cli.sending_questions import Manner
from followup.errors import FollowupError
from followup.steps import copy as copy_step
from followup.steps import downloads, evening, match, sessions
from followup.steps import send as send_step
from followup.steps.ingest import Ingested, Source, Stated

if TYPE_CHECKING:
    from followup.workspace import Workspace


@click.command("go", help=t("help.go"), epilog=t("help.go-examples"))
@click.argument("paths", nargs=-1, metavar="[PATH... | -]")
@click.option("--topic", help=t("help.ingest-topic"))
@click.option("--start", metavar="TIME", help=t("help.ingest-start"))
@click.option("--wait", type=pacing.SECONDS, help=t("help.send-wait"))
@click.option("--web", is_flag=True, help=t("help.go-web"))
def go_command(
    paths: tuple[str, ...], topic: str | None, start: str | None, wait: float | None, web: bool
) -> None:
    stated = Stated(topic=topic, **when(start))
    with door.workspace() as workspace:
        result = take(workspace, sources(paths) if paths else _found(workspace), stated)
        read_back(result)
        tell_keeping(workspace, result)
        if not result.sessions:
            raise FollowupError("go.nothing-read")
        _evening(workspace, result, Manner(wait=wait), web=web)


def _evening(workspace: Workspace, result: Ingested, manner: Manner, *, web: bool) -> None:
    profile_questions.who_are_you(workspace)
    profile_questions.an_offer(workspace)
    _ask_hosted(workspace, result)
    found = match.match(workspace, result.sessions[0])
    show.matching(found)
    if not screen.is_terminal():
        screen.note(t("go.no-terminal"))
        return
    people = whom.choose(workspace, found)
    if people:
        done = draft.write(workspace, found.session.id, people)
        if done.drafts and (web or page.preferred()):
            page.open_page(found.session.id)  # from reading to sending, all of it there
            status.show(workspace)
            return
        review.run(workspace, [one.id for one in done.drafts])
    _way_out(workspace, manner)


def _way_out(workspace: Workspace, manner: Manner) -> None:
    """What is approved leaves now; texts that were put off wait for `followup copy`."""
    code, now = 0, workspace.now()
    if send_step.anything_to_send(workspace, now=now):
        code = send.approved(workspace, manner)
    elif put_off := copy_step.waiting(workspace, now=now):
        screen.note(t("go.texts-left", count=len(put_off)))
    if evening.undecided(workspace, None):
        screen.note(t("go.left-over"))
    if code:
        screen.leave(code)


def _found(workspace: Workspace) -> list[Source]:
    """Without a path: today's Zoom-like files, else the clipboard, else a paste."""
    files = downloads.todays(workspace.now())
    if files:
        screen.note(t("go.found", files=", ".join(path.name for path in files)))
        return [Source(str(path)) for path in files]
    copied = (clipboard.get() or "").strip()
    if "\n" in copied:
        lines = copied.splitlines()
        screen.note(t("go.from-clipboard", count=len(lines), first=lines[0][:40]))
        return [Source("clipboard", copied.encode())]
    if not screen.is_terminal():
        raise FollowupError("go.nothing-found")
    return [Source("-", ask.pasted())]


def _ask_hosted(workspace: Workspace, result: Ingested) -> None:
    """Only hosts can download reports; where no file names the host, ask once."""
    session = match.chosen_session(workspace, result.sessions[0])
    reports = {"participants", "registrants", "attendance"}
    report = any(
        f.roster and f.roster.kind in reports and f.roster.platform != "pasted"
        for f in result.files
    )
    if report and screen.is_terminal() and match.unknown_host(workspace, session):
        sessions.edit(workspace, session.id, {"hosted": ask.yes(t("go.hosted"))})
