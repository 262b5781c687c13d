"""The ways out beside the account's own server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError, UsageProblem
from followup.mail.ways.drafts import Drafts
from followup.mail.ways.eml import Folder
from followup.steps.send import folders

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.ways import Way
    from followup.workspace import Workspace


def into_folder(workspace: Workspace, folder: str, *, now: datetime) -> Way:
    """A folder of .eml files.

    UsageProblem ``send.no-folder`` for an empty name.
    """
    if not folder.strip():
        raise UsageProblem("send.no-folder")
    return Folder(folders.remembered(workspace, folder, now))


def into_drafts(workspace: Workspace) -> Way:
    """The Drafts folder of the account's mailbox; FollowupError ``send.no-account``."""
    account = workspace.account
    if account is None:
        raise FollowupError("send.no-account")
    return Drafts(account, workspace.mail_secret(account, "imap"), workspace.now)
