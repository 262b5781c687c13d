"""Colleagues are known by the organisation's name or its mail domain."""

from __future__ import annotations

import pytest

from followup.names import company


@pytest.mark.parametrize(
    "form",
    [
        "Example Books株式会社",
        "株式会社Example Books",
        "（株）Example Books",
        "㈱Example Books",
        "Example Books, Inc.",
        "Example Books Co., Ltd.",
        "EXAMPLE BOOKS K.K.",
        "Example-Books GmbH",
        "合同会社Example Books",
        "一般社団法人 Example Books",
        "Example Books LLC",
        "example books",
    ],
)
def test_forms_of_one_organisation_are_the_same(form):
    assert company.same("Example Books", form)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Samsung Electronics Co., Ltd.", "Hyundai Motor Co., Ltd."),
        ("株式会社", "(株)"),
        ("Co., Ltd.", "Inc."),
        ("", ""),
        (None, None),
        ("Texaco", "Texa"),
        ("Cisco", "Cis"),
        ("A&B", "A B"),
        ("C++ Labs", "C Labs"),
    ],
)
def test_shared_forms_alone_make_no_colleagues(a, b):
    assert not company.same(a, b)


def test_public_mail_says_nothing_about_an_organisation():
    for host in ("gmail.com", "outlook.jp", "docomo.ne.jp", "sub.ocn.ne.jp", "icloud.com"):
        assert company.domain(f"someone@{host}") is None
    assert company.domain("Ken@Example.com") == "example.com"
    assert company.domain(None) is None
    assert company.domain("nobody") is None
