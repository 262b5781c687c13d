"""Out another way than to the reader: into a folder, into Drafts, or to oneself for a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli import account_questions, screen, sending_questions, sending_report
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.steps import send
from followup.steps.send import Sent

if TYPE_CHECKING:
    from followup.cli.sending_questions import Going, Manner
    from followup.steps.send import Plan
    from followup.workspace import Workspace


# A mailbox that cannot be asked. Who cannot log in to send is stopped later.
_UNASKED = ("imap", "credentials", "oauth")


def out(workspace: Workspace, plan: Plan, going: Going, manner: Manner) -> int:
    """After the yes; the exit code. Nothing waits ten seconds: nothing has reached anybody."""
    if manner.eml is not None:
        way = send.into_folder(workspace, manner.eml, now=workspace.now())
    else:
        way = send.into_drafts(workspace)
    ready = [*going.ready, *send.sign(workspace, going.unsigned, now=workspace.now())]
    sent = send.send(workspace, ready, clock=workspace.now, way=way)
    sending_report.report(sent, workspace.zone)
    return sending_report.code(plan, sent, declined=going.declined)


def to_myself(workspace: Workspace, manner: Manner) -> int:
    """Send what is planned to the account's own address, and change nothing."""
    plan = send.plan(workspace, now=workspace.now(), limit=manner.limit)
    messages = [*plan.ready, *plan.unsigned]
    if messages:
        screen.note(t("send.to-me", address=workspace.sender))
    sending_report.planned(plan, workspace.zone)
    if not sending_questions.may_connect(plan):
        return 1
    if messages:
        secret = account_questions.secret(workspace)
        count = send.try_out(workspace, messages, clock=workspace.now, secret=secret.value)
        screen.note(t("send.tested", count=count, address=workspace.sender))
    return sending_report.code(plan, Sent(), declined=len(plan.aged))


def settle_gone(workspace: Workspace) -> None:
    """What lies in the Sent folder already does not leave again; that is asked of old ones only."""
    ask = send.in_sent_folder(workspace)
    try:
        sending_report.gone(send.settle_gone(workspace, ask, now=workspace.now()))
    except FollowupError as unasked:
        if unasked.key.partition(".")[0] not in _UNASKED:
            raise
        # A home put back on a new machine: its keyring knows nothing yet.
        if unasked.key == "imap.no-password" and account_questions.ask_for(
            workspace, str(unasked.values["account"])
        ):
            return settle_gone(workspace)
        screen.note(t("send.unasked"))
        screen.complain(unasked)
