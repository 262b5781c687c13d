"""English remarks part by part: which parts are of the writer's own work, which only in passing.

"Claims handler, mostly storm damage - my sister lives in Kobe btw" is a job and a sister.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry.doings_english import IDLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_APART = re.compile(
    r"\s*(?:[,;](?=\s|$)|[!()]|\.(?=\s|$)|\s[-–—]+\s|\s*\b(?:btw|by the way|anyway)\b)\s*"
    r"|\s(?=(?:but|so|because|and) (?:I|I['’]m|my|we|the|it['’]?s?|sorry|thanks)\b)",
    re.IGNORECASE,
)
# A jest, a quote, hearsay or a condition is about the whole remark.
_WHOLE = re.compile(
    r"[\"“”„«»]|^\s*>|(?:^|\s)'[^']+'|(?:;-?[)Pp]|:-?[Pp])(?!\w)|/s\b|😂|🤣|🙃|😜|😉"
    r"|^(?:brb|afk|bbl|gtg|g2g|one (?:sec|moment|minute)|hang on|hold on"
    r"|back in (?:an?|one|two|five|ten|\d+))\b"
    r"|^(?:sure|yeah|right|oh|of course)\b[, ]+and\b|^\w+ (?:said|wrote|asked):"
    r"|\b(?:lol|haha\w*|rofl|jk|joking|kidding|sarcasm|wish|imagine|pretend\w*|as if)\b"
    r"|\b(?:said|says|told (?:us|me)|asked|according to|apparently|they call me|feel like"
    r"|on (?:holiday|vacation|leave|a trip))\b",
    re.IGNORECASE,
)
_KIN = (
    r"husband|wife|partner|brother|sister|dad|father|mum|mom|mother|parents?|kids?|sons?"
    r"|daughters?|cousins?|friends?|mates?|neighbou?rs?|flatmates?|housemates?|roommates?|boss"
    r"|landlord|colleagues?|uncle|aunt|grand\w+|niece|nephew|fianc\w+|girlfriend|boyfriend"
    r"|in-laws?|dogs?|cats?|baby|toddler|teenager|children|other half"
)
_THINGS = (
    r"doctor|dentist|lawyer|bank|gym|car|bike|train|flight|bus|house|flat|phone|laptop|camera|mic"
    r"|audio|video|sound|screen|wi-?fi|internet|connection|power|boiler|parcel|hair|back|knee|foot"
    r"|heating|kettle|battery|window|garden|alarm|doorbell|landline|office (?:lights?|heating)"
)
_OTHERS = re.compile(
    rf"\b(?:my|our|the|an?|his|her|their|your) (?:\w+ )?(?:{_KIN})\b(?!['’]s (?:hospital"
    rf"|hospice|home|book"
    r"|clothes|charity|wear|theatre|theater|library|museum|TV|toy))"
    rf"|^(?:my|our|the|an?) (?:\w+ )?(?:{_THINGS})\b|^(?:{_KIN}|{_THINGS}) (?:is|are|has|have"
    rf"|went|was)\b"
    rf"|\bmy (?:{_THINGS}|family (?:is|are|lives|has))\b"
    r"|^(?:the|an?|some) (?!company|firm|place|shop|team|business)[\w ]{2,30} (?:is|are|has"
    r"|came|comes|keeps|just)\b"
    r"|^(?:he|she|they|it|that|this|there|here['’]s|everyone|somebody|someone|people|you|whoever)\b"
    r"|['’]s (?:at sea|in the|off to|sick|ill|here)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:used to|was|were|been to|went|former|formerly|ex-\w+|retired|someday|one day|almost|once"
    r"|years ago|long ago|before that|previously|between jobs|dream\w*|until last|grew up"
    r"|trained as"
    r"|(?:I|we|just|have|has|['’]ve) (?:had|did|saw|ate|met|took|left|quit|came|studied|passed)"
    r"|(?:just|only) got)\b",
    re.IGNORECASE,
)
# Manners, wishes and the way here: never work.
_PASSING = re.compile(
    r"\b(?:thanks?|thank you|thx|cheers|sorry|apolog\w+|greetings|forgive|ignore|excuse|welcome"
    r"|hello from|hi from|bells? here|loves?|loving|loved|enjoy\w*|hop(?:e|ing)|excited|curious"
    r"|keen"
    r"|interested in|off to|heading to|going to|waiting (?:for|at|in)|may (?:drop|jump|leave|be"
    r"|have|lose)|might|could"
    r"|would|want(?:s|ed)?|back in|brb|bbl|just had|running late|on mute|muted|tonight we"
    r"|myself|when (?:it|I|the)|on \w+days?\b|weekends?|(?:on|in|down|round|near|above"
    r"|behind) (?:our|my) (?:street|road|block|town|village|way)|for fun|hobby|hobbies|birthday"
    r"|marathon|waiting room|lobby|lounge"
    r"|(?:in|on|from) (?:a|the|my) (?:train|tram|bus|car|cab|taxi|plane|caf[eé]|kitchen|sofa|bath"
    r"|queue)|fan of|looking for|never|no longer|patient at|pupil|alumn\w+|subscriber"
    r"|customers? of|member of|anyone|please|can you|while|as I|if|unless|broke|still (?:on|in|here"
    r"|there)|in (?:one|the other) hand|the other$|learning about|listening|attending|joining"
    r"|reading about)\b"
    r"|n['’]t\b|\?|^(?:and )?(?:just|only|still|already) (?!an? )\w+$",
    re.IGNORECASE,
)
# Of a day, a call, the weather: only beside a plain word on one's work is it no aside.
_OF_TODAY = re.compile(
    r"\b(?:late|camera|audio|wi-?fi|slides?|recording|handout|today|yesterday|tomorrow|tonight"
    r"|this (?:morning|afternoon|evening|week)|last (?:week|month|year|night|summer)"
    r"|next (?:week|month|year|door)|lunch|dinner|breakfast|a coffee|at home"
    r"|at the door|commut\w+|holidays?|rain\w*|sunny|snow\w*|weather|cold|flu|hay ?fever|headache"
    r"|appointment|volunteer\w*|not|student|patient|how|what|why|who['’]s|stuck|noise|noisy"
    r"|broken|dead|dying|learning)\b"
    r"|\bat \d",
    re.IGNORECASE,
)
_WORKING = re.compile(
    rf"^(?:and |but |so )?(?:I|we) (?:also |mostly |mainly |now )?(?!(?:{IDLE})\b)[a-z]+ (?!my\b)\w"
    r"|^(?:I['’]?m|I am) an? |^what (?:I|we) do is",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^(?:and |but |so |now |currently |these days |hi |hello )*(?:I|we|my (?:day )?job|my work)\b",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(r"\b(?:now|currently|these days|nowadays|at present)\b", re.IGNORECASE)
# "I'm not only a nurse but ..."; nobody waits for a customers' service.
_NO_ASIDE = re.compile(
    r"bed (?:and|&) breakfast|not[- ](?:for|only)[- ](?:profit)?|customers? (?:service|support"
    r"|success|care)"
    r"|student (?:housing|services|loans?|lets)|patient (?:care|transport|safety)"
    r"|volunteer (?:manage|coordinat)\w+|coordinate volunteers|cold (?:storage|chain|stores?)"
    r"|waiting (?:staff|tables)"
    r"|(?:holiday|student) (?:lets?|homes?|rentals?|parks?)|wi-?fi (?:routers?|chips?|network)"
    r"|(?:security|film|tv) cameras?|weather (?:service|forecast\w*|radar)|learning (?:platform"
    r"|management)",
    re.IGNORECASE,
)


def own_parts(sentence: str) -> Iterator[str]:
    """The parts of `sentence` that speak of the writer's present work, as far as one can see.

    What follows a word on somebody else, or on the past, is about them until the writer says I.
    """
    if _WHOLE.search(sentence):
        return
    aside = False
    for part in filter(None, map(str.strip, filter(None, _APART.split(sentence)))):
        plain = _NO_ASIDE.sub("", part)
        others = _OTHERS.search(plain) or _PAST.search(plain)
        if others and not _SINCE_THEN.search(part):
            aside = True
        elif _SELF.search(part) or _SINCE_THEN.search(part):
            aside = False
        passing = _PASSING.search(plain) or (_OF_TODAY.search(plain) and not _WORKING.search(plain))
        if not aside and not passing:
            yield part
