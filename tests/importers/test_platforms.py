"""What the importers of single platforms promise beyond the sample files."""

from __future__ import annotations

import time

import pytest

from followup import importers, tables
from followup.errors import FileRefused
from followup.model import Kind
from followup.names.folding import fold

TEAMS = "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n"
LIST = "Wer;Kontakt;Firma\nAnn;ann@example.org;Kelp, Inc\nBo;bo@example.org;Fern\n"


def read(text, path="list.csv", encoding="utf-8", columns=None):
    return importers.read(tables.from_bytes(text.encode(encoding), path), columns)


def people(roster):
    return [(p.name, p.email, p.attended) for p in fold(roster.attendances, roster.kind)]


def test_the_users_word_names_the_columns():
    told = {"name": "Wer", "email": "kontakt", "organization": "Firma"}
    first = read(LIST, columns=told).attendances[0]
    assert (first.name, first.email, first.organization) == ("Ann", "ann@example.org", "Kelp, Inc")
    assert importers.fits(tables.from_bytes(LIST.encode(), "x"), told)


def test_the_users_word_beats_what_a_header_seems_to_say():
    text = "Name,Full name,Email\nTicket 1,Ann,ann@example.org\n"
    assert read(text, columns={"name": "Full name"}).attendances[0].name == "Ann"


def test_a_column_that_is_not_there_is_said_with_those_that_are():
    with pytest.raises(FileRefused) as refused:
        read(LIST, columns={"name": "Wer", "email": "Mail"})
    assert refused.value.key == "importing.map-column"
    assert refused.value.values["column"] == "Mail"
    assert "Kontakt" in str(refused.value.values["seen"])


def test_the_users_word_is_for_the_file_that_has_these_columns():
    """Other files of the same call are read as what they are."""
    chat = "19:00:01 From  Ann  to  Everyone:\n\tHello\n"
    assert read(chat, "chat.txt", columns={"name": "Wer"}).kind is Kind.CHAT


def test_a_teams_report_names_its_organizer_and_keeps_the_login_as_an_id():
    moment = "12/20/2021, 7:00:00 PM\t12/20/2021, 7:30:00 PM\t30m"
    text = TEAMS + f"Lund, Ada\t{moment}\tada@example.org\tOrganizer\tada_lund@example.org\n"
    roster = read(text + f"Ben\t{moment}\t\tAttendee\tben@example.org\n", encoding="utf-16")
    assert (roster.host_name, roster.host_email) == ("Lund, Ada", "ada@example.org")
    ada, ben = roster.attendances
    assert (ada.given_name, ada.family_name, ada.role) == ("Ada", "Lund", "organizer")
    assert (ben.email, ben.platform_id) == (None, "teams:ben@example.org")


def test_a_numbered_list_of_names_is_no_teams_report(pasted):
    assert pasted("1. Ann Lee\n2. Bo Li\n3. Cy Dow\n").platform == "pasted"


def test_ids_are_the_platforms_own(sample):
    """Two platforms may give one id to two people."""
    text = "Name\tUser ID\tRSVP\nAnn\tuser 1\tYes\n"
    assert read(text).attendances[0].platform_id == "meetup:user 1"


def test_a_comment_at_registration_is_a_question_of_that_person():
    text = "Full name,Email,Registration date,Questions\nAnn,a@example.org,2026-05-01,Why tea?\n"
    remark = read(text).remarks[0]
    assert (remark.sender, remark.text, remark.asked) == ("Ann", "Why tea?", True)
    assert (remark.line, remark.said_at, remark.recipient) == (2, "2026-05-01", None)


def test_a_part_in_the_session_is_no_job():
    """Else a message says: you work as an attendee."""
    line = read("Full name,Email,Role\nAnn,a@example.org,Attendee\n").attendances[0]
    assert (line.job_title, line.role) == (None, "Attendee")


def test_a_contact_is_known_without_having_come():
    roster = read("BEGIN:VCARD\nFN:Ann\nEMAIL:ann@example.org\nEND:VCARD\n", "a.vcf")
    assert (roster.kind, people(roster)) == (Kind.CONTACTS, [("Ann", "ann@example.org", None)])


def test_a_card_that_breaks_off_is_kept():
    roster = read("BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEMAIL:bo@exam", "a.vcf")
    assert [(p.line, p.name, p.email) for p in roster.attendances] == [
        (1, "Ann", None),
        (4, "Bo", None),
    ]


def test_a_header_cannot_be_smuggled_in_by_a_card():
    """Line breaks in names and addresses end in the mail's header otherwise."""
    text = "BEGIN:VCARD\nFN:Ann\\nBcc: x\nEMAIL:a@example.org\\nBcc: b@example.org\nEND:VCARD\n"
    line = read(text, "a.vcf").attendances[0]
    assert "\n" not in line.name
    assert line.email is None


@pytest.mark.parametrize(
    "text",
    [
        "id,colour\n1,red\n",
        "Name,Price\nTea,5\n",
        '{"name": "x", "email": "x@example.org"}',
        "<html><table><tr><td>Name</td><td>Email</td></tr></table></html>",
        "name: build\non: [push]\njobs:\n  test:\n    runs-on: x\n",
    ],
)
def test_what_is_no_list_of_people_is_refused(text):
    with pytest.raises(FileRefused):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Full name,Email\n" + "Ann,ann@example.org\n" * 20_000,
        TEAMS + "Ann\t1/2/2022, 7:00 PM\t1/2/2022, 7:30 PM\t30m\t\t\t\n" * 10_000,
        "Full Name\tUser Action\tTimestamp\n" + "Ann\tJoined\t1/2/2022, 7:00 PM\n" * 10_000,
        "BEGIN:VCARD\nFN:Ann\n" + " =\n" * 100_000 + "END:VCARD\n",
        "BEGIN:VCARD\n" + "FN" + ';a="' * 100_000 + "\n",
        "Full name,Email," + ",".join(f"Question {n}" for n in range(5_000)) + "\n" + "a," * 5_000,
    ],
    ids=["list", "teams", "events", "folds", "parameters", "wide"],
)
def test_no_file_keeps_the_user_waiting(text):
    begun = time.monotonic()
    try:
        roster = read(text)
        fold(roster.attendances, roster.kind)
    except FileRefused:
        pass
    assert time.monotonic() - begun < 5


def test_where_people_heard_of_a_session_is_not_where_the_list_comes_from():
    text = "氏名,メール,きっかけ\n岸 涼,ryo@example.jp,Doorkeeper\n森 仁,jin@example.jp,Peatix\n"
    assert read(text).platform == "generic"
    assert read(text, "peatix_20260501.csv").platform == "peatix"
    assert read(text, "TECH PLAY 参加者.csv").platform == "techplay"
