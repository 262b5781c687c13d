"""The words that a template gives for somebody real, and what it had to do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.cli import door, screen
from followup.cli.screen import pad, t
from followup.model import Channel
from followup.steps import draft
from followup.steps.draft import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.errors import FollowupError
    from followup.steps.draft import Preview


def show(
    name: str,
    person: int,
    session: int | None,
    language: str | None,
    channel: str | None,
    *,
    as_json: bool,
) -> None:
    """Print the words; nothing is drafted, and nobody is asked."""
    wish = Wish(name, language, Channel(channel) if channel else None)
    with door.workspace() as workspace:
        made, against = draft.preview(workspace, person, session, now=workspace.now(), wish=wish)
    if as_json:
        screen.emit("templates.show", _object(name, made, against))
    else:
        _print(made, against)


def _print(made: Preview, against: FollowupError | None) -> None:
    words = made.words
    if words.subject:
        screen.styled(t("review.subject", subject=words.subject), bold=True)
        screen.out()
    screen.out(words.body)
    screen.note("")
    for warning in words.warnings:
        screen.note("! " + t(warning.key, **warning.values))
    _without("templates.unknown", made.unknown)
    _without("templates.no-room", made.no_room)
    screen.note(t("templates.preview"))
    if against is not None:
        screen.complain(against)


def _without(key: str, names: Sequence[str]) -> None:
    if names:
        screen.note(t(key))
    for name in names:
        screen.note(f"  {pad(name, 16)} {t(f'variables.{name}')}")


def _object(name: str, made: Preview, against: FollowupError | None) -> dict[str, Any]:
    words = made.words
    return {
        "name": name,
        "language": words.language,
        "channel": words.channel.value,
        "to": words.recipient,
        "subject": words.subject,
        "body": words.body,
        "claims": [{"text": one.text, "source": one.source} for one in words.claims],
        "warnings": [t(one.key, **one.values) for one in words.warnings],
        "unknown": list(made.unknown),
        "no_room": list(made.no_room),
        "blocking": None if against is None else t(against.key, **against.values),
    }
