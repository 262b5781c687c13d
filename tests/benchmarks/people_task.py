"""What rivals are asked about who is who, as people_rivals/exchange.py says it.

Usage: people_task.py ROWS.csv TASK.json. Rivals get what followup reads out of a display name, so
that the figures tell about linking alone; what is no person (a device, a placeholder) has no name.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from followup.identity import naming
from followup.names import display


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        lines = [as_read(row["display_name"], row["email"]) for row in csv.DictReader(file)]
    Path(sys.argv[2]).write_text(json.dumps({"lines": lines}), encoding="utf-8")


def as_read(raw: str, email: str) -> dict[str, str]:
    """Where nothing tells given from family name, the first word counts as given."""
    shown, names = display.decode(raw), naming.read(raw)
    name = "" if shown.not_a_person else shown.name
    several = name.split() if " " in name else ["", ""]
    return {
        "shown": raw,
        "name": name,
        "given": shown.given or several[0],
        "family": shown.family or several[-1],
        "words": names.forms[0].key if names.forms else "",
        "organization": shown.organization or "",
        "email": email,
    }


if __name__ == "__main__":
    main()
