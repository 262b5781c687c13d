"""backup, restore: a copy of the store, and the return to one.

A return takes no yes with it and forgets nobody who was written to, blocked or forgotten since;
what stood in the store before is itself a backup from then on.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from followup.errors import FollowupError, StoreProblem
from followup.store import backups, carrying, departures, forgetting, forgotten, lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followup.store.backups import Holding as Holding
    from followup.store.carrying import Carried
    from followup.store.running import Connection
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Restored:
    """What a return to a backup means: what it holds, and what becomes of the present store.

    `before` is where the present store is kept; None while nothing was done yet. `damaged` is
    set where that could not be read: then nothing of it counts any more.
    """

    holding: Holding
    carried: Carried
    forgotten: int
    before: Path | None = None
    damaged: bool = False


def backup(workspace: Workspace, target: str | None, *, now: datetime) -> tuple[Path, Holding]:
    """Where the copy is, and what it holds.

    FollowupError ``keeping.nothing`` where there is no store yet, ``store.busy`` while another
    followup sends or forgets (a copy made meanwhile would keep whom that one forgets), and what
    `backups.write` raises.
    """
    if not workspace.has_store:
        raise FollowupError("keeping.nothing")
    db = workspace.db
    with lock.hold(workspace.folders.lock):
        path = Path(target).expanduser().absolute() if target else _free(workspace, now, "")
        backups.write(db, path)
    return path, backups.holding(db)


def look(workspace: Workspace, file: str, *, now: datetime) -> Restored:
    """What `restore` would do; changes nothing but what a crash left in the present store."""
    source = _source(workspace, file)
    with _work(workspace, source, now) as restored:
        held = backups.holding(restored)
        try:
            backups.refuse_damaged(workspace.folders.database)
            with workspace.sole(now):
                return _made_safe(workspace, restored, workspace.db, held, now)
        except StoreProblem as problem:
            if not _is_damaged(workspace, problem):
                raise
    return Restored(held, carrying.NOTHING, 0, damaged=True)


def restore(workspace: Workspace, file: str, *, now: datetime) -> Restored:
    """Put the backup in place of the present store, in one step.

    FollowupError ``store.busy`` while another followup sends, StoreProblem ``store.locked`` while
    one has the store open, and what `backups.opened` raises; nothing has changed then.
    """
    source = _source(workspace, file)
    with _work(workspace, source, now) as restored:
        held = backups.holding(restored)
        try:
            backups.refuse_damaged(workspace.folders.database)
            return _replaced(workspace, restored, held, now)
        except StoreProblem as problem:
            if not _is_damaged(workspace, problem):
                raise
    workspace.close()
    aside = backups.set_aside(workspace.folders.database, f"damaged-{_stamp(now)}")
    with _work(workspace, source, now) as restored:
        done = _replaced(workspace, restored, held, now)
    return Restored(held, done.carried, 0, aside, damaged=True)


def _replaced(workspace: Workspace, restored: Connection, held: Holding, now: datetime) -> Restored:
    with workspace.sole(now):
        workspace.close()
        with backups.alone(workspace.folders.database) as present:
            before = _free(workspace, now, "-before-restore")
            backups.write(present, before)
            done = _made_safe(workspace, restored, present, held, now, before)
            departures.keep(workspace.folders.departures)
            backups.put_back(restored, present)
    return done


def _made_safe(
    workspace: Workspace,
    restored: Connection,
    present: Connection,
    held: Holding,
    now: datetime,
    before: Path | None = None,
) -> Restored:
    """The backup as it may be used; `present` is the store that it is to replace."""
    departed = departures.counted(workspace.folders.departures)
    carried = carrying.carry(restored, before or present.path, departed, now)
    hashes = forgotten.everything(present)
    gone = forgetting.scrub(restored, hashes, now) if hashes else 0
    return Restored(held, carried, gone, before)


@contextmanager
def _work(workspace: Workspace, source: Path, now: datetime) -> Iterator[Connection]:
    """A copy of the backup that may be worked on, and is gone afterwards."""
    work = _folder(workspace) / "restoring.sqlite"
    try:
        with closing(backups.opened(source, work, now)) as restored:
            yield restored
    except StoreProblem as problem:
        if problem.values.get("path") != str(work):
            raise
        raise FollowupError("keeping.damaged", path=source) from problem
    except ValueError as error:  # a state or a time that followup never wrote
        raise FollowupError("keeping.damaged", path=source) from error
    finally:
        backups.remove(work)


def _source(workspace: Workspace, file: str) -> Path:
    path, live = Path(file).expanduser().absolute(), workspace.folders.database
    if path == live or (path.exists() and live.exists() and path.samefile(live)):
        raise FollowupError("keeping.itself", path=path)
    return path


def _is_damaged(workspace: Workspace, problem: StoreProblem) -> bool:
    """Whether it is the present store that cannot be read."""
    present = str(workspace.folders.database)
    return problem.key == "store.corrupt" and problem.values.get("path") == present


def _free(workspace: Workspace, now: datetime, why: str) -> Path:
    """A new name in the folder of backups."""
    stem = _stamp(now) + why
    names = chain([f"{stem}.sqlite"], (f"{stem}-{number}.sqlite" for number in count(2)))
    paths = (_folder(workspace) / name for name in names)
    return next(path for path in paths if not path.exists())


def _folder(workspace: Workspace) -> Path:
    folder = workspace.folders.data / "backups"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise FollowupError("keeping.cannot-write", path=folder, reason=reason) from error
    return folder


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
