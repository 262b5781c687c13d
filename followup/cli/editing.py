"""A draft in the user's editor, and back into the store before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli import editor, screen
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.steps import editing

if TYPE_CHECKING:
    from followup.workspace import Workspace


def in_editor(workspace: Workspace, draft_id: int) -> None:
    """Open the draft and store what the user wrote; the file goes only after that.

    An untouched draft stays as it is, and so does one of which nothing was left.
    """
    before = editing.as_text(workspace, draft_id)
    text, path = editor.edit(before, workspace.folders.data / "editing")
    if not text.strip():
        screen.note(t("cli.editor-empty"))
    elif text != before:
        try:
            editing.take_back(workspace, draft_id, text, now=workspace.now())
        except FollowupError:
            screen.note(t("cli.editor-kept", path=path))
            raise
    path.unlink(missing_ok=True)
