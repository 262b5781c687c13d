"""Cells and signs that nobody expects, and that files hold nevertheless."""

from __future__ import annotations

from random import Random

NUMBERS = (
    "0", "-1", "1e308", "1e999", "-0.0", "nan", "inf", "²", "½", "١٢٣", "９９", "0x10", "1_000",
    "1,5", "1.5", "9" * 25, "9" * 5000, "12:60", "25:00:00", "-00:10", "99999:59:59", "1h 2m",
    "999999999h 1s", "1.2.3", "十二", "1 234,5", "%d", "１：０５", "P1D", "00000000",
)  # fmt: skip
DATES = (
    "31/02/2026 25:61:61", "02/29/2026 07:00 PM", "0001-01-01T00:00:00Z", "9999-12-31 23:59:59",
    "2026-13-45", "令和8年2月29日", "1/1/1", "12/31/9999 11:59 PM", "12/31/0000 11:59 PM",
    "2026-03-29T02:30:00+01:00", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59",
    "2026-07-08T19:00:00+99:99", "13/13/2026 13:13 PM", "00/00/0000 00:00:00", "2026年13月32日",
    "07/08/2026 07:00:00 p. m.", "２０２６/０７/０８ １９:００", "Feb 30, 2026 at 7:00 PM",
    "19:00:00 GMT-12:00", "1751999999999", "2/17/26, 6:58:12 PM", "07/08/2026 12:00 AM - 99:99",
)  # fmt: skip
SIGNS = (
    "\0", "\u202e", "\u200f", "\u2067", "\u200b", "\ufeff", "\ufffd", "\ud800", "\x1b[2J", "\x85",
    "\u2028", "\x0b", "\x0c", "\x1c", "\r", "\n", "\t", '"', '""', "'", ",", ";", "\\", "/", "(",
    ")", "((", "（", "）", "<", ">", "@", ":", "：", "=", '="', "|", "#", "{", "}", "[", "]", "-",
    "–", "　", " ", "\u0301" * 40, "👩‍👩‍👧", "İ", "ß", "ﬁ", "ﾊﾝｶｸ", "㈱", "𠮷", "\udfff", "\xa0",
)  # fmt: skip
TEXTS = (
    "", " ", "-", "N/A", "null", "None", "Yes", "No", "はい", "me", "(me)", "Ann (Host, me)",
    "=HYPERLINK(1)", "{{ 7*7 }}", "{0}", "%s", "<b>Ann</b>", "../../etc/passwd", "a@b", "@",
    "ann@example.org", "Ann <ann@example.org>", "a@example.org; b@example.org", "ann@例え.jp",
    "ann@xn--a.example.org", "ann@" + "a." * 200 + "example.org", "mailto:ann@example.org",
    "Ann/ACME（A社）", "佐藤　花子（さとう はなこ）", "iPhone", "+81 90-0000-0000", "090****0000",
    "Otter.ai", "Anonymous", "Zoom user", "Ann (Ann) (Ann) (Ann)", "From", "to", "Everyone",
    "BEGIN:VCARD", "END:VCARD", "WEBVTT", "sep=;", "sep=|", "Participants (3)", "2. Participants",
    "19:00:01 From  Ann  to  Everyone:", "00:00:01.000 --> 00:00:02.000", "Topic", "Meeting ID",
)  # fmt: skip


def oddity(rng: Random) -> str:
    """One of these, or one far too long; a megabyte once in a while."""
    kind = rng.randrange(100)
    if kind < 25:
        return rng.choice(NUMBERS)
    if kind < 50:
        return rng.choice(DATES)
    if kind < 70:
        return rng.choice(SIGNS)
    if kind < 95:
        return rng.choice(TEXTS)
    length = 1_000_000 if rng.randrange(1000) == 0 else rng.choice((300, 5_000, 60_000))
    piece = rng.choice(SIGNS + TEXTS[4:]) or "x"
    return (piece * (length // len(piece) + 1))[:length]
