"""What came back: read from the mailbox, and the human's word where only a human can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from followup.errors import FollowupError, NeedsDecision
from followup.web import passwords
from followup.web.looking import Look
from followup.web.showing import form_of, go, sitting_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_WORDS = {"yes": True, "no": False}


def look(request: Request) -> Response:
    """Start to read the mailbox, unless that is being done."""
    sitting = sitting_of(request)
    with sitting.lock:
        if sitting.look is None or sitting.look.phase == "looked":
            with sitting.workspace() as workspace:
                typed = passwords.typed(workspace, form_of(request))
            sitting.look = Look(sitting.workspace, typed)
    return go(sitting, "/outbox")


def live(request: Request) -> Response:
    """How far it is, for the page's script: ``{"phase", "done", "total", "messages": []}``."""
    look = sitting_of(request).look
    if look is None:
        return JSONResponse({"phase": "none", "done": 0, "total": 0, "messages": []})
    told = {"phase": look.phase, "done": look.done, "total": look.total, "messages": []}
    return JSONResponse(told)


def answer(request: Request) -> Response:
    """Whether it is a no, or about that message: asked once, of what nobody has said yet."""
    from followup.steps import sync

    sitting, said = sitting_of(request), form_of(request)
    number = int(request.path_params["answer"])
    if said.get("so") not in _WORDS:
        raise FollowupError("web.no-form")
    with sitting.lock, sitting.workspace() as workspace:
        waiting = {(one.answer.id, one.answer.kind.value) for one in sync.pending(workspace)}
        if (number, said.get("kind", "")) not in waiting:
            raise NeedsDecision("web.answered-already")
        sync.confirm(workspace, number, so=_WORDS[said["so"]], now=workspace.now())
    return go(sitting, "/outbox")
