"""Live checks while somebody writes: what would block, and what deserves a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from followup.steps import editing, evening
from followup.web.showing import form_of, sitting_of, told

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def check(request: Request) -> Response:
    """``{"blocking": sentence or null, "warnings": [sentence]}``; stores nothing."""
    sitting, form = sitting_of(request), form_of(request)
    subject, body = editing.typed(form.get("subject", ""), form.get("body", ""))
    number = int(request.path_params["draft"])
    with sitting.workspace() as workspace:
        now = workspace.now()
        found = evening.checked(workspace, number, subject=subject, body=body, now=now)
    against, language = found.blocking, sitting.language
    warnings = [told(one, language) for one in found.warnings]
    return JSONResponse({"blocking": against and told(against, language), "warnings": warnings})
