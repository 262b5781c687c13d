"""Evenings by chance, from one seed each: files as platforms write them, and what is true of them.

What a draft must say follows from how the evening was made, never from followup.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from tests.examples import zoom_files
from tests.examples.evening import Evening
from tests.examples.material import (
    EN_SHAPES,
    FIELDS,
    FIRMS,
    INDUSTRIES,
    JA_SHAPES,
    JAPANESE,
    LATIN,
    Field,
)
from tests.examples.talking import Guest, Line, language_for, stamped, talk_of

# Who writes, and what they have: (hosted, report, registration, pasted names, chat).
SCENES = {
    "host with everything": (True, True, True, False, True),
    "host with the registration alone": (True, False, True, False, False),
    "guest with both lists": (False, True, True, False, True),
    "guest with names and chat": (False, False, False, True, True),
    "guest with names alone": (False, False, False, True, False),
}
_ZONES = ("Europe/Lisbon", "Asia/Tokyo", "America/Chicago", "Asia/Kolkata")


def make(seed: int, folder: Path) -> Evening:
    """The evening of a seed, its files in `folder`."""
    chance = Random(seed)
    language = chance.choice(("en", "ja"))
    scene = chance.choice([*SCENES])
    field = chance.choice(FIELDS[language])
    zone = chance.choice(_ZONES)
    start = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), chance.randint(7, 20))
    now = (start + timedelta(minutes=95)).replace(tzinfo=ZoneInfo(zone))
    now += timedelta(days=chance.choice((0, 0, 0, 1, 2, 9)), minutes=chance.randint(0, 60))
    guests = _guests(chance, language, scene)
    number = FIELDS[language].index(field)
    talk = talk_of(chance, number, language, guests) if SCENES[scene][4] else []
    _write(chance, folder, field, scene, start, guests, talk)
    topic = field.topic if scene != "guest with names alone" else ""
    said = {
        "language": language,
        "topic": topic,
        "day": start.date().isoformat(),
        "now": now.isoformat(),
        "hosted": SCENES[scene][0],
        "me": _me(field, language, zone),
        "session": ["--hosted" if SCENES[scene][0] else "--not-hosted", *_kept(chance)],
        "ingest": _told(scene, topic, start),
        "write": [_marked(one, talk, scene) for one in guests if _writable(one, scene)],
    }
    return Evening(folder, said)


def _me(field: Field, language: str, zone: str) -> dict[str, Any]:
    return {
        "name": {"en": "Ottilie Brandvold", "ja": "槇原 律子"}[language],
        "email": "me@writer.example",
        "organization": field.organization,
        "industry": field.industry,
        "job_title": field.job,
        "offers": list(field.offers),
        "language": language,
        "timezone": zone,
    }


def _told(scene: str, topic: str, start: datetime) -> list[str]:
    """What the files themselves do not say."""
    if not SCENES[scene][3]:
        return []
    return [*(["--topic", topic] if topic else []), "--start", f"{start:%Y-%m-%d %H:%M}"]


def _kept(chance: Random) -> list[str]:
    """Now and then an evening whose words, or whose topic, stay among those who were there."""
    return [flag for flag in ("--closed", "--discreet") if chance.random() < 0.12]


def _guests(chance: Random, language: str, scene: str) -> list[Guest]:
    """Up to six people; in a Japanese evening one in four has a Latin name, and vice versa."""
    home, away = (LATIN, JAPANESE) if language == "en" else (JAPANESE, LATIN)
    names = chance.sample(home, 5) + chance.sample(away, 2)
    chance.shuffle(names)
    return [_guest(chance, *name, number, scene) for number, name in enumerate(names[:6])]


def _guest(chance: Random, name: str, given: str, family: str, number: int, scene: str) -> Guest:
    _, report, registration, _, _ = SCENES[scene]
    script = "ja" if name in {one[0] for one in JAPANESE} else "en"
    firm = FIRMS[script][number % 5]
    shape = chance.choice(JA_SHAPES if script == "ja" else EN_SHAPES)
    registered = registration and bool(family) and (not report or chance.random() < 0.7)
    return Guest(
        name=name.replace("　", " "),
        shown=shape.format(name=name, firm=firm) if family or script == "ja" else name,
        given=given,
        family=family,
        address=f"reader{number}@reader{number}.example",
        firm=firm,
        registered=registered,
        came=not (report and registered and chance.random() < 0.2),
        in_report_with_address=report and chance.random() < 0.5,
        japanese=script == "ja",
    )


def _write(
    chance: Random,
    folder: Path,
    field: Field,
    scene: str,
    start: datetime,
    guests: list[Guest],
    talk: list[Line],
) -> None:
    hosted, report, registration, pasted, chat = SCENES[scene]
    came = [one for one in guests if one.came]
    rows = [
        (one.given, one.family, one.address, one.firm, _industry(chance, one), "")
        for one in guests
        if one.registered
    ]
    me = "me@writer.example" if hosted else "host@host.example"
    files = {}
    if registration:
        files["registration.csv"] = zoom_files.registration(field.topic, start, rows)
    if report:
        shown = [(one.shown, one.address if one.in_report_with_address else "") for one in came]
        files["participants.csv"] = zoom_files.report(field.topic, f"Host ({me})", start, shown)
    if pasted:
        files["names.txt"] = zoom_files.pasted(one.shown for one in came)
    if chat:
        files["chat.txt"] = zoom_files.chat(stamped(start, talk))
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())


def _industry(chance: Random, one: Guest) -> str:
    return chance.choice(INDUSTRIES["ja" if one.japanese else "en"])


def _writable(one: Guest, scene: str) -> bool:
    """A guest never writes to who did not come, and nobody to who stands in no list."""
    hosted, report, _, pasted, _ = SCENES[scene]
    return (one.came or hosted) and (report or pasted or one.registered)


def _marked(one: Guest, talk: list[Line], scene: str) -> dict[str, Any]:
    """What must be true of the draft to this guest."""
    report, written_in = SCENES[scene][1], language_for(one, talk)
    own_line = report and one.came and one.in_report_with_address
    return {
        "to": one.address if one.registered or own_line else one.shown.replace("　", " "),
        "greet": _greeting(one, written_in),
        "language": written_in,
        "own": own_line,
        "absent": not one.came,
        "unknown": not report and one.registered,
    }


def _greeting(one: Guest, language: str) -> str:
    """English: the given name that a form gave in Latin script, else the name in full.

    Japanese: the family name that a form gave, or that a blank sets apart in Japanese script.
    """
    if language == "en":
        full = f"{one.family} {one.given}" if one.registered else one.name
        return full if one.japanese or not one.registered else one.given
    if one.registered:
        return one.family
    parted = one.japanese and " " in one.name
    return one.family if parted else one.name
