"""Telling the writer's own words from those between quotation marks."""

from __future__ import annotations

import re

QUOTED = re.compile('"[^"\n]{1,100}"|“[^”\n]{1,100}”|「[^」\n]{1,100}」|『[^』\n]{1,100}』')


def unquoted(text: str) -> str:
    """`text` with every quotation (a topic, the reader's words) emptied."""
    return QUOTED.sub("“”", text)
