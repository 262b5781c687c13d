"""Notices of servers that keep no standard: qmail, old Exim and Exchange, mobile carriers."""

from __future__ import annotations

import logging
import re
from email import message_from_bytes
from typing import TYPE_CHECKING

from followup.mail.reading import headers
from followup.mail.reading.reports import Report
from followup.mail.reading.sentences import folded, shown
from followup.mail.reading.verdict import status_in, verdict
from followup.model import IncomingKind

if TYPE_CHECKING:
    from followup.mail.reading.parts import Part

_DAEMON = re.compile(
    r"(?:mailer[-_.]?daemon|post-?master|mail-?daemon|mdaemon|bounces?|mail-?delivery|mail-?er"
    r"|returned-?mail|maildelivery)(?:[+.=-].*)?",
    re.IGNORECASE,
)
_DAEMON_NAME = re.compile(
    r"mail delivery|delivery (?:sub)?system|mailer-daemon|mail (?:administrator|system)"
    r"|system administrator|microsoft outlook|microsoft exchange|postmaster|メール配信"
    r"|メールシステム",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"undeliver|deliver\w* (?:status|failure|fail|problem|report|has failed|delay|error"
    r"|incomplete)|failure notice|fail(?:ed|ure) (?:to deliver|delivery|mail)"
    r"|returned (?:mail|e-?mail|message|to sender)|mail (?:delivery|system error|failure|error)"
    r"|non.?delivery|could not (?:be )?(?:deliver|send)"
    r"|(?:message|mail) (?:not delivered|delayed|delivery)|not deliverable"
    r"|warning: (?:could not|message)|bounce|unzustellbar|nicht zustellbar|user unknown"
    r"|rejected mail|配信(?:不能|エラー|でき|失敗|の失敗)"
    r"|(?:配送|送信|送達)(?:でき|エラー|失敗|の失敗|不能|に失敗)|エラーメール|メールエラー|未配信"
    r"|未送達|(?:届き|届け)(?:ません|られ|でき)|宛先不明|不達|戻りメール|配信(?:の|が)?遅",
    re.IGNORECASE,
)
_FAILURE = re.compile(
    r"(?:could not|couldn't|cannot|can't|can not|unable to|was not able to|wasn't able to"
    r"|failed to) (?:\w+ ){0,3}(?:deliver|be delivered|send|be sent|reach)"
    r"|(?:not|n't) (?:be )?delivered|undeliver|permanent(?:ly)? (?:fatal )?(?:error|fail)"
    r"|delivery (?:\w+ ){0,5}(?:failed|failure)|did not reach|returned to (?:you|sender)"
    r"|following address(?:es)? (?:had|failed)|user unknown|unknown user|rejected|giving up on it"
    r"|not be delivered|delayed|still trying|(?:配信|配送|送信|送達|お届け"
    r"|届け)[^。\n]{0,12}(?:できません|できなかった|されません|失敗|出来ません|不能)|届きません"
    r"|配信が?遅|宛先[^。\n]{0,10}(?:不明|見つか)|エラーのため"
)
_DELAY = re.compile(
    r"(?:been|is|was|be) delayed|delivery (?:is )?delayed|still trying"
    r"|not (?:yet )?been delivered|no action is required"
    r"|will (?:continue to )?(?:be )?retr(?:y|ied)|warning message only|you do not need to resend"
    r"|delivery attempts will continue|will keep trying"
    r"|temporar(?:y|ily)[^.]{0,60}will (?:try|retry)|warning: (?:could not|message)|遅延|遅れて"
    r"|再送(?:を試み|信を(?:試|続|行い)|します)|再試行"
)
_GAVE_UP = re.compile(
    r"(?<!will )give up|giving up|given up|permanent(?:ly)? (?:fatal )?(?:error|fail)"
    r"|(?:will not|won't) (?:be )?retr|has expired|取りやめ|断念"
)
_SUCCESS = re.compile(
    r"success\w* (?:mail |message )?deliver|delivered successfully"
    r"|(?:was|been) success\w* (?:delivered|relayed)|return receipt"
    r"|(?:配信|配送|送信)(?:が|は)?(?:完了|成功)|正常に(?:配信|配送|送信)"
)
# Where the mail that came back begins.
_COPY = re.compile(
    r"^[^\w\n-]{0,8}(?:-{2,60}.{0,20}(?:below this line is a copy|this is a copy of"
    r"|original message|a copy of (?:your|the)|returned (?:mail|message)|message (?:text|header)"
    r"|the header|transcript of message|unsent message|元のメッセージ|送信メール"
    r"|以下.{0,12}(?:メール|メッセージ))|(?:return-path|received):)",
    re.IGNORECASE | re.MULTILINE,
)
_HELD_ID = re.compile(
    r"^[ \t>|]*(?:x-[a-z-]{0,30})?message-id:\s{0,4}(<[^<>\s]{1,300}>)",
    re.IGNORECASE | re.MULTILINE,
)
_HELD_TO = re.compile(r"^[ \t>|]*to:\s{0,4}(.{1,300})$", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"[A-Za-z0-9_.+/=?!#$%&'*~^{|}-]{1,80}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]")
_PLAIN = b"From: mailer-daemon\nContent-Type: text/plain\n\n"
_LONGEST, _LINES, _LINE = 24_000, 400, 400


