"""The user's own list of companies: what they know about a firm beats what its name says."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from followup.industry.field import field_of
from followup.industry.naming import WHOLE, named
from followup.industry.tree import group
from followup.names import company

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.industry.field import Field

NONE_LISTED: Mapping[str, str] = MappingProxyType({})


def company_key(organization: str) -> str:
    """What the forms of one organisation's name have in common; empty if nothing is left."""
    return company.key(organization)


def listed(organization: str, companies: Mapping[str, str]) -> Field | None:
    """The field that the list gives `organization`; None if it is not on it or gives none."""
    key = company_key(organization) if companies else ""
    return told(companies[key]) if key and key in companies else None


def told(industry: str) -> Field | None:
    """The field that the user means by `industry`: a code of the tree, or words that name one.

    What the words only sound like does not count: that would be followup's word.
    """
    code = industry.strip()
    return field_of(code, WHOLE, code) if group(code) else named(industry)
