"""What is typed on a terminal, burst by burst: a key, a key held down, or a paste."""

from __future__ import annotations

import os
import sys
import time

# Signs that come this close together were not typed one by one: a held key repeats more slowly.
_TOGETHER = 0.02
_MOST = 4096


def burst() -> str:
    """Wait for a key; all that came in the same moment. '' when the terminal is gone.

    Raises KeyboardInterrupt for Ctrl-C and EOFError for Ctrl-D alone.
    """
    typed = _from_console() if sys.platform == "win32" else _from_terminal()
    if "\x03" in typed:
        raise KeyboardInterrupt
    if typed == "\x04":
        raise EOFError
    return typed


def more_is_coming(seconds: float) -> bool:
    """Whether something is typed within so many seconds; on a terminal in lines, a line."""
    if sys.platform == "win32":
        import msvcrt

        time.sleep(seconds)
        return bool(msvcrt.kbhit())
    import select

    return bool(select.select([sys.stdin], [], [], seconds)[0])


def discard() -> None:
    """Throw away what was typed before something was shown that it could answer."""
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
        return
    import termios

    termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _from_terminal() -> str:
    import termios
    import tty

    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setraw(number)
        typed = os.read(number, _MOST)
        while typed and more_is_coming(_TOGETHER):
            more = os.read(number, _MOST)
            if not more:
                break
            typed += more
    finally:
        # What came meanwhile is part of no answer either.
        termios.tcsetattr(number, termios.TCSAFLUSH, before)
    return typed.decode(sys.stdin.encoding or "utf-8", "replace")


def _from_console() -> str:
    import msvcrt

    typed: str = msvcrt.getwch()  # type: ignore[attr-defined]
    while more_is_coming(_TOGETHER):
        typed += msvcrt.getwch()  # type: ignore[attr-defined]
    return typed
