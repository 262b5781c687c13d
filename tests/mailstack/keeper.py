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
from pathlib import Path

# Not on every user's PATH.
os.environ["PATH"] += os.pathsep + "/usr/sbin:/sbin"


def quietly(*command: str | Path) -> None:
    # What goes wrong stands in the logs, or shows when nobody answers.
    subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=30,
        check=False,
    )


def main(folder: Path) -> None:
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    dovecot, postfix = folder / "dovecot.conf", folder / "postfix"
    try:
        quietly("dovecot", "-c", dovecot)
        quietly("postfix", "-c", postfix, "start")
        print("ready", flush=True)
        sys.stdin.read()
    finally:
        quietly("postfix", "-c", postfix, "stop")
        quietly("doveadm", "-c", dovecot, "stop")
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
