"""What servers and mail programs report in the form made for it (RFC 3464, RFC 6533, RFC 8098)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup.mail.reading import headers
from followup.mail.reading.charsets import decode
from followup.mail.reading.parts import Part, take_apart
from followup.mail.reading.sentences import shown
from followup.mail.reading.verdict import status_in, verdict
from followup.model import IncomingKind

_STATUS_PARTS = {"message/delivery-status", "message/global-delivery-status"}
_READ_PARTS = {"message/disposition-notification", "message/global-disposition-notification"}
_HEADER_PARTS = {"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"}
_GROUP = re.compile(r"\n[ \t]*\n")
_FIELD = re.compile(r"^([!-9;-~]{1,100})[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_ADDRESS = re.compile(r"[^\s<>\"';:,()]{1,100}@[^\s<>\"';:,()]{1,255}")
_HEXPOINT = re.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
_RECIPIENTS = ("original-recipient", "final-recipient")
_NOTHING_SAID = {"5.1.0", "5.2.0", "5.3.0", "5.4.0"}
_PASSED = ("delivered", "relayed", "expanded")
_MOST_GROUPS = 500
_WORST_FIRST = (
    IncomingKind.HARD_BOUNCE,
    IncomingKind.SOFT_BOUNCE,
    IncomingKind.DELAYED,
    IncomingKind.DELIVERED,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a mail: `failed` addresses, `status` and `words` are those of the server."""

    kind: IncomingKind
    failed: tuple[str, ...] = ()
    status: str | None = None
    words: str = ""


def report(mail: Part, notice: str, *, by_machine: bool) -> Report | None:
    """What the report in `mail` says; None if it is no report. `notice` are its plain words.

    A report that lost its type on the way counts only `by_machine`: people paste such texts.
    """
    parts = list(mail.walk())
    for part in parts:
        if part.kind in _STATUS_PARTS or (by_machine and _tells_status(part)):
            found = _of_status(part.text, notice, _addressees(parts))
            if found is not None:
                return found
    for part in parts:
        if part.kind in _READ_PARTS:
            return _of_reading(part.text, notice)
    return None


def originals(mail: Part) -> list[str]:
    """The Message-IDs of the mail that came back inside, the one it left with last."""
    found: list[str] = []
    for part in mail.walk():
        if part is not mail and part.every("message-id"):
            found += headers.own_ids(part)
        elif part.kind in _HEADER_PARTS:
            found += headers.own_ids(_as_header(part))
        elif part.kind in _READ_PARTS | _STATUS_PARTS:
            named = [value for name, value in _fields(part.text) if name == "original-message-id"]
            found += headers.ids(value.encode("utf-8", "replace") for value in named)
    return list(dict.fromkeys(found))


def _as_header(part: Part) -> Part:
    return take_apart(part.content)


def _tells_status(part: Part) -> bool:
    """Whether a text holds a report that lost its type on the way."""
    if part.parts or not part.kind.startswith(("text/plain", "text/rfc822", "application/")):
        return False
    head = part.text[:20_000]
    return "\nAction:" in head and re.search(r"^Final-Recipient:", head, re.MULTILINE) is not None


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for found in _FIELD.finditer(text):
        yield found[1].lower(), " ".join(found[2].split())


def _of_status(text: str, notice: str, ours: set[str]) -> Report | None:
    groups = [dict(_fields(group)) for group in _GROUP.split(text)[:_MOST_GROUPS]]
    # What the notice says of several recipients cannot be told apart.
    common = notice if len(groups) <= 2 else ""
    told = [one for group in groups if (one := _of_group(group, common))]
    of_ours = [one for one in told if ours.intersection(one.failed)] or told
    if not of_ours:
        return None
    worst = min(of_ours, key=lambda one: _WORST_FIRST.index(one.kind))
    named = [name for one in of_ours if one.kind is worst.kind for name in one.failed]
    is_bounce = worst.kind in _WORST_FIRST[:2]
    failed = tuple(dict.fromkeys(named)) if is_bounce else ()
    return Report(worst.kind, failed, worst.status, worst.words)


def _of_group(group: dict[str, str], notice: str) -> Report | None:
    """One recipient's fate; `failed` holds the recipient here whatever it was.

    Where the status tells nothing, the words of the `notice` have to.
    """
    recipients = [group[name] for name in _RECIPIENTS if name in group]
    action, diagnostic = group.get("action", "").lower(), group.get("diagnostic-code", "")
    if not recipients and not action:
        return None
    said = diagnostic.partition(";")[2] or diagnostic
    status = _status(group.get("status", ""), said)
    kind = _fate(action, status, f"{said}\n{notice[:3000]}" if _vague(status) else said)
    named = tuple(dict.fromkeys(found for one in recipients if (found := _recipient(one))))
    return Report(kind, named, status, shown(said, 500) or shown(notice, 500))


def _vague(status: str | None) -> bool:
    return status is None or status.endswith(".0.0") or status in _NOTHING_SAID


def _status(field: str, diagnostic: str) -> str | None:
    """The status said, or the more telling one that stands in the server's words."""
    said, told = status_in(field), status_in(diagnostic)
    if said is None or (_vague(said) and told is not None and told[0] == said[0]):
        return told or said
    return said


def _fate(action: str, status: str | None, words: str) -> IncomingKind:
    if action.startswith(_PASSED):
        return IncomingKind.DELIVERED
    if action.startswith("delay"):
        return IncomingKind.DELAYED
    if not action and status and status[0] == "2":
        return IncomingKind.DELIVERED
    if not action and status and status[0] == "4":
        return IncomingKind.DELAYED
    return verdict(status, words)


def _recipient(field: str) -> str | None:
    """The address in ``rfc822; a@example.jp`` or in its form for all letters (RFC 6533, 3)."""
    plain = _HEXPOINT.sub(_letter, field.partition(";")[2] or field)
    found = _ADDRESS.search(plain)
    return found[0].lower() if found and found[0].isprintable() else None


def _letter(found: re.Match[str]) -> str:
    point = int(found[1], 16)
    return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else "?"


def _addressees(parts: list[Part]) -> set[str]:
    """To whom the mail that came back was written."""
    found: set[str] = set()
    for part in parts[1:]:
        held = _as_header(part) if part.kind in _HEADER_PARTS else part
        for value in held.every("to")[:1]:
            found.update(one.lower() for one in _ADDRESS.findall(decode(value[:2000])))
    return found


def _of_reading(text: str, notice: str) -> Report:
    """A read receipt proves that the mail came; one of a filter may say that it was thrown away."""
    fields = dict(_fields(text))
    disposition = fields.get("disposition", "").lower()
    machine = "automatic-action" in disposition
    if machine and ("deleted" in disposition or "failed" in disposition or "denied" in disposition):
        named = _recipient(fields.get("final-recipient", ""))
        words = shown(notice, 500)
        return Report(IncomingKind.SOFT_BOUNCE, (named,) if named else (), None, words)
    return Report(IncomingKind.DELIVERED, words=shown(disposition, 200))
