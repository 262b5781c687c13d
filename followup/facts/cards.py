"""Contact cards: addresses and pages of their own that people post in the chat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from followup.facts import earnest
from followup.names.normalise import address, clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1000
_ADDRESS = re.compile(
    r"(?<![\w.+@/-])[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9.-]{1,120}[a-z]",
    re.IGNORECASE | re.ASCII,
)
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.)[^\s<>\"'()、。）」]{4,300}"
    r"|(?<![\w@./-])[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:com|app|dev)/[\w%./~-]{1,200}",
    re.IGNORECASE | re.ASCII,
)
# A page of one human; what else these sites hold (posts, firms, groups) is not.
_HANDLE = r"/(?!(?:i|home|search|intent|share|explore|hashtag|groups|events|pages|watch|sharer?)$)"
_PROFILES = {
    "linkedin.com": r"/in/[\w%.-]+",
    "x.com": rf"{_HANDLE}\w+",
    "twitter.com": rf"{_HANDLE}\w+",
    "facebook.com": rf"{_HANDLE}(?!profile\.php$)[\w.]+",
    "instagram.com": rf"{_HANDLE}(?!(?:p|reels?)$)[\w.]+",
    "github.com": rf"{_HANDLE}[\w-]+",
    "note.com": rf"{_HANDLE}[\w-]+",
    "bsky.app": r"/profile/[\w.-]+",
    "wantedly.com": r"/id/[\w-]+",
    "qiita.com": rf"{_HANDLE}[\w-]+",
    "zenn.dev": rf"{_HANDLE}[\w-]+",
}
_OFFICE = re.compile(
    r"(?:info|support|contact|office|no-?reply|do-?not-?reply|hello|admin|sales|help(?:desk)?|press"
    r"|webmaster|postmaster|billing|hr|jobs|service|events?|team|form|mail|jimukyoku|toiawase)"
)
_PAGE = r"linked ?in|x|twitter|github|instagram|facebook|note"
_MINE = re.compile(
    rf"\bmy (?:own |personal |work |new )?(?:e-?mail|address|contact|profile|card|{_PAGE})\b"
    r"|\b(?:reach|contact|e-?mail|mail|message|write(?: to)?|ping|find|follow|add|dm) me\b"
    r"|\bconnect with me\b|\breach out\b(?! to (?!me))|\bdrop me\b|\bI['’]?(?:m| am) on\b"
    r"|\blet['’]?s (?:stay|keep|connect(?! \w+ (?:with|to)))\b"
    r"|\b(?:happy|love|glad|feel free) to connect\b"
    rf"|(?:私|わたし|僕|自分)の(?:メール|アドレス|メアド|連絡先|プロフィール|ページ|アカウント|{_PAGE})"
    r"|名刺(?:代わり|がわり)|(?:メール|メールアドレス|アドレス|メアド|連絡先|連絡)は"
    r"|(?:つなが|繋が)(?:りましょう|りたい|って|れ)|フォロー(?:して|お願い|ください)|申請して"
    rf"|(?:{_PAGE}|インスタ)(?:は|も|に|を)?(?:こちら|やって|書いて)",
    re.IGNORECASE,
)
_MY_SITE = re.compile(
    r"\bmy (?:own |personal |web ?)?(?:site|website|home ?page|blog|portfolio)\b"
    r"|(?:私|わたし|僕|自分|個人)の(?:サイト|ブログ|ホームページ|HP|ポートフォリオ)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:not|never|his|her|their|our|your)\b|n['’]?t\b"
    r"|\b(?!here|it|let|that|what|there)\w+['’]s (?:e-?mail|address|profile|\w+ is)"
    r"|\b(?:slides?|deck|article|tickets|invoices?|speaker|recording)\b|[?？]\s*$"
    r"|さん(?:の|が|は|に|を|と|も)|[様氏]の|(?:会社|弊社)の|事務局|主催|登壇者|講師|お問い?合わせ"
    r"|資料|スライド|記事|アンケート",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{3}")


@dataclass(frozen=True, slots=True)
class Contact:
    """How somebody says that they can be reached: `links` are https pages of their own."""

    email: str | None
    links: tuple[str, ...] = ()


def contact(text: str, sender: str | None = None) -> Contact | None:
    """The writer's own address and pages in one line of chat; None if there are none.

    Own is what the words call so, and what stands alone and holds a part of the `sender`'s
    name. Addresses of an office, other people's pages, posts and slides are never own.
    """
    line = clean(text[:LONGEST])
    addresses, links = _addresses(line), list(_links(line))
    if not (addresses or links) or _OTHERS.search(earnest.LINK.sub("", line)):
        return None
    if not (_MINE.search(line) or _MY_SITE.search(line)):
        if _WORD.search(_bare(line)):
            return None
        addresses = [each for each in addresses if _named_after(each, sender)]
        links = [each for each in links if _named_after(each, sender)]
    pages = tuple(dict.fromkeys(filter(None, (_page(each, line) for each in links))))
    return Contact(addresses[0] if addresses else None, pages) if addresses or pages else None


def _bare(line: str) -> str:
    return _LINK.sub("", _ADDRESS.sub("", line))


def _addresses(line: str) -> list[str]:
    found = (address(hit.group()) for hit in _ADDRESS.finditer(line))
    return [each for each in found if each and not _OFFICE.fullmatch(each.partition("@")[0])]


def _links(line: str) -> Iterator[str]:
    for hit in _LINK.finditer(line):
        yield hit.group().rstrip(".,;:!?/")


def _page(link: str, line: str) -> str | None:
    """`link` as an https address without what tracks who follows it; None if it is not own."""
    whole = link if "://" in link else f"https://{link}"
    try:
        parts = urlsplit(whole)
    except ValueError:
        return None
    host = parts.netloc.casefold()
    if not re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", host):
        return None
    site = ".".join(host.split(".")[-2:])
    profile = _PROFILES.get(site)
    path = parts.path.rstrip("/")
    own = re.fullmatch(profile, path, re.ASCII) if profile else _MY_SITE.search(line)
    return f"https://{host}{path}" if own else None


def _named_after(found: str, sender: str | None) -> bool:
    """Whether an address or page holds a part of the sender's name, as most people's do."""
    text = found.partition("@")[0] if "@" in found else found.rpartition("/")[2]
    letters = re.sub(r"[^a-z]", "", text.casefold())
    return any(len(part) > 2 and part in letters for part in key(sender or "").split())
