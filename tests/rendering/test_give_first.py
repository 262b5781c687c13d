"""Asking a stranger for something, with nothing offered in return, deserves a remark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.rendering.checks import manners

OUT = {"en": " No need to reply.", "ja": "ご返信はどうぞお気遣いなく。"}

ASKS_ONLY = [
    ("en", "Could you introduce me to your boss?"),
    ("en", "I have a question: could you tell me which courier you use?"),
    ("en", "I have your address from the registration list. Could you send me your slides?"),
    ("en", "I have to ask: would you share your price list?"),
    ("en", "I have been looking for work. Can you help me?"),
    ("en", "I would be happy to meet for 30 minutes."),
    ("en", "I would gladly hear from you; could you call me?"),
    ("en", "I can not send anything yet, but could you show me your shop?"),
    ("en", "May I pick your brain over a coffee?"),
    ("en", "Please send me the notes."),
    ("en", "Would you have time for a quick call?"),
    ("en", "Could we find time next week? Let me know when you are free."),
    ("en", "I need an introduction."),
    ("en", 'You said "I would gladly send it". Could you?'),
    ("ja", "お時間を頂戴できますか。"),
    ("ja", "資料をお送りいただけますか。"),
    ("ja", "資料を共有していただけませんか。"),
    ("ja", "担当の方にお伝えいただけますか。"),
    ("ja", "見学をご案内いただけないでしょうか。"),
    ("ja", "お手伝いいただけますか。"),
    ("ja", "運送会社を教えていただけますと幸いです。"),
]
GIVES_TOO = [
    ("en", "I have a one-page note on that, and would gladly send it. Would you like it?"),
    ("en", "Could you tell me how it looks? I would gladly tell you how it looks from here."),
    ("en", "I can send you our list. Could you say where to?"),
    ("en", "I'd be happy to share what we learned. A call, if you like?"),
    ("en", "I'll introduce you to our courier. Would you like that?"),
    ("en", "I may be able to help a little. Could you say more?"),
    ("en", "I know a little about customs forms. Would you like to compare notes?"),
    ("ja", "資料をお送りできます。送り先を教えていただけますか。"),
    ("ja", "工夫を共有いたします。お時間をいただけますか。"),
    ("ja", "手短にお伝えいたします。ご都合を教えてください。"),
    ("ja", "少しお役に立てるかもしれません。お時間をいただけますか。"),
]
ASKS_NOTHING = [
    ("en", "Were you at today's session? I was there too."),
    ("en", "If I have the wrong person, please ignore this."),
    ("en", "Please feel free to ignore this. Please do not feel obliged."),
    ("en", "Please accept my thanks for the evening."),
    ("en", 'You asked "could you recommend a book?" in the chat.'),
    ("ja", "情報交換の機会をいただけますとうれしく存じます。"),
    ("ja", "「教えていただけますか」とのご質問を拝見しました。"),
    ("ja", "ご参加でしたでしょうか。"),
]


@pytest.fixture
def asks_only(make, write):
    words = write(make())

    def look(language, body) -> bool:
        found = manners.cautions(replace(words, language=language, body=body + OUT[language]))
        return "drafting.warn-asks-only" in {caution.key for caution in found}

    return look


@pytest.mark.parametrize(("language", "body"), ASKS_ONLY)
def test_asking_without_giving_is_remarked_on(asks_only, language, body):
    """docs/design.md, what warns; an address that one has, or a question, is no gift."""
    assert asks_only(language, body)


@pytest.mark.parametrize(("language", "body"), [*GIVES_TOO, *ASKS_NOTHING])
def test_who_gives_or_asks_nothing_hears_nothing(asks_only, language, body):
    assert not asks_only(language, body)
