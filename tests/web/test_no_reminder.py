"""The page makes no second message for a session either."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from followup.model import Channel, MessageState
from followup.store import outbox
from followup.workspace import open_workspace


def test_whoever_was_written_to_is_refused_in_a_sentence(ken: Any, page: Any) -> None:
    """docs/messages.md, rule 9: the list's button, for one person, on another channel's draft."""
    first = ken("drafts", "--json").json["drafts"][0]
    ken("draft", "--person", first["person"], "--channel", "copy")
    other = next(
        one["id"]
        for one in ken("drafts", "--json").json["drafts"]
        if (one["person"], one["channel"]) == (first["person"], Channel.COPY)
    )
    ken("approve", first["id"])
    now = datetime.now(UTC)
    with open_workspace(str(ken.home)) as workspace:
        (waiting,) = outbox.waiting(workspace.db, now)
        claimed = workspace.claim(waiting, now, sender="ken.ito@example.com")
        outbox.finish(workspace.db, claimed.id, MessageState.SENT, "250 taken", now)
    refused = page.post(f"/evening/{first['session']}/write", person=first["person"])
    assert refused.status >= 400
    assert "There are no reminders" in refused.body
    opened = page.get(f"/draft/{other}")
    page.post(f"/draft/{other}/yes", digest=opened.digest)
    with open_workspace(str(ken.home)) as workspace:
        found = [(one.person, one.state) for one in outbox.all_messages(workspace.db)]
    assert found == [(first["person"], MessageState.SENT)]
