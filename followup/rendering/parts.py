"""Sentences that shipped templates share: ``<language>/parts/<name>.txt``.

``{% include "name" %}`` puts one in, as if its words stood in the template: they see the same
variables, and an approval that rests on the template rests on them too.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# A name is one plain word, so it can never lead out of the folder.
_INCLUDE = re.compile(r'\{%\s*include\s+"(\w[\w-]{0,63})"\s*%\}')


def joined(source: str, folder: Path) -> str:
    """`source` with the parts of `folder` in it; what is no part of it stays as it stands."""
    return _INCLUDE.sub(lambda found: _part(found[1], found[0], folder), source)


def without(written: str, whole: str) -> str:
    """`written` without what was put in to make it `whole`: its lines are still the file's."""
    return _INCLUDE.sub(lambda found: found[0] if found[0] in whole else "", written)


# They ship with followup and do not change while it runs.
@lru_cache(maxsize=256)
def _part(name: str, otherwise: str, folder: Path) -> str:
    path = folder / f"{name}.txt"
    if not path.is_file():
        return otherwise
    return joined(path.read_text("utf-8").removesuffix("\n"), folder)
