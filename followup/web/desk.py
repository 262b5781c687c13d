"""One message in the user's own hands: claimed, shown, and held until they say what became of it.

The lock of `Workspace.sole` belongs to one thread, and a page is asked by many; so a thread of
its own holds the message between the page that shows it and the page that has the answer. If
the program dies meanwhile, the message is found as uncertain and never offered again by itself.
"""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.steps import copy, handover
from followup.steps.copy import Answer, Copied
from followup.steps.handover import Handed, Went
from followup.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.workspace import Workspace

_ANSWERS: dict[str, tuple[Answer, Went]] = {
    "sent": (Answer.SENT, Went.YES),
    "later": (Answer.LATER, Went.NO),
    "not-found": (Answer.NOT_FOUND, Went.NO),
    "unknown": (Answer.UNKNOWN, Went.UNKNOWN),
}


class Desk:
    """Holds the message `number`; `shown` is its text to copy, or the mail to open."""

    def __init__(self, home: str | None, number: int, *, by_mail: bool) -> None:
        """Raises FollowupError if the message may not leave any more, or another one is held."""
        self.number, self.by_mail = number, by_mail
        self.shown: Copied | Handed | None = None
        self._wrong: BaseException | None = None
        self._ready = threading.Event()
        self._answer: SimpleQueue[str] = SimpleQueue()
        self._thread = threading.Thread(target=self._hold, args=(home,), name="desk")
        self._thread.start()
        self._ready.wait()
        if self.shown is None:
            self._end()

    def say(self, answer: str) -> None:
        """What became of it: ``sent``, ``later``, ``not-found`` or ``unknown``."""
        if answer not in _ANSWERS:
            raise FollowupError("web.no-form")
        self._answer.put(answer)
        self._end()

    def abandon(self) -> None:
        """Nobody will say: it may have been pasted, and is uncertain from now on."""
        self._answer.put("unknown")
        self._thread.join()

    def _end(self) -> None:
        self._thread.join()
        if self._wrong is not None:
            raise self._wrong

    def _hold(self, home: str | None) -> None:
        try:
            with open_workspace(home) as workspace, workspace.sole(workspace.now()):
                (_mailed if self.by_mail else _copied)(workspace, self.number, self._ask)
        except Exception as wrong:  # noqa: BLE001 - told to whoever asks, in that thread
            self._wrong = wrong
        finally:
            self._ready.set()

    def _ask(self, shown: Copied | Handed) -> tuple[Answer, Went]:
        self.shown = shown
        self._ready.set()
        return _ANSWERS[self._answer.get()]


def _copied(
    workspace: Workspace, number: int, ask: Callable[[Copied], tuple[Answer, Went]]
) -> None:
    taken = copy.take(workspace, number, now=workspace.now())
    copy.record(workspace, taken, ask(taken)[0], now=workspace.now())


def _mailed(
    workspace: Workspace, number: int, ask: Callable[[Handed], tuple[Answer, Went]]
) -> None:
    handover.hand_over(workspace, number, lambda handed: ask(handed)[1], clock=workspace.now)
