"""When refusals are not about the people any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import SendingStopped
from followup.model import Message, MessageState

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALIKE_IN_A_ROW = 3
# Many refusals mean a bad list, and providers judge an account by them: more than so many of
# a hundred, once so many were tried.
_FAILED_OF_100 = 5
_TRIED = 20


def refuse_more(results: Sequence[Message]) -> None:
    """SendingStopped ``send.alike`` or ``send.many-failed`` if the rest must not follow."""
    last = results[-_ALIKE_IN_A_ROW:]
    words = [one.detail for one in last if one.state is MessageState.FAILED]
    if len(words) == _ALIKE_IN_A_ROW and len(set(words)) == 1:
        raise SendingStopped("send.alike", count=_ALIKE_IN_A_ROW, words=words[0])
    states = [one.state for one in results]
    failed = states.count(MessageState.FAILED)
    tried = failed + states.count(MessageState.SENT)
    if tried >= _TRIED and failed * 100 > tried * _FAILED_OF_100:
        raise SendingStopped("send.many-failed", failed=failed, count=tried)
