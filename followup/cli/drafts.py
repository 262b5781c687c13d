"""followup drafts, approve, reject, edit, cancel, why: the scriptable side of review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import door, editing, screen, sheet, show_eye
from followup.cli.screen import pad, t
from followup.errors import FollowupError
from followup.steps import draft, evening, review
from followup.steps import editing as edit

if TYPE_CHECKING:
    from followup.model import Draft
    from followup.steps.evening import Weight
    from followup.workspace import Workspace


@click.command("drafts", help=t("help.drafts"), epilog=t("help.drafts-examples"))
@click.argument("session", type=int, required=False)
@door.json_option
def drafts_command(session: int | None, as_json: bool) -> None:
    with door.workspace() as workspace:
        found = evening.listed(workspace, session)
        departed = {} if as_json else evening.departed(workspace, found)
    if as_json:
        screen.emit("drafts", {"drafts": [draft_object(one) for one in found]})
        return
    for one in found:
        became = departed.get(one.id)
        state = t(f"outbox.state-{became}" if became else f"drafts.state-{one.state}")
        screen.out(f"{one.id:4}  {pad(state, 14)} {pad(sheet.recipient(one), 96).rstrip()}")
    if not found:
        screen.note(t("drafts.none"))


@click.command("approve", help=t("help.approve"), epilog=t("help.approve-examples"))
@click.argument("ids", type=int, nargs=-1, required=True, metavar="ID...")
@click.option("--digest", help=t("help.approve-digest"))
def approve_command(ids: tuple[int, ...], digest: str | None) -> None:
    with door.workspace() as workspace:
        _for_each(
            ids,
            lambda one: _approve(workspace, one, digest),
            "drafts.approved",
        )


def _approve(workspace: Workspace, number: int, digest: str | None) -> None:
    """A yes to the words as they stood before anything that has changed was taken up."""
    now = workspace.now()
    seen = digest or evening.one(workspace, number).digest
    draft.renew(workspace, number, now=now)
    review.approve(workspace, number, digest=seen, now=now)


@click.command("reject", help=t("help.reject"), epilog=t("help.reject-examples"))
@click.argument("ids", type=int, nargs=-1, required=True, metavar="ID...")
def reject_command(ids: tuple[int, ...]) -> None:
    with door.workspace() as workspace:
        _for_each(
            ids,
            lambda one: review.decline(workspace, one, now=workspace.now()),
            "drafts.rejected",
        )


@click.command("cancel", help=t("help.cancel"), epilog=t("help.cancel-examples"))
@click.argument("ids", type=int, nargs=-1, required=True, metavar="ID...")
def cancel_command(ids: tuple[int, ...]) -> None:
    with door.workspace() as workspace:
        _for_each(
            ids,
            lambda one: review.cancel(workspace, one, now=workspace.now()),
            "drafts.cancelled",
        )


@click.command("edit", help=t("help.edit"), epilog=t("help.edit-examples"))
@click.argument("number", type=int, metavar="ID")
@click.option("--subject", help=t("help.edit-subject"))
@click.option("--body-file", metavar="FILE | -", help=t("help.edit-body"))
def edit_command(number: int, subject: str | None, body_file: str | None) -> None:
    with door.workspace() as workspace:
        if subject is None and body_file is None:
            editing.in_editor(workspace, number)
        else:
            words = evening.one(workspace, number).words
            edit.rewrite(
                workspace,
                number,
                subject=words.subject if subject is None else subject,
                body=words.body if body_file is None else _body(body_file),
                now=workspace.now(),
            )
    screen.note(t("drafts.edited", draft=number))


def _body(path: str) -> str:
    return edit.body_of(path, screen.standard_input() if path == "-" else None)


@click.command("why", help=t("help.why"), epilog=t("help.why-examples"))
@click.argument("number", type=int, metavar="ID")
@door.json_option
def why_command(number: int, as_json: bool) -> None:
    with door.workspace() as workspace:
        opened = evening.opened(workspace, number, now=workspace.now())
        weight = evening.weight(workspace, opened)
        if as_json:
            reader = show_eye.eye_object(workspace, opened.draft)
            screen.emit("why", {**_why_object(opened.draft, weight), "reader": reader})
            return
        screen.styled(sheet.recipient(opened.draft), bold=True)
        for line in (*sheet.why(opened, weight), *show_eye.reader(workspace, opened.draft)):
            screen.out(line)


def _why_object(draft: Draft, weight: Weight | None) -> dict[str, Any]:
    reasons = weight.match.reasons if weight else ()
    return {
        "draft": draft.id,
        "reasons": [
            {"label": t(one.label, **one.values), "weight": one.weight, "source": one.source}
            for one in reasons
        ],
        "claims": _claims(draft),
    }


def draft_object(one: Draft) -> dict[str, Any]:
    """A draft in the form of ``followup drafts --json``."""
    words = one.words
    return {
        "id": one.id,
        "person": one.person,
        "session": one.session,
        "channel": words.channel.value,
        "to": words.recipient,
        "subject": words.subject or None,
        "body": words.body,
        "state": one.state.value,
        "digest": one.digest,
        "claims": _claims(one),
        "warnings": [t(w.key, **w.values) for w in words.warnings],
    }


def _claims(one: Draft) -> list[dict[str, str]]:
    return [{"text": c.text, "source": c.source} for c in one.words.claims]


def _for_each(ids: tuple[int, ...], act: Any, done: str) -> None:
    """Do it for every id; what fails is said and the others still go on."""
    worst = 0
    for one in ids:
        try:
            act(one)
        except FollowupError as error:
            screen.complain(error)
            worst = max(worst, error.exit_code)
        else:
            screen.note(t(done, draft=one))
    if worst:
        screen.leave(worst)
