"""Opening a mailbox: verified, once, and with the secret nowhere it does not belong."""

from __future__ import annotations

import base64
import socket
import time

import pytest

from followup.errors import MailboxProblem
from followup.mail import imap
from followup.mail.settings import Account
from followup.texts import say


def attempt(account: Account, secret: str | None, **more) -> MailboxProblem:
    with pytest.raises(MailboxProblem) as caught:
        imap.open_mailbox(account, secret, **{"timeout": 1, **more})
    problem = caught.value
    if secret:
        assert secret not in repr(problem) + str(problem.values)
    for language in ("en", "ja"):
        assert "()" not in say(problem.key, language, **problem.values)
        assert say(f"{problem.key}.next", language, **problem.values)
    return problem


def exposed(server, secret: str) -> bool:
    spoken = b"\n".join(server.said)
    return secret.encode() in spoken or b"AUTHENTICATE" in spoken or b"LOGIN" in spoken


@pytest.mark.parametrize(
    ("greeting", "key"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "imap.no-server"),
        (b"220 smtp.example.com ESMTP\r\n", "imap.no-server"),
        (b"\x00\xff\xfe garbage\r\n", "imap.no-server"),
        (b"* OK no line end(drop)", "imap.no-server"),
        (b"(drop)", "imap.no-server"),
        (b"* OK " + b"x" * 1_100_000, "imap.no-server"),
        (b"* BYE too many connections\r\n", "imap.greeting"),
        (b"* NO \xe9\xe8\r\n", "imap.greeting"),
        (b"(hang)", "imap.no-connection"),
    ],
)
def test_a_server_that_does_not_greet_as_one(scripted, secret, greeting, key) -> None:
    server = scripted(greeting=greeting)
    start = time.monotonic()
    problem = attempt(server.account(), secret, timeout=0.5)
    assert (problem.key, time.monotonic() - start < 3) == (key, True)
    assert not exposed(server, secret)


def test_a_goodbye_at_the_door_is_passed_on(scripted, secret) -> None:
    server = scripted(greeting=b"* BYE [UNAVAILABLE] closed until noon\r\n")
    assert "closed until noon" in str(attempt(server.account(), secret).values["words"])


@pytest.mark.parametrize("capability", [b"<tag> OK\r\n", b"* CAPABILITY IMAP2\r\n<tag> OK\r\n"])
def test_a_server_of_another_kind(scripted, secret, capability) -> None:
    server = scripted(script={"CAPABILITY": capability})
    assert attempt(server.account(), secret).key in ("imap.greeting", "imap.no-server")


def test_nobody_listens(secret) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    account = Account("a", "ken@example.com", "127.0.0.1", 25, imap_host="127.0.0.1")
    changed = {"imap_port": port, "imap_security": "none"}
    problem = attempt(Account(**{**_fields(account), **changed}), secret)
    assert (problem.key, problem.values["port"]) == ("imap.no-connection", port)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"imap_host": None}, "imap.not-set-up"),
        ({"imap_host": ""}, "imap.not-set-up"),
        ({"imap_host": "imap.example.com"}, "imap.plain-text-refused"),
        ({"imap_security": "ssl"}, "imap.unknown-security"),
        ({"imap_host": "a\r\nb", "imap_security": "tls"}, "imap.no-connection"),
        ({"imap_host": "a" * 300, "imap_security": "tls"}, "imap.no-server"),
        ({"imap_port": 99999}, "imap.no-connection"),
        ({"imap_port": -1}, "imap.no-connection"),
        ({"imap_security": "tls"}, "imap.tls-failed"),
    ],
)
def test_an_account_that_cannot_work(scripted, secret, changes, key) -> None:
    server = scripted()
    assert attempt(server.account(**changes), secret).key == key
    assert not exposed(server, secret)


def _fields(account: Account) -> dict[str, object]:
    return {name: getattr(account, name) for name in account.__slots__}


