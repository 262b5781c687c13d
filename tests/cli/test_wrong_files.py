"""A file that is no list: one sentence and exit code 1, and the other files are still taken."""

from __future__ import annotations

import json
import os
import socket
import struct
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
SAMPLES = Path(__file__).parents[2] / "sample_data"
NAMES = "Mara Quist\nDev Patel\nChie Nomura\n"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def packed(**parts: bytes) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return whole.getvalue()


def with_password(archive: bytes) -> bytes:
    """The archive with every entry marked as encrypted (APPNOTE 4.4.4, bit 0)."""
    found = bytearray(archive)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = found.find(mark)
        while at >= 0:
            found[at + flags] |= 1
            at = found.find(mark, at + 4)
    return bytes(found)


def office_with_password() -> bytes:
    """Office's container with an EncryptedPackage and nothing else (MS-OFFCRYPTO 1.3.3)."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    chains = struct.pack("<128I", fat, end, *range(3, 10), end, *[free] * 118)
    entries = [("Root Entry", 5, 1, end, 0), ("EncryptedPackage", 2, free, 2, 4096)]
    folder = b""
    for name, kind, child, start, size in entries:
        wide = name.encode("utf-16-le")
        folder += wide.ljust(64, b"\0") + struct.pack(
            "<HBB3I", len(wide) + 2, kind, 1, free, free, child
        )
        folder += bytes(36) + struct.pack("<IQ", start, size)
    return header + chains + folder.ljust(512, b"\0") + bytes(8 * 512)


SHEET = sample("generic/guests.xlsx")
REPORT = "zoom/participants_block_2024.csv"
WRONG: dict[str, bytes] = {
    "meeting list.csv": sample("zoom/meeting_list.csv"),
    "empty.csv": b"",
    "blank.txt": b"\xef\xbb\xbf \r\n\t\r\n",
    "zeros.csv": bytes(5000),
    "picture.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "photo.jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)),
    "photo.heic": b"\0\0\0\x18ftypheic" + bytes(range(256)),
    "picture.csv": b"RIFF\x24\0\0\0WEBPVP8 " + bytes(range(256)),
    "slides.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n",
    "recording.mp4": b"\0\0\0\x18ftypmp42" + bytes(range(256)),
    "sound.m4a": b"\0\0\0\x18ftypM4A " + bytes(range(256)),
    "shop.json": sample("generic/shop.json"),
    "list.json": b'["Ann Lee", "Bo Chan", "Cy Dean"]',
    "page.html": b"<!DOCTYPE html>\n<html><body><p>Sign in</p>\n<p>Ann Lee</p></body></html>\n",
    "other tool.csv": sample("generic/other_tool.csv"),
    "products.csv": sample("generic/products.csv"),
    "half.xlsx": half(SHEET),
    "half.zip": half(packed(a=bytes(9000))),
    "half.json": half(sample("zoom/api_report_participants.json")),
    "half a header.csv": sample(REPORT)[:40],
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "letter.docx": packed(word__document_xml=b"<w/>"),
    "secret.zip": with_password(packed(names=NAMES.encode())),
    "secret.xlsx": with_password(SHEET),
    "locked.xlsx": office_with_password(),
    "program": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4,
    "noise.csv": bytes((i * 7919 + 13) % 256 for i in range(5000)),
}  # fmt: skip


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text(NAMES)
    return path


def one_sentence(at_home: AtHome, wrong: Path, good: Path, language: str = "en") -> str:
    """The sentence about `wrong`, taken together with a file that is right."""
    begun = time.monotonic()
    ran = at_home("--lang", language, "ingest", wrong, good, "--json", code=1)
    assert time.monotonic() - begun < 5
    refused, taken = ran.json["files"]
    assert (refused["path"], refused["people"], taken["error"]) == (str(wrong), [], None)
    assert [person["name"] for person in taken["people"]] == NAMES.split("\n")[:3]
    assert len(ran.json["sessions"]) == 1
    assert ran.err.count(refused["error"]) == 1
    assert "\n" not in refused["error"]
    return str(refused["error"])


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file(
    at_home: AtHome, tmp_path: Path, good: Path, name: str, language: str
) -> None:
    path = tmp_path / name
    path.write_bytes(WRONG[name])
    assert name in one_sentence(at_home, path, good, language)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("locked.xlsx", "password"),
        ("letter.docx", "packed"),
        ("slides.pdf", "PDF"),
        ("photo.heic", "picture"),
        ("empty.csv", "empty"),
        ("meeting list.csv", "meetings"),
    ],
)
def test_the_sentence_names_what_the_file_is(
    at_home: AtHome, tmp_path: Path, good: Path, name: str, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(WRONG[name])
    assert said in one_sentence(at_home, path, good).replace(str(path), "")


def _zeros(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def _circle(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX has these")
@pytest.mark.parametrize(
    "make",
    [
        _zeros,
        Path.mkdir,
        os.mkfifo,
        _circle,
        _socket,
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: None,
    ],
    ids=["200 MB", "folder", "pipe", "circle", "socket", "dangling", "device", "missing"],
)
def test_a_path_that_is_no_file(
    at_home: AtHome, tmp_path: Path, good: Path, make: Callable[[Path], object]
) -> None:
    """Nothing waits for a pipe's other end, and 200 MB of nothing are not kept in memory."""
    make(tmp_path / "report.csv")
    assert "report.csv" in one_sentence(at_home, tmp_path / "report.csv", good)


