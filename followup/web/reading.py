"""What is read: the evening's people in order, and one draft beside what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from followup.errors import FollowupError
from followup.model import Draft, DraftState
from followup.steps import draft, evening, eye, match
from followup.web.showing import difference, go, html, sitting_of, status_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from followup.model import MessageState, Rendered
    from followup.steps.evening import Weight
    from followup.web.sitting import Sitting
    from followup.workspace import Workspace


class Line(NamedTuple):
    """One person of the evening's list."""

    draft: Draft
    weight: Weight | None
    became: MessageState | None


def home(request: Request) -> Response:
    """The evening that this sitting is about."""
    sitting = sitting_of(request)
    with sitting.workspace() as workspace:
        return go(sitting, f"/evening/{chosen(sitting, workspace)}")


def chosen(sitting: Sitting, workspace: Workspace) -> int:
    """The session asked for, else the newest one that has drafts, else the newest of all."""
    held = evening.held(workspace)
    wanted = sitting.session or (held[0].id if held else None)
    return match.chosen_session(workspace, wanted).id


def evening_page(request: Request) -> Response:
    """The next draft to decide; where there is none, how the evening stands."""
    sitting, session = sitting_of(request), int(request.path_params["session"])
    with sitting.workspace() as workspace:
        waiting = evening.first_open(workspace, session)
        if waiting is not None:
            return go(sitting, f"/draft/{waiting}")
        return overview(sitting, workspace, session)


def overview(sitting: Sitting, workspace: Workspace, session: int) -> Response:
    """The people of the evening and what was decided; where nobody has a draft, the proposals."""
    lines = listed(sitting, workspace, session)
    return html(
        sitting,
        "evening",
        session=match.chosen_session(workspace, session),
        evenings=evening.held(workspace),
        lines=lines,
        proposed=None if lines else match.match(workspace, session),
        approved=sum(_waits(one) for one in lines),
        current=None,
    )


def draft_page(request: Request) -> Response:
    """One draft; words that no longer rest on today's facts are drafted anew first."""
    sitting, number = sitting_of(request), int(request.path_params["draft"])
    trouble = None
    with sitting.workspace() as workspace:
        try:
            draft.renew(workspace, number, now=workspace.now())
        except FollowupError as error:
            if status_of(error) == 404:
                raise
            trouble = error
        editing = "edit" in request.query_params
        return shown(sitting, workspace, number, trouble=trouble, editing=editing)


def shown(
    sitting: Sitting,
    workspace: Workspace,
    number: int,
    *,
    trouble: FollowupError | None = None,
    was: Rendered | None = None,
    **values: Any,
) -> Response:
    """The page of a draft; `was` are the words that the screen had before."""
    opened = evening.opened(workspace, number, now=workspace.now())
    words = opened.draft.words
    sitting.seen(opened.draft)
    lines = listed(sitting, workspace, opened.session.id)
    changed = trouble is not None and was is not None and was != words
    return html(
        sitting,
        "draft",
        status=200 if trouble is None else status_of(trouble),
        opened=opened,
        words=words,
        eye=eye.seen(workspace, opened.draft),
        session=opened.session,
        evenings=evening.held(workspace),
        lines=lines,
        weight=next((one.weight for one in lines if one.draft.id == number), None),
        became=evening.departed(workspace, [opened.draft]).get(number),
        current=number,
        trouble=trouble,
        changes=list(difference(was, words)) if changed and was else [],
        **{"editing": False, "typed": None, "can_undo": bool(sitting.decided)} | values,
    )


def listed(sitting: Sitting, workspace: Workspace, session: int) -> list[Line]:
    """The evening's list, each person once: a mail that became a text to copy is that text."""
    drafts = evening.listed(workspace, session)
    why = sitting.why(workspace, session, drafts) if drafts else {}
    departed = evening.departed(workspace, drafts)
    taken = {one.person for one in drafts if one.state is not DraftState.DECLINED}
    return [
        Line(one, why.get(one.person), departed.get(one.id))
        for one in drafts
        if one.state is not DraftState.DECLINED or one.person not in taken
    ]


def _waits(line: Line) -> bool:
    return line.draft.state is DraftState.APPROVED and line.became is None
