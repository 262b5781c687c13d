"""followup review: one key per draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, draft, editing, page, pasting, screen, show, show_eye
from followup.cli.screen import t
from followup.errors import FollowupError, UsageProblem
from followup.model import Channel, Draft, DraftState
from followup.steps import review
from followup.steps.draft import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.workspace import Workspace

KEYS = "ynlewLubcq?"
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
        waiting = [one.id for one in review.undecided(workspace, session)]
        if not waiting:
            screen.note(t("review.nothing"))
            return
        ask.need_terminal()
        approved = run(workspace, waiting)
    if approved:
        screen.note(t("review.then-send"))


@dataclass
class _Round:
    """One sitting: the drafts still to be shown, and what can be undone."""

    workspace: Workspace
    ids: list[int]
    position: int = 0
    undo: list[tuple[int, Callable[[], None]]] = field(default_factory=list)

    @property
    def current(self) -> int:
        return self.ids[self.position]


def run(workspace: Workspace, draft_ids: list[int]) -> int:
    """Show each draft until it is decided; how many e-mails were approved.

    Every decision is stored at once: quitting in the middle loses nothing.
    """
    sitting = _Round(workspace, list(draft_ids))
    while sitting.position < len(sitting.ids):
        _freshen(sitting)
        view = review.view(workspace, sitting.current)
        show.draft(view, f"[{sitting.position + 1}/{len(sitting.ids)}]")
        if not _decided(sitting, view):
            break
    drafts = [review.view(workspace, one).draft for one in sitting.ids]
    return sum(d.state == "approved" and d.words.channel == "email" for d in drafts)


def _decided(sitting: _Round, view: review.View) -> bool:
    """Take keys until the next draft is to be shown; False to leave."""
    reading = _READING_SECONDS
    while True:
        pressed = ask.key(t("review.keys"), KEYS, reading=reading)
        if pressed == "q":
            return False
        try:
            if _ACTIONS[pressed](sitting, view):
                return True
        except FollowupError as error:
            screen.complain(error)
        reading = 0.0


def _freshen(sitting: _Round) -> None:
    """Words that no longer rest on today's facts are drafted anew, unless the user wrote them."""
    current = review.view(sitting.workspace, sitting.current).draft
    if current.state is DraftState.STALE and not current.edited:
        _redraft(sitting, current, current.words.language)


def _yes(sitting: _Round, view: review.View) -> bool:
    workspace, shown = sitting.workspace, view.draft
    message = review.approve(workspace, shown.id, digest=shown.digest, now=workspace.now())
    if shown.words.channel is Channel.COPY:
        pasting.hand_out(workspace, message)
    return _done(sitting, lambda: review.reopen(workspace, shown.id, now=workspace.now()))


def _no(sitting: _Round, view: review.View) -> bool:
    review.decline(sitting.workspace, view.draft.id, now=sitting.workspace.now())
    return _done(sitting, lambda: _reopen(sitting, view.draft.id))


def _later(sitting: _Round, view: review.View) -> bool:
    review.put_off(sitting.workspace, view.draft.id, now=sitting.workspace.now())
    return _done(sitting, lambda: _reopen(sitting, view.draft.id))


def _edit(sitting: _Round, view: review.View) -> bool:
    editing.in_editor(sitting.workspace, view.draft.id)
    return True


def _why(sitting: _Round, view: review.View) -> bool:
    show.why(view)
    show_eye.reader(sitting.workspace, view.draft)
    return False


def _language(sitting: _Round, view: review.View) -> bool:
    other = "ja" if view.draft.words.language == "en" else "en"
    if view.draft.edited and not ask.yes(t("review.own-words-go")):
        return False
    _redraft(sitting, view.draft, other)
    return True


def _undo(sitting: _Round, view: review.View) -> bool:
    if not sitting.undo:
        screen.note(t("review.nothing-to-undo"))
        return False
    position, back = sitting.undo.pop()
    back()
    sitting.position = position
    return True


def _block(sitting: _Round, view: review.View) -> bool:
    if not ask.yes(t("review.block-sure", name=view.person.name)):
        return False
    workspace, number = sitting.workspace, view.draft.id
    review.never_again(workspace, number, now=workspace.now())
    return _done(sitting, lambda: review.unblock_again(workspace, number, now=workspace.now()))


def _copy(sitting: _Round, view: review.View) -> bool:
    """A text to paste in place of the mail; shown before anybody says yes to it."""
    mail = view.draft
    if mail.words.channel is Channel.COPY:
        return _yes(sitting, view)
    wish = Wish(language=mail.words.language, channel=Channel.COPY)
    done = draft.write(sitting.workspace, view.session.id, [view.person.id], wish)
    if not done.drafts:
        return False
    text = done.drafts[0].id
    review.decline(sitting.workspace, mail.id, now=sitting.workspace.now())
    sitting.undo.append((sitting.position, lambda: _mail_again(sitting, mail.id, text)))
    sitting.ids[sitting.position] = text
    return True


def _mail_again(sitting: _Round, mail: int, text: int) -> None:
    review.decline(sitting.workspace, text, now=sitting.workspace.now())
    _reopen(sitting, mail)
    sitting.ids[sitting.ids.index(text)] = mail


def _help(sitting: _Round, view: review.View) -> bool:
    screen.out(t("review.help"))
    return False


_ACTIONS: dict[str, Callable[[_Round, review.View], bool]] = {
    "y": _yes,
    "n": _no,
    "l": _later,
    "e": _edit,
    "w": _why,
    "L": _language,
    "u": _undo,
    "b": _block,
    "c": _copy,
    "?": _help,
}


def _done(sitting: _Round, back: Callable[[], None]) -> bool:
    sitting.undo.append((sitting.position, back))
    sitting.position += 1
    return True


def _reopen(sitting: _Round, number: int) -> None:
    review.reopen(sitting.workspace, number, now=sitting.workspace.now())


def _redraft(sitting: _Round, old: Draft, language: str) -> None:
    wish = Wish(old.words.template, language, old.words.channel)
    draft.write(sitting.workspace, old.session, [old.person], wish)
