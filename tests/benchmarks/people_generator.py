"""Attendance lists of invented people, and who each line truly is: `rows_N.csv`, `truth_N.csv`.

Usage: people_generator.py FOLDER ROWS SEED. Columns as test_people.py reads them. Names stand in
Latin, Japanese and Korean script. The styles below were written down before followup was first
measured on them. Three people of 200 bear the full name of somebody else on purpose.
"""

from __future__ import annotations

import csv
import random
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

SESSION, A_PERSON = 240, 5.3
_SECTIONS = Path(__file__).with_name("people_names.txt").read_text("utf-8").split("\n[")[1:]
NAMES = {title: words.split() for title, words in (text.split("]") for text in _SECTIONS)}
_PET = {"Matteo": "Teo", "Stefan": "Steff", "Tamara": "Tami", "Joana": "Jo", "Bettina": "Tina"}
_MIDDLES = ("", "", "a", "en", "i", "o")
_HOSTS = ("mail.example.com", "post.example.net", "inbox.example.org", "home.example.jp")
_NOBODY = ("Galaxy Tab S9", "PC-0417", "Pixel 9", "Meeting Owl", "Surface", "ゲスト", "자유석")
_HALF = str.maketrans(
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん\u3099\u309a",
    "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ",
)
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}

# Style: share. What they look like stands below; those of a script stand first where it fits.
LATIN = {
    "{g} {f}": 28, "{f}.{g}": 5, "{G} {F} – {o}": 4, "{f}, {g} ({o})": 4, "{o} / {g} {f}": 4,
    "{g}{f}": 3, "{l}_{m}": 3, "{e}": 4, "{i}{j}": 3, "{n} {f}": 4, '{g} "{n}" {f}': 2,
    "Dr. {g} {f}, MSc": 2, "{g} {f} · listening only": 2, "07 {g} {f}": 2, "{g} {F}": 4,
    "{w}": 2, "{g} {j}": 4, "{g}": 6, "{g} 🎸": 3, "{g} {f} ☕☕": 2, "{f} {g}": 5, "{t} {f}": 2,
    "{g}'s Galaxy Tab": 2,
}  # fmt: skip
JAPANESE = {
    "{a}{b}": 18, "{a} {b}": 14, "{a}({b})": 4, "{x}🎸": 3, "{y} {x}": 4, "{h} {k}": 2,
    "{o} {a} {b}": 4, "{a}@{o}": 4, "{a}さん": 3, "{a}{b}（聴講のみ）": 2, "{b}": 2,
    "{a}　{b}☕": 2, "{a}{b}／{o}": 3, "{g} {f} ({a}{b})": 3, "{a}・{b}": 2,
}  # fmt: skip
KOREAN = {"{a}{b}": 14, "{a}{b} ({g} {f})": 6, "{b}": 4, "{a}{b}/{o}": 4, "{o} {a}{b} 님": 3}


class Part(NamedTuple):
    """One word of a name: in its own script, as it sounds, in Latin letters."""

    native: str
    sound: str
    latin: str


@dataclass(frozen=True, slots=True)
class Human:
    """`habits` are the styles they show most; `emails` what they sign in with, or nothing."""

    family: Part
    given: Part
    firm: str
    emails: tuple[str, ...]
    habits: tuple[str, ...]


class Row(NamedTuple):
    person: int
    name: str
    email: str
    start: datetime
    end: datetime
    style: str


def _joined(chance: random.Random, *parts: str) -> Part:
    """A word of a name out of one of each part."""
    found = [chance.choice(NAMES[part]).split(",") for part in parts]
    native, sound, latin = ("".join(each) for each in zip(*found, strict=True))
    return Part(native, sound, latin.capitalize())


def _in_two(chance: random.Random, name: str) -> Part:
    return _joined(chance, f"{name}, first part", f"{name}, second part")


def _named(chance: random.Random) -> tuple[Part, Part]:
    kind = chance.random()
    if kind < 0.38:
        return _in_two(chance, "japanese family"), _in_two(chance, "japanese given")
    if kind < 0.5:
        return _joined(chance, "korean family"), _in_two(chance, "korean given")
    first, second = NAMES["family, first part"], NAMES["family, second part"]
    latin = chance.choice(first) + chance.choice(_MIDDLES) + chance.choice(second)
    return Part("", "", latin.capitalize()), Part("", "", chance.choice(NAMES["given"]))


