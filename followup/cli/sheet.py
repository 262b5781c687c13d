"""A draft as it is read before a yes: the words as they would leave, and what speaks for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup.cli import screen
from followup.cli.screen import t
from followup.model import Channel, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import Draft, Fact
    from followup.steps.evening import Opened, Weight

_RULE = "─"
_LONGEST_RULE = 60
# Beside the words stand, in so many columns, the numbers of the sources below.
MARGIN = 6


class Line(NamedTuple):
    """One line of the sheet, not yet folded."""

    text: str
    bold: bool = False


def lines(opened: Opened, weight: Weight | None, position: str) -> Iterator[Line]:
    """The whole sheet: to whom, the words, remarks, and why this person.

    Nothing is put into the words themselves: a yes is to exactly these.
    """
    draft = opened.draft
    yield Line(_rule())
    yield Line(f"{position} {recipient(draft)}", bold=True)
    if draft.words.subject:
        yield Line(t("review.subject", subject=draft.words.subject), bold=True)
    yield Line("")
    numbers = _numbers(opened)
    yield from (Line(text) for text in _body(opened, numbers))
    yield Line(_rule())
    yield from (Line(text) for text in _beside(opened, weight, numbers))


def recipient(draft: Draft) -> str:
    """To: name <address> (registration, same name), or how a copy text goes."""
    words = draft.words
    if words.channel is Channel.COPY:
        return t("review.to-copy", name=words.recipient_name)
    source = t(f"review.source-{words.address_source}") if words.address_source else ""
    return t("review.to-mail", name=words.recipient_name, address=words.recipient, source=source)


def why(opened: Opened, weight: Weight | None) -> Iterator[str]:
    """Why this person, and what every claim rests on."""
    if weight:
        yield _strength(weight)
        for reason in weight.match.reasons:
            yield f"  + {t(reason.label, **reason.values)} [{reason.source}]"
    yield from claims(opened.draft)
    if not (weight or opened.draft.words.claims):
        yield "  " + t("review.no-claims")


def claims(draft: Draft) -> Iterator[str]:
    """What the draft says about its reader, and where it comes from."""
    for claim in draft.words.claims:
        yield f"  “{screen.one_line(claim.text, 36)}” ← {claim.source}"


def _beside(opened: Opened, weight: Weight | None, numbers: dict[str, int]) -> Iterator[str]:
    """What the user should know before saying yes, the warnings first."""
    for warning in opened.warnings:
        yield "! " + t(warning.key, **warning.values)
    if opened.draft.state == "stale":
        yield "! " + t("review.stale")
    if weight:
        first = [t(one.label, **one.values) for one in weight.match.reasons[:1]]
        yield screen.one_line(": ".join([_strength(weight), *first]), screen.room())
    for fact in _worth_knowing(opened.facts):
        file = Path(fact.file).name
        text = screen.one_line(fact.text)
        yield t("review.said", text=text, file=file, line=fact.line)
    for source, number in numbers.items():
        yield f"[{number}] {source}"


def _strength(weight: Weight) -> str:
    return f"{t(f'match.kind-{weight.match.kind}')} · {t(f'matching.strength-{weight.strength}')}"


def _worth_knowing(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Two at most; a mere remark ("thanks all") only where there is nothing better."""
    return [fact for fact in facts if fact.kind is not FactKind.REMARK][:2] or facts[:1]


def _numbers(opened: Opened) -> dict[str, int]:
    """The sources of the words, numbered in the order in which they are needed."""
    sources = dict.fromkeys(piece.source for piece in opened.pieces if piece.source)
    return {source: number for number, source in enumerate(sources, 1)}


def _body(opened: Opened, numbers: dict[str, int]) -> Iterator[str]:
    """The words behind a margin: there stands on what the sentences rest that begin in a line."""
    starts, text = [], ""
    for piece in opened.pieces:
        starts.append((len(text), numbers.get(piece.source)))
        text += screen.safe(piece.text)
    end = 0
    for line in screen.fold(text, MARGIN):
        # Folding has taken blanks away, and nothing else.
        begin = text.index(line.strip(), end)
        end = begin + len(line.strip())
        here = [str(number) for at, number in starts if number and begin <= at < end]
        yield f"{_mark(here):{MARGIN}}{line}".rstrip()


def _mark(numbers: Sequence[str]) -> str:
    """[1], [1,2], and [1,2… where there is no room for more."""
    mark = f"[{','.join(dict.fromkeys(numbers))}]" if numbers else ""
    return mark if len(mark) < MARGIN else mark[: MARGIN - 2] + "…"


def _rule() -> str:
    return _RULE * min(_LONGEST_RULE, screen.room())
