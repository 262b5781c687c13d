"""followup block, unblock: who is never to be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import door, screen
from followup.cli.screen import t
from followup.steps import block

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Block


@click.command("block", help=t("help.block"), epilog=t("help.block-examples"))
@click.argument("who", required=False, metavar="PERSON|ADDRESS")
@click.option("--reason", default="", help=t("help.block-reason"))
@door.json_option
def block_command(who: str | None, reason: str, as_json: bool) -> None:
    with door.workspace() as workspace:
        if who:
            shown, held = block.block(workspace, who, reason=reason, now=workspace.now())
            screen.note(t("block.blocked", who=shown))
            for message in held:
                screen.note(t("block.held", draft=message.draft, name=message.recipient_name))
            return
        found, hashes = block.listed(workspace), block.hashes(workspace)
        names = block.names(workspace, found)
    if as_json:
        rows = [
            {"person": b.person, "address": b.address, "reason": b.reason,
             "since": b.created_at.isoformat(), "origin": b.origin}
            for b in found
        ]  # fmt: skip
        screen.emit("block", {"blocks": rows, "hashes": hashes})
        return
    for one in found:
        _show(one, names)
    if hashes:
        screen.note(t("rights.hashes", count=hashes))
    elif not found:
        screen.note(t("block.none"))


def _show(one: Block, names: Mapping[int, str]) -> None:
    number = one.person or 0
    key = "block.named" if number in names else "block.person"
    whom = one.address or t(key, person=number, name=names.get(number, ""))
    why = one.reason or t(f"rights.origin-{one.origin}")
    screen.out(f"{one.created_at.date()}  {whom}  {why}")


@click.command("unblock", help=t("help.unblock"), epilog=t("help.unblock-examples"))
@click.argument("who", metavar="PERSON|ADDRESS")
@click.option("--reason", required=True, help=t("help.unblock-reason"))
def unblock_command(who: str, reason: str) -> None:
    with door.workspace() as workspace:
        shown = block.unblock(workspace, who, reason=reason, now=workspace.now())
    screen.note(t("block.lifted", who=shown))
