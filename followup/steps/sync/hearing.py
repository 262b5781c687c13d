"""A no that stands in no list of phrases, heard in an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup import facts
from followup.model import IncomingKind

if TYPE_CHECKING:
    from followup.model import Incoming


def heard(came: Incoming) -> Incoming:
    """`came`, as a refusal where its words softly ask for no more.

    Only of a mail that surely or probably answers ours: in any other, somebody who declines
    declines something else.
    """
    if came.kind is IncomingKind.REPLY and facts.declines(came.excerpt):
        return replace(came, kind=IncomingKind.REFUSAL)
    return came
