"""What came of kills, held against what the world has received."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from senders import READERS

UNCLEAR = ("sending", "uncertain")


@dataclass
class Verdict:
    """Sums over many cases; `wrong` names the first cases that broke a promise."""

    name: str
    cases: int = 0
    kills: int = 0
    doubled: int = 0
    lost: int = 0
    falsely_sent: int = 0
    too_unclear: int = 0
    failed: int = 0
    arrived: int = 0
    not_arrived: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def broken(self) -> int:
        return self.doubled + self.lost + self.falsely_sent + self.too_unclear + self.failed

    def judge(
        self, case: str, kills: int, states: Mapping[str, str], copies: Counter[str], code: int
    ) -> None:
        """One case, after a last run that nobody disturbed and that ended with `code`."""
        before = self.broken
        self.cases += 1
        self.kills += kills
        for reader in READERS:
            self._one(states.get(reader, "gone"), copies[reader])
        self.too_unclear += sum(state in UNCLEAR for state in states.values()) > kills
        self.failed += code not in {0, 5}
        if self.broken > before and len(self.wrong) < 5:
            self.wrong.append(f"{self.name}, {case}: {dict(states)}, received {dict(copies)}")

    def _one(self, state: str, copies: int) -> None:
        self.doubled += copies > 1
        self.falsely_sent += state == "sent" and not copies
        self.lost += state not in {"sent", *UNCLEAR} and not copies
        if state in UNCLEAR:
            self.arrived += copies > 0
            self.not_arrived += not copies

    def add(self, other: Verdict) -> None:
        for name in ("cases", "kills", "doubled", "lost", "falsely_sent", "too_unclear", "failed",
                     "arrived", "not_arrived"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.kills} kills in {self.cases} cases of {len(READERS)} messages: "
            f"{self.doubled} doubled, {self.lost} lost, {self.falsely_sent} falsely sent, "
            f"{self.arrived + self.not_arrived} uncertain "
            f"({self.arrived} had arrived, {self.not_arrived} had not)"
        )
