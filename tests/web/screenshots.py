"""Pictures of the page for the README: the sample evening in light, dark and Japanese.

    python tests/web/screenshots.py FOLDER

Needs the system's Chromium.
"""

from __future__ import annotations

import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

from followup.cli import run
from followup.web.launching import _config
from followup.web.sitting import Sitting

EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
WINDOW = {"width": 1360, "height": 1000}
# Name of the picture, screen language, colours, draft.
PICTURES = [
    ("page-light", "en", "light", 1),
    ("page-dark", "en", "dark", 1),
    ("page-ja", "ja", "light", 2),
]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        _evening(home)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, language, scheme, draft in PICTURES:
            with _served(home, language) as (address, place):
                tab = browser.new_page(viewport=WINDOW, color_scheme=scheme)
                tab.goto(address)
                tab.goto(f"{address.partition('/enter/')[0]}{place}/draft/{draft}")
                tab.locator("mark").last.hover()
                tab.screenshot(path=folder / f"{name}.png")
        browser.close()


def _evening(home: str) -> None:
    me = ["--name", "Ken Ito", "--organization", "Example Books", "--industry", "E-commerce"]
    offer = ["--offer", "a one-page note on how we reduced second delivery attempts"]
    files = [*sorted(EVENING.glob("*.csv")), EVENING / "meeting_saved_chat.txt"]
    init = ["init", "--no-input", "--email", "ken.ito@example.com", *me, *offer]
    for command in (init, ["ingest", *map(str, files)], ["draft"]):
        if run(["--home", home, *command]):
            sys.exit(1)


@contextmanager
def _served(home: str, language: str) -> Iterator[tuple[str, str]]:
    sitting = Sitting(home, language)
    listening = socket.create_server(("127.0.0.1", 0))
    port: Any = listening.getsockname()[1]
    server = uvicorn.Server(_config(sitting, port))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{port}/enter/{sitting.keys.entry}", sitting.keys.place
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
