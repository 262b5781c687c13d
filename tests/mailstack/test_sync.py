"""followup sync against a real Postfix and a real Dovecot: what comes back, and what it settles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import localtime, make_msgid
from typing import Any

import pytest

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
TIMES = "11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes"
NAMES = ("Aiko Murata", "Dev Patel", "Chie Nomura", "Owen Castle", "Mara Quist")


@pytest.fixture
def sent(at_home: AtHome, real_mail: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AtHome]:
    """Ken, after he has written to the given addresses; `port` is another way to the server."""

    def write(*addresses: str, port: int | None = None, code: int = 0) -> AtHome:
        for name, value in real_mail.environment.items():
            monkeypatch.setenv(name, value)
        lines = [f"{name},{to},{TIMES}" for name, to in zip(NAMES, addresses, strict=False)]
        path = at_home.home.parent / "list.csv"
        path.write_text("\n".join([HEADER, *lines]) + "\n")
        at_home("ingest", path, "--topic", "Returns without tears")
        account = real_mail.account()
        at_home(
            "init", "--no-input", "--name", "Ken Ito", "--email", real_mail.me,
            "--offer", "a checklist", "--smtp-user", real_mail.me,
            "--smtp-host", "localhost", "--smtp-port", port or account.port,
            "--smtp-security", "tls", "--imap-security", "tls",
            "--imap-host", "localhost", "--imap-port", account.imap_port,
        )  # fmt: skip
        config = at_home.home / "config.toml"
        table = "[account.default]\n"
        config.write_text(config.read_text().replace(table, f'{table}sent_copy = "server"\n'))
        numbers = range(1, len(addresses) + 1)
        at_home("draft", *(part for one in numbers for part in ("--person", one)))
        at_home("approve", *numbers)
        at_home("send", "--yes", code=code)
        return at_home

    return write


def got(real_mail: Any, reader: str) -> EmailMessage:
    """The mail that came to a reader, from that reader's own mailbox."""
    [raw] = real_mail.await_mails(1, reader)
    made = message_from_bytes(raw, policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


def answers(real_mail: Any, reader: str, words: str, **more: str) -> None:
    """`reader` answers, with the whole mail quoted below, as mail programs do."""
    original = got(real_mail, reader)
    made = EmailMessage()
    made["From"], made["To"] = reader, real_mail.me
    made["Subject"] = more.pop("Subject", f"Re: {original['Subject']}")
    made["Date"], made["Message-ID"] = localtime(), make_msgid(domain="local.test")
    made["In-Reply-To"] = made["References"] = original["Message-ID"]
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    quoted = "".join(f"> {line}\n" for line in original.get_content().splitlines())
    made.set_content(f"{words}\n\nOn Fri, 20 Nov 2026, Ken Ito wrote:\n{quoted}")
    before = len(real_mail.mails(real_mail.me))
    real_mail.submit(reader, real_mail.me, made.as_bytes(policy=policy.SMTP))
    real_mail.await_mails(before + 1, real_mail.me)


def told(ran: Any) -> list[tuple[str, str, bool]]:
    return [(one["name"], one["kind"], one["sure"]) for one in ran.json["answers"]]


def stored(at_home: AtHome) -> list[Any]:
    tables = ("answers", "blocks", "message_history", "messages")
    with closing(sqlite3.connect(at_home.home / "followup.sqlite3")) as db:
        return [db.execute(f"SELECT * FROM {one} ORDER BY 1").fetchall() for one in tables]


def test_an_answer_and_an_absence(sent: Any, real_mail: Any) -> None:
    """RFC 5322 3.6.4 and RFC 3834; a second look finds nothing new and changes nothing."""
    ken = sent(real_mail.alice, real_mail.bob)
    answers(real_mail, real_mail.alice, "Thank you, Ken. The checklist is what I needed.")
    answers(
        real_mail, real_mail.bob, "I am out of the office until 30 November 2026.",
        Subject="Automatic reply: out of office", Auto_Submitted="auto-replied",
    )  # fmt: skip
    ran = ken("sync", "--json")
    assert sorted(told(ran)) == [
        ("Aiko Murata", "reply", True), ("Dev Patel", "auto-reply", True),
    ]  # fmt: skip
    words = {one["name"]: one for one in ran.json["answers"]}
    assert words["Aiko Murata"]["excerpt"] == "Thank you, Ken. The checklist is what I needed."
    assert words["Dev Patel"]["until"] == "2026-11-30"
    before = stored(ken)
    assert told(ken("sync", "--json")) == []
    assert "Nothing new" in ken("sync").err
    assert stored(ken) == before
    assert ken("status", "--json").json["answered"] == [1]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you, but please do not contact me again.",
        "ご連絡ありがとうございます。申し訳ございませんが、今後のご連絡はお控えください。",
    ],
)
def test_a_no_in_both_languages_holds_at_once(sent: Any, real_mail: Any, words: str) -> None:
    ken = sent(real_mail.alice)
    answers(real_mail, real_mail.alice, words)
    ran = ken("sync")
    assert "Aiko Murata seems to say no" in ran.out
    assert "One answer needs your word" in ran.err
    [block] = ken("block", "--json").json["blocks"]
    assert (block["origin"], block["address"]) == ("proposed", real_mail.alice)
    assert len(ken("sync", "--json").json["pending"]) == 1


