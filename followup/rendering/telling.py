"""What may be said about a reader beyond having been there, and where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Fact, FactKind, LinkedAttendance, Match, MatchKind, Reason
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key
from followup.rendering import phrases, quoting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.rendering.situation import Situation

Told = dict[str, str | bool]
_THING_EN = re.compile(r"(?i)(an?|my|our|some|the|two|three|\d+)\s")
_THING_JA = re.compile(
    r"(メモ|資料|スライド|リスト|シート|表|記事|動画|まとめ|ノート|事例集|ひな形|雛形)$"
)


def tell(situation: Situation) -> tuple[Told, dict[str, str]]:
    """The variables about the reader, and for each fact among them its source."""
    told: Told = dict.fromkeys(
        ("shared_field", "shown", "shown_in", "question", "offer", "remark"), ""
    )
    told["offer_is_thing"] = False
    sources: dict[str, str] = {}
    match = situation.match
    title = clean(situation.field_title.get(situation.language, ""))
    if match and match.claim and title:
        told["shared_field"] = title
        sources["shared_field"] = _field_source(match.reasons)
        _add_shown(told, sources, situation)
    _add_words(told, sources, situation)
    return told, sources


def _add_shown(told: Told, sources: dict[str, str], situation: Situation) -> None:
    for line in situation.person.attendances:
        words = clean(line.attendance.organization or line.attendance.industry or "")
        if line.session == situation.session.id and words and len(words) <= 40:
            told["shown"] = phrases.inner_quotes(words, situation.language)
            told["shown_in"] = phrases.list_name(line, situation.language)
            sources["shown"] = place(line)
            return


def _add_words(told: Told, sources: dict[str, str], situation: Situation) -> None:
    """A question with the offer that meets it; else, as the one reason, other words of theirs."""
    match, said = situation.match, quoting.showable(situation)
    if match and match.kind is MatchKind.CAN_HELP:
        asked, offer = _asked(said, match), _offer(situation, match)
        if asked and offer:
            told["question"] = quoting.quote(asked.text, situation.language)
            told["offer"] = offer
            told["offer_is_thing"] = bool(_THING_EN.match(offer) or _THING_JA.search(offer))
            sources |= {"question": _said(asked), "offer": f"{_said(asked)}; profile"}
            return
    for fact in said:
        words = quoting.quote(fact.text, situation.language)
        if words and fact.kind in (FactKind.SELF_INTRODUCTION, FactKind.QUESTION):
            told["remark"], sources["remark"] = words, _said(fact)
            return


def _asked(said: Sequence[Fact], match: Match) -> Fact | None:
    """The very question that the match rests on."""
    named = {reason.source for reason in match.reasons}
    return next((f for f in said if f.kind is FactKind.QUESTION and _said(f) in named), None)


def _offer(situation: Situation, match: Match) -> str:
    """The offer that the match names, else the first in the letter's language, else the first."""
    offers = [clean(offer).rstrip(".。") for offer in situation.me.offers]
    named = {key(str(value)) for reason in match.reasons for value in reason.values.values()}
    meeting = [offer for offer in offers if key(offer) in named]
    ours = [o for o in offers if is_japanese(o) == (situation.language == "ja")]
    return next((offer for offer in [*meeting, *ours, *offers] if offer), "")


def _field_source(reasons: tuple[Reason, ...]) -> str:
    about_field = [r.source for r in reasons if "field_en" in r.values]
    return "; ".join(dict.fromkeys(about_field or [r.source for r in reasons]))


def place(line: LinkedAttendance) -> str:
    return f"{_file(line.file)}:{line.attendance.line}"


def _said(fact: Fact) -> str:
    return f"{_file(fact.file)}:{fact.line} {fact.said_at}".strip()


def _file(path: str) -> str:
    return re.split(r"[\\/]", path)[-1]
