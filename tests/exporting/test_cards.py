"""vCard 4.0 as RFC 6350 wants it, read back by followup."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from followup import importers, tables
from followup.exporting import Leaving, as_vcard
from followup.model import Note, Person
from followup.names.normalise import clean

NOW = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
anything = st.text(max_size=60)


def cards(*people: Person) -> bytes:
    return as_vcard(Leaving(people, {one.id: NOW for one in people}))


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_a_whole_card() -> None:
    """RFC 6350: CRLF, KIND, the preferred address first, N of five parts, REV."""
    notes = (Note("note", "printing, small; runs it\nback in May", NOW + timedelta(hours=1)),)
    person = Person(
        7, "Mara Quist", ("mara@example.org", "m@example.net"), "Mara", "Quist",
        "Quist, Parcels; Co", "E-commerce", "Owner \\ founder", notes=notes,
    )  # fmt: skip
    lines = unfolded(cards(person))
    assert lines.pop(3).startswith("UID:urn:uuid:")
    assert lines == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "FN:Mara Quist",
        "N:Quist;Mara;;;",
        "EMAIL;PREF=1:mara@example.org",
        "EMAIL;PREF=2:m@example.net",
        "ORG:Quist\\, Parcels\\; Co",
        "TITLE:Owner \\\\ founder",
        "NOTE:printing\\, small\\; runs it\\nback in May",
        "REV:20261120T220000Z",
        "END:VCARD",
    ]


def test_the_same_person_has_the_same_uid_ever_after() -> None:
    """RFC 6350 6.7.6: an address book updates the card and adds no second one."""

    def uid(number: int, name: str, made: datetime) -> str:
        data = as_vcard(Leaving([Person(number, name)], {number: made}))
        return re.search(rb"UID:(.*)\r", data)[1].decode()  # type: ignore[index]

    assert uid(7, "Mara", NOW) == uid(7, "Mara Quist", NOW)
    others = {uid(8, "Mara", NOW), uid(7, "Mara", NOW + timedelta(microseconds=1))}
    assert uid(7, "Mara", NOW) not in others
    assert len(others) == 2


@given(name=anything, organization=anything, title=anything, note=anything)
@settings(max_examples=150)
def test_no_text_breaks_a_card(name: str, organization: str, title: str, note: str) -> None:
    """RFC 6350 3.2, 3.4: 75 octets, no character torn, and no line that was not meant."""
    person = Person(1, name or "x", (), name, None, organization, None, title,
                    notes=(Note("note", note, NOW),))  # fmt: skip
    data = cards(person)
    assert all(len(line) <= 75 and line.decode() is not None for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = unfolded(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCARD", "END:VCARD")
    names = [re.split("[;:]", line)[0] for line in lines[1:-1]]
    assert set(names) <= {"VERSION", "KIND", "UID", "FN", "N", "ORG", "TITLE", "NOTE", "REV"}
    assert len(names) == len(set(names))


@given(st.lists(st.tuples(anything, anything, anything), min_size=1, max_size=4))
@settings(max_examples=100)
def test_followup_reads_the_same_people_back(people: list[tuple[str, str, str]]) -> None:
    """Names, firms and titles come back, but for signs that no reader of followup's keeps."""
    made = [
        Person(
            n, f"P{name}", (f"p{n}@example.com",), organization=f"O{firm}", job_title=f"T{title}"
        )
        for n, (name, firm, title) in enumerate(people)
    ]
    back = importers.read(tables.from_bytes(cards(*made), "people.vcf")).attendances

    def kept(text: str | None) -> str:
        return re.sub(r"[\\\s]|mailto:", "", clean(text or ""))

    assert [(kept(a.name), a.email, kept(a.organization), kept(a.job_title)) for a in back] == [
        (kept(p.name), p.emails[0], kept(p.organization), kept(p.job_title)) for p in made
    ]
