"""Changes to JSON that know objects, lists and values."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from oddities import oddity

_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1e308, float("nan"), float("inf"), "", "\ud800", "\0", [], {},
    [[]], [None], [{}], {"": {}}, [[[[[[]]]]]], {"name": []}, ["a", 1, None], {"timezone": "../x"},
)  # fmt: skip


def changed_records(rng: Random, text: str) -> str:
    """`text` with one to four of its values changed; as it is where it is no JSON, or too deep."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return text
    for _ in range(rng.choice((1, 1, 2, 4))):
        data = _changed(rng, data)
    if rng.randrange(200) == 0:
        return "[" * 100_000 + text
    return json.dumps(data, ensure_ascii=rng.random() < 0.5, indent=rng.choice((None, 1)))


def _changed(rng: Random, data: Any) -> Any:
    """`data` with something inside it changed; going deeper is likelier than stopping."""
    if isinstance(data, dict) and data and rng.random() < 0.85:
        return _object(rng, data)
    if isinstance(data, list) and data and rng.random() < 0.85:
        at = rng.randrange(len(data))
        return [*data[:at], _changed(rng, data[at]), *data[at + rng.choice((0, 1, 1, 1)) :]]
    return oddity(rng) if rng.random() < 0.6 else rng.choice(_VALUES)


def _object(rng: Random, data: dict[str, Any]) -> dict[str, Any]:
    name = rng.choice(list(data))
    rest = {key: value for key, value in data.items() if key != name}
    match rng.randrange(8):
        case 0:
            return rest
        case 1:
            return {**rest, oddity(rng): data[name]}
        case 2:
            return {**data, name: data[rng.choice(list(data))]}
        case _:
            return {**data, name: _changed(rng, data[name])}
