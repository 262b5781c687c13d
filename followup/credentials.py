"""Secrets: environment, a command of the user's, the system's keyring; kept nowhere else."""

from __future__ import annotations

import os
import re

from followup.errors import FollowupError

_SERVICE = "followup"
# Windows keeps 2560 bytes, 1280 of its signs, in an entry; Microsoft's tokens are longer.
_PART = 1000
_IN_PARTS = "\x1fin parts:"
_OURS = re.compile(r"FOLLOWUP_\w*(?:PASSWORD|SECRET|TOKEN)\w*")
# Long enough to unlock a password store by hand.
_SECONDS = 60


def secret(account_name: str, *, variable: str, password_command: str | None = None) -> str | None:
    """The secret of `account_name`, or None if there is none anywhere.

    Looked for in the environment `variable`, then as the first line that `password_command`
    prints, then in the keyring; never asked for. Raises FollowupError
    ``credentials.command-...`` if the command gives none, ``credentials.keyring-locked``.
    """
    from_environment = os.environ.get(variable, "").rstrip("\r\n")
    if from_environment:
        return from_environment
    if password_command:
        return _from_command(password_command)
    return _from_keyring(account_name)


def store_secret(account_name: str, secret: str) -> None:
    """Put `secret` into the system's keyring.

    Raises FollowupError ``credentials.no-keyring`` if it is not there afterwards.
    """
    import keyring

    entries = {account_name: secret}
    if len(secret) > _PART:
        parts = [secret[at : at + _PART] for at in range(0, len(secret), _PART)]
        entries = {_part(account_name, number): part for number, part in enumerate(parts)}
        entries[account_name] = f"{_IN_PARTS}{len(parts)}"
    try:
        for name, value in entries.items():
            keyring.set_password(_SERVICE, name, value)
        kept = _from_keyring(account_name) == secret
    # Backends are other people's and raise what they like, also with the secret in it.
    except Exception:  # noqa: BLE001
        kept = False
    if not kept:
        raise FollowupError("credentials.no-keyring", account=account_name)


def keyring_name() -> str | None:
    """What the system's keyring is called; None where there is none to keep a secret in."""
    try:
        import keyring
        from keyring.backends import fail, null

        backend = keyring.get_keyring()
    # Backends are other people's and raise what they like.
    except Exception:  # noqa: BLE001
        return None
    return None if isinstance(backend, (fail.Keyring, null.Keyring)) else str(backend.name)


def without_secrets() -> dict[str, str]:
    """This process's environment for a program it starts, without the secrets given to us."""
    return {name: value for name, value in os.environ.items() if not _OURS.fullmatch(name)}


def _from_command(command: str) -> str:
    import shlex
    import subprocess

    try:
        words = shlex.split(command, posix=os.name != "nt")
    except ValueError:
        words = []
    if not words:
        raise FollowupError("credentials.command-unreadable", command=command)
    try:
        # No shell; nothing to read from, so that it cannot wait for us.
        done = subprocess.run(  # noqa: S603
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=without_secrets(),
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise FollowupError(
            "credentials.command-slow", command=words[0], seconds=_SECONDS
        ) from None
    except (OSError, ValueError):
        raise FollowupError("credentials.command-missing", command=words[0]) from None
    if done.returncode != 0:
        raise FollowupError("credentials.command-failed", command=words[0], code=done.returncode)
    first = done.stdout.decode("utf-8", "replace").partition("\n")[0].rstrip("\r")
    if not first or "�" in first:
        raise FollowupError("credentials.command-empty", command=words[0])
    return first


def _from_keyring(account_name: str) -> str | None:
    import keyring
    from keyring.errors import KeyringLocked

    try:
        found = keyring.get_password(_SERVICE, account_name)
        if found is None or not found.startswith(_IN_PARTS):
            return found
        names = [_part(account_name, one) for one in range(int(found.removeprefix(_IN_PARTS)))]
        parts = [keyring.get_password(_SERVICE, name) for name in names]
        return None if None in parts else "".join(filter(None, parts))
    except KeyringLocked:
        raise FollowupError("credentials.keyring-locked", account=account_name) from None
    # No backend, no D-Bus, a broken backend: there is no secret to be had here.
    except Exception:  # noqa: BLE001
        return None


def _part(account_name: str, number: int) -> str:
    return f"{account_name}:{number}"
