"""What people said, as facts: self-introductions, questions, promises, contact cards, remarks."""

from __future__ import annotations

from followup.facts.cards import Contact, contact
from followup.facts.extracting import extract
from followup.facts.met import met
from followup.facts.needs import needs
from followup.facts.promised import Promise, promises
from followup.facts.refusing import wants_no_contact
from followup.facts.sensitivity import sensitive
from followup.industry import Introduction, introduced, offers_met

__all__ = [
    "Contact",
    "Introduction",
    "Promise",
    "contact",
    "extract",
    "introduced",
    "met",
    "needs",
    "offers_met",
    "promises",
    "sensitive",
    "wants_no_contact",
]
