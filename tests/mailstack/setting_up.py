"""The folder that a mail server of the tests lives in, with all its settings."""

from __future__ import annotations

import re
import shutil
import socket
import tempfile
from contextlib import ExitStack
from pathlib import Path

import trustme

HERE = Path(__file__).parent
SECRET = "pass phrase of local.test"
# Every test has a few of its own, so that nobody else's late mail comes in between.
NAMES = ("me", "alice", "bob")
TESTS = 1000
PORTS = (
    "smtp_starttls",
    "smtp_tls",
    "keeping_starttls",
    "keeping_tls",
    "imap_starttls",
    "imap_tls",
)


def set_up(authority: trustme.CA, closed: int) -> tuple[Path, dict[str, int]]:
    """Write everything into a new folder; that folder, and name -> port.

    At the port `closed` nobody listens.
    """
    # Not pytest's own: the servers' users may not go into that, and its path is long.
    folder = Path(tempfile.mkdtemp(prefix="followup-mail-"))
    folder.chmod(0o755)
    ports = free_ports()
    places = {"folder": folder, "closed": closed, **ports}
    names = {name: str(place) for name, place in places.items()}
    (folder / "postfix").mkdir()
    for source, target in [
        ("dovecot.conf", folder / "dovecot.conf"),
        ("main.cf", folder / "postfix/main.cf"),
        ("master.cf", folder / "postfix/master.cf"),
    ]:
        text = (HERE / source).read_text()
        target.write_text(re.sub(r"@(\w+)@", lambda match: names[match[1]], text))
    (folder / "postfix/refused").write_text("/^refused-/ 550 5.1.1 No such reader\n")
    (folder / "postfix/sent").write_text(r"/^([^+]+)@local\.test$/ ${1}+Sent@local.test" + "\n")
    certify(folder, authority)
    settle(folder)
    return folder, ports


def certify(folder: Path, authority: trustme.CA) -> None:
    issued = authority.issue_cert("localhost", "127.0.0.1")
    issued.private_key_and_cert_chain_pem.write_to_path(folder / "server.pem")
    (folder / "server.pem").chmod(0o600)
    authority.cert_pem.write_to_path(folder / "authority.pem")


def settle(folder: Path) -> None:
    """Everybody with a mailbox; that of `full` has no room at all."""
    for name, owner in [("mail", "mail"), ("lib", "postfix"), ("spool", "root"), ("run", "root")]:
        (folder / name).mkdir()
        shutil.chown(folder / name, owner)
    users = [f"{name}-{number}@local.test" for number in range(TESTS) for name in NAMES]
    lines = [line(folder, user) for user in users]
    lines.append(line(folder, "full@local.test") + "userdb_quota_rule=*:storage=1B")
    (folder / "users").write_text("\n".join([*lines, ""]))


def line(folder: Path, user: str) -> str:
    return f"{user}:{{PLAIN}}{SECRET}:mail:mail::{folder}/mail/{user}::"


def free_ports() -> dict[str, int]:
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in PORTS]
        return {name: each.getsockname()[1] for name, each in zip(PORTS, sockets, strict=True)}
