"""Ken Ito of Example Books writes to Aiko Murata of Northwind EC, or their Japanese selves do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
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
    Remark,
    Rendered,
    Session,
    StoredRemark,
    Strength,
)
from followup.rendering import Situation, templates

SHIPPED = Path(__file__).parents[2] / "templates"
DAY = date(2026, 11, 20)
EVENING = datetime(2026, 11, 20, 20, 45, tzinfo=ZoneInfo("Asia/Tokyo"))
ADDRESS = "aiko.murata@example.net"
ASKED = {
    "en": "How do you all handle second delivery attempts? They eat our whole margin.",
    "ja": "再配達のコストはみなさんどう抑えていますか？利益が消えてしまって困っています。",
}
ME = {
    "en": Profile(
        name="Ken Ito",
        email="ken.ito@example.com",
        organization="Example Books",
        industry="E-commerce",
        language="en",
        offers=("a one-page note on how we reduced second delivery attempts",),
    ),
    "ja": Profile(
        name="伊藤 健",
        email="ken.ito@example.com",
        organization="Example書店",
        industry="ネット通販",
        language="ja",
        offers=("再配達を減らした工夫を1枚にまとめた資料",),
    ),
}
NAME = {"en": "Aiko Murata", "ja": "村田 愛子"}
TOPIC = {"en": "Returns without tears", "ja": "返品物流の現場"}
FIRM = {"en": "Northwind EC", "ja": "ノースウィンドEC"}

Make = Callable[..., Situation]


@pytest.fixture
def shipped() -> Path:
    return SHIPPED


def _line(kind: Kind, language: str, **values: object) -> LinkedAttendance:
    link = values.pop("link", Strength.CERTAIN)
    line = Attendance(line=7, raw_name=NAME[language], name=NAME[language], **values)  # type: ignore[arg-type]
    return LinkedAttendance(1, 1, None, f"/home/ken/{kind}.csv", kind, line, link)  # type: ignore[arg-type]


def _lines(presence: str, language: str) -> tuple[LinkedAttendance, ...]:
    """What the files of the session hold, in the words of the tests' table."""
    firm = FIRM[language]
    registered = _line(Kind.REGISTRANTS, language, email=ADDRESS, organization=firm)
    seen = _line(Kind.PARTICIPANTS, language, attended=True)
    return {
        "report with address": (
            _line(Kind.PARTICIPANTS, language, email=ADDRESS, attended=True, organization=firm),
        ),
        "registered, seen by name": (registered, replace(seen, link=Strength.PROVISIONAL)),
        "registered, confirmed": (registered, replace(seen, link=Strength.CONFIRMED)),
        "name only": (seen,),
        "registered only": (registered,),
        "did not come": (replace(registered, attendance=_absent(registered.attendance)),),
        "address book only": (replace(registered, kind=Kind.CONTACTS),),
        "waiting room only": (replace(seen, attendance=replace(seen.attendance, waiting=True)),),
    }[presence]


def _absent(line: Attendance) -> Attendance:
    return replace(line, attended=False)


@pytest.fixture
def make() -> Make:
    """A situation with every fact there is; keywords change it."""

    def build(
        presence: str = "report with address",
        language: str = "en",
        channel: Channel = Channel.EMAIL,
        kind: MatchKind = MatchKind.CAN_HELP,
        *,
        claim: bool = True,
        topic: str | None = "",
        name: str = "",
        asked: str | None = "",
        private_to: str | None = None,
        now: datetime = EVENING,
        me: Profile | None = None,
    ) -> Situation:
        words = ASKED[language] if asked == "" else asked
        remark = Remark(12, "20:10", NAME[language], words or "", private_to)
        facts = (
            (Fact(FactKind.QUESTION, words, "chat.txt", 12, "20:10", private_to is not None),)
            if words
            else ()
        )
        person = Person(
            id=3,
            name=name or NAME[language],
            emails=(ADDRESS,),
            attendances=_lines(presence, language),
            remarks=(StoredRemark(1, 3, "chat.txt", remark),),
        )
        field = {"field_en": "Online retail", "field_ja": "ネット通販"}
        reasons = (
            Reason("matching.reason-can-help", 1.0, "chat.txt:12 20:10"),
            Reason("matching.reason-same-field", 0.5, "registrants.csv:7", field),
        )
        return Situation(
            me=me or ME[language],
            person=person,
            session=Session(
                1, DAY, topic=TOPIC[language] if topic == "" else topic, platform="zoom"
            ),
            match=Match(3, kind, reasons, claim),
            facts=facts,
            channel=channel,
            language=language,
            now=now,
            recipient=ADDRESS if channel is Channel.EMAIL else None,
        )

    return build


@pytest.fixture
def write() -> Callable[..., Rendered]:
    """The shipped template `name` filled for a situation."""

    def render(situation: Situation, name: str = "were-you-there") -> Rendered:
        template = templates.find(name, situation.channel, situation.language, [SHIPPED])
        return rendering.render(situation, template)

    return render
