"""followup doctor: is everything in place, and how is each fault mended?"""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from followup import __version__
from followup.cli import door, screen
from followup.cli.screen import pad, t
from followup.steps import doctor
from followup.steps.doctor import State
from followup.texts import has

if TYPE_CHECKING:
    from followup.steps.doctor import Finding

_COLOURS = {State.FINE: "green", State.LOOK: "yellow", State.BROKEN: "red"}


@click.command("doctor", help=t("help.doctor"), epilog=t("help.doctor-examples"))
@click.option("--log", "show_log", is_flag=True, help=t("help.doctor-log"))
@door.json_option
def doctor_command(show_log: bool, as_json: bool) -> None:
    if show_log:
        _log()
        return
    found = []
    for finding in doctor.examine(door.home(), now=datetime.now(UTC)):
        found.append(finding)
        if not as_json:
            _show(finding)
    broken = sum(finding.state is State.BROKEN for finding in found)
    if as_json:
        screen.emit("doctor", {**_versions(), "checks": [_object(one) for one in found]})
    elif broken:
        screen.out(t("doctor.sum-broken", count=broken))
    else:
        screen.out(t("doctor.sum-fine"))
    if broken:
        screen.leave(1)


def _log() -> None:
    """The log as it may be sent along with a report."""
    lines = doctor.log_lines(door.home())
    screen.out(" ".join(f"{name} {value}" for name, value in _versions().items()))
    for line in lines:
        click.echo(line)
    if not lines:
        screen.note(t("doctor.log-empty"))


def _versions() -> dict[str, str]:
    return {
        "followup": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()}-{platform.release()}",
    }


def _show(finding: Finding) -> None:
    label = pad(t(f"doctor.subject-{finding.subject}"), 12)
    state = pad(t(f"doctor.state-{finding.state}"), 7)
    said = t(finding.key, **finding.values)
    if finding.state is State.FINE:
        screen.out(f"{label} {state} {said}")
        return
    screen.styled(f"{label} {state} {said}", fg=_COLOURS[finding.state])
    if has(f"{finding.key}.next"):
        screen.out(" " * 21 + t(f"{finding.key}.next", **finding.values))


def _object(finding: Finding) -> dict[str, Any]:
    further = f"{finding.key}.next"
    return {
        "name": finding.subject,
        "state": finding.state.value,
        "message": t(finding.key, **finding.values),
        "next": t(further, **finding.values) if has(further) else None,
    }
