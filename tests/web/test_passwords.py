"""A password that is missing is asked for on the page, as the terminal does: just in time, once.

Secrets are never in the configuration, in a page, in a log; the keyring only by a tick, and only
once a server has taken the password.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from followup import wording
from followup.errors import FollowupError
from followup.web import dispatch, passwords, showing

Page = Any
RIGHT = "right one & <only>"


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    made = Ring()
    monkeypatch.setattr("keyring.core._keyring_backend", made)
    return made


@pytest.fixture
def page(
    ken: Any, served: Callable[..., Page], post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> Page:
    """Ken's page; his server wants a login, and draft 1 is approved."""
    monkeypatch.setattr(dispatch, "WAIT", 0.1)
    received = post_office(ken, "--login", "ken", RIGHT)
    config = Path(ken.home) / "config.toml"
    config.write_text(
        config.read_text().replace("[account.default]", '[account.default]\nuser = "ken"')
    )
    page = served(ken.home)
    page.received = received
    digest = page.get("/draft/1").digest
    assert page.post("/draft/1/yes", digest=digest).status == 303
    return page


def send(page: Page, **fields: str) -> Any:
    forms = [one for one in page.get("/send").page.all("input") if one.get("name") == "plan"]
    return page.post("/send", plan=forms[0]["value"], **fields)


def ended(page: Page) -> str:
    end = time.monotonic() + 20
    while page.get("/sending.json").json["phase"] in {"waiting", "sending"}:
        assert time.monotonic() < end
        time.sleep(0.05)
    return str(page.get("/sending").body)


def test_it_is_asked_for_once_and_the_mail_leaves(page: Page, ken: Any) -> None:
    assert "password" not in [one.get("type") for one in page.get("/send").page.all("input")]
    asked = send(page)
    assert asked.status == 409
    [field] = [one for one in asked.page.all("input") if one.get("type") == "password"]
    assert field["autocomplete"] == "off"
    assert "value" not in field
    assert "remember" not in [one.get("name") for one in asked.page.all("input")]
    assert send(page, password=RIGHT).status == 303
    assert "sent" in ended(page)
    assert len(page.received()) == 1


def test_it_is_kept_by_a_tick_alone_once_the_server_took_it(page: Page, ring: Ring) -> None:
    send(page, password="wrong", remember="yes")
    again = ended(page)
    assert "Type it again" in again
    assert ring.kept == {}
    assert 'type="password"' in page.get("/send").body
    send(page, password=RIGHT, remember="yes")
    ended(page)
    assert ring.kept == {"default": RIGHT}
    assert len(page.received()) == 1


def test_without_the_tick_nothing_is_kept(page: Page, ring: Ring) -> None:
    send(page, password=RIGHT)
    ended(page)
    assert len(page.received()) == 1
    assert ring.kept == {}


def test_an_old_one_in_the_keyring_is_no_dead_end(page: Page, ring: Ring) -> None:
    """What is typed now is newer than what is kept."""
    ring.kept["default"] = "of last year"
    send(page)
    assert "Type it again" in ended(page)
    send(page, password=RIGHT, remember="yes")
    ended(page)
    assert len(page.received()) == 1
    assert ring.kept == {"default": RIGHT}


def test_it_stands_in_no_page_file_or_repr(page: Page, ken: Any) -> None:
    send(page, password=RIGHT)
    shown = ended(page)
    for path in ("/send", "/sending", "/outbox", "/draft/2"):
        shown += page.get(path).body
    assert "right one" not in shown
    assert "right one" not in repr(page.sitting)
    assert "right one" not in repr(page.sitting.dispatch)
    for path in Path(ken.home).rglob("*"):
        assert not path.is_file() or b"right one" not in path.read_bytes()


def test_a_password_without_the_forms_own_token_is_refused(page: Page) -> None:
    """Another page in the same browser cannot put one in."""
    answer = page.ask("POST", f"{page.place}/send", "password=theirs", page.known)
    assert answer.status == 403
    assert page.sitting.typed == {}


def test_a_page_that_asks_sends_nobody_to_a_terminal() -> None:
    """Every sentence says what to do next: here it is to type the password below it."""
    for key in passwords.MISSING:
        error = FollowupError(key, account="default", address="ken@example.com")
        assert showing.next_step(error, "en") == wording.tell("web.type-password", "en")
