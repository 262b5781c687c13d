"""The reader's eye on a terminal, and as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.cli.screen import pad, t
from followup.cli.wrapping import width
from followup.model import Channel
from followup.steps import eye

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Draft
    from followup.steps.eye import Eye
    from followup.workspace import Workspace


def reader(workspace: Workspace, draft: Draft) -> Iterator[str]:
    """A few lines: what the reader of `draft` will see, why they were chosen, how to say no."""
    found = eye.seen(workspace, draft)
    yield t("eye.title", name=draft.words.recipient_name)
    lines = list(_lines(found, mail=draft.words.channel is Channel.EMAIL))
    columns = max(width(label) for label, _ in lines)
    for label, said in lines:
        yield f"  {pad(label, columns)}  {said}"


def _lines(found: Eye, *, mail: bool) -> Iterator[tuple[str, str]]:
    if mail:
        behind = f" <{found.address}>" if found.address not in {"", found.sender} else ""
        yield t("eye.from"), (f"{found.sender}{behind}" if found.address else t("eye.own-program"))
        yield t("eye.subject"), found.subject
    yield t("eye.begins" if mail else "eye.note"), found.preview
    yield t("eye.chosen"), " ".join(found.chosen) or t("eye.not-chosen")
    yield t("eye.way-out"), " ".join(found.way_out) or t("eye.no-way-out")


def eye_object(workspace: Workspace, draft: Draft) -> dict[str, Any]:
    """The same in the form of ``followup why --json``."""
    found = eye.seen(workspace, draft)
    return {
        "from": {"name": found.sender or None, "email": found.address or None},
        "subject": found.subject or None,
        "preview": found.preview,
        "chosen": list(found.chosen),
        "way_out": list(found.way_out),
    }
