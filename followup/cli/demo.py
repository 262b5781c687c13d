"""followup demo: a whole evening on sample data; touches nothing of the user's, never asks."""

from __future__ import annotations

from typing import Any

import click

from followup import demo
from followup.cli import screen, sheet, show
from followup.cli.ingest import read_back
from followup.cli.screen import t
from followup.cli.sending_report import report
from followup.workspace import open_workspace


@click.command("demo", help=t("help.demo"), epilog=t("help.demo-examples"))
@click.option("--as", "role", type=click.Choice(["host", "attendee"]), default="host", help=t("help.demo-as"))  # fmt: skip  # noqa: E501
def demo_command(role: demo.Role) -> None:
    with open_workspace() as own:
        now = own.now()
    screen.mark_lines(t("demo.mark"))
    try:
        for scene in demo.evening(role, screen.language(), now):
            _SHOW[scene.name](scene.value)
    finally:
        screen.mark_lines("")


def _start(me: Any) -> None:
    screen.styled(t("demo.start", name=me.name, work=me.industry, where=me.organization), bold=True)
    screen.out(t("demo.offer", offer=me.offers[0]))
    screen.out()


def _files(result: Any) -> None:
    read_back(result)
    screen.out()


def _matches(found: Any) -> None:
    show.matching(found)
    screen.out()


def _draft(read: Any) -> None:
    opened, weight = read
    for line in sheet.lines(opened, weight, t("demo.draft")):
        screen.styled(line.text, bold=True) if line.bold else screen.out(line.text)


def _claims(draft: Any) -> None:
    screen.out(t("demo.claims"))
    for line in sheet.claims(draft):
        screen.out(line)


def _yes(message: Any) -> None:
    screen.styled(t("demo.yes", message=message), bold=True)
    screen.out()


def _sent(sent: Any) -> None:
    screen.out(t("demo.server"))
    report(sent)
    screen.out()


def _copied(copied: Any) -> None:
    screen.out(t("demo.copied", name=copied.message.recipient_name))
    screen.out()


def _outbox(messages: Any) -> None:
    screen.styled(t("demo.outbox"), bold=True)
    for message in messages:
        show.message(message)
    screen.out()


def _end(role: Any) -> None:
    screen.out(t(f"demo.end-{role}"))


_SHOW = {
    "start": _start,
    "files": _files,
    "matches": _matches,
    "draft": _draft,
    "claims": _claims,
    "yes": _yes,
    "sent": _sent,
    "copied": _copied,
    "outbox": _outbox,
    "end": _end,
}
