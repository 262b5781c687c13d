"""Reading the mailbox in the background: what came back, and how far the reading is."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from followup.steps.sync import Synced
    from followup.web.passwords import Typed
    from followup.workspace import Workspace


class Look:
    """One look into the mailbox; nothing is lost if the program ends meanwhile."""

    def __init__(
        self, opened: Callable[[], AbstractContextManager[Workspace]], typed: Typed | None
    ) -> None:
        self.done, self.total = 0, 0
        self.found: Synced | None = None
        self.troubles: list[FollowupError] = []
        self._typed = typed
        self._thread = threading.Thread(target=self._run, args=(opened,), daemon=True)
        self._thread.start()

    @property
    def phase(self) -> str:
        """``looking`` or ``looked``."""
        return "looking" if self._thread.is_alive() else "looked"

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    def _run(self, opened: Callable[[], AbstractContextManager[Workspace]]) -> None:
        from followup.steps import sync

        try:
            with opened() as workspace:
                self.found = sync.sync(workspace, now=workspace.now(), progress=self._tell)
                if self.found.stopped is not None:
                    self.troubles.append(self.found.stopped)
                elif self._typed is not None:
                    self._typed.keep(workspace)
        except FollowupError as wrong:
            self.troubles.append(wrong)
        except Exception as wrong:  # noqa: BLE001 - told on the page, by name
            self.troubles.append(FollowupError("web.unexpected", what=type(wrong).__name__))
