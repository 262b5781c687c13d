"""English clauses that say what somebody does, whatever the verb: "I fly turboprops".

Whoever makes coffee, drives a Toyota or loves roses does so after work: such verbs need a firm
that does it, or a thing that nobody has at home.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry import composing

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADVERB = r"(?:(?:also|mostly|mainly|currently|now|still|actually|just|mainly|only|help(?: to)?) )*"
# Who says so is at leisure, on the way, in need or in thought.
IDLE = (
    r"sat|stood|ran|drove|wrote|spoke|told|taught|built|made|sold|grew|began|am|are|is|be|was"
    r"|were|have|has|had|do(?= (?:it|that|this|not|yoga|my))|need|love|like"
    r"|hate|want|hope"
    r"|think|know|see|hear|agree|live|use|go|come|get|read|watch|listen|attend|join|miss|drop"
    r"|leave|arrive"
    r"|forget|sit|own|keep|wonder|feel|mean|guess|believe|remember|understand|enjoy|prefer|wish"
    r"|wait|walk|bike"
    r"|cycle|commute|travel|stay|sleep|eat|drink|cook|shop|visit|bank|study|learn|follow|ask"
    r"|try|look(?! after)"
    r"|find|found|lose|lost|buy(?= (?:my|a|an|the|it|too)\b)|bought|plan|hike|ski|swim|jog|sing"
    r"|dance|play|volunteer"
    r"|belong|subscribe|donate|order|pay|owe|call|phone|text|email|take(?! (?:care|bookings))"
    r"|put(?! (?:up|in) )"
    r"|speak|talk|say|tell|wear|root|support(?= (?:this|that|you|it|my))|should|will|can|could"
    r"|would|may|might|must"
    r"|run(?= (?:in|to|for|every|on|late|out)\b)|shall|don|can|never|always|often|usually"
    r"|sometimes|rarely|again|too|really|totally|so|all|both|and|who|there"
)
# These are chores or pastimes too.
_CHORE = (
    r"make|clean|drive|paint|write|mend|fix|wash|iron|garden|photograph|draw|knit|sew|coach"
    r"|ride|fly|fish|grow"
    r"|bake|brew|cut|care|film|record|collect|run"
)
_AT_HOME = re.compile(
    r"(?:my|our|his|her|the (?:kids|dishes|house|car|lawn|laundry)|it|them|this|that|coffee|tea"
    r"|bread"
    r"|dinner|lunch|an? (?:\w+ )?(?:house|car|toyota|honda|ford|tesla|bike|van|dog|cat|mess"
    r"|note|cake|living))\b"
    r"|[\w'’-]+ by (?:hand|heart)",
    re.IGNORECASE,
)
_I = (
    r"(?:I|we|and I|my (?:firm|company|team|shop|business)|our (?:firm|company|team|shop|business))"
)
_VEHICLE = re.compile(
    r"^an? (?:[\w'’-]+ ){0,2}(?:truck|lorry|bus|taxi|cab|tram|train|crane|forklift|digger"
    r"|tractor|coach|tanker"
    r"|excavator|ferry|tug|van|harvester|shop|store|school|studio|farm|hotel|press|team"
    r"|practice|clinic|firm"
    r"|company|agency|business|salon|garage|mill|factory|site|warehouse|restaurant|cafe|bar|pub"
    r"|gym|home|centre"
    r"|center|charity|department|branch|unit|plant|yard|park|line|fleet|fund|lab|guest ?house"
    r"|hostel|campsite)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    rf"^(?:and |so |but |now )?{_I} {_ADVERB}(?!(?:{IDLE})\b|(?!feed|breed|seed|shred"
    rf"|embed)\w+ed\b)(?P<verb>[a-z]+)s?(?: out| up| down| together| after)? "
    r"(?P<work>[\w'’].*)",
    re.IGNORECASE,
)
_CHORES = re.compile(rf"(?:{_CHORE})s?", re.IGNORECASE)
_PLACE = (
    r"place|company|firm|outfit|shop|team|business|lot|group|startup|start-up|people|crew"
    r"|charity|agency|factory|plant"
)
_WHO = (
    r"[a-z]*(?:er|or|ist|ian|ant|ent|eer|smith|man|woman|nurse|chef|pilot|clerk|crew|vet|priest)s?"
)
_IDLING = (
    r"leaving|sitting|waiting|going|coming|driving|having|getting|doing|using|feeling|living"
    r"|looking|trying|thinking"
    r"|visiting|walking|eating|drinking|cooking|cleaning|watching|playing|learning|studying"
    r"|moving|travell?ing"
    r"|hoping|wondering|staying|sleeping|heading|calling|dialling|dialing|loving|enjoying"
    r"|missing|painting"
    r"|picking|babysitting|reading|listening|following|running late|being|taking (?:the|a|my)"
    r"|during|morning|evening"
)
_HOUSE = (
    r"shops?|stores?|salon|clinic|practice|restaurants?|caf[eé]s?|bakery|bars?|pubs?|hotels?"
    r"|farms?|studio|school|gym"
    r"|garage|workshop|factory|guest ?house|b&b|stalls?|stands?|trucks|lorries|boats|nursery"
    r"|pharmacy|campsite|vineyard"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"\b(?:{_PLACE}) (?:that|which|who) (?:mostly |mainly |only |also )?\w+ (?:the "
            rf"|an? )?(?P<work>.+)"
        ),
        (
            r"^(?:I )?(?:work|working) (?:nights |days |shifts |part.time |full.time )?"
            r"(?:at|in|for|with|on) (?:the |an? |some )?(?P<work>.+)"
        ),
        (
            r"^(?:(?:I|we) )?(?:run|running|manage|own|managing) (?:the |an? |two |three |our )"
            r"(?:small |little |tiny |family )*(?P<work>.+)"
        ),
        (
            r"\b(?:I['’]?m|I am|we['’]re) (?:on|with|part of) (?:the"
            r"|an?) (?P<work>.+?) (?:staff|team|crew|board|side|desk)\b"
        ),
        (
            rf"\b(?:I['’]?m|I am|we['’]re) (?:currently "
            rf"|now )?(?P<work>(?:[\w'’-]+ ){{0,2}}{_WHO} (?:at|for|in|with|on) .+)"
        ),
        (
            rf"^(?:I|we)(?:['’]ve| have)(?: got)? (?:an?|two|three"
            rf"|four) (?P<work>[\w' -]*(?:{_HOUSE}))\b"
        ),
        r"^what (?:I|we) do is (?P<work>.+)",
        r"\bone of the (?P<work>.+)",
        r"^(?:here )?in (?!the |an? |my |rainy |sunny |[A-Z])(?P<work>.+)",
        r"^(?:currently|now) (?:at|with|in) an? (?P<work>.+)",
        (
            r"^(?P<work>[\w'’& -]+?) (?:person|people|guy|gal|girl|folk|type|nerd|lead|crew"
            r"|side)(?: here)?$"
        ),
        rf"^(?P<work>(?:[\w'’&-]+ ){{0,3}}{_WHO}) here$",
        r"^(?P<work>[\w'’& -]+?)(?: by day| by trade| for a living| by profession)$",
        (
            r"^(?:my )?(?:day )?(?:job|work|trade|field|line)(?: is|:|['’]s) (?:in "
            r"|as )?(?:an? )?(?P<work>.+)"
        ),
        (
            rf"^(?:I['’]m )?(?!(?:every|any|some|no)thing\b"
            rf"|(?:{_IDLING})\b)(?P<work>[a-z]+ing (?!my|to\b|from\b|on (?:the|my)|you|this"
            rf"|that|it\b)[\w'’].+)"
        ),
    )
)
_AFTER_VERB = re.compile(r"^(?P<verb>[a-z]+)ing(?: out| up)? (?=\w)")
_WHERE = re.compile(r"\s(?:at|in|on|for|with) (?:the|an?|our) (?P<place>.+)")
_WHOM = re.compile(r"\s(?:for|to|in|at|on|with|from|of|inside|into|by|under|off|near|across)\s.*")


def composed(part: str) -> Iterator[str]:
    """Words of the dictionary for who does what `part` says: "shoe shop" for who sells shoes."""
    if (hit := _ANY.search(part)) and not _at_home(hit):
        yield from composing.english(hit["verb"].removesuffix("s"), _WHOM.sub("", hit["work"]))


def doings(part: str) -> Iterator[str]:
    """What `part` of a remark may name as work, the surest first."""
    if (any_verb := _ANY.search(part)) and not _at_home(any_verb):
        yield f"{any_verb['verb']} {any_verb['work']}"
        yield from _object(any_verb["work"])
    for form in _FORMS:
        if hit := form.search(part):
            yield from _object(hit["work"].strip())


def _at_home(hit: re.Match[str]) -> bool:
    """Whether it is a chore: a thing of one's own, or one word without a number."""
    said = hit["work"].strip()
    if _AT_HOME.match(said):
        return True
    chore = _CHORES.fullmatch(hit["verb"]) is not None
    if chore and re.match(r"an? ", said) and not _VEHICLE.search(said):
        return True
    alone = len(said.split()) == 1 and not said.endswith("s")
    return alone and chore


def _object(said: str) -> Iterator[str]:
    """What is done and where, whole, without the verb, and apart."""
    plain = _AFTER_VERB.sub("", said)
    if doing := _AFTER_VERB.match(said):
        for verb in (doing["verb"], doing["verb"] + "e"):
            yield from composing.english(verb, _WHOM.sub("", plain))
    yield plain
    if place := _WHERE.search(plain):
        yield place["place"]
    if (short := _WHOM.sub("", plain)) != plain:
        yield short
