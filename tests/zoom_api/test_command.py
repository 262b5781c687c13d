"""`ingest --zoom` and `sessions --zoom`: the command against the stand-in for Zoom's API."""

from __future__ import annotations

import stat
from functools import partial
from pathlib import Path

import pytest

from followup.importers.zoom_api import connection

ID = "81796405615"


@pytest.fixture
def at_zoom(at_home, zoom, held, person, settings, secret, monkeypatch):
    """A home with a Zoom app, and an evening of three people at Zoom."""
    people = [person(n) for n in range(2)]
    people.append(person(2, name="Lou", user_email="lou@example.org", registrant_id="R2"))
    zoom.held.append(held("AbC==", ID, "2026-11-20T10:00:00Z", people))
    monkeypatch.setenv("FOLLOWUP_ZOOM_CLIENT_SECRET", secret)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    where = {"api": f"{zoom.url}/v2", "oauth": f"{zoom.url}/oauth/token"}
    to_fake = partial(connection.connect, **where, now=lambda: zoom.now, wait=zoom.wait)
    monkeypatch.setattr(connection, "connect", to_fake)
    ids = ("--zoom-account-id", settings.account_id, "--zoom-client-id", settings.client_id)
    at_home("init", "--name", "Ken Ito", *ids)
    return at_home


def test_a_session_comes_from_zoom_like_a_file(at_zoom, secret):
    """docs/design.md, files: the raw answer is saved first, then read as a file is."""
    found = at_zoom("ingest", "--zoom", ID, "--json").json
    assert {file["platform"] for file in found["files"]} == {"zoom"}
    assert found["sessions"] == [1]
    saved = list((at_zoom.home / "zoom").iterdir())
    assert saved
    assert {stat.S_IMODE(path.stat().st_mode) for path in saved} == {0o600}
    everything = b"".join(p.read_bytes() for p in at_zoom.home.rglob("*") if p.is_file())
    assert secret.encode() not in everything
    again = at_zoom("ingest", "--zoom", "latest", "--json").json
    assert again["sessions"] == [1]


def test_a_dry_run_saves_nothing(at_zoom):
    found = at_zoom("ingest", "--zoom", ID, "--dry-run", "--json").json
    assert found["sessions"] == []
    assert not (at_zoom.home / "zoom").exists()


def test_past_sessions_are_listed(at_zoom):
    assert ID in at_zoom("sessions", "--zoom").out


def test_without_a_zoom_app_a_sentence_says_what_to_do(at_home):
    refused = at_home("ingest", "--zoom", "latest", code=1)
    assert "init --zoom-account-id" in refused.err


def test_a_map_is_remembered_for_the_next_table_of_that_kind(at_home, tmp_path: Path):
    """docs/design.md, files: what `--map` says holds for every table of that header."""
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Wer,Wohin\nAiko Murata,aiko@example.net\n")
    second.write_text("Wer,Wohin\nBen Voss,ben@example.org\n")
    at_home("ingest", first, "--map", "name=Wer,email=Wohin")
    found = at_home("ingest", second, "--json").json["files"][0]["people"]
    assert [(one["name"], one["email"]) for one in found] == [("Ben Voss", "ben@example.org")]
    assert at_home("ingest", second, "--map", "who=Wer", code=2).err


def test_the_user_settles_the_order_of_dates(at_home, tmp_path: Path):
    """In Zoom's portal the date format is the user's own; a file may leave the order open."""
    report = tmp_path / "participants.csv"
    header = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
    report.write_text(header + "Aiko,aiko@example.net,04/05/2026 19:00:00,04/05/2026 20:00:00,60\n")
    at_home("ingest", report, "--date-order", "month")
    assert at_home("sessions", "--json").json["sessions"][0]["day"] == "2026-04-05"
