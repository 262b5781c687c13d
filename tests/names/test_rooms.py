"""The camera of a meeting room is nobody, whatever it is called; people of such names stay."""

from __future__ import annotations

import pytest

from followup.names.display import decode


@pytest.mark.parametrize(
    "raw",
    [
        "Meeting Owl", "Meeting Owl 3", "Osaka Meeting Owl Pro", "OWL Labs", "Neat Bar Pro",
        "Neat Board 50", "Logitech Rally", "Rally Bar Mini", "Logi Tap", "Poly Studio X50",
        "Polycom Trio 8800", "Cisco Room Kit Mini", "Webex Board", "Webex Desk Pro", "Surface Hub",
        "Zoom Rooms", "Teams Rooms", "Meeting Room 3", "会議室A", "TV会議", "テレビ会議システム",
        "セミナールーム2", "회의실 3", "Neat Bar - 3F", "Yealink MeetingBar A20", "Jabra PanaCast",
    ],
)  # fmt: skip
def test_a_room_system_is_a_device(raw):
    assert decode(raw).not_a_person == "importing.skipped-device"


@pytest.mark.parametrize("raw", ["게스트", "참가자 2", "손님"])
def test_a_guest_in_korean_is_a_placeholder(raw):
    assert decode(raw).not_a_person == "importing.skipped-placeholder"


@pytest.mark.parametrize(
    "raw",
    ["Rally Singh", "Poly Styrene", "Logi Jonsson", "Mark Fowler", "Jim Neat", "Ann Desk", "Owl",
     "Cisco Ramon", "Teams Larsen"],
)  # fmt: skip
def test_people_of_such_names_stay(raw):
    assert decode(raw).not_a_person is None
