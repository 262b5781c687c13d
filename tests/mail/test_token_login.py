"""AUTH XOAUTH2 (developers.google.com/gmail/imap/xoauth2-protocol): once, and encrypted."""

from __future__ import annotations

from base64 import b64decode

import pytest

from followup.errors import SendingStopped
from followup.mail import smtp

TOKEN = "ya29.secret-token"


def account(server, **changes):
    given = {"user": "ken@example.com", "preset": "gmail", "auth": "xoauth2", "client_id": "one"}
    return server.account(**{**given, **changes})


def stopped(server, **given) -> SendingStopped:
    context = given.pop("context", None)
    with pytest.raises(SendingStopped) as caught:
        smtp.open_connection(account(server, **given), TOKEN, timeout=2, context=context)
    assert TOKEN not in repr(caught.value)
    return caught.value


def test_the_token_goes_as_the_protocol_says(scripted) -> None:
    server = scripted(offers=("AUTH PLAIN LOGIN XOAUTH2",))
    smtp.close(smtp.open_connection(account(server), TOKEN, timeout=2))
    said = next(line for line in server.said if line.startswith("AUTH"))
    assert said.split()[1] == "XOAUTH2"
    assert b64decode(said.split()[2]) == b"user=ken@example.com\1auth=Bearer ya29.secret-token\1\1"


def test_a_refusal_is_heard_to_its_end_and_said(scripted) -> None:
    """The reason comes as a challenge; an empty line brings the 535. One attempt, no other way."""
    server = scripted(
        offers=("AUTH PLAIN LOGIN XOAUTH2",),
        auth=f"535 5.7.8 not accepted {TOKEN}",
    )  # fmt: skip
    error = stopped(server)
    assert (error.key, error.values["account"]) == ("mail.token-refused", "test")
    assert (server.count("AUTH"), server.count("MAIL")) == (1, 0)
    assert server.said[-1] == ""


def test_a_busy_server_is_tried_later(scripted) -> None:
    server = scripted(offers=("AUTH XOAUTH2",), auth="454 4.7.0 later")
    assert stopped(server).key == "mail.login-later"


def test_a_token_is_no_password(scripted) -> None:
    """It is not shown to a server that wants a password, nor a password to one that wants it."""
    server = scripted(offers=("AUTH PLAIN LOGIN",))
    assert stopped(server).key == "mail.no-login-offered"
    assert server.count("AUTH") == 0


def test_without_encryption_no_token_leaves(scripted) -> None:
    """Measured: yagmail 0.16.0 sent a token in clear text where it skipped STARTTLS."""
    server = scripted(offers=("AUTH XOAUTH2",))
    assert stopped(server, security="starttls").key == "mail.no-starttls"
    assert server.count("AUTH") == 0


def test_inside_tls_it_does(scripted, server_tls, trusting) -> None:
    server = scripted(offers=("AUTH XOAUTH2",), starttls=server_tls)
    one = account(server, security="starttls")
    smtp.close(smtp.open_connection(one, TOKEN, timeout=2, context=trusting))
    verbs = [line.split()[0] for line in server.said]
    assert verbs.index("STARTTLS") < verbs.index("AUTH")
