"""What is asked before mails leave: about words that have aged, about a pause, and the one yes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.cli import ask, screen, sending_report
from followup.cli.screen import t
from followup.errors import NeedsDecision, SendingStopped
from followup.steps import send

if TYPE_CHECKING:
    from followup.model import Message
    from followup.steps.send import Plan
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Manner:
    """How the user wants the sending to go; seconds, None for the usual."""

    yes: bool = False
    limit: int | None = None
    wait: float | None = None
    pace: float | None = None
    eml: str | None = None
    drafts: bool = False

    @property
    def elsewhere(self) -> bool:
        """Whether the messages leave otherwise than over the account's server."""
        return self.drafts or self.eml is not None


@dataclass(frozen=True, slots=True)
class Going:
    """What is to leave, once the sender is seen for `unsigned`; so many were `declined`."""

    ready: list[Message]
    unsigned: list[Message]
    declined: int = 0

    @property
    def count(self) -> int:
        return len(self.ready) + len(self.unsigned)


def may_connect(plan: Plan) -> bool:
    """Whether to go on. A pause that the server asked for is broken by a human's word only."""
    if plan.rests_until is None or not plan.count:
        return True
    if screen.is_terminal():
        return ask.yes(t("send.rest-anyway", until=plan.rests_until))
    screen.complain(SendingStopped("send.resting", until=plan.rests_until))
    return False


def going(workspace: Workspace, plan: Plan, manner: Manner) -> Going:
    """What leaves of the plan, after the question about words that have aged.

    Where nobody can answer, or --yes was said before those words were there, they go back to
    review: the yes was given to others.
    """
    if not plan.aged:
        return Going(plan.ready, plan.unsigned)
    now = workspace.now()
    if manner.yes or not screen.is_terminal() or not _agreed(plan):
        send.decline(workspace, plan.aged, now=now)
        for one in plan.aged:
            screen.note(sending_report.outdated(one.message, "store.claim-expired"))
        return Going(plan.ready, plan.unsigned, len(plan.aged))
    renewed = send.renew(workspace, plan.aged, now=now)
    return Going([*plan.ready, *renewed], plan.unsigned, len(plan.aged) - len(renewed))


def dates(workspace: Workspace, manner: Manner) -> int:
    """The same question where the user's own mail program sends; how many were declined."""
    plan = send.plan(workspace, now=workspace.now())
    if plan.aged:
        sending_report.aged(plan.aged)
    return going(workspace, plan, manner).declined


def confirmed(workspace: Workspace, going: Going, manner: Manner) -> bool:
    """The one yes. A sender that nobody has seen beside these words needs it in any case."""
    if manner.yes and not going.unsigned:
        return True
    if not screen.is_terminal():
        raise NeedsDecision(
            "send.unsigned" if going.unsigned else "send.needs-yes", count=going.count
        )
    return ask.yes(_sure(workspace, going.count, manner))


def _sure(workspace: Workspace, count: int, manner: Manner) -> str:
    if manner.eml is not None:
        return t("send.sure-eml", count=count, path=manner.eml)
    address = workspace.sender
    return t("send.sure-drafts" if manner.drafts else "send.sure", count=count, address=address)


def _agreed(plan: Plan) -> bool:
    """One yes to all changes; each is shown where the user wants to see them."""
    while (pressed := ask.key(t("send.aged-keys"), "ynd")) == "d":
        for one in plan.aged:
            sending_report.difference(one)
    return pressed == "y"
