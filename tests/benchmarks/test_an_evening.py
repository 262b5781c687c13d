"""An ordinary evening must feel immediate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.bench
Measured = Callable[[str, str, str], None]


def registration(path: Path, people: int) -> Path:
    """Everybody's sign-up with what they do, a report of its own."""
    fields = "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time"
    lines = [
        f"Ada,Lund {n},ada.{n}@example.com,Firm {n},Logistics,Planner,11/19/2026 08:00:00 AM"
        for n in range(people)
    ]
    path.write_text("\n".join([f"{fields},Approval Status", *(f"{x},approved" for x in lines)]))
    return path


def test_sixty_people_from_files_to_the_printed_list(
    report: Callable[[Path, int, int], Path],
    tmp_path: Path,
    followup: Callable[..., float],
    measured: Measured,
) -> None:
    came = report(tmp_path / "participants.csv", 90, 60)
    signed_up = registration(tmp_path / "registration.csv", 60)
    taken = followup("go", str(came), str(signed_up))
    measured("60 people, files to printed list (go)", f"{taken:.2f} s", "<= 1 s")
    assert taken < 5


def test_three_hundred_rows_end_to_end(
    report: Callable[[Path, int, int], Path],
    tmp_path: Path,
    followup: Callable[..., float],
    measured: Measured,
) -> None:
    path = report(tmp_path / "participants.csv", 300, 150)
    bare, taken = followup("--help"), followup("ingest", str(path))
    figure = f"{taken:.2f} s / {bare:.2f} s = {taken / bare:.1f}"
    measured("ingest of 300 rows / followup --help", figure, "<= 3")
    assert taken < 12 * bare
