"""What each key of the review does to the draft on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.cli import ask, draft, editing, pasting, screen, sheet, show_eye
from followup.cli.screen import t
from followup.cli.sheet import Line
from followup.model import Channel
from followup.steps import evening, review
from followup.steps.draft import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from followup.errors import FollowupError
    from followup.steps.evening import Opened
    from followup.steps.review import Back, Decided
    from followup.workspace import Workspace


@dataclass
class Sitting:
    """One sitting: the drafts still to be shown, and what can be undone, each with its position.

    `pressed` is the last key, `trouble` what went wrong with the draft that is shown next.
    """

    workspace: Workspace
    ids: list[int]
    position: int = 0
    pressed: str = ""
    trouble: FollowupError | None = None
    decisions: list[tuple[int, Decided]] = field(default_factory=list)

    @property
    def current(self) -> int:
        return self.ids[self.position]

    def note(self, number: int, back: Back = review.reopen) -> None:
        """Remember a decision that was just made."""
        self.decisions.append((self.position, review.decided(self.workspace, number, back)))


def _yes(sitting: Sitting, opened: Opened) -> bool:
    workspace, shown = sitting.workspace, opened.draft
    message = review.approve(workspace, shown.id, digest=shown.digest, now=workspace.now())
    if shown.words.channel is Channel.COPY:
        pasting.hand_out(workspace, message)
    return _done(sitting, shown.id)


def _no(sitting: Sitting, opened: Opened) -> bool:
    number = opened.draft.id
    review.decline(sitting.workspace, number, now=sitting.workspace.now())
    return _done(sitting, number)


def _later(sitting: Sitting, opened: Opened) -> bool:
    number = opened.draft.id
    review.put_off(sitting.workspace, number, now=sitting.workspace.now())
    return _done(sitting, number)


def _edit(sitting: Sitting, opened: Opened) -> bool:
    editing.in_editor(sitting.workspace, opened.draft.id)
    return True


def _language(sitting: Sitting, opened: Opened) -> bool:
    if opened.draft.edited and not ask.yes(t("review.own-words-go")):
        return False
    words = opened.draft.words
    wish = Wish(words.template, "ja" if words.language == "en" else "en", words.channel)
    draft.write(sitting.workspace, opened.session.id, [opened.person.id], wish)
    return True


def _undo(sitting: Sitting, opened: Opened) -> bool:
    if not sitting.decisions:
        screen.note(t("review.nothing-to-undo"))
        return False
    position, last = sitting.decisions.pop()
    review.undo(sitting.workspace, last, now=sitting.workspace.now())
    sitting.position = position
    sitting.ids[position] = last.draft  # where a text stands in a mail's place
    return True


def _block(sitting: Sitting, opened: Opened) -> bool:
    if not ask.yes(t("review.block-sure", name=opened.person.name)):
        return False
    workspace, number = sitting.workspace, opened.draft.id
    review.never_again(workspace, number, now=workspace.now())
    return _done(sitting, number, review.unblock_again)


def _copy(sitting: Sitting, opened: Opened) -> bool:
    """A text to paste in place of the mail; shown before anybody says yes to it."""
    mail = opened.draft
    if mail.words.channel is Channel.COPY:
        return _yes(sitting, opened)
    wish = Wish(language=mail.words.language, channel=Channel.COPY)
    done = draft.write(sitting.workspace, opened.session.id, [opened.person.id], wish)
    if not done.drafts:
        return False
    text = done.drafts[0].id
    now = sitting.workspace.now()
    sitting.note(mail.id, review.give_way(sitting.workspace, mail.id, text, now=now))
    sitting.ids[sitting.position] = text
    return True


def _why(sitting: Sitting, opened: Opened) -> Iterable[Line]:
    weight = evening.weight(sitting.workspace, opened)
    said = [*sheet.why(opened, weight), *show_eye.reader(sitting.workspace, opened.draft)]
    return map(Line, said)


def _help(sitting: Sitting, opened: Opened) -> Iterable[Line]:
    return [Line(t("review.help"))]


# True where the next draft is to be shown, or this one anew.
ACTS: dict[str, Callable[[Sitting, Opened], bool]] = {
    "y": _yes,
    "n": _no,
    "l": _later,
    "e": _edit,
    "L": _language,
    "u": _undo,
    "b": _block,
    "c": _copy,
}
# What these show stands below the draft.
LOOKS: dict[str, Callable[[Sitting, Opened], Iterable[Line]]] = {"w": _why, "?": _help}


def _done(sitting: Sitting, number: int, back: Back = review.reopen) -> bool:
    sitting.note(number, back)
    sitting.position += 1
    return True
