"""What has left, written beside the database so that an old copy of it cannot send twice.

A database that was put back from a backup still holds as `approved` what has left since. This
file is not put back with it: for every time that a message was claimed a line with its
Message-ID alone, and one for each that it took the place of, on the disk before it may leave.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from pathlib import Path

from followup.errors import StoreProblem
from followup.store.database import create_private, key_of


def note(path: Path, *message_ids: str) -> None:
    """Add one departure of each; StoreProblem if it cannot be kept, and then nothing may leave."""
    try:
        create_private(path)
        # The line break in front parts it from a line that a power cut left unfinished.
        with path.open("ab") as file:
            file.write("".join(f"\n{one}" for one in message_ids).encode())
            file.flush()
            os.fsync(file.fileno())
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
