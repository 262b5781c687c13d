"""Zoom's saved chat: three layouts, one message each under a line with time and sender."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Remark, Roster
from followup.names import wordlist
from followup.names.lines import sort_out
from followup.names.normalise import clean, key
from followup.tables.rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.tables import Document

NAME = "Zoom saved chat"

_TIME = r"(?P<at>(?:\d{4}-\d\d-\d\d )?\d{1,2}:\d\d:\d\d)"
_FROM = r"(?:From|開始|送信元|送信者|差出人|De|Von|Da|Desde|Od|От|보낸 사람|发件人|寄件人|来自)"
_TO = r"(?:to|終了|宛先|送信先|から|para|à|a|an|für|do|для|кому|받는 사람|收件人|到|至)"
_WHOM = r"(?P<to>[^:：]{1,150}?)"
# Two blanks stand around names in most versions, so they are tried first: "Road to Mars" is a name.
_ADDRESSED = (
    re.compile(
        rf"{_TIME}\s+{_FROM}\s+(?P<sender>\S.{{0,150}}?)\s{{2,}}{_TO}\s{{2,}}{_WHOM}\s*[:：](?P<text>.*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_TIME}\s+{_FROM}\s+(?P<sender>[^\s:：][^:：]{{0,150}}?)\s+{_TO}\s+{_WHOM}\s*[:：](?P<text>.*)",
        re.IGNORECASE,
    ),
)
_UNADDRESSED = re.compile(
    rf"{_TIME}\s+{_FROM}\s+(?P<sender>\S[^:：]{{0,150}}?)\s*[:：](?P<text>.*)", re.IGNORECASE
)
_RECORDED = re.compile(rf"{_TIME}[\t ]+(?P<sender>[^\t:]{{0,150}}[^\t: ]):(?:[\t ]+(?P<text>.*)|$)")
_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))
_PRIVATE = re.compile(r"(.*\S)\s*[(（]([^()（）]+)[)）]\s*")
# What Zoom writes for a reaction quotes somebody else's words, which are not the sender's.
_REACTION = re.compile(
    r'(?:Reacted to|Removed an? .{1,20} reaction (?:from|to))\s+["“].*', re.IGNORECASE | re.DOTALL
)
_REPLY = re.compile(r'Replying to\s+["“].*?["”]\s*(?:\n|$)', re.IGNORECASE | re.DOTALL)


def identify(document: Document) -> bool:
    """One of the first lines with anything on it is a message's first line."""
    start = [line for line in document.start[:5000].splitlines() if line.strip()]
    return any(_message(line) for line in islice(start, 3))


def extract(document: Document) -> Roster:
    """Senders were there; each message is a remark with its text as written."""
    remarks, first = [], dict[str, int]()
    for remark in _remarks(lines(document)):
        first.setdefault(remark.sender, remark.line)
        if remark.text:
            remarks.append(remark)
    people, skipped = sort_out(
        Attendance(line=line, raw_name=sender, name=sender, attended=True)
        for sender, line in first.items()
    )
    senders = {line.raw_name for line in people}
    empty = () if first else (Problem("importing.problem-no-rows"),)
    return Roster(
        platform="zoom",
        kind=Kind.CHAT,
        attendances=people,
        remarks=tuple(remark for remark in remarks if remark.sender in senders),
        skipped=skipped,
        problems=empty,
    )


def _message(line: str) -> re.Match[str] | None:
    """The parts of a message's first line: time, sender, perhaps recipient and text."""
    if not line[:1].isdigit() or len(line) > 20_000:
        return None
    patterns = (*_ADDRESSED, _UNADDRESSED, _RECORDED)
    return next((hit for pattern in patterns if (hit := pattern.fullmatch(line))), None)


def _remarks(texts: list[str]) -> Iterator[Remark]:
    hit: re.Match[str] | None = None
    start, said = 0, list[str]()
    for number, line in enumerate(texts, 1):
        if found := _message(line):
            if hit:
                yield _remark(hit, start, said)
            hit, start, said = found, number, [found["text"] or ""]
        else:
            said.append(line)
    if hit:
        yield _remark(hit, start, said)


def _remark(hit: re.Match[str], line: int, said: list[str]) -> Remark:
    groups = hit.groupdict()
    text = "\n".join(map(clean, said)).strip()
    return Remark(
        line=line,
        said_at=hit["at"],
        sender=clean(hit["sender"]),
        text="" if _REACTION.fullmatch(text) else _REPLY.sub("", text).strip(),
        recipient=_recipient(groups.get("to")),
    )


def _recipient(to: str | None) -> str | None:
    """Who a private message went to, without Zoom's mark; None for everyone."""
    marked = _PRIVATE.fullmatch(to or "")
    private = marked and key(marked[2]) in _WORDS["private"]
    name = clean(marked[1] if marked and private else to or "")
    return None if not name or key(name) in _WORDS["everyone"] else name
