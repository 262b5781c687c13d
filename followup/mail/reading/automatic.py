"""Whether a program answered (RFC 3834), by its own word or by the signs of older programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.mail.reading import headers, subjects
from followup.mail.reading.sentences import folded

if TYPE_CHECKING:
    from followup.mail.reading.parts import Part

_MARKS = frozenset(
    {
        "x-autoreply", "x-autorespond", "x-autoresponse", "x-auto-reply", "x-autoresponder",
        "x-autoreply-from", "x-mail-autoreply", "x-auto-respond", "x-vacation", "x-autorespondto",
        "x-ms-exchange-inbox-rules-loop-autoreply", "x-fc-machinegenerated", "x-auto-reply-from",
    }
)  # fmt: skip
_SUBJECT = re.compile(
    r"\W{0,3}(?:(?:auto(?:matic|mated)?[ -]?(?:re(?:ply|sponse)|responder)|automatische antwort"
    r"|automatisch antwoord|automatiskt svar|autosvar|automatisk svar|réponse automatique"
    r"|respuesta automática|resposta automática|risposta automatica|automatická odpověď"
    r"|odpowiedź automatyczna|out of (?:the )?office|ooo\b|ooto\b|out on leave|abwesen(?:d|heit)"
    r"|absence\b|absent du|fuera de (?:la )?oficina|fuori sede|vacation\b"
    r"|on (?:vacation|leave|holiday)|away (?:from|on|until)|i am (?:away|out|on)"
    r"|i'm (?:away|out|on)|currently (?:away|out)|auto\s?:)"
    r"|(?:\[|【|\(|〔|<)?(?:自動(?:で)?(?:応答|返信|送信|配信|返答)|オートリプライ"
    r"|不在(?:通知|応答|のお?知|のご?連絡|中|に|連絡|$|[:：】])|休暇(?:中|のお知|のため|を)"
    r"|休業(?:中|のお知|日)|(?:夏季|夏期|年末年始|冬季)休業|(?:夏季|夏期|冬季)?休暇のお知|出張中"
    r"|外出中|受付完了|自动回复|自動回覆|자동))",
    re.IGNORECASE,
)
# Said by programs only.
_SAYS_SO = re.compile(
    r"\b(?:this is|i am|sent by|is) an? (?:auto(?:matic|mated"
    r"|matically)?)[ -]?(?:generated )?(?:re(?:ply|sponse)|message|e-?mail|answer|notification)"
    r"|\bauto(?:matic|mated)?[ -]?(?:re(?:ply|sponse|sponder))\b[^.]{0,40}(?:\.|:|$)"
    r"|\bautomatically (?:generated|sent)\b|\bdo not reply to this (?:e-?mail|message)"
    r"|自動(?:的に|で)?(?:返信|応答|送信|配信|返答)(?:して|され|で|メール|を|し|に|専用|システム"
    r"|です|機能|プログラム)|(?:送信|配信|返信)専用"
    r"|本メール(?:は|への)[^。]{0,20}(?:自動|返信(?:は|いただ))"
    r"|このメール(?:は|への)[^。]{0,12}自動|dies(?:e|ist)[^.]{0,20}automatisch"
)
_ABSENT = re.compile(
    r"\b(?:i am|i'm|i will be|i'll be|am|we are|be) (?:currently |now "
    r"|presently )?(?:out of (?:the |my )?office|out of town"
    r"|on (?:annual |parental |maternity |paternity |sick |summer |medical )?(?:leave|vacation"
    r"|holidays?|pto)|away (?:from|on|until|and|with)|travell?ing (?:and|with|until|on)"
    r"|out (?:until|from|on|through|of)|absent)\b|\bout of (?:the )?office\b"
    r"|\b(?:limited|no|sporadic|intermittent) access to (?:my )?(?:e-?mail|phone|internet)"
    r"|\bich bin (?:bis|vom|ab|derzeit|zur ?zeit|im urlaub|nicht im|außer haus)"
    r"|(?:ただ今|ただいま|只今|現在|下記|以下|本日|終日|休暇|出張|所用|期間)[^。]{0,24}(?:不在"
    r"|外出|留守|休暇|休業|席を外|休みを|お休み|離席|対応でき)|不在に(?:して|いた)"
    r"|不在(?:と(?:な|させ)|です|期間|の(?:ため|間|期間))"
    r"|(?:休暇|お?休み|休業)(?:日(?:です|と|のため)|を(?:いただ|頂|取得|と)"
    r"|中(?:です|で|の(?:ため|为)|につき)|とさせて|期間)"
    r"|(?:育児|産前|産後|育)休(?:業|暇)?(?:中|を|に)|出張(?:中|のため|で不在)|長期(?:休暇|不在)"
)
_RETURNS = re.compile(
    r"\b(?:will|shall|i'll) (?:re(?:ply|spond)|answer|get back|read|be back|return"
    r"|be returning)\b|\bwhen i (?:return|am back|get back)|\b(?:upon|on|after) my return\b"
    r"|\bas soon as (?:possible|i)|\bback (?:in the office )?on\b"
    r"|\breturn(?:ing)? (?:to (?:the )?office )?on\b|戻り次第|帰(?:社|着|国)(?:次第|後)"
    r"|(?:出社|復帰|休暇明け|休み明け|翌営業日|営業開始)[^。]{0,12}(?:後|次第|以降|に|より)"
    r"|後(?:日|ほど)[^。]{0,16}(?:ご?連絡|返信|お返事|回答|対応)"
    r"|(?:順次|改めて)[^。]{0,12}(?:ご?連絡|返信|お返事|回答|対応)"
)
_INSTEAD = re.compile(
    r"\b(?:urgent|emergenc(?:y|ies)|immediate (?:assistance|attention|help))\b|\bin my absence\b"
    r"|\bin urgent|(?:お急ぎ|緊急|至急|不在中|期間中)[^。]{0,24}(?:場合|用件|方|ご?連絡|は)"
    r"|(?:御用|ご用)の方は"
)
# What a program does not say: it asks nothing, likes nothing, and quotes nothing.
_HUMAN = re.compile(
    r"[?？]|ぜひ|是非|楽し|嬉し|うれし|お?話し?(?:でき|した|しま)|したいです|先日|昨日|昨夜"
    r"|本日は(?!.{0,4}(?:休|不在|外出|終日))|参加|勉強会|ですが|でしたが|(?<!ござい)ませんが"
    r"|です[ねよ]|いつでも|なら[^。]{0,10}(?:大丈夫|可能)"
    r"|\b(?:love|glad|great|nice|enjoyed|happy to (?:chat|talk|meet)|let's|yesterday|tonight"
    r"|session|talk|haha|lol|but|yes|sure|sorry i|sorry for|my phone|last (?:week|month)|was)\b"
)
_LONGEST = 4000


def says_no_human(mail: Part) -> bool:
    """Whether the header says for certain that a program answers (RFC 3834, 5)."""
    word = _word(headers.text(mail, "auto-submitted"))
    if word:
        return word != "no"
    if _word(headers.text(mail, "precedence")).replace("-", "_") in {"auto_reply", "autoreply"}:
        return True
    if "autoresponder" in headers.text(mail, "delivered-to").lower():
        return True
    marked = (headers.text(mail, name).lower() for name, _ in mail.fields if name in _MARKS)
    return any(value not in {"no", "false"} for value in marked)


def announces(mail: Part) -> bool:
    """Whether the header says that a program wrote by itself, answering nothing (RFC 3834, 5.1)."""
    word = _word(headers.text(mail, "auto-submitted"))
    return "generated" in word or "notified" in word


def says_human(mail: Part) -> bool:
    """Whether the header says that a human wrote (``Auto-Submitted: no``)."""
    return _word(headers.text(mail, "auto-submitted")) == "no"


def is_for_many(mail: Part) -> bool:
    """Whether the header says that the mail went to a list (RFC 2369) or to everybody."""
    listed = any(mail.every(name) for name in ("list-unsubscribe", "list-id", "list-post"))
    return listed or _word(headers.text(mail, "precedence")) in {"bulk", "list", "junk"}


def looks_automatic(mail: Part, body: str, words: str) -> bool:
    """Whether subject, weak signs of the header and new `words` of `body` speak for a program."""
    said = folded(words, _LONGEST)
    subject = folded(headers.text(mail, "subject"), 300)
    weight = _weak_signs(mail) + _of_subject(subject)
    weight += 2 * bool(_SAYS_SO.search(said[:1500]))
    weight += sum(bool(signs.search(said)) for signs in (_ABSENT, _RETURNS, _INSTEAD))
    weight += bool(_ABSENT.search(said[:160])) and not _HUMAN.search(said)
    quotes = len(body) > len(words) + 60 and re.search(r"(?m)^[ \t]*>", body) is not None
    return weight - 2 * bool(_HUMAN.search(said)) - 2 * quotes >= 2


def _of_subject(subject: str) -> int:
    """An own subject of a program weighs much; one that only answers may be ours."""
    if _SUBJECT.match(subject):
        return 3
    return int(_SUBJECT.match(subjects.bare(subject)) is not None)


def _weak_signs(mail: Part) -> int:
    suppressed = headers.text(mail, "x-auto-response-suppress").lower()
    return sum(
        (
            _word(headers.text(mail, "precedence")) in {"bulk", "junk"},
            # People who write with Outlook send "DR, OOF, AutoReply" as well.
            "all" in suppressed,
            [value.strip() for value in mail.every("return-path")[:1]] == [b"<>"],
            bool(mail.every("x-loop")),
            "vacation" in headers.text(mail, "x-mailer").lower(),
        )
    )


def _word(value: str) -> str:
    """The keyword of a field, without comments and parameters."""
    return re.sub(r"\([^()]*\)?", " ", value).partition(";")[0].strip().lower().partition(" ")[0]
