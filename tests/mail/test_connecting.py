"""Opening the connection: verified, once, and never with the password in the open."""

from __future__ import annotations

import base64
import gc
import socket
import ssl
import time

import pytest

from followup.errors import FollowupError, SendingStopped
from followup.mail import smtp
from followup.mail.loopback import Loopback
from followup.mail.settings import Account

SECRET = "correct horse"


def attempt(account: Account, password: str | None = SECRET, **more) -> str:
    with pytest.raises(FollowupError) as caught:
        smtp.open_connection(account, password, timeout=2, **more)
    assert SECRET not in repr(caught.value)
    assert SECRET not in str(caught.value.values)
    return caught.value.key


def exposed(server) -> bool:
    spoken = "\n".join(server.said)
    return "AUTH" in spoken or base64.b64encode(SECRET.encode()).decode() in spoken


def deliver(connection, frozen):
    return smtp.deliver(
        connection,
        sender="ken@example.com",
        recipient="akari@example.jp",
        raw=frozen(),
        before_dot=lambda: None,
        final_timeout=2,
    )


def test_tls_with_a_certificate_that_verifies(scripted, frozen, server_tls, trusting) -> None:
    server = scripted(wrap=server_tls)
    account = server.account(security="tls", user="ken")
    connection = smtp.open_connection(account, SECRET, timeout=2, context=trusting)
    assert isinstance(connection.sock, ssl.SSLSocket)
    assert deliver(connection, frozen).outcome == "sent"
    # TLS 1.3 tickets make the socket readable: that alone must not count as stale.
    time.sleep(0.05)
    assert not smtp.stale(connection)
    assert deliver(connection, frozen).outcome == "sent"
    smtp.close(connection)
    assert (server.connections, server.count("AUTH")) == (1, 1)


def test_starttls_with_a_certificate_that_verifies(scripted, frozen, server_tls, trusting) -> None:
    server = scripted(starttls=server_tls)
    account = server.account(security="starttls", user="ken")
    connection = smtp.open_connection(account, SECRET, timeout=2, context=trusting)
    assert deliver(connection, frozen).outcome == "sent"
    smtp.close(connection)
    verbs = [line.split(" ")[0].upper() for line in server.said]
    assert verbs[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]


def test_the_system_certificates_can_be_named(
    scripted, server_tls, authority, tmp_path, monkeypatch
) -> None:
    """SSL_CERT_FILE is how a company's own authority is trusted."""
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    account = scripted(wrap=server_tls).account(security="tls")
    smtp.close(smtp.open_connection(account, None, timeout=2))


@pytest.mark.parametrize("how", ["wrap", "starttls"])
def test_an_untrusted_certificate_sees_no_password(scripted, server_tls, how) -> None:
    """Measured: yagmail 0.16.0 by itself verifies nothing and would have sent."""
    server = scripted(**{how: server_tls})
    security = "tls" if how == "wrap" else "starttls"
    assert attempt(server.account(security=security, user="ken")) == "mail.untrusted-certificate"
    assert not exposed(server)


def test_a_certificate_for_another_name_sees_no_password(scripted, authority, trusting) -> None:
    other = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("mail.example.org").configure_cert(other)
    server = scripted(wrap=other)
    account = server.account(security="tls", user="ken")
    assert attempt(account, context=trusting) == "mail.untrusted-certificate"
    assert not exposed(server)


def test_without_starttls_no_password(scripted, trusting) -> None:
    server = scripted()
    account = server.account(security="starttls", user="ken")
    assert attempt(account, context=trusting) == "mail.no-starttls"
    assert not exposed(server)


def test_starttls_offered_and_refused_no_password(scripted, trusting) -> None:
    server = scripted(offers=("AUTH PLAIN", "STARTTLS"))
    server.script["starttls"] = "454 not now"
    account = server.account(security="starttls", user="ken")
    assert attempt(account, context=trusting) == "mail.greeting"
    assert not exposed(server)


def test_a_plain_server_where_tls_is_expected(scripted, trusting) -> None:
    server = scripted()
    account = server.account(security="tls", user="ken")
    assert attempt(account, context=trusting) == "mail.tls-failed"
    assert not exposed(server)


@pytest.mark.parametrize("host", ["mail.example.com", "10.0.0.1", "127.0.0.1.example.com", "::2"])
def test_unencrypted_only_to_this_machine(host) -> None:
    """docs/mail.md: `none` on this machine alone; refused before any name is looked up."""
    account = Account("a", "ken@example.com", host, 25, security="none")
    assert attempt(account) == "mail.plain-text-refused"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1"])
def test_this_machine_may_be_unencrypted(host) -> None:
    Account("a", "ken@example.com", host, 25, security="none").validate()


@pytest.mark.parametrize("code", ["535 5.7.8 bad", "534 5.7.9 app password needed", "530 no"])
def test_a_wrong_password_is_tried_once(scripted, code) -> None:
    """smtplib's own login tries every mechanism it can; providers lock accounts for that."""
    server = scripted(auth=code)
    assert attempt(server.account(user="ken")) == "mail.wrong-password"
    assert (server.count("AUTH"), server.count("MAIL")) == (1, 0)


