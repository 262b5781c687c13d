"""Questions and single keys. Where standard input is no terminal nothing is asked."""

from __future__ import annotations

import sys
import time
import unicodedata

import click

from followup.cli import keyboard, screen
from followup.cli.screen import t
from followup.errors import NeedsDecision

# Lines of one paste come closer together, over a slow line too.
_PASTE = 0.15
# A key held down repeats itself after this at the latest (X11: 660 ms; others sooner).
_HELD = 0.7


def text(question: str, *, hidden: bool = False) -> str:
    """One line of answer, trimmed; empty if the user just presses Enter."""
    need_terminal()
    answer: str = click.prompt(
        screen.safe(question),
        default="",
        show_default=False,
        hide_input=hidden,
        prompt_suffix=" ",
        err=True,
    )
    return answer.strip()


def yes(question: str) -> bool:
    """A yes to be typed; Enter and anything else is no."""
    answer = unicodedata.normalize("NFKC", text(f"{question} [y/N]")).casefold()
    return answer in {"y", "yes", "はい"}


def key(prompt: str, allowed: str, *, reading: float = 0.0, held: str = "") -> str:
    """One key out of `allowed`; full-width letters count, others ring and ask again.

    Keys typed before the prompt was shown, or within `reading` seconds of it, are thrown
    away, so that a fast second ``y`` cannot approve words that nobody has read; nor can the
    key `held`, the one before this prompt, until it must have been pressed anew. Ctrl-D and
    Escape are ``q`` where that is allowed; otherwise Ctrl-D ends the command.
    """
    need_terminal()
    _put(prompt)
    pressed = _waited(allowed, reading, held)
    click.echo(pressed, err=True)
    return pressed


def turn(prompt: str) -> bool:
    """Wait for space or Enter to see more; False for q. The question leaves no trace."""
    need_terminal()
    _put(prompt)
    pressed = _waited(" \rq")
    _wipe(prompt)
    return pressed != "q"


def need_terminal() -> None:
    """Raise the sentence for a question that nobody can answer."""
    if not screen.is_terminal():
        raise NeedsDecision("cli.no-terminal")


def pasted() -> bytes:
    """Lines from the terminal up to an empty one at their end, as bytes.

    An empty line within the paste does not end it: what follows comes in the same moment.
    """
    screen.note(t("go.paste"))
    lines: list[bytes] = []
    for line in iter(sys.stdin.buffer.readline, b""):
        if line.strip():
            lines.append(line)
        elif lines and not keyboard.more_is_coming(_PASTE):
            break
    return b"".join(lines)


def _put(prompt: str) -> None:
    click.echo("\n".join(screen.fold(prompt)) + " ", nl=False, err=True)


def _wipe(prompt: str) -> None:
    """Take the question off the screen again, where the terminal can; else leave its line."""
    lines = "\r\033[2K" + "\033[A\033[2K" * (screen.rows(prompt) - 1)
    click.echo(lines if screen.steerable() else "", nl=not screen.steerable(), err=True)


def _waited(allowed: str, reading: float = 0.0, held: str = "") -> str:
    """The first key that counts. What comes too soon puts off the moment from which keys do:
    a key held down repeats itself, and a paste over a slow line comes in parts."""
    keyboard.discard()
    shown = quiet = time.monotonic()
    while True:
        pressed, now = _pressed(allowed), time.monotonic()
        late = max(reading, _HELD) if pressed == held else reading
        if pressed and now >= quiet and now - shown >= late:
            return pressed
        click.echo("\a", nl=False, err=True)
        quiet = now + _PASTE


def _pressed(allowed: str) -> str | None:
    """The allowed key that was pressed; None for any other, and for several at once."""
    try:
        signs = set(unicodedata.normalize("NFKC", keyboard.burst()))
    except EOFError as end:
        if "q" in allowed:
            return "q"
        raise click.Abort from end
    except OSError as gone:
        raise click.Abort from gone
    if not signs:
        raise click.Abort  # the terminal was closed
    # A key that was held down or hit twice is one key; anything else together is a paste.
    sign = signs.pop() if len(signs) == 1 else ""
    sign = "q" if sign == "\x1b" else sign
    return next((one for one in (sign, sign.lower()) if one and one in allowed), None)
