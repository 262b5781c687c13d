"""English sentences in which somebody introduces themselves."""

from __future__ import annotations

import re

from followup.industry.evidence import read
from followup.industry.functions import function

_HI = r"hi|hello|hey|greetings|good (?:morning|afternoon|evening)"
_ALL = r"all|everyone|everybody|there|folks|team"
_OPEN = rf"^(?:(?:{_HI})(?: (?:{_ALL}))?\s*[,.:;!–-]*\s*)?"
_CLAUSE = r"(?:^|[,;:–]\s*|\s-\s|\b(?:and|so|as|since|because)\s+)"
_NAME = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,2})"
_ORG = r"(?P<organization>(?:the |an? )?[\w&'’+-]+(?:[ .][\w&'’+-]+){0,4}?)"
_WORK = r"(?P<job_title>[\w&'’+/ -]{2,50}?)"
_STOP = r"and|so|here|but|where|which|who|in|based"
_END = rf"(?=\s*(?:[,.;:!()–]|$|\s-\s|\b(?:{_STOP})\b))"
_AN = r"an? |the "
_WITH = r"at|for|with"
_AT = rf"(?: (?:at|for|with|from) {_ORG})?"
_IAM = r"(?:I['’]?m|I am)"
_THIS = rf"this is|it['’]s|my name is|{_IAM}"
_AND = rf",| and {_IAM}"
_LEAD = (
    r"run|lead|manage|head|head up|handle|look after|oversee|do|am in charge of|am responsible for"
)
_OURS = r"our |the |an? "
_FIRM = r"company|firm|startup|start-up|agency|shop|store|business|brand"
_WE_ARE = r"we are|we['’]re|ours is|my company is|our company is|I own|I have"
_WE = r"we|my company|our company"
_MAKE = r"makes?|sells?|manufactures?|builds?"

# The first form that fits counts. Each has the writer as its subject, never anybody else.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?i:{_OPEN}(?:{_THIS})) {_NAME},? (?i:from|at|with) {_ORG}{_END}",
        rf"(?i:{_OPEN}){_NAME} (?i:from|at) {_ORG} (?i:here)\b",
        rf"(?i:{_OPEN}){_NAME} (?i:here),? (?i:from|at) {_ORG}{_END}",
        rf"(?i:{_OPEN}(?:{_THIS})) {_NAME}(?i:{_AND}) (?:{_AN})?{_WORK} (?i:{_WITH}) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}I (?:{_LEAD})) (?:{_OURS})?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}{_IAM} (?:responsible for|in charge of)) (?:{_OURS})?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}I work (?:in|on|as)) (?:an? |the )?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}I work (?:at|for)) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?:an? |the ){_WORK} (?i:at|for|with) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?:an? |in (?:the )?){_WORK}{_END}",
        rf"(?i:{_CLAUSE}(?:{_WE_ARE}) an? (?P<industry>[\w&'’+/ -]{{2,50}}? (?:{_FIRM})))\b",
        rf"(?i:{_CLAUSE}(?:{_WE}) (?:{_MAKE}) (?P<industry>[\w&'’+/ -]{{3,40}}?)){_END}",
    )
)
_OTHER_TIMES = (
    r"used to|was|were|former|formerly|ex-\w+|retired|someday|one day|almost|between jobs|dream"
)
_WISHES = (
    r"wish|if|unless|imagine|pretend\w*|as if|like an? |would|could|might|want to|hop(?:e|ing)"
)
_JESTS = r"lol|haha\w*|rofl|jk|joking|kidding|sarcasm"
_GUESTS = (
    r"students?|pupil|alumn\w+|customers?|clients?|fan|beginner|newbie|patient|subscriber|member"
)
_REPORTS = r"said|says|told|wrote|asks|husband|wife|partner['’]s"
_NOT_MEANT = re.compile(
    r"[\"“”„«»]|^\s*>|(?:^|\s)'[^']+'|\?\s*$|[;:]-?[)Pp]|/s\b|😂|🤣|🙃|😜|😉|n['’]t\b"
    rf"|\b(?:not|never|{_OTHER_TIMES}|{_WISHES}|{_JESTS}|{_GUESTS}|{_REPORTS})\b",
    re.IGNORECASE,
)
_NO_ORGANISATION = re.compile(
    r"^(?:home|an?|the|my|our|your|this|that|it|you|me|him|her|them|us|everyone|all|myself|free"
    r"|now|scratch|work|here|there|abroad|far|today|yesterday|last|next|fun|someone|people|time"
    r"|least|first|once)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(r"(?i:it|this|that|everything|things|all|them|nothing|well)")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
# From here on, words that stand alone name a field: "I work in retail".
CLEAR = 0.7


def introduction(sentence: str, sender: str | None) -> dict[str, str]:
    """The parts of a self-introduction in `sentence`; empty if it is none."""
    if _NOT_MEANT.search(sentence):
        return {}
    for form in _FORMS:
        if hit := form.search(sentence):
            parts = {name: value.strip() for name, value in hit.groupdict().items() if value}
            if kept := _kept(parts, sender):
                return kept
    return {}


def _kept(parts: dict[str, str], sender: str | None) -> dict[str, str]:
    """`parts` without what says nothing; empty if then nobody has been introduced."""
    if "name" in parts and not _own_name(parts["name"], sender):
        return {}
    organization = parts.pop("organization", "")
    if _names_organisation(organization):
        parts["organization"] = organization
    elif organization and "job_title" not in parts:
        return {}
    doing = {kind: value for kind, value in parts.items() if kind in ("job_title", "industry")}
    if not all(_is_work(kind, value, parts) for kind, value in doing.items()):
        return {}
    return parts


def _names_organisation(text: str) -> bool:
    bare = _ARTICLE.sub("", text)
    if bare != text:
        return read("organization", bare) is not None
    return any(letter.isupper() for letter in text) and not _NO_ORGANISATION.match(text)


def _is_work(kind: str, value: str, parts: dict[str, str]) -> bool:
    """Whether it is work: a field by itself; beside a firm, also a function or a hint of one."""
    field = read(kind, value)
    if "organization" not in parts:
        return field is not None and field.confidence >= CLEAR
    known = field or function(value) or read("organization", parts["organization"])
    return known is not None and not _NO_WORK.fullmatch(value)


def _own_name(name: str, sender: str | None) -> bool:
    """Whether a sender whose name is in Latin letters is the one who is named."""
    if sender is None or not re.search(r"[A-Za-z]{2}", sender):
        return True
    return any(part in sender.casefold() for part in name.casefold().split() if len(part) > 1)
