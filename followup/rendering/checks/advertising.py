"""Signs of advertising. followup writes to people one by one; it refuses mail shots.

One sign alone proves nothing (a session may be about prices), so two different ones are
asked for, and what stands between quotation marks does not count.
"""

from __future__ import annotations

import re

from followup.rendering.checks.passages import unquoted

_SIGNS = {
    "price": (
        r"[$€£¥￥]\s?\d|(?:USD|EUR|GBP|JPY)\s?\d"
        r"|\d\s?(?:€|£|円|万円|USD|EUR|GBP|JPY|yen\b|dollars\b|euros?\b)"
    ),
    "offer": (
        r"\bdiscounts?\b|\d\s?% off\b|\bcoupons?\b|\bpromo(?:tion(?:al)?)?(?: code)?\b"
        r"|\bspecial offer\b|\blimited[- ]time\b|\bfree trial\b|\bmoney[- ]back\b"
        r"|割引|半額|クーポン|無料体験|無料トライアル|特別価格|期間限定|先着\d|キャンペーン(?:価格|中)|お得な"
    ),
    "order": (
        r"\b(?:sign up|subscribe|register|order|buy|purchase|book|enrol?l) (?:now|today|here)\b"
        r"|\bclick (?:here|below)\b|\bact now\b"
        r"|今すぐ.{0,8}(?:登録|購入|申|予約|クリック)|(?:お申し?込み|ご購入|ご注文|ご予約)はこちら|こちらをクリック"
    ),
    "list": (
        r"\bunsubscribe\b|\bopt[- ]?out\b|\bnewsletter\b|\bmailing list\b"
        r"|\bmanage your preferences\b"
        r"|配信停止|配信解除|購読解除|メルマガ|メールマガジン"
    ),
}


def signs(subject: str, body: str) -> dict[str, str]:
    """The kinds of signs found (price, offer, order, list), each with the words that show it."""
    text = unquoted(f"{subject}\n{body}")
    found = {}
    for kind, pattern in _SIGNS.items():
        seen = re.search(pattern, text, re.IGNORECASE)
        if seen:
            found[kind] = seen.group().strip()
    return found
