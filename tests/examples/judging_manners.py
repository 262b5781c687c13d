"""Length, gaps, the easy no, what a first message never holds: docs/messages.md, rules 2 and 8."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.texts import say
from tests.examples.evening import Written
from tests.examples.passages import letter, own_words

_LEFT = re.compile(
    r"[{}<>]|\bNone\b|\bnan\b|\bnull\b|__|○○|〇〇|(?<=\S)  |\s[,.;:?!](?:\s|$)"
    r"|,,|\.\.|[?!][”\"]?\.(?!\w)|。。|、、|。、|、。"
    r"|\"\"|「」|『』|様様|さんさん|\(\)|（）|\n\n\n|のの|をを|にに(?!は)"
)
_NO = re.compile(
    r"(?i)no (?:need to reply|reply|answer)|not write again"
    r"|お気遣いなく|返信.{0,6}不要"
)
_UNWANTED = {
    "a link": re.compile(r"(?i)https?:|www\.|\.com\b"),
    "an attachment": re.compile(r"(?i)\battach|添付"),
    "minutes": re.compile(r"\d+ ?(?:minutes?|min\b|分(?!の))"),
    "a slot": re.compile(
        r"(?i)\b(?:call|coffee|calendar|schedule|meeting slot|let's meet)\b"
        r"|お時間を(?!くださ)|日程|お打ち合わせ"
    ),
    "a price": re.compile(r"[$€£¥]\s?\d|\d+ ?円|(?i:\bdiscount\b|\bfree of charge\b)|割引|無料"),
    "praise": re.compile(
        r"(?i)\b(?:great|amazing|impress\w*|insightful|excellent|wonderful|fantastic|inspiring"
        r"|brilliant|admire)\b|素晴らし|感銘|感動|すばらし|勉強になりました"
    ),
    "exclamation": re.compile("[!！]"),
}


# Remarks on the words themselves; an address, or a profile in one language, may deserve others.
_REMARKS = (
    *("long-words", "long-characters", "many-i", "asks-only", "no-way-out"),
    *("links", "not-today", "unsigned"),
)


def length(written: Written) -> Iterator[str]:
    """Mail: 120 English words, 350 Japanese characters; copy texts: 200 and 160 characters."""
    if written.mail and not written.japanese:
        count, limit = len(written.body.split()), 120
    elif written.mail:
        count, limit = len(re.sub(r"\s", "", written.body)), 350
    else:
        count, limit = len(written.body), 160 if written.japanese else 200
    if count > limit:
        yield f"{count} of {limit}"


def leftovers(written: Written) -> Iterator[str]:
    subject = written.draft["subject"] or ""
    for text in (subject, written.body, own_words(written.body)):
        if found := _LEFT.search(text):
            yield f"{text[max(0, found.start() - 20) : found.end() + 10]!r}"
            break
    if "\n" in letter(written).replace("\n\n", ""):
        yield "a paragraph is broken in the middle"
    if written.mail and not subject:
        yield "no subject"
    if "--discreet" in written.evening.said.get("session", ()):
        topic = str(written.evening.said["topic"])
        if topic and topic in subject:
            yield "the subject names a topic that should not be seen"


def easy_no(written: Written) -> Iterator[str]:
    if not _NO.search(own_words(written.body)):
        yield "no way to say no without saying it"


def unwanted(written: Written) -> Iterator[str]:
    said = own_words(written.body)
    for kept in (*written.evening.me["offers"], written.evening.me["organization"]):
        said = said.replace(kept, "")
    for what, pattern in _UNWANTED.items():
        if found := pattern.search(said):
            yield f"{what}: {found.group()!r}"


def remarks(written: Written) -> Iterator[str]:
    """followup has nothing to remark on its own words."""
    gaps = dict.fromkeys(("number", "limit", "link", "day"), "\0")
    for name in _REMARKS:
        told = say(f"drafting.warn-{name}", written.evening.said["language"], **gaps)
        pattern = re.compile(".*".join(map(re.escape, told.split("\0"))))
        yield from filter(pattern.fullmatch, written.draft["warnings"])
