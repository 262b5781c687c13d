"""Where tonight's files usually lie: the download folder and Zoom's own."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

_ZOOM_LIKE = re.compile(
    r"(participants_\d+.*\.csv|.*registration.*\.csv|.*attendee.*report.*\.csv"
    r"|meeting_saved_chat.*\.txt|chat\.txt|GMT\d{8}.*\.txt)",
    re.IGNORECASE,
)
# A Japanese Linux names the folders in Japanese, and Windows may keep documents in OneDrive.
_DOWNLOADS = ("Downloads", "ダウンロード")
_DOCUMENTS = ("Documents", "OneDrive/Documents", "OneDrive/ドキュメント", "ドキュメント")


def todays(now: datetime, home: Path | None = None) -> list[Path]:
    """Zoom-like files written on `now`'s day, oldest first. Zoom has a folder per meeting."""
    base = home or Path.home()
    places = [(base / name, "*") for name in _DOWNLOADS]
    places += [(base / name / "Zoom", "*/*") for name in _DOCUMENTS]
    found = [path for folder, pattern in places for path in _files(folder, pattern)]
    written = {path: at for path in found if (at := _written(path, now)) is not None}
    today = [path for path, at in written.items() if at.date() == now.date()]
    return sorted(today, key=written.__getitem__)


def _files(folder: Path, pattern: str) -> list[Path]:
    try:
        return [path for path in folder.glob(pattern) if _ZOOM_LIKE.fullmatch(path.name)]
    except OSError:
        return []


def _written(path: Path, now: datetime) -> datetime | None:
    """When a file was last written, on `now`'s clock; None for what is no file or has gone."""
    try:
        if not path.is_file():
            return None
        return datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    except OSError:
        return None
