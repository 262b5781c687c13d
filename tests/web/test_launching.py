"""`followup review --web` as it is started, found and ended."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from followup.errors import FollowupError
from followup.web import launch


@pytest.fixture
def started(ken: Any) -> Iterator[Callable[..., tuple[subprocess.Popen[str], str]]]:
    """Start the command where nobody sits at a terminal; the process, and its first address."""
    running: list[subprocess.Popen[str]] = []

    def start(*options: str) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-W", "error", "-m", "followup", "--home", str(ken.home)]
        process = subprocess.Popen(
            [*command, "review", "--web", *options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip
        running.append(process)
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r"http://\S+", line):
                return process, found[0]
        raise AssertionError(process.wait())

    yield start
    for process in running:
        process.kill()
        process.communicate()


def get(address: str, headers: dict[str, str] | None = None) -> http.client.HTTPResponse:
    where = urlsplit(address)
    connection = http.client.HTTPConnection(where.netloc, timeout=60)
    connection.request("GET", where.path, headers=headers or {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_it_is_served_until_ctrl_c(started: Any) -> None:
    process, address = started()
    answer = get(address)
    assert answer.status == 303
    cookie = str(answer.getheader("set-cookie")).split(";")[0]
    inside = address.partition("/enter/")[0] + str(answer.getheader("location"))
    assert get(inside, {"Cookie": cookie}).status == 303
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "")
    token = address.rpartition("/")[2]
    assert token not in err
    assert "Traceback" not in err


def test_nothing_of_the_token_is_written_down(started: Any, ken: Any) -> None:
    """Not into the record for reports of faults, nor into a command line."""
    process, address = started()
    get(address)
    token = address.rpartition("/")[2]
    line = Path(f"/proc/{process.pid}/cmdline")
    assert not line.exists() or token not in line.read_text()
    for path in ken.home.rglob("*"):
        assert not path.is_file() or token.encode() not in path.read_bytes()


def test_a_port_of_ones_own_and_one_that_is_taken(started: Any, ken: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        refused = ken("review", "--web", "--port", taken, code=1)
        assert f"Port {taken} is in use already" in refused.err
    _, address = started("--port", str(taken))
    assert f":{taken}/" in address


def test_an_unknown_session_is_said_before_anything_opens(ken: Any) -> None:
    assert "99" in ken("review", "99", "--web", code=1).err


def test_the_way_in_is_a_file_that_only_the_user_can_read(ken: Any) -> None:
    """Another person on this machine can read command lines, and must not find the token there."""
    seen: list[tuple[str, int, str]] = []
    told: list[str] = []

    def browse(file: str) -> None:
        path = Path(file)
        seen.append((file, stat.S_IMODE(path.stat().st_mode), path.read_text()))
        threading.Thread(target=_leave, args=(told[0],)).start()

    launch(str(ken.home), tell=told.append, browse=browse)
    ((file, mode, text),) = seen
    assert told[0] in text
    assert os.name != "posix" or mode == 0o600
    assert not Path(file).exists()


def _leave(address: str) -> None:
    answer = get(address)
    cookie = str(answer.getheader("set-cookie")).split(";")[0]
    base, place = address.partition("/enter/")[0], str(answer.getheader("location"))
    where = urlsplit(base)
    connection = http.client.HTTPConnection(where.netloc, timeout=60)
    connection.request("GET", f"{place}send", headers={"Cookie": cookie})
    form = re.search(r'name="csrf" value="(.*?)"', connection.getresponse().read().decode())
    assert form
    known = {"Cookie": cookie, "Origin": base, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", f"{place}quit", f"csrf={form[1]}", known)
    assert connection.getresponse().status == 200
    connection.close()


def test_only_a_free_port_is_taken(ken: Any) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(FollowupError, match=r"web\.port-taken"),
    ):
        launch(str(ken.home), port=other.getsockname()[1], tell=lambda address: None)
