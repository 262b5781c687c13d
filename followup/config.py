"""config.toml -> a frozen Config, and back. Secrets never stand in it."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field, fields, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup.errors import FollowupError
from followup.model import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.importers.zoom_api.settings import Settings as Zoom
    from followup.mail.settings import Account
    from followup.rendering.sites import Settings as Pasting
    from followup.store.retention import Settings as Retention

# A table with settings of one room, imported only where the file has it.
_ROOMS = {
    "zoom": "followup.importers.zoom_api.settings",
    "data": "followup.store.retention",
    "copy": "followup.rendering.sites",
}
_LISTS = ("offers", "aliases")
_NUMBERS = ("port", "imap_port", "daily", "keep_months", "limit", "notes_per_month")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where followup keeps what is the user's own."""

    config_file: Path
    data: Path
    templates: Path

    @property
    def database(self) -> Path:
        return self.data / "followup.sqlite3"

    @property
    def lock(self) -> Path:
        return self._beside / "outbox.lock"

    @property
    def departures(self) -> Path:
        return self._beside / "departures.txt"

    @property
    def _beside(self) -> Path:
        """Where the database really lies: homes that share it by a link share these too."""
        linked = self.database.is_symlink()
        return Path(os.path.realpath(self.database)).parent if linked else self.data

    @property
    def log(self) -> Path:
        return self.data / "log.jsonl"

    @property
    def handover(self) -> Path:
        return self.data / "handover"


@dataclass(frozen=True, slots=True)
class Config:
    """What the user has set. `accounts` are as they were written; `account` reads one."""

    profile: Profile = field(default_factory=Profile)
    accounts: Mapping[str, Any] = field(default_factory=dict, repr=False)
    zoom: Zoom | None = None
    data: Retention | None = None
    copy: Pasting | None = None
    path: Path | None = None

    @property
    def keep(self) -> Retention:
        """How long people are kept."""
        from followup.store.retention import Settings

        return self.data or Settings()

    @property
    def pasting(self) -> Pasting:
        """Where texts to copy are pasted, and what fits there."""
        from followup.rendering.sites import Settings

        return self.copy or Settings()

    def account(self, name: str | None = None) -> Account | None:
        """The mail account `name`, else the first one; None where there is none.

        Raises FollowupError for an entry that cannot be used: only who needs the account is
        stopped by it.
        """
        name = name or next(iter(self.accounts), None)
        if name is None or name not in self.accounts or self.path is None:
            return None
        return _account(self.path, name, self.accounts[name])


def folders(home: str | None) -> Folders:
    """`home`, else FOLLOWUP_HOME, as one folder; else the platform's own places."""
    one = home or os.environ.get("FOLLOWUP_HOME")
    if one:
        base = Path(one).expanduser().absolute()
        return Folders(base / "config.toml", base, base / "templates")
    import platformdirs

    config = platformdirs.user_config_path("followup", appauthor=False)
    data = platformdirs.user_data_path("followup", appauthor=False)
    return Folders(config / "config.toml", data, config / "templates")


def shipped(name: str) -> Path:
    """A folder that comes with followup: inside the wheel, or beside the source tree."""
    inside = Path(__file__).parent / "shipped" / name
    return inside if inside.exists() else Path(__file__).parent.parent / name


def load(where: Folders) -> Config:
    """The configuration; an absent file is an empty one.

    Raises FollowupError ``config.broken`` or ``config.unknown`` with file and place.
    """
    path = where.config_file
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise OSError(errno.EINVAL, "not a plain file")
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except UnicodeDecodeError as error:
        raise FollowupError("config.broken", path=path, detail=error) from error
    except OSError as error:
        raise FollowupError("config.unreadable", path=path, detail=error.strerror) from error
    table = _parsed(path, written)
    for name in table.keys() - {"profile", "account", *_ROOMS}:
        raise FollowupError("config.unknown", path=path, place=name)
    given = dict(_table(path, "profile", table.get("profile", {})))
    profile = _fill(Profile, given, path, "profile")
    accounts = _table(path, "account", table.get("account", {}))
    rooms = {name: _of_room(path, name, table[name]) for name in _ROOMS if name in table}
    return Config(profile=profile, accounts=accounts, path=path, **rooms)


def _parsed(path: Path, written: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise FollowupError("config.broken", path=path, detail=error) from error


def save(
    where: Folders,
    *,
    profile: Profile | None = None,
    account: Account | None = None,
    zoom: Zoom | None = None,
    copy: Pasting | None = None,
) -> Config:
    """Write the given parts, keep everything else (comments too), and return the new Config."""
    import tomlkit

    load(where)
    path = where.config_file
    document = tomlkit.parse(path.read_text(encoding="utf-8") if path.exists() else "")
    if profile:
        document["profile"] = _written(profile)
    if account:
        accounts = document.setdefault("account", tomlkit.table(is_super_table=True))
        accounts[account.name] = _written(replace(account, name=""))
    rooms = {"zoom": zoom, "copy": copy}
    document.update({name: _written(settings) for name, settings in rooms.items() if settings})
    _write_private(path, tomlkit.dumps(document))
    return load(where)


def _account(path: Path, name: str, entry: Any) -> Account:
    from followup.mail.presets import filled
    from followup.mail.settings import Account

    values = {**_table(path, f"account.{name}", entry), "name": name}
    account: Account = _fill(Account, values, path, f"account.{name}")
    account.validate()
    return filled(account)


def _of_room(path: Path, name: str, entry: Any) -> Any:
    """The settings of the room that the table `name` is for, which looks at them itself."""
    kind = import_module(_ROOMS[name]).Settings
    found = _fill(kind, dict(_table(path, name, entry)), path, name)
    found.validate()
    return found


def _table(path: Path, place: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise FollowupError("config.wrong-value", path=path, place=place)
    return value


def _fill(kind: Any, values: dict[str, Any], path: Path, place: str) -> Any:
    """`kind` made of `values`: text stays text, numbers numbers, lists of text tuples."""
    known = {entry.name for entry in fields(kind)}
    for name, value in values.items():
        if name not in known:
            raise FollowupError("config.unknown", path=path, place=f"{place}.{name}")
        if not _fits(name, value):
            raise FollowupError("config.wrong-value", path=path, place=f"{place}.{name}")
        values[name] = tuple(value) if name in _LISTS else value
    try:
        return kind(**values)
    except TypeError as error:
        raise FollowupError("config.incomplete", path=path, place=place) from error


def _fits(name: str, value: Any) -> bool:
    if name in _LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if name == "language":
        return value in ("en", "ja")
    return type(value) is (int if name in _NUMBERS else str)


def _written(value: Any) -> dict[str, Any]:
    pairs = {entry.name: getattr(value, entry.name) for entry in fields(value)}
    return {
        name: list(given) if isinstance(given, tuple) else given
        for name, given in pairs.items()
        if given not in (None, "", ())
    }


def _write_private(path: Path, text: str) -> None:
    """Replace the file in one step, readable by its owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with open(fresh, "w", encoding="utf-8", opener=_private_opener) as file:
        file.write(text)
    fresh.replace(path)


def _private_opener(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
