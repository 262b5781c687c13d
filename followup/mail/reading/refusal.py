"""A no in the words of an answer: "please don't write to me again", 今後のご連絡はお控えください.

Better one no too many: a human looks at it and takes it back with one key.
"""

from __future__ import annotations

from followup.mail.reading import refusal_en, refusal_ja
from followup.mail.reading.sentences import folded, sentences

# Refusals stand at the start of an answer; after so many sentences come disclaimers.
_MOST = 400


def refuses(words: str) -> bool:
    """Whether `words`, a human's own, ask not to be written to again, or politely decline.

    Who declines a day and names another, is busy now, or declines one thing and asks for
    another, has answered; that is no refusal.
    """
    said = sentences(folded(words))[:_MOST]
    if any(refusal_en.never(one) or refusal_ja.never(one) for one in said):
        return True
    if any(refusal_en.goes_on(one) or refusal_ja.goes_on(one) for one in said):
        return False
    return any(refusal_en.declines(one) or refusal_ja.declines(one) for one in said)


def is_only_a_no(subject: str) -> bool:
    """Whether a subject alone says no, as the mail of an unsubscribe link does."""
    plain = folded(subject, 200).strip(" 。.!！")
    return refusal_en.bare_no(plain) or refusal_ja.bare_no(plain)
