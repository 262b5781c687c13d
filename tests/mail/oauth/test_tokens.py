"""Access tokens: fetched with the refresh token, remembered for a while, never shown."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.errors import FollowupError
from followup.mail import oauth
from followup.mail.oauth.asking import ask
from followup.mail.oauth.endpoints import endpoints
from followup.mail.oauth.tokens import refusal
from followup.mail.settings import Account
from followup.workspace.secrets import mail_secret

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def refused(call: Callable[[], object]) -> FollowupError:
    with pytest.raises(FollowupError) as caught:
        call()
    assert "refresh-" not in repr(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


def test_a_token_lasts_until_shortly_before_it_expires(google, server, ring) -> None:
    """One question an hour, however many connections are opened."""
    ring.kept["default:refresh-token"] = "refresh-0"
    tokens: dict[str, oauth.Token] = {}
    for minutes, access in [(0, 1), (0, 1), (57, 1), (58, 2), (100, 2), (117, 3)]:
        now = NOW + timedelta(minutes=minutes)
        for purpose in ("smtp", "imap"):
            assert mail_secret(google, purpose, tokens, now) == f"access-{access}"
    assert server.issued == 3
    assert ring.kept == {"default:refresh-token": "refresh-0"}


def test_a_new_refresh_token_takes_the_place_of_the_old(microsoft, server, ring) -> None:
    """Microsoft sends another one each time; the old one ends sooner or later."""
    ring.kept["work:refresh-token"] = "refresh-0"
    server.rotates = True
    for number in (1, 2, 3):
        assert mail_secret(microsoft, "smtp", {}, NOW) == f"access-{number}"
        assert ring.kept["work:refresh-token"] == f"refresh-{number}"


def test_the_environment_s_token_wins(google, server, ring, monkeypatch) -> None:
    ring.kept["default:refresh-token"] = "an old one"
    monkeypatch.setenv("FOLLOWUP_REFRESH_TOKEN", "refresh-0")
    assert mail_secret(google, "smtp", {}, NOW) == "access-1"


def test_without_a_login_there_is_a_sentence_and_no_question(google, server) -> None:
    error = refused(lambda: mail_secret(google, "smtp", {}, NOW))
    assert error.key == "oauth.not-logged-in"
    assert server.forms == []


def test_a_login_that_has_ended_says_to_log_in_again(google, server, ring) -> None:
    ring.kept["default:refresh-token"] = "refresh-of-old"
    error = refused(lambda: mail_secret(google, "smtp", {}, NOW))
    assert (error.key, error.values["name"]) == ("oauth.log-in-again", "default")


def test_the_client_secret_comes_from_the_keyring(google, server, ring, monkeypatch) -> None:
    """Google's desktop applications have one, although it is no secret to their owner."""
    server.secret = "hush-hush"
    ring.kept |= {"default:refresh-token": "refresh-0", "default:client-secret": "hush-hush"}
    assert mail_secret(google, "smtp", {}, NOW) == "access-1"
    monkeypatch.setenv("FOLLOWUP_CLIENT_SECRET", "another")
    assert refused(lambda: mail_secret(google, "smtp", {}, NOW)).key == "oauth.bad-client"


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"access_token": ""},
        {"access_token": 7},
        {"access_token": "a\x01b"},
        {"access_token": "a b"},
        {"access_token": "a\r\nMAIL FROM:<x@example.com>"},
        {"access_token": "x" * 20_000},
        {"access_token": "a", "refresh_token": ["b"]},
        {"access_token": "a", "refresh_token": "b\n"},
        (200, b"[]"),
        (200, b"not json"),
        (200, b""),
        (200, b"\xff\xfe"),
        (200, b"[" * 60_000),
        (200, b'{"access_token": "a", "pad": "' + b"x" * 70_000 + b'"}'),
        (200, b'{"access_token": "a"}' + b" " * 70_000),
        (500, b"<html>sorry</html>"),
        (307, b""),
        (302, b""),
    ],
)
def test_an_answer_that_is_none_is_refused(answer, google, server) -> None:
    """Bounded, one JSON object, no redirect followed, nothing that could forge a login line."""
    server.answers = [answer]
    error = refused(lambda: oauth.refreshed(google, "refresh-0", None, NOW))
    assert error.key == "oauth.bad-answer"
    assert len(server.forms) == 1
    assert server.visits == []


