"""eye: a draft as its reader will meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.rendering.eye import Eye, eye

if TYPE_CHECKING:
    from followup.model import Draft
    from followup.workspace import Workspace

__all__ = ["Eye", "seen"]


def seen(workspace: Workspace, draft: Draft) -> Eye:
    """The reader's first look at a draft, from whom it would come now."""
    me = workspace.profile
    try:
        account = workspace.account
    except FollowupError:  # told where it is needed
        account = None
    own = account.sender_name if account else None
    return eye(draft.words, name=own or me.name, address=account.address if account else me.email)
