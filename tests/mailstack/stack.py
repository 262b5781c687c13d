"""A real Postfix and a real Dovecot on loopback, started once for all tests that want them."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import trustme

from tests.mailstack.setting_up import set_up

WANTED = ("postfix", "dovecot", "doveadm")
LONGEST = 20.0


@dataclass(frozen=True)
class MailStack:
    """Where it lives, where it listens, and whom to trust."""

    folder: Path
    ports: dict[str, int]
    authority: trustme.CA

    @property
    def authority_file(self) -> Path:
        return self.folder / "authority.pem"

    @property
    def context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.authority_file))

    @property
    def logs(self) -> str:
        """What the servers had to say lately."""
        files = [self.folder / name for name in ("dovecot.log", "postfix.log")]
        return "\n".join(file.read_text()[-4000:] for file in files if file.exists())


def missing() -> str | None:
    """Why it cannot run on this machine; None if it can."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    absent = [name for name in WANTED if shutil.which(name, path=path) is None]
    if absent:
        return f"Real mail needs {' and '.join(absent)}: see the packages in .ci/run."
    if os.geteuid() != 0:
        return "Real mail needs root: Postfix starts for nobody else."
    dovecot = shutil.which("dovecot", path=path) or ""
    version = subprocess.run([dovecot, "--version"], capture_output=True, text=True, check=False)
    if not version.stdout.startswith("2.3."):
        return f"Real mail needs Dovecot 2.3, whose settings 2.4 does not read: {version.stdout}"
    return None


class Kept:
    """``with Kept() as stack``: runs until the end, or until this process is gone."""

    def __enter__(self) -> MailStack:
        authority = trustme.CA()
        # Bound, it is nobody else's; as nobody listens, whoever connects is refused.
        self._closed = socket.socket()
        self._closed.bind(("127.0.0.1", 0))
        for _ in range(3):
            folder, ports = set_up(authority, self._closed.getsockname()[1])
            stack = MailStack(folder, ports, authority)
            self._keeper = subprocess.Popen(
                [sys.executable, Path(__file__).with_name("keeper.py"), folder],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # A Ctrl-C is for the tests; the keeper has to clean up after them.
                start_new_session=True,
            )
            assert self._keeper.stdout is not None
            self._keeper.stdout.readline()
            if all(map(answers, ports.values())):
                return stack
            # Somebody else was faster at one of the ports.
            logs = stack.logs
            self._keeper.communicate()
        self._closed.close()
        raise AssertionError(f"Postfix or Dovecot does not answer:\n{logs}")

    def __exit__(self, *_error: object) -> None:
        self._keeper.communicate()
        self._closed.close()


def answers(port: int, longest: float = LONGEST) -> bool:
    """Whether somebody listens at `port`, now or within some seconds."""
    end = time.monotonic() + longest
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        else:
            return True
