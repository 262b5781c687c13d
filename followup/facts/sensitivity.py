"""Topics that a colleague, an employer or a family should not read in a subject line."""

from __future__ import annotations

import re

_ENGLISH = re.compile(
    r"\b(?:lay-?offs?|laid[- ]off|laying (?:people|staff|\w+) off|redundanc(?:y|ies)|made redundant"
    r"|(?:g[eo]t(?:s|ting)?|being) fired(?! up)|(?:got|get|been|was|were) (?:sacked|let go)"
    r"|(?:i|he|she|they|we|you|who) (?:was|were|(?:has|have|had) (?:just )?been) (?:just )?fired"
    r"(?! up)|fired (?:me|him|her|us|them|people|staff)|lay off (?:people|staff|\w+ of)|severance"
    r"|burn-?out|burned out|burnt out|unemploy(?:ed|ment)"
    r"|job[- ]?(?:hunt|search|loss)(?:ing|es)?|career changes?|(?:chang|switch)ing (?:jobs|careers)"
    r"|between jobs|quit(?:ting)? my job|resign(?:ed|ing|ation)|looking for a (?:new )?job"
    r"|(?:sick|medical) leave|leave of absence|mental health|depression|depressed|anxiety disorder"
    r"|therapist|illness(?:es)?|disease|cancer|chemo(?:therapy)?|chronic pain|infertility"
    r"|miscarriage|rehab|addiction|alcoholism|divorc(?:e|ed|ing)|custody|bereave(?:ment|d)|grief"
    r"|griev(?:e|ing)|bankrupt(?:cy|cies)?|insolven(?:t|cy)|personal debts?|debt advice|in debt"
    r"|harass(?:ed|ment)|whistle-?blow\w*|disabilit(?:y|ies)|performance (?:appraisal|review)s?)\b",
    re.IGNORECASE,
)
_WHOSE = (
    r"(?:my|your|his|her|our|their|whose|[^\W\d_]{1,30}['’]s)"
    r"(?: (?:new|old|own|current|updated|latest))?"
)
# What somebody earns, and the papers with which they look for other work.
_OWN = re.compile(
    rf"\b(?:salary|salaries (?:of|at)|{_WHOSE} (?:salaries|wages?|cvs?|resumes?)|paychecks?"
    r"|pay (?:raise|rise|cut|slip)s?|(?:got|get|asked for|asking for|wants?) a raise"
    rf"|{_WHOSE} pay(?= (?:is|was|and|at)\b|[.,?!]|$)"
    r"|what (?!it\b|this\b|that\b|the\b|each\b)\w{1,30}(?: \w{1,30})? earns"
    r"|how much \w{1,30}(?: \w{1,30})? (?:earns?|is paid)|an? (?:new |good |updated )?(?:cv|resume)"
    r"|(?:send|sent|polish|update) (?:the )?(?:cv|resume)|résumés?|curriculum vitae"
    r"|job (?:interview|application)s?)\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"転職|就職活動|就活|履歴書|職務経歴書|人事(?:評価|考課)|休職|復職"
    r"|介護離職|退職|離職|失業|求職|解雇|雇い?止め|リストラ(?!ンテ)|クビ|自己都合|倒産|破産|借金"
    r"|うつ病|(?<![ぁ-ゖ])うつ(?=[でにとがのは、。\s]|$)|鬱|適応障害|メンタル(?:不調|ヘルス|疾患)"
    r"|病気|闘病|難病|持病|癌|抗がん剤|化学療法"
    r"|がん(?=治療|患者|検診|と診断|の手術|の告知|を患)|(?<=[乳肺胃腸臓])がん|不妊|治療|通院|入院|依存症|障害者"
    r"|給与|給料|年収|月給|月収|昇給|減給|賞与|離婚|死別|介護休業|不登校|ハラスメント|パワハラ|セクハラ"
)
# The word is there, the topic is not.
_FALSE_FRIENDS = re.compile(
    r"(?:economic|great|market|tropical) depression|(?:plant|crop) diseases?|disease control"
    r"|cancer research|job search (?:engines?|sites?)|chain of custody|data custody"
    r"|(?:rotor|transformer|motor) burn-?outs?|code of conduct|network redundanc(?:y|ies)"
    r"|(?:data|server|hardware) redundanc(?:y|ies)|redundancy in (?:the )?(?:network|system)s?"
    r"|(?:salary|cv|resume|résumé|performance (?:appraisal|review)|job application)s?"
    r" (?:surveys?|software|tools?|calculators?|benchmark\w*|data|bands?|statistics|systems?|apps?"
    r"|pars(?:ers?|ing)|screening|databases?|models?|pipelines?|libraries|library|functions?|buttons?)"
    r"|(?:給与|給料|賞与)(?:計算|ソフト|システム|業務|事務|支払|引当|前払い|振込|デジタル|アプリ|サービス|クラウド|調査|統計|担当)"
    r"|給与明細の電子化|年収[\d,]*万?円?の壁|(?:履歴書|職務経歴書)(?:作成)?(?:アプリ|ツール|サイト|サービス|ソフト|管理)"
    r"|人事評価(?:システム|ツール|ソフト|クラウド)|人事評価制度の(?:設計|作り方|導入|見直し|構築)"
    r"|転職(?:サイト|エージェント|サービス)|退職金|表面治療|地域医療",
    re.IGNORECASE,
)


def sensitive(text: str) -> str | None:
    """The first word of `text` that names a sensitive topic, as written; None if none does.

    Topics are those of work lost, left or looked for, what somebody earns and how they are
    appraised, health, family and money trouble. Words that only look alike ("sick of
    spreadsheets") and care, medicine or payroll as a trade do not count.
    """
    plain = _FALSE_FRIENDS.sub(" ", text)
    hits = [hit for form in (_ENGLISH, _OWN, _JAPANESE) if (hit := form.search(plain))]
    first = min(hits, key=re.Match.start, default=None)
    return first.group() if first else None
