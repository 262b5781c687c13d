"""Serves the page on this machine alone, and shows the way in."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from followup.errors import FollowupError
from followup.web import reading
from followup.web.app import create_app
from followup.web.patience import Impatient
from followup.web.showing import html
from followup.web.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ADDRESS = "127.0.0.1"


def launch(
    home: str | None,
    session: int | None = None,
    *,
    port: int = 0,
    language: str = "en",
    tell: Callable[[str], None],
    browse: Callable[[str], None] | None = None,
) -> None:
    """Serve until Ctrl-C or the page's own "quit"; `tell` gets the first address.

    `port` 0 is any free one. `browse` opens a file in the browser: a file, because whoever uses
    this machine can read an address on a command line. FollowupError ``web.port-taken``.
    """
    sitting = Sitting(home, language, session)
    with _listening(port) as sock:
        number = sock.getsockname()[1]
        server = uvicorn.Server(_config(sitting, number))
        sitting.leave = lambda: setattr(server, "should_exit", True)
        address = f"http://{ADDRESS}:{number}/enter/{sitting.keys.entry}"
        try:
            with _way_in(sitting, address) as file:
                tell(address)
                threading.Thread(target=_warm, args=(sitting,), daemon=True).start()
                if browse is not None:
                    browse(file)
                with contextlib.suppress(KeyboardInterrupt):
                    server.run(sockets=[sock])
        finally:
            sitting.close()


def _warm(sitting: Sitting) -> None:
    """While the browser starts: what the first page needs is read; what is amiss, that tells."""
    with contextlib.suppress(Exception), sitting.workspace() as workspace:
        reading.listed(sitting, workspace, reading.chosen(sitting, workspace))


def _config(sitting: Sitting, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(sitting, port),
        http=Impatient,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
    )


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    # The protocol by name: only then asyncio lets small answers go at once (TCP_NODELAY).
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as sock:
        if os.name == "posix":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((ADDRESS, port))
            sock.listen()
        except OSError as error:
            raise FollowupError("web.port-taken", port=port) from error
        yield sock


@contextlib.contextmanager
def _way_in(sitting: Sitting, address: str) -> Iterator[str]:
    """A file that only the user can read, and that leads to the first address."""
    handle, name = tempfile.mkstemp(prefix="followup-", suffix=".html")
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(html(sitting, "way_in", address=address).body)
        yield name
    finally:
        path.unlink(missing_ok=True)
