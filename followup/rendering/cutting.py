"""Words that are too long for where they go, cut where a sentence ends."""

from __future__ import annotations

from followup.rendering.checks.length import characters
from followup.rendering.claims import marked

_ENDS = '.?!"”)。？！」』）'


def cut(body: str, limit: int) -> str | None:
    """As many whole sentences from the beginning as `limit` characters hold.

    None where not even the first one fits. Only a proposal: a yes binds exact words, so nobody
    pastes these before a human has seen them.
    """
    if characters(body) <= limit:
        return body
    kept = found = ""
    for piece in marked(body, ()):
        kept += piece.text
        whole = kept.rstrip()
        if characters(whole) > limit:
            break
        if whole.endswith(tuple(_ENDS)):
            found = whole
    return found or None
