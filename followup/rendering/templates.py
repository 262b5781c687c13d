"""Finding message templates: ``<folder>/<language>/<mail|copy>/<name>.txt``.

A mail template is a ``Subject:`` line, a blank line and the body; a copy text is the body
alone. The first folder that holds a name wins, so the user's own replace the shipped ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Channel
from followup.rendering.parts import joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_FOLDER = {Channel.EMAIL: "mail", Channel.COPY: "copy"}
_LANGUAGES = ("en", "ja")
# A name is one plain word, so it can never lead out of the folder.
_NAME = re.compile(r"\w[\w-]{0,63}")
_LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Template:
    """A template and the file it stands in: as `written`, and as `source` with its parts."""

    name: str
    channel: Channel
    language: str
    path: Path
    written: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A template that `find` would return. `own`: it is not in the last (shipped) folder."""

    name: str
    channel: Channel
    language: str
    path: Path
    own: bool


def find(name: str, channel: Channel, language: str, folders: Sequence[Path]) -> Template:
    """The template `name` from the first of `folders` that has it.

    Raises FollowupError: ``drafting.template-name`` (no plain name), ``template-unknown``
    (with the nearest known names), ``template-unreadable``.
    """
    if not _NAME.fullmatch(name) or language not in _LANGUAGES:
        raise FollowupError("drafting.template-name", name=name[:80])
    for path in _places(name, channel, language, tuple(folders)):
        if path.is_file():
            written = _read(path)
            whole = joined(written, folders[-1] / language / "parts")
            return Template(name, channel, language, path, written, whole)
    raise FollowupError(
        "drafting.template-unknown",
        name=name,
        place=f"{language}/{_FOLDER[channel]}",
        known=", ".join(_nearest(name, channel, language, folders)) or "-",
    )


# Asked twice for every mail that leaves: putting paths together would take longer than reading.
@lru_cache(maxsize=64)
def _places(
    name: str, channel: Channel, language: str, folders: tuple[Path, ...]
) -> tuple[Path, ...]:
    """Where the template may stand, the first place first."""
    return tuple(folder / language / _FOLDER[channel] / f"{name}.txt" for folder in folders)


def available(folders: Sequence[Path]) -> list[Entry]:
    """Every template that `find` would return, by language, channel and name."""
    found: dict[tuple[str, Channel, str], Entry] = {}
    for folder in folders:
        for language in _LANGUAGES:
            for channel, sub in _FOLDER.items():
                for path in _files(folder / language / sub):
                    own = folder != folders[-1]
                    entry = Entry(path.stem, channel, language, path, own)
                    found.setdefault((language, channel, path.stem), entry)
    return [found[key] for key in sorted(found)]


def _files(folder: Path) -> list[Path]:
    found = [path for path in folder.glob("*.txt") if _NAME.fullmatch(path.stem)]
    return sorted(path for path in found if path.is_file())


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise FollowupError("drafting.template-large", path=path, limit=_LARGEST // 1024)
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FollowupError("drafting.template-unreadable", path=path) from error


def _nearest(name: str, channel: Channel, language: str, folders: Sequence[Path]) -> list[str]:
    from difflib import SequenceMatcher

    names = [e.name for e in available(folders) if (e.channel, e.language) == (channel, language)]
    return sorted(names, key=lambda known: -SequenceMatcher(None, name, known).ratio())[:5]
