"""Without a mail account: files and links for the user's own mail program."""

from __future__ import annotations

import stat
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from followup.errors import FollowupError
from followup.mail.files import safe_name
from followup.mail.handover import eml, mailto
from followup.mail.rehearsal import write


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_opens_as_an_unsent_draft(frozen, tmp_path) -> None:
    path = eml(frozen(), tmp_path / "handover", "佐藤 あかり.eml")
    assert path.read_bytes() == b"X-Unsent: 1\r\n" + frozen()
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (mail["X-Unsent"], mail.defects) == ("1", [])
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


def test_a_rehearsal_holds_the_very_bytes(frozen, tmp_path) -> None:
    path = write(frozen(), tmp_path / "dir", "1-akari")
    assert (path.name, path.read_bytes(), mode(path)) == ("1-akari.eml", frozen(), 0o600)
    assert write(frozen(), tmp_path / "dir", "1-akari") == path
    assert list((tmp_path / "dir").iterdir()) == [path]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        ".",
        "",
        "a/b",
        "a\\b",
        "a\nb",
        "a\x00b",
        "C:x",
        "CON",
        "nul.eml",
        "con.txt.eml",
        ".hidden",
        "-rf",
        "田" * 300,
        "a*?<>|:b",
        "x.eml.eml",
    ],
)
def test_no_name_leaves_the_folder_or_breaks_a_system(name, tmp_path) -> None:
    made = write(b"x", tmp_path / "dir", name)
    handed = eml(b"x", tmp_path / "dir", name)
    assert made.parent == handed.parent == tmp_path / "dir"
    assert made.suffix == ".eml"
    assert made.name[0] not in ".-"
    assert len(made.name.encode()) <= 200
    assert safe_name(name).split(".")[0].upper() not in {"CON", "NUL"}


def test_a_link_that_waits_in_the_folder_is_not_followed(tmp_path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "a.eml").symlink_to(precious)
    write(b"mail", tmp_path, "a")
    assert precious.read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FollowupError) as caught:
        write(b"x", tmp_path / "file" / "dir", "a")
    assert caught.value.key == "mail.cannot-write"


def test_a_failure_leaves_no_half_file(tmp_path) -> None:
    (tmp_path / "a.eml").mkdir()
    with pytest.raises(FollowupError):
        write(b"x", tmp_path, "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a.eml"]


def test_a_mailto_link_carries_every_sign() -> None:
    """RFC 6068: UTF-8, percent-encoded, line ends as %0D%0A."""
    link = mailto("a+b@example.jp", "今日 & more? #1", "1行目\n2 = ok\r\nend+")
    assert link.startswith("mailto:a%2Bb@example.jp?subject=")
    parts = urlsplit(link)
    assert parts.fragment == ""
    fields = parse_qs(parts.query.replace("+", "%2B"), strict_parsing=True)
    assert fields["subject"] == ["今日 & more? #1"]
    assert fields["body"] == ["1行目\r\n2 = ok\r\nend+"]
    assert "%0D%0A" in link
    assert " " not in link


@pytest.mark.parametrize("address", ["a@example.jp?bcc=v@example.net", "a@example.jp,b@example.jp"])
def test_a_mailto_link_has_one_reader(address) -> None:
    with pytest.raises(FollowupError):
        mailto(address, "x", "y")
    tricky = mailto("a?bcc=v&b@example.jp", "x&bcc=v@example.net", "y&cc=v@example.net")
    assert set(parse_qs(urlsplit(tricky).query)) == {"subject", "body"}
    assert urlsplit(tricky).path == "a%3Fbcc%3Dv%26b@example.jp"
