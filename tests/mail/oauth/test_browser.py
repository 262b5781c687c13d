"""Logging in with a browser on this machine: only the right answer counts, and it stays here."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from followup.errors import FollowupError
from followup.mail import oauth

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
PAGE = ("Done <b>&", "Failed")


def enter(account: Any, show: Callable[[str], Any], **given: Any) -> oauth.Token:
    """Log in; what `show` does happens in the user's browser, beside us."""
    browsers: list[threading.Thread] = []

    def beside(address: str) -> None:
        browsers.append(threading.Thread(target=show, args=(address,), daemon=True))
        browsers[-1].start()

    given = {"seconds": 5.0, **given}
    secret = given.pop("secret", None)
    try:
        return oauth.log_in(account, secret, clock=lambda: NOW, show=beside, page=PAGE, **given)
    finally:
        for one in browsers:
            one.join(5)


def refused(call: Callable[[], object]) -> FollowupError:
    with pytest.raises(FollowupError) as caught:
        call()
    assert "refresh-0" not in repr(caught.value)
    return caught.value


@pytest.mark.parametrize("whose", ["google", "microsoft"])
def test_a_login_with_pkce(whose, request, server, browser) -> None:
    """RFC 7636: the stand-in gives a token only for the verifier of its challenge (S256)."""
    account, seen = request.getfixturevalue(whose), []
    token = enter(account, lambda address: seen.append(browser(address)))
    assert (token.access, token.refresh) == ("access-1", "refresh-0")
    assert token.expires_at == NOW + timedelta(hours=1)
    assert server.problems == []
    assert seen[0][0] == 200
    host = {"google": "127.0.0.1", "microsoft": "localhost"}[whose]
    assert urlsplit(server.asked["redirect_uri"]).hostname == host
    assert 43 <= len(server.forms[0]["code_verifier"]) <= 128


def test_what_each_provider_is_asked_for(google, microsoft, server, browser) -> None:
    """Scopes and addresses as the providers' pages name them."""
    shown: list[str] = []
    enter(google, lambda address: (shown.append(address), browser(address)))
    assert server.asked["scope"] == "https://mail.google.com/"
    assert (server.asked["access_type"], server.asked["prompt"]) == ("offline", "consent")
    enter(microsoft, lambda address: (shown.append(address), browser(address)))
    assert server.asked["scope"].split() == [
        "https://outlook.office.com/SMTP.Send",
        "https://outlook.office.com/IMAP.AccessAsUser.All",
        "offline_access",
    ]
    assert [urlsplit(one).path for one in shown] == [
        "/o/oauth2/v2/auth",
        "/example.com/oauth2/v2.0/authorize",
    ]


def test_no_secret_stands_in_the_address(google, server, browser) -> None:
    """The address is shown, and stays in the browser's history."""
    server.secret = "hush-hush"
    shown: list[str] = []
    enter(google, lambda one: (shown.append(one), browser(one)), secret="hush-hush")
    assert "hush-hush" not in shown[0]
    assert server.forms[0]["code_verifier"] not in shown[0]
    assert server.forms[0]["client_secret"] == "hush-hush"


def test_the_page_is_small_escaped_and_tells_nothing(google, server, browser) -> None:
    seen: list[Any] = []
    enter(google, lambda address: seen.append(browser(address)))
    _status, headers, page = seen[0]
    assert "Done &lt;b&gt;&amp;" in page
    assert not {"code-1", server.asked["state"], "client-1"} & set(page.split('"'))
    assert "code-1" not in page
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Python" not in headers["Server"]


def test_another_page_can_neither_slip_in_a_login_nor_end_the_waiting(
    google, server, browser
) -> None:
    """RFC 6749, 10.12: without our state an answer is none; nor by another host's name."""
    codes: list[int] = []

    def attacked(address: str) -> None:
        asked = {name: v[0] for name, v in parse_qs(urlsplit(address).query).items()}
        back, state = asked["redirect_uri"], asked["state"]
        codes.append(browser(f"{back}/?code=evil&state=guess")[0])
        codes.append(browser(f"{back}/?code=evil")[0])
        codes.append(browser(f"{back}/?error=access_denied&state=guess")[0])
        codes.append(browser(f"{back}/favicon.ico?code=evil&state={state}")[0])
        codes.append(browser(f"{back}/?state={state}")[0])
        codes.append(browser(f"{back}/?code=evil&state={state}", host="rebound.example")[0])
        browser(address)

    assert enter(google, attacked).access == "access-1"
    assert codes == [404] * 6
    assert server.forms[0]["code"] == "code-1"


def test_a_browser_that_opens_a_connection_in_advance_holds_nothing_up(
    google, server, browser
) -> None:
    """Browsers connect before they ask, and then say nothing for a while."""

    def early(address: str) -> None:
        back = urlsplit(parse_qs(urlsplit(address).query)["redirect_uri"][0])
        with socket.create_connection(("127.0.0.1", back.port or 0)):
            browser(address)

    assert enter(google, early).access == "access-1"


def test_a_visitor_who_talks_nonsense_is_not_heard(google, server, browser, capfd) -> None:
    """Whatever a local program sends to the port: no traceback on the user's screen."""

    def nonsense(address: str) -> None:
        back = urlsplit(parse_qs(urlsplit(address).query)["redirect_uri"][0])
        for line in (
            b"GET http://[ HTTP/1.1\r\n\r\n",
            b"\xff\x00\r\n\r\n",
            b"GET /" + b"x" * 70_000,
        ):
            with socket.create_connection(("127.0.0.1", back.port or 0), timeout=2) as caller:
                caller.sendall(line)
        browser(address)

    assert enter(google, nonsense).access == "access-1"
    assert capfd.readouterr() == ("", "")


def test_a_no_at_the_page_is_a_sentence(google, server, browser) -> None:
    pages: list[str] = []

    def no(address: str) -> None:
        asked = {name: v[0] for name, v in parse_qs(urlsplit(address).query).items()}
        back = f"{asked['redirect_uri']}/?error=access_denied&state={asked['state']}"
        pages.append(browser(back)[2])

    assert refused(lambda: enter(google, no)).key == "oauth.declined"
    assert "Failed" in pages[0]
    assert server.forms == []


def test_nobody_comes_in_time(google, server) -> None:
    known: list[str] = []
    error = refused(lambda: enter(google, known.append, seconds=0.05))
    assert error.key == "oauth.expired"
    port = urlsplit(parse_qs(urlsplit(known[0]).query)["redirect_uri"][0]).port
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port or 0), timeout=1)


def test_a_wrong_client_secret_is_a_sentence(google, server, browser) -> None:
    server.secret = "right"
    error = refused(lambda: enter(google, browser, secret="wrong-one"))
    assert error.key == "oauth.bad-client"
    assert "wrong-one" not in repr(error)
