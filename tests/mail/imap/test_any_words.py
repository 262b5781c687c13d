"""A server may say anything at all."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.errors import MailboxProblem
from followup.mail import imap

DAY = date(2026, 11, 22)
WORDS = [
    *(b"* ", b"<tag> ", b"OK ", b"NO ", b"BYE ", b"SEARCH ", b"LIST ", b"3 ", b"FETCH ", b"+ "),
    *(b"UID 3 ", b"BODY[] ", b"NIL ", b"INTERNALDATE ", b"EXISTS", b"CAPABILITY "),
    *(b"(", b")", b"[", b"]", b'"', b"\\", b"{3}\r\n", b"{-1}\r\n", b"\r\n", b"\x00", b"\xff"),
    b"UIDVALIDITY x",
]
ANSWERS = st.lists(st.sampled_from(WORDS) | st.binary(max_size=4), max_size=14).map(b"".join)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(verb=st.sampled_from(["EXAMINE", "SEARCH", "FETCH", "LIST", "APPEND"]), answer=ANSWERS)
def test_whatever_a_server_says_ends_in_a_sentence(scripted, opened, verb, answer) -> None:
    server = scripted(
        script={
            "SEARCH": b"* SEARCH 3 5\r\n<tag> OK done\r\n",
            verb: answer + b"\r\n<tag> OK done\r\n(drop)",
        }
    )
    try:
        mailbox = opened(server)
        _, mails = imap.arrived_since(mailbox, "INBOX", None, since=DAY)
        assert all(mail.uid in (3, 5) for mail in mails)
        imap.folders(mailbox)
        imap.append(mailbox, "Sent", b"x\r\n", flags=(), at=datetime(2026, 11, 22, tzinfo=UTC))
    except MailboxProblem as problem:
        assert problem.key.startswith("imap.")
