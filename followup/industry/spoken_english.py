"""English sentences in which somebody introduces themselves."""

from __future__ import annotations

import re

from followup.industry.functions import function
from followup.industry.sources import outright as read
from followup.industry.spoken_places import is_place
from followup.names.affiliation import is_organisation

_HI = r"hi|hello|hey|greetings|good (?:morning|afternoon|evening)|(?:quick |short )?intro"
_ALL = r"all|everyone|everybody|there|folks|team"
_OPEN = rf"^(?:(?:{_HI})(?: (?:{_ALL}))?\s*[,.:;!–-]*\s*)?"
_IAM = r"(?:I ?['’]?m|I am)"
_THIS = rf"this is|it['’]s|my name is|my name['’]s|{_IAM}"
_NAMED = rf"{_OPEN}(?:{_THIS}) [\w'’-]+,? (?:and )?"
_CLAUSE = rf"(?:^|[,;:.–]\s*|\s-\s|\b(?:and|so|as|since|because)\s+|{_NAMED})"
_NAME = r"(?P<name>[\w'’-]+(?: [A-Z][\w'’.-]+){0,2})"
_ORG = r"(?P<organization>(?:the |an? )?[\w&'’+-]+(?:[ .][\w&'’+-]+){0,4}?)"
_WORK = r"(?P<job_title>[\w&'’+/ -]{2,50}?)"
_FIELD = r"(?P<industry>[\w&'’+/ -]{3,40}?)"
_STOP = r"and|so|as|here|but|where|which|who|in|based|since|with|between|for (?:\w+ )?\w+ years"
_END = rf"(?=\s*(?:[^\w\s&'’+/@.-]|[.](?:\s|$)|$|\s[-–—]\s|\b(?:{_STOP})\b))"
_AN = r"an? |the "
_WITH = r"at|for|with|@"
_AT = rf"(?: (?:at|for|with|from) {_ORG})?"
_AND = rf",| and {_IAM}"
_LEAD = (
    r"run|lead|manage|head|head up|handle|look after|oversee|do|am in charge of|am responsible for"
)
_BEEN = rf"(?:{_IAM}|I['’]?ve been|I have been|(?:now|currently))(?: (?:now|currently))?"
_DOING = (
    r"running|leading|managing|heading(?: up)?|handling|looking after|overseeing|doing"
    r"|working (?:in|on|as)|responsible for|in charge of"
)
_ROLE = (
    r"(?P<job_title>(?:co-?)?founder|owner|CEO|CTO|CFO|COO|head|director|president"
    r"|chair\w*|chief editor)"
)
_HEAD = r"(?P<job_title>(?i:head|director|chief) of [\w ]{2,25}?)"
_OURS = r"our |my |the |an? "
_FIRM = r"company|firm|startup|start-up|agency|shop|store|business|brand"
_HOUSE = (
    rf"{_FIRM}|bakery|restaurant|caf[eé]|salon|clinic|practice|farm|studio|hotel|brewery|school"
)
_WE_ARE = r"we are|we['’]re|ours is|my company is|our company is|I own|I have"
_WE = r"we|my company|our company"
_MAKE = r"makes?|sells?|manufactures?|builds?|do"
_FOR_SALE = r"doing|making|selling"
_SIZE = r"small|little|family"
_TRADE = r"[\w-]*(?:ers?|ors?|ists?|ians?|ants?|nurse|architect|chef)"

