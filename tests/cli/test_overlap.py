"""The same evening exported twice: nothing doubled, and what is new is said."""

from __future__ import annotations

HEADER = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
AIKO = "Aiko Murata,aiko@example.net,11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes\n"
BEN = "Ben Achterberg,,11/20/2026 07:05:00 PM,11/20/2026 08:00:00 PM,55,Yes\n"
CARA = "Cara Voss,cara@example.org,11/20/2026 07:30:00 PM,11/20/2026 08:00:00 PM,30,Yes\n"
ASKED = "19:14:26 From  Aiko Murata  to  Everyone:\n\tHow do you handle returns?\n"
THANKS = "20:00:02 From  Ben Achterberg  to  Everyone:\n\tThank you all\n"


def lines(at_home) -> list[tuple[str, int]]:
    found = at_home("people", "--json").json["people"]
    return [(person["name"], len(person["attendances"])) for person in found]


def test_a_newer_export_adds_only_what_is_new(at_home, tmp_path):
    """Idempotent: overlapping files double nothing, and the change is shown."""
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(HEADER + AIKO + BEN)
    second.write_text(HEADER + AIKO + BEN + CARA)
    at_home("ingest", first)
    said = at_home("ingest", second).err
    assert "2 of its lines" in said
    assert "1 are new" in said
    assert lines(at_home) == [("Aiko Murata", 1), ("Ben Achterberg", 1), ("Cara Voss", 1)]


def test_a_chat_saved_twice_repeats_no_remark(at_home, tmp_path):
    """The second save holds the first; a question asked once is one question."""
    first, second = tmp_path / "chat.txt", tmp_path / "chat_later.txt"
    first.write_text(ASKED)
    second.write_text(ASKED + THANKS)
    at_home("ingest", first)
    at_home("ingest", second)
    assert lines(at_home) == [("Aiko Murata", 1), ("Ben Achterberg", 1)]
    at_home("init", "--name", "Ken Ito", "--offer", "a note on how we handle returns")
    [match] = at_home("match", "--json").json["matches"]
    assert len([r for r in match["reasons"] if "returns" in r["label"]]) == 1


def test_two_connections_in_the_same_minute_stay_two_lines(at_home, tmp_path):
    """docs/design.md, files: a Zoom row per connection; equal rows of one file are two."""
    report = tmp_path / "a.csv"
    report.write_text(HEADER + AIKO + AIKO)
    at_home("ingest", report)
    assert lines(at_home) == [("Aiko Murata", 2)]
