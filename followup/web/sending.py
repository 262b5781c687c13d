"""The plan with its one yes, the visible wait, and how far the sending is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse

from followup.errors import FollowupError, NeedsDecision
from followup.steps import handover, outbox, send
from followup.web import passwords
from followup.web.dispatch import Dispatch, agree, fingerprint, found_gone, progress
from followup.web.showing import form_of, go, html, sitting_of, status_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from followup.model import Message
    from followup.web.sitting import Sitting
    from followup.workspace import Workspace

_UNDER_WAY = {"waiting", "sending"}


def plan_page(request: Request) -> Response:
    """Who would get a mail, from whom, under which subject; while one is sending, how far."""
    sitting = sitting_of(request)
    if sitting.dispatch is not None and sitting.dispatch.phase in _UNDER_WAY:
        return go(sitting, "/sending")
    if sitting.desk is not None:
        return go(sitting, "/copy")
    with sitting.workspace() as workspace:
        gone, unasked = found_gone(workspace)
        return _planned(sitting, workspace, gone=gone, unasked=unasked)


def _planned(
    sitting: Sitting,
    workspace: Workspace,
    trouble: FollowupError | None = None,
    *,
    gone: Sequence[Message] = (),
    unasked: FollowupError | None = None,
) -> Response:
    by_hand, last = workspace.account is None, sitting.dispatch
    plan = send.plan(workspace, now=workspace.now(), own_server=not by_hand)
    changing = {one.message.id for one in plan.aged}
    waiting = handover.waiting(workspace, now=workspace.now()) if by_hand else []
    return html(
        sitting,
        "plan",
        status=200 if trouble is None else status_of(trouble),
        plan=plan,
        fingerprint=fingerprint(workspace, plan),
        sender=workspace.sender,
        by_hand=[one for one in waiting if one.id not in changing],
        account=not by_hand,
        gone=gone,
        unasked=unasked,
        zone=workspace.zone,
        trouble=trouble,
        **_asking(workspace, trouble, *(last.troubles if last else [])),
    )


def _asking(workspace: Workspace, *troubles: FollowupError | None) -> dict[str, Any]:
    """Whose password the page asks for, and the keyring that might keep it."""
    asks = passwords.asked(workspace, *troubles)
    if not asks:
        return {"asked_for": None}
    return {"asked_for": workspace.sender, "keyring": passwords.keyring()}


def start(request: Request) -> Response:
    """The one yes, to the plan that was on the screen and to no other."""
    sitting = sitting_of(request)
    with sitting.lock, sitting.workspace() as workspace:
        if sitting.dispatch is not None and sitting.dispatch.phase in _UNDER_WAY:
            return go(sitting, "/sending")
        plan = send.plan(workspace, now=workspace.now(), own_server=workspace.account is not None)
        if form_of(request).get("plan") != fingerprint(workspace, plan) or not plan.count:
            return _planned(sitting, workspace, NeedsDecision("web.plan-changed"))
        if workspace.account is None:  # each one leaves by the user's own hand
            send.renew(workspace, plan.aged, now=workspace.now())
            return go(sitting, "/send")
        typed = passwords.typed(workspace, form_of(request))
        try:
            sitting.dispatch = Dispatch(sitting.workspace, agree(workspace, plan, typed))
        except FollowupError as trouble:
            return _planned(sitting, workspace, trouble)
    return go(sitting, "/sending")


def cancel(request: Request) -> Response:
    """Not at all, or not the rest."""
    sitting = sitting_of(request)
    if sitting.dispatch is not None:
        sitting.dispatch.cancel()
    return go(sitting, "/sending")


def sending_page(request: Request) -> Response:
    """The wait, the messages on their way, the outcomes."""
    sitting = sitting_of(request)
    if sitting.dispatch is None:
        return go(sitting, "/send")
    with sitting.workspace() as workspace:
        return html(
            sitting,
            "sending",
            dispatch=sitting.dispatch,
            phase=sitting.dispatch.phase,
            messages=progress(workspace, sitting.dispatch),
            troubles=sitting.dispatch.troubles,
            again=passwords.asked(workspace, *sitting.dispatch.troubles),
        )


def live(request: Request) -> Response:
    """The same for the page's script: ``{"phase", "seconds", "messages": [{"id", "state"}]}``."""
    sitting = sitting_of(request)
    if sitting.dispatch is None:
        return JSONResponse({"phase": "none", "seconds": 0, "messages": []})
    phase, seconds = sitting.dispatch.phase, sitting.dispatch.seconds
    with sitting.workspace() as workspace:
        found = progress(workspace, sitting.dispatch)
    messages = [{"id": one.id, "state": one.state.value} for one in found]
    return JSONResponse({"phase": phase, "seconds": seconds, "messages": messages})


def outbox_page(request: Request) -> Response:
    """Where every message stands, and what came back."""
    # Brings the reading of mail along, for which the first page does not wait.
    from followup.steps import sync

    sitting = sitting_of(request)
    with sitting.workspace() as workspace:
        look, last = sitting.look, sitting.dispatch
        busy = last is not None and last.phase in _UNDER_WAY
        return html(
            sitting,
            "outbox",
            messages=outbox.to_show(
                outbox.meanwhile(workspace)
                if busy
                else outbox.listed(workspace, now=workspace.now())
            ),
            came_back=outbox.came_back(workspace),
            pending=sync.pending(workspace),
            question=sync.question,
            elsewhere=sync.elsewhere,
            account=bool(workspace.accounts()),
            look=look,
            **_asking(workspace, *(look.troubles if look else [])),
        )


def settle(request: Request) -> Response:
    """The human's word on an uncertain message (sent, again, cancel), or that they answered."""
    sitting, verdict = sitting_of(request), form_of(request).get("verdict", "")
    number = int(request.path_params["message"])
    with sitting.workspace() as workspace:
        if verdict == "answered":
            outbox.answered(workspace, number, now=workspace.now())
        elif verdict in outbox.SETTLED:
            outbox.settle(workspace, number, verdict, now=workspace.now())
        else:
            raise FollowupError("web.no-form")
    return go(sitting, "/outbox")