@pytest.mark.parametrize("secret", [None, ""])
def test_without_a_password_nobody_is_asked(scripted, secret) -> None:
    server = scripted()
    assert attempt(server.account(), secret).key == "imap.no-password"
    assert server.said == []


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"capabilities": "IMAP4rev1 STARTTLS", "script": {"STARTTLS": b"<tag> NO not now\r\n"}},
        {"capabilities": "IMAP4rev1 STARTTLS", "script": {"STARTTLS": b"<tag> BAD what\r\n"}},
        # RFC 3501, 7.1.4, and CVE-2020-12398: logged in already, so no more encryption.
        {"capabilities": "IMAP4rev1 STARTTLS", "greeting": b"* PREAUTH welcome\r\n"},
    ],
)
def test_without_encryption_no_password(scripted, secret, given) -> None:
    server = scripted(**given)
    assert attempt(server.account(imap_security="starttls"), secret).key == "imap.no-starttls"
    assert not exposed(server, secret)


def test_a_server_that_breaks_off_encrypting(scripted, secret) -> None:
    server = scripted(
        capabilities="IMAP4rev1 STARTTLS", script={"STARTTLS": b"<tag> OK go\r\nno TLS here(drop)"}
    )
    assert attempt(server.account(imap_security="starttls"), secret).key == "imap.tls-failed"
    assert not exposed(server, secret)


def test_the_login_speaks_utf8(scripted, opened) -> None:
    """RFC 4616: a password of any letters."""
    server = scripted()
    imap.close(imap.open_mailbox(server.account(user="健"), "合言葉", timeout=1))
    assert base64.b64decode(server.said[2]) == "\0健\0合言葉".encode()


@pytest.mark.parametrize("capabilities", ["IMAP4rev1 AUTH=PLAIN", "IMAP4rev1"])
def test_the_secret_is_not_kept(scripted, opened, secret, capabilities) -> None:
    """The library can keep the last commands for its log, the login among them."""
    mailbox = opened(scripted(capabilities=capabilities))
    kept = repr(vars(mailbox.client)) + repr(vars(mailbox.client._imap)) + repr(mailbox)
    encoded = base64.b64encode(f"\0ken@example.com\0{secret}".encode()).decode()
    assert secret not in kept
    assert encoded not in kept


def test_an_old_server_is_told_user_and_password_quoted(scripted, opened, secret) -> None:
    server = scripted(capabilities="IMAP4rev1")
    opened(server, user='ken "k" ito')
    assert server.said[-1].endswith(rb' LOGIN "ken \"k\" ito" "correct horse"')


@pytest.mark.parametrize("odd", ["合言葉", "a\r\nA1 DELETE INBOX", "nul\0", "\udce9"])
def test_what_a_login_cannot_carry_is_not_said(scripted, odd) -> None:
    server = scripted(capabilities="IMAP4rev1")
    assert attempt(server.account(), odd).key == "imap.odd-password"
    assert not exposed(server, odd.encode("utf-8", "surrogateescape").decode("latin-1"))


@pytest.mark.parametrize(
    ("capabilities", "auth"),
    [("IMAP4rev1 LOGINDISABLED", "password"), ("IMAP4rev1 AUTH=PLAIN", "xoauth2")],
)
def test_a_way_that_the_server_does_not_offer(scripted, secret, capabilities, auth) -> None:
    """RFC 3501, 7.2.1: LOGINDISABLED forbids even to try."""
    server = scripted(capabilities=capabilities)
    assert attempt(server.account(auth=auth), secret).key == "imap.no-login-offered"
    assert not exposed(server, secret)


