"""Whether an address is dead, by the status and the words of a server (RFC 3463).

Hard is only what speaks of the address itself. A full mailbox, a mail too big, a filter's
opinion or a server out of order pass, and the reader can still be written to.
"""

from __future__ import annotations

import re

from followup.mail.reading.sentences import folded
from followup.model import IncomingKind

_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]\d|\d)")
_REPLY = re.compile(r"(?<![\d.])([45]\d\d)[ -]#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]\d|\d)")
# Codes of the address, whatever the words; and codes of the sender, the mailbox or the text.
_DEAD_CODES = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4", "5.4.310", "5.2.1"}
_SOFT_CODES = {"5.1.7", "5.1.8", "5.1.90", "5.2.2", "5.2.3", "5.3.4", "5.7.26", "5.7.515"}
_DEAD = re.compile(
    r"invalid final delivery|not (?:listed|recogni[sz]ed)"
    r"|(?:user|account|mailbox|recipient|address|addressee|person)s?(?: name)?(?: is| was"
    r"| are)? (?:unknown|not found|invalid|inactive|disabled|deactivated|unavailable"
    r"|not (?:exist|known|listed|valid)|closed|terminated)"
    r"|(?:unknown|invalid|bad|no such|nonexistent|non-existent|illegal|inactive|disabled"
    r"|unrouteable|undeliverable) (?:local |e-?mail |destination |virtual )?(?:user|account"
    r"|mailbox|recipient|address|alias|person|addressee|domain|host)|unknown or illegal alias"
    r"|unknown local.part|user is unknown|recipientnotfound|nosuchuser|no mailbox here"
    r"|(?:does|do)(?: not|n't) (?:exist|have an?\b.{0,40}\baccount)"
    r"|(?:not|n't) (?:be )?found\b(?!.{0,30}\brecord)"
    r"|no (?:such|longer) (?:user|valid|available|in (?:use|service)|exists?|works?|with|active"
    r"|mailbox|address)|(?:account|address|mailbox)\b.{0,40}\b(?:has been|is|was) (?:disabled"
    r"|closed|deactivated|deleted|changed|discontinued)"
    r"|account that you tried to reach is (?:disabled|inactive)|domain name not found|nxdomain"
    r"|null mx|unrouteable|name or service not known|not our customer"
    r"|not a (?:valid|known) (?:user|mailbox|recipient)|address rejected\.? *$"
    r"|宛先(?:が|は)?(?:不明|見つか)|宛先不明|(?:アドレス|ユーザー?|アカウント|宛先"
    r"|メールボックス)[^。]{0,16}(?:見つか|存在し|登録されてい(?:ませ|な)|不明|無効|ありません"
    r"|間違)|存在しない(?:メール|アドレス|ユーザ|宛先)|あて先[^。]{0,10}(?:不明|見つか)"
    r"|user(?: id)? .{0,60} (?:not|is not) (?:exist|known|listed|registered)|user doesn't have"
)
_SOFT = re.compile(
    r"quota|reverse dns|\bptr\b|\bip address|\bbann(?:ed|ing)\b|blocking|\bheader"
    r"|(?:mailbox|inbox|storage|disk)\b.{0,20}\b(?:full|exceed|limit)|\bfull\b|insufficient"
    r"|storage|too (?:large|big|long|many)|size (?:limit|exceed)"
    r"|exceed\w* (?:\w+ ){0,4}(?:size|limit)|spam|junk|block(?:ed| ?list)|black ?list|denylist"
    r"|\brbl\b|\bdnsbl|policy|policies|reputation|\bspf\b|\bdkim\b|\bdmarc\b|authenticat"
    r"|unauthori[sz]ed|not authori[sz]ed|not permitted|not allowed|rate.?limit|throttl|grey ?list"
    r"|temporar|try again|time(?:d)? ?out|connection (?:refused|lost|reset|timed)|refused to talk"
    r"|virus|malware|content (?:rejected|filter)|message (?:rejected|refused|blocked|content)"
    r"|relay(?:ing)? (?:access )?(?:denied|not)|access denied|suspicious|unsolicited|\bbulk\b"
    r"|bad sender|sender (?:address )?(?:rejected|denied|verify|unknown)|expired"
    r"|too (?:quickly|fast)|loop|hop count|certificate|\btls\b|retry|deferred|容量|一杯|いっぱい"
    r"|サイズ|迷惑メール|受信拒否|制限|一時的|混雑|拒否"
)


def status_in(words: str) -> str | None:
    """The status that a server gave in its words (``5.1.1``): one beside a reply code first."""
    beside = _REPLY.search(words)
    if beside:
        return beside[2]
    alone = _STATUS.search(words)
    return alone[0] if alone else None


def verdict(status: str | None, words: str) -> IncomingKind:
    """Hard or soft bounce, by `status` (None: not said) and the server's `words`."""
    text = folded(words, 4000)
    dead, soft = _DEAD.search(text) is not None, _SOFT.search(text) is not None
    hard = _is_hard(status or "", dead, soft, text)
    return IncomingKind.HARD_BOUNCE if hard else IncomingKind.SOFT_BOUNCE


def _is_hard(status: str, dead: bool, soft: bool, text: str) -> bool:
    if status.startswith("4") or status in _SOFT_CODES:
        return False
    # Microsoft 365 says so of addresses that a domain does not have.
    if status == "5.4.1" and "recipient address rejected" in text:
        return True
    if status in _DEAD_CODES:
        return dead or not soft
    if status.startswith(("5.2.", "5.3.", "5.4.", "5.5.", "5.1.", "5.0.")) or not status:
        return (dead and not soft) or (status in {"5.0.0", "5.1.0"} and not soft)
    return dead and not soft
