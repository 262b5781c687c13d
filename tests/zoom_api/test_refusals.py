"""Whatever stands in the way ends in a sentence, soon, and never shows a secret."""

from __future__ import annotations

import ssl
import threading
import time
import traceback
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

import keyring
import pytest
import trustme

from followup.errors import FollowupError
from followup.importers.zoom_api.fetching import fetch
from followup.importers.zoom_api.patience import LONGEST
from followup.importers.zoom_api.sessions import past_sessions
from followup.importers.zoom_api.settings import Settings, client_secret
from followup.texts import say

ID = "81796405615"
UUID = "abcdefghijklmnopqrst0w=="


@pytest.fixture
def small(zoom, held, person):
    zoom.held.append(held(UUID, ID, "2026-11-20T10:00:00Z", [person(1), person(2)]))
    return zoom


@pytest.fixture
def stopped(secret):
    """Runs something that must fail; its key, after looking for the secret everywhere."""

    def stopped(run) -> str:
        with pytest.raises(FollowupError) as caught:
            run()
        error = caught.value
        shown = "".join(traceback.format_exception(error))
        shown += "".join(say(error.key + rest, lang, **error.values)
                         for rest in ("", ".next") for lang in ("en", "ja"))  # fmt: skip
        chain, seen = error, ""
        while chain is not None:
            seen += repr(chain) + repr(vars(chain))
            chain = chain.__cause__ or chain.__context__
        for word in (secret, "token-0", "Basic ", "Bearer "):
            assert word not in shown + seen
        return error.key

    return stopped


def test_a_wrong_secret_is_said_so_at_once(zoom, connected, stopped, secret):
    """zoomus takes a refusal for a token and fails later; the server repeats the secret."""
    assert stopped(lambda: connected(secret + "x")) == "zoom_api.wrong-credentials"
    assert zoom.asked == []


def test_a_wrong_account_is_told_apart(connected, stopped):
    other = Settings("other-account", "cl1ent_id")
    assert stopped(lambda: connected(settings=other)) == "zoom_api.wrong-account"


def test_an_id_that_cannot_be_one_is_not_sent(connected, stopped):
    for bad in (Settings("", "cl1ent_id"), Settings("acc_0unt-Id", "a\r\nX-Evil: 1")):
        assert stopped(lambda bad=bad: connected(settings=bad)) == "zoom_api.bad-id"


def test_no_secret_anywhere(monkeypatch, stopped):
    monkeypatch.setattr(keyring, "get_password", lambda service, account: None)
    monkeypatch.delenv("FOLLOWUP_ZOOM_CLIENT_SECRET", raising=False)
    settings = Settings("acc_0unt-Id", "cl1ent_id")
    assert stopped(lambda: client_secret(settings)) == "zoom_api.no-secret"
    monkeypatch.setenv("FOLLOWUP_ZOOM_CLIENT_SECRET", "x")
    assert client_secret(settings) == "x"


@pytest.mark.parametrize("place", ["token", "participants"])
def test_a_hanging_server_is_given_up(small, connected, stopped, place):
    """zoomus asks for its token without any time limit."""
    small.hangs_at = place
    begun = time.monotonic()
    assert stopped(lambda: fetch(connected(seconds=1), ID)) == "zoom_api.no-answer"
    assert time.monotonic() - begun < 3


def test_nobody_there(connected, stopped):
    assert stopped(lambda: connected(oauth="http://127.0.0.1:9/oauth")) == "zoom_api.unreachable"


def test_a_server_that_cannot_prove_itself_gets_no_secret(connected, stopped):
    """TLS is verified: a certificate of nobody known ends it before a byte of ours."""
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(self.path)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.handle_request, daemon=True).start()
    where = f"https://127.0.0.1:{server.server_address[1]}/oauth/token"
    try:
        assert stopped(lambda: connected(oauth=where)) == "zoom_api.untrusted"
    finally:
        server.server_close()
    assert got == []


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "2026-11-20T13:00:20Z"}, 20),
        ({"Retry-After": "Fri, 20 Nov 2026 13:00:30 GMT"}, 30),
        ({"Retry-After": "2026-11-20T12:00:00Z"}, 0),
        ({"X-RateLimit-Type": "QPS"}, 1),
        ({"Retry-After": "soon", "X-RateLimit-Reset": "3"}, 3),
        ({"Retry-After": "-5"}, 1),
    ],
)
def test_a_limit_per_second_is_waited_for(small, connected, headers, waits):
    """Zoom sends seconds, a date, or nothing at all; never less than it asks, with jitter."""
    small.limits = [(429, {"code": 429, "message": "rate"}, headers)]
    connection = connected()
    assert len(fetch(connection, UUID)) == 1
    assert len(small.waited) == 1
    assert waits < small.waited[0] < waits + 1


