"""Columns of sign-up lists: what services call them, and what hosts ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.tables.forms import columns, field_of


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("What company do you work for?", "organization"),
        ("What industry is your company in?", "industry"),
        ("Your role at the company", "job_title"),
        ("What's your company or organization name?", "organization"),
        ("会社名・所属", "organization"),
        ("御社の業種を教えてください", "industry"),
        ("役職／職種【必須】", "job_title"),
        ("Full Name *", "name"),
        ("Questions & Comments", "comment"),
        ("Do you have any questions for the speaker?", "comment"),
        ("登壇者に聞きたいこと", "comment"),
        ("Work e-mail", "email"),
        ("checked_in_at", "attended"),
        ("出席日時", "attended"),
    ],
)
def test_questions_are_known_by_what_they_ask_for(asked, field):
    assert field_of(asked, {}) == field


@pytest.mark.parametrize(
    "asked",
    [
        "Company size",
        "How many employees does your company have?",
        "Company website",
        "What does your company do?",
        "Is your company hiring?",
        "Which industries interest you?",
        "How did you hear about this event?",
        "Role in Purchase Process",
        "Receive our newsletter by e-mail",
        "Home Address 1",
        "会社名（フリガナ）",
        "興味のある業種",
        "このイベントをどこで知りましたか",
        "受付番号",
        "qr_code_url",
        "ticket_name",
        "ann@example.org's company",
    ],
)
def test_questions_beside_the_point_fill_no_field(asked):
    """A wrong fact in a message is worse than none."""
    assert field_of(asked, {}) in (None, "comment")


def test_a_departments_column_is_the_title_only_where_nobody_asked_for_one():
    assert columns(["部署", "役職"]) == {"job_title": (1,)}
    assert columns(["氏名", "部署"])["job_title"] == (1,)


def test_a_buyer_counts_only_where_nobody_else_is_named():
    assert columns(["Buyer Email", "Email"])["email"] == (1,)
    assert columns(["Buyer first name", "Buyer email"]) == {"first": (0,), "email": (1,)}


@given(st.text(max_size=400))
def test_no_header_raises(cell):
    field_of(cell, {})
