"""One approved text onto the clipboard, and the user's word on whether it went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, browser, clipboard, screen
from followup.cli.screen import t
from followup.steps import copy, outbox, shorten
from followup.steps.copy import Answer
from followup.workspace.secrets import out_of_sight

if TYPE_CHECKING:
    from followup.model import Message
    from followup.workspace import Workspace

_ANSWERS = {"s": Answer.SENT, "l": Answer.LATER, "n": Answer.NOT_FOUND}


def hand_out(workspace: Workspace, message_id: int) -> None:
    """Put one approved text on the clipboard and write down whether it went out."""
    fitting = _fitting(workspace, outbox.one(workspace, message_id))
    if fitting is None:
        return
    with workspace.sole(workspace.now()):
        taken = copy.take(workspace, fitting, now=workspace.now())
        try:
            _show(taken)
            answer = _asked(taken)
        except (KeyboardInterrupt, click.Abort):
            # It may have been pasted: never offered again by itself.
            copy.record(workspace, taken, Answer.UNKNOWN, now=workspace.now())
            raise
        copy.record(workspace, taken, answer, now=workspace.now())
    screen.note(t(f"copy.recorded-{answer}", name=taken.message.recipient_name))


def _fitting(workspace: Workspace, message: Message) -> int | None:
    """The message to hand out: this one, a shorter one by another yes, or none for now."""
    found = shorten.shorter(workspace, message)
    if found is None:
        return message.id
    too_long = copy.too_long(workspace, message.raw.decode())
    if too_long is not None:
        screen.note("! " + t(too_long.key, **too_long.values))
    screen.note(t("copy.shorter"))
    screen.out()
    screen.verbatim(found.text)
    screen.out()
    if found.lost is not None:
        screen.note("! " + t(found.lost.key, **found.lost.values))
    match ask.key(t("copy.shorter-keys"), "yal"):
        case "y":
            return shorten.shorten(workspace, message.id, seen=found.digest, now=workspace.now())
        case "a":
            return message.id
    screen.note(t("copy.recorded-later", name=message.recipient_name))
    return None


def _show(taken: copy.Copied) -> None:
    name = taken.message.recipient_name
    if clipboard.put(taken.text):
        screen.note(t("copy.copied", name=name))
    else:
        screen.note(t("copy.printed", name=name))
        screen.out()
        screen.verbatim(taken.text)
        screen.out()
    if taken.too_long is not None:
        screen.note("! " + t(taken.too_long.key, **taken.too_long.values))
    screen.note(t("copy.search", words=taken.search))
    for link in taken.links:
        # Whole, so that a terminal knows it for an address.
        click.echo(t("copy.find-at", site=t(f"copy.site-{link.site}"), url=link.url), err=True)


def _asked(taken: copy.Copied) -> Answer:
    """What became of it; on the way there the search may be opened, and only then."""
    while (pressed := ask.key(t("copy.keys"), "slno")) == "o":
        with out_of_sight():  # what is opened lives on behind us
            opened = browser.browse(taken.links[0].url)
        screen.note(t("copy.opened" if opened else "copy.no-browser"))
    return _ANSWERS[pressed]
