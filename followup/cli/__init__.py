"""The terminal door: which commands there are, and the one place where errors become sentences."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

import click

from followup import __version__
from followup.cli import screen
from followup.cli.screen import t
from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Sequence

# One line per command: its module in this package and, by position, its place in --help.
# Help imports none of them; their one-line descriptions stand in the catalogue.
GROUPS: dict[str, dict[str, str]] = {
    "tonight": {
        "go": "go",
        "ingest": "ingest",
        "match": "match",
        "draft": "draft",
        "review": "review",
        "send": "send",
        "copy": "copy",
        "demo": "demo",
    },
    "later": {
        "drafts": "drafts",
        "approve": "drafts",
        "reject": "drafts",
        "edit": "drafts",
        "cancel": "drafts",
        "why": "drafts",
        "outbox": "outbox",
        "settle": "outbox",
        "sync": "sync",
    },
    "look": {
        "status": "status",
        "sessions": "sessions",
        "people": "people",
        "industry": "industry",
    },
    "data": {
        "init": "init",
        "login": "login",
        "doctor": "doctor",
        "block": "block",
        "unblock": "block",
        "receipt": "receipt",
        "forget": "forget",
        "export": "export",
        "backup": "backup",
        "restore": "backup",
        "templates": "templates",
        "completion": "completion",
    },
}

# These belong to every command, and may stand behind it too.
_EVERYWHERE = ("--lang", "--home")


class Door(click.Group):
    """A group that imports a command's module only when that command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for commands in GROUPS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for commands in GROUPS.values():
            if cmd_name in commands:
                module = import_module(f"followup.cli.{commands[cmd_name]}")
                command: click.Command = getattr(module, f"{cmd_name}_command")
                return command
        return None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, everywhere(args))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for group, commands in GROUPS.items():
            with formatter.section(t(f"help.group-{group}")):
                formatter.write_dl([(name, t(f"help.{name}-short")) for name in commands])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise click.UsageError(t("cli.no-command", name=args[0]))
        return super().resolve_command(ctx, args)


def everywhere(args: list[str]) -> list[str]:
    """The command line with --lang and --home in front of the command, wherever they stood.

    What stands behind ``--`` is no option.
    """
    end = args.index("--") if "--" in args else len(args)
    front, rest, options = [], [], iter(args[:end])
    for one in options:
        if one in _EVERYWHERE:
            front += [one, *islice(options, 1)]
        elif one.partition("=")[0] in _EVERYWHERE:
            front.append(one)
        else:
            rest.append(one)
    return [*front, *rest, *args[end:]]


def _set_language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value:
        screen.set_language(value)
        _word(ctx.command)


def _word(command: click.Command) -> None:
    """Put the help of the first screen into the language chosen by now."""
    command.help = t("help.followup")
    for option in command.params:
        if isinstance(option, click.Option) and option.name in {"home", "version"}:
            option.help = t(f"help.{option.name}")


@click.group(
    cls=Door,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--lang", type=click.Choice(["en", "ja"]), callback=_set_language, is_eager=True,
    expose_value=False, help="Screen language / 画面の言語",
)  # fmt: skip
@click.option("--home", metavar="DIR")
@click.version_option(__version__, "--version", message="followup %(version)s")
@click.pass_context
def cli(ctx: click.Context, home: str | None) -> None:
    ctx.obj = home
    if ctx.invoked_subcommand is None:
        module = import_module("followup.cli.status")
        ctx.invoke(module.status_command)


cli.help = None


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no traceback leaves this place."""
    screen.show_what_it_can()
    screen.set_language(screen.language_of_environment(os.environ))
    _word(cli)
    try:
        code = cli.main(
            args=list(arguments) if arguments is not None else None,
            prog_name="followup",
            standalone_mode=False,
        )
    except FollowupError as error:
        screen.complain(error)
        return error.exit_code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, click.Abort):
        screen.new_line()
        screen.note(t("cli.interrupted"))
        return 130
    except click.ClickException as error:
        return _misused(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last guard before the user
        return screen.unexpected(error)
    return code if isinstance(code, int) else 0


def _misused(error: click.ClickException) -> int:
    """What click says of a wrong command line, which quotes what was typed."""
    said = StringIO()
    error.show(file=said)
    screen.note(said.getvalue().rstrip())
    return error.exit_code
