"""The next sensible step, work in one line, and templates of one's own."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.steps import profile, review, status, templates
from followup.workspace import Workspace


def test_the_next_step_follows_the_evening(evening: Workspace, now: datetime) -> None:
    """Read, then copy, then look for more people."""
    assert status.status(evening, now=now).next == "review"
    for number in (1, 2):
        review.decline(evening, number, now=now)
    review.approve(evening, 3, digest=None, now=now)
    assert status.status(evening, now=now).next == "copy"
    review.cancel(evening, 3, now=now)
    assert status.status(evening, now=now).next == "match"


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ({}, (587, "starttls")),
        ({"port": 465}, (465, "tls")),
        ({"security": "tls"}, (465, "tls")),
        ({"port": 2525, "security": "tls"}, (2525, "tls")),
        ({"port": 2525}, (2525, "starttls")),
    ],
)
def test_port_and_encryption_fit(
    workspace: Workspace, said: dict[str, Any], made: tuple[int, str]
) -> None:
    """RFC 8314, 3.3: nobody greets at port 465 before TLS, so STARTTLS waits there in vain."""
    account = profile.account(workspace, address="ken@example.com", host="example.com", **said)
    assert (account.port, account.security) == made


def test_a_look_creates_nothing(workspace: Workspace, now: datetime) -> None:
    assert status.status(workspace, now=now + timedelta(days=1)).next == "go"
    assert not workspace.folders.data.exists()


@pytest.mark.parametrize(
    ("text", "industry", "organization"),
    [
        ("online shop", "online shop", None),
        ("online shop at Example Books", "online shop", "Example Books"),
        ("EC @ Example Books", "EC", "Example Books"),
        ("EC＠Example書店", "EC", "Example書店"),
        ("Example書店でネット通販を担当しています", "ネット通販", "Example書店"),
        ("consultant for hospitals", "consultant for hospitals", None),
        ("look-at-me marketing", "look-at-me marketing", None),
        ("", None, None),
    ],
)
def test_work_in_one_line(text: str, industry: str | None, organization: str | None) -> None:
    found = profile.parse_work(text)
    assert (found.get("industry"), found.get("organization")) == (industry, organization)


def test_a_copied_template_is_the_users_own(workspace: Workspace) -> None:
    path = templates.copied(workspace, "no-show", "email", "en")
    assert path.is_relative_to(workspace.folders.templates)
    assert any(one.own and one.path == path for one in templates.listed(workspace))
    path.write_text("Subject: Mine\n\nHello.\n")
    with pytest.raises(FollowupError, match=r"templates\.exists"):
        templates.copied(workspace, "no-show", "email", "en")
    assert templates.shown(workspace, "no-show", "email", "en") == path.read_text()


def test_a_template_folder_that_cannot_be_written(workspace: Workspace) -> None:
    """A file stands where the folder would be: a sentence, and the file stays."""
    workspace.folders.templates.parent.mkdir(parents=True, exist_ok=True)
    workspace.folders.templates.write_text("in the way")
    with pytest.raises(FollowupError):
        templates.copied(workspace, "no-show", "email", "en")
    assert workspace.folders.templates.read_text() == "in the way"
