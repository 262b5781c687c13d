"""What came back, read: reply, refusal, automatic answer, bounce or notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from followup.mail.reading import absence, automatic, headers, notices, reports, subjects
from followup.mail.reading.bodies import body
from followup.mail.reading.parts import Part, take_apart
from followup.mail.reading.quotes import new_words
from followup.mail.reading.refusal import is_only_a_no, refuses
from followup.mail.reading.sentences import shown
from followup.model import Incoming, IncomingKind

# Of a longer mail only this much is read: what matters stands in front.
LONGEST = 600_000
_EXCERPT = 500


def read(raw: bytes) -> Incoming | None:
    """What the mail `raw` is, or None if it is neither an answer nor a notice. Never raises.

    A report of a server goes before everything (Postfix marks its own as automatic), then
    what a program answered, then a human's words.
    """
    try:
        return understood(raw)
    except Exception:  # noqa: BLE001 - strangers write mails; one that breaks a rule stops nobody
        return None


def understood(raw: bytes) -> Incoming | None:
    """`read` without its last guard."""
    mail = take_apart(raw[:LONGEST])
    text = body(mail)
    by_machine = notices.from_machine(mail) or notices.without_sender(mail)
    told = reports.report(mail, text, by_machine=by_machine) or notices.notice(mail, text)
    if told is not None:
        refers = [*reports.originals(mail), *headers.referred(mail)]
        incoming = _incoming(mail, told.kind, refers, text)
        return replace(incoming, failed=told.failed, status=told.status, words=told.words)
    return _answer(mail, text)


def _answer(mail: Part, text: str) -> Incoming | None:
    words = new_words(text)
    refers = headers.referred(mail)
    if automatic.says_no_human(mail):
        return _automatic(mail, text, words) if _is_answer(mail, text, words) else None
    if _says_no(mail, words):
        return _human(mail, IncomingKind.REFUSAL, text, words)
    if not automatic.says_human(mail) and automatic.looks_automatic(mail, text, words):
        return _automatic(mail, text, words)
    if refers or subjects.answers(headers.text(mail, "subject")) or notices.held_ids(text):
        return _human(mail, IncomingKind.REPLY, text, words)
    return None


def _says_no(mail: Part, words: str) -> bool:
    """Whether a human's mail refuses; newsletters speak of unsubscribing and mean nobody."""
    if not headers.referred(mail) and automatic.is_for_many(mail):
        return False
    subject = headers.text(mail, "subject")
    # A subject of their own is all that some write.
    if refuses(words) or (not words and not subjects.is_marked(subject) and refuses(subject)):
        return True
    return len(words) < 200 and is_only_a_no(subjects.bare(subject))


def _is_answer(mail: Part, text: str, words: str) -> bool:
    """Whether a program answers a mail; others announce, remind and invite."""
    if not automatic.announces(mail):
        return True
    return bool(headers.referred(mail)) or automatic.looks_automatic(mail, text, words)


def _automatic(mail: Part, text: str, words: str) -> Incoming:
    incoming = _incoming(mail, IncomingKind.AUTO_REPLY, headers.referred(mail), text)
    said = f"{headers.text(mail, 'subject')}\n{words}"
    back: date | None = absence.until(said, incoming.sent_at)
    return replace(incoming, until=back)


def _human(mail: Part, kind: IncomingKind, text: str, words: str) -> Incoming:
    incoming = _incoming(mail, kind, headers.referred(mail), text)
    excerpt = shown(words, _EXCERPT)
    if kind is IncomingKind.REFUSAL:
        excerpt = excerpt or incoming.subject
    return replace(incoming, excerpt=excerpt)


def _incoming(mail: Part, kind: IncomingKind, refers: list[str], text: str) -> Incoming:
    own = headers.ids(mail.every("message-id")[:1])
    named = dict.fromkeys([*refers, *headers.own_ids(mail), *notices.held_ids(text)])
    return Incoming(
        kind=kind,
        refers_to=tuple(one for one in named if one not in own),
        header_id=own[0] if own else None,
        sender=headers.sender(mail),
        subject=subjects.bare(headers.text(mail, "subject")),
        sent_at=headers.sent_at(mail),
    )