# Each has the writer as its subject, never anybody else; what an earlier form says stands.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?i:{_OPEN}(?:{_THIS})) {_NAME},? (?i:from|at|with) {_ORG}{_END}",
        rf"(?i:{_OPEN}){_NAME} (?i:from|at) {_ORG} (?i:here)\b",
        rf"(?i:{_OPEN}){_NAME} (?i:here),? (?i:from|at) {_ORG}{_END}",
        rf"(?i:{_OPEN}){_NAME} (?i:here),? {_WORK} (?i:{_WITH}) {_ORG}{_END}",
        rf"(?i:^(?:{_HI})(?: (?:{_ALL}))?,? from) (?!the [a-z]|an? ){_ORG}{_END}",
        rf"(?i:{_OPEN}){_NAME}(?:,| [-–—|]) {_WORK}(?:,| (?i:{_WITH})) {_ORG}{_END}",
        rf"(?i:{_OPEN}(?:{_THIS})) {_NAME}(?i:{_AND}) (?:{_AN})?{_WORK} (?i:{_WITH}) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}{_IAM} (?:the )?){_HEAD} (?i:at|for) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?i:the |an? )?(?i:{_ROLE} (?:of|at|for)) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}I (?:{_LEAD})) (?i:{_OURS})?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}{_BEEN} (?:{_DOING})) (?i:{_OURS})?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}I work (?:in|on|as)) (?i:an? |the )?{_WORK}{_AT}{_END}",
        rf"(?i:{_CLAUSE}I work (?:at|for)) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}I work (?:at|for)) [\w ]{{3,40}}, {_FIELD}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?i:an? |the ){_WORK} (?i:at|for|with) {_ORG}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?i:an? |in (?!the )){_WORK}{_END}",
        rf"(?i:{_CLAUSE}{_IAM}) (?i:in the ){_WORK}(?i: (?:business|industry|sector|trade)){_END}",
        rf"(?i:{_CLAUSE}{_IAM} (?:with|at)) {_ORG} \({_WORK}\)",
        rf"(?i:{_CLAUSE}I teach(?: \w+)? (?:at|in) (?:an? |the )?){_FIELD}{_END}",
        rf"(?i:{_CLAUSE}(?:{_WE_ARE}) an? (?P<industry>[\w&'’+/ -]{{2,50}}? (?:{_FIRM})))\b",
        rf"(?i:{_CLAUSE}(?:{_WE_ARE}) an? (?P<industry>[\w-]+ (?:{_FIRM})) (?:{_FOR_SALE}))\b",
        rf"(?i:{_CLAUSE}I own an? (?:{_SIZE} )?(?P<industry>(?:\w+ )?(?:{_HOUSE}))){_END}",
        rf"(?i:{_CLAUSE}(?:{_WE}) (?:{_MAKE}) {_FIELD}){_END}",
        rf"(?i:{_OPEN}(?:freelance )?(?P<job_title>(?:\w+ )?{_TRADE})(?: from \w+)? here){_END}",
    )
)
_OTHER_TIMES = (
    r"used to|was|were|former|formerly|ex-\w+|retired|someday|one day|almost|between jobs|dream"
)
_WISHES = (
    r"wish|if|unless|imagine|pretend\w*|as if|like an? |would|could|might|want to|hop(?:e|ing)"
)
_JESTS = r"lol|haha\w*|rofl|jk|joking|kidding|sarcasm|basically|technically|therapy"
_GUESTS = (
    r"students?|pupil|alumn\w+|fan|beginner|newbie|patient|subscriber|member|volunteer|guest"
    r"|(?:customers?|clients?)(?! (?:support|service|success|care|experience|relations))"
)
_REPORTS = r"said|says|told|wrote|asks|husband|wife|partner['’]s"
_NOT_MEANT = re.compile(
    r"[\"“”„«»]|^\s*>|(?:^|\s)'[^']+'|\?\s*$|(?:;-?[)Pp]|:-?[Pp])(?!\w)|/s\b|😂|🤣|🙃|😜|😉|n['’]t\b"
    r"|^(?:sure|yeah|right|oh|of course)\b[, ]+and\b|^\w+ (?:said|wrote|asked):"
    rf"|\b(?:not|never|{_OTHER_TIMES}|{_WISHES}|{_JESTS}|{_GUESTS}|{_REPORTS})\b",
    re.IGNORECASE,
)
# "Ex-teacher, now running ...": what came before is over.
_BEFORE_NOW = re.compile(
    r"^(?:ex-|former(?:ly)? |I (?:used to|was)\b)[^.;]{3,80}?[,;] (?:but |and )?"
    r"(?=(?:now|currently)\b)",
    re.IGNORECASE,
)
_NO_ORGANISATION = re.compile(
    r"^(?:home|an?|the|my|our|your|this|that|it|you|me|him|her|them|us|everyone|all|myself|free"
    r"|now|scratch|work|here|there|abroad|far|today|yesterday|last|next|fun|someone|people|time"
    r"|least|first|once)\b|.*\b(?:at|as)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"(?:it|this|that|everything|things|all|them|nothing|well|nice work|thanks?|the same)$"
    r"|(?-i:it)\b|(?:this|that|them|us|you|me|working|living|studying|sitting|joining|calling)\b"
    r"|(?:I|every|think|agree|hope|like|love|know|have|want|need|believe|wonder|see|to|into|not|so"
    r"|(?:an?|the) (?:train|tram|bus|car|cab|taxi|plane|caf[eé]|hotel|library|airport|station)$"
    r"|(?:an? )?(?:team|coworking|co-working|shared|home|open|quiet)\b"
    r"|(?:yoga|pilates|sports?|golf|tennis|gardening|(?:(?:an?|two|my) )?(?:dogs?|cats?))$"
    r"|remember|understand|late|out|a bit|away|around|as|my best|what|fine|ok(?:ay)?)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\bdevs?\b", re.IGNORECASE)
