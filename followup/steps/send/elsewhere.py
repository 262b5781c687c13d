"""The ways out beside the account's own server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.errors import FollowupError, UsageProblem
from followup.mail.ways.drafts import Drafts
from followup.mail.ways.eml import Folder
from followup.store import rehearsals
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.ways import Way
    from followup.workspace import Workspace


def into_folder(workspace: Workspace, folder: str, *, now: datetime) -> Way:
    """A folder of .eml files; it is remembered, so that who is forgotten goes from there too.

    UsageProblem ``send.no-folder`` for an empty name.
    """
    if not folder.strip():
        raise UsageProblem("send.no-folder")
    with transaction(workspace.db):
        rehearsals.put(workspace.db, Path(folder).absolute(), now)
    return Folder(Path(folder))


def into_drafts(workspace: Workspace) -> Way:
    """The Drafts folder of the account's mailbox; FollowupError ``send.no-account``."""
    account = workspace.account
    if account is None:
        raise FollowupError("send.no-account")
    return Drafts(account, workspace.mail_secret(account, "imap"), workspace.now)
