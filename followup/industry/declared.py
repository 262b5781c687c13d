"""One text of evidence, read as what it is: a form's field for an industry may hold anything."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from followup.industry import jobs, sources
from followup.industry.abbreviations import spelled_out
from followup.industry.naming import whole
from followup.industry.reading import classify
from followup.industry.script import LONGEST, canon
from followup.industry.tree import HERE
from followup.industry.vocabulary import names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from followup.industry.field import Field

# Distinct texts that are kept with what they say; of a list of 100,000 people most are few.
_KEPT = 1 << 15
_NAME = re.compile(
    r"(?:\b(?:inc|ltd|llc|llp|plc|gmbh|corp|k\.k)\b\.?|& co\.?|\bholdings?)\s*$|会社(?:$|\s)"
    r"|^(?:株式|有限|合同)会社|[㈱㈲]|[(（][株有同][)）]|ホールディングス$",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"(?P<given>[A-Z][a-z]+) (?:[A-Z]\.? )?(?P<family>[A-Z][a-z]+)")
# Surnames that are trades.
_TRADE_NAME = re.compile(r"(?:er|or|man|smith|wright|ward|herd)$")
_TALK = re.compile(
    r"\b(?:(?-i:I)|we|you|my|our|your|thanks?|thank you|please|hello)\b|[!?！？]"
    r"|です|ます|ありがと|よろしく|(?<![ぁ-ん])さん(?!業)|みなさん",
    re.IGNORECASE,
)


# "Builder, that is what I am": manners and a smile around an answer are no talk.
_MANNERS = re.compile(
    r"^(?:地元の|町の|街の|近所の|しがない|ただの)|(?:です|をやってい?ます|をしてい?ます)[。!！]?"
    r"(?=$|[（(笑爆wｗ])|\s*(?:[（(](?:笑|爆)[)）]|笑|[wｗ]{2,5}|\blol|:-?\)|☺️?|😊|😅)$",
)
# "Tools that help shops", ...を運営する企業である: any of its words may be of another field. Of 60
# invented lines, what was surest (0.8 and more) was right in 79 of 100.
_PROSE = re.compile(
    r"\b(?:that|who|which|your|our|we|the|an?|without|us|you|is|are|my|their|them|how)\b"
    r"|[^\s、]{2}は、|である|(?:する|営む|行う|作る|手がける)(?:日本の)?(?:企業|会社)$",
    re.IGNORECASE,
)
OF_PROSE = 0.7
# 銀行のATMを作るメーカー makes machines.
CLEARLY_MADE = 0.7
_MADE = re.compile(r"を(?:作|造|つく|売|開発|製造|設計|縫)")
_MR = re.compile(r"(?:お(?=医者))?(?P<who>医者|[^\s、。]{1,8}[屋師士者員工])さん$")


# What the user says of somebody: "works at Harbor Bank", "runs a printing house", ◯◯銀行勤務.
_WORKS = re.compile(
    r"(?:(?:she|he|they|also|now) )*(?:works? (?:at|for|in|on|with|as)|runs?|owns?|leads?"
    r"|manages?|heads?|sells?|makes?|builds?|grows?|teaches|founded|started"
    r"|(?:is|are)(?! (?:a |an )?(?:interested|married|keen|looking|fan|friend)))"
    r" (?:an? |the |in )?(.+)"
    r"|(.+?)(?:に(?:お)?勤め.*|に?勤務.*|で働.*|を(?:営|経営|やって|して|運営|担当).*"
    r"|の(?:人|方|社員|担当)(?:です)?)",
    re.IGNORECASE,
)


# A title of every industry, where a field is asked for.
_GENERIC = re.compile(
    r"(?:(?:an?|the|senior|junior|lead|chief|principal|staff|graduate|trainee|field|test|design) )*"
    r"engineers?",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def read(evidence: str, text: str) -> Field | None:
    """The field that one text of this kind of `evidence` says, before weighing."""
    if not text.strip():
        return None
    whole = text if evidence == "domain" else spelled_out(text)
    return _READERS.get(evidence, classify)(whole)


def _industry(text: str) -> Field | None:
    text = _MR.sub(r"\g<who>", _MANNERS.sub("", text.strip()))
    field = _said(text)
    if field is None or not _PROSE.search(text) or whole(text):
        return field
    probable = round(field.confidence * OF_PROSE, 3)
    return replace(field, confidence=probable, sure=probable)


def _note(text: str) -> Field | None:
    """What the user jotted down of somebody, if it says their work: not "asked about insurance"."""
    plain = text[:LONGEST].strip().rstrip(".。")
    said = _WORKS.fullmatch(plain)
    if not said:
        return classify(plain) if whole(plain) else None
    work = next(part for part in said.groups() if part)
    fields = [field for reader in (sources.organization, _industry) if (field := reader(work))]
    return max(fields, key=lambda field: field.confidence, default=None)


def _said(text: str) -> Field | None:
    if _GENERIC.fullmatch(text) or _is_a_person(text):
        return None
    if _NAME.search(text):
        return sources.organization(text)
    if _TALK.search(text):
        # Its patterns take long to compile, and few fields hold a remark.
        from followup.industry.statement import own_work

        said = own_work(text)
        return jobs.statement(said) if said else None
    if _MADE.search(text):
        from followup.industry.doings_japanese import made

        found = (classify(thing) for thing in made(text))
        if field := next(
            (each for each in found if each and each.confidence >= CLEARLY_MADE), None
        ):
            return field
    return classify(text)


def _is_a_person(text: str) -> bool:
    """Whether somebody put a name where a field is asked for: "Emily Baker", not "Ryan Foods"."""
    name = _FULL_NAME.fullmatch(text)
    if name is None or name["given"].casefold() not in _given_names():
        return False
    family = name["family"]
    return _TRADE_NAME.search(family) is not None or not names().codes.get(canon(family))


@cache
def _given_names() -> frozenset[str]:
    return frozenset((HERE / "given_names.txt").read_text(encoding="utf-8").split())


_READERS: Mapping[str, Callable[[str], Field | None]] = {
    "industry": _industry,
    "note": _note,
    "organization": sources.organization,
    "display": sources.display,
    "domain": sources.domain,
    "job_title": jobs.job_title,
    "introduction": jobs.spoken_work,
    "statement": jobs.statement,
}