_OWN_HOUSE = re.compile(rf"(?:[\w-]+ ){{0,3}}(?:{_HOUSE})", re.IGNORECASE)
# From here on, words that stand alone name a field: "I work in retail". Where the verb says
# that it is a business ("we make ...", "I run a ... practice"), less is enough.
CLEAR, HINTED = 0.7, 0.25


def introduction(sentence: str, sender: str | None, *, known: bool = False) -> dict[str, str]:
    """The parts of a self-introduction in `sentence`; empty if it is none.

    `known`: the remark has said before for whom the writer works, so a function is enough.
    """
    present = since_then(sentence)
    if not_meant(present):
        return {}
    found: dict[str, str] = {}
    for form in _FORMS:
        for hit in form.finditer(present):
            parts = {name: value.strip() for name, value in hit.groupdict().items() if value}
            found = _kept(parts, sender, known=known or bool(found)) | found
    return found


def since_then(sentence: str) -> str:
    """`sentence` without what came before "now" and is over."""
    return _BEFORE_NOW.sub("", sentence)


def not_meant(sentence: str) -> bool:
    """Whether it is a quote, a jest, a wish, a question, or about others or the past."""
    return _NOT_MEANT.search(sentence) is not None


def _kept(parts: dict[str, str], sender: str | None, *, known: bool) -> dict[str, str]:
    """`parts` without what says nothing; empty if then nobody has been introduced."""
    if "name" in parts and not _own_name(parts["name"], sender):
        return {}
    organization = parts.pop("organization", "")
    if _names_organisation(organization):
        parts["organization"] = organization
    elif organization and "job_title" not in parts:
        return {}
    doing = {kind: value for kind, value in parts.items() if kind in ("job_title", "industry")}
    sure = known or ("name" in parts and _signed(parts["name"], sender))
    if not all(_is_work(kind, value, parts, sure) for kind, value in doing.items()):
        return {}
    return parts


def _names_organisation(text: str) -> bool:
    bare = _ARTICLE.sub("", text)
    if is_place(bare):
        return False
    if bare != text:
        return read("organization", bare) is not None
    return any(letter.isupper() for letter in text) and not _NO_ORGANISATION.match(text)


def _is_work(kind: str, value: str, parts: dict[str, str], known: bool) -> bool:
    """Whether it is work: a field by itself; beside a firm, also a function or a hint of one."""
    text = _SHORT_FORM.sub("developer", value)
    field = read(kind, text)
    if _NO_WORK.match(text):
        return False
    if known and len(text.split()) <= 3:
        return True
    if "organization" in parts:
        firm = parts["organization"]
        return bool(field or function(text) or is_organisation(firm) or read("organization", firm))
    if kind == "job_title" and _is_profession(text):
        return True
    house = _OWN_HOUSE.fullmatch(text) is not None
    if kind == "industry" and house:
        return True
    return field is not None and field.confidence >= (
        HINTED if house or kind == "industry" else CLEAR
    )


def _is_profession(text: str) -> bool:
    """Whether the last word alone is one that names who does something: "accountant"."""
    last = text.split()[-1]
    return re.fullmatch(_TRADE, last, re.IGNORECASE) is not None and function(last) is not None


def _signed(name: str, sender: str | None) -> bool:
    """Whether `name` is known to be the sender's."""
    return sender is not None and any(
        len(part) > 1 and part in sender.casefold() for part in name.casefold().split()
    )


def _own_name(name: str, sender: str | None) -> bool:
    """Whether a sender whose name is in Latin letters is the one who is named."""
    if sender is None or not re.search(r"[A-Za-z]{2}", sender):
        return name[0].isupper()
    return _signed(name, sender)
