"""English: the words behind "about".

Only shapes of sentence are read whose object is surely the topic: "How do you cut second
delivery attempts?" asks about second delivery attempts, "How do you keep volunteers motivated?"
not about volunteers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from followup.rendering.paraphrasing import english_verbs as verbs
from followup.rendering.paraphrasing.english_nouns import noun_phrase, topic

_WHO = (
    r"(?:you|we|i|they|people|others|everyone|everybody|your \w+|other \w+|small \w+)"
    r"(?: (?:all|both|guys|here|usually|normally|actually|currently|best|personally))*"
)
_ANYONE = r"(?:any(?:one|body)|some(?:one|body))(?: (?:here|else|of you|in the room))*"
_ASKED_FOR = (
    r"(?:tips|advice|ideas|thoughts|experiences?|recommendations|suggestions|pointers|views?"
    r"|opinions?|polic(?:y|ies)|approach(?:es)?|examples|help|best practices?)"
)
_ON = r"(?:on|about|for|with|regarding|around|against)"
_TROUBLE = (
    r"(?:struggl(?:e|ing) (?:a lot )?with|wrestling with|fighting(?: with)?"
    r"|(?:hav(?:e|ing) )(?:(?:a lot of|much|great|some|constant|real) )?"
    r"(?:trouble|problems|difficult(?:y|ies)|issues|headaches) with|worried about|stuck with)"
)
_I_AM = (
    r"(?:we|i)(?: am| are|['’]m|['’]re)?(?: (?:also|still|really|currently|always|often|just|too))*"
)
# Each shape ends where the object begins; what is to be made of the object stands behind it.
_OBJECT = (
    rf"how (?:do|does|did|can|could|should|would|will) {_WHO} {verbs.BASE} ",
    rf"how (?:are|is) {_WHO} {verbs.GERUND} ",
    rf"(?:how|what is the (?:best|easiest|cheapest|right|quickest) way) to {verbs.BASE} ",
    rf"what['’]s the (?:best|easiest|cheapest|right|quickest) way to {verbs.BASE} ",
    rf"what do {_WHO} use (?:for|to {verbs.BASE}) ",
    rf"what do {_WHO} do (?:about|against|with) ",
    rf"(?:where|when|why) (?:do|should|can) {_WHO} {verbs.BASE} ",
    rf"do (?:you|they|people) {verbs.BASE} ",
    rf"is (?:there|it)(?: an?| any)?(?: \w+)? (?:way|possible) to {verbs.BASE} ",
    rf"(?:any|{_ANYONE} share(?: any| some)?) {_ASKED_FOR} on how to {verbs.BASE} ",
    rf"who {verbs.THIRD} ",
)
_TOPIC = (
    r"what (?:helps|works) (?:best )?(?:for|against|with) ",
    r"what about ",
    rf"what (?:is|are) (?:your|the usual) {_ASKED_FOR} {_ON} ",
    rf"what['’]s your {_ASKED_FOR} {_ON} ",
    rf"what do {_WHO} think (?:about|of) ",
    rf"does {_ANYONE} have (?:any |some |good )*{_ASKED_FOR} {_ON} ",
    rf"does {_ANYONE} {_TROUBLE} ",
    rf"does {_ANYONE} (?:use|know(?: of| about)?) ",
    rf"(?:has|have) (?:{_ANYONE}|you)(?: ever| already)? {verbs.PAST} ",
    rf"(?:(?:is|are) there )?any (?:\w+ )?{_ASKED_FOR} {_ON} ",
    rf"(?:can|could) (?:{_ANYONE}|you) share(?: any| some| your)? {_ASKED_FOR} {_ON} ",
    rf"(?:can|could|would) (?:{_ANYONE}|you) (?:please )?(?:recommend|suggest|explain) ",
    rf"(?:is )?{_ANYONE} (?:using|{_TROUBLE}) ",
    rf"{_I_AM} {_TROUBLE} ",
    rf"(?:{_I_AM} )?(?:looking for|in need of)(?: {_ASKED_FOR} {_ON})? ",
    r"(?:i|we) (?:\w+ )?(?:need|could use)(?: some| more)? help with ",
    rf"{_I_AM} (?:curious|wondering|concerned) about ",
    rf"{_I_AM} (?:interested in|new to) ",
    r"(?:i|we)(?:['’]d| would) (?:love|like) to (?:hear|learn|know)(?: more)? about ",
    r"(?:our|my|the) (?:(?:biggest|main|worst|real) )?(?:problem|challenge|headache) is ",
)
# Here the question words give the object its place before a verb.
_BEFORE = (
    r"how (?:long|much) (?:do|does) (?P<topic>.+?) (?:take|cost)\b",
    (
        rf"(?:which|what)(?: (?:kind|sort)s? of)? (?P<topic>.+?) do {_WHO} (?:use|recommend)"
        r"(?P<use> for .+)?"
    ),
)
# These need words behind the noun that say which: "the best glue for paper labels".
_WHOLE = (
    r"what (?:is|are) (?=the )",
    r"what['’]s (?=the )",
    r"(?:is|are) there (?=any |an? )",
    rf"does {_ANYONE} have ",
)
_START = r"(?:^|[,:;.!–—-] +|\b(?:but|and|so|also) )"


def about(sentence: str) -> str:
    """The noun phrase that an English `sentence` asks or tells about; '' if that is not sure."""
    plain = " ".join(sentence.split())
    for shape in _shapes(_OBJECT):
        if found := shape.search(plain):
            return noun_phrase(plain[found.end() :], of_verb=True)
    for shape in _shapes(_TOPIC):
        if found := shape.search(plain):
            return topic(plain[found.end() :])
    return _named_first(plain) or _described(plain)


def _named_first(plain: str) -> str:
    """ "Which software do you use for bookings?" is about bookings, "which forms" about forms."""
    for shape in _shapes(_BEFORE):
        if found := shape.search(plain):
            use = found.groupdict().get("use")
            return noun_phrase(use.removeprefix(" for ") if use else found["topic"] + ".")
    return ""


def _described(plain: str) -> str:
    for shape in _shapes(_WHOLE):
        if found := shape.search(plain):
            return noun_phrase(plain[found.end() :], described=True)
    return ""


@lru_cache(maxsize=4)
def _shapes(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiled when the first draft is written: starting the program waits for nothing."""
    return tuple(re.compile(_START + shape, re.IGNORECASE) for shape in shapes)