def test_a_file_that_may_not_be_read(
    at_home: AtHome, tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is the system's; for root, who may read everything, it is played."""
    path = tmp_path / "report.csv"
    path.write_text(NAMES)
    path.chmod(0)
    opened = Path.open

    def refused(self: Path, *how: Any, **more: Any) -> Any:
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *how, **more)

    monkeypatch.setattr(Path, "open", refused)
    assert "report.csv" in one_sentence(at_home, path, good)


HEADERS = {
    "zoom/participants_block_2024.csv": 4,
    "zoom/participants_ja_cp932.csv": 1,
    "zoom/participants_utf16.csv": 1,
    "zoom/participants_padded.csv": 4,
    "zoom/registration_ja.csv": 4,
    "zoom/registration_webinar.csv": 6,
    "zoom/poll_nobody.csv": 4,
    "zoom/api_nobody.json": 99,
    "zoom/transcript.vtt": 1,
    "teams/report_nobody.csv": 99,
    "teams/meetingAttendanceList_2020.csv": 1,
    "google_meet/google_meet_attendance.csv": 1,
    "webex/webex_newer.csv": 1,
    "luma/luma_guests.csv": 1,
    "eventbrite/eventbrite_attendees.csv": 1,
    "meetup/attendees_marked.csv": 1,
    "connpass/event_300001_participants.csv": 1,
    "peatix/peatix_attendees.csv": 1,
    "doorkeeper/doorkeeper_event_participants.csv": 1,
    "techplay/techplay_participants.csv": 1,
    "generic/header_only.csv": 1,
    "google_contacts/google_2023.csv": 1,
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_right_header_without_rows_is_no_error(
    at_home: AtHome, tmp_path: Path, good: Path, name: str
) -> None:
    """Nobody came, or nobody signed up: no people, one problem, exit code 0."""
    path = tmp_path / Path(name).name
    data = sample(name)
    wide = b"\n\0" in data
    end = b"\n\0" if wide else b"\n"
    path.write_bytes(end.join(data.split(end)[: HEADERS[name]]) + end)
    ran = at_home("ingest", path, good, "--dry-run", "--json")
    [found, taken] = ran.json["files"]
    assert (found["error"], found["people"], len(found["problems"])) == (None, [], 1), found
    assert len(taken["people"]) == 3


def test_right_and_wrong_files_all_at_once(at_home: AtHome, tmp_path: Path, good: Path) -> None:
    """Each wrong file has its own sentence; the session is that of the right ones."""
    wrong = []
    for name, data in WRONG.items():
        (tmp_path / name).write_bytes(data)
        wrong.append(tmp_path / name)
    ran = at_home("ingest", *wrong[:9], good, *wrong[9:], "--json", code=1)
    told = json.loads(ran.raw)["files"]
    assert [file["path"] for file in told if not file["error"]] == [str(good)]
    assert len({file["error"] for file in told}) == len(WRONG) + 1
    assert len(ran.json["sessions"]) == 1
