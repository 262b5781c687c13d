"""What is decided, one draft at a time; every decision is stored at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError, NeedsDecision
from followup.model import Channel, Draft
from followup.steps import draft, editing, evening, match, review
from followup.steps.draft import Wish
from followup.web import reading
from followup.web.showing import form_of, go, html, sitting_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from followup.web.sitting import Sitting
    from followup.workspace import Workspace

    Form = dict[str, str]
    Act = Callable[[Sitting, Workspace, Draft, Form], Response]


# A number with more is nobody's.
_DIGITS = 19


def decide(act: str, request: Request) -> Response:
    """One of the keys of the review, on one draft."""
    sitting, form = sitting_of(request), form_of(request)
    number = int(request.path_params["draft"])
    with sitting.workspace() as workspace:
        current = evening.one(workspace, number)
        try:
            return ACTS[act](sitting, workspace, current, form)
        except FollowupError as trouble:
            was = sitting.shown.get(form.get("digest", ""))
            return reading.shown(sitting, workspace, number, trouble=trouble, was=was)


def undo(request: Request) -> Response:
    """The last decision of this sitting, whichever draft it was about."""
    sitting = sitting_of(request)
    with sitting.workspace() as workspace:
        number = sitting.undo(workspace)
    return go(sitting, f"/draft/{number}")


def write(request: Request) -> Response:
    """Drafts for those the list proposes, or for the one chosen."""
    sitting, session = sitting_of(request), int(request.path_params["session"])
    chosen = form_of(request).get("person", "")
    with sitting.workspace() as workspace:
        rows = match.match(workspace, session).rows
        people = (
            [int(chosen)]
            if chosen.isdecimal() and len(chosen) < _DIGITS
            else [row.person.id for row in rows]
        )
        done = draft.draft(workspace, session, people, now=workspace.now())
        if done.refused and not done.drafts:
            raise done.refused[0][1]
    return go(sitting, f"/evening/{session}")


def _yes(sitting: Sitting, workspace: Workspace, current: Draft, form: Form) -> Response:
    """To exactly the words whose digest was on the screen; the yes is stored before all else."""
    now = workspace.now()
    if form.get("digest") != current.digest:
        raise NeedsDecision("review.changed-meanwhile", draft=current.id)
    draft.renew(workspace, current.id, now=now)
    review.approve(workspace, current.id, digest=form["digest"], now=now)
    sitting.note(workspace, current.id)
    if current.words.channel is Channel.COPY:
        return go(sitting, "/copy")
    return _next(sitting, workspace, current)


def _no(sitting: Sitting, workspace: Workspace, current: Draft, _: Form) -> Response:
    review.decline(workspace, current.id, now=workspace.now())
    sitting.note(workspace, current.id)
    return _next(sitting, workspace, current)


def _later(sitting: Sitting, workspace: Workspace, current: Draft, _: Form) -> Response:
    review.put_off(workspace, current.id, now=workspace.now())
    sitting.note(workspace, current.id)
    return _next(sitting, workspace, current)


def _again(sitting: Sitting, workspace: Workspace, current: Draft, _: Form) -> Response:
    """Decide once more; a yes can be taken back until the message leaves."""
    review.reopen(workspace, current.id, now=workspace.now())
    return go(sitting, f"/draft/{current.id}")


def _block(sitting: Sitting, workspace: Workspace, current: Draft, form: Form) -> Response:
    if form.get("sure") != "yes":
        key, name = "review.block-sure", current.words.recipient_name
        return html(sitting, "sure", draft=current, act="block", key=key, name=name)
    review.never_again(workspace, current.id, now=workspace.now())
    sitting.note(workspace, current.id, review.unblock_again)
    return _next(sitting, workspace, current)


def _language(sitting: Sitting, workspace: Workspace, current: Draft, form: Form) -> Response:
    if current.edited and form.get("sure") != "yes":
        key, name = "review.own-words-go", current.words.recipient_name
        return html(sitting, "sure", draft=current, act="language", key=key, name=name)
    words = current.words
    other = "ja" if words.language == "en" else "en"
    _drafted(workspace, current, Wish(words.template, other, words.channel))
    return go(sitting, f"/draft/{current.id}")


def _copy(sitting: Sitting, workspace: Workspace, current: Draft, form: Form) -> Response:
    """A text to paste in place of the mail; shown before anybody says yes to it."""
    if current.words.channel is Channel.COPY:
        return _yes(sitting, workspace, current, form)
    wish = Wish(language=current.words.language, channel=Channel.COPY)
    text = _drafted(workspace, current, wish)
    back = review.give_way(workspace, current.id, text.id, now=workspace.now())
    sitting.note(workspace, current.id, back)
    return go(sitting, f"/draft/{text.id}")


def _words(sitting: Sitting, workspace: Workspace, current: Draft, form: Form) -> Response:
    """The user's own words, kept even where those they began with have changed meanwhile."""
    typed = editing.typed(form.get("subject", ""), form.get("body", ""))
    seen, now = form.get("digest", ""), workspace.now()
    try:
        editing.replace(workspace, current.id, *typed, seen=seen, now=now)
    except NeedsDecision as changed:
        was = sitting.shown.get(seen)
        return reading.shown(
            sitting, workspace, current.id, trouble=changed, was=was, editing=True, typed=typed
        )
    return go(sitting, f"/draft/{current.id}")


ACTS: dict[str, Act] = {
    "yes": _yes,
    "no": _no,
    "later": _later,
    "again": _again,
    "block": _block,
    "language": _language,
    "copy": _copy,
    "words": _words,
}


def _next(sitting: Sitting, workspace: Workspace, current: Draft) -> Response:
    waiting = evening.first_open(workspace, current.session, after=current.id)
    there = f"/draft/{waiting}" if waiting else f"/evening/{current.session}"
    return go(sitting, there)


def _drafted(workspace: Workspace, current: Draft, wish: Wish) -> Draft:
    done = draft.draft(workspace, current.session, [current.person], now=workspace.now(), wish=wish)
    if not done.drafts:
        raise done.refused[0][1]
    return done.drafts[0]
