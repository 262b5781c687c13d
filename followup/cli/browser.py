"""The user's browser: opened on their key alone, and never by this program's own idea."""

from __future__ import annotations

import os
import sys


def has_windows() -> bool:
    """Whether a browser would open beside the terminal, not in it or on another machine."""
    if os.environ.get("SSH_CONNECTION"):
        return False
    windows = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in {"win32", "darwin"} or bool(windows)


def found() -> bool:
    """Whether there is a browser at all."""
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def browse(address: str) -> bool:
    """Open a page; False where there is no browser for it."""
    import webbrowser

    return has_windows() and webbrowser.open(address)
