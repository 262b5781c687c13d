"""Claims and their sources: `file:line` is opened, and what is claimed must stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.examples.evening import Written
from tests.examples.passages import letter, own_words, plain, quotations, sentences

_SOURCE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+)(?: \d\d:\d\d(?::\d\d)?)?")
_ELSEWHERE = re.compile(r"profile|note|outbox \d+")
_ABOUT = (
    re.compile(
        r"\b(?:asked|wrote|question|words|mentioned|spoke|said)\b"
        r"(?:(?! I know )[^.:])*? about (.+?)"
        r"(?= at (?:today|yesterday|the|…)| on \d| in the chat|[.:,;?]|$)"
    ),
    re.compile(
        r"([^「」、。]+)について(?:チャットに|、)?"
        r"(?:ご質問|お書き|お尋ね|お困り|質問|書き込|書かれ)"
    ),
)
_OFFERS = (
    re.compile(r"I have (.+?)(?:, which I'd gladly send|\. Just say so)"),
    re.compile(r"tell you what I know about (.+?)(?=;|\. |$)"),
    re.compile(
        r"(?:でしたら、|よろしければ、?)([^、。]+?)"
        r"(?:をお送り(?:でき|し|いたし)|について少しお話し)"
    ),
)
# What is said of the reader or of how one came to know of them.
_OF_THE_READER = re.compile(
    r"\b(?:you asked|you wrote|your question|your words|I read|saw your name|I have your"
    r"|you registered|registered for|similar industry|both at|you wrote in|Beside your name)\b"
    r"|とあり|質問(?:くださ|なさ|され)|お尋ね|お書き|お約束した|お申し込み|近い業界|ご一緒"
)


def sources(written: Written) -> Iterator[str]:
    """Each source can be opened, and every quoted or paraphrased word stands in one of them."""
    if not written.draft["claims"]:
        yield "no claim at all"
    for claim in written.draft["claims"]:
        held = ""
        for source in str(claim["source"]).split("; "):
            found = opened(written, source)
            if found is None:
                yield f"nothing stands at {source!r}"
            held += found or ""
        yield from _not_held(written, str(claim["text"]), held)


def opened(written: Written, source: str) -> str | None:
    """What stands there; '' for what is no file."""
    if _ELSEWHERE.fullmatch(source):
        return ""
    found = _SOURCE.fullmatch(source)
    lines = written.evening.lines.get(found["file"], []) if found else []
    number = int(found["line"]) if found else 0
    if not 0 < number <= len(lines):
        return None
    said = [lines[number - 1]]
    for line in lines[number:]:  # words of a chat stand below their sender
        if not line.startswith("\t"):
            break
        said.append(line)
    return "\n".join(said)


def _not_held(written: Written, text: str, held: str) -> Iterator[str]:
    known = plain(held + str(written.evening.said["topic"]) + _earlier_topic(written))
    for words in quotations(text):
        if plain(words) not in known:
            yield f"no source holds {words!r}"
    for pattern in _ABOUT:
        for about in pattern.findall(own_words(text)):
            if plain(about) not in known:
                yield f"no source holds {about!r}"


def _earlier_topic(written: Written) -> str:
    return str(written.evening.said.get("before", {}).get("topic", ""))


def unclaimed(written: Written) -> Iterator[str]:
    """A sentence on the reader that no claim holds would have no source."""
    claimed = "\n".join(str(claim["text"]) for claim in written.draft["claims"])
    for sentence in sentences(letter(written)):
        if _OF_THE_READER.search(sentence) and sentence not in claimed:
            yield f"rests on nothing: {sentence!r}"


def offers(written: Written) -> Iterator[str]:
    """The offer is quoted from the profile (docs/messages.md, rule 3), and there is one at most."""
    known = {plain(offer.rstrip(".。")) for offer in written.evening.me["offers"]}
    found = [words for pattern in _OFFERS for words in pattern.findall(letter(written))]
    for words in found:
        if plain(words) not in known:
            yield f"not in the profile: {words!r}"
    if len(found) > 1:
        yield f"more than one offer: {found}"


def secrets(written: Written) -> Iterator[str]:
    """Words to somebody else alone, and words of a closed session, never show."""
    body = plain(own_topicless(written))
    closed = "--closed" in written.evening.said.get("session", ())
    me = plain(written.evening.me["name"])
    lines = written.evening.lines.get("chat.txt", [])
    for head, words in pairwise(lines):
        private = "(Direct Message)" in head
        ours = private and (me in plain(head) and _from_reader(written, head))
        if words.startswith("\t") and (closed or (private and not ours)):
            part = plain(words)[:14]
            if len(part) > 7 and part in body:
                yield f"tells {words.strip()!r}"


def own_topicless(written: Written) -> str:
    """Subject and body without the session's topic, which may share words with the chat."""
    text = f"{written.draft['subject'] or ''}\n{written.body}"
    topic = str(written.evening.said["topic"])
    return text.replace(topic, "") if topic else text


def _from_reader(written: Written, head: str) -> bool:
    sender = plain(head.split("From", 1)[-1].rsplit("  to  ", 1)[0])
    return any(plain(line["raw_name"]) == sender for line in written.person["attendances"])
