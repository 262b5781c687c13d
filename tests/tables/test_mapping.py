"""The user's word on which column holds what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.errors import FollowupError, UsageProblem
from followup.tables import mapping
from followup.texts import say


def test_pairs_with_and_without_quotes():
    told = mapping.parse('name=Full name, email="Mail, work",company=会社')
    assert told == {"name": "Full name", "email": "Mail, work", "organization": "会社"}


@pytest.mark.parametrize("text", ["name", "name=", "=x", "name=a,,", "Full name", 'name=""'])
def test_what_is_no_pair_is_refused_with_an_example(text):
    with pytest.raises(UsageProblem) as refused:
        mapping.parse(text)
    assert "--map" in say(refused.value.key + ".next", "en", **refused.value.values)


def test_an_unknown_field_is_refused_with_the_known_ones():
    with pytest.raises(UsageProblem) as refused:
        mapping.parse("shoe=Size")
    assert "organization" in say(refused.value.key, "ja", **refused.value.values)


@given(st.text(max_size=60))
def test_any_text_is_understood_or_refused(text):
    try:
        mapping.parse(text)
    except FollowupError as refused:
        assert refused.exit_code == 2
