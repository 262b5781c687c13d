"""The mailboxes of one test on the real servers."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from followup.mail.settings import Account
from followup.mail.smtp import close, open_connection
from tests.mailstack.cutting import Cutting
from tests.mailstack.setting_up import SECRET
from tests.mailstack.stack import MailStack

_COUNTER = count()


@dataclass
class RealMail:
    """`me`, `alice` and `bob` have empty mailboxes that no other test knows.

    Mail to `nobody` bounces at once (5.1.1), to `full` too (5.2.2), to `later` after some
    seconds (4.4.1), and `refused` is refused at RCPT.
    """

    stack: MailStack
    number: int
    secret: str = SECRET
    full: str = "full@local.test"
    proxies: list[Cutting] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.me, self.alice, self.bob, self.nobody, self.refused = (
            f"{name}-{self.number}@local.test"
            for name in ("me", "alice", "bob", "nobody", "refused")
        )
        self.later = f"reader-{self.number}@later.test"

    @property
    def environment(self) -> dict[str, str]:
        """What the command needs to trust the servers and to log in."""
        return {
            "SSL_CERT_FILE": str(self.stack.authority_file),
            "FOLLOWUP_SMTP_PASSWORD": self.secret,
            "FOLLOWUP_IMAP_PASSWORD": self.secret,
        }

    def account(
        self,
        address: str | None = None,
        *,
        security: str = "tls",
        keeps_sent: bool = True,
        **changes: Any,
    ) -> Account:
        """The account of `me` or `address`; `keeps_sent`: the server puts a copy into Sent."""
        ports, address = self.stack.ports, address or self.me
        kind = "keeping" if keeps_sent else "smtp"
        given = {
            "security": security,
            "user": address,
            "imap_host": "localhost",
            "imap_port": ports[f"imap_{security}"],
            "imap_security": security,
            **changes,
        }
        port = given.pop("port", ports[f"{kind}_{security}"])
        return Account("test", address, "localhost", port, **given)

    def submit(self, sender: str, recipient: str, raw: bytes) -> None:
        """Send `raw` (CRLF) from `sender`'s own account, as another mail program would."""
        account = self.account(sender, keeps_sent=False)
        connection = open_connection(account, self.secret, context=self.stack.context)
        said = [connection.command(f"MAIL FROM:<{sender}>")]
        said.append(connection.command(f"RCPT TO:<{recipient}>"))
        said.append(connection.command("DATA"))
        text = raw.removesuffix(b"\r\n").replace(b"\r\n.", b"\r\n..")
        connection.send(text + b"\r\n.\r\n")
        said.append(connection.hear(30))
        close(connection)
        assert [reply.code for reply in said] == [250, 250, 354, 250], said

    def put(
        self, address: str, raw: bytes, folder: str = "INBOX", *, at: datetime | None = None
    ) -> None:
        """Lay `raw` into a folder as an unread mail that arrived `at`."""
        self.put_all(address, [raw], folder, at=at)

    def put_all(
        self, address: str, mails: list[bytes], folder: str = "INBOX", *, at: datetime | None = None
    ) -> None:
        new = self._maildir(address, folder) / "new"
        when = at.timestamp() if at else time.time()
        owner = _owner()
        for raw in mails:
            path = new.parent / "tmp" / f"{int(when)}.M{next(_COUNTER):09}.localhost"
            path.write_bytes(raw)
            os.chown(path, *owner)
            os.utime(path, (when, when))
            path.rename(new / path.name)

    def mails(self, address: str, folder: str = "INBOX") -> list[bytes]:
        """The mails that a folder holds on the server's disk, in the order of arrival."""
        # A folder not there yet is for the servers to make: ours would be root's for a moment.
        maildir = self._place(address, folder)
        files = [path for part in ("new", "cur") for path in (maildir / part).glob("*")]
        return [path.read_bytes() for path in sorted(files, key=lambda path: path.name)]

    def await_mails(self, count: int, address: str, folder: str = "INBOX") -> list[bytes]:
        """Wait, at most 20 seconds, until a folder holds so many mails."""
        end = time.monotonic() + 20
        while len(found := self.mails(address, folder)) < count:
            assert time.monotonic() < end, f"{len(found)} mails came\n{self.stack.logs}"
            time.sleep(0.02)
        return found

    def cutting(self, where: str, *, keeps_sent: bool = True) -> Cutting:
        """A way to the submission server that breaks; see `Cutting`."""
        port = self.stack.ports["keeping_tls" if keeps_sent else "smtp_tls"]
        self.proxies.append(Cutting(where, port, self.stack))
        return self.proxies[-1]

    def _place(self, address: str, folder: str) -> Path:
        top = self.stack.folder / "mail" / address / "Maildir"
        return top if folder == "INBOX" else top / f".{folder}"

    def _maildir(self, address: str, folder: str) -> Path:
        path = self._place(address, folder)
        top = self._place(address, "INBOX")
        for part in ("tmp", "new", "cur"):
            (path / part).mkdir(parents=True, exist_ok=True)
        for each in (top.parent, top, path, *path.iterdir()):
            if each.is_dir():
                os.chown(each, *_owner())
        return path


def _owner() -> tuple[int, int]:
    # Not on every system on which the other tests run.
    import pwd

    found = pwd.getpwnam("mail")
    return found.pw_uid, found.pw_gid
