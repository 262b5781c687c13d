"""Names pasted from a participants panel or written down by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Roster
from followup.names import wordlist
from followup.names.display import decode
from followup.names.greeting import is_japanese
from followup.names.lines import sort_out
from followup.names.normalise import address, clean, key
from followup.tables import Document, Row, head
from followup.tables.headers import columns
from followup.tables.rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "pasted names"

_BULLET = re.compile(r"(?:[-*•‣▪・●○◦☐☑✓]|\d{1,3}[.)、．）]|[①-⑳]|\[[ x]?\])\s+|[•・●]")
_HEADING = re.compile(
    r"(?:participants|attendees|panelists|guests|in (?:the|this) meeting|waiting room|joined"
    r"|not joined|参加者|出席者|パネリスト|待機室|参加中|ミーティング参加者)(?: list|一覧|リスト)?"
    r"\s*(?:[:：]|[(]?\s*\d+\s*(?:人|名)?[)]?)?"
    r"|[【\[]?(?:参加者|出席者|participants|attendees)?[】\]]?\s*(?:計|合計|全|total)\s*[:：]?\s*\d+"
    r"\s*(?:人|名|people|participants|attendees)?"
)
_PANEL = wordlist.load(Path(__file__).with_suffix(".txt"))["panel"]
_STATE = re.compile(
    r",\s*(?:(?:computer |phone )?audio|no audio|muted|unmuted|video|phone connected|"
    r"コンピュータ|オーディオ|ビデオ|ミュート).*$",
    re.IGNORECASE,
)
_SIGN = r"[^\s<>＜＞()（）\[\],;:@]"
_ADDRESS = re.compile(
    rf"[<＜(（\[]?\s*(?:mailto:)?({_SIGN}{{1,64}}@{_SIGN}{{1,255}})\s*[>＞)）\]]?"
)
# One bot has the sign in its name.
_SIGNS = re.compile(r"[、，；]|(?<!\btl);")
_APART = re.compile(rf"{_SIGNS.pattern}|\t")
_HONORIFIC = re.compile(r"(?<=[\u3041-\u30ff\u3400-\u9fff])\s?(?:さん|様|さま|氏)$")
_INITIALS = re.compile(r"[A-Z]{1,2}|[\u3041-\u30ff\u3400-\u9fff]")
_PROSE = re.compile(
    r"https?://|[.!?。！？]$|[{}=\\]|^[<#%]|\d{1,2}:\d\d|-->|:(?: |$)|(?:^|,) ?\d+ ?(?:,|$)"
)
_TABLES = frozenset(("email", "first", "joined", "duration", "registered", "status", "attended"))
_CHAT_LINE = re.compile(r"^(?:\d{4}-\d\d-\d\d )?\d{1,2}:\d\d:\d\d\s", re.MULTILINE)
_NAME_TITLES = frozenset(("name", "names", "名前", "氏名"))
_NOT_A_LIST = re.compile(r"\s*(?:[{<]|\[\s*[\[{\"]|WEBVTT|BEGIN:|%!|#!)")


def identify(document: Document) -> bool:
    """Short lines that could be names, four out of five at least, and no table's header."""
    start = document.start[:20_000]
    if _NOT_A_LIST.match(start) or _CHAT_LINE.search(start) or _is_table(document):
        return False
    entries = [entry for _, entry in _entries(start.splitlines()[:200])]
    likely = sum(_could_be_a_name(entry) for entry in entries)
    return 0 < likely >= 0.8 * len(entries)


def _is_table(document: Document) -> bool:
    """Whether there is a known header, or two rows share three columns or more."""
    widths = [len(row.cells) for row in head(document) if len(row.cells) > 2]
    return len(set(widths)) < len(widths) or any(map(_is_header, head(document)))


def _is_header(row: Row) -> bool:
    """Names and addresses in two columns still are a list; names and something else are not."""
    found = columns(row.cells)
    if len(row.cells) == 2:
        return key(row.cells[0]) in _NAME_TITLES and "email" not in found
    return len(row.cells) > 2 and not _TABLES.isdisjoint(found)


def _could_be_a_name(entry: str) -> bool:
    name = clean(_ADDRESS.sub("", entry)) or entry
    return len(name) <= 60 and len(name.split()) <= 7 and not _PROSE.search(name)


def extract(document: Document) -> Roster:
    """Everybody on the list was there.

    `line` is the line where the name stands; where one line holds several, it counts names.
    """
    entries = list(_entries(lines(document)))
    if len({number for number, _ in entries}) < len(entries):
        entries = [(number, entry) for number, (_, entry) in enumerate(entries, 1)]
    people, skipped = sort_out(_attendance(number, entry) for number, entry in entries)
    shown = ((line.name, decode(line.raw_name)) for line in people)
    return Roster(
        platform="pasted",
        kind=Kind.PARTICIPANTS,
        host_name=next((name for name, display in shown if display.role == "host"), None),
        attendances=people,
        skipped=skipped,
    )


def _entries(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Line number and text of everything that may be a name, without the panel's own words."""
    plain = [clean(_STATE.sub("", text)) for text in texts]
    for number, (raw, text) in enumerate(zip(texts, plain, strict=True), 1):
        if not text or key(text) in _PANEL or _HEADING.fullmatch(key(text)):
            continue
        if "@" not in text and "email" in columns(re.split("[,;\t]", raw)):
            continue
        if _INITIALS.fullmatch(text) and _initials_of(text, plain[number : number + 3]):
            continue
        for part in _parts(raw):
            if part and key(part) not in _PANEL:
                yield number, part


def _initials_of(text: str, following: list[str]) -> bool:
    """Whether `text` is the avatar of the name in the next line with anything on it."""
    name = next(filter(None, following), "")
    words = name.upper().split()
    if is_japanese(name) and text.isascii():
        return True
    return bool(words) and words[0][0] == text[0] and any(w[0] == text[-1] for w in words)


def _parts(raw: str) -> list[str]:
    """The entries of one line: one, or several where it clearly is a list."""
    text = _STATE.sub("", raw)
    text = _BULLET.sub("", clean(text), count=1) if _BULLET.match(clean(text)) else text
    if text.count("@") > 1:
        return [clean(part) for part in re.split(r"[,;、，；\t]", text)]
    cells = [clean(cell) for cell in _APART.split(text)]
    if "\t" in text and not _SIGNS.search(text) and len(cells) < 3:
        return [clean(text.replace("\t", " " if "@" in text else " | "))]
    commas = [clean(part) for part in text.split(",")]
    if len(cells) == 1 and len(commas) > 2 and all(len(part.split()) < 5 for part in commas):
        return commas
    return cells


def _attendance(number: int, entry: str) -> Attendance:
    found = _ADDRESS.search(entry)
    email = address(found[1]) if found and _is_address(found, entry) else None
    name = clean(_ADDRESS.sub(" ", entry)).strip(" ,;\"'-") if email else entry
    name = _HONORIFIC.sub("", name) or email or entry
    return Attendance(number, raw_name=name, name=name, email=email, attended=True)


def _is_address(found: re.Match[str], entry: str) -> bool:
    """``Ken@Acme Ltd`` is a name with a company: an address stands alone, apart, or small."""
    return found[0] == entry or found[0][0] in "<＜(（[" or found[1] == found[1].lower()
