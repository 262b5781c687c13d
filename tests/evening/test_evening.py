"""The evening's files keep the promises of their README; read without followup's own code."""

from __future__ import annotations

import csv
import math
import re
from datetime import datetime
from pathlib import Path

import pytest

EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
REPORT = "participants_81796405615_2026_11_20.csv"
REGISTRATION = "registration_81796405615.csv"
CHAT = "meeting_saved_chat.txt"
PASTED = "names_pasted.txt"
REPORT_HEADER = (
    "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
    "Recording disclaimer response,In waiting room"
)
REGISTRATION_HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)
NOT_PEOPLE = {"iPhone", "Aiko's iPad", "12025550142", "read.ai meeting notes"}
NOISE = {"Participants (44)", "Invite", "Mute", "Muted", "Unmute", "Unmuted"}
STAMP = "%m/%d/%Y %I:%M:%S %p"
DAYS = ["11/09/2026", "11/12/2026", "11/16/2026", "11/18/2026", "11/19/2026", "11/20/2026"]

Row = dict[str, str]
Said = tuple[str, str, str, str]


def text(name: str) -> str:
    return (EVENING / name).read_bytes().decode("utf-8-sig")


def table(name: str) -> list[Row]:
    """The rows below the meeting block, by column name."""
    return list(csv.DictReader(text(name).splitlines()[3:]))


def chat() -> list[Said]:
    """Every message as (time, sender, recipient, words)."""
    form = r"(\d\d:\d\d:\d\d) From  (.+)  to  (.+):\n((?:\t.*\n)+)"
    assert re.fullmatch(f"(?:{form})+", text(CHAT))
    return [(at, who, to, words) for at, who, to, words in re.findall(form, text(CHAT))]


def moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, STAMP)


def admitted() -> list[Row]:
    return [row for row in table(REPORT) if row["In waiting room"] == "No"]


def humans() -> set[tuple[str, str]]:
    """Who took part, as (address, "") or, without address, ("", display name)."""
    rows = [row for row in admitted() if row["Name (original name)"] not in NOT_PEOPLE]
    address = {row["Email"].lower() for row in rows if row["Email"]}
    return {(a, "") for a in address} | {
        ("", row["Name (original name)"]) for row in rows if not row["Email"]
    }


def inside(clock: str) -> list[str]:
    """The display names on the panel at that time, one for each connection."""
    at = datetime.fromisoformat(f"2026-11-20T{clock}")
    return [
        row["Name (original name)"]
        for row in admitted()
        if moment(row["Join time"]) <= at <= moment(row["Leave time"])
    ]


@pytest.mark.parametrize(
    ("name", "header"), [(REPORT, REPORT_HEADER), (REGISTRATION, REGISTRATION_HEADER)]
)
def test_reports_are_true_to_the_byte(name: str, header: str) -> None:
    """Zoom's download: BOM, CRLF, a meeting block, an empty line, the header, full rows."""
    data = (EVENING / name).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    lines = text(name).splitlines()
    assert lines[1].startswith("Returns without tears,817 9640 5615,")
    assert (lines[2], lines[3]) == ("", header)
    assert {len(row) for row in csv.reader(lines[4:])} == {header.count(",") + 1}


def test_enough_people_half_of_them_in_japanese() -> None:
    rows = {row["Email"].lower(): row["Name (original name)"] for row in admitted()}
    names = [rows[address] if address else name for address, name in humans()]
    japanese = [name for name in names if re.match(r"[\u3041-\u9fff]", name) or "中原" in name]
    assert len(names) == 49
    assert len(japanese) == 24


def test_most_guests_show_no_address() -> None:
    """29 of 48 guests, as Zoom hides the addresses of guests outside the account."""
    guests = humans() - {("ken.ito@example.com", "")}
    assert (sum(address == "" for address, _ in guests), len(guests)) == (29, 48)


def test_minutes_are_rounded_up_and_inside_the_session() -> None:
    block = next(csv.DictReader(text(REPORT).splitlines()[:2]))
    whole = block | {"Join time": block["Start time"], "Leave time": block["End time"]}
    for row in [*table(REPORT), whole]:
        start, end = moment(row["Join time"]), moment(row["Leave time"])
        seconds = (end - start).total_seconds()
        assert int(row["Duration (minutes)"]) == math.ceil(seconds / 60) > 0
        assert moment(block["Start time"]) <= start < end <= moment(block["End time"])


def test_people_of_one_name_and_names_of_one_address() -> None:
    rows = admitted()
    kimura = {row["Email"] for row in rows if row["Name (original name)"] == "木村 千尋"}
    assert kimura == {"kimura.c@example.org", "chihiro.kimura@example.jp", ""}
    elif_ = {row["Name (original name)"] for row in rows if "elif" in row["Email"]}
    assert elif_ == {"Elif K.", "Elif Karahan"}


