"""One question to Zoom's API, and lists that come in pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from followup.errors import FollowupError
from followup.importers.zoom_api.connection import renew, sent
from followup.importers.zoom_api.patience import TRIES, pause
from followup.importers.zoom_api.refusals import Refused, refusal

if TYPE_CHECKING:
    from followup.importers.zoom_api.connection import Connection

Progress = Callable[[int, int], None]
PAGE_SIZE = 300
_RESTARTS = 2
_MOST_PAGES = 2000


def quiet(done: int, total: int) -> None:
    """A progress nobody watches."""


def ask(connection: Connection, path: str, **params: object) -> dict[str, Any]:
    """The answer to GET `path`; a token that has expired is renewed once.

    `Refused` if Zoom says no; other FollowupErrors of this package if it cannot be asked.
    """
    renewed = False
    for attempt in range(TRIES):
        with sent(connection):
            answer = connection.client.get_request(path, params=params or None)
        if answer.status_code == 401 and not renewed:
            renewed = True
            renew(connection)
        elif answer.status_code != 429 and answer.status_code < 500:
            return _told(connection, answer)
        elif attempt < TRIES - 1:
            pause(connection, answer.headers, attempt)
    if answer.status_code >= 500:
        raise FollowupError("zoom_api.unavailable", status=answer.status_code)
    raise FollowupError("zoom_api.busy", count=TRIES)


def _told(connection: Connection, answer: Any) -> dict[str, Any]:
    if answer.status_code == 401:
        raise FollowupError("zoom_api.not-accepted")
    try:
        told = answer.json()
    except ValueError:
        told = None
    if answer.status_code >= 400:
        hidden = (connection.secret, str(connection.client.config["token"]))
        raise refusal(answer.status_code, told if isinstance(told, dict) else {}, hidden)
    if not isinstance(told, dict):
        raise FollowupError("zoom_api.odd-answer")
    return told


def ask_all(
    connection: Connection,
    path: str,
    name: str,
    progress: Progress = quiet,
    **params: object,
) -> dict[str, Any]:
    """The answer to GET `path` with the pages of its list `name` put together.

    Zoom's page tokens hold for 15 minutes; when one is refused, the list is begun again.
    """
    for _ in range(_RESTARTS):
        try:
            return _pages(connection, path, name, progress, params)
        except _Expired:
            continue
    return _pages(connection, path, name, progress, params)


class _Expired(Refused):
    """The token of a further page is no longer good."""


def _pages(
    connection: Connection, path: str, name: str, progress: Progress, params: dict[str, object]
) -> dict[str, Any]:
    whole = _page(connection, path, name, params)
    records, token = list(whole[name]), whole.get("next_page_token")
    page = whole
    for _ in range(_MOST_PAGES):
        progress(len(records), _total(whole, len(records)))
        if not token:
            return {**whole, name: records, "next_page_token": ""}
        last = page
        try:
            page = _page(connection, path, name, {**params, "next_page_token": token})
        except Refused as refused:
            raise _Expired(refused.key, **refused.values) from None
        if page == last:
            break
        records += page[name]
        token = page.get("next_page_token")
    raise FollowupError("zoom_api.odd-answer")


def _page(
    connection: Connection, path: str, name: str, params: dict[str, object]
) -> dict[str, Any]:
    told = ask(connection, path, page_size=PAGE_SIZE, **params)
    if not isinstance(told.get(name), list):
        raise FollowupError("zoom_api.odd-answer")
    return told


def _total(whole: dict[str, Any], least: int) -> int:
    stated = whole.get("total_records")
    return max(least, stated) if isinstance(stated, int) else least


def segment(uuid: str) -> str:
    """A meeting's UUID (or id) as a part of a path.

    Zoom wants one that begins with ``/`` or holds ``//`` encoded twice (its API reference).
    """
    once = quote(uuid, safe="")
    return quote(once, safe="") if uuid.startswith("/") or "//" in uuid else once
