"""Who asks to be left alone is left alone, and nobody else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup.facts import wants_no_contact
from followup.model import StoredRemark

Say = Callable[..., StoredRemark]


@pytest.mark.parametrize(
    "text",
    [
        # Too short for a model, so known by their words.
        "Unsubscribe me",
        "no recruiters please",
        "No vendors, thanks",
        "stop messaging me",
        "my inbox is closed",
        "DMs closed",
        "DM NG",
        "do not disturb",
        "ほっといてください",
        "連絡はちょっと…",
        "連絡を希望しません",
        "絡まないでください",
        "お声がけいただかなくて大丈夫です",
        # A polite wish has the shape of a question.
        "Could you not contact me, please?",
        "Would you mind not messaging me?",
        "May I ask not to be contacted?",
        "Can everyone please leave me alone?",
        "連絡はお控えいただけますか？",
        "営業はやめてもらえませんか？",
        "そっとしておいてもらえますか？",
        "ご連絡はご遠慮いただいてもよろしいでしょうか？",
        "Feel free to answer here, but please do not contact me afterwards",
        "please no sales pitches",
        "Gentle reminder from me: no sales messages. I'm just a student",
        "I'd ask people not to get in touch with me afterwards",
        "please don't follow up with me, I'm stepping back",
        "no need to reach out to me afterwards",
        "I won't be answering messages after tonight",
        "声をかけないでください",
        "連絡先の交換はしません",
        "つながり申請はごめんなさい",
        "教材の案内はいらないです",
        "No DMs please.",
        "Just listening tonight, please don't contact me afterwards",
        "I'd rather not get mails",
        "I would prefer that nobody adds me on LinkedIn",
        "I do not want to be contacted.",
        "I'd like not to hear from anybody",
        "please leave me off any mailing",
        "so please don't write to me after this, I mean it kindly",
        "営業はご遠慮ください",
        "すみませんが連絡は控えてください",
        "勧誘のメッセージは読まずに消すので送らないでください",
        "つながり申請は承認していません",
        "売り込みは全部お断りしています",
        "営業のDMはご勘弁を",
    ],
)
def test_a_refusal_is_heard_with_its_place(say: Say, text: str) -> None:
    fact = wants_no_contact([say("Hello all", line=3), say(text, line=12)])
    assert fact is not None
    assert (fact.text in text, fact.file, fact.line) == (True, "chat.txt", 12)


@pytest.mark.parametrize(
    "text",
    [
        # Who says so wants to be written to.
        "Please don't hesitate to contact me",
        "Please don't forget to write to me",
        "I don't mind being contacted",
        "I can't hear, please message me",
        "遠慮なくご連絡ください",
        "お気軽にDMください、返信が遅いのはご容赦ください",
        "連絡先の交換、ぜひお願いします",
        # What others say and do, and what is asked about it.
        'My customers say "don\'t contact me" all the time',
        "連絡しないお客様が多くて困ります",
        "営業お断りの会社にどう連絡すればいいですか",
        "Can I ask why clients do not contact us after a quote?",
        # Who writes to help was invited.
        "no pitches, but happy to hear from people who solved this",
        "営業はお断りですが、同じ悩みの方とは話したいです",
        # For the whole room, not for oneself.
        "皆さんも営業はなしでお願いします",
        # About the work, not about oneself.
        "We get no leads from cold calls",
        "How do you deal with customers who don't answer mails?",
        "I don't know how to pitch to investors",
        "営業メールの返事が来なくて困っています",
        "問い合わせの電話が多くて困ります",
        "My boss says don't contact me on Sundays",
        "Don't message the host, use the chat?",
        "my email is aiko@example.jp",
    ],
)
def test_other_words_are_no_refusal(say: Say, text: str) -> None:
    assert wants_no_contact([say(text)]) is None
