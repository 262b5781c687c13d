"""The time that sending takes on purpose: a last moment to think, and a human's pace."""

from __future__ import annotations

import random
import select
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from followup.cli import keyboard, screen
from followup.cli.screen import t

if TYPE_CHECKING:
    from collections.abc import Callable

_USUAL_WAIT = 10.0
# So many leave without a pause.
_FEW = 10
# A human's pace; no provider that is known takes less than 30 a minute.
_SHORTEST, _LONGEST = 2.0, 4.0


class Seconds(click.FloatRange):
    """A number of seconds up to an hour; "nan", which is in no range, is refused too."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        seconds: float = super().convert(value, param, ctx)
        if seconds != seconds:
            self.fail(t("send.no-seconds", value=value), param, ctx)
        return seconds


SECONDS = Seconds(0, 3600)


def wait(seconds: float | None) -> bool:
    """The visible wait before the first message; False if Ctrl-C or Ctrl-D stopped everything.

    Enter goes on at once, if it is pressed now: a second one at the question before does not
    count. Unless `seconds` are given, ten where somebody can see it.
    """
    usual = _USUAL_WAIT if screen.is_terminal() else 0.0
    end = time.monotonic() + (usual if seconds is None else seconds)
    shown = False
    if screen.is_terminal():
        keyboard.discard()
    try:
        while (left := end - time.monotonic()) > 0:
            if screen.is_terminal() or not shown:
                start = "\r" if screen.is_terminal() else ""
                left_whole = int(left) + 1
                click.echo(f"{start}{t('send.waiting', seconds=left_whole)} ", nl=False, err=True)
                shown = True
            if _enter_within(min(left, 1.0)):
                break
    except (KeyboardInterrupt, EOFError, OSError):  # a closed window is no Enter
        return False
    if shown:
        screen.note("")
    return True


def pause(pace: float | None, count: int, shortest: float) -> Callable[[], None]:
    """Between two messages: what the user asked for, else a little, and only if they are many.

    All in seconds. Where the provider counts by the minute (`shortest` is not 0), the user's own
    pace gives way to that.
    """
    if count <= _FEW or (pace is not None and not shortest):
        return lambda: time.sleep(pace or 0.0)
    least = max(pace or 0.0, shortest, _SHORTEST)
    most = max(least, _LONGEST)
    return lambda: time.sleep(random.uniform(least, most))  # noqa: S311 - pacing, not a secret


def _enter_within(seconds: float) -> bool:
    """Whether Enter was pressed within so many seconds; EOFError if nobody is there any more."""
    if not screen.is_terminal():
        time.sleep(seconds)
        return False
    if sys.platform == "win32":
        return _enter_at_console(seconds)
    if not select.select([sys.stdin], [], [], seconds)[0]:
        return False
    if not sys.stdin.readline():
        raise EOFError
    return True


def _enter_at_console(seconds: float) -> bool:
    import msvcrt

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if msvcrt.kbhit():  # type: ignore[attr-defined]
            pressed = msvcrt.getwch()  # type: ignore[attr-defined]
            if pressed == "\x03":
                raise KeyboardInterrupt
            if pressed in "\r\n":
                return True
        time.sleep(0.05)
    return False
