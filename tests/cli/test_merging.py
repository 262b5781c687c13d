"""people merge, split, undo: the user's word on who is who, through the real command."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

AtHome = Any


@pytest.fixture
def two(at_home: AtHome, report) -> AtHome:
    """Mara (1) and M. Berg (2) at one evening, Mara again by name alone at another."""
    report(1, "Mara Quist,mara@example.org", "M. Berg,berg@example.net")
    report(2, "Mara Quist,", "Dev Patel,dev@example.com")
    return at_home


def known(at_home: AtHome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = at_home("people", "--json").json["people"]
    return found


def lines(at_home: AtHome, person: int) -> dict[str, int]:
    """ "file name:line" -> number of the line, of a person."""
    found = at_home("people", "split", person, "--json").json["lines"]
    return {f"{Path(one['file']).name}:{one['file_line']}": one["line"] for one in found}


def test_merge_and_undo_restore_everybody(two: AtHome) -> None:
    before = known(two)
    said = two("people", "merge", 2, 1).err
    assert "2 and 1 are one person now: 1 Mara Quist" in said
    merged = known(two)
    assert [one["id"] for one in merged] == [1, 3]
    assert sorted(merged[0]["emails"]) == ["berg@example.net", "mara@example.org"]
    two("people", "undo")
    assert known(two) == before


def test_split_and_undo_restore_everybody(two: AtHome) -> None:
    before = known(two)
    number = lines(two, 1)["2.csv:2"]
    said = two("people", "split", 1, number).err
    assert "One line is somebody else's now: 4 Mara Quist" in said
    assert [len(one["attendances"]) for one in known(two)] == [1, 1, 1, 1]
    two("people", "undo")
    assert known(two) == before


def test_the_merged_stay_merged_when_files_come_later(two: AtHome, report) -> None:
    """docs/design.md, store: no rule overwrites what a human said."""
    two("people", "merge", 1, 2)
    report(3, "Berg Desk,berg@example.net", "Quist Mara,")
    report(4, "M. Berg,berg@example.net", "Mara Quist,mara@example.org")
    assert [one["id"] for one in known(two)] == [1, 3]


def test_an_address_noted_of_the_merged_one_is_theirs(two: AtHome, report) -> None:
    two("people", "edit", 1, "--email", "m1@example.jp")
    two("people", "edit", 2, "--email", "m2@example.jp")
    two("people", "merge", 1, 2)
    report(3, "M. Berg,m2@example.jp")
    assert [one["id"] for one in known(two)] == [1, 3]


def test_lines_that_came_after_a_merge_go_where_they_belong(two: AtHome, report) -> None:
    """By address, else by name; the rest is as it was."""
    before = known(two)
    two("people", "merge", 1, 2)
    report(3, "Desk,berg@example.net", "Mara Quist,")
    two("people", "undo")
    after = known(two)
    files = {
        one["id"]: sorted(Path(line["file"]).name for line in one["attendances"]) for one in after
    }
    assert files == {1: ["1.csv", "2.csv", "3.csv"], 2: ["1.csv", "3.csv"], 3: ["2.csv"]}
    for one in after:
        one["attendances"] = [a for a in one["attendances"] if Path(a["file"]).name != "3.csv"]
    assert [one["attendances"] for one in after] == [one["attendances"] for one in before]


def test_split_halves_are_never_joined_or_asked_about_again(two: AtHome, report) -> None:
    report(3, "Mara Quist,mara@example.org")
    number = lines(two, 1)["3.csv:2"]
    two("people", "split", 1, number)
    for day, line in ((4, "Mara Quist,mara@example.org"), (5, "Mara Quist,"), (6, "QUIST Mara,")):
        report(day, line)
    two("ingest", Path(known(two)[0]["attendances"][0]["file"]))
    files = {
        one["id"]: {Path(line["file"]).name for line in one["attendances"]} for one in known(two)
    }
    assert files[1] >= {"1.csv", "2.csv"}
    assert files[4] >= {"3.csv"}
    assert files[1].isdisjoint(files[4])
    asked = two("people", "suggestions", "--json").json["suggestions"]
    assert {1, 4} not in [{one["a"], one["b"]} for one in asked]


def test_a_later_word_counts_more_than_an_earlier_one(at_home: AtHome, report) -> None:
    """Told apart first, merged later, and told apart again by undo."""
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,quist@example.net")
    (asked,) = at_home("people", "suggestions", "--json").json["suggestions"]
    at_home("people", "different", asked["id"])
    at_home("people", "merge", 1, 2)
    assert len(known(at_home)) == 1
    at_home("people", "undo")
    assert len(known(at_home)) == 2
    assert at_home("people", "suggestions", "--json").json["suggestions"] == []
    at_home("people", "undo")
    assert len(at_home("people", "suggestions", "--json").json["suggestions"]) == 1


@pytest.mark.parametrize("blocked", [1, 2, "mara@example.org", "berg@example.net"])
def test_a_no_follows_both_halves_of_an_undone_merge(two: AtHome, blocked: object) -> None:
    """Promise 5: whoever of the two said it; only unblock lifts it."""
    two("block", blocked)
    two("people", "merge", 1, 2)
    assert [one["blocked"] for one in known(two)] == [True, False]
    two("people", "undo")
    assert [one["blocked"] for one in known(two)] == [True, True, False]


@pytest.mark.parametrize("blocked", [1, "mara@example.org"])
def test_a_no_follows_both_halves_of_a_split(two: AtHome, blocked: object) -> None:
    two("block", blocked)
    two("people", "split", 1, lines(two, 1)["2.csv:2"])
    assert [one["blocked"] for one in known(two) if one["name"] == "Mara Quist"] == [True, True]
    two("people", "undo")
    assert known(two)[0]["blocked"]


def test_corrections_are_taken_back_too(two: AtHome) -> None:
    before = known(two)
    two("people", "edit", 2, "--name", "Maria Berg", "--organization", "Berg Books")
    two("people", "merge", 1, 2)
    assert known(two)[0]["name"] == "Maria Berg"
    for _ in range(2):
        two("people", "undo")
    assert known(two) == before
    assert "no decision to take back" in two("people", "undo", code=1).err


def test_what_a_later_decision_rests_on_waits_for_it(two: AtHome) -> None:
    two("people", "merge", 1, 2)
    two("people", "edit", 3, "--name", "Devendra Patel")
    two("people", "split", 1, lines(two, 1)["1.csv:3"])
    refused = two("people", "undo", 1, code=1).err
    assert "Decision 3 (split)" in refused
    assert "followup people undo 3" in refused
    two("people", "undo", 3)
    two("people", "undo", 1)
    assert [one["name"] for one in known(two)] == ["Mara Quist", "M. Berg", "Devendra Patel"]
    assert "taken back before" in two("people", "undo", 1, code=1).err


def test_the_decisions_are_listed(two: AtHome) -> None:
    assert "Nothing decided" in two("people", "undo", "--list").err
    two("people", "merge", 2, 1)
    two("people", "edit", 3, "--note", "runs a shop")
    two("people", "undo")
    found = two("people", "undo", "--list", "--json").json
    assert found["schema"] == "followup.people.undo/1"
    assert [(one["id"], one["kind"], one["people"]) for one in found["decisions"]] == [
        (2, "edit", [3]),
        (1, "merge", [1, 2]),
    ]
    assert found["decisions"][0]["undone_at"]
    shown = two("people", "undo", "--list").out
    assert "merged: 1 Mara Quist, 2" in shown
    assert "(taken back)" in shown
    assert "まとめる" in two("--lang", "ja", "people", "undo", "--list").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["merge", 1], 2, "It takes two people"),
        (["merge", 2, 2], 2, "It takes two people"),
        (["merge", 1, 77], 1, "77"),
        (["merge", 1, 10**30], 1, "followup people"),
        (["merge", 1, 0], 1, "followup people"),
        (["split", 77], 1, "77"),
        (["split", 77, 1], 1, "77"),
        (["split", 1, 10**30], 1, "none of Mara Quist's"),
        (["split", 1, 2], 1, "none of Mara Quist's"),
        (["split", 2, 2], 1, "all lines of M. Berg"),
        (["split", 2], 1, "only one line"),
        (["split", 1], 3, "followup people split 1"),
        (["split", 1, 1, "--json"], 2, "--json"),
        (["undo", 9], 1, "no decision 9"),
        (["undo", 10**30], 1, "no decision"),
        (["undo"], 1, "no decision to take back"),
        (["undo", "--json"], 2, "--json"),
    ],
)
def test_a_slip_is_a_sentence_and_changes_nothing(
    two: AtHome, arguments: list[object], code: int, said: str
) -> None:
    before = known(two)
    assert said in two("people", *arguments, code=code).err
    assert known(two) == before
    assert two("people", "undo", "--list", "--json").json["decisions"] == []


def test_who_was_merged_before_is_who_they_became(two: AtHome) -> None:
    two("people", "merge", 1, 2)
    assert "one person already: Mara Quist" in two("people", "merge", 1, 2, code=1).err
    two("people", "merge", 3, 2)
    assert [one["id"] for one in known(two)] == [1]


def test_somebody_without_a_line_any_more_may_be_merged(two: AtHome) -> None:
    """Their session was removed; a name that the user noted is left."""
    two("people", "edit", 3, "--name", "Dev Patel", "--note", "runs a shop")
    two("sessions", "remove", 2, "--yes")
    before = known(two)
    two("people", "merge", 1, 3)
    two("people", "undo")
    assert known(two) == before


def test_split_lists_the_lines_with_where_they_stand(two: AtHome) -> None:
    ran = two("people", "split", 1, code=3)
    assert "1.csv:2  Mara Quist  mara@example.org" in ran.out
    assert "2.csv:2  Mara Quist  no address" in ran.out
    assert "別の方" in two("--lang", "ja", "people", "split", 1, code=3).err


# --- drafts and messages ---------------------------------------------------------------------


@pytest.fixture
def drafted(at_home: AtHome, report) -> AtHome:
    """Mara (1) and M. Berg (2) at one evening, each with a draft of the same number."""
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com")
    report(1, "Mara Quist,mara@example.org", "M. Berg,berg@example.net")
    at_home("draft", "--person", 1, "--person", 2)
    return at_home


def states(at_home: AtHome) -> dict[int, tuple[int, str]]:
    """Draft -> (person, state)."""
    found = at_home("drafts", "--json").json["drafts"]
    return {one["id"]: (one["person"], one["state"]) for one in found}


def ledger(at_home: AtHome) -> list[tuple[str, str]]:
    found = at_home("outbox", "--json").json["messages"]
    return [(one["to"], one["state"]) for one in found]


def test_of_two_approved_mails_one_is_left_and_that_is_said(drafted: AtHome) -> None:
    """Promise 2: one first contact per person and session."""
    drafted("approve", 1, 2)
    said = drafted("people", "merge", 1, 2).err
    assert "Draft 2 to M. Berg is withdrawn" in said
    assert "Draft 1" not in said
    assert ledger(drafted) == [("mara@example.org", "approved"), ("berg@example.net", "cancelled")]
    drafted("people", "undo")
    assert states(drafted) == {1: (1, "approved"), 2: (2, "stale")}
    assert ledger(drafted)[1][1] == "cancelled", "a yes does not come back by itself"
    drafted("approve", 2)


def test_drafts_follow_and_come_back(drafted: AtHome) -> None:
    before = drafted("drafts", "--json").json
    drafted("people", "merge", 2, 1)
    assert states(drafted) == {1: (1, "proposed"), 2: (2, "cancelled")}
    drafted("people", "undo")
    assert drafted("drafts", "--json").json == before


def test_a_yes_whose_reader_changes_falls_back_at_once(drafted: AtHome, report) -> None:
    """Not only at the gate: the name that the mail shows is not theirs any more."""
    report(2, "Mara Quist-Berg,mq@example.jp")
    drafted("approve", 1)
    said = drafted("people", "merge", 1, 3).err
    assert "Draft 1 to Mara Quist needs a new yes" in said
    assert states(drafted)[1] == (1, "stale")
    assert ledger(drafted) == [("mara@example.org", "cancelled")]
    drafted("people", "undo")
    assert states(drafted)[1] == (1, "stale")


def test_an_address_that_goes_to_the_other_half_takes_the_mail_along(
    drafted: AtHome, report
) -> None:
    report(2, "Mara Quist,")
    drafted("approve", 1)
    number = lines(drafted, 1)["1.csv:2"]
    said = drafted("people", "split", 1, number).err
    assert "Draft 1" not in said
    assert states(drafted)[1] == (3, "approved")
    drafted("people", "undo")
    assert states(drafted)[1] == (1, "approved")
    assert ledger(drafted) == [("mara@example.org", "approved")]


def test_a_mail_written_while_they_were_one_stays_with_its_address(at_home: AtHome, report) -> None:
    """Its reader is counted as written to; the other half is free."""
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com")
    report(1, "Mara Quist,mara@example.org", "Mara Q.,")
    at_home("people", "merge", 1, 2)
    at_home("draft", "--person", 1)
    at_home("approve", 1)
    at_home("people", "undo")
    assert ledger(at_home) == [("mara@example.org", "approved")]
    assert states(at_home)[1] == (1, "approved")


def test_what_was_said_that_evening_stays_with_who_was_there(
    at_home: AtHome, report, tmp_path: Path
) -> None:
    """A namesake of another evening takes no line of this one, whatever is merged elsewhere."""
    report(1, "Mara Quist,mara@example.org")
    report(2, "Mara Quist,quist@example.net", "Dev Patel,dev@example.com")
    report(3, "M. Berg,berg@example.net")
    chat = tmp_path / "chat.txt"
    chat.write_text("19:14:26\t From Mara Quist to Everyone:\n\tHow do you pack glass?\n")
    at_home("ingest", chat, "--session", 2)
    before = known(at_home)
    at_home("people", "merge", 2, 4)
    assert {"2.csv:2", "3.csv:2", "chat.txt:1"} == lines(at_home, 2).keys()
    assert [one["id"] for one in known(at_home)] == [1, 2, 3]
    at_home("ingest", chat, "--session", 2)
    assert {"2.csv:2", "3.csv:2", "chat.txt:1"} == lines(at_home, 2).keys()
    at_home("people", "undo")
    assert known(at_home) == before


def test_the_hour_of_a_decision_is_that_of_the_users_clock(two: AtHome) -> None:
    """The zone of the profile, as everywhere else; not that of the machine."""
    two("init", "--no-input", "--name", "Ken Ito", "--timezone", "Pacific/Kiritimati")
    two("people", "merge", 1, 2)
    (one,) = two("people", "undo", "--list", "--json").json["decisions"]
    there = datetime.fromisoformat(one["at"]) + timedelta(hours=14)
    assert f"{there:%Y-%m-%d %H:%M}" in two("people", "undo", "--list").out
