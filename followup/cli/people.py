"""followup people: who is known, and the user's own word on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followup.cli import door, screen, suggestions
from followup.cli.screen import pad, t
from followup.errors import UsageProblem
from followup.steps import people

if TYPE_CHECKING:
    from followup.model import LinkedAttendance, Person


@click.group(
    "people", invoke_without_command=True, help=t("help.people"), epilog=t("help.people-examples")
)
@click.option("--find", metavar="TEXT", help=t("help.people-find"))
@door.json_option
@click.pass_context
def people_command(ctx: click.Context, find: str | None, as_json: bool) -> None:
    if ctx.invoked_subcommand:
        return
    with door.workspace() as workspace:
        found = people.listed(workspace, find)
    if as_json:
        screen.emit("people", {"people": [person_object(person) for person in found]})
        return
    for person in found:
        mail = person.emails[0] if person.emails else "–"
        work = " · ".join(filter(None, (person.organization, person.industry)))
        line = f"{person.id:5}  {pad(person.name, 26)} {pad(mail, 32)} {pad(work, 60)}"
        screen.out(line.rstrip())
    if not found:
        screen.note(t("people.none"))


@people_command.command("show", help=t("help.people-show"), epilog=t("help.people-show-examples"))
@click.argument("number", type=int, metavar="PERSON")
@door.json_option
def show_command(number: int, as_json: bool) -> None:
    with door.workspace() as workspace:
        person = people.shown(workspace, number)
    if as_json:
        screen.emit("people.show", person_object(person))
        return
    screen.styled(f"{person.id}  {person.name}", bold=True)
    for field in ("organization", "industry", "job_title"):
        value = getattr(person, field) or t("people.unknown")
        screen.out(f"  {t(f'people.field-{field}')}: {value}")
    screen.out("  " + ", ".join(person.emails or (t("people.no-address"),)))
    for entry in person.attendances:
        screen.out("  " + _attendance_line(entry))
    for note in person.notes:
        screen.out(
            f"  {t('people.note', field_key=f'people.field-{note.field}', value=note.value)}"
        )
    if person.blocked:
        screen.out("  " + t("people.blocked"))


@people_command.command("edit", help=t("help.people-edit"), epilog=t("help.people-edit-examples"))
@click.argument("number", type=int, metavar="PERSON")
@click.option("--name")
@click.option("--email")
@click.option("--organization")
@click.option("--industry")
@click.option("--job-title")
@click.option("--note", help=t("help.people-note"))
def edit_command(number: int, **given: str | None) -> None:
    changes = {field: value for field, value in given.items() if value is not None}
    if not changes:
        raise UsageProblem("people.nothing-to-change")
    with door.workspace() as workspace:
        person = people.edit(workspace, number, changes, now=workspace.now())
    screen.note(t("people.changed", name=person.name))


for command in suggestions.COMMANDS:
    people_command.add_command(command)


def _attendance_line(entry: LinkedAttendance) -> str:
    topic = entry.topic or t("match.topic-unknown")
    file, line = Path(entry.file).name, entry.attendance.line
    return t("people.attendance", topic=topic, file=file, line=line, link=entry.link)


def person_object(person: Person) -> dict[str, Any]:
    """A person in the form of ``followup people --json``."""
    return {
        "id": person.id,
        "name": person.name,
        "emails": list(person.emails),
        "organization": person.organization,
        "industry": person.industry,
        "job_title": person.job_title,
        "blocked": person.blocked,
        "attendances": [_attendance(entry) for entry in person.attendances],
    }


def _attendance(entry: LinkedAttendance) -> dict[str, Any]:
    line = entry.attendance
    return {
        "session": entry.session,
        "topic": entry.topic,
        "file": entry.file,
        "line": line.line,
        "raw_name": line.raw_name,
        "email": line.email,
        "minutes": line.minutes,
        "attended": line.attended,
        "link": entry.link.value,
    }
