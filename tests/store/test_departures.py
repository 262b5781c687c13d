"""What has left stays known where the database is put back from a backup."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from followup.errors import StoreProblem
from followup.model import MessageState
from followup.store import departures, outbox


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "departures.txt"


def test_every_departure_counts(ledger: Path) -> None:
    for message_id in ("<a@example.com>", "<b@example.com>", "<a@example.com>"):
        departures.note(ledger, message_id)
    assert departures.counted(ledger) == {"<a@example.com>": 2, "<b@example.com>": 1}
    if os.name == "posix":
        assert ledger.stat().st_mode & 0o777 == 0o600


def test_nothing_has_left_yet(ledger: Path) -> None:
    assert not departures.counted(ledger)
    assert not ledger.exists()


@pytest.mark.parametrize("torn", [b"\n<a@exam", b"\n\xff\x00", b"<a@example.com", b"\n\n"])
def test_a_line_that_a_power_cut_tore_hides_no_later_one(ledger: Path, torn: bytes) -> None:
    ledger.write_bytes(torn)
    departures.note(ledger, "<b@example.com>")
    assert departures.counted(ledger)["<b@example.com>"] == 1


def test_where_it_cannot_be_written_down_nothing_leaves(ledger: Path) -> None:
    ledger.mkdir()
    with pytest.raises(StoreProblem):
        departures.note(ledger, "<a@example.com>")
    with pytest.raises(StoreProblem):
        departures.counted(ledger)


def test_lines_that_a_power_cut_took_are_written_again(evening, ledger: Path) -> None:
    """The database is on the disk before a message leaves; the file need not be yet."""
    left, again = evening.approved(), evening.approved("Dev", "dev@example.net")
    for message in (left, again):
        evening.claim(message)
    waits = evening.approved("Ana", "ana@example.net")
    ids = {one: outbox.get(evening.db, one).message_id for one in (left, again, waits)}
    departures.note(ledger, ids[again])
    departures.mend(ledger, departures.counted(ledger), outbox.gone(evening.db))
    assert departures.counted(ledger) == {ids[left]: 1, ids[again]: 1}


def test_lines_of_what_was_replaced_are_written_again_too(evening, ledger: Path) -> None:
    """An older copy of the database holds the earlier message of that first contact."""
    aiko = evening.person("Aiko Murata", "aiko@example.net")
    first = evening.approve(evening.draft(aiko, "aiko@example.net"))
    outbox.postpone(evening.db, first, None, "450 later", evening.now)
    outbox.fall_back(evening.db, first, "send.aged", evening.now)
    assert outbox.gone(evening.db) == {}
    other = evening.approve(evening.draft(aiko, "aiko@example.net", body="Hello again."))
    assert outbox.gone(evening.db) == {}
    evening.claim(other)
    ids = {outbox.get(evening.db, one).message_id for one in (first, other)}
    departures.mend(ledger, departures.counted(ledger), outbox.gone(evening.db))
    assert departures.counted(ledger) == dict.fromkeys(ids, 1)


def test_what_left_a_second_time_is_written_down_twice(evening, ledger: Path) -> None:
    """An older copy of the database may know of the first time; and never one line too many."""
    message = evening.approved()
    evening.claim(message)
    outbox.recover(evening.db, evening.now)
    outbox.settle(evening.db, message, MessageState.APPROVED, evening.now)
    outbox.postpone(evening.db, message, None, "450 later", evening.now)
    evening.claim(message)
    departures.note(ledger, outbox.get(evening.db, message).message_id)
    for _ in range(2):
        departures.mend(ledger, departures.counted(ledger), outbox.gone(evening.db))
        assert [*departures.counted(ledger).values()] == [2]
    outbox.recover(evening.db, evening.now)
    outbox.settle(evening.db, message, MessageState.APPROVED, evening.now)
    assert outbox.recover(evening.db, evening.now, departures.counted(ledger)) == []


def test_a_ledger_that_cannot_be_kept_says_so(ledger: Path) -> None:
    departures.keep(ledger)  # nothing has left
    assert not ledger.exists()
    ledger.mkdir()
    with pytest.raises(StoreProblem):
        departures.keep(ledger)


def test_an_older_copy_of_the_database_sends_nothing_twice(evening) -> None:
    """It holds the message as approved; that it was claimed stands beside it only."""
    left, waits = evening.approved(), evening.approved("Dev Patel", "dev@example.net")
    departed = {outbox.get(evening.db, left).message_id: 1}
    assert [m.id for m in outbox.recover(evening.db, evening.now, departed)] == [left]
    assert [m.id for m in outbox.waiting(evening.db, evening.now)] == [waits]


def test_a_message_settled_as_not_sent_may_leave_once_more(evening) -> None:
    left = evening.approved()
    departed = {outbox.get(evening.db, left).message_id: 2}
    outbox.recover(evening.db, evening.now, departed)
    outbox.settle(evening.db, left, MessageState.APPROVED, evening.now)
    assert outbox.recover(evening.db, evening.now, departed) == []
    assert evening.claim(left).state is MessageState.SENDING


def test_what_the_database_knows_itself_stays_as_it_is(evening) -> None:
    """A text put off was claimed, and waits: its departures are all accounted for."""
    message = evening.approved()
    evening.claim(message)
    outbox.postpone(evening.db, message, None, None, evening.now)
    departed = {outbox.get(evening.db, message).message_id: 1}
    assert outbox.recover(evening.db, evening.now, departed) == []
