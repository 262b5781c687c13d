"""Every fault at every step of SMTP, through `followup send`: what becomes of three messages.

The meanings stand in docs/sending-faults.md: before the final dot nothing is irrevocable, after it
only 250 is a yes and only 5xx is a no (RFC 1047), and a 4xx after it proves nothing. Each cell of
that table is played here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

Home = Any
READERS = [f"reader{n}@example.net" for n in (1, 2, 3)]
LOST = ("drop", "reset", "half", "cut", "garbage", "hang")
QUOTA = "550 5.4.5 Daily user sending limit exceeded"
SAID = {
    "421": ("421 4.3.0 closing",),
    "4xx": ("450 4.2.0 greylisted", "452 4.3.1 out of storage"),
    "5xx": ("550 5.1.1 no such user", "554 5.7.1 not taken"),
    "quota": (QUOTA,),
}
KINDS = {"lost": LOST, **SAID}
PAGE = (Path(__file__).parents[3] / "docs" / "sending-faults.md").read_text(encoding="utf-8")
FIRST = PAGE.partition("## At a step of SMTP")[2].partition("\n## ")[0]
TABLE = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", FIRST, re.MULTILINE))
_REFUSED = "550 5.1.1 no such user"
CONNECTING = ("greeting", "ehlo", "starttls", "auth")
CASES = [
    (step, action, nth)
    for step in TABLE
    for actions in KINDS.values()
    for action in actions
    for nth in (1, 2)
]


@dataclass(frozen=True)
class Meaning:
    """The state of the hit one, of those after it, and the exit code."""

    state: str
    others: str
    code: int


MEANINGS = {
    "sent": Meaning("sent", "sent", 0),
    "again": Meaning("sent", "sent", 0),
    "later": Meaning("approved", "sent", 0),
    "stops": Meaning("approved", "approved", 1),
    "failed": Meaning("failed", "sent", 4),
    "failed, stops": Meaning("failed", "approved", 1),
    "uncertain": Meaning("uncertain", "sent", 5),
}


def meaning(step: str, action: str) -> Meaning:
    """What the page says of the kind of fault that `action` is."""
    kind = next(kind for kind, actions in KINDS.items() if action in actions)
    return MEANINGS[TABLE[step].split(" | ")[list(KINDS).index(kind)]]


@pytest.fixture
def struck(
    scripted: Any, at_server: Any, server_tls: Any, trusted: None
) -> Callable[..., tuple[Any, Home]]:
    """A server that does `action` when the `nth` message comes to `step`, and the home at it."""

    def make(step: str, action: str, nth: int, **manner: Any) -> tuple[Any, Home]:
        manner["nth"] = nth
        if step in CONNECTING:  # the second message meets it only on a connection of its own
            manner["closes_after"] = nth - 1
        if step == "starttls":
            manner["starttls"] = server_tls
        if step in {"rset", "quit"}:
            manner["nth"] = 1
        if step == "rset":  # said only after a refusal
            manner["refused"] = (READERS[nth - 1],)
        server = scripted(**manner)
        server.script["connect" if step == "greeting" else step] = action
        # So long that the text does not fit into the line at once, and a fault in it hits in it.
        security = "starttls" if step == "starttls" else "none"
        return server, at_server(server, security=security, long=step == "body")

    return make


def test_the_page_has_every_step() -> None:
    steps = "greeting ehlo starttls auth mail rcpt data body dot rset quit"
    assert " ".join(TABLE) == steps


@pytest.mark.parametrize(("step", "action", "nth"), CASES)
def test_every_fault_at_every_step(struck: Any, step: str, action: str, nth: int) -> None:
    """docs/sending-faults.md: 0 doubled, every row explained, uncertain only from the dot on."""
    play(*struck(step, action, nth), step, action, nth)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "body", "dot"])
def test_the_same_where_a_server_offers_to_hear_more_at_once(
    struck: Any, step: str, kind: str
) -> None:
    """RFC 2920: the answers still belong to their commands, and the dot stands alone."""
    action = KINDS[kind][0]
    server, home = struck(step, action, 2, offers=("AUTH PLAIN LOGIN", "PIPELINING"))
    play(server, home, step, action, 2)


def play(server: Any, home: Home, step: str, action: str, nth: int) -> None:
    """Three messages, of which the `nth` is hit, and again a day later at the healthy server."""
    hit, expected = nth - 1, meaning(step, action)

    first = home.send(*(["--max", nth] if step == "quit" else []))

    rows = home.rows
    others = ["approved"] * (3 - nth) if step == "quit" else [expected.others] * (3 - nth)
    assert [row["state"] for row in rows] == ["sent"] * hit + [expected.state] + others
    assert first.code == expected.code, first.err
    explained(first.err, rows[hit], expected, _REFUSED if step == "rset" else action)

    server.script.clear()
    server.refused = ()
    home.a_day_later()
    second = home.send()

    last = expected.state if expected.state in {"failed", "uncertain"} else "sent"
    assert home.states == ["sent"] * hit + [last] + ["sent"] * (3 - nth), second.err
    assert second.code == (5 if last == "uncertain" else 0), second.err
    arrived = received(server)
    assert set(arrived.values()) <= {1}, "doubled"
    assert {READERS[n] for n in range(3) if n != hit} <= set(arrived), "lost"
    assert last != "sent" or arrived[READERS[hit]] == 1, "lost"
    assert last != "failed" or READERS[hit] not in arrived


def explained(said: str, row: dict[str, Any], expected: Meaning, action: str) -> None:
    """On the screen always; in the ledger by the server's words, or why there are none."""
    words = action if action[0].isdigit() else ""
    if expected.state == "uncertain":
        assert "We cannot tell whether Given" in said
    if expected.code == 1 or expected.state != "sent":
        assert words.split(" ", 1)[-1] in said or expected.state == "uncertain"
        assert said.strip()
    if expected.state in {"failed", "uncertain"} or expected is MEANINGS["later"]:
        assert row["detail"] == (words or "mail.no-answer")


def received(server: Any) -> Counter[str]:
    """Recipient -> how many whole copies the server has taken."""
    found = (re.search(rb"^To: .*?<(.+?)>", copy, re.MULTILINE) for copy in server.copies)
    return Counter(match[1].decode() for match in found if match)
