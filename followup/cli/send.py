"""followup send: the plan, one question, a visible wait, then exactly the approved messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import (
    account_questions,
    door,
    handover,
    pacing,
    screen,
    sending_elsewhere,
    sending_questions,
    sending_report,
)
from followup.cli.screen import t
from followup.cli.sending_questions import Manner
from followup.errors import NeedsDecision, UsageProblem
from followup.steps import send
from followup.steps.send import Sent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Message
    from followup.steps.send import Plan
    from followup.workspace import Workspace


@click.command("send", help=t("help.send"), epilog=t("help.send-examples"))
@click.option("--dry-run", is_flag=True, help=t("help.send-dry-run"))
@click.option("--yes", is_flag=True, help=t("help.send-yes"))
@click.option("--max", "limit", type=click.IntRange(1), help=t("help.send-max"))
@click.option("--wait", type=pacing.SECONDS, help=t("help.send-wait"))
@click.option("--pace", type=pacing.SECONDS, help=t("help.send-pace"))
@click.option("--rehearse", metavar="DIR", help=t("help.send-rehearse"))
@click.option("--eml", metavar="DIR", help=t("help.send-eml"))
@click.option("--drafts", is_flag=True, help=t("help.send-drafts"))
@click.option("--test", is_flag=True, help=t("help.send-test"))
@click.option("--account", metavar="NAME", help=t("help.send-account"))
def send_command(
    dry_run: bool,
    yes: bool,
    limit: int | None,
    wait: float | None,
    pace: float | None,
    rehearse: str | None,
    eml: str | None,
    drafts: bool,
    test: bool,
    account: str | None,
) -> None:
    manner = Manner(yes, limit, wait, pace, eml, drafts)
    if sum((dry_run or rehearse is not None, eml is not None, drafts, test)) > 1:
        raise UsageProblem("send.one-way")
    with door.workspace() as workspace:
        if account is not None:
            workspace.use(account)
        # An empty DIR (an unset variable) must not turn a rehearsal into the real thing.
        if dry_run or rehearse is not None:
            code = _without_sending(workspace, manner, rehearse)
        elif test:
            code = sending_elsewhere.to_myself(workspace, manner)
        else:
            code = approved(workspace, manner)
    if code:
        screen.leave(code)


def approved(workspace: Workspace, manner: Manner) -> int:
    """Send (or hand over) what is approved; the exit code."""
    if not manner.elsewhere and _by_hand(workspace):
        declined = sending_questions.dates(workspace, manner)
        return handover.all_of(workspace, manner.limit) or (3 if declined else 0)
    sending_elsewhere.settle_gone(workspace)
    now, mine = workspace.now(), not manner.elsewhere
    plan = send.plan(workspace, now=now, limit=manner.limit, own_server=mine)
    sending_report.planned(plan, workspace.zone)
    send.take_back(workspace, plan, now=workspace.now())
    if not sending_questions.may_connect(plan):
        return 1
    going = sending_questions.going(workspace, plan, manner)
    if not going.count:
        return sending_report.code(plan, Sent(), declined=going.declined)
    return _after_the_yes(workspace, plan, going, manner)


def _after_the_yes(
    workspace: Workspace, plan: Plan, going: sending_questions.Going, manner: Manner
) -> int:
    secret = None if manner.elsewhere else account_questions.secret(workspace)
    if not sending_questions.confirmed(workspace, going, manner):
        screen.note(t("send.kept"))
        return 0
    if secret is None:
        return sending_elsewhere.out(workspace, plan, going, manner)
    ready = [*going.ready, *send.sign(workspace, going.unsigned, now=workspace.now())]
    if not pacing.wait(manner.wait):
        screen.note("\n" + t("send.stopped-in-time"))
        return 130
    sent = _send(workspace, plan, ready, manner, secret)
    if corrected := account_questions.again(workspace, sent):
        secret, sent = corrected, _send(workspace, plan, ready, manner, corrected)
    sending_report.report(sent, workspace.zone)
    account_questions.keep(workspace, secret, sent)
    if no_copy := send.keep_copies(workspace, sent.results, clock=workspace.now):
        screen.complain(no_copy)
    sending_report.what_next(workspace, sent)
    return sending_report.code(plan, sent, declined=going.declined)


def _by_hand(workspace: Workspace) -> bool:
    """Whether the user's own mail program is the way, after offering to set up an account."""
    if workspace.account or not send.anything_to_send(workspace, now=workspace.now()):
        return False
    if not screen.is_terminal():
        raise NeedsDecision("send.no-account")
    return not account_questions.offer_account(workspace)


def _without_sending(workspace: Workspace, manner: Manner, folder: str | None) -> int:
    plan = send.plan(workspace, now=workspace.now(), limit=manner.limit)
    sending_report.planned(plan, workspace.zone)
    if folder:
        for path in send.rehearse(
            workspace, [*plan.ready, *plan.unsigned], folder, now=workspace.now()
        ):
            screen.out(path)
    screen.note(t("send.nothing-sent"))
    return sending_report.code(plan, Sent(), declined=len(plan.aged))


def _send(
    workspace: Workspace,
    plan: Plan,
    messages: Sequence[Message],
    manner: Manner,
    secret: account_questions.Secret,
) -> Sent:
    with screen.progress(t("send.sending"), len(messages)) as bar:
        return send.send(
            workspace,
            messages,
            clock=workspace.now,
            secret=secret.value,
            report=lambda done, total: bar.update(done - bar.pos),
            pause=pacing.pause(manner.pace, len(messages), send.shortest_pause(workspace)),
            heard=lambda: screen.note("\n" + t("send.finishing")),
            despite_rest=plan.rests_until is not None,
        )
