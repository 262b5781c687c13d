"""What has left, written beside the database so that an old copy of it cannot send twice.

A database that was put back from a backup still holds as `approved` what has left since. This
file is not put back with it: for every time that a message was claimed a line with its
Message-ID alone, and one for each that it took the place of.

A line is in the kernel's hands before the message may leave, so no end of this process takes it
away; it is not waited for on the disk. There the claim itself lies already, and only the file
*and* an older database together would let a message leave twice. A power cut can cost lines, but
then the database is the newer of the two: what it knows and this file does not is written again
by whoever next holds the lock of the outbox, and `keep` has the file on the disk before that
lock is given back and before another database takes the place of this one.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from followup.errors import StoreProblem
from followup.store.database import create_private, key_of


def note(path: Path, *message_ids: str) -> None:
    """Add a departure of each; StoreProblem if it cannot be kept, and then nothing may leave."""
    try:
        create_private(path)
        # The line break in front parts it from a line that a power cut left unfinished.
        lines = "".join(f"\n{one}" for one in message_ids).encode()
        handle = os.open(path, os.O_APPEND | os.O_WRONLY)
        try:
            while lines:
                lines = lines[os.write(handle, lines) :]
        finally:
            os.close(handle)
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(path)) from error


def counted(path: Path) -> Counter[str]:
    """How often each Message-ID was claimed; StoreProblem if the file cannot be read."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise OSError(errno.EINVAL, "not a plain file", str(path))
        return Counter(path.read_text(encoding="ascii", errors="replace").split())
    except FileNotFoundError:
        return Counter()
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(path)) from error


def mend(path: Path, departed: Counter[str], known: Mapping[str, int]) -> None:
    """Write again what the database knows as gone and `departed`, as counted there, does not.

    `known` tells how often each Message-ID must stand there, as `outbox.gone` does.
    """
    if lost := [one for one, times in known.items() for _ in range(times - departed[one])]:
        note(path, *lost)


def keep(path: Path) -> None:
    """Wait until all that was noted is on the disk; StoreProblem where it cannot be had there."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(path)) from error
    try:
        os.fsync(handle)
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(path)) from error
    finally:
        os.close(handle)
