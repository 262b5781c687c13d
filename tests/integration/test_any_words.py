"""Whatever words are approved are the words that arrive, sign by sign, or nothing leaves."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followup.errors import FollowupError
from followup.mail.loopback import Loopback
from followup.model import Profile
from followup.steps import draft, editing, ingest, link, review, send
from followup.store import drafts, people
from followup.workspace import open_workspace

NOW = datetime(2026, 5, 26, 20, 15, tzinfo=ZoneInfo("Europe/London"))
EXAMPLES = 80
HEAD = "First Name,Last Name,Email,Organization,Industry\n"
WORDS = st.text(max_size=120) | st.text(st.sampled_from("aé田😀=?_\"'\\,;:.<>@\r\n\t \x00\u2028"))


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """A store of people with drafts, the server of its account, and the numbers of the drafts."""
    home = str(tmp_path_factory.mktemp("home"))
    with Loopback() as server, open_workspace(home) as workspace:
        me = Profile(name="Ken Ito", email="ken@example.com", language="en")
        workspace.remember(profile=me, account=server.account("ken@example.com", "default"))
        rows = (
            f"Given{chr(n + 0x4E00)},Reader,reader{n}@example.net,,\n" for n in range(EXAMPLES * 2)
        )
        source = ingest.Source("list.csv", (HEAD + "".join(rows)).encode())
        stated = ingest.Stated(topic="Returns", start=NOW.replace(tzinfo=None))
        [session] = ingest.ingest(workspace, [source], now=NOW, stated=stated).sessions
        link.link(workspace, [session], now=NOW)
        ids = [one.id for one in people.in_session(workspace.db, session)]
        made = draft.draft(workspace, session, ids, now=NOW).drafts
        yield workspace, server, (made[number].id for number in count())


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example(subject="=?utf-8?q?x?= =?utf-8?b?eA==?=", body=".\n..\n\nFrom here on\n")
@example(subject="田" * 300, body="x" * 5000)
@example(subject='a  b\\"', body="trailing  \n\n\n")
@given(subject=WORDS, body=WORDS)
def test_what_is_approved_is_what_arrives(evening, subject, body) -> None:
    """docs/design.md, promise 1, judged by the bytes on the other side."""
    workspace, server, numbers = evening
    number = next(numbers)
    editing.rewrite(workspace, number, subject=subject, body=body, now=NOW)
    seen = drafts.get(workspace.db, number)
    before = len(server.received)
    try:
        review.approve(workspace, number, digest=seen.digest, now=NOW)
    except FollowupError as refused:
        assert refused.key.startswith(("drafting.", "mail.unsafe")), refused
    sent = send.send(workspace, send.plan(workspace, now=NOW).ready, clock=lambda: NOW)
    arrived = server.received[before:]
    assert len(arrived) == len(sent.results)
    for one in arrived:
        mail = message_from_bytes(one.raw, policy=policy.default)
        assert one.recipients == (seen.words.recipient,)
        assert mail["Subject"] == seen.words.subject.strip()
        assert plain(mail.get_content()) == plain(seen.words.body)


def plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
