"""The table of pairs of organisations: the same one, or another. Written before the code."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.names import affiliation, company

with Path(__file__).with_name("company_pairs.tsv").open(encoding="utf-8") as _file:
    PAIRS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['a']} = {pair['b']}" for pair in PAIRS])
def test_an_organisation_is_known_by_its_forms_alone(pair):
    found = company.same(pair["a"], pair["b"])
    assert found is (pair["truth"] == "same"), pair["style"]
    assert company.same(pair["b"], pair["a"]) is found


def test_the_table_is_large_enough():
    assert len(PAIRS) >= 80


@given(st.text(max_size=60))
def test_a_form_more_is_the_same_organisation(name):
    """株式会社X is X, unless nothing but a form or a body of another kind is left."""
    if company.key(name) and "法人" not in name and not set(name) & set("(（㈱㈲㈳㈴㈶"):
        assert company.key(f"株式会社{name}") == company.key(name)


def test_accents_and_emoji_are_no_legal_form():
    """A name is taken for an organisation by its form, not by a sign that the key drops."""
    for name in ("Müllner", "Mia 🌸", "สมชาย", "The Finch"):
        assert not affiliation.is_organisation(name)
    assert affiliation.is_organisation("Müllner GmbH")
