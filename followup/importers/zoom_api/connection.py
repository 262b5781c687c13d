"""A connection to Zoom's API: its token, its patience, and what went wrong on the way."""

from __future__ import annotations

import ssl
import time
from base64 import b64encode
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.importers.zoom_api.settings import Settings

API = "https://api.zoom.us/v2"
OAUTH = "https://zoom.us/oauth/token"


@dataclass(frozen=True, slots=True)
class Connection:
    """What a request needs. `seconds` bounds each of them; `zone` is for times on the screen.

    Neither the secret nor the token stands in its repr.
    """

    settings: Settings
    oauth: str
    seconds: int
    zone: tzinfo | None
    wait: Callable[[float], None] = field(repr=False)
    now: Callable[[], datetime] = field(repr=False)
    secret: str = field(repr=False)
    client: Any = field(repr=False)


def connect(
    settings: Settings,
    secret: str,
    *,
    zone: tzinfo | None = None,
    api: str = API,
    oauth: str = OAUTH,
    seconds: int = 15,
    wait: Callable[[float], None] = time.sleep,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Connection:
    """A connection with a fresh token. `api`, `oauth`, `wait` and `now` are replaced in tests.

    zoomus' own client asks for its token without a time limit and takes a refusal for a token
    (1.2.1), so its transport is used and the token asked for here. FollowupError
    ``zoom_api.wrong-credentials``, ``.wrong-account`` or one of `sent`.
    """
    from zoomus.util import API_VERSION_2, ApiClient

    settings.validate()
    client = ApiClient(base_uri=api, timeout=seconds, config={"version": API_VERSION_2})
    connection = Connection(settings, oauth, seconds, zone, wait, now, secret, client)
    renew(connection)
    return connection


def renew(connection: Connection) -> None:
    """Get a new token (Zoom's last an hour)."""
    from zoomus.util import ApiClient

    settings = connection.settings
    pair = f"{settings.client_id}:{connection.secret}".encode("utf-8", "surrogatepass")
    asked = {"grant_type": "account_credentials", "account_id": settings.account_id}
    headers = {
        "Authorization": f"Basic {b64encode(pair).decode('ascii')}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    with sent(connection):
        answer = ApiClient(base_uri=connection.oauth, timeout=connection.seconds).post_request(
            "", data=urlencode(asked), headers=headers
        )
        told = _object_or_nothing(answer)
    token = told.get("access_token")
    if answer.status_code == 429 or answer.status_code >= 500:
        raise FollowupError("zoom_api.unavailable", status=answer.status_code)
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():
        raise _no_token(answer.status_code, told)
    connection.client.config["token"] = token


def _no_token(status: int, told: dict[str, Any]) -> FollowupError:
    if told.get("error") == "invalid_client" or status == 401:
        return FollowupError("zoom_api.wrong-credentials")
    return FollowupError("zoom_api.wrong-account" if told else "zoom_api.odd-answer")


def _object_or_nothing(answer: Any) -> dict[str, Any]:
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


@contextmanager
def sent(connection: Connection) -> Iterator[None]:
    """Turns what fails on the way into a sentence, without the request that holds the token.

    FollowupError ``zoom_api.no-answer``, ``.untrusted``, ``.unreachable``.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        # The libraries wrap each other's errors, but all of them keep what they were made of.
        causes = list(_causes(error))
    else:
        return
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        raise FollowupError("zoom_api.untrusted")
    if any(isinstance(cause, TimeoutError) for cause in causes):
        raise FollowupError("zoom_api.no-answer", seconds=connection.seconds)
    raise FollowupError("zoom_api.unreachable")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
