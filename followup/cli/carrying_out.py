"""What follows a decision on who is who: the rules look again, and drafts that fall are told."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.cli import screen
from followup.cli.screen import t
from followup.steps import deciding, link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from followup.model import Caution
    from followup.workspace import Workspace


@dataclass(slots=True)
class Carried:
    """When it is decided, and the sessions to link again, which the caller adds."""

    now: datetime
    sessions: list[int] = field(default_factory=list)


@contextmanager
def decision(workspace: Workspace) -> Iterator[Carried]:
    """Around a decision; says which drafts are withdrawn by it or need a new yes."""
    before = deciding.standing(workspace)
    carried = Carried(workspace.now())
    yield carried
    link.link(workspace, carried.sessions, now=carried.now)
    _tell(deciding.settle(workspace, before, now=carried.now))


@contextmanager
def correction(workspace: Workspace) -> Iterator[None]:
    """Around a correction of one person; a yes to words that it changes falls when they leave."""
    before = deciding.standing(workspace)
    yield
    _tell(deciding.fallen(workspace, before))


def _tell(cautions: Iterable[Caution]) -> None:
    for told in cautions:
        screen.note(t(told.key, **told.values))
