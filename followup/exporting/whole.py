"""Values as JSON: every field that a value has, under its own name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

_SCHEMA = "followup.export/1"


def plain(value: object) -> Any:
    """A value of the model as JSON can hold it: times in ISO 8601, bytes as their text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    return value


def written(now: datetime, lists: Mapping[str, Iterable[object]]) -> bytes:
    """The one object, in UTF-8, one line for each thing; each is made when it is its turn."""
    parts = [f'{{"schema": "{_SCHEMA}",\n"exported_at": "{now.isoformat()}"']
    for name, things in lists.items():
        rows = ",\n".join(json.dumps(one, ensure_ascii=False) for one in things)
        parts.append(f'"{name}": [\n{rows}\n]')
    return (",\n".join(parts) + "}\n").encode("utf-8", "replace")
