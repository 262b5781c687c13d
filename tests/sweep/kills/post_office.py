"""A mail server in a process of its own, whose store is what the world has received.

    python post_office.py JOURNAL SECONDS

Prints its port. A message is on the disk, as one line with its recipient, before the client hears
of it; the answer to the dot comes after SECONDS. Connections are served one after the other, so
whoever was answered knows that all earlier ones have been dealt with.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_ANSWERS = {"EHLO": "250 localhost", "DATA": "354 go on", "QUIT": "221 bye"}


@dataclass
class PostOffice:
    """A running server, as its users see it."""

    port: int
    journal: Path
    process: subprocess.Popen[bytes]
    before: int = 0

    def arrived(self) -> Counter[str]:
        """Recipient -> copies since the last `forget`, once nothing is under way any more."""
        with socket.create_connection(("127.0.0.1", self.port), 30) as sock:
            sock.sendall(b"QUIT\r\n")
            while sock.recv(1024):
                pass
        return Counter(self.journal.read_text().split()[self.before :])

    def forget(self) -> None:
        self.before += self.arrived().total()


def start(folder: Path, seconds: float) -> PostOffice:
    """A new one; it ends with its standard input."""
    journal = folder / "journal"
    journal.touch()
    program = [sys.executable, __file__, str(journal), str(seconds)]
    process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    return PostOffice(int(process.stdout.readline()), journal, process)


def _serve(journal: BinaryIO, seconds: float) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)
        while True:
            sock, _ = listening.accept()
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with suppress(OSError), sock, sock.makefile("rwb") as talk:  # OSError: it was killed
                _talk(talk, journal, seconds)


def _talk(talk: BinaryIO, journal: BinaryIO, seconds: float) -> None:
    recipient, verb = "", ""
    _say(talk, "220 ready")
    while verb != "QUIT" and (line := talk.readline().decode()):
        verb = line.split()[0].upper()
        if verb == "RCPT":
            recipient = line.partition("<")[2].partition(">")[0]
        _say(talk, _ANSWERS.get(verb, "250 ok"))
        if verb == "DATA" and _whole(talk):
            _keep(journal, recipient)
            time.sleep(seconds)
            _say(talk, "250 kept")


def _whole(talk: BinaryIO) -> bool:
    """Whether a text came with its final dot."""
    while line := talk.readline():
        if line == b".\r\n":
            return True
    return False


def _keep(journal: BinaryIO, recipient: str) -> None:
    journal.write(f"{recipient}\n".encode())
    journal.flush()
    os.fsync(journal.fileno())


def _say(talk: BinaryIO, line: str) -> None:
    talk.write(f"{line}\r\n".encode())
    talk.flush()


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=_end_with_input, daemon=True).start()
    with Path(sys.argv[1]).open("ab") as file:
        _serve(file, float(sys.argv[2]))