def test_a_server_that_repeats_the_password_does_not_show_it(scripted) -> None:
    server = scripted(auth=f"535 {SECRET} is wrong")
    assert attempt(server.account(user="ken")) == "mail.wrong-password"


@pytest.mark.parametrize("length", [999, 24])
@pytest.mark.parametrize("offer", ["AUTH PLAIN", "AUTH LOGIN"])
def test_a_server_that_repeats_the_line_does_not_show_it(scripted, offer, length) -> None:
    """Base64 is no secret: a line told again, whole or cut off, is the password."""
    server = scripted(offers=(offer,))
    said = []

    def told() -> None:
        said.append(server.said[-1].split()[-1][:length])
        server.script["auth"] = f"502 what is {said[0]}"
        server.seen["auth"] = 0

    # The answer is made of what came: asked once to learn it, then in earnest.
    server.script["auth"] = told
    smtp.close(smtp.open_connection(server.account(user="ken"), SECRET, timeout=2))
    with pytest.raises(SendingStopped) as caught:
        smtp.open_connection(server.account(user="ken"), SECRET, timeout=2)
    assert said[0] not in str(caught.value.values)
    assert caught.value.values["words"] == "what is ***"


def test_a_login_that_fails_for_now_is_no_wrong_password(scripted) -> None:
    server = scripted(auth="454 4.7.0 try later")
    assert attempt(server.account(user="ken")) == "mail.login-later"
    assert server.count("AUTH") == 1


def test_no_password_is_no_question(scripted, monkeypatch) -> None:
    """Measured: yagmail 0.16.0 would ask on standard input, and hang there."""
    server = scripted()
    assert attempt(server.account(user="ken"), None) == "mail.no-password"
    assert attempt(server.account(user="ken"), "") == "mail.no-password"
    assert server.connections == 0


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN", "CRAM-MD5"])
def test_every_mechanism_carries_a_password_of_any_letters(scripted, mechanism) -> None:
    """RFC 4616: UTF-8. smtplib's own login ends in a traceback here."""
    server = scripted(offers=(f"AUTH {mechanism}",))
    connection = smtp.open_connection(server.account(user="健"), "pässwörd秘\udcff", timeout=2)
    smtp.close(connection)
    assert server.count(f"AUTH {mechanism}") == 1


def test_no_common_mechanism(scripted) -> None:
    assert (
        attempt(scripted(offers=("AUTH XOAUTH2",)).account(user="ken")) == "mail.no-login-offered"
    )
    assert attempt(scripted(offers=()).account(user="ken")) == "mail.no-login-offered"


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    account = Account("a", "ken@example.com", "127.0.0.1", port, security="none")
    assert attempt(account) == "mail.no-connection"


def test_a_busy_server_is_quoted(scripted) -> None:
    with pytest.raises(SendingStopped) as caught:
        smtp.open_connection(scripted(connect="554 too busy\x1b[2J").account(), None, timeout=2)
    assert (caught.value.key, caught.value.values["words"]) == ("mail.greeting", "too busy [2J")


def test_the_dot_does_not_wait_for_an_acknowledgement(scripted) -> None:
    """RFC 9293, 3.7.4, and delayed acknowledgements: 44 ms a message without TCP_NODELAY."""
    connection = smtp.open_connection(scripted().account(), None)
    assert connection.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    smtp.close(connection)


def test_the_name_of_the_machine_is_not_told(scripted, monkeypatch) -> None:
    monkeypatch.setattr(socket, "getfqdn", lambda name="": "kens-laptop.example.org")
    server = scripted()
    smtp.close(smtp.open_connection(server.account(), None))
    assert server.said == ["ehlo [127.0.0.1]", "QUIT"]


@pytest.mark.parametrize("last", ["drop", "hang"])
def test_letting_go_of_a_broken_connection_does_not_wait(scripted, frozen, last) -> None:
    """yagmail's `__del__` says QUIT and waits, for ever without a timeout (0.16.0, measured)."""
    server = scripted(dot=last)
    connection = smtp.open_connection(server.account(), None, timeout=3)
    smtp.deliver(
        connection,
        sender="ken@example.com",
        recipient="akari@example.jp",
        raw=frozen(),
        before_dot=lambda: None,
        final_timeout=0.2,
    )
    began = time.monotonic()
    smtp.close(connection)
    del connection
    gc.collect()
    assert time.monotonic() - began < 2
    assert server.count("QUIT") == 0


def test_a_server_deaf_to_quit_is_left_soon(scripted, monkeypatch) -> None:
    monkeypatch.setattr("followup.mail.connection._FAREWELL", 0.1)
    connection = smtp.open_connection(scripted(quit="hang").account(), None)
    began = time.monotonic()
    smtp.close(connection)
    assert time.monotonic() - began < 1
    assert not connection.alive


def test_the_practice_server_keeps_what_it_gets(frozen) -> None:
    with Loopback() as server:
        connection = smtp.open_connection(server.account("ken@example.com"), None)
        assert deliver(connection, frozen).outcome == "sent"
        # Left open on purpose: the server has to end by itself.
        assert [(m.sender, m.recipients, m.raw) for m in server.received] == [
            ("ken@example.com", ("akari@example.jp",), frozen())
        ]
    smtp.close(connection)
    assert server._thread.is_alive() is False
