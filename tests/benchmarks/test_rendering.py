"""Rendering beside mailmerge's, the same template and rows in one run, on one core.

Filling a template is what both do: row in, subject and body out. A whole draft is that and
all that mailmerge has no word for: what may be said of this reader, the sources of every
sentence, the remarks, the digests. FOLLOWUP_BENCH_DRAFTS is how many, 10000 unless it says
otherwise; mailmerge is asked as in test_sending.py.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup import rendering
from followup.model import (
    Attendance,
    Channel,
    Fact,
    FactKind,
    Kind,
    LinkedAttendance,
    Match,
    MatchKind,
    Person,
    Profile,
    Reason,
    Session,
    Strength,
)
from followup.rendering import Situation, context, engine, layout, templates

pytestmark = pytest.mark.bench
COUNT = int(os.environ.get("FOLLOWUP_BENCH_DRAFTS", "10000"))
ROUNDS = 3
RIVAL = os.environ.get("FOLLOWUP_RIVALS") or sys.executable
HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "templates"
ME = Profile(
    name="Ken Ito",
    email="ken@example.com",
    organization="Example Books",
    industry="E-commerce",
    language="en",
    offers=("a one-page note on how we reduced second delivery attempts",),
)
NOW = datetime(2026, 11, 20, 20, 45, tzinfo=ZoneInfo("Europe/London"))


def situation(number: int) -> Situation:
    """A reader of the registration who was there, is in the same field, and asked something."""
    name, address = f"Given{number} Reader", f"reader{number}@example.net"
    words = {"email": address, "organization": f"Shop {number}", "industry": "E-commerce"}
    cell = {"field_en": "E-commerce", "their_words": "E-commerce"}
    asked = f"How do you handle second delivery attempts in town {number}?"
    return Situation(
        me=ME,
        person=Person(
            id=number,
            name=name,
            emails=(address,),
            attendances=(
                _line(Kind.REGISTRANTS, Attendance(line=7, raw_name=name, name=name, **words)),
                _line(
                    Kind.PARTICIPANTS,
                    Attendance(line=9, raw_name=name, name=name, attended=True),
                ),
            ),
        ),
        session=Session(1, date(2026, 11, 20), topic="Returns without tears", platform="zoom"),
        match=Match(
            number,
            MatchKind.CAN_HELP,
            (
                Reason("matching.reason-can-help", 1.0, "chat.txt:12 20:10"),
                Reason("matching.reason-same-field", 0.5, "registrants.csv:7", cell),
            ),
            claim=True,
        ),
        facts=[Fact(FactKind.QUESTION, asked, "chat.txt", 12, "20:10")],
        channel=Channel.EMAIL,
        language="en",
        now=NOW,
        recipient=address,
    )


def _line(kind: Kind, attendance: Attendance) -> LinkedAttendance:
    return LinkedAttendance(1, 1, None, f"{kind}.csv", kind, attendance, Strength.CERTAIN)


# Seconds of this process: rendering waits for nothing, and a busy machine is nobody's fault.
def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def mailmerge(template: Path, rows: Path) -> float:
    program = [RIVAL, HERE / "rendering_mailmerge.py", template, rows]
    return float(subprocess.run(program, stdout=subprocess.PIPE, check=True).stdout)


def test_ten_thousand_drafts(tmp_path: Path, measured: Callable[[str, str, str], None]) -> None:
    template = templates.find("were-you-there", Channel.EMAIL, "en", [SHIPPED])
    readers = [situation(number) for number in range(COUNT)]
    words = [context.build(one).variables for one in readers]
    fill = engine.compiled(template.source, template.path, context.KNOWN)
    ways: dict[str, Callable[[], float]] = {
        "filling the template": lambda: seconds(lambda: _filled(fill, words)),
        "a whole draft, with claims, remarks and digests": lambda: seconds(
            lambda: [rendering.render(one, template) for one in readers]
        ),
    }
    if Path(RIVAL).with_name("mailmerge").exists():
        files = _for_mailmerge(tmp_path, template.source, words)
        ways["mailmerge's rendering"] = lambda: mailmerge(*files)
    rates: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, run in ways.items():
            rates[name].append(COUNT / run())
    median = {name: statistics.median(found) for name, found in rates.items()}
    for name, found in rates.items():
        rounds = " ".join(f"{rate:.0f}" for rate in found)
        measured(f"{name}, a second", f"{median[name]:.0f} ({rounds})", "")
    if theirs := median.get("mailmerge's rendering"):
        filling, whole = list(median.values())[:2]
        measured("filling, to mailmerge's rendering", f"{filling / theirs:.1f}", ">= 5")
        measured("a whole draft, to mailmerge's rendering", f"{whole / theirs:.2f}", "")


def _filled(fill: context.Fill, words: Sequence[context.Variables]) -> None:
    for one in words:
        layout.shaped(fill(one), Channel.EMAIL)


def _for_mailmerge(
    folder: Path, source: str, words: Sequence[context.Variables]
) -> tuple[Path, Path]:
    """The same template below the headers that mailmerge wants, and the same variables."""
    template, rows = folder / "template.txt", folder / "rows.json"
    template.write_text(f"TO: {{{{ email }}}}\nFROM: Ken Ito <ken@example.com>\n{source}")
    lines = [json.dumps({**one, "email": "reader@example.net"}) for one in words]
    rows.write_text("\n".join(lines))
    return template, rows
