"""followup industry: what followup makes of a text."""

from __future__ import annotations

from typing import Any

import click

from followup.cli import door, screen
from followup.cli.screen import t
from followup.errors import UsageProblem
from followup.steps import industry


@click.command("industry", help=t("help.industry"), epilog=t("help.industry-examples"))
@click.argument("texts", nargs=-1, metavar="TEXT... | -")
@click.option("--pairs", metavar="FILE", help=t("help.industry-pairs"))
@door.json_option
def industry_command(texts: tuple[str, ...], pairs: str | None, as_json: bool) -> None:
    if pairs is not None:
        _pairs(pairs, as_json)
        return
    given = industry.lines(screen.standard_input()) if texts == ("-",) else texts
    if not given:
        raise UsageProblem("industry.no-text")
    found = industry.classify(given)
    if as_json:
        screen.emit("industry", {"items": [_item(text, field) for text, field in found]})
        return
    for text, field in found:
        title = t("industry.unknown") if field is None else _title(field)
        screen.out(f"{text}: {title}")


def _title(field: Any) -> str:
    return t(
        "industry.field", title_en=field.title_en, title_ja=field.title_ja, code=field.code,
        words=field.words, percent=round(field.confidence * 100),
    )  # fmt: skip


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


def _pairs(path: str, as_json: bool) -> None:
    rows = industry.compare(path)
    if as_json:
        pairs = [{"score": p.score, "claim": p.claim, "reason": _reason(p)} for p in rows]
        screen.emit("industry", {"pairs": pairs})
        return
    for number, pair in enumerate(rows, 1):
        verdict = t("industry.claim") if pair.claim else t("industry.no-claim")
        screen.out(f"{number:4}  {pair.score:.2f}  {verdict}  {_reason(pair)}")


def _reason(pair: Any) -> str:
    return t(pair.reason.label, **pair.reason.values)
