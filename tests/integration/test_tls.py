"""Encryption and passwords: a sentence each, no mail, no hang (docs/mail.md)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import trustme

PASSWORD = "correct horse battery"
BOUND = 15  # seconds


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def certificate(authority, tmp_path_factory):
    """A PEM file with key and certificate for localhost."""
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(path)
    return path


@pytest.fixture
def trusting(authority, tmp_path):
    """The environment of a system that knows the authority."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    return {"SSL_CERT_FILE": str(path)}


@pytest.fixture
def account(approved):
    """A home with one approved mail and an account with a login at this server."""

    def set_up(server, security, **environment):
        followup = approved(server, 1)
        followup(
            "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
            "--smtp-host", "localhost", "--smtp-port", server.port,
            "--smtp-security", security, "--smtp-user", "ken",
        )  # fmt: skip
        followup.environment.update(environment)
        return followup

    return set_up


def refused(followup, server):
    """`send` ends with code 1 in time, nothing has left; what it said."""
    start = time.monotonic()
    result = followup("send", "--yes", ok=False)
    assert (result.code, time.monotonic() - start < BOUND) == (1, True)
    assert (server.entries, list(followup.ledger.values())) == ([], ["approved"])
    assert PASSWORD not in result.out + result.err
    return result.err


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_trusted_server_gets_login_and_mail(
    mail_server, account, certificate, trusting, security
):
    """The control: with the authority known, both ways of encryption deliver."""
    server = mail_server(f"--{security}", str(certificate), "--login", "ken", PASSWORD)
    followup = account(server, security, FOLLOWUP_SMTP_PASSWORD=PASSWORD, **trusting)
    followup("send", "--yes")
    assert (len(server.entries), list(followup.ledger.values())) == (1, ["sent"])


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_untrusted_certificate_gets_nothing(mail_server, account, certificate, security):
    """Measured: yagmail 0.16.0 alone verifies nothing and would have sent, password and all."""
    server = mail_server(f"--{security}", str(certificate), "--login", "ken", PASSWORD)
    followup = account(server, security, FOLLOWUP_SMTP_PASSWORD=PASSWORD)
    assert "does not prove who it is" in refused(followup, server)


def test_a_server_without_starttls_gets_nothing(mail_server, account):
    """docs/mail.md, accounts: in clear text to this machine alone, no password and no mail."""
    server = mail_server("--login", "ken", PASSWORD)
    followup = account(server, "starttls", FOLLOWUP_SMTP_PASSWORD=PASSWORD)
    assert "offers no encryption" in refused(followup, server)


def test_encryption_that_does_not_fit_the_port_ends_in_time(mail_server, account):
    """TLS spoken to a server that does not: a sentence, no hang."""
    followup = account(server := mail_server(), "tls", FOLLOWUP_SMTP_PASSWORD=PASSWORD)
    assert "Port and security must fit" in refused(followup, server)


def test_a_wrong_password_is_said_once_and_leaves_the_mail_approved(
    mail_server, account, certificate, trusting
):
    """docs/sending-faults.md, `auth`: refused stops; never tried per message (lock-out)."""
    server = mail_server("--tls", str(certificate), "--login", "ken", "another one")
    followup = account(server, "tls", FOLLOWUP_SMTP_PASSWORD=PASSWORD, **trusting)
    assert "refused the login of ken" in refused(followup, server)


def test_without_password_and_terminal_nothing_is_asked(
    mail_server, account, certificate, trusting
):
    """Measured: yagmail 0.16.0 would have hung at its own prompt."""
    server = mail_server("--tls", str(certificate), "--login", "ken", PASSWORD)
    followup = account(server, "tls", **trusting)
    said = refused(followup, server)
    assert "password for ken.ito@example.com is missing" in said
    assert "FOLLOWUP_SMTP_PASSWORD" in said


def test_the_password_command_is_used_once_and_never_shown(
    mail_server, account, certificate, trusting, tmp_path
):
    """docs/mail.md, passwords: a command may ask a human, so it runs once for one sending."""
    server = mail_server("--tls", str(certificate), "--login", "ken", PASSWORD)
    followup = account(server, "tls", **trusting)
    script, runs = tmp_path / "secret.sh", tmp_path / "runs"
    script.write_text(f"echo x >> {runs}\necho '{PASSWORD}'\n")
    followup(
        "init", "--no-input", "--email", "ken.ito@example.com", "--smtp-host", "localhost",
        "--smtp-port", server.port, "--smtp-security", "tls", "--smtp-user", "ken",
        "--password-command", f"sh {script}",
    )  # fmt: skip
    result = followup("send", "--yes")
    assert (len(server.entries), runs.read_text()) == (1, "x\n")
    assert PASSWORD not in result.out + result.err


def test_the_password_stands_nowhere(mail_server, account, certificate, trusting):
    """Never in a process's arguments, on the screen, or in a file of the home."""
    options = ["--tls", str(certificate), "--login", "ken", PASSWORD, "--hang-after-dot", "1"]
    server = mail_server(*options)
    followup = account(server, "tls", FOLLOWUP_SMTP_PASSWORD=PASSWORD, **trusting)
    process = followup.start("send", "--yes")
    server.await_received(1)
    arguments = Path(f"/proc/{process.pid}/cmdline")
    seen = arguments.read_bytes() if arguments.exists() else b""
    process.kill()
    seen += b"".join(process.communicate())
    seen += b"".join(file.read_bytes() for file in followup.home.rglob("*") if file.is_file())
    assert PASSWORD.encode() not in seen
