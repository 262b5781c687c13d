"""What single importers promise beyond the sample files."""

from __future__ import annotations

import pytest

from followup import importers, tables
from followup.errors import FileRefused
from followup.model import Kind

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"


def read(text, **told):
    return importers.read(tables.from_bytes(text.encode(), "list.csv", **told))


def test_the_block_names_the_host_and_marks_his_line(sample):
    roster = sample("zoom_participants_unique_2026.csv")
    assert (roster.host_name, roster.host_email) == ("Ines Carvalho", "ines.carvalho@example.com")
    assert roster.meeting_id == "81796405615"
    assert [line.role for line in roster.attendances] == ["host", None, None, None, None, None]


def test_an_id_that_a_spreadsheet_damaged_is_unknown(sample):
    """8.12E+11 would join every such file to one session."""
    assert sample("participants_padded.csv").meeting_id is None


def test_the_users_word_decides_the_order_of_day_and_month():
    text = HEADER + "Ann,,03/04/2026 18:00,03/04/2026 18:30,30,Yes\n"
    assert read(text).attendances[0].joined.isoformat() == "2026-04-03T18:00:00"
    told = read(text, date_order="month")
    assert told.attendances[0].joined.isoformat() == "2026-03-04T18:00:00"
    assert told.problems == ()


def test_portals_in_other_languages_are_known_by_the_shape_of_their_header():
    """Name with original name, a mail column, join and leave between mail and minutes."""
    text = (
        "Navn (oprindeligt navn),E-mailadresse,Tilslutning,Afgang,Varighed (minutter)\n"
        "Ebba Krogh,ebba@example.org,2026-03-04 18:00:00,2026-03-04 18:31:00,31\n"
    )
    roster = read(text)
    assert [(p.name, p.email, p.minutes) for p in roster.attendances] == [
        ("Ebba Krogh", "ebba@example.org", 31)
    ]
    assert roster.attendances[0].left is not None


def test_a_device_with_an_address_is_kept_for_the_registration_to_name():
    """Otherwise somebody who came would be thanked as one who did not."""
    roster = read(HEADER + "iPhone,ann@example.org,,,30,Yes\niPhone,,,,30,Yes\n")
    assert [p.email for p in roster.attendances] == ["ann@example.org"]
    assert [s.line for s in roster.skipped] == [3]


def test_a_note_taking_bot_never_stays_even_with_an_address():
    roster = read(HEADER + "Otter.ai,ann@example.org,,,30,Yes\n")
    assert roster.attendances == ()


def test_a_display_name_is_no_statement_about_the_employer():
    """docs/design.md, files: only a form's own column says organisation."""
    assert read(HEADER + "Ann@Kelp Inc,,,,30,Yes\n").attendances[0].organization is None


def test_a_chat_has_one_attendance_per_sender_and_a_remark_per_message(sample):
    roster = sample("meeting_saved_chat_2024.txt")
    assert roster.kind is Kind.CHAT
    assert [line.line for line in roster.attendances] == [1, 3, 6]
    assert [remark.line for remark in roster.remarks] == [1, 3, 6, 8, 10]
    assert roster.remarks[1].text == "Hi, Ben from Polder Energy here\nlooking forward to this"
    assert [r.recipient for r in roster.remarks] == [None, None, "Rosa Delgado", None, None]
    assert {r.sender for r in roster.remarks} == {p.raw_name for p in roster.attendances}


def test_a_reaction_is_not_the_words_of_who_reacted(sample):
    """Else a thumb up would ask the question that it praises."""
    said = [r.text for r in sample("chat_2026.txt").remarks if r.sender == "Sten Hallgren"]
    assert said == ["I can send you mine"]


def test_registration_keeps_the_forms_names(sample):
    first = sample("zoom_registration_meeting.csv").attendances[0]
    assert (first.given_name, first.family_name, first.status) == ("Sofia", "Almeida", "approved")


def test_a_name_by_itself_is_a_list(pasted):
    assert [p.name for p in pasted("Aiko Murata\n").attendances] == ["Aiko Murata"]


def test_pasted_names_of_one_line_are_counted(pasted):
    roster = pasted("Ann Lee, Bob Stone, Cid Marsh")
    assert [(p.line, p.name) for p in roster.attendances] == [
        (1, "Ann Lee"),
        (2, "Bob Stone"),
        (3, "Cid Marsh"),
    ]


def test_a_count_above_or_below_the_names_is_nobody(pasted):
    """Community pages print the number of people beside the list."""
    roster = pasted("【参加者】計 2名\n山田 太郎\n佐藤 花子\n合計：2人\nTotal: 2 people\n")
    assert [p.name for p in roster.attendances] == ["山田 太郎", "佐藤 花子"]


def test_a_sign_within_a_bots_name_does_not_cut_it(pasted):
    roster = pasted("Ann Lee; tl;dv recorder; Bob Stone")
    assert [p.name for p in roster.attendances] == ["Ann Lee", "Bob Stone"]
    assert [skipped.name for skipped in roster.skipped] == ["tl;dv recorder"]


def test_last_name_comma_first_name_is_one_person(pasted):
    assert len(pasted("Stone, Bob\nLee, Ann\n").attendances) == 2


def test_pasted_addresses_are_used_where_they_are_addresses(pasted):
    roster = pasted(
        "Ann Lee <ann@example.org>\nBob\tbob@example.net\n"
        "Cid Tanaka@Kelp Inc\nDee (dee@example.jp)\nmailto:eve@example.org\n"
    )
    assert [(p.name, p.email) for p in roster.attendances] == [
        ("Ann Lee", "ann@example.org"),
        ("Bob", "bob@example.net"),
        ("Cid Tanaka", None),
        ("Dee", "dee@example.jp"),
        ("eve@example.org", "eve@example.org"),
    ]


def test_the_panel_knows_who_hosts_and_who_i_am(pasted):
    roster = pasted("Ken Ito (Host, me)\nAnn Lee\n")
    assert roster.host_name == "Ken Ito"
    assert [p.role for p in roster.attendances] == ["me", None]


def test_lines_with_numbers_are_a_list_too(pasted):
    assert [p.name for p in pasted("1. Ann\n2. Bob\n3) Cid\n").attendances] == ["Ann", "Bob", "Cid"]


def test_a_table_of_names_and_something_else_is_not_taken_for_names():
    """Nobody is called "Ann,Kelp"; and where no column is known, nobody is guessed."""
    table = read("Name,Company\nAnn,Kelp\nBob,Fern\n").attendances
    assert [(p.name, p.organization) for p in table] == [("Ann", "Kelp"), ("Bob", "Fern")]
    with pytest.raises(FileRefused):
        read("Name,Price\nTea,5\nCake,6\n")
    assert [p.email for p in read("Name,Email\nAnn,ann@example.org\n").attendances] == [
        "ann@example.org"
    ]


def test_a_poem_in_the_chat_is_still_a_chat():
    roster = read("19:00:01 From  Ann  to  Everyone:\n" + "\tRoses are red\n" * 30)
    assert (roster.kind, len(roster.remarks)) == (Kind.CHAT, 1)


def test_a_message_of_2020_that_says_from_and_to_has_no_addressee():
    """Late 2020 names no addressee; a private recipient must not be made of the text."""
    remark = read("19:00:01 From Ann : I moved from Oslo to Bergen: lovely\n").remarks[0]
    assert (remark.sender, remark.recipient) == ("Ann", None)
    assert remark.text == "I moved from Oslo to Bergen: lovely"
