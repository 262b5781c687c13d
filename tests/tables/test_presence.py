"""Who came, as far as a sign-up list says (docs/design.md, files)."""

from __future__ import annotations

import pytest

from followup.tables.presence import Mark, mark, resolved, says_nothing


@pytest.mark.parametrize(
    ("attended", "status", "expected"),
    [
        (["出席"], ["参加"], Mark.PRESENT),
        (["欠席"], ["参加"], Mark.ABSENT),
        ([], ["参加キャンセル"], Mark.OFF),
        ([], ["補欠"], Mark.OFF),
        ([], ["Checked In"], Mark.PRESENT),
        ([], ["Attending"], None),
        ([], ["Not Attending"], Mark.OFF),
        ([], ["Refunded"], Mark.OFF),
        ([], ["No"], Mark.OFF),
        ([], ["Yes"], None),
        (["Yes"], [], Mark.PRESENT),
        (["2026-05-20T17:03:11.000Z"], ["approved"], Mark.PRESENT),
        (["出席待ち"], [], Mark.OPEN),
        (["No Show"], ["Yes"], Mark.ABSENT),
        ([], ["pending_approval"], None),
        ([], [], None),
    ],
)
def test_marks(attended, status, expected):
    assert mark(attended, status) is expected


def test_who_is_unmarked_was_absent_only_where_somebody_was_marked():
    assert resolved([Mark.PRESENT, None, Mark.OFF]) == [True, False, False]
    assert resolved([Mark.ABSENT, None]) == [False, False]


def test_a_sign_up_alone_proves_nothing():
    """Who cancelled did not come; of the others nobody knows."""
    assert resolved([None, Mark.OFF, Mark.OPEN]) == [None, False, None]


@pytest.mark.parametrize("text", ["なし", "特になし。", "N/A", "none.", "-", "No"])
def test_a_comment_that_says_nothing_is_none(text):
    assert says_nothing(text)
    assert not says_nothing(text + " more than that?")