@pytest.mark.parametrize("capabilities", ["IMAP4rev1 AUTH=PLAIN", "IMAP4rev1"])
@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (b"NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", "imap.wrong-password"),
        (b"NO [ALERT] Application-specific password required", "imap.wrong-password"),
        (b"BAD what", "imap.wrong-password"),
        (b"NO ", "imap.wrong-password"),
        (b"NO [UNAVAILABLE] Temporary authentication failure", "imap.login-later"),
        (b"NO [ALERT] Too many simultaneous connections. (Failure)", "imap.login-later"),
        (b"NO correct horse is wrong", "imap.wrong-password"),
        (b"NO \xe8\xaa\xad\xe3\x82\x81", "imap.wrong-password"),
    ],
)
def test_a_refused_login_is_tried_once(scripted, secret, capabilities, reply, key) -> None:
    """RFC 5530: some refusals say nothing about the password."""
    begun = b"+ \r\n(answer)" if "PLAIN" in capabilities else b""
    answer = begun + b"<tag> " + reply + b"\r\n"
    server = scripted(
        capabilities=capabilities, script=dict.fromkeys(("LOGIN", "AUTHENTICATE"), answer)
    )
    problem = attempt(server.account(), secret)
    assert problem.key == key
    assert not str(problem.values["words"]).startswith(("b'", "[b"))
    assert server.count(b"LOGIN") + server.count(b"AUTHENTICATE") == 1


@pytest.mark.parametrize("end", [b"(drop)", b"(hang)", b"* BYE\r\n(drop)", b"+ !!!\r\n(drop)"])
def test_a_connection_that_breaks_while_logging_in(scripted, secret, end) -> None:
    """It says nothing about the password."""
    server = scripted(script={"AUTHENTICATE": b"+ \r\n(answer)" + end})
    keys = ("imap.lost", "imap.ended", "imap.senseless")
    assert attempt(server.account(), secret, timeout=0.3).key in keys


def test_a_token_logs_in(scripted, opened, secret) -> None:
    """XOAUTH2, as Google's and Microsoft's pages describe it."""
    server = scripted(capabilities="IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2")
    opened(server, auth="xoauth2")
    assert server.said[1].endswith(b"AUTHENTICATE XOAUTH2")
    expected = f"user=ken@example.com\1auth=Bearer {secret}\1\1".encode()
    assert base64.b64decode(server.said[2]) == expected


def test_a_refused_token_is_answered_with_nothing(scripted, secret) -> None:
    """The error comes as a challenge; the token must not be said again."""
    told = base64.b64encode(b'{"status":"400","schemes":"Bearer","scope":"https://mail.example/"}')
    server = scripted(
        capabilities="IMAP4rev1 AUTH=XOAUTH2",
        script={
            "AUTHENTICATE": b"+ \r\n(answer)+ " + told + b"\r\n(answer)"
            b"<tag> NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\r\n"
        },
    )
    problem = attempt(server.account(auth="xoauth2"), secret)
    assert (problem.key, problem.values["account"]) == ("imap.wrong-token", "test")
    assert server.said[3] == b""
    assert server.count(b"AUTHENTICATE") == 1


@pytest.mark.parametrize("auth", ["password", "xoauth2"])
def test_a_server_that_asks_for_ever_is_left(scripted, secret, auth) -> None:
    server = scripted(
        capabilities="IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2",
        script={"AUTHENTICATE": b"+ \r\n(answer)" * 3 + b"<tag> BAD cancelled\r\n"},
    )
    assert attempt(server.account(auth=auth), secret).key.startswith("imap.wrong-")
    assert server.said.count(b"*") >= 1
    assert len({line for line in server.said[2:5] if line not in (b"", b"*")}) == 1


@pytest.mark.parametrize("answer", [b"(hang)", b"(drop)", b"garbage\r\n", b"<tag> NO stay\r\n"])
def test_closing_never_fails_and_never_waits_long(scripted, opened, monkeypatch, answer) -> None:
    monkeypatch.setattr("followup.mail.imap.opening._FAREWELL", 0.2)
    mailbox = opened(scripted(script={"LOGOUT": answer}))
    start = time.monotonic()
    imap.close(mailbox)
    imap.close(mailbox)
    assert time.monotonic() - start < 1
