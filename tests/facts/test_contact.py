"""Addresses and pages that people post of themselves."""

from __future__ import annotations

import pytest

from followup.facts import Contact, contact


def test_address_and_pages_of_one_line_make_one_card() -> None:
    found = contact("reach me at Aiko@Example.jp or https://www.linkedin.com/in/aiko?utm_source=x.")
    assert found == Contact("aiko@example.jp", ("https://www.linkedin.com/in/aiko",))


def test_what_stands_alone_counts_only_with_the_sender_s_name() -> None:
    assert contact("https://www.linkedin.com/in/diego-ruiz", "Diego Ruiz") is not None
    assert contact("https://www.linkedin.com/in/diego-ruiz", "Tom Hale") is None
    assert contact("https://www.linkedin.com/in/diego-ruiz") is None
    assert contact("marta.rossi@example.org", "Marta Rossi") is not None
    assert contact("marta.rossi@example.org", "佐藤 花子") is None


@pytest.mark.parametrize(
    "text",
    [
        "my email: support@example.com",
        "連絡は info@example.jp へ",
        "please don't email me at aiko@example.jp",
        "Reach out to Ken: ken@example.jp",
        "let's connect Ken with https://x.com/ken",
        "佐藤さんとつながりました https://x.com/sato",
        "私の推しです https://x.com/oshi",
        "Follow me on this thought: https://example.com/thought",
        "my slides: https://example.com/deck",
        "is my email aiko@example.jp?",
    ],
)
def test_what_is_an_office_s_or_another_s_is_no_card(text: str) -> None:
    assert contact(text, "Aiko Tanaka") is None


@pytest.mark.parametrize(
    "text",
    [
        "my linkedin: https://linkedin.com@evil.example.com/in/aiko",
        "my linkedin: https://www.linkedin.com.evil.example.org/in/aiko",
        "my linkedin: https://evil-linkedin.com/in/aiko",
        "my linkedin: https://evil.example.com/linkedin.com/in/aiko",
        "my site: javascript:alert(1)",
        "my site: http://[::1]/",
        "my site: https://user:word@example.com/",
        "my site: data:text/html,x",
        "my email is aiko@example.jp\r\nBcc: all@example.com, or not aiko@@example.jp",
        "my x: https://x.com/search?q=aiko",
        "my facebook: https://www.facebook.com/profile.php?id=1",
    ],
)
def test_no_address_that_pretends_is_taken(text: str) -> None:
    """A host is what stands before the first slash, and never holds an @ (RFC 3986, 3.2)."""
    found = contact(text)
    assert found is None or (found.links == () and "\n" not in (found.email or ""))


def test_a_card_has_https_and_no_trackers() -> None:
    found = contact("my site: http://example.org/aiko?ref=chat#top")
    assert found == Contact(None, ("https://example.org/aiko",))
