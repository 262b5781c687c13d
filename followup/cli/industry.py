"""followup industry: what followup makes of a text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from followup.cli import door, screen
from followup.cli.screen import t
from followup.errors import UsageProblem
from followup.steps import industry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PORTION = 256
SURE, LIKELY = 0.8, 0.5


@click.command("industry", help=t("help.industry"), epilog=t("help.industry-examples"))
@click.argument("texts", nargs=-1, metavar="TEXT... | -")
@click.option("--pairs", metavar="FILE", help=t("help.industry-pairs"))
@click.option("--companies", metavar="FILE", help=t("help.industry-companies"))
@click.option("--forget-companies", is_flag=True, help=t("help.industry-forget"))
@door.json_option
def industry_command(
    texts: tuple[str, ...],
    pairs: str | None,
    companies: str | None,
    forget_companies: bool,
    as_json: bool,
) -> None:
    with door.workspace() as workspace:
        left_out = _list_of_companies(workspace, companies, forget_companies)
        known = industry.companies(workspace)
    if pairs is not None:
        _pairs(pairs, known, as_json)
    elif texts or not (companies or forget_companies):
        given = industry.lines(screen.standard_input()) if texts == ("-",) else texts
        _texts(given, known, as_json)
    if left_out:
        screen.leave(4)


def _list_of_companies(workspace: Any, path: str | None, forget: bool) -> bool:
    """Whether lines of a new list had to be left out."""
    if not (path or forget):
        return False
    from followup.steps import companies

    if forget:
        screen.note(t("industry.forgotten", count=companies.forget(workspace)))
    if not path:
        return False
    found = companies.remember(workspace, path, workspace.now())
    screen.note(t("industry.remembered", count=found.taken))
    for line, words in found.unread:
        screen.note(t("industry.unread", line=line, industry=words))
    if found.unread:
        screen.note(t("industry.unread-next"))
    return bool(found.unread)


def _texts(given: Sequence[str], companies: Mapping[str, str], as_json: bool) -> None:
    if not given:
        raise UsageProblem("industry.no-text")
    found = industry.classify(given, companies)
    if as_json:
        screen.emit_each("industry", "items", (_item(text, field) for text, field in found))
        return
    while portion := list(islice(found, _PORTION)):
        screen.out("\n".join(f"{text}: {_said(field)}" for text, field in portion))


def _said(field: Any) -> str:
    if field is None:
        return t("industry.unknown")
    return t(
        "industry.field",
        path=" > ".join(field.path_ja if screen.language() == "ja" else field.path),
        code=field.code,
        strength=_strength(field.confidence),
        words=field.words,
    )


def _strength(confidence: float) -> str:
    if confidence >= SURE:
        return t("industry.sure")
    return t("industry.likely") if confidence >= LIKELY else t("industry.a-guess")


def _item(text: str, field: Any) -> dict[str, Any]:
    if field is None:
        return {"text": text, "code": None, "title": None, "path": [], "confidence": 0.0}
    title = field.title_ja if screen.language() == "ja" else field.title_en
    return {
        "text": text,
        "code": field.code,
        "title": title,
        "path": list(field.path),
        "confidence": field.confidence,
    }


def _pairs(path: str, companies: Mapping[str, str], as_json: bool) -> None:
    found = industry.compare(path, companies)
    if as_json:
        pairs = ({"score": p.score, "claim": p.claim, "reason": _reason(p)} for p in found)
        screen.emit_each("industry", "pairs", pairs)
        return
    for number, pair in enumerate(found, 1):
        verdict = t("industry.claim") if pair.claim else t("industry.no-claim")
        screen.out(f"{number:4}  {pair.score:.2f}  {verdict}  {_reason(pair)}")


def _reason(pair: Any) -> str:
    return t(pair.reason.label, **pair.reason.values)
