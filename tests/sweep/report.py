"""What a sweep prints at its end, and what it keeps of what went wrong."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from limits import MEGABYTES, SECONDS
from tally import Tally


def shown(tally: Tally, seconds: float) -> str:
    """Counts per importer and sentence, the slowest call, the largest memory."""
    slowest, label = tally.slowest
    own, started = tally.memory
    return "\n".join(
        [
            f"{tally.inputs} inputs in {seconds:.0f} s",
            "read by:",
            *(f"  {name:20} {count:9}" for name, count in sorted(tally.read.items())),
            "refused with:",
            *(f"  {key:28} {count:9}" for key, count in sorted(tally.refused.items())),
            f"slowest call {slowest:.2f} s of {SECONDS} ({label})",
            f"memory at most {own} MB of {MEGABYTES}; of a spreadsheet's own process {started} MB",
            *(f"WRONG, {count} times: {what}" for what, count in tally.wrong.most_common()),
        ]
    )


def keep(tally: Tally) -> int:
    """The exit code; the first input of every kind of mistake is written into a folder."""
    if not tally.wrong:
        print("No exception but sentences.")
        return 0
    folder = Path(tempfile.mkdtemp(prefix="sweep-"))
    for number, finding in enumerate(tally.findings):
        plain = re.sub(r"[^\w.]+", "_", f"{number}_{finding.label}_{finding.name}")
        (folder / plain).write_bytes(finding.data)
        print(f"{finding.what}\n    {finding.label}, kept as {folder / plain}")
    return 1
