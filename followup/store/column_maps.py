"""Which columns of unknown tables hold what, as the user said once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

SQL = load("column_maps")


def put(db: Connection, columns: Mapping[str, str], now: datetime) -> None:
    """Remember field -> header for every later table that has these headers."""
    text = json.dumps(dict(columns), ensure_ascii=False, sort_keys=True)
    rows(db, SQL["put"], columns=text, now=moments.written(now))


def remembered(db: Connection) -> list[dict[str, str]]:
    """Every map, the one used last first."""
    return [json.loads(found["columns"]) for found in rows(db, SQL["all"])]
