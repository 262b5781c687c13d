"""Every shipped mail says where the address is from and leaves an easy way out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from followup.errors import FollowupError
from followup.model import Channel
from followup.rendering import checks, templates

PRESENCES = (
    "report with address",
    "registered, seen by name",
    "registered, confirmed",
    "registered only",
    "did not come",
)
NAMES = (
    *("were-you-there", "thank-you", "can-help", "no-show", "promise-kept"),
    *("other-field", "thank-host", "offer-help"),
)
SOURCE = {
    "en": (
        r"your (name and )?address from|saw your name and address in "
        r"|You had registered for |Your name was in "
    ),
    "ja": (
        r"ご連絡先は(主催者の)?(申込者|参加者)一覧で拝見|(申込者|参加者)一覧のご連絡先に"
        r"|お申し込みの際にいただいたご連絡先に|一覧に同じお名前がありました"
    ),
}
OUT = {
    "en": r"no answer is needed|ignore this",
    "ja": r"お気遣い(?:なく|はご無用)|重ねてご連絡することはございません",
}


@pytest.fixture(params=PRESENCES)
def presence(request) -> str:
    return request.param


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", NAMES)
def test_source_and_way_out_stand_in_natural_words(make, write, presence, language, name) -> None:
    """GDPR, articles 14 and 21: where the address is from, and that silence or a no suffices."""
    words = write(make(presence, language), name)
    assert re.search(SOURCE[language], words.body), words.body
    assert re.search(OUT[language], words.body), words.body
    checks.blocking(words)
    assert "drafting.warn-no-way-out" not in {caution.key for caution in words.warnings}


def test_no_shipped_template_is_left_out(shipped) -> None:
    """A template that comes later must pass the same test."""
    found = templates.available([shipped])
    assert {entry.name for entry in found if entry.channel is Channel.EMAIL} == set(NAMES)


@pytest.mark.parametrize("sign", ["\r", "\n", "\0", "\r\nBcc: v@example.net", "\u2028", "\x1b"])
@pytest.mark.parametrize("field", ["subject", "recipient_name", "recipient"])
def test_a_control_sign_in_a_header_blocks_the_draft(make, write, field, sign) -> None:
    """RFC 5322, 2.2: no CR, LF or NUL, before anything is frozen, and again when it is."""
    words = write(make())
    value = f"{getattr(words, field)}{sign}"
    with pytest.raises(FollowupError) as caught:
        checks.blocking(replace(words, **{field: value}))
    assert caught.value.key == "drafting.unsafe-header"


def test_a_control_sign_in_a_name_from_a_file_is_gone(make, write) -> None:
    """In mailmerge 2.3.0 a name with a line break and `Bcc:` made a second recipient."""
    situation = make()
    person = replace(situation.person, name="Aiko\r\nBcc: v@example.net\0")
    words = write(replace(situation, person=person))
    assert not set(words.subject + words.recipient_name) & set("\r\n\0")
