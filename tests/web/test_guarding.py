"""Another program, another page, another person on this machine get nothing.

Sources: DNS rebinding and localhost services (OWASP, "DNS Rebinding"); CSRF and Sec-Fetch-Site
(OWASP, "Cross-Site Request Forgery Prevention"); CSP Level 3.
"""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest

from followup.web import guard, patience

Page = Any


def bare(answer: Any) -> bool:
    """A sentence, and nothing of the evening or of any secret."""
    return "Murata" not in answer.body and "csrf" not in answer.body and "<form" not in answer.body


def test_the_first_address_works_once(ken: Any, served: Callable[..., Page]) -> None:
    """A stolen first address is worth nothing after its first use, and is not in the next one."""
    page = served(ken.home, inside=False)
    token = page.sitting.keys.entry
    first = page.ask("GET", f"/enter/{token}")
    assert first.status == 303
    assert token not in first.there + first.body
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    again = page.ask("GET", f"/enter/{token}")
    assert (again.status, bare(again)) == (403, True)
    assert "set-cookie" not in again.headers


def test_tokens_are_long_and_of_chance(ken: Any, served: Callable[..., Page]) -> None:
    """128 bits at least (OWASP ASVS 7.2)."""
    from followup.web.keys import Keys

    one, other = Keys(), Keys()
    for name in ("entry", "cookie", "form", "place"):
        assert getattr(one, name) != getattr(other, name)
        assert getattr(one, name) not in repr(one) or name == "place"
    assert min(len(one.entry or ""), len(one.cookie), len(one.form)) >= 43


@pytest.mark.parametrize("token", ["", "x", "%00", "é"])
def test_a_guessed_address_opens_nothing(token: str, ken: Any, served: Any) -> None:
    page = served(ken.home, inside=False)
    answer = page.ask(
        "GET", f"/enter/{token.encode('latin-1').decode('latin-1')}".replace("é", "%C3%A9")
    )
    assert answer.status in {403, 404}
    assert page.sitting.keys.entry is not None


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", "[::1]"]
)
def test_a_rebinding_host_gets_nothing(host: str, page: Page) -> None:
    for method in ("GET", "POST"):
        answer = page.ask(method, f"{page.place}/", headers={**page.known, "Host": host})
        assert (answer.status, bare(answer)) == (421, True)


def test_both_own_names_are_known(page: Page) -> None:
    for name in ("127.0.0.1", "localhost"):
        headers = {**page.known, "Host": f"{name}:{page.port}"}
        assert page.ask("GET", f"{page.place}/draft/1", headers=headers).status == 200


def test_two_hosts_are_none(page: Page) -> None:
    """RFC 9112, 3.2: more than one Host is a bad request."""
    with socket.create_connection(("127.0.0.1", page.port)) as line:
        own = f"127.0.0.1:{page.port}"
        ask = f"GET {page.place}/ HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n"
        line.sendall(ask.encode())
        assert line.recv(64).split()[1] in {b"400", b"421"}


@pytest.mark.parametrize("cookie", ["", "followup=", "followup=x", "other=1"])
def test_without_the_cookie_there_is_nothing(cookie: str, page: Page) -> None:
    for path in ("/", f"{page.place}/", f"{page.place}/draft/1", f"{page.place}/static/page.css"):
        for method in ("GET", "POST"):
            headers = {**page.known, "Cookie": cookie}
            answer = page.ask(method, path, headers=headers)
            assert (answer.status, bare(answer)) == (403, True)


def test_the_cookie_stays_in_its_own_folder(page: Page) -> None:
    """Cookies know no ports (RFC 6265, 8.5): another program's page is asked without this one."""
    fresh = page.sitting.keys
    assert len(fresh.place) >= 17
    assert f"path={fresh.place}/" in _entered(page).lower()


def _entered(page: Page) -> str:
    from followup.web.keys import Keys

    page.sitting.keys.entry = Keys().entry
    return str(page.enter().headers["set-cookie"])


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=str,
)
def test_a_form_of_another_page_does_nothing(headers: dict[str, str], page: Page, ken: Any) -> None:
    """Even with the cookie and the form's own token."""
    body = f"csrf={page.sitting.keys.form}"
    known = page.known | headers
    answer = page.ask("POST", f"{page.place}/draft/1/no", body, known)
    assert (answer.status, bare(answer)) == (403, True)
    assert states(ken) == ["proposed"] * 5


