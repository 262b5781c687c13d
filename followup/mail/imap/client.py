"""IMAPClient, with the little it lacks; slow to import, so it is imported where it is used."""

from __future__ import annotations

import logging
import socket
from typing import TYPE_CHECKING, Any

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

if TYPE_CHECKING:
    from ssl import SSLContext

    from followup.mail.settings import Account

# It would tell a log whom one writes to, and its warnings would stand on the screen.
logging.getLogger("imapclient").setLevel(logging.CRITICAL + 1)


class Client(IMAPClient):  # type: ignore[misc]
    """Connected and greeted, in TLS if the account wants it; not logged in.

    `timeout` in seconds, for the connection and for every wait. Times come with their zone.
    """

    def __init__(self, account: Account, timeout: float, context: SSLContext | None) -> None:
        tls = account.imap_security == "tls"
        super().__init__(
            account.imap_host, account.imap_port, ssl=tls, ssl_context=context, timeout=timeout
        )
        self.normalise_times = False
        # It sends a command and its line end apart; the second must not wait for an answer.
        self.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # At 5 imaplib writes out every literal for its log; below 4 it keeps the password there.
        self._imap.debug = 4

    def goodbye(self) -> bytes:
        """What the server said when it ended the connection by itself; empty if nothing."""
        said = self._imap.untagged_responses.get("BYE")
        return bytes(said[-1] or b"") if said else b""

    def listing(self) -> list[tuple[tuple[bytes, ...], bytes | None, bytes | str]]:
        """(flags, separator, name in modified UTF-7) of every folder.

        Some servers show special uses only when asked for (RFC 6154, section 5.1).
        """
        self.folder_encode = False
        try:
            if {b"LIST-EXTENDED", b"SPECIAL-USE"} <= set(self.capabilities()):
                asked = [b'""', b'"*"', b"RETURN", b"(SPECIAL-USE)"]
                try:
                    found: Any = self._raw_command_untagged(b"LIST", asked, uid=False)
                    return list(self._proc_folder_list(found))
                except IMAPClientAbortError:
                    raise
                except IMAPClientError:
                    pass
            return list(self.list_folders())
        finally:
            self.folder_encode = True
