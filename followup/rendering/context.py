"""What a template is given: plain strings and booleans, never objects.

An unknown fact is the empty string, so that ``{% if question %}`` drops its sentence whole.

| variable | what it holds |
|---|---|
| `name` | whom to greet: en the given or full name, ja the family or full name, without 様 |
| `honorific` | behind the name: ja 様, to paste さん, 先生 for whom a list shows so; en '' |
| `full_name` | the whole name as the lists show it |
| `turn` | "1" to "8": which of the template's ways to begin, so that two drafts differ |
| `session` | the session with its day: today's Zoom study session "Returns without tears" |
| `session_short` | the same, shorter; in a Japanese copy text 今日 instead of 本日 |
| `topic` | the topic alone |
| `list_name` | where the name stood: the list of participants, the registration list, the chat |
| `address_list` | the list of this session that held the address, else '' |
| `discreet` | true: nothing may say what the session was about, nor what field one works in |
| `identified` | true: the address stands in a list of this session, so the reader is who it names |
| `attended` | true: a list shows this name there; it may be another one's unless `sure` |
| `sure` | true: `identified`, and the very same person came: state, do not ask |
| `registered` | true: the address stands in the registration |
| `shared_field` | title of the field both work in, only where the claim holds |
| `shown`, `shown_in` | the words of a list of this session that show it; which list |
| `question`, `offer` | their question, quoted short, and the user's offer that meets it |
| `need` | instead of a question: what they said that they lack, quoted short |
| `about` | what the question, need or remark is about, to stand behind "about" or before について |
| `offer_is_thing` | true: the offer can be sent (a note, a checklist), false: it is knowledge |
| `offer_says_it` | true: the offer repeats the words of `about` |
| `part` | what they were to the session: host, speaker or organiser, only where a file says so |
| `remark` | other words of theirs, quoted short, where there is no question to meet |
| `remark_asks` | true: those other words ask for something |
| `remark_private` | true: they went to the user alone |
| `promise_open` | true: the user promised them something in the chat that is not kept yet |
| `promised` | that promise, quoted short; '' where it may not be quoted |
| `seen_before` | true: an earlier session shows them too, so they are no stranger |
| `again` | a whole sentence on an earlier session that both were at, or on an earlier message |
| `known` | true: they had a message from the user after another session |
| `hosted` | true: the user held the session |
| `late` | true from 21:00 to 5:00 on the user's clock |
| `me_name`, `me_organization`, `me_line` | the user; `me_line` is a whole sentence, and a mere
  reminder where they are `known` |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.names.normalise import address, clean
from followup.rendering import phrases, titles
from followup.rendering.again import again, source, written
from followup.rendering.opening import TURNS
from followup.rendering.presence import presence
from followup.rendering.telling import place, tell

if TYPE_CHECKING:
    from followup.model import Profile
    from followup.rendering.situation import Situation

Variables = Mapping[str, str | bool]
Fill = Callable[[Variables], str]
_READER = (
    "name",
    "honorific",
    "full_name",
    "turn",
    "session",
    "session_short",
    "topic",
    "list_name",
    "address_list",
    "discreet",
)
_PRESENCE = (
    *("identified", "attended", "sure", "registered"),
    *("seen_before", "again", "known", "hosted", "late"),
)
_TOLD = (
    "shared_field",
    "shown",
    "shown_in",
    "question",
    "need",
    "about",
    "offer",
    "offer_is_thing",
    "offer_says_it",
    "remark",
    "remark_asks",
    "remark_private",
    "promise_open",
    "promised",
)
_ME = ("me_name", "me_organization", "me_line")
ORDER = (*_READER, *_PRESENCE, *_TOLD, "part", *_ME)
KNOWN = frozenset(ORDER)


@dataclass(frozen=True, slots=True)
class Context:
    """The variables, and for each fact among them the place it rests on (``file:line``,
    ``profile`` or ``note``)."""

    variables: Variables
    sources: Mapping[str, str]


def build(situation: Situation) -> Context:
    """The context of a situation.

    Raises FollowupError ``drafting.no-name`` or ``not-there``: there are no words without a
    reader's name, nor for somebody whom no list of the session shows.
    """
    me, language, earlier = _shown_self(situation), situation.language, situation.earlier
    here = presence(situation)
    if (seen := here.seen) is None:
        raise FollowupError("drafting.not-there", name=situation.person.name)
    subject = phrases.topic(situation.session, language)
    full, short = phrases.session_names(situation, subject)
    facts, sources = tell(situation)
    variables: dict[str, str | bool] = {
        "name": _reader(situation),
        "honorific": titles.honorific(situation),
        "full_name": phrases.full_name(situation.person.name, language),
        "turn": TURNS[0],
        "session": full,
        "session_short": short,
        "topic": subject,
        "list_name": phrases.list_name(seen, situation),
        "address_list": phrases.list_name(here.address, situation) if here.address else "",
        "discreet": situation.session.discreet,
        "identified": here.identified,
        "sure": here.sure,
        "registered": here.registered,
        "attended": here.attended is True,
        "seen_before": here.seen_before or bool(earlier.session or earlier.message),
        "again": again(situation, sure=here.sure),
        "known": earlier.known,
        "hosted": situation.hosted,
        "late": situation.now.hour >= 21 or situation.now.hour < 5,
        "me_name": clean(me.name or ""),
        "me_organization": phrases.organization(me),
        "me_line": phrases.introduction(me, language, known=earlier.known),
    }
    sources["session"] = "; ".join(dict.fromkeys(map(place, filter(None, (seen, here.address)))))
    sources |= {"again": source(earlier), "known": written(earlier)}
    return Context(variables | facts, sources)


def _shown_self(situation: Situation) -> Profile:
    """The user, after a discreet session as a private person."""
    me = situation.me
    if not situation.session.discreet:
        return me
    return replace(me, organization=None, industry=None, job_title=None)


def _reader(situation: Situation) -> str:
    person = situation.person
    name = phrases.greeting(person.name, person.given_name, person.family_name, situation.language)
    if not name or address(name):  # a sign-up without a name is listed under its address
        raise FollowupError("drafting.no-name", person=person.id)
    return titles.bare(name, situation)
