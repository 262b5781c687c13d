"""Logging in with a code on another screen (RFC 8628)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.mail import oauth

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


class Waiting:
    """Counts the seconds instead of waiting them."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self.shown: list[tuple[str, str]] = []

    def enter(self, account: Any, secret: str | None = None) -> oauth.Token:
        return oauth.log_in_by_device(
            account,
            secret,
            clock=lambda: NOW,
            show=lambda *given: self.shown.append(given),
            pause=self.pauses.append,
        )


def test_it_asks_as_often_as_it_may(microsoft, server) -> None:
    """RFC 8628, 3.5: pending goes on, slow_down adds five seconds for good."""
    waiting = Waiting()
    server.answers = ["authorization_pending", "slow_down", "authorization_pending"]
    token = waiting.enter(microsoft)
    assert (token.access, token.refresh) == ("access-1", "refresh-0")
    assert waiting.pauses == [1, 1, 6, 6]
    assert waiting.shown == [("https://login.example.com/device", "ABCD-EFGH")]
    assert server.forms[1] == {
        "client_id": "client-1",
        "device_code": "device-secret",
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
    }


def test_without_an_interval_it_is_five_seconds(microsoft, server) -> None:
    """RFC 8628, 3.2."""
    server.interval, waiting = None, Waiting()
    waiting.enter(microsoft)
    assert waiting.pauses == [5]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("expired_token", "expired"),
        ("access_denied", "declined"),
        ("authorization_declined", "declined"),
        ("invalid_client", "bad-client"),
        ("something_new", "refused"),
    ],
)
def test_what_ends_the_waiting_is_a_sentence(said, key, microsoft, server) -> None:
    server.answers = ["authorization_pending", said]
    with pytest.raises(FollowupError) as caught:
        Waiting().enter(microsoft)
    assert caught.value.key == f"oauth.{key}"
    assert "device-secret" not in repr(caught.value)
    assert "refresh-0" not in repr(caught.value)


def test_it_gives_up_when_the_code_has_aged(microsoft, server) -> None:
    server.device, waiting = {"expires_in": 3}, Waiting()
    server.answers = ["authorization_pending"] * 9
    with pytest.raises(FollowupError) as caught:
        waiting.enter(microsoft)
    assert caught.value.key == "oauth.expired"
    assert waiting.pauses == [1, 1, 1]


@pytest.mark.parametrize(
    "strange",
    [
        {"verification_uri": "http://login.example.com/device"},
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "https://login.example.com/\x1b[2J"},
        {"verification_uri": "https://[::1"},
        {"user_code": "AB\r\nCD"},
        {"user_code": "\u202eABCD"},
        {"device_code": ""},
    ],
)
def test_a_strange_place_to_log_in_at_is_not_shown(strange, microsoft, server) -> None:
    server.device, waiting = strange, Waiting()
    with pytest.raises(FollowupError) as caught:
        waiting.enter(microsoft)
    assert caught.value.key == "oauth.bad-answer"
    assert waiting.shown == []


def test_google_has_no_such_login_for_mail(google, server) -> None:
    with pytest.raises(FollowupError) as caught:
        Waiting().enter(google)
    assert caught.value.key == "oauth.no-device"
    assert server.forms == []
