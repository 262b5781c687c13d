"""Reads and links one more report in a process of its own; prints its figures as JSON.

Usage: people_latest.py HOME SESSION FILE NAME; NAME is the file's name in the store. Of memory the
peak of the whole process, None where the system does not tell.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from followup.steps import ingest, link
from followup.workspace import open_workspace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main() -> None:
    home, session, file, name = sys.argv[1:]
    source = ingest.Source(name, Path(file).read_bytes())
    with open_workspace(home) as workspace:
        begun = time.perf_counter()
        ingest.ingest(workspace, [source], now=NOW, stated=ingest.Stated(session=int(session)))
        read = time.perf_counter()
        link.link(workspace, [int(session)], now=NOW)
        linked = time.perf_counter()
    print(json.dumps({"read": read - begun, "linked": linked - read, "peak": _peak()}))


def _peak() -> float | None:
    """MB. rusage would count what the parent held when it started this process."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
