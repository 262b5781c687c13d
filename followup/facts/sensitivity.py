"""Topics that a colleague, an employer or a family should not read in a subject line."""

from __future__ import annotations

import re

_ENGLISH = re.compile(
    r"\b(?:lay-?offs?|laid[- ]off|laying (?:people|staff|\w+) off|redundanc(?:y|ies)|made redundant"
    r"|got fired|being fired|burn-?out|burned out|burnt out|unemploy(?:ed|ment)"
    r"|job[- ]?(?:hunt|search|loss)(?:ing|es)?|career changes?|(?:chang|switch)ing (?:jobs|careers)"
    r"|between jobs|quit(?:ting)? my job|resign(?:ed|ing|ation)|looking for a (?:new )?job"
    r"|(?:sick|medical) leave|leave of absence|mental health|depression|depressed|anxiety disorder"
    r"|therapist|illness(?:es)?|disease|cancer|chemotherapy|chronic pain|infertility|miscarriage"
    r"|rehab|addiction|alcoholism|divorc(?:e|ed|ing)|custody|bereave(?:ment|d)|grief|griev(?:e|ing)"
    r"|bankrupt(?:cy|cies)?|insolven(?:t|cy)|personal debts?|debt advice|in debt|harass(?:ed|ment)"
    r"|whistle-?blow\w*|disabilit(?:y|ies))\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"転職|休職|復職|介護離職|退職|離職|失業|求職|解雇|リストラ|クビ|自己都合|倒産|破産|借金"
    r"|うつ病|(?<![ぁ-ゖ])うつ(?=[でにとがのは、。\s]|$)|鬱|適応障害|メンタル(?:不調|ヘルス|疾患)"
    r"|病気|闘病|難病|持病|癌|がん(?=治療|患者|検診)|不妊|治療|通院|入院|依存症|障害者"
    r"|離婚|死別|介護休業|不登校|ハラスメント|パワハラ|セクハラ"
)
# The word is there, the topic is not.
_FALSE_FRIENDS = re.compile(
    r"(?:economic|great|market|tropical) depression|(?:plant|crop) diseases?|disease control"
    r"|cancer research|job search (?:engines?|sites?)|chain of custody|data custody"
    r"|(?:rotor|transformer|motor) burn-?outs?|code of conduct|network redundanc(?:y|ies)"
    r"|(?:data|server|hardware) redundanc(?:y|ies)|redundancy in (?:the )?(?:network|system)s?"
    r"|転職(?:サイト|エージェント|サービス)|退職金|表面治療|地域医療",
    re.IGNORECASE,
)


def sensitive(text: str) -> str | None:
    """The first word of `text` that names a sensitive topic, as written; None if none does.

    Topics are those of work lost or left, health, family and money trouble. Words that only
    look alike ("sick of spreadsheets") and care or medicine as a trade do not count.
    """
    plain = _FALSE_FRIENDS.sub(" ", text)
    hits = [hit for form in (_ENGLISH, _JAPANESE) if (hit := form.search(plain))]
    first = min(hits, key=re.Match.start, default=None)
    return first.group() if first else None
