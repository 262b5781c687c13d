"""Eighty invented evenings, each with names, chat, and what a thoughtful reader would do."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from followup.model import Profile
from followup.names.normalise import key
from followup.steps import ingest, link, match
from followup.workspace import open_workspace

NOW = datetime(2026, 11, 22, 22, tzinfo=UTC)
HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/evening.toml"))


@dataclass(frozen=True)
class Evening:
    """What was marked before (`said`) and what the tool lists: names, kinds, reasons."""

    folder: str
    said: dict[str, Any]
    listed: tuple[tuple[str, str, float, str], ...]
    left_out: dict[str, str]

    @property
    def names(self) -> list[str]:
        return [name for name, *_ in self.listed]

    def place(self, name: str) -> int | None:
        """Where `name` stands in the list, from 1."""
        return next((at for at, found in enumerate(self.names, 1) if same(found, name)), None)

    @property
    def first_in_three(self) -> bool:
        return (self.place(self.said["first"]) or 99) <= 3

    @property
    def good_listed(self) -> int:
        return sum(self.place(name) is not None for name in self.said["good"])

    @property
    def never_listed(self) -> list[str]:
        return [name for name in self.said["never"] if self.place(name)]


def same(listed: str, marked: str) -> bool:
    a, b = key(listed).replace(" ", ""), key(marked).replace(" ", "")
    return a == b or a.startswith(b)


def run(folder: Path, home: Path) -> Evening:
    """The evening through the real steps: profile, ingest of names and chat, match."""
    said = tomllib.loads((folder / "evening.toml").read_text(encoding="utf-8"))
    me = said["me"]
    offers = (*me["offers"], *filter(None, [me.get("expertise")]))
    fields = {name: me[name] for name in ("name", "industry", "organization", "job_title")}
    return _matched(folder, home, said, Profile(**fields, offers=offers))


def _matched(folder: Path, home: Path, said: dict[str, Any], me: Profile) -> Evening:
    with open_workspace(str(home)) as workspace:
        workspace.config = replace(workspace.config, profile=me)
        sources = [ingest.Source(str(folder / name)) for name in ("names.txt", "chat.txt")]
        taken = ingest.ingest(workspace, sources, now=NOW)
        link.link(workspace, taken.sessions, now=NOW)
        found = match.match(workspace, None)
        return Evening(
            folder.name,
            said,
            tuple(
                (r.person.name, r.match.kind.value, r.match.score, r.match.reasons[0].label)
                for r in found.rows
            ),
            {found.people[number].name: why.key for number, why in found.left_out.items()},
        )


@pytest.fixture(scope="session")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> list[Evening]:
    return [run(folder, tmp_path_factory.mktemp("home")) for folder in FOLDERS]
