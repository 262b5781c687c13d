"""Several accounts, their secrets and what they add to a mail, as a user meets them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from email import message_from_bytes, policy
from typing import Any

import keyring
import pytest
from keyring.backends.null import Keyring as Forgetful

from followup.errors import FollowupError
from followup.workspace import open_workspace

KEN = ("--name", "Ken Ito", "--email", "ken@example.com")
LIST = (
    "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
    "Aiko Murata,aiko@example.net,11/22/2026 07:00:00 PM,11/22/2026 08:00:00 PM,60,Yes\n"
)


@pytest.fixture(autouse=True)
def no_secrets(monkeypatch) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Forgetful())
    for name in ("SMTP_PASSWORD", "IMAP_PASSWORD", "REFRESH_TOKEN", "CLIENT_SECRET"):
        monkeypatch.delenv(f"FOLLOWUP_{name}", raising=False)
    yield
    keyring.set_keyring(before)


def entries(at_home) -> dict[str, Any]:
    written = (at_home.home / "config.toml").read_text(encoding="utf-8")
    return tomllib.loads(written)["account"]


def refused(at_home, *arguments, code: int = 1) -> str:
    return at_home(*arguments, code=code).err


def test_a_preset_brings_the_server_to_read_from(at_home) -> None:
    at_home("init", *KEN, "--preset", "icloud")
    entry = entries(at_home)["default"]
    assert (entry["host"], entry["imap_host"]) == ("smtp.mail.me.com", "imap.mail.me.com")
    assert entry["user"] == "ken@example.com"


def test_a_preset_written_by_hand_is_enough_to_read(at_home) -> None:
    at_home("init", *KEN)
    with (at_home.home / "config.toml").open("a") as file:
        file.write(
            '[account.x]\naddress="k@example.com"\nhost="smtp.gmail.com"\nport=465\n'
            'preset="gmail"\n'
        )
    with open_workspace() as workspace:
        assert workspace.account is not None
        assert workspace.account.imap_host == "imap.gmail.com"


def test_init_changes_what_is_named_and_leaves_the_rest(at_home) -> None:
    at_home("init", *KEN, "--preset", "gmail", "--signature", r"Ken\nBooks", "--daily", 60)
    at_home("init", "--reply-to", "Answers@example.com", "--alias", "ken@example.org")
    entry = entries(at_home)["default"]
    assert entry["signature"] == "Ken\nBooks"
    assert (entry["daily"], entry["reply_to"]) == (60, "answers@example.com")
    assert entry["aliases"] == ["ken@example.org"]
    at_home("init", "--signature", "")
    assert "signature" not in entries(at_home)["default"]
    at_home("init", "--email", "ken@example.org", "--daily", 10)
    assert entries(at_home)["default"]["address"] == "ken@example.org"


def test_another_server_takes_all_of_the_old_one_along(at_home) -> None:
    """The old provider's mailbox is not read with the new one's password."""
    at_home("init", *KEN, "--preset", "gmail")
    with (at_home.home / "config.toml").open("a") as file:
        file.write('sent_copy = "server"\n')
    at_home("init", "--smtp-host", "smtp.example.com")
    entry = entries(at_home)["default"]
    assert not {"imap_host", "preset", "sent_copy"} & entry.keys()
    at_home("init", "--preset", "fastmail")
    assert entries(at_home)["default"]["imap_host"] == "imap.fastmail.com"


def test_a_command_that_prints_a_password_is_not_asked_for_a_client_secret(at_home) -> None:
    """Else the password would go to the login server in the place of that."""
    at_home("init", *KEN, "--preset", "gmail", "--password-command", "pass show mail")
    at_home("init", "--daily", 20)
    assert entries(at_home)["default"]["password_command"] == "pass show mail"
    at_home("init", "--auth", "xoauth2", "--client-id", "one")
    assert "password_command" not in entries(at_home)["default"]


def test_a_second_account_is_beside_the_first(at_home) -> None:
    """The first one stays the one in use, and the user's own address stays theirs."""
    at_home("init", *KEN, "--preset", "gmail")
    at_home("init", "--account", "work", "--email", "ken@example.org", "--preset", "fastmail")
    with open_workspace() as workspace:
        assert (workspace.sender, workspace.profile.email) == ("ken@example.com",) * 2
        workspace.use("work")
        assert workspace.sender == "ken@example.org"
        assert workspace.domain == "example.org"
        with pytest.raises(FollowupError) as caught:
            workspace.use("home")
        assert caught.value.values["known"] == "default, work"
        assert workspace.sender == "ken@example.org"


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--preset", "microsoft365"), "docs/mail.md"),
        (("--preset", "hotmail"), "gmail"),
        (("--account", "zoom", "--preset", "gmail"), "zoom"),
        (("--account", "a b", "--preset", "gmail"), "a b"),
        (("--account", "work"), "--smtp-host"),
        (("--daily", "20"), "--smtp-host"),
        (("--preset", "gmail", "--smtp-user", "other@example.com"), "--alias"),
        (("--smtp-host", "smtp.example.com", "--daily", "900"), "mailing service"),
        (("--preset", "gmail", "--signature", r"Ken\n--\nX"), "two hyphens"),
        (("--preset", "gmail", "--alias", "nobody"), "nobody"),
        (("--preset", "icloud", "--auth", "xoauth2", "--client-id", "a"), "microsoft365"),
        (("--preset", "gmail", "--imap-host", "x", "--imap-security", "none"), "tls"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(arguments, hint, at_home) -> None:
    at_home("init", *KEN)
    before = (at_home.home / "config.toml").read_bytes()
    assert hint in refused(at_home, "init", *arguments)
    assert (at_home.home / "config.toml").read_bytes() == before


@pytest.mark.parametrize(
    "entry",
    ['daily = "many"', 'password = "hunter2"', 'security = "ssl"', "port = 0"],
)
def test_a_slip_in_an_account_stops_only_who_needs_it(entry, at_home) -> None:
    """Looking goes on; the status says what is wrong, and never the secret that stands there."""
    at_home("init", *KEN, "--preset", "gmail", "--account", "main")
    path = at_home.home / "config.toml"
    kept = [line for line in path.read_text().splitlines() if not line.startswith(entry.split()[0])]
    at = kept.index("[account.main]") + 1
    path.write_text("\n".join([*kept[:at], entry, *kept[at:]]) + "\n")
    ran = at_home("status", "--json", code=0)
    assert ran.json["account"] is None
    assert "main" in ran.err or "port" in ran.err or "ssl" in ran.err
    assert "hunter2" not in ran.err
    at_home("outbox", "--json", code=0)
    at_home("init", "--account", "other", "--email", "k@example.org", "--preset", "icloud")


def test_signature_and_reply_to_reach_the_wire(at_home, scripted, tmp_path) -> None:
    """The signature is seen in the draft, bound by the yes, and arrives below its mark."""
    server = scripted()
    at_home(
        "init", *KEN, "--industry", "E-commerce", "--smtp-host", "127.0.0.1", "--smtp-port",
        server.port, "--smtp-security", "none", "--reply-to", "answers@example.com",
        "--signature", r"Ken Ito\nExample書店",
    )  # fmt: skip
    (tmp_path / "list.csv").write_text(LIST)
    at_home("ingest", tmp_path / "list.csv", "--topic", "Returns")
    at_home("draft", "--person", 1)
    (draft,) = at_home("drafts", "--json").json["drafts"]
    assert draft["body"].endswith("\n\n-- \nKen Ito\nExample書店")
    assert not any("link" in one or "long" in one for one in draft["warnings"])
    at_home("approve", draft["id"])
    at_home("send", "--yes", "--wait", 0)
    (raw,) = server.copies
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["Reply-To"] == "answers@example.com"
    assert mail.get_content().endswith("\r\n\r\n-- \r\nKen Ito\r\nExample書店\r\n")
    assert mail.defects == []


def test_an_edited_draft_keeps_the_mark_of_its_signature() -> None:
    """RFC 3676, 4.3: the mark ends in a blank, which tidying must not take away."""
    from followup.rendering.editing import from_text, to_text

    body = "Hello,  \n\nthank you.\n\n-- \nKen"
    assert from_text(to_text("Hi", body))[1] == "Hello,\n\nthank you.\n\n-- \nKen"


def test_each_purpose_has_its_password(at_home, monkeypatch) -> None:
    """Reading falls back to the password of sending, never the other way round."""
    at_home("init", *KEN, "--preset", "gmail")
    with open_workspace() as workspace:
        account = workspace.account
        assert account is not None
        assert workspace.mail_secret(account, "smtp") is None
        monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", "reading")
        assert workspace.mail_secret(account, "imap") == "reading"
        assert workspace.mail_secret(account, "smtp") is None
        monkeypatch.setenv("FOLLOWUP_SMTP_PASSWORD", "sending")
        assert workspace.mail_secret(account, "smtp") == "sending"
        assert workspace.mail_secret(account, "imap") == "reading"
        monkeypatch.delenv("FOLLOWUP_IMAP_PASSWORD")
        assert workspace.mail_secret(account, "imap") == "sending"


def test_a_server_without_login_needs_no_password(at_home, monkeypatch) -> None:
    at_home("init", *KEN, "--smtp-host", "127.0.0.1", "--smtp-security", "none")
    monkeypatch.setenv("FOLLOWUP_SMTP_PASSWORD", "sending")
    with open_workspace() as workspace:
        assert workspace.account is not None
        assert workspace.mail_secret(workspace.account, "smtp") is None
