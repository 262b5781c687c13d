"""One connection to the user's own mail server: opened, watched, closed.

yagmail opens it; from there on it is stepped through. yagmail's own `send` is never called,
it sends again by itself after a lost connection. Errors of smtplib are a kind of OSError.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.errors import SendingStopped
from followup.mail.lines import limited
from followup.mail.login import log_in
from followup.mail.replies import Reply, legible, read_reply

if TYPE_CHECKING:
    import socket
    from ssl import SSLContext

    from followup.mail.settings import Account

_FAREWELL = 2.0


@dataclass(slots=True)
class Connection:
    """An open, logged-in connection. `timeout` in seconds; after `drop` it is not `alive`."""

    smtp: Any
    timeout: float
    waiting: bytearray = field(default_factory=bytearray)

    @property
    def alive(self) -> bool:
        return self.smtp.sock is not None

    @property
    def pipelining(self) -> bool:
        """Whether the server takes several lines at once."""
        return bool(self.smtp.has_extn("pipelining"))

    @property
    def sock(self) -> socket.socket:
        if self.smtp.sock is None:
            raise ConnectionError("the connection is closed")
        found: socket.socket = self.smtp.sock
        return found

    def command(self, line: str) -> Reply:
        """Say one line and hear the answer; OSError if either fails."""
        self.send(line.encode("ascii") + b"\r\n")
        return self.hear(self.timeout)

    def send(self, data: bytes) -> None:
        self.sock.settimeout(self.timeout)
        self.sock.sendall(data)

    def hear(self, seconds: float) -> Reply:
        return read_reply(self.sock, self.waiting, seconds)


def open_connection(
    account: Account,
    password: str | None,
    *,
    timeout: float = 30.0,
    context: SSLContext | None = None,
) -> Connection:
    """Connect, verify the certificate, log in once.

    `password` may be None only if `account.user` is. `context` replaces the system's
    certificates, for tests. Raises SendingStopped, with nothing sent and no password shown
    to a server that is not verified; FollowupError if the account itself is not usable.
    """
    account.validate()
    if account.user is not None and not password:
        raise SendingStopped("mail.no-password", account=account.name)
    smtp = None
    try:
        smtp = _connect(account, timeout, context)
        _greet(smtp, account, context)
        if account.user is not None and password:
            log_in(smtp, account, account.user, password)
    except BaseException as error:
        if smtp is not None:
            smtp.close()
        if isinstance(error, OSError):
            raise _stopped(error, account) from error
        raise
    return Connection(smtp, timeout)


def stale(connection: Connection) -> bool:
    """Whether the connection is gone or something unasked waits on it.

    A late reply or a goodbye would be taken for the answer to the next command.
    """
    import ssl

    if not connection.alive or connection.waiting:
        return True
    connection.sock.settimeout(0)
    try:
        # Not select(): TLS 1.3 makes the socket readable for its own purposes.
        connection.waiting += connection.sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    except OSError:
        return True
    return True


def drop(connection: Connection) -> None:
    """End at once and without a word: a message without its dot is thrown away."""
    connection.smtp.close()


def close(connection: Connection) -> None:
    """Say goodbye, waiting two seconds at most for the answer; never raises."""
    try:
        if not stale(connection):
            connection.timeout = _FAREWELL
            connection.command("QUIT")
    except OSError:
        pass
    finally:
        drop(connection)


def _verified() -> SSLContext:
    import ssl

    return ssl.create_default_context()


def _connect(account: Account, timeout: float, context: SSLContext | None) -> Any:
    import socket

    import yagmail

    class Client(yagmail.SMTP):  # type: ignore[misc]
        @property
        def connection(self) -> Any:
            return limited(super().connection)

    client = Client(
        user=account.address,
        password="",
        host=account.host,
        port=account.port,
        smtp_ssl=account.security == "tls",
        smtp_starttls=False,
        smtp_skip_login=True,
        soft_email_validation=False,
        timeout=timeout,
        # Else the machine's own name is looked up, which takes seconds on some, and told.
        local_hostname="[127.0.0.1]",
        **({"context": context or _verified()} if account.security == "tls" else {}),
    )
    client.login()
    # The client would otherwise say QUIT when it is collected, and wait for an answer.
    client.is_closed = True
    # A dot of three bytes must not wait for the acknowledgement of the text before it.
    client.smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client.smtp


def _greet(smtp: Any, account: Account, context: SSLContext | None) -> None:
    _hello(smtp, account)
    if account.security != "starttls":
        return
    if not smtp.has_extn("starttls"):
        raise SendingStopped("mail.no-starttls", host=account.host)
    smtp.starttls(context=context or _verified())
    _hello(smtp, account)


def _hello(smtp: Any, account: Account) -> None:
    code, words = smtp.ehlo()
    if code != 250:
        raise _greeting(account, code, words)


def _greeting(account: Account, code: int, words: object) -> SendingStopped:
    said = legible(words) if isinstance(words, bytes) else ""
    return SendingStopped("mail.greeting", host=account.host, code=code, words=said)


def _stopped(error: OSError, account: Account) -> SendingStopped:
    import ssl

    where = {"host": account.host, "port": account.port}
    if isinstance(error, ssl.SSLCertVerificationError):
        return SendingStopped("mail.untrusted-certificate", **where, reason=error.verify_message)
    if isinstance(error, ssl.SSLError):
        return SendingStopped("mail.tls-failed", **where, reason=error.reason or "")
    code = getattr(error, "smtp_code", None)
    if code is not None:
        return _greeting(account, code, getattr(error, "smtp_error", b""))
    reason = legible((error.strerror or str(error)).encode("utf-8", "replace"))
    return SendingStopped("mail.no-connection", **where, reason=reason)
