"""Sending in the background: a last moment to think, then message by message."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.steps import outbox, send

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from followup.model import Message
    from followup.steps.send import Plan, Sent
    from followup.web.passwords import Typed
    from followup.workspace import Workspace

    Opened = Callable[[], AbstractContextManager[Workspace]]

WAIT = 10.0
# So many leave without a pause; then as `followup send` paces them, in seconds.
_FEW = 10
_SHORTEST, _LONGEST = 2.0, 4.0


def fingerprint(workspace: Workspace, plan: Plan) -> str:
    """What a yes to the plan is bound to: from whom, which frozen messages, which new words."""
    frozen = [f"{one.id} {one.message_id}" for one in [*plan.ready, *plan.unsigned]]
    renewed = [f"{one.message.id} {one.words.subject} {one.words.body}" for one in plan.aged]
    whole = "\n".join([str(workspace.sender), str(plan.rests_until is None), *frozen, *renewed])
    return sha256(whole.encode()).hexdigest()


def found_gone(workspace: Workspace) -> tuple[list[Message], FollowupError | None]:
    """Mails that lie in the Sent folder already and do not leave again; why that was not asked."""
    ask = send.in_sent_folder(workspace)
    if ask is None:
        return [], None
    try:
        return send.settle_gone(workspace, ask, now=workspace.now()), None
    except FollowupError as unasked:
        if not unasked.key.startswith("imap."):
            raise
        return [], unasked


@dataclass(frozen=True, slots=True)
class Agreed:
    """What leaves after the human's yes to the plan."""

    messages: Sequence[Message]
    secret: str | None
    despite_rest: bool
    typed: Typed | None

    def __repr__(self) -> str:
        return f"Agreed({len(self.messages)})"


def agree(workspace: Workspace, plan: Plan, typed: Typed | None) -> Agreed:
    """The yes to a plan, with its renewed words and its sender; FollowupError without password.

    A password `typed` just now is newer than any that is kept.
    """
    secret = typed.secret if typed else send.password(workspace)
    send.take_back(workspace, plan, now=workspace.now())
    renewed = send.renew(workspace, plan.aged, now=workspace.now())
    signed = send.sign(workspace, plan.unsigned, now=workspace.now())
    return Agreed([*plan.ready, *renewed, *signed], secret, plan.rests_until is not None, typed)


class Dispatch:
    """One sending: waits, can be stopped, and tells how far it is."""

    def __init__(self, opened: Opened, agreed: Agreed) -> None:
        self.ids = [one.id for one in agreed.messages]
        self.sent: Sent | None = None
        self.wrong: FollowupError | None = None
        self.not_kept: list[FollowupError] = []
        self._end = time.monotonic() + WAIT
        self._begun = threading.Event()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(opened, agreed), name="dispatch")
        self._thread.start()

    @property
    def phase(self) -> str:
        """``waiting``, ``sending``, ``cancelled`` or ``done``."""
        if self._thread.is_alive():
            return "sending" if self._begun.is_set() else "waiting"
        return "done" if self._begun.is_set() else "cancelled"

    @property
    def seconds(self) -> int:
        """Whole seconds until the first message leaves."""
        return max(0, int(self._end - time.monotonic()) + 1)

    @property
    def troubles(self) -> list[FollowupError]:
        """What stood in the way of all of it, or of the rest."""
        stopped = self.sent.stopped if self.sent else None
        return [one for one in (self.wrong, stopped, *self.not_kept) if one is not None]

    def cancel(self) -> None:
        """Stop: before the wait is over nothing leaves, later nothing more."""
        self._stopped.set()

    def stop(self) -> None:
        """Cancel, and wait for the word on the message under way."""
        self.cancel()
        self._thread.join()

    def _run(self, opened: Opened, agreed: Agreed) -> None:
        if self._stopped.wait(WAIT):
            return
        self._begun.set()
        try:
            with opened() as workspace:
                self.sent = self._send(workspace, agreed)
                self._keep(workspace, agreed.typed, self.sent)
        except FollowupError as wrong:
            self.wrong = wrong
        except Exception as wrong:  # noqa: BLE001 - told on the page, by name
            self.wrong = FollowupError("web.unexpected", what=type(wrong).__name__)

    def _send(self, workspace: Workspace, agreed: Agreed) -> Sent:
        return send.send(
            workspace,
            agreed.messages,
            clock=workspace.now,
            secret=agreed.secret,
            pause=lambda: self._pause(len(agreed.messages)),
            despite_rest=agreed.despite_rest,
        )

    def _keep(self, workspace: Workspace, typed: Typed | None, sent: Sent) -> None:
        """The password that the server has taken, and copies of what it has taken."""
        if typed is not None and sent.results:
            try:
                typed.keep(workspace)
            except FollowupError as no_keyring:
                self.not_kept.append(no_keyring)
        no_copy = send.keep_copies(workspace, sent.results, clock=workspace.now)
        self.not_kept += [] if no_copy is None else [no_copy]

    def _pause(self, count: int) -> None:
        pace = random.uniform(_SHORTEST, _LONGEST)  # noqa: S311 - pacing, not a secret
        if self._stopped.wait(pace if count > _FEW else 0.0):
            raise KeyboardInterrupt


def progress(workspace: Workspace, dispatch: Dispatch) -> list[Message]:
    """Where each message of the sending stands now, in its order."""
    known = {one.id: one for one in outbox.meanwhile(workspace)}
    return [known[one] for one in dispatch.ids if one in known]
