"""followup send --eml and --test: other ways out than to the reader, through the same gate."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest


def test_a_folder_takes_every_message_once(mail_server, approved, tmp_path):
    """Never two ways for one message: what is in the folder is handed over, and not sent."""
    server = mail_server()
    followup, folder = approved(server, 3), tmp_path / "out"
    followup("send", "--eml", folder, "--yes")
    files = sorted(folder.iterdir())
    assert [file.name.split("-")[0] for file in files] == ["1", "2", "3"]
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}
    mails = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    assert [mail["To"].addresses[0].addr_spec for mail in mails] == list(followup.ledger)
    assert set(followup.ledger.values()) == {"handed-over"}
    followup("send", "--yes", "--wait", "0")
    followup("send", "--eml", tmp_path / "again", "--yes")
    assert server.entries == []
    assert not list((tmp_path / "again").glob("*.eml"))


def test_a_folder_needs_no_mail_account(mail_server, approved, tmp_path):
    """Whoever has no account set up may carry the files to another program."""
    followup = approved(mail_server(), 2)
    config = followup.home / "followup" / "config.toml"
    config.write_text(config.read_text().partition("[account")[0])
    followup("send", "--eml", tmp_path / "out", "--yes")
    assert len(list((tmp_path / "out").glob("*.eml"))) == 2


def test_a_folder_that_cannot_be_written_leaves_all_approved(mail_server, approved, tmp_path):
    """What cannot be written has not left."""
    followup = approved(mail_server(), 2)
    (tmp_path / "file").touch()
    done = followup("send", "--eml", tmp_path / "file", "--yes", ok=False)
    assert done.code == 1
    assert set(followup.ledger.values()) == {"approved"}


def test_a_folder_asks_where_somebody_could_say_no(mail_server, approved, tmp_path):
    """Without a terminal and without --yes nothing leaves on any way."""
    followup = approved(mail_server(), 1)
    assert followup("send", "--eml", tmp_path / "out", ok=False).code == 3
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("blocked", ["person", "address"])
def test_a_block_holds_on_this_way_too(mail_server, approved, tmp_path, blocked):
    """Blocks hold inside the claim itself, whatever the way."""
    followup = approved(mail_server(), 2)
    followup("block", "1" if blocked == "person" else "READER1@example.net", "--reason", "asked")
    followup("send", "--eml", tmp_path / "out", "--yes", ok=False)
    assert [file.name.split("-")[0] for file in (tmp_path / "out").glob("*.eml")] == ["2"]


def test_a_test_goes_to_oneself_alone_and_changes_nothing(mail_server, approved):
    """docs/sending.md, other ways: a test goes to your own address and nobody else."""
    server = mail_server()
    followup = approved(server, 2)
    before = followup("outbox", "--json").json
    told = followup("send", "--test").err
    assert told.index("to ken.ito@example.com and nobody else:") < told.index("2 messages went")
    assert server.recipients == ["ken.ito@example.com"] * 2
    for mail in server.messages:
        assert mail["To"].addresses[0].addr_spec == mail["From"].addresses[0].addr_spec
    assert followup("outbox", "--json").json == before
    ids = {one["message_id"] for one in before["messages"]}
    assert ids.isdisjoint(mail["Message-ID"] for mail in server.messages)
    followup("send", "--yes", "--wait", "0")
    assert sorted(server.recipients)[2:] == ["reader1@example.net", "reader2@example.net"]


def test_a_test_does_not_disturb_a_server_that_wants_to_be_left_alone(mail_server, approved):
    """docs/sending.md: after words of a quota followup does not connect for an hour."""
    first = mail_server("--refuse", "reader1@example.net=450 4.7.1 too many messages")
    followup, server = approved(first, 2), mail_server()
    followup("send", "--yes", "--wait", "0", ok=False)
    config = followup.home / "followup" / "config.toml"
    config.write_text(config.read_text().replace(str(first.port), str(server.port)))
    done = followup("send", "--test", ok=False)
    assert (done.code, server.entries) == (1, [])
    assert "left alone" in done.err


@pytest.mark.parametrize(
    "options", [["--eml", "x", "--test"], ["--drafts", "--test"], ["--eml", "x", "--dry-run"]]
)
def test_one_way_at_a_time(mail_server, approved, options):
    """Never two ways for one message."""
    assert approved(mail_server(), 1)("send", *options, ok=False).code == 2


def test_an_unknown_account_is_named_with_those_there_are(mail_server, approved):
    done = approved(mail_server(), 1)("send", "--account", "work", "--yes", ok=False)
    assert done.code == 1
    assert "default" in done.err


def test_the_log_tells_the_servers_words_but_not_of_whom(mail_server, approved):
    """docs/design.md, command line: the log holds no addresses, names or words."""
    server = mail_server(
        "--refuse", "reader1@example.net=550 5.1.1 <reader1@example.net> Given1 Reader unknown"
    )
    followup = approved(server, 2)
    followup("send", "--yes", "--wait", "0", ok=False)
    held = (followup.home / "followup" / "log.jsonl").read_text()
    assert '"outcome": "failed", "code": 550' in held
    assert '"outcome": "sent", "code": 250' in held
    for word in ("reader", "given1", "ken", "@", "example.net"):
        assert word not in held.lower()
