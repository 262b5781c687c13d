"""docs/mail.md says what the program does: every preset, option and entry."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from followup.mail.providers import PRESETS, Preset, Server
from followup.mail.settings import Account

PAGE = (Path(__file__).parents[2] / "docs" / "mail.md").read_text(encoding="utf-8")
# Set by `init` under a name of its own, or taken from the profile.
ELSEWHERE = {"name", "address", "sender_name"}


def server(one: Server) -> str:
    return f"{one.host or 'your own host'}:{one.port} {one.security}"


def row(name: str, preset: Preset) -> str:
    daily = f"{preset.daily:,}" if preset.daily else "not known"
    cells = (
        f"`{name}`",
        server(preset.smtp),
        server(preset.imap),
        daily,
        preset.sent_copy,
        ", ".join(preset.auth),
    )
    return f"| {' | '.join(cells)} |"


def test_the_table_of_providers_is_the_program_s() -> None:
    shown = [
        line for line in PAGE.splitlines() if re.match(r"\| `[a-z0-9-]+` \| [\w .-]+:\d", line)
    ]
    assert shown == [row(name, preset) for name, preset in PRESETS.items()]


def test_every_entry_of_an_account_is_explained() -> None:
    explained = {
        name
        for line in PAGE.splitlines()
        if line.startswith("| ") and line.count("|") == 4
        for name in re.findall(r"`([a-z_]+)`", line.split("|")[2])
    }
    assert {entry.name for entry in fields(Account)} - ELSEWHERE == explained


def test_the_page_does_not_claim_more_than_was_tested() -> None:
    assert "never run against Google or Microsoft" in PAGE