@pytest.mark.parametrize(
    ("said", "life"),
    [
        ("3600", HOUR),
        (0, timedelta()),
        (-5, timedelta()),
        (1e9, None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_strange_lifetime_is_taken_to_be_short(said, life, google, server) -> None:
    server.lifetime = said
    token = oauth.refreshed(google, "refresh-0", None, NOW)
    life = life if life is not None else timedelta(minutes=5)
    assert token.expires_at - NOW == life


def test_an_unreachable_server_is_a_sentence(google, server, monkeypatch) -> None:
    server.end()
    error = refused(lambda: oauth.refreshed(google, "refresh-0", None, NOW))
    assert error.key == "oauth.no-connection"
    server.__post_init__()  # for the fixture to end


def test_an_untrusted_certificate_gets_no_secret(google, scripted, server_tls, monkeypatch) -> None:
    """The system's certificates alone decide."""
    impostor = scripted(wrap=server_tls)
    monkeypatch.setenv("FOLLOWUP_OAUTH_SERVER", f"https://localhost:{impostor.port}")
    error = refused(lambda: oauth.refreshed(google, "refresh-0", None, NOW))
    assert error.key == "oauth.untrusted"
    assert impostor.said == []


@pytest.mark.parametrize(
    "address",
    [
        "http://login.example.com",
        "http://127.0.0.1.example.com",
        "http://127.0.0.1@login.example.com",
        "https://ken@login.example.com",
        "https://login.example.com/path",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "login.example.com",
        "https://",
    ],
)
def test_a_stand_in_is_encrypted_or_on_this_machine(address, google, monkeypatch) -> None:
    monkeypatch.setenv("FOLLOWUP_OAUTH_SERVER", address)
    assert refused(lambda: endpoints(google)).key == "oauth.bad-server"


def test_without_a_stand_in_the_providers_own_addresses_hold(
    google, microsoft, monkeypatch
) -> None:
    monkeypatch.delenv("FOLLOWUP_OAUTH_SERVER", raising=False)
    assert endpoints(google).token == "https://oauth2.googleapis.com/token"
    common = endpoints(replace(microsoft, tenant=None))
    assert common.device == "https://login.microsoftonline.com/common/oauth2/v2.0/devicecode"
    assert all(
        one.startswith("https://")
        for account in (google, microsoft)
        for one in (endpoints(account).authorize, endpoints(account).token)
    )


def test_no_secret_in_values_logs_or_traces(google, server, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    server.secret = "hush-hush"
    token = oauth.refreshed(google, "refresh-0", "hush-hush", NOW)
    server.answers = [(200, b"what")]
    error = refused(lambda: oauth.refreshed(google, "refresh-0", "hush-hush", NOW))
    shown = [repr(token), str(token), repr(error), caplog.text]
    assert not any(s in one for one in shown for s in ("access-", "refresh-", "hush-hush"))


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["error", "error_description"]), st.text() | st.integers()))
def test_whatever_a_refusal_says_becomes_a_plain_sentence(answer: dict[str, Any]) -> None:
    """Its words may repeat what was sent, or play with the screen."""
    error = refusal(answer, Account("default", "ken@example.com", "smtp.example.com", 465))
    shown = str(error.values["error"])
    assert shown.isascii()
    assert shown.isprintable()
    assert len(shown) <= 80


def test_a_question_is_a_form_to_one_address(server) -> None:
    assert ask(f"{server.address}/token", "a=1")["error"] == "invalid_client"
    assert server.forms == [{"a": "1"}]
