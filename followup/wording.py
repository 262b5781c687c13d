"""The catalogue's texts as a door says them: states in words, days and moments as people write."""

from __future__ import annotations

from typing import Any

from followup import texts


def tell(key: str, language: str, /, **values: object) -> str:
    """The text of `key` in `language`.

    A value named ``something_key`` is itself a key: its text fills ``{something}``. States and
    channels are put into words.
    """
    plain = {name: value for name, value in values.items() if not name.endswith("_key")}
    for name in values.keys() - plain.keys():
        values[name.removesuffix("_key")] = tell(str(values[name]), language, **plain)
    shown = {name: _in_words(value, language) for name, value in values.items()}
    return texts.say(key, language, **shown)


def day(value: Any, language: str) -> str:
    """A date as people write it: 20 November 2026 / 2026年11月20日."""
    months = texts.say("cli.months", language).split()
    month = months[value.month - 1]
    return texts.say("cli.day", language, day=value.day, month=month, year=value.year)


def moment(value: Any, language: str) -> str:
    """A moment in its own zone, from which on something holds: 20 November 2026, 14:05.

    Rounded up to the minute, so that it holds whenever the clock shows that.
    """
    from datetime import timedelta

    whole = value.replace(second=0, microsecond=0)
    shown = whole if whole == value else whole + timedelta(minutes=1)
    return texts.say("cli.moment", language, day=day(shown, language), time=f"{shown:%H:%M}")


def _in_words(value: object, language: str) -> object:
    """A state as the screen calls it (受け渡し済み), never by its name in the store."""
    match type(value).__name__:  # the classes themselves would cost --help an import
        case "MessageState":
            key = f"outbox.state-{value}"
        case "DraftState":
            key = f"drafts.state-{value}"
        case "Channel":
            key = f"review.channel-{value}"
        case "Strength":
            key = f"people.link-{value}"
        case "datetime":
            return moment(value, language)
        case _:
            return value
    return texts.say(key, language)
