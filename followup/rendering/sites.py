"""Where texts to copy are pasted: how long they may be there, how few, and how to find people.

Facts about the sites are the vendors' own and change; each can be set otherwise. LinkedIn, free
account: a note of 200 characters with an invitation, and about five such notes in 30 days
(LinkedIn names no number itself; since 2024 members report three to ten). Premium: 300
characters, no such count. Facebook and XING: a message has room for any of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from followup.errors import FollowupError
from followup.names.normalise import clean

# Below that, no shipped text says more than a name.
_SHORTEST, _LONGEST = 100, 100_000
# Nobody is found by more than a name and a firm.
_LONGEST_SEARCH = 150
_WEB = "web"


class Site(NamedTuple):
    """What holds at a site unless the user says otherwise; None is no practical limit."""

    search: str
    limit: int | None
    notes: int | None


SITES = {
    "linkedin": Site("https://www.linkedin.com/search/results/people/?keywords=", 200, 5),
    "facebook": Site("https://www.facebook.com/search/people/?q=", None, None),
    "xing": Site("https://www.xing.com/search/members?keywords=", None, None),
    _WEB: Site("https://duckduckgo.com/?q=", None, None),
}


class Link(NamedTuple):
    """A search that the user may open: one of `SITES`, and its address."""

    site: str
    url: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's word on where they paste; None leaves it to what the site is known for.

    `limit` is in characters; `notes_per_month` 0 means that nobody counts.
    """

    site: str | None = None
    limit: int | None = None
    notes_per_month: int | None = None

    def validate(self) -> None:
        """FollowupError ``copy.no-site``, ``copy.no-limit`` or ``copy.no-notes``."""
        if self.site is not None and self.site not in SITES:
            raise FollowupError("copy.no-site", site=self.site[:40], known=", ".join(SITES))
        if self.limit is not None and not _SHORTEST <= self.limit <= _LONGEST:
            raise FollowupError("copy.no-limit", limit=self.limit, least=_SHORTEST, most=_LONGEST)
        if self.notes_per_month is not None and not 0 <= self.notes_per_month <= _LONGEST:
            raise FollowupError("copy.no-notes", notes=self.notes_per_month)

    @property
    def most(self) -> int | None:
        """How many characters fit there."""
        return self.limit if self.limit is not None else SITES[self.site or _WEB].limit

    @property
    def scarce(self) -> int | None:
        """How many notes there are in 30 days."""
        given = self.notes_per_month
        return (SITES[self.site or _WEB].notes if given is None else given) or None


def search_words(name: str, organization: str | None) -> str:
    """What to type into a search field: the name, and the organisation if known."""
    return " ".join(filter(None, (clean(name), clean(organization or ""))))[:_LONGEST_SEARCH]


def links(words: str, settings: Settings) -> tuple[Link, ...]:
    """The searches for `words`: at the user's site, and in the web. Nothing is fetched.

    The words are percent-encoded whole (RFC 3986, 2.1), so nothing in them can lead elsewhere.
    """
    asked = quote(words, safe="", errors="replace")
    sites = dict.fromkeys((settings.site or _WEB, _WEB))
    return tuple(Link(site, SITES[site].search + asked) for site in sites)
