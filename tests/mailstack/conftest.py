"""My mailbox on the real server, through followup and past it."""

from __future__ import annotations

import imaplib
from collections.abc import Callable

import pytest

from followup.mail import imap


@pytest.fixture
def mailbox(real_mail):
    opened = imap.open_mailbox(
        real_mail.account(), real_mail.secret, context=real_mail.stack.context
    )
    yield opened
    imap.close(opened)


@pytest.fixture
def server(real_mail):
    """The same mailbox through the standard library, to look at what has become of it."""
    client = imaplib.IMAP4_SSL(
        "localhost", real_mail.stack.ports["imap_tls"], ssl_context=real_mail.stack.context
    )
    client.login(real_mail.me, real_mail.secret)
    yield client
    client.logout()


@pytest.fixture
def flags(server) -> Callable[[str], list[bytes]]:
    """The flags of each mail of a folder, one line for each."""

    def of(folder: str) -> list[bytes]:
        server.select(folder, readonly=True)
        return [line for line in server.fetch("1:*", "(FLAGS)")[1] if line]

    return of
