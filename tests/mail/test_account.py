"""The mail account: refused before anything is tried with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.errors import FollowupError
from followup.mail.presets import filled, imap, limit, sent_copy
from followup.mail.providers import PRESETS
from followup.mail.settings import Account

GOOD = Account("work", "ken@example.com", "smtp.example.com", 465, user="ken@example.com")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"address": "ken"}, "bad-address"),
        ({"address": "Ken <ken@example.com>"}, "bad-address"),
        ({"reply_to": "a@example.com\nBcc: v@example.net"}, "bad-address"),
        ({"host": ""}, "bad-host"),
        ({"host": "smtp example com"}, "bad-host"),
        ({"host": "smtp.example.com\r\n"}, "bad-host"),
        ({"host": "a..b"}, "bad-host"),
        ({"host": "smtp.example.com:465"}, "bad-host"),
        ({"host": "smtp://smtp.example.com"}, "bad-host"),
        ({"host": "::x"}, "bad-host"),
        ({"host": "-oProxy"}, "bad-host"),
        ({"host": "x" * 64 + ".com"}, "bad-host"),
        ({"port": 0}, "bad-port"),
        ({"port": 70000}, "bad-port"),
        ({"security": "ssl"}, "unknown-security"),
        ({"security": "none"}, "plain-text-refused"),
    ],
)
def test_an_unusable_account_says_what_is_wrong(change, key) -> None:
    with pytest.raises(FollowupError) as caught:
        replace(GOOD, **change).validate()
    assert caught.value.key == f"mail.{key}"


@pytest.mark.parametrize(
    "host", ["smtp.example.com", "192.0.2.1", "2001:db8::1", "メール.example.jp"]
)
def test_a_usable_account_passes(host) -> None:
    replace(GOOD, host=host).validate()


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_encrypted_and_valid(name) -> None:
    """Implicit TLS or STARTTLS, for sending and for reading (RFC 8314)."""
    preset = PRESETS[name]
    smtp = preset.smtp
    account = replace(
        GOOD, preset=name, host=smtp.host or "sv1.example.jp", port=smtp.port,
        security=smtp.security, auth=preset.auth[0], client_id="one",
    )  # fmt: skip
    account.validate()
    filled(account).validate()
    assert (smtp.port, smtp.security) in {(465, "tls"), (587, "starttls")}
    assert (preset.imap.port, preset.imap.security) == (993, "tls")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"name": "zoom"}, "bad-account-name"),
        ({"name": "a:refresh-token"}, "bad-account-name"),
        ({"name": "-rf"}, "bad-account-name"),
        ({"name": "a\nb"}, "bad-account-name"),
        ({"user": ""}, "bad-user"),
        ({"user": "ken\x01auth=Bearer other"}, "bad-user"),
        ({"user": "ken\0other"}, "bad-user"),
        ({"aliases": ("ken@example.com", "nobody")}, "bad-address"),
        ({"imap_host": "imap example"}, "bad-host"),
        ({"imap_host": "imap.example.com", "imap_port": 0}, "bad-port"),
        ({"imap_host": "imap.example.com", "imap_security": "ssl"}, "unknown-security"),
        ({"imap_host": "imap.example.com", "imap_security": "none"}, "plain-text-refused"),
        ({"sent_copy": "both"}, "unknown-word"),
        ({"auth": "kerberos"}, "unknown-word"),
        ({"preset": "hotmail"}, "unknown-word"),
        ({"daily": 0}, "daily-too-low"),
        ({"daily": 501}, "daily-too-high"),
        ({"daily": 501, "preset": "fastmail"}, "daily-too-high"),
        ({"auth": "xoauth2", "client_id": "one"}, "no-oauth"),
        ({"auth": "xoauth2", "client_id": "one", "preset": "icloud"}, "no-oauth"),
        ({"auth": "xoauth2", "preset": "gmail"}, "no-client-id"),
        ({"auth": "xoauth2", "preset": "gmail", "client_id": "a b"}, "no-client-id"),
        (
            {"auth": "xoauth2", "preset": "gmail", "client_id": "a", "user": None},
            "oauth-needs-user",
        ),
        (
            {"auth": "xoauth2", "preset": "gmail", "client_id": "a", "tenant": "../x"},
            "bad-tenant",
        ),
    ],
)
def test_an_account_that_could_do_harm_is_refused(change, key) -> None:
    """Control signs would forge a login; a name stands in commands and in the keyring."""
    with pytest.raises(FollowupError) as caught:
        replace(GOOD, **change).validate()
    assert caught.value.key == f"mail.{key}"


@pytest.mark.parametrize(
    "signature",
    [
        "Ken\n-- \nagain",
        "Ken\n--",
        "\n".join("123456789"),
        "x" * 79,
        "Ken\r\nBcc: a@example.com",
        "Ken\0",
        "Ken\u202eneK",
        "Ken\u2028Ito",
        "half \ud83d",
    ],
)
def test_a_signature_is_a_few_plain_lines(signature) -> None:
    """RFC 3676, 4.3: what follows the line "-- " is the signature, so it stands there once."""
    with pytest.raises(FollowupError) as caught:
        replace(GOOD, signature=signature).validate()
    assert caught.value.key == "mail.bad-signature"


def test_a_good_signature_passes() -> None:
    replace(GOOD, signature="伊藤 健\nExample書店 👩‍💻\n+81 3 0000 0000\n---").validate()


def test_from_belongs_to_the_account() -> None:
    """Another From fails SPF and DKIM (support.google.com/a/answer/81126)."""
    with pytest.raises(FollowupError) as caught:
        replace(GOOD, address="ken@example.org").validate()
    assert caught.value.key == "mail.foreign-sender"
    replace(GOOD, address="ken@example.org", aliases=("Ken@Example.org",)).validate()
    replace(GOOD, address="KEN@example.com").validate()
    replace(GOOD, address="ken@example.org", user="login-7").validate()


@pytest.mark.parametrize(
    ("given", "most"),
    [
        ({}, 50),
        ({"daily": 20}, 20),
        ({"daily": 300}, 300),
        ({"preset": "gmail"}, 50),
        ({"preset": "gmail", "daily": 450}, 400),
        ({"preset": "workspace", "daily": 5000}, 1600),
        ({"preset": "microsoft365", "daily": 9000}, 8000),
        ({"preset": "icloud", "daily": 1000}, 800),
        ({"preset": "generic", "daily": 500}, 500),
    ],
)
def test_the_own_cap_never_passes_four_fifths_of_the_provider_s(given, most) -> None:
    """support.google.com/a/answer/166852: who reaches the limit is locked out up to a day."""
    assert limit(replace(GOOD, **given)) == most


@pytest.mark.parametrize(
    ("given", "who"),
    [
        ({"preset": "gmail"}, "server"),
        ({"preset": "microsoft365"}, "server"),
        ({"preset": "icloud"}, "append"),
        ({"imap_host": "imap.example.com"}, "append"),
        ({}, "none"),
        ({"preset": "xserver"}, "none"),
        ({"preset": "xserver", "imap_host": "sv1.example.jp"}, "append"),
        ({"preset": "gmail", "sent_copy": "none"}, "none"),
    ],
)
def test_who_keeps_the_copy_of_what_was_sent(given, who) -> None:
    """Two copies in Sent where the server keeps one itself; none where nobody does."""
    assert sent_copy(replace(GOOD, **given)) == who


def test_the_account_s_own_server_for_reading_wins() -> None:
    assert imap(GOOD) is None
    known = imap(replace(GOOD, preset="gmail"))
    assert known is not None
    assert known.host == "imap.gmail.com"
    own = replace(GOOD, preset="gmail", imap_host="::1", imap_port=1143, imap_security="none")
    assert filled(own) == own
