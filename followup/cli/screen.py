"""What every command does with the screen: words, columns, JSON, sentences for errors."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import sys
from contextlib import contextmanager
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn

import click

from followup import texts, wording
from followup.cli.wrapping import width, wrap
from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
# So many things of a long list are printed at once.
_PORTION = 256
_language = "en"
_mark = ""


def set_language(language: str) -> None:
    """Choose the language of everything that is shown from now on."""
    global _language
    _language = language


def mark_lines(mark: str) -> None:
    """Put `mark` before every line from now on, so that a demo is never taken for real."""
    global _mark
    _mark = mark


def language() -> str:
    return _language


def language_of_environment(environment: Mapping[str, str]) -> str:
    """``ja`` for a Japanese locale, else ``en`` (FOLLOWUP_LANG, LC_ALL, LC_MESSAGES, LANG)."""
    names = ("FOLLOWUP_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    first = next((environment[name] for name in names if environment.get(name)), "")
    return "ja" if first.lower().startswith("ja") else "en"


def t(key: str, /, **values: object) -> str:
    """The text of `key` in the screen's language, as `wording.tell` says it."""
    return wording.tell(key, _language, **values)


def show_what_it_can() -> None:
    """A sign that the output's encoding lacks becomes a question mark, and ends no command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out(text: str = "") -> None:
    """Print to standard output, without the control characters that data may hold."""
    click.echo(_laid_out(text, sys.stdout.isatty()))


def verbatim(text: str) -> None:
    """Print words that are to be copied: not one line break more than they have."""
    click.echo(safe(text))


def note(text: str) -> None:
    """Print to standard error; a demo is one story, all of it on standard output."""
    click.echo(_laid_out(text, sys.stderr.isatty()), err=not _mark)


def new_line() -> None:
    """Leave the line of a question that was never answered."""
    if sys.stderr.isatty():
        click.echo(err=True)


def safe(text: str) -> str:
    """Text that cannot steer the terminal: only newlines, tabs and our own styles pass."""
    return "".join(c for c in text if c in "\n\t" or (c.isprintable() and c not in _BIDI))


def _laid_out(text: str, terminal: bool) -> str:
    """Safe, folded where somebody reads it, and marked; a script gets whole lines."""
    plain = wrap(safe(text), room()) if terminal or _mark else safe(text)
    return "\n".join((_mark + line).rstrip() if _mark else line for line in plain.split("\n"))


_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Longer lines are hard to read, however wide the window.
_WIDEST = 100


def columns() -> int:
    """The columns that text may take here."""
    return max(20, min(shutil.get_terminal_size().columns, _WIDEST))


def room() -> int:
    """The columns beside the mark of a demo."""
    return columns() - width(_mark)


def fold(text: str, margin: int = 0) -> list[str]:
    """The lines of a text as they are printed, where `margin` columns are taken already."""
    return wrap(safe(text), room() - margin).split("\n")


def rows(*texts: str) -> int:
    """The lines that these texts fill on the screen; it breaks too long a word itself."""
    wide = max(1, shutil.get_terminal_size().columns)
    lines = [line for text in texts for line in _laid_out(text, terminal=True).split("\n")]
    return sum(max(1, -(-width(line) // wide)) for line in lines)


def height() -> int:
    """The lines of the screen; no limit where the output is none."""
    return shutil.get_terminal_size().lines if sys.stdout.isatty() else sys.maxsize


def styled(text: str, **style: Any) -> None:
    """Print in colour or bold where the terminal allows it."""
    terminal = sys.stdout.isatty()
    plain = _laid_out(text, terminal)
    click.echo(click.style(plain, **style) if terminal and _has_styles() else plain)


def steerable() -> bool:
    """Whether the terminal knows more than to print line after line."""
    return sys.platform == "win32" or os.environ.get("TERM", "dumb") != "dumb"


def _has_styles() -> bool:
    return steerable() and not os.environ.get("NO_COLOR")


def emit(command: str, content: Mapping[str, Any]) -> None:
    """Print the one JSON object of a command; its schema is ``followup.<command>/1``."""
    whole = {"schema": f"followup.{command}/1", **content}
    click.echo(json.dumps(whole, ensure_ascii=_narrow(), indent=1))


def emit_each(command: str, name: str, things: Iterable[Mapping[str, Any]]) -> None:
    """The same with one list in it, printed while that is being made: it may be very long."""
    before = f'{{"schema": "followup.{command}/1", "{name}": [\n'
    written = (json.dumps(thing, ensure_ascii=_narrow()) for thing in things)
    while portion := list(islice(written, _PORTION)):
        click.echo(before + ",\n".join(portion), nl=False)
        before = ",\n"
    click.echo("\n]}" if before == ",\n" else before + "]}")


def _narrow() -> bool:
    """Where the output cannot hold every sign (a pipe on Windows), JSON's own escapes can."""
    return "utf" not in (getattr(sys.stdout, "encoding", None) or "utf-8").lower()


def complain(error: FollowupError) -> None:
    """An error as its sentence and the next step, on standard error."""
    for line in complaint(error):
        note(line)


def complaint(error: FollowupError) -> list[str]:
    """The sentence of an error and the next step."""
    said = [f"followup: {t(error.key, **error.values)}"]
    if texts.has(f"{error.key}.next"):
        said.append(f"  {t(f'{error.key}.next', **error.values)}")
    return said


def unexpected(error: Exception) -> int:
    """A mistake of followup itself: a sentence, and the details only where asked for.

    That the output has no room (``followup export > FILE`` on a full disk) is none.
    """
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        complain(FollowupError("cli.no-room"))
        return 1
    note(t("cli.unexpected", what=f"{type(error).__name__}: {error}"))
    if os.environ.get("FOLLOWUP_DEBUG"):
        raise error
    return 1


def is_terminal() -> bool:
    """Whether somebody can answer a question, and sees what it is about."""
    # A closed stream is None.
    return all(s is not None and s.isatty() for s in (sys.stdin, sys.stdout, sys.stderr))


def standard_input() -> bytes:
    """Everything that comes by standard input; nothing where it is closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def pad(text: str, columns: int) -> str:
    """The text cut or filled to exactly so many columns."""
    # Signs without a width are few in a real name; a heap of them must not fill the screen.
    text = safe(text).replace("\n", " ")[: 4 * columns]
    while width(text) > columns:
        text = text[: max(len(text) - 2, 0)] + "…" if len(text) > 2 else text[:1]
    return text + " " * (columns - width(text))


def one_line(text: str, columns: int = 100) -> str:
    """The text without its line breaks, cut where it takes more columns."""
    line = " ".join(text.split())
    return line if width(line) <= columns else pad(line, columns).rstrip()


@contextmanager
def progress(label: str, total: int) -> Iterator[Any]:
    """A progress bar on standard error, wiped when done; silent where that is no terminal."""
    if not sys.stderr.isatty():
        yield SimpleNamespace(pos=0, update=lambda steps: None)
        return
    with click.progressbar(length=total, label=label, file=sys.stderr) as bar:
        yield bar
    click.echo("\033[A\033[2K\r", nl=False, err=True)


def leave(code: int) -> NoReturn:
    """End the command with an exit code of the README's list."""
    click.get_current_context().exit(code)


def day(value: Any) -> str:
    """A date as people write it: 20 November 2026 / 2026年11月20日."""
    return wording.day(value, _language)


def moment(value: Any) -> str:
    """A moment in its own zone, from which on something holds: 20 November 2026, 14:05."""
    return wording.moment(value, _language)
