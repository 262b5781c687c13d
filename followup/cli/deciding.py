"""What each key of the review does to the draft on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from followup.cli import ask, draft, editing, pasting, screen, sheet, show_eye
from followup.cli.screen import t
from followup.cli.sheet import Line
from followup.errors import FollowupError
from followup.model import Channel, DraftState
from followup.steps import evening, review
from followup.steps.draft import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from followup.steps.evening import Opened
    from followup.workspace import Workspace


class _Decision(NamedTuple):
    """What can be undone: where, the state it left the draft in, and the way back."""

    position: int
    draft: int
    state: DraftState
    back: Callable[[], None]


@dataclass
class Sitting:
    """One sitting: the drafts still to be shown, and what can be undone.

    `pressed` is the last key, `trouble` what went wrong with the draft that is shown next.
    """

    workspace: Workspace
    ids: list[int]
    position: int = 0
    pressed: str = ""
    trouble: FollowupError | None = None
    decisions: list[_Decision] = field(default_factory=list)

    @property
    def current(self) -> int:
        return self.ids[self.position]

    def note(self, number: int, back: Callable[[], None]) -> None:
        """Remember a decision that was just made."""
        state = evening.one(self.workspace, number).state
        self.decisions.append(_Decision(self.position, number, state, back))


def _yes(sitting: Sitting, opened: Opened) -> bool:
    workspace, shown = sitting.workspace, opened.draft
    message = review.approve(workspace, shown.id, digest=shown.digest, now=workspace.now())
    if shown.words.channel is Channel.COPY:
        pasting.hand_out(workspace, message)
    return _done(sitting, shown.id, lambda: _reopen(sitting, shown.id))


def _no(sitting: Sitting, opened: Opened) -> bool:
    number = opened.draft.id
    review.decline(sitting.workspace, number, now=sitting.workspace.now())
    return _done(sitting, number, lambda: _reopen(sitting, number))


def _later(sitting: Sitting, opened: Opened) -> bool:
    number = opened.draft.id
    review.put_off(sitting.workspace, number, now=sitting.workspace.now())
    return _done(sitting, number, lambda: _reopen(sitting, number))


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
    last = sitting.decisions.pop()
    if evening.one(sitting.workspace, last.draft).state is not last.state:
        raise FollowupError("web.undo-changed", draft=last.draft)
    last.back()
    sitting.position = last.position
    return True


def _block(sitting: Sitting, opened: Opened) -> bool:
    if not ask.yes(t("review.block-sure", name=opened.person.name)):
        return False
    workspace, number = sitting.workspace, opened.draft.id
    review.never_again(workspace, number, now=workspace.now())
    return _done(
        sitting, number, lambda: review.unblock_again(workspace, number, now=workspace.now())
    )


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
    review.decline(sitting.workspace, mail.id, now=sitting.workspace.now())
    sitting.note(text, lambda: _mail_again(sitting, mail.id, text))
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


def _done(sitting: Sitting, number: int, back: Callable[[], None]) -> bool:
    sitting.note(number, back)
    sitting.position += 1
    return True


def _reopen(sitting: Sitting, number: int) -> None:
    review.reopen(sitting.workspace, number, now=sitting.workspace.now())


def _mail_again(sitting: Sitting, mail: int, text: int) -> None:
    review.decline(sitting.workspace, text, now=sitting.workspace.now())
    _reopen(sitting, mail)
    sitting.ids[sitting.ids.index(text)] = mail
