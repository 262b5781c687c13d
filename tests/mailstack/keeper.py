"""Runs Postfix and Dovecot as they are set up in a folder, for as long as somebody wants them.

    python keeper.py FOLDER

Prints `ready`. When its standard input ends, be it because the tests were killed, it stops both
and removes the folder.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

# Not on every user's PATH.
os.environ["PATH"] += os.pathsep + "/usr/sbin:/sbin"


def start(*command: str | Path) -> subprocess.Popen[bytes]:
    """What goes wrong stands in the logs, or shows when nobody answers."""
    silent = subprocess.DEVNULL
    return subprocess.Popen(
        command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True
    )


def main(folder: Path) -> None:
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    dovecot = start("dovecot", "-F", "-c", folder / "dovecot.conf")
    start("postfix", "-c", folder / "postfix", "start").wait()
    print("ready", flush=True)
    sys.stdin.read()
    # Asked politely, it and its children take seconds.
    os.killpg(dovecot.pid, signal.SIGKILL)
    start("postfix", "-c", folder / "postfix", "abort").wait()
    dovecot.wait()
    # A last process may still be writing there.
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            break
        time.sleep(0.1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
