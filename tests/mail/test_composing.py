"""The frozen bytes: one recipient, valid in every header, the same words when read back."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.header import decode_header, make_header

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup.errors import FollowupError
from followup.mail.freezing import compose, new_message_id, says

WHEN = datetime(2026, 11, 22, 21, 5, tzinfo=timezone(timedelta(hours=9)))
NAMES = [
    "田中大",
    "Łukasz Żółty",
    "O'Neil, Pat",
    'Pat "The Boss" O\\Neil',
    "👩‍💻 Aiko 🇯🇵",
    "x" * 300,
    "田" * 300,
    "名前, " * 60,
    "a, b <c@example.net>, " * 10,
    "victim@example.net, ; : <>()[]" * 4,
    "=?utf-8?q?hi?=",
    "=?utf-8?b?LA==?= <victim@example.net>",
    "مرحبا بالعالم",
    "שלום",
    "山田　太郎（ヤマダ）",
    "a  b",
    "",
]


def frozen(**changes) -> bytes:
    given = {
        "sender_name": "Ken Mori",
        "sender_address": "ken@example.com",
        "recipient_name": "佐藤 あかり",
        "recipient": "akari@example.jp",
        "subject": "Today",
        "body": "Hello\n",
        "date": WHEN,
        "message_id": "<one@example.com>",
    }
    return compose(**{**given, **changes})


def raw_header(raw: bytes, name: str) -> str:
    block = raw.partition(b"\r\n\r\n")[0].decode("ascii").replace("\r\n ", " ")
    return re.search(rf"(?m)^{name}: ?(.*)$", block)[1].rstrip("\r")


def words(raw: bytes) -> str:
    text = message_from_bytes(raw, policy=policy.default).get_content()
    return text.replace("\r\n", "\n").removesuffix("\n")


def check(raw: bytes, recipient: str = "akari@example.jp") -> None:
    mail = message_from_bytes(raw, policy=policy.default)
    assert [a.addr_spec for a in mail["To"].addresses] == [recipient]
    assert not mail.defects
    assert not [defect for value in mail.values() for defect in value.defects]
    for name in ("Date", "From", "To", "Subject", "Message-ID", "MIME-Version"):
        assert len(mail.get_all(name)) == 1
    assert "Bcc" not in mail
    assert "Cc" not in mail
    assert raw.isascii()
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize("name", NAMES)
def test_any_honest_name_gives_one_valid_addressee(name) -> None:
    """RFC 2047, 5 (3): words encoded, the address never. mailmerge 2.3.0 encoded it too."""
    raw = frozen(recipient_name=name, sender_name=name, subject=name)
    check(raw)
    assert all(len(line) <= 78 for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n"))
    subject = raw_header(raw, "Subject")
    assert str(make_header(decode_header(subject))) == name.strip()
    display = raw_header(raw, "To").rpartition("<")[0].strip()
    if "=?" in display:
        assert str(make_header(decode_header(display))) == name.strip()


@pytest.mark.parametrize("field", ["sender_name", "recipient_name", "subject"])
@pytest.mark.parametrize(
    "value",
    [
        "A\nBcc: victim@example.net",
        "A\r\nBcc: victim@example.net",
        "hi\r\n\r\nEVIL BODY",
        "hi\n\nEVIL",
        "A\rB",
        "A\x00B",
        "A\tB",
        "A\x1b[31m",
        "A\x85B",
        "A\u2028B",
        "A\ud800B",
    ],
)
def test_a_line_break_in_a_header_is_refused(field, value) -> None:
    """Measured in mailmerge 2.3.0: a newline in a name cell delivered to a victim."""
    with pytest.raises(FollowupError) as caught:
        frozen(**{field: value})
    assert caught.value.key == "mail.unsafe-header"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "akari",
        "a@b",
        "a,b@example.jp",
        "a@example.jp, c@example.net",
        "Akari <a@example.jp>",
        "a@example.jp\n",
        "a@example.jp\r\nBcc: v@example.net",
        "a b@example.jp",
        "a@exa mple.jp",
        "a@-example.jp",
        "a@example..jp",
        ".a@example.jp",
        "a..b@example.jp",
        "a@[127.0.0.1]",
        "<a@example.jp>",
        "a@example.jp>",
        "x" * 65 + "@example.jp",
        "a@" + "b" * 64 + ".jp",
        "a@straße.example",
        "a@①.example",
        "@example.jp",
        "a@example.jp.",
        "=?utf-8?q?a?=@example.jp",
    ],
)
@pytest.mark.parametrize("field", ["recipient", "sender_address", "reply_to"])
def test_what_is_not_one_plain_address_is_refused(field, address) -> None:
    if field != "recipient" and not address:
        return
    with pytest.raises(FollowupError) as caught:
        frozen(**{field: address})
    assert caught.value.key == "mail.bad-address"
    assert str(caught.value.values["address"]).isprintable()


def test_a_foreign_domain_is_written_in_its_ascii_form() -> None:
    """RFC 5890: the ASCII form goes through every server, without SMTPUTF8 (RFC 6531)."""
    check(frozen(recipient="akari@例え.example.jp"), "akari@xn--r8jz45g.example.jp")


def test_letters_before_the_at_that_servers_cannot_carry() -> None:
    with pytest.raises(FollowupError) as caught:
        frozen(recipient="あかり@example.jp")
    assert caught.value.key == "mail.foreign-local-part"


def test_without_an_account_there_is_no_from() -> None:
    """The mail program that it is handed to adds its own."""
    mail = message_from_bytes(frozen(sender_address=None), policy=policy.default)
    assert "From" not in mail


def test_replies_go_where_the_user_wants_them() -> None:
    mail = message_from_bytes(frozen(reply_to="desk@example.org"), policy=policy.default)
    assert mail["Reply-To"].addresses[0].addr_spec == "desk@example.org"


@pytest.mark.parametrize("message_id", ["", "one@example.com", "<a@b>\r\nBcc: <v@example.net>"])
def test_a_message_id_is_taken_only_whole(message_id) -> None:
    with pytest.raises(FollowupError):
        frozen(message_id=message_id)


@pytest.mark.parametrize("domain", ["example.com", None, "", "x" * 50 + ".jp", "例え.jp", "a b\n"])
def test_a_message_id_survives_its_way(domain) -> None:
    """At most 60 characters, else Python folds it (measured at 70); RFC 2606: the stand-in."""
    made = new_message_id(domain)
    assert len(made) <= 60
    assert made != new_message_id(domain)
    assert raw_header(frozen(message_id=made), "Message-ID") == made


def test_a_date_in_any_zone() -> None:
    assert raw_header(frozen(), "Date") == "Sun, 22 Nov 2026 21:05:00 +0900"
    assert raw_header(frozen(date=WHEN.astimezone(UTC)), "Date").endswith("12:05:00 +0000")


@pytest.mark.parametrize(
    "body",
    [
        "",
        ".\n..\n.x\n",
        "From here on\n",
        "x" * 5000,
        "田" * 5000,
        "trailing  \n\n\n",
        "tab\there",
        "=3D = =?utf-8?q?x?=\n",
        "https://example.com/" + "a" * 900,
        "絵文字👩‍💻\u2028\u0085here",
    ],
)
def test_any_text_comes_back_word_for_word(body) -> None:
    raw = frozen(body=body)
    check(raw)
    assert words(raw) == body.removesuffix("\n")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\ud800"])
def test_a_text_with_signs_no_mail_carries_names_the_line(sign) -> None:
    with pytest.raises(FollowupError) as caught:
        frozen(body=f"one\r\ntwo{sign}\n")
    assert (caught.value.key, caught.value.values["line"]) == ("mail.unsafe-body", 2)


@settings(max_examples=150)
@given(name=st.text(max_size=120), subject=st.text(max_size=120), body=st.text(max_size=400))
@example(name="=?utf-8?q?=0A?=", subject="=?utf-8?b?Cg==?=", body="\r")
@example(name='"', subject=" ", body="\r\r\n")
@example(name="\\", subject="a " * 60, body=" \n \n")
def test_whatever_is_written_is_valid_or_refused(name, subject, body) -> None:
    """Zero defects and the same words back, or a FollowupError; nothing third."""
    try:
        raw = frozen(recipient_name=name, sender_name=name, subject=subject, body=body)
    except FollowupError:
        return
    check(raw)
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    assert words(raw) == lines.removesuffix("\n")
    assert str(make_header(decode_header(raw_header(raw, "Subject")))) == subject.strip()


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("Hello.\n.\nFrom here =20 on.\n", "7bit"),
        ("x" * 78, "7bit"),
        ("x" * 79, "quoted-printable"),
        ("Blanks at an end \t\nand a dot\n.\n" + "word " * 40, "quoted-printable"),
        ("Łukasz was here, and he said: " + "it is so. " * 9, "quoted-printable"),
        ("本日はありがとうございました。\n" * 4, "base64"),
        ("", "7bit"),
    ],
)
def test_words_are_encoded_no_more_than_they_need(body: str, how: str) -> None:
    """RFC 2045, 6.2: plain words in short lines as they are, else what is shorter."""
    raw = frozen(body=body)
    check(raw)
    assert f"Content-Transfer-Encoding: {how}\r\n".encode() in raw
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert words(raw) == body.removesuffix("\n")


@given(st.text(max_size=60), st.text(max_size=200))
@settings(max_examples=150)
def test_frozen_bytes_say_just_their_words(subject: str, body: str) -> None:
    """What is claimed to have been approved can be told from the bytes themselves."""
    try:
        raw = frozen(subject=subject, body=body)
    except FollowupError as refused:
        assert refused.key in {"mail.unsafe-header", "mail.unsafe-body"}
        return
    assert says(raw, subject, body)
    assert not says(raw, subject + "x", body)
    assert not says(raw, subject, body + "x")


@pytest.mark.parametrize("raw", [b"", b"EVIL", b"Subject: Today\r\nContent-Type: x/y\r\n\r\nHello"])
def test_bytes_that_are_no_such_mail_say_nothing(raw: bytes) -> None:
    assert not says(raw, "Today", "Hello")
