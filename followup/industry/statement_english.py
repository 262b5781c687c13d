"""English remarks that say what their writer works in: "I drive a tram", "fifteen years in tax"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.doings_english import composed, doings
from followup.industry.functions import function
from followup.industry.jobs import statement
from followup.industry.jobs import work as title
from followup.industry.spoken_english import since_then
from followup.industry.vocabulary import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

# What people also do at home is work only where a firm does it.
_DOES = (
    r"farm|teach|import|export|publish|translate|insure|lend|invest in|advise|audit|treat|care for"
    r"|recycle|breed|broker"
)
_DO = rf"{_DOES}|grow|raise|brew|bake|repair|mine"
_ONLY_A_FIRM_DOES = (
    r"build|make|collect|sort|process|handle|clean|install|fit|fix|lay|paint|weave|knit|sew"
    r"|print|cut|cast|forge|weld|machine|roast|distil|bottle|pack|ship|move|deliver|haul|store"
    r"|rent|lease"
    r"|film|shoot|record|organi[sz]e|host|cater|train|tutor|test|drill|refine|harvest|fish"
)
# These too are said of chores and of pastimes: nobody has a herd, or novels, to say so of.
_MAY_DO = (
    r"look after|mend|curate|restore|handle|dispatch|auction|put up|edit|supervise|coordinate"
    r"|oversee"
)
_ONLY_A_FIRM_MAY = rf"{_MAY_DO}|write|find|place|process|source|stock|service|transport|review|plan"
# What is done beside these is no work, however it is said.
_IDLE = (
    r"waiting|looking|trying|thinking|reading|listening|watching|having|getting|using|going|moving"
    r"|travelling|traveling|sitting|eating|visiting|hoping|wondering|meaning|enjoying|following|ill"
)
# Verbs that say nothing themselves: what they are said of does.
_RUNS = (
    r"(?:runs?|manages?)(?= (?:an?|two|three|four|several|some) )|operate|sell(?! (?:my|our) )"
    r"|design|build|develop|manufacture|produce|supply|distribute|work (?:in|for|at|as|on)"
)
_NO_CHORE = (
    r"fix|repair|install|service|train|manage|print|weld|distribute|ship|deliver|haul|lease"
    r"|underwrite"
    r"|inspect|maintain|represent"
)
_ADVERB = (
    r"(?:also |mostly |mainly |currently |now |actually |just |still |help (?:to )?|happily )?"
)
_BUSY = (
    r"working (?:in|for|at|as|on)|running(?= an? )|building|making|growing|designing|selling"
    r"|teaching|developing|manufacturing|leading(?= an? )|managing(?= an? )"
)
_OURS = (
    r"(?:little |small |own )?(?:company|firm|agency|co-?op|crew|team|shop|studio|practice"
    r"|business|family|startup|start-up|factory|plant)"
)
_WE = rf"(?:we|and I|(?:my|our) (?:{_OURS}))"
_TRADES = r"business|industry|sector|trade|field|space|world"
_HOUSE = (
    r"shop|store|salon|clinic|practice|restaurant|caf[eé]|bakery|bar|pub|hotel|farm|vineyard|winery"
    r"|brewery|studio|agency|school|gym|garage|foundry|workshop|factory|company|firm|business"
    r"|startup|start-up|nursery|pharmacy|dealership|charity|press|gallery|theat(?:er|re)|mill"
    r"|bistro|office|kennels?|laundry|laundromat|warehouse|yard|boutique"
)
_FEW = r"an?|my own|our own|my|our|two|three|four|five|several|some|a couple of|a chain of"
_ON_THE_WAY = (
    r"taxi|cab|train|tram|car|bus|plane|caf|coffee|hotel|airport|library|station|phone|friend"
)
_ON_THE = r"board|way|sofa|couch|bus|train|tram|plane|phone|road|fence|move|run|subject|topic"
_AM = r"\b(?:I['’]?m|I am|we['’]re|we are)"
_WHO = (
    r"(?:[a-z]*(?:er|or|ist|yst|ian|ant|ent|eer|ey|smith|man|woman|wife)|nurse|chef|crew|priest"
    r"|vet|monk|pilot"
    r"|clerk|cop|judge|gp|coach|dean|maid|cook)s?"
)
# What somebody looks for, likes or has at hand is not what they are.
_SOUGHT = (
    r"(?:[\w'’-]+ )?(?:I|my|our|your|his|her|their|the|need|want|looking|seeking|hiring|find|any|no"
    r"|love|like|thanks?|great|nice|good|best|met|hello|dear|poor|what|which|who|is|was|are"
    r"|interested|curious"
    r"|never|after|before|later|however|either|rather|whether|yesterday|remember|consider|better)\b"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bI {_ADVERB}(?P<work>(?:{_DOES}) (?!my |our ).+)",
        rf"\b(?:I|{_WE}) {_ADVERB}(?:{_RUNS})s? (?:an? |the |our |my )?(?P<work>.+)",
        (
            rf"\b(?:I|{_WE}) {_ADVERB}(?:{_MAY_DO})s? (?!my|our|it|this|that|him|her|them)"
            r"(?:an? |the |some )?(?P<work>.+)"
        ),
        rf"\b(?:my|our) (?!family)(?:{_OURS}) {_ADVERB}(?P<work>(?:{_ONLY_A_FIRM_MAY})s? .+)",
        (
            rf"\bbeen (?!{_IDLE})(?P<work>\w+ing (?!my|our|the |all ).+?)"
            r" (?:for (?:\w+ |\w+-\w+ )?(?:years|decades)|since )"
        ),
        (
            rf"(?:\bI work|(?:^|{_AM} )on the(?! (?:{_ON_THE})\b)|^(?:I['’]m )?"
            r"(?:running|keeping|managing|handling|supporting|supervising|looking after|overseeing)"
            r" (?:the|all)) .+? (?:at|for|of|in) an? (?P<work>.+)"
        ),
        r"^(?:I['’]m )?(?:handling|looking after|overseeing) (?!my|our|the |an? )(?P<work>.+)",
        rf"\b{_WE} {_ADVERB}(?P<work>(?:{_DO}|{_ONLY_A_FIRM_DOES})s? (?!my |our ).+)",
        rf"^(?:currently |now )?(?:{_BUSY}) (?:an? |the |our |my )?(?P<work>.+)",
        rf"{_AM} {_ADVERB}(?:in|an?) (?!the |an? |my )(?P<work>.+)",
        rf"{_AM} {_ADVERB}with an? (?P<work>.+)",
        rf"{_AM} {_ADVERB}in the (?P<work>.+) (?:{_TRADES})\b",
        rf"{_AM} (?:the|an?) (?P<work>[\w -]+ (?:of|at|for) an? .+)",
        r"\bI['’]?(?: ha)?ve been an? (?P<work>.+)",
        rf"\bI {_ADVERB}(?P<work>(?:{_NO_CHORE}) (?!my|our|an? |the |his|her|it)[\w -]+s)\b",
        r"\bI \w+ (?P<work>.+) for a living",
        r"\bI spend my (?:days|time|working days) (?P<work>\w+ing .+)",
        r"\bI do (?P<work>.+?) (?:for|at) ",
        r"^(?:I['’]?ve )?(?:been|worked|spent .{1,20}) in (?P<work>.+?) (?:for .*years|since)\b",
        r"^(?:about |over |almost |some )?\w+\+? years (?:now )?in (?:the )?(?P<work>.+)",
        r"^(?:now|currently) (?:at|in|with) an? (?P<work>.+)",
        rf"\b(?:joining|calling)(?: you)? from an? (?!{_ON_THE_WAY})(?P<work>.+)",
        r"\b(?:day )?job(?: is|:) (?:in )?(?P<work>.+)",
        r"\bmy (?:field|work|trade|line of work) is (?:in )?(?P<work>.+)",
        (
            rf"\bI {_ADVERB}(?:cook|wait tables|serve|tend bar|play(?: \w+)?|sing|dance|perform"
            rf"|edit.*|write.*|study.*|research.*|nurse|code|teach.*)"
            r" (?:at|for|in|with) an? (?P<work>.+)"
        ),
        (
            rf"\b(?:I|we|(?:my|our) (?:{_OURS})) {_ADVERB}(?:co-)?(?:own|run|have|has|manage"
            rf"|started|founded|opened|set up|lead|head)s? (?:{_FEW})"
            r" (?:small |little |tiny |family |own )*"
            rf"(?P<work>(?:[\w'’&-]+ ){{0,3}}(?:{_HOUSE})s?)\b"
        ),
        (
            rf"^(?!{_SOUGHT})(?P<work>(?:[\w'’&-]+ ){{0,4}}(?!other|water|ever|over"
            rf"|under)(?:{_WHO}))\b"
            r"(?:[,;.]| here\b| by (?:day|trade)\b| (?:at|for|in|with|from) |$)"
        ),
        rf"^(?!{_SOUGHT})(?P<work>(?:[\w'’&-]+ ){{1,3}}(?:{_HOUSE}))(?:,| here\b)",
    )
)
# A deed that names a trade in other words.
_DEEDS = tuple(
    (re.compile(rf"\b(?:I|{_WE}) {_ADVERB}{deed}", re.IGNORECASE), trade)
    for deed, trade in (
        (r"(?:keep|do) (?:the )?books\b", "accounting firm"),
        (
            r"drive (?:an? |the )?(?:city |school |night )?(?:tram|bus|coach|train|metro)",
            "bus driver",
        ),
        (r"drive (?:an? |the )?(?:taxi|cab)", "taxi driver"),
        (r"drive (?:an? |the )?(?:truck|lorr|van for|semi|18.wheeler)", "truck driver"),
        (
            r"(?:look after|care for|work with) (?:the )?(?:elderly|old people|seniors)",
            "elderly care",
        ),
        (r"sell (?:houses|homes|flats|apartments|property|land)\b", "real estate"),
        (r"sell (?:used |new )?cars\b", "car dealer"),
        (r"sell .{2,50} (?:online|on (?:etsy|shopify|amazon|ebay)|own \w+ store)\b", "online shop"),
        (r"(?:do|file|prepare) (?:people['’]s )?tax(?:es| returns)\b", "tax accounting"),
        (r"fly (?:planes|cargo|passengers|for an? airline)", "airline"),
        (r"audits? ", "accounting firm"),
        (r"(?:insure|underwrite)s? (?!my|our|the |it)", "insurance"),
        (
            r"(?:rent|hire|lease)s?(?: out)? .{0,30}(?:machinery|machines|equipment|tools)\b",
            "equipment rental",
        ),
        (
            r"(?:rent out|let|manage|look after) .{0,20}(?:flats|apartments|buildings|propert)",
            "property management",
        ),
        (r"guards? (?!my|our|against)", "security guard"),
        (r"cut hair\b", "hairdresser"),
        (r"fix (?:cars|bikes|trucks)\b", "car repair"),
        (r"fix (?:teeth|smiles)\b", "dentist"),
        (r"(?:put out|fight) fires\b", "firefighter"),
        (r"move (?:freight|goods|cargo|containers)\b", "freight"),
        (
            r"work for (?:the|my|our) (?:city|town|council|county|state|ministry|government)\b",
            "government",
        ),
    )
)
# A part after the work itself: where, since when, what else.
_TAIL = re.compile(r"[,;.!。、]| [-–—] |\b(?:for (?:about |over |the )|since|and I|but|so)\b")
_GREETED = re.compile(
    r"^(?:hi|hiya|hello|hey|(?:good )?(?:morning|evening|afternoon)|greetings)"
    r"(?: (?:all|everyone|everybody|there|folks))?[,!. ]+",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^[A-Z]\w+ (?:from|in) [A-Z]\w+(?: here)?, |^[A-Z]\w+ here, ")
_FROM = re.compile(r" (?:from|in|near) (?=[A-Z])")
_APART = re.compile(
    r"\s(?:with|for|in|at|near|from|on|across|to|by|outside|online|since|now|here)\b.*"
)
_THERE = re.compile(r"^(?P<who>[^,;.]+?) (?:at|for|with|of) (?:an? |the |our )(?P<work>[^,;.]+)")
CLEARLY_NAMED = 0.65
_PERSON = re.compile(rf"\b(?:{_WHO})$", re.IGNORECASE)
_ANY_FIRM = re.compile(
    r"(?:(?:small|big|large|boutique|local|global|private|tech|young|growing) )*"
    r"(?:firm|company|place|shop|chain|co-?op|cooperative|practice|studio|office|consultancy"
    r"|startup|start-up|agency|business|corporation|team)",
    re.IGNORECASE,
)
# Words of talk: what holds one of them is no bare name of a job or field.
_TALK = re.compile(
    r"[!?！？。、:;'’\"…]|\b(?:I|we|you|he|she|they|it|my|our|your|me|us|this|that|there|is|are|was"
    r"|were|be|been|will|would|can|could|do|does|did|have|has|had|thanks?|thx|please|sorry|hi|hello"
    r"|listening|wi-?fi|issues?|problems?|tomorrow|yesterday|tonight|back|brb|late|bye|delayed"
    r"|break|lunch"
    r"|queue|noise|mic|camera|screen|chat|barking|outside|hey|great|good|nice|joining|greetings"
    r"|question|about|session|interested|interest|curious|keen|excited|learning|slides?|audio"
    r"|link|today|room|years)\b|^(?:at|in|on|from|to|with)\b",
    re.IGNORECASE,
)


def works(part: str) -> Iterator[str]:
    """What `part` of a remark may name as its writer's work, the surest first."""
    plain = _NAMED.sub("", _GREETED.sub("", since_then(part)))
    yield from (trade for deed, trade in _DEEDS if deed.search(plain))
    yield from (*_employer(plain), *composed(plain))
    found = [hit["work"] for form in _FORMS if (hit := form.search(plain))]
    for work in filter(None, (_TAIL.split(each, maxsplit=1)[0].strip() for each in found)):
        yield from (*_employer(work), work, _APART.sub("", work))
    yield from doings(plain)
    name = _FROM.split(plain, maxsplit=1)[0].strip()
    if name and not _TALK.search(name):
        yield from filter(_names_work, (name, _APART.sub("", name)))


def _names_work(words: str) -> bool:
    """Whether `words` alone clearly name a job or field: nothing else says that they should."""
    field = statement(words) if " " in words or lookup(words) else None
    return field is not None and field.confidence >= CLEARLY_NAMED


def _employer(words: str) -> tuple[str, ...]:
    """The place where somebody in a role of any field works: it says more than the role."""
    place = _THERE.match(words.strip())
    if place is None or _TALK.search(place["who"]):
        return ()
    who = place["who"]
    known = function(who) or title(who) or _PERSON.search(who)
    return (place["work"],) if known and not _ANY_FIRM.fullmatch(place["work"]) else ()
