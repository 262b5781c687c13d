"""What may be said about a reader beyond having been there, and where it stands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import (
    Attendance,
    Fact,
    FactKind,
    LinkedAttendance,
    Match,
    MatchKind,
    Reason,
    Strength,
)
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key
from followup.rendering import echoing, mentioning, paraphrasing, phrases, promise, quoting
from followup.rendering.presence import presence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.rendering.situation import Situation

Told = dict[str, str | bool]
_THING_EN = re.compile(
    r"(?i)(an?|my|our|some|the|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty"
    r"|forty|fifty|sixty|\d+)\s"
)
_THING_JA = re.compile(
    r"(メモ|資料|スライド|リスト|シート|表|記事|動画|まとめ|ノート|事例集|ひな形|雛形)$"
)
# "I can review contracts" cannot stand behind "I know a little about"; the letter then says
# only that the user may be able to help.
_SENTENCE_EN = re.compile(r"(?i)(i|we|you|let|can|could|happy|glad|willing|able|help|feel)\b")
_ASKS_JA = re.compile(r"教え|知りた|聞きた|伺いた|うかがいた|お尋ね|ありますか|でしょうか")
_SENTENCE_JA = re.compile(r"(ます|です|ました|ません|できる|れる|する|したい)$")


def tell(situation: Situation) -> tuple[Told, dict[str, str]]:
    """The variables about the reader, and for each fact among them its source."""
    told: Told = dict.fromkeys(
        (
            *("shared_field", "shown", "shown_in", "question", "need", "about", "offer"),
            *("remark", "part"),
        ),
        "",
    )
    told |= dict.fromkeys(
        ("offer_is_thing", "offer_says_it", "remark_asks", "remark_private"), False
    )
    told |= {"promise_open": False, "promised": ""}
    sources: dict[str, str] = {}
    if made := promise.promise(situation):
        told |= {"promise_open": True, "promised": promise.quoted(made, situation)}
        sources["promise_open"] = made.source
    match = situation.match
    title = _shared_field(match, situation.language) if match else ""
    if match and title and not situation.session.discreet:
        told["shared_field"] = title
        sources["shared_field"] = _field_source(match.reasons)
    if match and (told["shared_field"] or match.kind is MatchKind.STRETCH):
        _add_shown(told, sources, match, situation)
    for reason in match.reasons if match else ():
        if "part" in reason.values:
            told["part"], sources["part"] = str(reason.values["part"]), reason.source
    _add_words(told, sources, situation)
    return told, sources


def helps(situation: Situation) -> bool:
    """Whether words of theirs can be quoted that an offer of the user meets by name."""
    told, _ = tell(situation)
    return bool((told["question"] or told["need"]) and told["offer"])


def _shared_field(match: Match, language: str) -> str:
    """The title of the field that both work in, only where the claim holds."""
    titles = [str(r.values.get(f"field_{language}", "")) for r in match.reasons if match.claim]
    return next(filter(None, map(clean, titles)), "")


def _add_shown(told: Told, sources: dict[str, str], match: Match, situation: Situation) -> None:
    """The cell of a list of this session that shows the field: a name alone proves nothing.

    Where the address says who the reader is, what only shares their name is not shown.
    """
    own = presence(situation).identified
    proof = [key(str(r.values.get("their_words", ""))) for r in match.reasons]
    for line in situation.person.attendances:
        if situation.session.discreet or (own and line.link is Strength.PROVISIONAL):
            continue
        cells = _cells(line.attendance, situation.language)
        for words in map(clean, filter(None, cells)):
            proves = any(said and said in key(words) for said in proof)
            fits = len(words) <= 40 and phrases.readable(words, situation.language)
            if line.session == situation.session.id and proves and fits:
                told["shown"] = phrases.inner_quotes(words, situation.language)
                told["shown_in"] = phrases.list_name(line, situation)
                sources["shown"] = place(line)
                return


def _cells(line: Attendance, language: str) -> tuple[str | None, ...]:
    """What shows a field of work; in Japanese no firm's name, which is none."""
    if language == "ja":
        return (line.industry, line.job_title)
    return (line.organization, line.industry, line.job_title)


