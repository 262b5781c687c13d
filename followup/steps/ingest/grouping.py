"""The files of one call, put together by evening."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import Problem
from followup.steps.ingest import joining, placing
from followup.store import files, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.steps.ingest.placing import Stated
    from followup.steps.ingest.reading import Taken
    from followup.workspace import Workspace


def worth_keeping(workspace: Workspace, taken: Sequence[Taken], stated: Stated) -> list[Taken]:
    """The files with anybody in them; a file given twice is taken once, a stored one is known."""
    kept: dict[str, Taken] = {}
    for file in taken:
        if file.roster is None or not (file.roster.attendances or file.roster.remarks):
            continue
        if file.digest in kept:
            same = kept[file.digest].path
            file.problems.append(Problem("ingest.same-as", {"path": same}))
            continue
        if known := files.known(workspace.db, file.digest):
            file.session, file.known = known[1], True
            if (
                stated.session not in (None, file.session)
                or stated.topic
                or stated.start
                or stated.day
            ):
                file.problems.append(Problem("ingest.known-elsewhere", {"session": file.session}))
        kept[file.digest] = file
    return list(kept.values())


def evenings(workspace: Workspace, ours: Sequence[Taken], stated: Stated) -> list[list[Taken]]:
    """The files by evening, those that name one first; all together where the user names it."""
    if stated.session is not None:
        return [[file for file in ours if not file.known]]
    homes = {file.session for file in ours if file.session is not None}
    stored = placing.known(workspace, [sessions.get(workspace.db, home) for home in homes])
    traits = [
        stored[file.session] if file.session is not None else placing.trait(workspace, file, stated)
        for file in ours
    ]
    groups = joining.group(traits, [file.session for file in ours])
    return [[ours[number] for number in members] for members in groups]


def at_home(stated: Stated, members: Sequence[Taken]) -> Stated:
    """What belongs to a stored file of the same call goes where that one is."""
    home = next((file.session for file in members if file.known), None)
    return stated if home is None else replace(stated, session=home)


def tell(workspace: Workspace, members: Sequence[Taken], session: int, stated: Stated) -> None:
    """Say of each file that names no session which one it was taken for, unless the user did."""
    named = [file.known or placing.trait(workspace, file, stated).says_which for file in members]
    if stated.session is not None or not any(named):
        return
    for file, names_one in zip(members, named, strict=True):
        if not names_one:
            file.problems.append(Problem("ingest.joined", {"session": session}))
