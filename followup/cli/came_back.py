"""An answer as the screen tells it, and as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.cli import screen
from followup.cli.screen import pad, t
from followup.model import IncomingKind
from followup.steps import sync

if TYPE_CHECKING:
    from followup.model import Answer
    from followup.steps.sync import News

_FEW = 80


def line(news: News) -> str:
    """One line about one answer: who, and the first words of it."""
    answer, message = news
    said = t(
        _key(answer),
        name=message.recipient_name,
        person=answer.person,
        address=message.recipient or "",
        words=first_words(answer),
        until=screen.day(answer.until) if answer.until else "",
    )
    other = elsewhere(news)
    return f"{said}\n  {other}" if other else said


def elsewhere(news: News) -> str:
    """From where a human wrote, if not from the address that our message went to; else ""."""
    other, address = sync.elsewhere(news), news.message.recipient or ""
    return t("sync.from-elsewhere", other=other, address=address) if other else ""


def first_words(answer: Answer) -> str:
    """What a human wrote, or the server, cut to one line."""
    return pad(" ".join((answer.excerpt or answer.detail or "–").split()), _FEW).rstrip()


def answer_key(answer: Answer) -> str:
    """What kind of thing came back; a no that was none is an answer like others."""
    kind = answer.kind
    if kind is IncomingKind.REFUSAL and answer.confirmed is False:
        kind = IncomingKind.REPLY
    return f"rights.answer-{kind}"


def _key(answer: Answer) -> str:
    away = answer.kind is IncomingKind.AUTO_REPLY and answer.until is not None
    kind = "away-until" if away else answer.kind.value
    # What a server surely says needs no other word than what it perhaps says, but for the worst.
    doubtful = not answer.sure and answer.kind in {IncomingKind.REPLY, IncomingKind.HARD_BOUNCE}
    return f"sync.{kind}-perhaps" if doubtful else f"sync.{kind}"


def answer_object(news: News) -> dict[str, Any]:
    """An answer in the form of ``followup sync --json``."""
    answer, message = news
    return {
        **stored_object(answer),
        "message": message.id,
        "person": answer.person,
        "name": message.recipient_name,
        "to": message.recipient,
    }


def stored_object(answer: Answer) -> dict[str, Any]:
    """The answer alone, as ``followup people show --json`` has it beside its message."""
    return {
        "id": answer.id,
        "kind": answer.kind.value,
        "received_at": answer.received_at.isoformat(),
        "excerpt": answer.excerpt,
        "detail": answer.detail,
        "until": answer.until and answer.until.isoformat(),
        "sure": answer.sure,
        "confirmed": answer.confirmed,
    }
