"""The clipboard: of this machine, or over SSH of the terminal (OSC 52)."""

from __future__ import annotations

import base64
import os
import sys


def put(text: str) -> bool:
    """Copy `text`; False where there is no clipboard, so that it must be printed."""
    if os.environ.get("SSH_TTY") or os.environ.get("SSH_CONNECTION"):
        return _through_terminal(text)
    return _local(text)


def get() -> str | None:
    """What lies on the clipboard, or None."""
    import pyperclip

    from followup.workspace.secrets import out_of_sight

    try:
        with out_of_sight():
            found: str = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError):
        return None
    return found or None


def _local(text: str) -> bool:
    import pyperclip

    from followup.workspace.secrets import out_of_sight

    try:
        with out_of_sight():  # what holds a clipboard lives on behind us
            pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True


def _through_terminal(text: str) -> bool:
    if not sys.stderr.isatty():
        return False
    coded = base64.b64encode(text.encode()).decode()
    sys.stderr.write(f"\033]52;c;{coded}\a")
    sys.stderr.flush()
    return True
