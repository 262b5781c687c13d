"""Ctrl-C while a message is on its way: the first waits for the outcome."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


@dataclass(slots=True)
class Interruption:
    """`interrupted` turns true at the first Ctrl-C; the caller then stops politely."""

    interrupted: bool = False


@contextmanager
def one_message(heard: Callable[[], None] = lambda: None) -> Iterator[Interruption]:
    """Around one delivery and the commit of its outcome.

    The first Ctrl-C only sets the flag and calls `heard`, because the outcome may take
    minutes; the second raises KeyboardInterrupt. Outside of the main thread, where Python
    delivers no signals, and where SIGINT is ignored anyway, nothing is changed.
    """
    watch = Interruption()
    in_main = threading.current_thread() is threading.main_thread()
    if not in_main or signal.getsignal(signal.SIGINT) in {None, signal.SIG_IGN}:
        yield watch
        return

    def on_interrupt(_signal: int, _frame: FrameType | None) -> None:
        if watch.interrupted:
            raise KeyboardInterrupt
        watch.interrupted = True
        heard()

    previous = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield watch
    finally:
        signal.signal(signal.SIGINT, previous)