def test_bounces_of_three_kinds(sent: Any, real_mail: Any) -> None:
    """RFC 3463: nobody there (5.1.1) blocks the address, no room (5.2.2) and no way (4.4.1) do
    not."""
    ken = sent(real_mail.nobody, real_mail.full, real_mail.later)
    real_mail.await_mails(3, real_mail.me)
    assert sorted(told(ken("sync", "--json"))) == [
        ("Aiko Murata", "hard-bounce", True),
        ("Chie Nomura", "soft-bounce", True),
        ("Dev Patel", "soft-bounce", True),
    ]
    blocks = ken("block", "--json").json["blocks"]
    assert [(one["address"], one["origin"]) for one in blocks] == [(real_mail.nobody, "bounce")]
    assert "5.1.1" in ken("people", "show", 1).out


def test_a_delay_is_no_bounce(sent: Any, real_mail: Any) -> None:
    """As Postfix tells of it (RFC 3464, action delayed): nothing to do, and nothing is blocked."""
    ken = sent(real_mail.alice)
    message_id = got(real_mail, real_mail.alice)["Message-ID"]
    real_mail.put(real_mail.me, delay(real_mail, message_id))
    ran = ken("sync")
    assert "The mail to Aiko Murata is late" in ran.out
    assert ken("block", "--json").json["blocks"] == []


def delay(real_mail: Any, message_id: str) -> bytes:
    return f"""\
Return-Path: <>
Date: Fri, 20 Nov 2026 22:00:00 +0900 (JST)
From: MAILER-DAEMON@mx.local.test (Mail Delivery System)
Subject: Delayed Mail (still being retried)
To: {real_mail.me}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b/mx.local.test"
Message-Id: <delay-{real_mail.number}@mx.local.test>

--b/mx.local.test
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #

--b/mx.local.test
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.local.test

Final-Recipient: rfc822; {real_mail.alice}
Action: delayed
Status: 4.4.1
Will-Retry-Until: Wed, 25 Nov 2026 21:00:00 +0900 (JST)

--b/mx.local.test
Content-Description: Message Headers
Content-Type: text/rfc822-headers

From: {real_mail.me}
To: {real_mail.alice}
Message-ID: {message_id}

--b/mx.local.test--
""".replace("\n", "\r\n").encode()


def test_cut_after_the_dot_it_is_found_as_sent(sent: Any, real_mail: Any) -> None:
    """docs/answers.md, uncertain: the server's own copy proves it; one copy has arrived."""
    ken = sent(real_mail.alice, port=real_mail.cutting("after-dot").port, code=5)
    real_mail.await_mails(1, real_mail.me, "Sent")
    ran = ken("sync")
    assert "did go out" in ran.out
    [message] = ken("outbox", "--json").json["messages"]
    assert (message["state"], message["detail"]) == ("sent", "sync.proof-copy")
    ken("send", "--yes", code=None)
    assert len(real_mail.mails(real_mail.alice)) == 1


def test_cut_before_the_dot_only_the_user_can_tell(sent: Any, real_mail: Any) -> None:
    """That nothing is found proves nothing; after the user's word it leaves, once."""
    ken = sent(real_mail.alice, port=real_mail.cutting("before-dot").port, code=5)
    ran = ken("sync", code=5)
    assert "It will not be sent again by itself" in ran.out
    assert [one["state"] for one in ken("outbox", "--json").json["messages"]] == ["uncertain"]
    ken("settle", 1, "again")
    ken("send", "--yes")
    got(real_mail, real_mail.alice)
    assert [one["state"] for one in ken("outbox", "--json").json["messages"]] == ["sent"]


def test_an_answer_settles_what_no_copy_could(sent: Any, real_mail: Any) -> None:
    """Where the server keeps no copy an answer is the proof."""
    port = real_mail.cutting("after-dot", keeps_sent=False).port
    ken = sent(real_mail.alice, port=port, code=5)
    assert ken("sync", "--json", code=5).json["settled"] == []
    answers(real_mail, real_mail.alice, "Thank you.")
    assert ken("sync", "--json").json["settled"] == [1]


def test_own_copies_and_other_peoples_mail_stay_unread(sent: Any, real_mail: Any) -> None:
    """Nothing of them is stored, and nothing in the mailbox is marked as read."""
    ken = sent(real_mail.alice)
    copy = got(real_mail, real_mail.alice)
    real_mail.put(real_mail.me, copy.as_bytes(policy=policy.SMTP))
    other = EmailMessage()
    other["From"], other["To"], other["Subject"] = real_mail.bob, real_mail.me, "Lunch?"
    other["Message-ID"] = make_msgid(domain="local.test")
    other.set_content("Tomorrow at noon?")
    real_mail.put(real_mail.me, other.as_bytes(policy=policy.SMTP))
    assert told(ken("sync", "--json")) == []
    folder = real_mail.stack.folder / "mail" / real_mail.me / "Maildir"
    seen = [path.name for path in folder.glob("cur/*") if "S" in path.name.rpartition(",")[2]]
    assert seen == []
