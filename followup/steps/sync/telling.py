"""An answer, with whom it is from and which message it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.store import outbox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.model import Answer, Message
    from followup.workspace import Workspace


class News(NamedTuple):
    """`message` is the one of ours that the answer is about; it has the reader's name."""

    answer: Answer
    message: Message


def told(workspace: Workspace, found: Iterable[Answer]) -> tuple[News, ...]:
    """The answers with their messages."""
    return tuple(News(one, outbox.get(workspace.db, one.message)) for one in found)
