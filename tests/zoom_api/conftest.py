"""A Zoom on loopback that keeps Zoom's rules: tokens, pages, limits, UUIDs, plans."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from followup.importers.zoom_api.connection import Connection, connect
from followup.importers.zoom_api.settings import Settings

SECRET = "s3cret-Of-The-App/äß+"
SETTINGS = Settings("acc_0unt-Id", "cl1ent_id")
Answer = tuple[int, dict[str, Any], dict[str, str]]


def no(status: int, code: int, message: str) -> Answer:
    return status, {"code": code, "message": message}, {}


@dataclass
class Held:
    """One time that a meeting took place, and what Zoom knows about it."""

    uuid: str
    meeting_id: str
    start: str
    participants: list[dict[str, Any]]
    topic: str = "Evening of bread"
    webinar: bool = False
    polls: list[dict[str, Any]] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    absentees: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Fake:
    """What it holds and how it behaves; `asked` are the paths it was asked for, in order."""

    now: datetime = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    held: list[Held] = field(default_factory=list)
    registrants: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    timezone: str = "Asia/Tokyo"
    withheld: dict[str, Answer] = field(default_factory=dict)
    limits: list[Answer] = field(default_factory=list)
    before: Callable[[Fake, str], None] = lambda fake, path: None
    asked: list[str] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    tokens: dict[str, datetime] = field(default_factory=dict)
    pages: dict[str, tuple[str, int, datetime]] = field(default_factory=dict)
    refuse_tokens: bool = False
    hang: threading.Event = field(default_factory=threading.Event)
    hangs_at: str = "-"
    url: str = ""

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += timedelta(seconds=seconds)

    def token(self, header: str, form: dict[str, list[str]]) -> Answer:
        pair = base64.b64decode(header.removeprefix("Basic ")).decode()
        if pair != f"{SETTINGS.client_id}:{SECRET}":
            return 400, {"reason": f"Invalid client {pair}", "error": "invalid_client"}, {}
        if form != {"grant_type": ["account_credentials"], "account_id": [SETTINGS.account_id]}:
            return 400, {"reason": "Bad Request", "error": "invalid_request"}, {}
        token = f"token-{len(self.tokens)}"
        self.tokens[token] = self.now + timedelta(hours=1)
        return 200, {"access_token": token, "token_type": "bearer", "expires_in": 3599}, {}

    def get(self, token: str, raw_path: str, query: dict[str, str]) -> Answer:
        path = raw_path.removeprefix("/v2")
        self.asked.append(path)
        self.before(self, path)
        if self.refuse_tokens or self.tokens.get(token, self.now) <= self.now:
            return no(401, 124, "Access token is expired.")
        if self.limits:
            return self.limits.pop(0)
        parts = [_once(part) for part in path.strip("/").split("/")]
        kind = f"{parts[0]}/{parts[-1]}"
        if kind in self.withheld:
            return self.withheld[kind]
        return self.route(parts, query)

    def route(self, parts: list[str], query: dict[str, str]) -> Answer:
        match parts:
            case ["users", "me", "meetings"]:
                newest = {one.meeting_id: one for one in self.held if not one.webinar}
                return self.page("meetings", [self.planned(x) for x in newest.values()], query)
            case ["meetings" | "webinars", number]:
                return 200, {"id": int(number), "timezone": self.timezone, "join_url": "x"}, {}
            case ["meetings" | "webinars", number, "registrants"]:
                if number not in self.registrants:
                    return no(404, 300, "Registration has not been enabled for this meeting.")
                return self.page("registrants", self.registrants[number], query)
            case ["past_meetings", number, "instances"]:
                known = [one for one in self.held if one.meeting_id == number]
                listed = [{"uuid": one.uuid, "start_time": one.start} for one in known]
                return (200, {"meetings": listed}, {}) if known else no(404, 3001, "No meeting.")
            case [place, which, *rest]:
                return self.of_session(place, which, rest, query)
        return no(404, 0, "Not found")

    def of_session(self, place: str, which: str, rest: list[str], query: dict[str, str]) -> Answer:
        if place == "report":
            place, which, rest = f"report/{which}", rest[0], rest[1:]
        known = [x for x in self.held if which in (x.uuid, x.meeting_id)]
        webinar = place in ("report/webinars", "past_webinars")
        found = known[-1] if known and known[-1].webinar == webinar else None
        if found is None:
            return no(404, 3001, f"Meeting does not exist: {which}.")
        match rest:
            case []:
                return 200, self.details(found), {}
            case ["participants"]:
                if place.startswith("report") and len(found.participants) < 2:
                    return no(404, 3001, "No report.")
                hidden = () if "include_fields" in query else ("registrant_id",)
                rows = [{k: v for k, v in x.items() if k not in hidden} for x in found.participants]
                return self.page("participants", rows, query)
            case ["absentees"]:
                return self.page("registrants", found.absentees, query)
            case ["polls" | "qa" as name]:
                listed = found.polls if name == "polls" else found.questions
                return 200, {"id": 1, "uuid": found.uuid, "questions": listed}, {}
        return no(404, 0, "Not found")

    def page(self, name: str, rows: list[dict[str, Any]], query: dict[str, str]) -> Answer:
        if not 0 < (size := int(query["page_size"])) <= 300:
            return no(400, 300, "page_size")
        start = 0
        if told := query.get("next_page_token"):
            of, start, until = self.pages.get(told, ("", 0, self.now))
            if of != name or until <= self.now:
                return no(400, 300, "The next page token is invalid or expired.")
        token, end = "", start + size
        if end < len(rows):
            token = f"page-{len(self.pages)}"
            self.pages[token] = (name, end, self.now + timedelta(minutes=15))
        listed = {"page_size": size, "total_records": len(rows), "next_page_token": token}
        return 200, {**listed, name: rows[start:end]}, {}

    def planned(self, one: Held) -> dict[str, Any]:
        times = sum(x.meeting_id == one.meeting_id for x in self.held)
        return {**self.details(one), "type": 8 if times > 1 else 2, "timezone": self.timezone}

    def details(self, one: Held) -> dict[str, Any]:
        host = {"user_name": "Ken Ito", "user_email": "ken@example.com", "topic": one.topic}
        when = {"start_time": one.start, "participants_count": len(one.participants)}
        return {"uuid": one.uuid, "id": int(one.meeting_id), **host, **when}


def _once(part: str) -> str:
    """A UUID with a slash at its start or two in a row counts only if encoded twice."""
    once, twice = unquote(part), unquote(unquote(part))
    if "%2f" in part.lower() and (once.startswith("/") or "//" in once):
        return "?"
    return twice if once != twice else once


def _handler(fake: Fake) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            pass

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.reply("token", lambda: fake.token(self.headers["Authorization"], parse_qs(body)))

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            query = {key: values[0] for key, values in parse_qs(address.query).items()}
            token = self.headers["Authorization"].removeprefix("Bearer ")
            self.reply(address.path, lambda: fake.get(token, address.path, query))

        def reply(self, path: str, make: Callable[[], Answer]) -> None:
            if path.endswith(fake.hangs_at):
                fake.hang.wait(20)
                return
            status, told, headers = make()
            body = told["html"].encode() if "html" in told else json.dumps(told).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    return Handler


@pytest.fixture
def zoom(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    fake = Fake()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield fake
    fake.hang.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def connected(zoom: Fake) -> Callable[..., Connection]:
    """Connects to the fake; `secret`, `settings` or any parameter of `connect` may be other."""

    def connected(secret: str = SECRET, settings: Settings = SETTINGS, **told: Any) -> Connection:
        where = {"api": zoom.url + "/v2", "oauth": zoom.url + "/oauth/token"}
        rest = {"seconds": 5, "wait": zoom.wait, "now": lambda: zoom.now, "zone": UTC}
        return connect(settings, secret, **{**where, **rest, **told})

    return connected


@pytest.fixture
def person() -> Callable[..., dict[str, Any]]:
    """A participant's record as the report has it: guests come without an address."""

    def person(number: int, **told: Any) -> dict[str, Any]:
        times = {"join_time": "2026-11-20T10:00:00Z", "leave_time": "2026-11-20T11:00:00Z"}
        blank = {"id": "", "user_id": str(number), "user_email": "", "registrant_id": ""}
        told = {"name": f"Guest {number} of many", "status": "in_meeting", **told}
        return {**blank, **times, "duration": 3600, **told}

    return person


@pytest.fixture
def held() -> type[Held]:
    return Held


@pytest.fixture
def settings() -> Settings:
    return SETTINGS


@pytest.fixture
def secret() -> str:
    return SECRET


@pytest.fixture
def refused() -> Callable[[int, int, str], Answer]:
    return no
