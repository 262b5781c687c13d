"""One look into the mailbox, from the first folder to what is settled by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import imap
from followup.steps.sync import evidence, folders
from followup.steps.sync.telling import told
from followup.store import answers
from followup.workspace import mailbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.model import Message
    from followup.steps.sync.telling import News
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Synced:
    """`news` are the answers that were not known before, `settled` the messages that turned out
    as sent, `uncertain` those of which still nobody can tell.

    `stopped` is why the reading ended early; what is here is stored all the same. `looked` is
    False where nothing has been sent, and so nothing was looked for.
    """

    news: tuple[News, ...] = ()
    settled: tuple[Message, ...] = ()
    uncertain: tuple[Message, ...] = ()
    stopped: FollowupError | None = None
    looked: bool = True


def sync(
    workspace: Workspace,
    *,
    now: datetime,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Synced:
    """Read what came back on the account in use, and store what it says about our messages.

    A second call changes nothing. FollowupError ``sync.no-account``.
    """
    if workspace.account is None:
        raise FollowupError("sync.no-account")
    if not workspace.has_store or not answers.went_out(workspace.db):
        return Synced(looked=False)
    evidence.recover(workspace, now)
    new: list[int] = []
    filed: set[int] = set()
    stopped = None
    try:
        filed = _look(workspace, workspace.account, new, now, progress)
    except FollowupError as problem:
        stopped = problem
    settled = evidence.settle(workspace, filed, now)
    return Synced(
        told(workspace, [answers.get(workspace.db, one) for one in new]),
        tuple(settled),
        tuple(evidence.uncertain(workspace)),
        stopped,
    )


def _look(
    workspace: Workspace,
    account: Account,
    new: list[int],
    now: datetime,
    progress: Callable[[int, int], None],
) -> set[int]:
    """Put the new answers into `new`; the messages that the server has filed as sent."""
    with mailbox.opened(workspace, account) as box:
        where = imap.folders(box)
        new.extend(folders.read(workspace, account, box, where, now=now, progress=progress))
        return evidence.filed(account, box, where, evidence.uncertain(workspace))
