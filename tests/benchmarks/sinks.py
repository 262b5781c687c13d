"""Mail servers that take everything and keep nothing, and a line that is slow."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextmanager
def sink() -> Iterator[tuple[int, str]]:
    """The port of a server, and its name: postfix's smtp-sink where it is, else one of our own."""
    program = shutil.which("smtp-sink", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if program is None:
        with own() as port:
            yield port, "our own sink"
        return
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    process = subprocess.Popen([program, *user, f"127.0.0.1:{port}", "100"], cwd="/")
    try:
        _await(port)
        yield port, "smtp-sink"
    finally:
        process.kill()
        process.wait()


@contextmanager
def own(context: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of our own; with `context` it speaks TLS from the first byte."""
    with _serving(_take, context) as port:
        yield port


@contextmanager
def slow(port: int, seconds: float) -> Iterator[int]:
    """Another port of that server, from which every answer takes so long to come."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        near, far = await asyncio.open_connection("127.0.0.1", port)
        there = _carried(reader, far, seconds / 2)
        await asyncio.gather(there, _carried(near, writer, seconds / 2))

    with _serving(pass_on) as slow_port:
        yield slow_port


async def _carried(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float
) -> None:
    """What is read is written so much later, in the same order."""
    loop = asyncio.get_running_loop()
    try:
        while data := await reader.read(65536):
            loop.call_later(seconds, writer.write, data)
        await asyncio.sleep(seconds)
    except OSError:
        pass
    finally:
        loop.call_later(seconds, writer.close)


async def _take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    hello = b"250-localhost\r\n250-AUTH PLAIN LOGIN\r\n250 PIPELINING\r\n"
    answers = {b"EHLO": hello, b"AUTH": b"235 welcome\r\n", b"DATA": b"354 go on\r\n"}
    writer.write(b"220 localhost\r\n")
    try:
        while line := await reader.readline():
            verb = line[:4].upper().strip()
            writer.write(answers.get(verb, b"250 ok\r\n"))
            if verb == b"QUIT":
                return
            if verb == b"DATA":
                await reader.readuntil(b"\r\n.\r\n")
                writer.write(b"250 kept\r\n")
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


@contextmanager
def _serving(serve: Serve, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """Its port, while a thread of its own serves it."""
    ready, held = threading.Event(), SimpleNamespace()

    async def main() -> None:
        held.loop, held.over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
        held.port = server.sockets[0].getsockname()[1]
        ready.set()
        await held.over.wait()
        server.close()

    thread = threading.Thread(target=asyncio.run, args=(main(),), daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield held.port
    finally:
        held.loop.call_soon_threadsafe(held.over.set)
        thread.join(10)


def _await(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
