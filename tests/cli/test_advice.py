"""What registration would have given the host, counted from the host's own file."""

from __future__ import annotations

from pathlib import Path

HEADER = "Name (Original Name),User Email,Total Duration (Minutes),Guest\n"
NAMES = ("Aiko Murata", "Ben Voss", "Cara Lind", "Dara Moss", "Elif Kaya", "Femi Ode", "Gil Roy")


def report(tmp_path: Path, name: str, length: int) -> Path:
    path = tmp_path / name
    guests = "".join(f"{guest},,{length},Yes\n" for guest in NAMES)
    path.write_text(HEADER + "Ken Ito,ken@example.com,60,No\n" + guests)
    return path


def test_a_host_is_told_once_what_registration_would_give(at_home, tmp_path):
    """Zoom blanks guests' addresses unless they registered (Zoom help, 4416109814541)."""
    said = at_home("ingest", report(tmp_path, "a.csv", 50)).err
    assert "7 of 8 people came without an address" in said
    assert "Which company are you with" in said
    again = at_home("ingest", report(tmp_path, "b.csv", 51)).err
    assert "without an address" not in again


def test_a_pasted_list_brings_no_advice(at_home, tmp_path):
    """Attendees cannot switch registration on."""
    names = tmp_path / "names.txt"
    names.write_text("\n".join(NAMES))
    assert "without an address" not in at_home("ingest", names).err
