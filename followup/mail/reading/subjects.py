"""A subject without what mail programs put before it."""

from __future__ import annotations

import re

from followup.mail.reading.sentences import shown

_LONGEST = 500
# Answers and forwards of many languages, "Re[2]:", "RE^3:", "Re(2):".
_ANSWER = (
    r"(?:re|ref|rif|aw|antw|antwort|sv|vs|rv|res|odp|ynt|fw|fwd|wg|tr|enc|fyi|回复|回覆|答复|转发"
    r"|轉寄|返信|返|転送|답장|전달)"
)
_MACHINE = (
    r"(?:auto(?:matic|mated)?[ -]?(?:re(?:ply|sponse)|replied)?|out of (?:the )?office(?: reply)?"
    r"|ooo|vacation|away|undeliver(?:able|ed)(?: mail)?|delivery delayed|returned mail|read"
    r"|not read|automatische antwort|abwesenheitsnotiz|unzustellbar|réponse automatique"
    r"|respuesta automática|resposta automática|risposta automatica|自動(?:応答|返信)"
    r"|不在(?:通知|応答|連絡)?|配信不能|開封済み|自动回复|自動回覆)"
)
_BEFORE = re.compile(
    rf"\s*(?:\[[^\[\]]{{1,40}}\]\s*)?(?:({_ANSWER}\s*(?:[\[\(^*]?\d{{1,3}}[\])]?)?)"
    rf"|{_MACHINE})\s*[:：]\s*",
    re.IGNORECASE,
)
_WIDE = str.maketrans("ＲｒＥｅＦｆＷｗＤｄ", "RrEeFfWwDd")


def bare(subject: str) -> str:
    """`subject` without "Re:", "返信:", "AW:", "Automatic reply:" and the like, on one line."""
    return _split(subject)[1]


def answers(subject: str) -> bool:
    """Whether `subject` begins as an answer's does."""
    return _split(subject)[0]


def is_marked(subject: str) -> bool:
    """Whether a mail program, or a program that answers by itself, put anything before it."""
    return bare(subject) != shown(subject, _LONGEST)


def same(subject: str) -> str:
    """What two subjects have in common that are the same but for case, blanks and "Re:"."""
    return "".join(bare(subject).casefold().split())


def _split(subject: str) -> tuple[bool, str]:
    left, answered = shown(subject, 2 * _LONGEST), False
    for _ in range(20):
        found = _BEFORE.match(left.translate(_WIDE))
        if found is None:
            break
        answered = answered or found[1] is not None
        left = left[found.end() :]
    return answered, left[:_LONGEST]
