"""All pages of the sitting, behind its guard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from followup.errors import FollowupError, NeedsDecision
from followup.web import answers, checking, copying, deciding, reading, sending, showing
from followup.web.guard import COOKIE, Guard, Refused

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from followup.web.sitting import Sitting

STATIC = Path(__file__).parent / "static"
_KEYS = {404: "web.no-page", 405: "web.no-method"}


def create_app(sitting: Sitting, port: int) -> Guard:
    """The pages of `sitting`, asked for on 127.0.0.1 or localhost at `port` and nowhere else."""
    app = Starlette(
        routes=[
            Route("/enter/{token}", enter, methods=["GET"]),
            Mount(sitting.keys.place, routes=_routes()),
        ],
        exception_handlers={
            FollowupError: _refused,
            HTTPException: _no_page,
            Exception: _unexpected,
        },
    )
    app.state.sitting = sitting

    def refuse(error: FollowupError, status: int) -> Response:
        return showing.refusal(sitting, error, status)

    hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))
    return Guard(app, sitting.keys, hosts, refuse)


def _routes() -> list[Route | Mount]:
    return [
        Route("/", reading.home),
        Route("/evening/{session:int}", reading.evening_page),
        Route("/evening/{session:int}/write", deciding.write, methods=["POST"]),
        Route("/draft/{draft:int}", reading.draft_page),
        Route("/draft/{draft:int}/check", checking.check, methods=["POST"]),
        *(
            Route(f"/draft/{{draft:int}}/{act}", partial(deciding.decide, act), methods=["POST"])
            for act in deciding.ACTS
        ),
        Route("/undo", deciding.undo, methods=["POST"]),
        Route("/send", sending.plan_page, methods=["GET"]),
        Route("/send", sending.start, methods=["POST"]),
        Route("/sending", sending.sending_page),
        Route("/sending.json", sending.live),
        Route("/sending/cancel", sending.cancel, methods=["POST"]),
        Route("/copy", copying.desk_page, methods=["GET"]),
        Route("/copy/answer", copying.answer, methods=["POST"]),
        Route("/copy/{message:int}", copying.take, methods=["POST"]),
        Route("/copy/{message:int}/shorten", copying.shorter, methods=["POST"]),
        Route("/outbox", sending.outbox_page),
        Route("/outbox/{message:int}", sending.settle, methods=["POST"]),
        Route("/sync", answers.look, methods=["POST"]),
        Route("/sync.json", answers.live),
        Route("/answer/{answer:int}", answers.answer, methods=["POST"]),
        Route("/quit", leave, methods=["POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def enter(request: Request) -> Response:
    """The first address: its token is exchanged for a cookie, once."""
    sitting = showing.sitting_of(request)
    if not sitting.keys.enter(request.path_params["token"]):
        raise Refused(403, "web.used-address")
    place = f"{sitting.keys.place}/"
    inside = RedirectResponse(place, 303)
    inside.set_cookie(COOKIE, sitting.keys.cookie, path=place, httponly=True, samesite="strict")
    return inside


def leave(request: Request) -> Response:
    """The end of the sitting; everything decided is stored."""
    sitting = showing.sitting_of(request)
    if sitting.desk is not None:
        raise NeedsDecision("web.desk-taken")
    if sitting.dispatch is not None and sitting.dispatch.phase in {"waiting", "sending"}:
        raise NeedsDecision("web.still-sending")
    sitting.leave()
    return showing.html(sitting, "goodbye")


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, FollowupError):
        raise error
    sitting = showing.sitting_of(request)
    if isinstance(error, Refused):
        return showing.refusal(sitting, error, error.status)
    return showing.trouble(sitting, error)


def _no_page(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    key = _KEYS.get(status, "web.no-page")
    return showing.refusal(showing.sitting_of(request), FollowupError(key), status)


def _unexpected(request: Request, error: Exception) -> Response:
    """A mistake of followup itself: its kind, and not a word of its details."""
    problem = FollowupError("web.unexpected", what=type(error).__name__)
    return showing.trouble(showing.sitting_of(request), problem, 500)
