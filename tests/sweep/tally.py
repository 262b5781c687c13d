"""What became of many generated files."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """What went wrong, and with which input; `label` generates it again."""

    what: str
    label: str
    name: str
    data: bytes


@dataclass(slots=True)
class Tally:
    """Counts; `read` by importer, `refused` by sentence, `wrong` by what went wrong.

    `slowest` is (seconds, label). `memory` is the largest resident set of a process, and of one
    that read a spreadsheet, in MB.
    """

    inputs: int = 0
    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    memory: tuple[int, int] = (0, 0)

    def note(self, finding: Finding) -> None:
        """Count it; its input is kept where it is the first of its kind."""
        if finding.what not in self.wrong:
            self.findings.append(finding)
        self.wrong[finding.what] += 1

    def add(self, other: Tally) -> None:
        self.findings += [one for one in other.findings if one.what not in self.wrong]
        self.inputs += other.inputs
        self.read += other.read
        self.refused += other.refused
        self.wrong += other.wrong
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory[0], other.memory[0]), max(self.memory[1], other.memory[1])
