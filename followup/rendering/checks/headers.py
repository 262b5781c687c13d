"""Nothing in a header but what belongs there, and one recipient.

A line break in a display name was enough to add a Bcc in other tools; RFC 5322 section 2.2
allows printable characters only, and RFC 6532 adds Unicode without control characters.
"""

from __future__ import annotations

import re

from followup.errors import FollowupError
from followup.model import Channel, Rendered
from followup.names.normalise import address

# C0 and C1 controls, line separators, marks that turn the reading direction, half characters.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNSAFE_IN_BODY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def check(words: Rendered) -> None:
    """Raise FollowupError for anything unsafe in subject, names, address or body."""
    for text in (words.subject, words.recipient_name, words.recipient or ""):
        if _UNSAFE.search(text):
            raise FollowupError("drafting.unsafe-header", text=_printable(text))
    found = _UNSAFE_IN_BODY.search(words.body)
    if found:
        line = words.body.count("\n", 0, found.start()) + 1
        raise FollowupError("drafting.unsafe-body", name=words.recipient_name, line=line)
    if words.channel is Channel.EMAIL:
        _check_recipient(words)


def _check_recipient(words: Rendered) -> None:
    recipient = (words.recipient or "").strip()
    if not recipient:
        raise FollowupError("drafting.no-recipient", name=words.recipient_name)
    if recipient.count("@") > 1 or re.search(r"[,;\s]", recipient):
        raise FollowupError("drafting.many-recipients", text=recipient)
    if address(recipient) is None:
        raise FollowupError("drafting.bad-address", name=words.recipient_name, text=recipient)


def _printable(text: str) -> str:
    return _UNSAFE.sub("�", text)[:80]