def test_the_waiting_room() -> None:
    """Three people pass through it, one never leaves it."""
    waiting = {row["Name (original name)"] for row in table(REPORT)} - {
        row["Name (original name)"] for row in admitted()
    }
    rows = [row for row in table(REPORT) if row["In waiting room"] == "Yes"]
    assert (waiting, len(rows)) == ({"Gil Fontaine"}, 4)


def test_only_reserved_domains_and_the_hosts_own_for_colleagues() -> None:
    everything = "".join(text(path.name) for path in EVENING.iterdir())
    found = set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]*\w", everything))
    assert found
    assert {address.split("@")[1] for address in found} == {
        f"example.{end}" for end in ("com", "org", "net", "jp")
    }
    own = {address for address in found if address.endswith("@example.com")}
    assert own == {"ken.ito@example.com", "nao.ishiguro@example.com"}


def test_registration_holds_absent_people_and_empty_cells() -> None:
    rows = table(REGISTRATION)
    came = "\n".join(address or re.sub(r"\s", "", name) for address, name in humans()).lower()
    absent = {
        row["Email"]
        for row in rows
        if row["Email"] not in came
        and (row["First Name"] + row["Last Name"]).lower() not in came
        and (row["Last Name"] + row["First Name"]) not in came
    }
    assert (len(rows), len({row["Email"] for row in rows}), len(absent)) == (39, 38, 7)
    assert {row["Approval Status"] for row in rows} == {"approved", "denied", "pending"}
    assert sum(row["Industry"] == "" for row in rows) == 3
    assert sum(row["Organization"] == "" for row in rows) == 7


def test_the_hosts_own_field_and_colleagues_are_in_the_registration() -> None:
    rows = table(REGISTRATION)
    own = {"e-commerce", "ネット通販", "online retail", "ＥＣ", "d2c e-commerce", "eコマース"}
    assert {row["Industry"].lower() for row in rows} >= {word.lower() for word in own}
    assert [r["Email"] for r in rows if "Example Books" in r["Organization"]] == [
        "marta.ortolan@example.org"
    ]


def test_who_speaks_is_in_the_report_and_in_the_room() -> None:
    said = chat()
    assert len(said) >= 35
    for at, who, _, _ in said:
        assert who in inside(at), at
    assert [at for at, *_ in said] == sorted(at for at, *_ in said)


@pytest.mark.parametrize(
    ("offered", "asker"),
    [
        (r"second delivery|attempts", "Aiko Murata"),
        (r"再配達", "水野 佳苗（みずの かなえ）"),
        (r"warehouse|choos", "Dara Whitcombe"),
    ],
)
def test_one_person_asks_for_each_thing_on_offer(offered: str, asker: str) -> None:
    """Reactions and replies quote others: their words are not the sender's."""
    own = [(who, re.sub(r'(Reacted|Replying) to ".*"', "", words)) for _, who, _, words in chat()]
    assert {who for who, words in own if re.search(offered, words)} == {asker}


def test_private_words_are_between_the_two_users_only() -> None:
    """Both of them would have these lines in their own saved chat."""
    private = [(who, to) for _, who, to, _ in chat() if to != "Everyone"]
    assert private == [
        ("Haruka Mori", "Ken Ito(Direct Message)"),
        ("Ken Ito", "Haruka Mori(Direct Message)"),
    ]


def test_the_paste_is_the_panel_at_ten_to_eight() -> None:
    """Without initials and panel words: 44 lines, 40 people, each in the call at 19:50."""
    lines = [line for line in text(PASTED).splitlines() if line not in NOISE]
    names = [re.sub(r" \((me|Host)\)$", "", x) for x in lines if not re.fullmatch("[A-Z]{2}", x)]
    assert sorted(names) == sorted(inside("19:50:00"))
    assert (len(names), len(set(names) - NOT_PEOPLE)) == (44, 40)
    assert "Haruka Mori (me)" in lines


def test_the_day_stands_only_in_the_strings_that_the_readme_names() -> None:
    """The demo moves the evening to another day by exactly these strings."""
    dates = r"\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}|\d{4}_\d\d_\d\d"
    data = {name: text(name) for name in (REPORT, REGISTRATION, CHAT, PASTED)}
    assert sorted(set(re.findall(dates, "".join(data.values())))) == DAYS
    assert all(f"`{day}`" in text("README.md") for day in DAYS)
    assert {path.name for path in EVENING.iterdir()} == {*data, "README.md"}
