"""followup sync: what came back by mail, and one key for what only a human can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, screen, show
from followup.cli.came_back import answer_object, elsewhere, line
from followup.cli.screen import t
from followup.model import IncomingKind
from followup.steps import sync

if TYPE_CHECKING:
    from followup.model import Answer
    from followup.steps.sync import News, Synced
    from followup.workspace import Workspace

_FOLDERS = 2


@click.command("sync", help=t("help.sync"), epilog=t("help.sync-examples"))
@click.option("--account", "name", metavar="NAME", help=t("help.sync-account"))
@door.json_option
def sync_command(name: str | None, as_json: bool) -> None:
    with door.workspace() as workspace:
        if name is not None:
            workspace.use(name)
        with screen.progress(t("sync.reading"), _FOLDERS) as bar:
            found = sync.sync(
                workspace,
                now=workspace.now(),
                progress=lambda done, total: bar.update(_FOLDERS * done // total - bar.pos),
            )
        if as_json:
            _emit(found, sync.pending(workspace))
        else:
            _show(found)
            _ask(workspace)
    if found.stopped:
        screen.complain(found.stopped)
    screen.leave(_code(found))


def _code(found: Synced) -> int:
    if found.stopped:
        return found.stopped.exit_code
    return 5 if found.uncertain else 0


def _emit(found: Synced, waiting: tuple[News, ...]) -> None:
    screen.emit(
        "sync",
        {
            "answers": [answer_object(one) for one in found.news],
            "pending": [answer_object(one) for one in waiting],
            "settled": [one.id for one in found.settled],
            "uncertain": [one.id for one in found.uncertain],
        },
    )


def _show(found: Synced) -> None:
    """What came back, what it settled, and what is still open."""
    for one in found.news:
        screen.out(line(one))
    for message in found.settled:
        screen.out(t(message.detail or "sync.proof-copy", name=message.recipient_name))
    for message in found.uncertain:
        show.message(message)
    if not found.looked:
        screen.note(t("sync.nothing-sent"))
    elif not (found.news or found.settled or found.stopped):
        screen.note(t("sync.nothing-new"))


def _ask(workspace: Workspace) -> None:
    """One key for each answer that a machine cannot judge; without a terminal they are told of."""
    waiting = sync.pending(workspace)
    if waiting and not screen.is_terminal():
        screen.note(t("sync.waiting", count=len(waiting)))
        return
    asked: set[tuple[int, IncomingKind]] = set()
    while left := [one for one in sync.pending(workspace) if _question(one) not in asked]:
        asked.add(_question(left[0]))
        if not _asked(workspace, left[0]):
            return


def _question(news: News) -> tuple[int, IncomingKind]:
    """What is no refusal may still be no answer, which is another question."""
    return news.answer.id, news.answer.kind


def _asked(workspace: Workspace, news: News) -> bool:
    """Ask about one answer and carry the word out; False to stop."""
    answer, message = news
    name = message.recipient_name
    screen.note("")
    screen.note(t(sync.question(answer), name=name, subject=message.subject, words=answer.excerpt))
    if other := elsewhere(news):
        screen.note(other)
    pressed = ask.key(t("sync.keys"), "ynlq")
    if pressed in "yn":
        sync.confirm(workspace, answer.id, so=pressed == "y", now=workspace.now())
        screen.note(t(_heard(answer, yes=pressed == "y"), name=name))
    return pressed != "q"


def _heard(answer: Answer, *, yes: bool) -> str:
    if answer.kind is IncomingKind.REFUSAL:
        return "sync.refusal-yes" if yes else f"sync.refusal-{'no' if answer.sure else 'none'}"
    return "sync.reply-yes" if yes else "sync.reply-no"
