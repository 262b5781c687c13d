"""Sending one frozen message through an open connection, so that its fate is known.

The point of no return are the three bytes of the final dot. Everything before is safe to
repeat; what happens after it is believed only if it is said clearly (RFC 1047).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail.addresses import wire_address
from followup.mail.connection import Connection, close, drop, open_connection, stale
from followup.mail.freezing import check_frozen
from followup.mail.interruption import Interruption, one_message
from followup.mail.verdicts import (
    INTERRUPTED,
    LOST,
    NO_ANSWER,
    Delivery,
    Outcome,
    final,
    recipient_refused,
    sender_refused,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "Connection",
    "Delivery",
    "Interruption",
    "Outcome",
    "close",
    "deliver",
    "one_message",
    "open_connection",
    "stale",
]

# RFC 5321, 4.5.3.2.6. A shorter wait would make uncertain messages of slow ones.
FINAL_TIMEOUT = 600.0
_UNSAFE = re.compile(rb"(?<!\r)\n|\r(?!\n)|[\x00\x80-\xff]|[^\r\n]{999}")


def deliver(
    connection: Connection,
    *,
    sender: str,
    recipient: str,
    raw: bytes,
    before_dot: Callable[[], object],
    final_timeout: float = FINAL_TIMEOUT,
) -> Delivery:
    """Send the frozen `raw` once; at most one copy leaves, whatever happens.

    `before_dot` is called when everything but the final dot is written, and has to make
    "on its way" durable; if it raises, the dot is not sent. Seconds for the final reply:
    `final_timeout`. Meant to be called inside `one_message`.
    After an outcome with a broken connection `connection.alive` is false: open a new one.
    Raises FollowupError ``mail.damaged`` if `raw` is not a mail from `sender` to `recipient`
    alone; KeyboardInterrupt only where the dot was not sent.
    """
    sender, recipient = wire_address(sender), wire_address(recipient)
    check_frozen(raw, sender, recipient)
    data = _stuffed(raw)
    try:
        refusal = _before(connection, sender, recipient, data)
        if refusal is None:
            before_dot()
    except BaseException:
        drop(connection)
        raise
    if refusal is not None:
        return refusal
    return _dot(connection, final_timeout)


def _before(connection: Connection, sender: str, recipient: str, data: bytes) -> Delivery | None:
    """Everything up to the dot: what stood in the way, or None."""
    try:
        refusal = LOST if stale(connection) else _envelope(connection, sender, recipient)
        if refusal is None:
            connection.send(data)
            # Whoever answers before the end of the text has refused it, or is leaving.
            return _early_answer(connection) if stale(connection) else None
    except OSError:
        refusal = LOST
    if refusal is LOST or not _reset(connection):
        drop(connection)
    return refusal


def _early_answer(connection: Connection) -> Delivery:
    reply = connection.hear(connection.timeout)
    drop(connection)
    return recipient_refused(reply)


def _reset(connection: Connection) -> bool:
    try:
        return connection.command("RSET").code == 250
    except OSError:
        return False


def _envelope(connection: Connection, sender: str, recipient: str) -> Delivery | None:
    """MAIL, RCPT and DATA; said in one breath where the server offers it (RFC 2920)."""
    asked = (
        (f"MAIL FROM:<{sender}>", {250}, sender_refused),
        (f"RCPT TO:<{recipient}>", {250, 251, 252}, recipient_refused),
        ("DATA", {354}, recipient_refused),
    )
    together = connection.pipelining
    if together:
        connection.send("".join(f"{line}\r\n" for line, *_ in asked).encode("ascii"))
    for number, (line, good, refused) in enumerate(asked, 1):
        reply = connection.hear(connection.timeout) if together else connection.command(line)
        if reply.code not in good:
            if together:
                _pass_over(connection, len(asked) - number)
            return refused(reply)
    return None


def _pass_over(connection: Connection, count: int) -> None:
    """Hear the answers to what was said behind a refused line.

    A server that now waits for a text gets none, not even an empty one: the connection ends.
    """
    try:
        if any(connection.hear(connection.timeout).code == 354 for _ in range(count)):
            drop(connection)
    except OSError:
        drop(connection)


def _dot(connection: Connection, seconds: float) -> Delivery:
    if stale(connection):  # it would be taken for the answer
        drop(connection)
        return NO_ANSWER
    try:
        connection.send(b".\r\n")
        verdict = final(connection.hear(seconds))
    except OSError:
        verdict = NO_ANSWER
    except KeyboardInterrupt:
        verdict = INTERRUPTED
    except BaseException:
        drop(connection)
        raise
    if verdict.outcome is Outcome.UNCERTAIN:
        drop(connection)
    return verdict


def _stuffed(raw: bytes) -> bytes:
    if not raw.endswith(b"\r\n") or _UNSAFE.search(raw):
        raise FollowupError("mail.damaged")
    return re.sub(rb"(?m)^\.", b"..", raw)
