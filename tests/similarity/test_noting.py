"""What the user says of somebody in passing, and which field it corrects."""

from __future__ import annotations

import pytest

from followup.similarity import correction


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("works at Harbor Bank", "organization", "Harbor Bank"),
        ("she works for Harbor Bank.", "organization", "Harbor Bank"),
        ("is with Northwind", "organization", "Northwind"),
        ("Harbor Bank", "organization", "Harbor Bank"),
        ("港銀行", "organization", "港銀行"),
        ("港銀行です", "organization", "港銀行"),
        ("株式会社みなとさん", "organization", "株式会社みなと"),
        ("みなと物産で働いています", "organization", "みなと物産"),
        ("みなとに勤めています", "organization", "みなと"),
        ("みなとの人", "organization", "みなと"),
        ("works in logistics", "industry", "logistics"),
        ("logistics", "industry", "logistics"),
        ("物流です", "industry", "物流"),
        ("is a nurse", "job_title", "nurse"),
        ("is not interesting", "industry", ""),
        (" : ", "industry", ""),
    ],
)
def test_a_note_in_passing(text: str, field: str, value: str) -> None:
    assert correction(text) == (field, value)
