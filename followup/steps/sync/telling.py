"""An answer, with whom it is from and which message it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.model import IncomingKind
from followup.store import outbox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.model import Answer, Message
    from followup.workspace import Workspace


class News(NamedTuple):
    """`message` is the one of ours that the answer is about; it has the reader's name."""

    answer: Answer
    message: Message


def question(answer: Answer) -> str:
    """The text that asks a human about an answer: is it a no, or one to that message at all."""
    if answer.kind is not IncomingKind.REFUSAL:
        return "sync.is-it-an-answer"
    return "sync.is-it-a-no" if answer.sure else "sync.is-it-a-no-perhaps"


def elsewhere(news: News) -> str:
    """The other address that a human wrote from, '' if it is the one our message went to."""
    by_human = news.answer.kind in {IncomingKind.REPLY, IncomingKind.REFUSAL}
    return (news.answer.detail or "") if by_human else ""


def told(workspace: Workspace, found: Iterable[Answer]) -> tuple[News, ...]:
    """The answers with their messages."""
    return tuple(News(one, outbox.get(workspace.db, one.message)) for one in found)
