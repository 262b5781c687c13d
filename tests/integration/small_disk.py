"""followup on a disk of its own, which is really full or really read-only.

    python small_disk.py TEMPLATE DISK PORT full JOURNAL KIB...
    python small_disk.py TEMPLATE DISK PORT read-only

For a process in a mount namespace of its own (``unshare --mount``): DISK is a folder to mount a
small file system on, TEMPLATE a home to copy there, JOURNAL that of the mail server. Prints one
JSON line for each size: what `send` said and left behind, what a second `send` did once there was
room again, and what had arrived by then.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from followup.cli import run

SEND = ("send", "--yes", "--wait", "0", "--pace", "0")


def main(template: Path, disk: Path, port: str, manner: str, *told: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", disk], check=True)
    os.environ["FOLLOWUP_HOME"] = str(disk / "home")
    if manner == "full":
        journal, *sizes = told
        for size in sizes:
            before = _arrived(journal)
            _copied(template, disk, port)
            found = _filled(disk, int(size))
            _tell({"size": size, "arrived": _arrived(journal)[len(before) :], **found})
    else:
        _copied(template, disk, port)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        for command in (SEND, ("outbox",), ("approve", "1"), ("block", "1")):
            _tell(_ran(*command))


def _copied(template: Path, disk: Path, port: str) -> None:
    for old in disk.iterdir():
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.copytree(template, disk / "home")
    config = disk / "home" / "config.toml"
    config.write_text(re.sub(r"\b2525\b", port, config.read_text()))


def _filled(disk: Path, kib: int) -> dict[str, Any]:
    """Leave so much room, send, make room, send again."""
    free = os.statvfs(disk)
    (disk / "filler").write_bytes(bytes(free.f_bavail * free.f_frsize - (kib << 10)))
    first = _ran(*SEND)
    (disk / "filler").unlink()
    return {**first, "states": _states(disk), "again": {**_ran(*SEND), "states": _states(disk)}}


def _ran(*command: str) -> dict[str, Any]:
    """The command in a child of this process, which has everything loaded."""
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if not child:
            for number in (1, 2):
                os.dup2(said.fileno(), number)
            os._exit(run(command))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        return {"code": code, "said": said.read().decode()}


def _states(disk: Path) -> dict[str, str]:
    with closing(sqlite3.connect(disk / "home" / "followup.sqlite3")) as db:
        return dict(db.execute("SELECT recipient, state FROM messages ORDER BY id"))


def _arrived(journal: str) -> list[str]:
    path = Path(journal)
    lines = path.read_text().splitlines() if path.exists() else []
    return [address for line in lines for address in json.loads(line)["to"]]


def _tell(found: dict[str, Any]) -> None:
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
