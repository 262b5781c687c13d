"""Peatix's list of attendees: tab-separated UTF-16, named .csv, one line for each ticket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.tables import Document, headings, signups
from followup.tables.listing import below

if TYPE_CHECKING:
    from followup.model import Roster

NAME = "Peatix 参加者リスト"

_TICKETS = re.compile(r"チケット|注文|オーダー|申込|支払|ticket|order", re.IGNORECASE)
_STATES = frozenset(("支払い済み", "支払い待ち", "支払済み", "支払待ち"))


def identify(document: Document) -> bool:
    """Peatix' name above a list of people; or tickets, in its own encoding or states of orders."""
    found = headings.heading(document)
    if found is None or "peatix" in headings.titles(document, found[0]).lower():
        return found is not None
    start = document.start[:20_000]
    own = document.encoding.startswith("utf-16") and "\t" in start
    told = own or any(state in start for state in _STATES)
    return told and any(map(_TICKETS.search, found[0].cells))


def extract(document: Document) -> Roster:
    """Sign-ups; addresses are there only if a form asked for them."""
    found = headings.heading(document)
    if found is None:
        raise LookupError(document.path)
    return signups.roster(document, below(document, *found), "peatix", None)
