"""The time that sending takes on purpose: a last moment to think, and a human's pace."""

from __future__ import annotations

import random
import select
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from followup.cli import screen
from followup.cli.screen import t

if TYPE_CHECKING:
    from collections.abc import Callable

_USUAL_WAIT = 10.0
# So many leave without a pause.
_FEW = 10
# Exchange Online takes 30 messages a minute from one mailbox (Microsoft, service limits).
_SHORTEST, _LONGEST = 2.0, 4.0
_STRICT = "microsoft365"


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
    """The visible wait before the first message; False if Ctrl-C stopped everything.

    Enter goes on at once. Unless `seconds` are given, ten where somebody can see it.
    """
    usual = _USUAL_WAIT if screen.is_terminal() else 0.0
    end = time.monotonic() + (usual if seconds is None else seconds)
    shown = False
    try:
        while (left := end - time.monotonic()) > 0:
            if screen.is_terminal() or not shown:
                start = "\r" if screen.is_terminal() else ""
                left_whole = int(left) + 1
                click.echo(f"{start}{t('send.waiting', seconds=left_whole)} ", nl=False, err=True)
                shown = True
            if _enter_within(min(left, 1.0)):
                break
    except KeyboardInterrupt:
        return False
    if shown:
        screen.note("")
    return True


def pause(pace: float | None, count: int, preset: str | None) -> Callable[[], None]:
    """Between two messages: what the user asked for, else a little, and only if they are many.

    Where the provider counts by the minute, the user's own pace gives way.
    """
    if count <= _FEW or (pace is not None and preset != _STRICT):
        return lambda: time.sleep(pace or 0.0)
    least = max(pace or 0.0, _SHORTEST)
    most = max(pace or 0.0, _LONGEST)
    return lambda: time.sleep(random.uniform(least, most))  # noqa: S311 - pacing, not a secret


def _enter_within(seconds: float) -> bool:
    if sys.platform == "win32" or not screen.is_terminal():
        time.sleep(seconds)
        return False
    if select.select([sys.stdin], [], [], seconds)[0]:
        sys.stdin.readline()
        return True
    return False
