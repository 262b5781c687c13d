"""A login server on this machine that stands in for Google's and Microsoft's, and a keyring."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import keyring
import pytest
from keyring.backend import KeyringBackend

from followup.mail.settings import Account


class Ring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password


@dataclass
class LoginServer:
    """Checks what the standards ask of a client, and answers as `answers` says.

    `answers` are given one after the other by the token endpoint instead of a token; a
    function gets the form. `secret` is the client secret that it wants, `rotates` whether every
    refresh brings a new refresh token.
    """

    answers: list[Any] = field(default_factory=list)
    secret: str | None = None
    rotates: bool = False
    interval: int | None = 1
    forms: list[dict[str, str]] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    visits: list[str] = field(default_factory=list)
    issued: int = 0
    refresh: str = "refresh-0"
    device: dict[str, Any] = field(default_factory=dict)
    lifetime: object = 3600

    def __post_init__(self) -> None:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.authorize(self)

            def do_POST(self) -> None:
                outer.post(self)

            def log_message(self, *given: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    def end(self) -> None:
        self.http.shutdown()
        self.thread.join(5)
        self.http.server_close()

    def authorize(self, visit: BaseHTTPRequestHandler) -> None:
        """The user says yes at once."""
        self.visits.append(visit.path)
        if visit.path == "/elsewhere":
            visit.send_error(404)
            return
        query = parse_qs(urlsplit(visit.path).query)
        self.asked = {name: values[0] for name, values in query.items()}
        back = {"code": "code-1", "state": self.asked["state"]}
        visit.send_response(302)
        visit.send_header("Location", f"{self.asked['redirect_uri']}/?{urlencode(back)}")
        visit.send_header("Content-Length", "0")
        visit.end_headers()

    def post(self, visit: BaseHTTPRequestHandler) -> None:
        raw = visit.rfile.read(int(visit.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(raw).items()}
        self.forms.append(form)
        if visit.path.endswith("devicecode"):
            answer: Any = {
                "device_code": "device-secret",
                "user_code": "ABCD-EFGH",
                "verification_uri": "https://login.example.com/device",
                "expires_in": 900,
                **({"interval": self.interval} if self.interval else {}),
                **self.device,
            }
        else:
            answer = self.answers.pop(0) if self.answers else self.token(form)
        answer = answer(form) if callable(answer) else answer
        status, body = self.body(answer)
        visit.send_response(status)
        if 300 <= status < 400:
            visit.send_header("Location", f"{self.address}/elsewhere")
        visit.send_header("Content-Type", "application/json")
        visit.send_header("Content-Length", str(len(body)))
        visit.end_headers()
        visit.wfile.write(body)

    def body(self, answer: Any) -> tuple[int, bytes]:
        if isinstance(answer, tuple):
            return answer
        if isinstance(answer, str):
            answer = {"error": answer, "error_description": "AADSTS70000: refresh-0 is not valid"}
        return 400 if "error" in answer else 200, json.dumps(answer).encode()

    def token(self, form: dict[str, str]) -> dict[str, Any]:
        grant = form.get("grant_type", "")
        if form.get("client_id") != "client-1" or form.get("client_secret") != self.secret:
            return {"error": "invalid_client"}
        if grant == "authorization_code":
            verifier = form.get("code_verifier", "").encode()
            digest = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=")
            right = (
                digest.decode() == self.asked.get("code_challenge")
                and self.asked.get("code_challenge_method") == "S256"
                and form.get("redirect_uri") == self.asked.get("redirect_uri")
                and form.get("code") == "code-1"
            )
            if not right:
                self.problems.append("the code was not asked for by this client")
                return {"error": "invalid_grant"}
        elif grant == "refresh_token" and form.get("refresh_token") != self.refresh:
            return {"error": "invalid_grant"}
        self.issued += 1
        if self.rotates:
            self.refresh = f"refresh-{self.issued}"
        answer = {
            "access_token": f"access-{self.issued}",
            "token_type": "Bearer",
            "expires_in": self.lifetime,
            "scope": "another one",
        }
        if grant != "refresh_token" or self.rotates:
            answer["refresh_token"] = self.refresh
        return answer


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    for name in ("REFRESH_TOKEN", "CLIENT_SECRET", "SMTP_PASSWORD", "IMAP_PASSWORD"):
        monkeypatch.delenv(f"FOLLOWUP_{name}", raising=False)
    before, memory = keyring.get_keyring(), Ring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoginServer]:
    started = LoginServer()
    monkeypatch.setenv("FOLLOWUP_OAUTH_SERVER", started.address)
    yield started
    started.end()


@pytest.fixture
def google() -> Account:
    return Account(
        "default", "ken@example.com", "smtp.example.com", 465, user="ken@example.com",
        preset="gmail", auth="xoauth2", client_id="client-1",
    )  # fmt: skip


@pytest.fixture
def microsoft() -> Account:
    return Account(
        "work", "ken@example.com", "smtp.example.com", 587, "starttls", user="ken@example.com",
        preset="microsoft365", auth="xoauth2", client_id="client-1", tenant="example.com",
    )  # fmt: skip


def visit(address: str, host: str | None = None) -> tuple[int, Any, str]:
    """What a browser sees: status, headers, page; a redirect is followed once."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port or 80, timeout=5)
    try:
        headers = {"Host": host} if host else {"Host": parts.netloc}
        connection.request("GET", f"{parts.path or '/'}?{parts.query}", headers=headers)
        answer = connection.getresponse()
        page = answer.read().decode()
    finally:
        connection.close()
    if answer.status == 302:
        return visit(answer.headers["Location"])
    return answer.status, answer.headers, page


@pytest.fixture
def browser() -> Callable[..., tuple[int, Any, str]]:
    return visit
