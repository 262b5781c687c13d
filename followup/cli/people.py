"""followup people: who is known, and the user's own word on them."""

from __future__ import annotations

import click

from followup.cli import carrying_out, door, merging, screen, story, suggestions
from followup.cli.screen import pad, t
from followup.cli.story_objects import person_object
from followup.errors import UsageProblem
from followup.steps import people


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
    with door.workspace() as workspace, carrying_out.correction(workspace):
        person = people.edit(workspace, number, changes, now=workspace.now())
        screen.note(t("people.changed", name=person.name))


for command in (story.show_command, *suggestions.COMMANDS, *merging.COMMANDS):
    people_command.add_command(command)
