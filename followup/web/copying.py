"""The desk: one text to paste or mail to open at a time, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError, NeedsDecision
from followup.steps import copy, evening, handover, shorten
from followup.web.desk import Desk
from followup.web.showing import form_of, go, html, sitting_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def desk_page(request: Request) -> Response:
    """The text in hand, else those that wait."""
    sitting = sitting_of(request)
    with sitting.workspace() as workspace:
        now = workspace.now()
        waiting = [] if sitting.desk else copy.waiting(workspace, now=now)
        return html(
            sitting,
            "desk",
            desk=sitting.desk,
            waiting=waiting,
            too_long={one.id: copy.too_long(workspace, one.raw.decode()) for one in waiting},
            shorter={one.id: shorten.shorter(workspace, one) for one in waiting},
            notes=copy.notes(workspace, now=now),
            evenings=evening.held(workspace),
        )


def take(request: Request) -> Response:
    """Claim one message; from now on it is in the user's hands."""
    sitting, number = sitting_of(request), int(request.path_params["message"])
    with sitting.lock:
        if sitting.desk is not None:
            raise NeedsDecision("web.desk-taken")
        with sitting.workspace() as workspace:
            now = workspace.now()
            texts = {one.id for one in copy.waiting(workspace, now=now)}
            if number not in texts | {one.id for one in handover.waiting(workspace, now=now)}:
                raise FollowupError("web.not-waiting")
        sitting.desk = Desk(sitting.home, number, by_mail=number not in texts)
    return go(sitting, "/copy")


def shorter(request: Request) -> Response:
    """The yes to the shorter words that were shown; they wait in the place of the others."""
    sitting, number = sitting_of(request), int(request.path_params["message"])
    with sitting.workspace() as workspace:
        seen = form_of(request).get("digest", "")
        shorten.shorten(workspace, number, seen=seen, now=workspace.now())
    return go(sitting, "/copy")


def answer(request: Request) -> Response:
    """Sent, later, not found, or nobody can tell."""
    sitting = sitting_of(request)
    with sitting.lock:
        if sitting.desk is None:
            raise FollowupError("web.desk-empty")
        by_mail = sitting.desk.by_mail
        sitting.desk.say(form_of(request).get("answer", ""))
        sitting.desk = None
    return go(sitting, "/send" if by_mail else "/copy")