def _styles(family: Part) -> dict[str, int]:
    own = JAPANESE if family.sound else KOREAN if family.native else {}
    return {**{style: share // (1 + bool(own)) for style, share in LATIN.items()}, **own}


def humans(count: int, chance: random.Random) -> list[Human]:
    """Who comes; some share a full name, some a mailbox, and four of ten show no address."""
    made: list[Human] = []
    for number in range(count):
        alike = made and chance.random() < 0.015
        other = chance.choice(made) if alike else None
        family, given = (other.family, other.given) if other else _named(chance)
        parts = NAMES["firm, first part"], NAMES["firm, second part"]
        firm = " ".join(map(chance.choice, parts))
        domain = f"{firm.replace(' ', '').lower()}.example.com"
        plain = (given.latin + "." + family.latin).lower().encode("ascii", "ignore").decode()
        work, home = f"{plain}@{domain}", f"{plain[0]}{number}@{chance.choice(_HOSTS)}"
        kind = chance.random()
        emails: tuple[str, ...] = (
            (work,) if kind < 0.35 else (home,) if kind < 0.6 else (work, home)
        )
        emails = () if kind > 0.75 else (f"office@{domain}",) if kind > 0.735 else emails
        styles = _styles(family)
        habits = tuple(chance.choices(list(styles), list(styles.values()), k=2))
        made.append(Human(family, given, firm, emails, habits))
    return made


def shown(one: Human, style: str) -> str:
    """The display name of `one` in a style."""
    given, family = one.given.latin, one.family.latin
    email = one.emails[0] if one.emails else f"{given}.{family}@home.example.jp".lower()
    return style.format(
        g=given, f=family, G=given.upper(), F=family.upper(), l=given.lower(), m=family.lower(),
        i=given[0], j=family[0] + ".", n=_PET.get(given, given[:3]), t="Ms.", o=one.firm, e=email,
        a=one.family.native, b=one.given.native, y=one.family.sound, x=one.given.sound,
        h=_half(one.family.sound), k=_half(one.given.sound),
        w=f"{given} {family}".translate(_WIDE),
    )  # fmt: skip


def _half(sound: str) -> str:
    """Half-width kana write a voiced sound as two signs."""
    return unicodedata.normalize("NFD", sound).translate(_HALF)


def _lines(person: int, one: Human, start: datetime, chance: random.Random) -> Iterator[Row]:
    """The line of one human in a session; some drop out and come back, some bring a telephone."""
    styles = _styles(one.family)
    any_style = chance.choices(list(styles), list(styles.values()))[0]
    style = chance.choice(one.habits) if chance.random() < 0.75 else any_style
    name = shown(one, style)
    if chance.random() < 0.02 and len(name) > 6:
        at = chance.randrange(1, len(name) - 2)
        name, style = name[:at] + name[at + 1] + name[at] + name[at + 2 :], "slip"
    if chance.random() < 0.02:
        name, style = chance.choice(_NOBODY), "nobody"
    email = chance.choice(one.emails) if one.emails and chance.random() < 0.85 else ""
    joined = start + timedelta(seconds=chance.randrange(-600, 900))
    left = start + timedelta(seconds=chance.randrange(3000, 5400))
    kind = chance.random()
    if kind < 0.1:
        dropped = joined + (left - joined) * chance.random()
        yield Row(person, name, email, joined, dropped, style)
        joined = dropped + timedelta(seconds=chance.randrange(10, 170))
        left = max(left, joined + timedelta(minutes=1))
    yield Row(person, name, email, joined, left, style)
    if kind > 0.95:
        device = f"{one.given.latin}'s Galaxy" if kind > 0.97 else chance.choice(_NOBODY)
        yield Row(person, device, chance.choice(("", email)), joined, left, "device")


def rows(count: int, chance: random.Random) -> Iterator[tuple[int, Row]]:
    """(session, row), so many; some people come to every session, most to a few."""
    everybody = humans(max(1, round(count / A_PERSON)), chance)
    weights = [1 / (1 + chance.random() * 12) for _ in everybody]
    start, session, made = datetime(2024, 1, 11, 19), 0, 0
    while made < count:
        session, start = session + 1, start + timedelta(days=7)
        drawn = chance.choices(range(len(everybody)), weights, k=SESSION)
        found = [x for p in dict.fromkeys(drawn) for x in _lines(p, everybody[p], start, chance)]
        chance.shuffle(found)
        for row in found[: min(SESSION, count - made)]:
            yield session, row
            made += 1


def main() -> None:
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    with (
        (folder / f"rows_{count}.csv").open("w", encoding="utf-8", newline="") as lists,
        (folder / f"truth_{count}.csv").open("w", encoding="utf-8", newline="") as truths,
    ):
        put, tell = csv.writer(lists), csv.writer(truths)
        head = "row_id,session_id,display_name,email,join_time,leave_time,duration_min,guest"
        put.writerow(head.split(","))
        tell.writerow(("row_id", "person_id", "style"))
        for number, (session, row) in enumerate(rows(count, random.Random(seed))):
            minutes = -(-(row.end - row.start).seconds // 60)
            times = row.start.replace(microsecond=0), row.end.replace(microsecond=0)
            guest = "No" if row.email else "Yes"
            put.writerow((number, session, row.name, row.email, *times, minutes, guest))
            tell.writerow((number, row.person, row.style))


if __name__ == "__main__":
    main()
