"""Bounds on one call's time and on a process's memory. POSIX only, as signals are."""

from __future__ import annotations

import faulthandler
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 5
MEGABYTES = 600


class TooLong(BaseException):
    """No `except Exception` on the way may take it for an ordinary mistake."""


def bound_memory() -> None:
    """From here on, more memory than that is a MemoryError.

    Only the soft bound: a process that reads a spreadsheet sets a bound of its own.
    """
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, hard))


def memory() -> tuple[int, int]:
    """The largest resident set so far, in MB: of this process, and of those it started."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    own, started = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    return resource.getrusage(own).ru_maxrss // unit, resource.getrusage(started).ru_maxrss // unit


@contextmanager
def bounded_time() -> Iterator[None]:
    """TooLong where the body takes longer; the process ends where it does not even hear that."""
    signal.signal(signal.SIGALRM, _too_long)
    faulthandler.dump_traceback_later(12 * SECONDS, exit=True)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TooLong