def from_machine(mail: Part) -> bool:
    """Whether a mail server is the sender, by address or by name."""
    values = mail.every("from")
    address = headers.sender(mail) or (values[0].decode("ascii", "replace") if values else "")
    if _DAEMON.fullmatch(address.strip(" <>\n").partition("@")[0]):
        return True
    name = headers.text(mail, "from").partition("<")[0]
    return len(name) < 80 and _DAEMON_NAME.search(name) is not None


def without_sender(mail: Part) -> bool:
    """Whether nobody is to be told if this mail is lost, as RFC 5321 (4.5.5) asks of notices."""
    path = [value.strip().lower() for value in mail.every("return-path")[:1]]
    return path in ([b"<>"], [b"<mailer-daemon>"])


def notice(mail: Part, body: str) -> Report | None:
    """What an old-style notice says; None if `mail` is none. `body` are its words."""
    told = _told(body)
    if not _is_notice(mail, folded(told, _LONGEST)):
        return None
    said = folded(told, _LONGEST)
    failed = _failed(mail, told, body)
    subject = folded(headers.text(mail, "subject"), 300)
    words, status = _reason(told, failed), status_in(told)
    if _SUCCESS.search(f"{subject}\n{said[:1000]}"):
        return Report(IncomingKind.DELIVERED, (), status, words)
    waits = _DELAY.search(said) is not None and _GAVE_UP.search(said) is None
    if waits or _DELAY.search(subject):
        return Report(IncomingKind.DELAYED, (), status, words)
    return Report(verdict(status, told), failed, status, words)


def held_ids(body: str) -> list[str]:
    """Message-IDs in headers that a text quotes."""
    found = _HELD_ID.findall(body[:200_000])
    return [one for one in dict.fromkeys(found) if one.isprintable()]


def _is_notice(mail: Part, said: str) -> bool:
    if mail.every("x-failed-recipients"):
        return True
    subject = _SUBJECT.search(folded(headers.text(mail, "subject"), 300)) is not None
    tells = _FAILURE.search(said) is not None
    answers = bool(headers.referred(mail)) and not without_sender(mail)
    if from_machine(mail):
        return subject or (tells and not answers)
    holds = any(part.kind == "message/rfc822" for part in mail.parts)
    return subject and tells and (without_sender(mail) or (holds and not answers))


def _told(body: str) -> str:
    """The server's own words: `body` before the mail that came back."""
    copy = _COPY.search(body, 1)
    return body[: copy.start()] if copy else body


def _failed(mail: Part, told: str, body: str) -> tuple[str, ...]:
    """The recipients it names: as flufl.bounce reads it, else all addresses but servers' own."""
    found = _known_forms(mail, told)
    if not found:
        own = {headers.address(value) for value in mail.every("to")}
        named = [one.lower() for one in _ADDRESS.findall(told[:_LONGEST])]
        found = [one for one in named if one not in own and not _DAEMON.match(one)]
    if not found:
        found = [one.lower() for line in _HELD_TO.findall(body) for one in _ADDRESS.findall(line)]
    return tuple(dict.fromkeys(found))[:20]


def _known_forms(mail: Part, told: str) -> list[str]:
    """flufl.bounce on a mail of plain text: it reads what it is given without decoding it."""
    from flufl.bounce import all_failures

    # What breaks it is no matter for a screen, where an unheard log ends.
    logging.getLogger("flufl.bounce").disabled = True
    plain = "\n".join(line[:_LINE] for line in told[:_LONGEST].split("\n")[:_LINES])
    known = message_from_bytes(_PLAIN + plain.encode("ascii", "replace"))
    for value in mail.every("x-failed-recipients")[:5]:
        known["X-Failed-Recipients"] = " ".join(headers.legible(value).split())
    try:
        temporary, permanent = all_failures(known)
    except Exception:  # noqa: BLE001 - it walks texts that strangers wrote
        return []
    return sorted(
        one.decode("ascii", "replace").lower() for one in temporary | permanent if b"@" in one
    )


def _reason(told: str, failed: tuple[str, ...]) -> str:
    """The line in which the server says why, as near to the address as may be."""
    lines = [line.strip() for line in told.split("\n") if line.strip()]
    coded = [line for line in lines if re.search(r"\b[45]\d\d[ -]|\b[45]\.\d+\.\d+\b|#5\.", line)]
    named = [line for line in lines if any(one in line.lower() for one in failed)]
    return shown((coded or named or lines or [""])[0], 500)
