"""Questions and single keys. Where standard input is no terminal nothing is asked."""

from __future__ import annotations

import sys
import time
import unicodedata

import click

from followup.cli import screen
from followup.cli.screen import t
from followup.errors import NeedsDecision


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


def key(prompt: str, allowed: str, *, reading: float = 0.0) -> str:
    """One key out of `allowed`; full-width letters count, others ring and ask again.

    Keys typed before the prompt was shown, or within `reading` seconds of it, are thrown
    away, so that a fast second ``y`` cannot approve words that nobody has read. Ctrl-D and
    Escape are ``q`` where that is allowed; otherwise Ctrl-D ends the command.
    """
    need_terminal()
    click.echo(screen.safe(prompt) + " ", nl=False, err=True)
    discard_typed()
    shown = time.monotonic()
    while True:
        pressed = _pressed(allowed)
        if pressed and time.monotonic() - shown >= reading:
            click.echo(pressed, err=True)
            return pressed
        click.echo("\a", nl=False, err=True)
        discard_typed()


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
        elif lines and not _more_is_coming():
            break
    return b"".join(lines)


def _pressed(allowed: str) -> str | None:
    """The allowed key that was pressed; None for any other, and for several at once."""
    try:
        signs = set(unicodedata.normalize("NFKC", click.getchar(echo=False)))
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


def _more_is_coming(seconds: float = 0.15) -> bool:
    if sys.platform == "win32":
        import msvcrt

        time.sleep(seconds)
        return bool(msvcrt.kbhit())
    import select

    return bool(select.select([sys.stdin], [], [], seconds)[0])


def discard_typed() -> None:
    """Throw away what was typed before something was shown that it could answer."""
    try:
        import termios
    except ImportError:
        import msvcrt

        while msvcrt.kbhit():  # type: ignore[attr-defined]
            msvcrt.getwch()  # type: ignore[attr-defined]
        return
    termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
