"""A mail server in a process of its own: keeps what it accepts, and misbehaves on request.

    python practice_server.py JOURNAL [--delay SECONDS] [--refuse ADDRESS=REPLY ...]
        [--hold-for FILE] [--cut-after-dot N] [--hang-after-dot N] [--tls PEM | --starttls PEM]
        [--login USER PASSWORD]

Prints its port. Every accepted message is on the disk, as one JSON line, before the client
hears of it; so the journal is what the world has received.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import ssl
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Journal:
    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.count = 0
        self.refusals = dict(entry.split("=", 1) for entry in options.refuse)

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.count += 1
        self._keep(envelope)
        if self.count in self.options.cut_after_dot:
            server.transport.abort()
        if self.count == self.options.hang_after_dot:
            await asyncio.sleep(3600)
        while self.options.hold_for and not Path(self.options.hold_for).exists():
            await asyncio.sleep(0.01)
        await asyncio.sleep(self.options.delay)
        return "250 queued"

    def _keep(self, envelope: Any) -> None:
        entry = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "raw": envelope.content.decode("latin-1"),
        }
        with Path(self.options.journal).open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
            file.flush()
            os.fsync(file.fileno())


def certified(pem: str | None) -> ssl.SSLContext | None:
    if pem is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def doorman(login: list[str] | None) -> dict[str, Any]:
    """What makes the server ask for this login, if for any."""
    if login is None:
        return {}
    right = LoginPassword(*(word.encode() for word in login))

    def authenticate(server: Any, session: Any, envelope: Any, way: str, data: Any) -> AuthResult:
        return AuthResult(success=data == right, handled=data == right)

    return {"authenticator": authenticate, "auth_required": True, "auth_require_tls": False}


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("journal")
    parser.add_argument("--delay", type=float, default=0.0)
    parser.add_argument("--hold-for")
    parser.add_argument("--refuse", action="append", default=[])
    parser.add_argument("--cut-after-dot", type=int, action="append", default=[])
    parser.add_argument("--hang-after-dot", type=int, default=0)
    parser.add_argument("--tls")
    parser.add_argument("--starttls")
    parser.add_argument("--login", nargs=2)
    options = parser.parse_args()
    journal = Journal(options)
    manner = {"tls_context": certified(options.starttls), **doorman(options.login)}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(journal, hostname="localhost", **manner),
        "127.0.0.1",
        0,
        ssl=certified(options.tls),
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    # Ends by itself: no test runs longer than this.
    await asyncio.sleep(300)


if __name__ == "__main__":
    asyncio.run(main())