def _add_words(told: Told, sources: dict[str, str], situation: Situation) -> None:
    """Their need with the offer that meets it; else, as the one reason, other words of theirs."""
    match, said = situation.match, quoting.showable(situation)
    if match and match.kind is MatchKind.CAN_HELP:
        need, offer = _need(said, match), _offer(situation, match)
        if need and offer is not None:
            name = "question" if need.kind is FactKind.QUESTION else "need"
            _add_quote(told, sources, name, need, situation)
            if offer and _fits(offer, situation.language):
                told["offer"] = offer
                told["offer_is_thing"] = bool(_THING_EN.match(offer) or _THING_JA.search(offer))
                told["offer_says_it"] = echoing.repeats(offer, str(told["about"]))
                sources["offer"] = f"{_said(need)}; profile"
            return
    for fact in said:
        if fact.kind in (FactKind.SELF_INTRODUCTION, FactKind.QUESTION):
            _add_quote(told, sources, "remark", fact, situation)
            if told["remark"]:
                told["remark_asks"] = fact.kind is FactKind.QUESTION or _asks(fact.text)
                told["remark_private"] = fact.private
                return


def _add_quote(
    told: Told, sources: dict[str, str], name: str, fact: Fact, situation: Situation
) -> None:
    """Words of theirs, quoted and, where that is sure and names nobody, as what they are about."""
    told[name] = quoting.quote(fact.text, situation.language)
    about = paraphrasing.about(fact.text, situation.language) if told[name] else ""
    told["about"] = "" if mentioning.mentions(about, situation.names) else about
    sources[name] = sources["about"] = _said(fact)


def _asks(text: str) -> bool:
    """Whether words that are no question all the same ask: …を教えてください, …が知りたいです."""
    return _ASKS_JA.search(text) is not None


def _fits(offer: str, language: str) -> bool:
    """Whether `offer` can stand in a letter as it is: no sentence, and in its language."""
    if _SENTENCE_EN.match(offer) or _SENTENCE_JA.search(offer):
        return False
    return is_japanese(offer) == (language == "ja") or (offer.isascii() and " " not in offer)


def _need(said: Sequence[Fact], match: Match) -> Fact | None:
    """The very words that the match rests on: a question, else what was said in passing."""
    for reason in _helping(match):
        here = [fact for fact in said if _said(fact) == reason.source]
        if asked := next((fact for fact in here if fact.kind is FactKind.QUESTION), None):
            return asked
        if here and (words := str(reason.values.get("their_words", ""))):
            return replace(here[0], kind=FactKind.REMARK, text=words)
    return None


def _offer(situation: Situation, match: Match) -> str | None:
    """The offer that the match names; '' where it names something else that the user knows.

    Where it names nothing: the first offer in the letter's language, else the first; None if
    there is none.
    """
    offers = [clean(offer).rstrip(".。") for offer in situation.me.offers]
    named = {key(str(reason.values.get("my_words", ""))) for reason in _helping(match)} - {""}
    if named:
        return next((offer for offer in offers if key(offer) in named), "")
    ours = [o for o in offers if is_japanese(o) == (situation.language == "ja")]
    return next((offer for offer in [*ours, *offers] if offer), None)


def _helping(match: Match) -> list[Reason]:
    return [r for r in match.reasons if r.label.startswith("matching.reason-can-help")]


def _field_source(reasons: tuple[Reason, ...]) -> str:
    about_field = [r.source for r in reasons if "field_en" in r.values]
    return "; ".join(dict.fromkeys(about_field or [r.source for r in reasons]))


def place(line: LinkedAttendance) -> str:
    return f"{_file(line.file)}:{line.attendance.line}"


def _said(fact: Fact) -> str:
    return f"{_file(fact.file)}:{fact.line} {fact.said_at}".strip()


def _file(path: str) -> str:
    return re.split(r"[\\/]", path)[-1]
