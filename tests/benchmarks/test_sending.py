"""Sending, measured against one server that keeps nothing, every way in turn.

FOLLOWUP_BENCH_MESSAGES is how many, 1000 unless it says otherwise. mailmerge is asked where
FOLLOWUP_RIVALS names a Python that has it (`make bench RIVALS=1`), or this one does.
"""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import trustme

from followup.mail.envelope import enclose
from followup.mail.settings import Account
from followup.model import Message, MessageState, Profile
from followup.steps import draft, ingest, link, review, send
from followup.store import drafts, people
from followup.workspace import Workspace, open_workspace
from tests.benchmarks import sinks

# yagmail leaves its sockets open.
pytestmark = [
    pytest.mark.bench,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
COUNT = int(os.environ.get("FOLLOWUP_BENCH_MESSAGES", "1000"))
ROUNDS, SLOW_COUNT, SLOW = 3, 20, 0.05
NOW = datetime(2026, 5, 26, 20, 15, tzinfo=ZoneInfo("Europe/London"))
LATER = NOW + timedelta(minutes=1)
RIVAL = os.environ.get("FOLLOWUP_RIVALS") or sys.executable
HEAD = (
    "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\nReturns,9,05/26/2026 06:00:00 PM,60\n\n"
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status\n"
)
Variant = Callable[[Workspace, Sequence[Message], int], float]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with so many approved mails; to be copied, not used."""
    folder = tmp_path_factory.mktemp("approved") / "home"
    spelt = ["".join("abcdefghij"[int(digit)] for digit in str(n)) for n in range(COUNT)]
    rows = [
        f"Given{name},Reader,reader{n}@example.net,Shop {n},E-commerce,,05/02/2026 09:14:22 AM,\n"
        for n, name in enumerate(spelt)
    ]
    with open_workspace(str(folder)) as workspace:
        me = Profile(name="Ken Ito", email="ken@example.com", timezone="Europe/London")
        # A provider that lets so many leave in a day.
        account = Account(
            "default", "ken@example.com", "127.0.0.1", 2525, security="none",
            preset="microsoft365", auth="password", daily=COUNT, sent_copy="none",
        )  # fmt: skip
        workspace.remember(profile=me, account=account)
        source = ingest.Source("registrants.csv", (HEAD + "".join(rows)).encode())
        [session] = ingest.ingest(workspace, [source], now=NOW).sessions
        link.link(workspace, [session], now=NOW)
        ids = [person.id for person in people.in_session(workspace.db, session)]
        for one in draft.draft(workspace, session, ids, now=NOW).drafts:
            review.approve(workspace, one.id, digest=one.digest, now=NOW)
    return folder


@pytest.fixture
def encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A server's side of TLS that this process trusts."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return context


@contextmanager
def at(port: int, home: Path, folder: Path) -> Iterator[Workspace]:
    """A copy of the home, whose account is at that port."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(home, folder)
    with open_workspace(str(folder)) as workspace:
        assert workspace.account
        workspace.remember(account=replace(workspace.account, port=port))
        yield workspace


def frozen(workspace: Workspace, messages: Sequence[Message], port: int) -> float:
    begun = time.perf_counter()
    sent = send.send(workspace, messages, clock=lambda: NOW, secret="secret")
    taken = time.perf_counter() - begun
    assert [one.state for one in sent.results] == [MessageState.SENT] * len(messages)
    return taken


def composed(workspace: Workspace, messages: Sequence[Message], port: int) -> float:
    """Every mail is composed and proven anew, then the frozen ones are sent."""
    begun = time.perf_counter()
    for one in messages:
        words = drafts.get(workspace.db, one.draft).words
        account = workspace.account
        # Another minute: these bytes are proven here, and nowhere before.
        enclose(words, workspace.profile, account, date=LATER, message_id=one.message_id)
    return time.perf_counter() - begun + frozen(workspace, messages, port)


def naive(workspace: Workspace, messages: Sequence[Message], port: int) -> float:
    """yagmail as its README says: one client, one call a message."""
    import yagmail

    account = workspace.account
    assert account
    begun = time.perf_counter()
    with yagmail.SMTP(
        "ken@example.com", "secret", host="127.0.0.1", port=port, smtp_starttls=False,
        smtp_ssl=account.security == "tls", smtp_skip_login=account.user is None,
    ) as client:  # fmt: skip
        for one in messages:
            body = drafts.get(workspace.db, one.draft).words.body
            client.send(one.recipient, one.subject, body)
    return time.perf_counter() - begun


def raw(workspace: Workspace, messages: Sequence[Message], port: int) -> float:
    """Ready bytes, the envelope in one write, nothing written down: the floor."""
    begun = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        answers = sock.makefile("rb")
        answers.readline()
        sock.sendall(b"HELO localhost\r\n")
        answers.readline()
        for one in messages:
            envelope = f"MAIL FROM:<{one.sender}>\r\nRCPT TO:<{one.recipient}>\r\nDATA\r\n"
            sock.sendall(envelope.encode())
            assert [answers.readline()[:3] for _ in range(3)] == [b"250", b"250", b"354"]
            sock.sendall(one.raw + b".\r\n")
            assert answers.readline().startswith(b"250")
    return time.perf_counter() - begun


def mailmerge(workspace: Workspace, messages: Sequence[Message], port: int) -> float:
    """The same words from its template and table, less what its start takes."""
    folder = workspace.folders.database.parent / "mailmerge"
    folder.mkdir()
    words = drafts.get(workspace.db, messages[0].draft).words
    head = f"TO: {{{{email}}}}\nSUBJECT: {words.subject}\nFROM: Ken Ito <ken@example.com>\n\n"
    body = words.body.replace("Givena", "{{name}}")
    (folder / "mailmerge_template.txt").write_text(head + body)
    rows = [f"{one.recipient},{one.recipient_name.split()[0]}\n" for one in messages]
    (folder / "mailmerge_database.csv").write_text("email,name\n" + "".join(rows))
    server = f"[smtp_server]\nhost = 127.0.0.1\nport = {port}\n"
    (folder / "mailmerge_server.conf").write_text(server)
    return _run(folder, "--no-limit") - _run(folder, "--limit", "1")


def _run(folder: Path, *more: str) -> float:
    begun = time.perf_counter()
    program = [Path(RIVAL).with_name("mailmerge"), "--no-dry-run", *more]
    subprocess.run(program, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def test_a_thousand_messages_to_a_server_next_door(home, tmp_path, measured) -> None:
    """docs/design.md, promises 1 to 3: two commits a message, and usable all the same."""
    ways: dict[str, Variant] = {
        "ours, frozen bytes": frozen, "ours, composing included": composed,
        "yagmail.send": naive, "raw pipelined client": raw,
    }  # fmt: skip
    if Path(RIVAL).with_name("mailmerge").exists():
        ways["mailmerge, without its start"] = mailmerge
    rates: dict[str, list[float]] = {name: [] for name in ways}
    with sinks.sink() as (port, name):
        for _ in range(ROUNDS):
            for way, send_all in ways.items():
                with at(port, home, tmp_path / "home") as workspace:
                    ready = send.plan(workspace, now=NOW).ready
                    assert len(ready) == COUNT
                    rates[way].append(COUNT / send_all(workspace, ready, port))
    median = {way: statistics.median(found) for way, found in rates.items()}
    for way, found in rates.items():
        rounds = " ".join(f"{rate:.0f}" for rate in found)
        measured(f"{way}, messages a second ({name})", f"{median[way]:.0f} ({rounds})", "")
    if merged := median.get("mailmerge, without its start"):
        ours, whole = median["ours, frozen bytes"], median["ours, composing included"]
        measured("ours, frozen bytes, to mailmerge", f"{ours / merged:.2f}", ">= 1.0")
        measured("ours, composing included, to mailmerge", f"{whole / merged:.2f}", ">= 0.75")


def test_a_round_trip_of_fifty_milliseconds(home, tmp_path, measured, encrypted) -> None:
    """RFC 2920: where the way is long, answers waited for are all that counts.

    As with every provider, over TLS and with a login.
    """
    taken: dict[str, float] = {}
    with sinks.own(encrypted) as port, sinks.slow(port, SLOW) as far:
        for way, send_all in (("ours", frozen), ("yagmail.send", naive)):
            with at(far, home, tmp_path / "home") as workspace:
                login = replace(workspace.account, user="ken@example.com", security="tls")
                workspace.remember(account=login)
                ready = send.plan(workspace, now=NOW).ready[:SLOW_COUNT]
                taken[way] = send_all(workspace, ready, far) / SLOW_COUNT * 1000
    for way, milliseconds in taken.items():
        measured(f"{way}, 50 ms round trip, milliseconds a message", f"{milliseconds:.0f}", "")
    ratio = taken["yagmail.send"] / taken["ours"]
    measured("ours to yagmail.send, 50 ms round trip", f"{ratio:.1f}", ">= 2.5")
    assert ratio >= 2.5


def test_every_message_costs_its_two_commits(home, tmp_path) -> None:
    """docs/design.md, store: `sending` and the outcome on the disk, and a line beside them."""
    said: list[str] = []
    with sinks.sink() as (port, _), at(port, home, tmp_path / "home") as workspace:
        ready = send.plan(workspace, now=NOW).ready[:50]
        assert workspace.db.execute("PRAGMA synchronous").fetchone()[0] == 2
        workspace.db.set_trace_callback(said.append)
        frozen(workspace, ready, port)
        departed = workspace.folders.departures.read_text().split()
    assert said.count("COMMIT") >= 2 * len(ready)
    assert departed == [one.message_id for one in ready]
