"""What the program remembers while the page is open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.steps import evening, review
from followup.web.keys import Keys
from followup.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from followup.model import Draft, Rendered
    from followup.steps.evening import Weight
    from followup.steps.review import Back, Decided
    from followup.web.desk import Desk
    from followup.web.dispatch import Dispatch
    from followup.web.looking import Look

_Known = tuple[int, frozenset[tuple[int, str]]]


@dataclass
class Sitting:
    """One evening at the page; shared by all its tabs.

    `shown` keeps by digest the words that were on the screen, so that a yes to older ones can
    be answered with what has changed.
    """

    home: str | None
    language: str
    session: int | None = None
    keys: Keys = field(default_factory=Keys)
    shown: dict[str, Rendered] = field(default_factory=dict)
    decided: list[Decided] = field(default_factory=list)
    weights: dict[_Known, dict[int, Weight]] = field(default_factory=dict)
    # Passwords that were typed on the page, by the account's name; they end with the sitting.
    typed: dict[str, str] = field(default_factory=dict, repr=False)
    desk: Desk | None = None
    dispatch: Dispatch | None = None
    look: Look | None = None
    leave: Callable[[], None] = lambda: None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """A workspace of its own for each request: connections belong to one thread."""
        with open_workspace(self.home) as workspace:
            workspace.typed = self.typed
            yield workspace

    def seen(self, draft: Draft) -> None:
        """Remember the words that are on the screen now."""
        self.shown[draft.digest] = draft.words

    def why(self, workspace: Workspace, session: int, drafts: list[Draft]) -> dict[int, Weight]:
        """Why each of these people is on the list; weighed anew where their words rest on more."""
        key = (session, frozenset((one.person, _rests_on(one)) for one in drafts))
        if key not in self.weights:
            self.weights = {key: evening.weights(workspace, session)}
        return self.weights[key]

    def note(self, workspace: Workspace, draft: int, back: Back = review.reopen) -> None:
        """Remember a decision that was just made."""
        made = review.decided(workspace, draft, back)
        with self.lock:
            self.decided.append(made)

    def undo(self, workspace: Workspace) -> int:
        """Take the last decision back; the draft it was about.

        FollowupError ``review.nothing-to-undo``, or as `review.undo`.
        """
        with self.lock:
            if not self.decided:
                raise FollowupError("review.nothing-to-undo")
            last = self.decided.pop()
        review.undo(workspace, last, now=workspace.now())
        return last.draft

    def close(self) -> None:
        """Bring to its end what is under way: a text on the desk, a message at the server."""
        if self.desk is not None:
            self.desk.abandon()
        if self.dispatch is not None:
            self.dispatch.stop()


def _rests_on(draft: Draft) -> str:
    basis = draft.words.basis
    return f"{basis.get('person')} {basis.get('profile')}"
