"""followup go: the evening in one command."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import click

from followup.cli import (
    ask,
    clipboard,
    door,
    draft,
    pacing,
    profile_questions,
    review,
    screen,
    send,
    show,
)
from followup.cli.ingest import read_back, sources, take, when
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.steps import copy as copy_step
from followup.steps import downloads, match, sessions
from followup.steps import review as review_step
from followup.steps import send as send_step
from followup.steps.ingest import Ingested, Source, Stated

if TYPE_CHECKING:
    from followup.steps.match import Matching
    from followup.workspace import Workspace

_USUAL = 3


@click.command("go", help=t("help.go"), epilog=t("help.go-examples"))
@click.argument("paths", nargs=-1, metavar="[PATH... | -]")
@click.option("--topic", help=t("help.ingest-topic"))
@click.option("--start", metavar="TIME", help=t("help.ingest-start"))
@click.option("--wait", type=pacing.SECONDS, help=t("help.send-wait"))
def go_command(
    paths: tuple[str, ...], topic: str | None, start: str | None, wait: float | None
) -> None:
    stated = Stated(topic=topic, **when(start))
    with door.workspace() as workspace:
        result = take(workspace, sources(paths) if paths else _found(workspace), stated)
        read_back(result)
        if not result.sessions:
            raise FollowupError("go.nothing-read")
        _evening(workspace, result, send.Manner(wait=wait))


def _evening(workspace: Workspace, result: Ingested, manner: send.Manner) -> None:
    profile_questions.who_are_you(workspace)
    profile_questions.an_offer(workspace)
    _ask_hosted(workspace, result)
    found = match.match(workspace, result.sessions[0])
    show.matching(found)
    if not screen.is_terminal():
        screen.note(t("go.no-terminal"))
        return
    people = _choose(found)
    if people:
        done = draft.write(workspace, found.session.id, people)
        review.run(workspace, [one.id for one in done.drafts])
    _way_out(workspace, manner)


def _way_out(workspace: Workspace, manner: send.Manner) -> None:
    """What is approved leaves now; texts that were put off wait for `followup copy`."""
    code, now = 0, workspace.now()
    if send_step.anything_to_send(workspace, now=now):
        code = send.approved(workspace, manner)
    elif put_off := copy_step.waiting(workspace, now=now):
        screen.note(t("go.texts-left", count=len(put_off)))
    if review_step.undecided(workspace, None):
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


def _choose(found: Matching) -> list[int]:
    """The people the user picks from the list, as numbers of its lines."""
    if not found.rows:
        return []
    count = min(_USUAL, len(found.rows))
    while True:
        answer = ask.text(t("go.whom", count=count))
        lines = picked(answer, len(found.rows))
        if lines is not None:
            return [found.rows[line - 1].person.id for line in lines]
        screen.note(t("go.whom-again", last=len(found.rows)))


def picked(answer: str, last: int) -> list[int] | None:
    """ "1 4 7", "1-3", "１、４" -> line numbers; Enter = the first three, 0 or q = nobody.

    None if the answer cannot be read.
    """
    text = unicodedata.normalize("NFKC", answer).strip().casefold()
    if not text:
        return list(range(1, min(_USUAL, last) + 1))
    if text in {"0", "q", "n", "no", "none"}:
        return []
    lines: list[int] = []
    for part in re.split(r"[\s,、;]+", text):
        found = re.fullmatch(r"(\d{1,4})(?:[-~〜–](\d{1,4}))?", part)
        if not found:
            return None
        first, end = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= end <= last:
            return None
        lines.extend(range(first, end + 1))
    return list(dict.fromkeys(lines))
