"""`followup send` as its user runs it, through a real mail server."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)


@pytest.fixture
def approved(real_mail, at_home, monkeypatch, tmp_path):
    """Set up me with an account at a port, and an approved mail to alice."""

    def set_up(port: int):
        for name, value in real_mail.environment.items():
            monkeypatch.setenv(name, value)
        at_home(
            "init", "--no-input", "--name", "Ken Ito", "--email", real_mail.me,
            "--smtp-host", "localhost", "--smtp-port", port,
            "--smtp-security", "tls", "--smtp-user", real_mail.me,
        )  # fmt: skip
        report = tmp_path / "registration.csv"
        report.write_text(
            "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\n"
            "Returns,9,05/26/2026 06:00:00 PM,60\n"
            f"{HEADER}\nAlice,Reader,{real_mail.alice},Shop,E-commerce,,05/02/2026 09:14:22 AM,\n"
        )
        at_home("ingest", report)
        at_home("draft", "--person", 1)
        at_home("approve", 1)
        return at_home

    return set_up


def test_an_approved_mail_arrives(real_mail, approved) -> None:
    followup = approved(real_mail.stack.ports["keeping_tls"])
    followup("send", "--yes")
    (message,) = followup("outbox", "--json").json["messages"]
    for raw in (
        *real_mail.await_mails(1, real_mail.alice),
        *real_mail.await_mails(1, real_mail.me, "Sent"),
    ):
        mail = message_from_bytes(raw, policy=policy.default)
        assert (message["state"], mail["Message-ID"]) == ("sent", message["message_id"])
        assert mail["To"].addresses[0].addr_spec == real_mail.alice


@pytest.mark.parametrize(("where", "copies"), [("before-dot", 0), ("after-dot", 1)])
def test_a_cut_at_the_dot_is_uncertain_and_never_sent_again(
    real_mail, approved, where, copies
) -> None:
    """docs/sending-faults.md, uncertain: whether it arrived cannot be told from this side."""
    followup = approved(real_mail.cutting(where).port)
    assert followup("send", "--yes", code=5).code == 5
    assert followup("send", "--yes", code=None).code in (0, 5)
    (message,) = followup("outbox", "--json", code=None).json["messages"]
    assert message["state"] == "uncertain"
    assert len(real_mail.await_mails(copies, real_mail.alice)) == copies
