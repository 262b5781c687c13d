"""Correcting and removing an evening."""

from __future__ import annotations

from pathlib import Path

CHAT = "09:01:22 From  Rosa Delgado  to  Everyone:\n\tHow do you handle second delivery attempts?\n"

REGISTRATION = (
    "Topic,Meeting ID,Scheduled Time,Duration (Minutes),# Registered\n"
    "After a layoff,954 1122 3344,05/06/2026 06:00:00 PM,60,1\n\n"
    "First Name,Last Name,Email,Registration Time,Approval Status\n"
    "Rosa,Delgado,rosa@example.org,05/02/2026 09:14:22 AM,approved\n"
)


def evening(at_home, tmp_path: Path, *options: str) -> None:
    chat = tmp_path / "meeting_saved_chat.txt"
    chat.write_text(CHAT, encoding="utf-8")
    at_home("init", "--name", "Ken Ito", "--offer", "a note on second delivery attempts")
    at_home("ingest", str(chat), "--topic", "Returns", "--start", "2026-11-20 19:00", *options)


def body(at_home) -> str:
    at_home("draft", "--person", "1")
    return at_home("drafts", "--json").json["drafts"][0]["body"]


def test_removing_a_session_undoes_what_a_wrong_file_did(at_home, tmp_path):
    """docs/design.md, files: `sessions remove` undoes a wrong file, and whom only it knew."""
    evening(at_home, tmp_path)
    at_home("draft", "--person", "1")
    asked = at_home("sessions", "remove", "1", code=3)
    assert "--yes" in asked.err
    at_home("sessions", "remove", "1", "--yes")
    assert at_home("people", "--json").json["people"] == []
    assert at_home("sessions", "--json").json["sessions"] == []
    evening(at_home, tmp_path)
    assert len(at_home("people", "--json").json["people"]) == 1


def test_a_session_with_approved_messages_stays(at_home, tmp_path):
    """What was written to people is not undone by removing a list."""
    evening(at_home, tmp_path)
    at_home("draft", "--person", "1")
    at_home("approve", "1")
    refused = at_home("sessions", "remove", "1", "--yes", code=1)
    assert "1" in refused.err
    assert len(at_home("outbox", "--json").json["messages"]) == 1
    at_home("cancel", "1")
    at_home("sessions", "remove", "1", "--yes")


def test_nobody_is_quoted_from_a_closed_session(at_home, tmp_path):
    """`--closed` sessions are never quoted; an approval of the quote falls with the mark."""
    evening(at_home, tmp_path)
    assert "note on second delivery" in body(at_home)
    at_home("sessions", "edit", "1", "--closed")
    assert "delivery" not in body(at_home)


def test_a_sensitive_topic_stays_out_of_the_subject(at_home, tmp_path):
    """Illness and dismissal are nobody else's business, and mail to work is read by others."""
    listed = tmp_path / "registration.csv"
    listed.write_text(REGISTRATION, encoding="utf-8-sig")
    at_home("init", "--name", "Ken Ito")
    at_home("ingest", str(listed))
    at_home("draft", "--person", "1")
    draft = at_home("drafts", "--json").json["drafts"][0]
    assert "layoff" not in draft["subject"]
    assert any("rosa@example.org" in warning for warning in draft["warnings"])


def test_a_no_outlives_the_session_it_was_said_in(at_home, tmp_path):
    """Promise 5: the list is removed and taken in again, and whoever said no is still blocked."""
    listed = tmp_path / "registration.csv"
    listed.write_text(REGISTRATION, encoding="utf-8-sig")
    at_home("ingest", listed)
    at_home("block", "1", "--reason", "asked us to stop")
    at_home("sessions", "remove", "1", "--yes")
    at_home("ingest", listed)
    (rosa,) = at_home("people", "--json").json["people"]
    assert rosa["blocked"]
    at_home("unblock", "rosa@example.org", "--reason", "wrote to us again")
    at_home("sessions", "remove", "1", "--yes")
    at_home("ingest", listed)
    (rosa,) = at_home("people", "--json").json["people"]
    assert not rosa["blocked"]


def test_who_cannot_be_known_again_is_named(at_home, tmp_path):
    """A block on a name alone goes with its lines, and followup says so."""
    evening(at_home, tmp_path)
    at_home("block", "1")
    said = at_home("sessions", "remove", "1", "--yes").err
    assert "Rosa Delgado was blocked and has no address" in said


def test_the_list_of_blocks_names_people(at_home, tmp_path):
    """A number alone tells nobody who may be unblocked."""
    evening(at_home, tmp_path)
    at_home("block", "1", "--reason", "asked us")
    assert "person 1 (Rosa Delgado)  asked us" in at_home("block").out
    at_home("sessions", "remove", "1", "--yes")
    assert "person 1  asked us" in at_home("block").out


def test_unblocking_a_person_who_is_blocked_by_address_says_which(at_home, tmp_path):
    listed = tmp_path / "registration.csv"
    listed.write_text(REGISTRATION, encoding="utf-8-sig")
    at_home("ingest", listed)
    at_home("block", "rosa@example.org")
    said = at_home("unblock", "1", "--reason", "a mistake", code=1).err
    assert "followup unblock rosa@example.org" in said
