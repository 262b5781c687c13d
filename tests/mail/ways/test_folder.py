"""A folder of .eml files: handed over only when the file is there, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from followup.errors import FollowupError
from followup.mail.ways.eml import Folder
from followup.model import Channel, Message, MessageState


@pytest.fixture
def message(frozen):
    now = datetime(2026, 11, 22, 21, tzinfo=UTC)
    values = {"expires_at": now, "updated_at": now, "not_before": None, "detail": None}
    return Message(
        id=7, draft=1, person=1, session=1, channel=Channel.EMAIL, recipient="akari@example.jp",
        recipient_name="佐藤 朱里", sender="ken@example.com", subject="Hello", raw=frozen(),
        message_id="<a@example.com>", state=MessageState.APPROVED, attempts=0, **values,
    )  # fmt: skip


def test_the_file_is_whole_before_the_claim_and_named_after_it(tmp_path, message):
    """Nothing that could still fail, a full disk say, comes after the claim."""
    seen = []

    def claim():
        [aside] = tmp_path.iterdir()
        seen.append((aside.name.endswith(".part"), aside.read_bytes().endswith(message.raw)))

    assert Folder(tmp_path).deliver(message, claim).outcome == "handed-over"
    assert seen == [(True, True)]
    [file] = tmp_path.iterdir()
    assert file.name.startswith("7-")
    assert file.suffix == ".eml"
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert (mail["X-Unsent"], mail["To"].addresses[0].addr_spec) == ("1", "akari@example.jp")


def test_a_claim_refused_leaves_no_file(tmp_path, message):
    """Every way out passes the one gate."""

    def claim():
        raise FollowupError("store.claim-blocked")

    with pytest.raises(FollowupError):
        Folder(tmp_path).deliver(message, claim)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_claims_nothing(tmp_path, message):
    """What cannot be written has not left, and stays approved."""
    (tmp_path / "file").touch()
    claims = []
    with pytest.raises(FollowupError) as refused:
        Folder(tmp_path / "file").deliver(message, lambda: claims.append(1))
    assert (refused.value.key, claims) == ("mail.cannot-write", [])


def test_a_file_that_does_not_get_its_name_is_uncertain(tmp_path, message):
    """After the claim nobody can be sure what the other program has seen."""

    def claim():
        for part in tmp_path.iterdir():
            part.unlink()

    assert Folder(tmp_path).deliver(message, claim).outcome == "uncertain"


def test_a_file_with_other_words_is_not_written_over(tmp_path, message, frozen):
    """Handed over, and nobody may have sent it yet: another home may count the same numbers."""
    Folder(tmp_path).deliver(message, lambda: None)
    [file] = tmp_path.iterdir()
    claims = []
    other = replace(message, raw=frozen(body="Other words."))
    with pytest.raises(FollowupError) as refused:
        Folder(tmp_path).deliver(other, lambda: claims.append(1))
    assert (refused.value.key, claims) == ("mail.cannot-write", [])
    assert file.read_bytes().endswith(message.raw)


def test_its_own_file_from_a_rehearsal_is_no_hindrance(tmp_path, message):
    Folder(tmp_path).deliver(message, lambda: None)
    [file] = tmp_path.iterdir()
    file.write_bytes(message.raw)
    assert Folder(tmp_path).deliver(message, lambda: None).outcome == "handed-over"
    assert file.read_bytes().startswith(b"X-Unsent")