@pytest.mark.parametrize(
    ("headers", "when"),
    [
        ({"Retry-After": "2026-11-21T00:00:00Z", "X-RateLimit-Type": "Daily-limit"}, "11-21 00:00"),
        ({"Retry-After": "7200"}, "11-20 15:00"),
        ({"X-RateLimit-Type": "Daily-limit"}, "11-21 00:00"),
        ({"Retry-After": "9999-12-31T23:59:59Z"}, "11-27 13:00"),
    ],
)
def test_a_limit_per_day_says_when_to_go_on(small, connected, headers, when):
    small.limits = [(429, {"code": 429, "message": "daily"}, headers)]
    connection = connected()
    with pytest.raises(FollowupError) as caught:
        fetch(connection, ID)
    assert caught.value.key == "zoom_api.limit-today"
    assert caught.value.values == {"when": f"2026-{when}"}
    assert small.waited == []


def test_patience_ends(small, connected, stopped):
    small.limits = [(429, {}, {})] * 50
    assert stopped(lambda: fetch(connected(), ID)) == "zoom_api.busy"
    assert sum(small.waited) < LONGEST


def test_trouble_at_zoom_is_tried_again_and_then_said(small, connected, stopped):
    small.limits = [(503, {}, {})]
    assert fetch(connected(), ID)
    small.limits = [(502, {"html": "<html>"}, {})] * 50
    assert stopped(lambda: fetch(connected(), ID)) == "zoom_api.unavailable"


def test_a_token_that_is_never_accepted(small, connected, stopped):
    """Renewed once, not for ever."""
    connection = connected()
    small.refuse_tokens = True
    assert stopped(lambda: past_sessions(connection)) == "zoom_api.not-accepted"
    assert len(small.tokens) == 2


@pytest.mark.parametrize(
    ("status", "code", "key"),
    [
        (400, 200, "plan"),
        (400, 300, "no-access"),
        (404, 1001, "not-in-account"),
        (404, 3001, "not-ended"),
        (400, 3161, "plan"),
        (400, 12702, "too-old"),
        (400, 4711, "scope"),
        (418, 77, "refused"),
    ],
)
def test_what_zoom_refuses_is_explained(small, connected, refused, stopped, status, code, key):
    said = "Invalid access token token-0, does not contain scopes:[report:read:admin]."
    for place in ("report/participants", "past_meetings/participants"):
        small.withheld[place] = refused(status, code, said)
    assert stopped(lambda: fetch(connected(), ID)) == f"zoom_api.{key}"


def test_a_missing_scope_is_named(small, connected, refused):
    said = "Invalid access token, does not contain scopes:[report:read:admin, x:y]."
    small.withheld = dict.fromkeys(
        ("report/participants", "past_meetings/participants"), refused(400, 4711, said)
    )
    with pytest.raises(FollowupError) as caught:
        fetch(connected(), ID)
    assert caught.value.values == {"scopes": "report:read:admin, x:y"}


def test_a_plan_without_reports_still_gives_the_plain_list(small, connected, refused):
    small.withheld["report/participants"] = refused(400, 200, "Only available for Paid account.")
    (fetched,) = fetch(connected(), ID)
    assert len(fetched.answers["participants"]["participants"]) == 2


def test_what_is_missing_besides_is_a_problem_and_no_error(small, connected, refused):
    scope = refused(400, 4711, "does not contain scopes:[meeting:read:admin]")
    small.withheld = {"meetings/registrants": scope, "past_meetings/polls": scope}
    (fetched,) = fetch(connected(), ID)
    keys = [problem.key for problem in fetched.problems]
    assert keys == ["zoom.problem-no-registrants", "zoom.problem-no-polls"]
    small.withheld.clear()
    assert fetch(connected(), ID)[0].problems == (), "no registration is no problem"


@pytest.mark.parametrize("told", [{"html": "<html>"}, {"x": 1}, {"meetings": {}}])
def test_an_answer_that_is_no_list(small, connected, stopped, told):
    small.limits = [(200, told, {})]
    assert stopped(lambda: past_sessions(connected())) == "zoom_api.odd-answer"


def test_a_page_that_comes_for_ever_is_not_collected_for_ever(zoom, connected, stopped):
    page = {"meetings": [{"uuid": "a"}], "next_page_token": "same"}
    zoom.limits = [(200, page, {})] * 100
    assert stopped(lambda: past_sessions(connected())) == "zoom_api.odd-answer"
    assert len(zoom.asked) == 2


def test_a_connection_shows_neither_secret_nor_token(connected, secret):
    connection = connected()
    assert secret not in repr(connection)
    assert "token-0" not in repr(connection)
    assert connection.now() == datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
