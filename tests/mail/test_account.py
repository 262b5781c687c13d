"""The mail account: refused before anything is tried with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.errors import FollowupError
from followup.mail.settings import PRESETS, Account

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


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS.keys())
def test_every_preset_is_encrypted_and_valid(preset) -> None:
    host = preset.host or "sv1.example.jp"
    replace(GOOD, host=host, port=preset.port, security=preset.security).validate()
    assert (preset.port, preset.security) in {(465, "tls"), (587, "starttls")}
