"""followup ingest: read files into the store."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.errors import UsageProblem
from followup.steps import advise, ingest, link
from followup.steps.ingest import Ingested, Source, Stated, Taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.workspace import Workspace


@click.command("ingest", help=t("help.ingest"), epilog=t("help.ingest-examples"))
@click.argument("paths", nargs=-1, metavar="PATH... | -")
@click.option("--zoom", metavar="ID|latest", help=t("help.ingest-zoom"))
@click.option("--session", type=int, help=t("help.ingest-session"))
@click.option("--topic", help=t("help.ingest-topic"))
@click.option("--start", metavar="TIME", help=t("help.ingest-start"))
@click.option("--timezone", metavar="ZONE", help=t("help.ingest-timezone"))
@click.option("--date-order", type=click.Choice(["day", "month"]), help=t("help.ingest-date-order"))
@click.option("--map", "columns", metavar="FIELD=HEADER,...", help=t("help.ingest-map"))
@click.option("--dry-run", is_flag=True, help=t("help.ingest-dry-run"))
@door.json_option
def ingest_command(
    paths: tuple[str, ...],
    zoom: str | None,
    start: str | None,
    date_order: str | None,
    columns: str | None,
    dry_run: bool,
    as_json: bool,
    **said: Any,
) -> None:
    if not (paths or zoom):
        raise click.UsageError(t("ingest.no-path"))
    stated = Stated(**said, **when(start))
    with door.workspace() as workspace:
        given = sources(paths)
        if zoom:
            from followup.cli import zoom_answers

            given += zoom_answers.sources(workspace, zoom, dry_run=dry_run)
        result = take(
            workspace, given, stated, columns=columns, date_order=date_order, dry_run=dry_run
        )
        read_back(result)
        tell_keeping(workspace, result)
        if as_json:
            screen.emit("ingest", _json(result))
    if any(file.error for file in result.files):
        screen.leave(1)


def take(
    workspace: Workspace,
    given: Sequence[Source],
    stated: Stated,
    *,
    columns: str | None = None,
    date_order: str | None = None,
    dry_run: bool = False,
) -> Ingested:
    """Ingest and link, with a progress bar where it takes a while."""
    now = workspace.now()
    try:
        with screen.progress(t("ingest.reading"), 1000 * len(given)) as bar:
            result = ingest.ingest(
                workspace,
                given,
                now=now,
                stated=stated,
                columns=columns,
                date_order=date_order,
                dry_run=dry_run,
                progress=lambda done, total: bar.update(done - bar.pos),
            )
    except KeyboardInterrupt:
        screen.note(t("cli.nothing-stored"))
        raise
    if not dry_run:
        link.link(workspace, result.sessions, now=now)
        _advise(workspace, result)
    return result


def _advise(workspace: Workspace, result: Ingested) -> None:
    """Tell a host what registration would have given; once per platform."""
    for session in result.sessions:
        if found := advise.advise(workspace, session, now=workspace.now()):
            screen.note(t("ingest.advice", missing=found.missing, count=found.count))


def sources(paths: Sequence[str]) -> list[Source]:
    """Paths as sources; ``-`` is standard input, pasted where that is a terminal."""
    return [Source(path, _standard_input() if path == "-" else None) for path in paths]


def _standard_input() -> bytes:
    return ask.pasted() if sys.stdin and sys.stdin.isatty() else screen.standard_input()


def when(text: str | None) -> dict[str, Any]:
    """A local time as the user types it: ``start`` for 2026-11-20 19:00, ``day`` for 2026-11-20."""
    if text is None:
        return {}
    try:
        if len(text) == len("2026-11-20"):
            return {"day": date.fromisoformat(text)}
        return {"start": datetime.fromisoformat(text).replace(tzinfo=None)}
    except ValueError as error:
        raise UsageProblem("cli.bad-time", text=text) from error


def tell_keeping(workspace: Workspace, result: Ingested) -> None:
    """Say for how long people are kept; once, with the first list."""
    if result.sessions and (months := advise.keeping(workspace, now=workspace.now())):
        screen.note(t("rights.kept-for", months=months))


def read_back(result: Ingested) -> None:
    """Say what was read: "names.txt: 40 names, 3 skipped (2 devices, 1 dial-in)"."""
    for file in result.files:
        _read_back_one(file)
    if result.sessions:
        numbers = ", ".join(str(number) for number in result.sessions)
        screen.note(t("ingest.sessions", sessions=numbers))


def _read_back_one(file: Taken) -> None:
    if file.error:
        screen.complain(file.error)
        return
    key = "ingest.known" if file.known else "ingest.read"
    name = t("ingest.standard-input") if file.path == "-" else Path(file.path).name
    screen.note(t(key, path=name, count=len(file.people)) + _skipped(file))
    for problem in file.problems:
        where = t("ingest.line", line=problem.line) if problem.line else ""
        screen.note(f"  {where}{t(problem.key, **problem.values)}")


def _skipped(file: Taken) -> str:
    skipped = file.roster.skipped if file.roster else ()
    if not skipped:
        return ""
    kinds: dict[str, int] = {}
    for one in skipped:
        kinds[one.reason] = kinds.get(one.reason, 0) + 1
    parts = [t("ingest.kind", number=n, what_key=reason) for reason, n in kinds.items()]
    return t("ingest.skipped", count=len(skipped), parts=t("match.comma").join(parts))


def _json(result: Ingested) -> dict[str, Any]:
    return {"files": [_file(file) for file in result.files], "sessions": result.sessions}


def _file(file: Taken) -> dict[str, Any]:
    roster = file.roster
    return {
        "path": file.path,
        "platform": roster.platform if roster else None,
        "kind": roster.kind.value if roster else None,
        "topic": roster.topic if roster else None,
        "start": roster.start.isoformat() if roster and roster.start else None,
        "people": [_person(person) for person in file.people],
        "skipped": [
            {"name": one.name, "reason": t(one.reason)}
            for one in (roster.skipped if roster else ())
        ],
        "problems": [{"line": p.line, "message": t(p.key, **p.values)} for p in file.problems],
        "error": t(file.error.key, **file.error.values) if file.error else None,
    }


def _person(person: Any) -> dict[str, Any]:
    names = (
        "name", "email", "organization", "industry", "job_title", "minutes", "attended", "role",
    )  # fmt: skip
    return {name: getattr(person, name) for name in names}
