"""Zoom's answers as files, to be read like any other export."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from followup.importers.zoom_api.fetching import Fetched

# What opens a meeting to whoever holds it is none of followup's business.
_KEYS_TO_MEETINGS = frozenset(
    ("join_url", "start_url", "password", "h323_password", "pstn_password", "encrypted_password")
)


def files(fetched: Fetched, timezone: str | None = None) -> list[tuple[str, bytes]]:
    """Name and bytes of one JSON file for each answer: as Zoom gave it, with the meeting beside it.

    Left out are only links and passcodes that open meetings. `timezone` (IANA) stands in for
    the one that Zoom does not know. The same answer makes the same bytes.
    """
    head = {"timezone": fetched.session.timezone or timezone, "meeting": fetched.details}
    made = []
    for name, answer in fetched.answers.items():
        listed = dict(answer)
        if name == "participants" and "registrants" in fetched.answers:
            listed["registrants"] = fetched.answers["registrants"]["registrants"]
        if name == "absentees":
            listed["absentees"] = listed.pop("registrants")
        whole = _without_keys({**head, **listed})
        text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
        made.append((f"{_stem(fetched)}-{name}.json", text.encode("utf-8", "replace")))
    return made


def save(made: Sequence[tuple[str, bytes]], folder: Path) -> list[Path]:
    """Write `files` into `folder`, readable by the user alone, each in one step.

    FollowupError ``zoom_api.not-saved``.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return [_write(folder / name, data) for name, data in made]
    except OSError as error:
        raise FollowupError("zoom_api.not-saved", path=folder, detail=error.strerror) from None


def _write(path: Path, data: bytes) -> Path:
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    fresh.replace(path)
    return path


def _stem(fetched: Fetched) -> str:
    """A name for the session's files; a UUID may hold slashes, so its digest stands there."""
    session = fetched.session
    number = "".join(c for c in session.meeting_id if c in "0123456789")[:12] or "meeting"
    day = f"-{session.start:%Y-%m-%d}" if session.start else ""
    which = hashlib.sha256(session.uuid.encode("utf-8", "replace")).hexdigest()[:8]
    return f"zoom-{number}{day}-{which}"


def _without_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_keys(v) for k, v in value.items() if k not in _KEYS_TO_MEETINGS}
    return [_without_keys(each) for each in value] if isinstance(value, list) else value
