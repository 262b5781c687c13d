"""Logging in, once.

The standard library tries one mechanism after the other with the same wrong password, and
some providers lock an account for that; here one attempt is made and its answer believed.
"""

from __future__ import annotations

import hmac
import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import TYPE_CHECKING, Any

from followup.errors import SendingStopped
from followup.mail import sasl
from followup.mail.replies import legible

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.mail.settings import Account

_Answer = tuple[int, bytes]
# Shorter ones are words, such as the name of a mechanism.
_REPEATED = re.compile(rb"[A-Za-z0-9+/=]{9,}")


def log_in(smtp: Any, account: Account, user: str, password: str) -> None:
    """Log in as `user` to the server behind `smtp` (yagmail's connection, after EHLO).

    `password` is an access token where the account's `auth` is ``xoauth2``.
    Raises SendingStopped ``mail.wrong-password``, ``mail.token-refused``, ``mail.login-later``,
    ``mail.no-login-offered``; OSError where the connection breaks.
    """
    offered = str(smtp.esmtp_features.get("auth", "")).upper().split()
    ways = _WAYS[account.auth]
    way = next((ways[name] for name in ways if name in offered), None)
    if way is None:
        raise SendingStopped("mail.no-login-offered", host=account.host)
    code, answer = way(smtp, user, password)
    if code == 235:
        return
    words = legible(answer).replace(password, "***")
    refused = "mail.token-refused" if account.auth == "xoauth2" else "mail.wrong-password"
    key = refused if code >= 500 else "mail.login-later"
    raise SendingStopped(
        key, account=account.name, host=account.host, user=user, code=code, words=words
    )


def _plain(smtp: Any, user: str, password: str) -> _Answer:
    return _say(smtp, "AUTH PLAIN " + _base64(sasl.plain(user, password)))


def _login(smtp: Any, user: str, password: str) -> _Answer:
    answer = _say(smtp, "AUTH LOGIN")
    if answer[0] == 334:
        answer = _say(smtp, _base64(sasl.written(user)))
    return _say(smtp, _base64(sasl.written(password))) if answer[0] == 334 else answer


def _cram_md5(smtp: Any, user: str, password: str) -> _Answer:
    # RFC 2195; MD5 is what the mechanism says, the line itself is inside TLS.
    code, challenge = _say(smtp, "AUTH CRAM-MD5")
    if code != 334:
        return code, challenge
    try:
        asked = b64decode(challenge)
    except NotBase64:
        return 0, challenge
    proof = hmac.new(sasl.written(password), asked, "md5").hexdigest()
    return _say(smtp, _base64(sasl.written(user) + b" " + proof.encode()))


def _xoauth2(smtp: Any, user: str, token: str) -> _Answer:
    answer = _say(smtp, "AUTH XOAUTH2 " + _base64(sasl.xoauth2(user, token)))
    return _say(smtp, "") if answer[0] == 334 else answer


_WAYS: dict[str, dict[str, Callable[[Any, str, str], _Answer]]] = {
    "password": {"PLAIN": _plain, "LOGIN": _login, "CRAM-MD5": _cram_md5},
    "xoauth2": {"XOAUTH2": _xoauth2},
}


def _say(smtp: Any, line: str) -> _Answer:
    """What the server answers, without what it repeats of our line, whole or cut off."""
    code, words = smtp.docmd(line)
    said = line.encode("ascii")
    return int(code), _REPEATED.sub(
        lambda seen: b"***" if seen[0] in said else seen[0], bytes(words)
    )


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
