"""export: the people, and all that is stored of them, for other programs."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from followup import exporting
from followup.errors import FollowupError
from followup.exporting import Leaving
from followup.store import answers, blocks, drafts, exports, outbox, people, remarks, sessions

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from followup.model import Person, StoredRemark
    from followup.workspace import Workspace

Format = Literal["csv", "json", "vcard"]


def export(
    workspace: Workspace,
    kind: Format,
    *,
    persons: Collection[int] = (),
    session: int | None = None,
    blocked: bool | None = None,
    now: datetime,
) -> tuple[bytes, int]:
    """The file, and how many people are in it: all, or only `persons` or those of `session`.

    `blocked` None leaves blocked people out of vcard alone, since an address book is there to
    write to. FollowupError ``store.no-person`` or ``store.no-session``.
    """
    found = _people(workspace, persons, session)
    if not (blocked if blocked is not None else kind != "vcard"):
        found = [one for one in found if not one.blocked]
    made = exports.made(workspace.db, [one.id for one in found])
    leaving = Leaving(found, made, sessions.all_sessions(workspace.db))
    if kind == "csv":
        return exporting.as_csv(leaving), len(found)
    if kind == "vcard":
        return exporting.as_vcard(leaving), len(found)
    everything = not persons and session is None and blocked is not False
    return exporting.as_json(_all_of(workspace, leaving, everything), now), len(found)


def write(file: str, data: bytes) -> Path:
    """A new file, 0600. FollowupError ``keeping.exists`` or ``keeping.cannot-write``."""
    path = Path(file).expanduser().absolute()
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise FollowupError("keeping.exists", path=path) from error
    except (OSError, ValueError) as error:
        raise _unwritten(path, error) from error
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _unwritten(path, error) from error
    return path


def _unwritten(path: Path, error: Exception) -> FollowupError:
    reason = getattr(error, "strerror", None) or error
    return FollowupError("keeping.cannot-write", path=path, reason=reason)


def _people(workspace: Workspace, persons: Collection[int], session: int | None) -> list[Person]:
    db = workspace.db
    if session is not None:
        sessions.get(db, session)
        found = people.in_session(db, session)
        return [one for one in found if not persons or one.id in persons]
    if persons:
        return [people.get(db, number) for number in dict.fromkeys(persons)]
    return people.all_people(db)


def _all_of(workspace: Workspace, leaving: Leaving, everything: bool) -> Leaving:
    """With what was said, drafted, sent and blocked; of chosen people only theirs."""
    db, ids = workspace.db, set(leaving.made)
    said: defaultdict[int, list[StoredRemark]] = defaultdict(list)
    for session in leaving.sessions:
        for remark in remarks.of_session(db, session.id):
            said[remark.person].append(remark)
    whole = [replace(one, remarks=tuple(said[one.id])) for one in leaving.people]
    addresses = {address for one in leaving.people for address in one.emails}
    seen = {line.session for one in leaving.people for line in one.attendances}
    return Leaving(
        whole,
        leaving.made,
        [one for one in leaving.sessions if everything or one.id in seen],
        [one for one in drafts.of_session(db, None) if everything or one.person in ids],
        [one for one in outbox.all_messages(db) if everything or one.person in ids],
        [one for one in answers.everything(db) if everything or one.person in ids],
        [
            one
            for one in blocks.live(db)
            if everything or one.person in ids or one.address in addresses
        ],
    )