def test_our_own_form_without_a_referrer_is_taken(page: Page) -> None:
    """Under `no-referrer` browsers call our own origin "null" (Fetch, request Origin header)."""
    known = page.known | {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    body = f"csrf={page.sitting.keys.form}"
    assert page.ask("POST", f"{page.place}/draft/1/no", body, known).status == 303


@pytest.mark.parametrize("body", ["", "csrf=", "csrf=wrong", "csrf=%C3%A9", "sure=yes"])
def test_a_form_without_its_token_does_nothing(body: str, page: Page, ken: Any) -> None:
    answer = page.ask("POST", f"{page.place}/draft/1/block", body, page.known)
    assert (answer.status, bare(answer)) == (403, True)
    assert states(ken) == ["proposed"] * 5


@pytest.mark.parametrize("body", [b"\xff\xfe", b"csrf=%ff", b"&".join([b"a=1"] * 99)])
def test_a_form_that_is_none_is_said_to_be_none(body: bytes, page: Page) -> None:
    answer = page.ask("POST", f"{page.place}/undo", body, page.known)
    assert answer.status in {400, 403}


def test_every_answer_forbids_what_is_not_our_own(page: Page) -> None:
    asked = ["/", "/draft/1", "/send", "/nowhere", "/static/page.js", "/sending.json"]
    for answer in [*map(page.get, asked), page.ask("GET", "/"), page.post("/draft/1/nothing")]:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        for ours in ("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
            assert ours in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static/....//app.py",
        "/static//etc/passwd", "/static/..%5capp.py", "/static/", "/static", "/static/%00",
        "/draft/../../static", "/pages/draft.html",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_page(path: str, page: Page) -> None:
    answer = page.get(path)
    assert answer.status in {307, 404}
    assert "import" not in answer.body
    assert "root:" not in answer.body


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_do_nothing(method: str, page: Page, ken: Any) -> None:
    for path in ("/draft/1", "/draft/1/yes", "/send"):
        body = f"csrf={page.sitting.keys.form}"
        assert page.ask(method, page.place + path, body, page.known).status == 405
    assert page.get("/draft/1/yes").status == 405
    assert states(ken) == ["proposed"] * 5


def test_fifty_megabytes_are_refused(page: Page, ken: Any) -> None:
    body = b"csrf=" + page.sitting.keys.form.encode() + b"&body=" + b"x" * 50_000_000
    answer = page.ask("POST", f"{page.place}/draft/1/words", body, page.known)
    assert answer.status == 413
    assert states(ken) == ["proposed"] * 5
    assert page.get("/draft/1").status == 200


def test_a_flood_without_a_length_is_refused(page: Page) -> None:
    """Chunks say nothing of the size of the whole (RFC 9112, 7.1)."""
    chunks = (b"x" * 65536 for _ in range(100))
    answer = page.ask("POST", f"{page.place}/draft/1/words", chunks, page.known)
    assert answer.status == 413


def test_a_client_that_never_ends_its_headers_is_let_go(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slowloris; others are served meanwhile, and the second request of a line is timed too."""
    monkeypatch.setattr(patience, "SECONDS", 0.3)
    own = f"GET {page.place}/static/page.css HTTP/1.1\r\nHost: 127.0.0.1:{page.port}\r\n"
    with socket.create_connection(("127.0.0.1", page.port), timeout=5) as line:
        line.sendall(own.encode())
        assert page.get("/draft/1").status == 200
        assert line.recv(1) == b""
    with socket.create_connection(("127.0.0.1", page.port), timeout=5) as line:
        line.sendall(f"{own}Cookie: {page.cookie}\r\n\r\n".encode())
        assert b"200 OK" in line.recv(65536)
        time.sleep(0.1)  # what arrives within an answer waits for its end
        begun = time.monotonic()
        line.sendall(own.encode())
        while line.recv(65536):
            pass
        assert time.monotonic() - begun < 3


def test_a_client_that_never_ends_its_form_is_let_go(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PATIENCE", 0.3)
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=5)
    connection.putrequest("POST", f"{page.place}/undo")
    for name, value in {**page.known, "Content-Length": "100"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"csrf=")
    assert connection.getresponse().status == 408
    connection.close()


def test_a_browser_led_from_the_way_in_comes_once_more(page: Page) -> None:
    """A strict cookie stays at home on a way that began at a file (RFC 6265bis, 5.2)."""
    led = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    answer = page.ask("GET", f"{page.place}/", headers=led)
    assert (answer.status, bare(answer)) == (403, True)
    assert {"http-equiv": "refresh", "content": "0; url=?again"} in answer.page.all("meta")
    again = page.ask("GET", f"{page.place}/?again", headers={"Sec-Fetch-Site": "same-origin"})
    assert "refresh" not in again.body


def test_only_this_machine_is_listened_to(page: Page) -> None:
    listening = socket.create_server(("127.0.0.2", page.port))
    listening.close()


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


@pytest.mark.parametrize(
    "path", ["/draft/" + "9" * 5000, "/" + "x" * 60_000, "/draft/-1", "/draft/１"]
)
def test_no_address_breaks_the_page(path: str, page: Page) -> None:
    answer = page.get(path.replace("１", "%EF%BC%91"))
    assert answer.status in {404, 414}
    assert bare(answer)


def test_a_person_that_is_none(page: Page) -> None:
    for person in ("9" * 5000, "-1", "x", "９９", "99999999"):
        assert page.post("/evening/1/write", person=person).status in {303, 404, 409}


def test_a_mistake_of_followup_itself_ends_in_a_sentence(
    page: Page, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("FOLLOWUP_DEBUG")
    from followup.web import reading

    def broken(*unused: object, **more: object) -> None:
        raise RuntimeError("secret details")

    monkeypatch.setattr(reading.evening, "opened", broken)
    answer = page.get("/draft/1")
    assert (answer.status, "secret" in answer.body) == (500, False)
    assert "Something went wrong" in answer.page.text
    assert "Traceback" not in "".join(capfd.readouterr())
