"""render: a situation and a template become words that fit, with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Channel, Rendered
from followup.names.normalise import clean
from followup.rendering import checks, engine, phrases
from followup.rendering.again import again
from followup.rendering.basis import basis
from followup.rendering.checks import signing
from followup.rendering.checks.length import excess, room
from followup.rendering.claims import claims
from followup.rendering.context import KNOWN, Context, Fill, Variables, build
from followup.rendering.cutting import claimed, leaner
from followup.rendering.engine import compiled, names
from followup.rendering.layout import shaped, signed
from followup.rendering.opening import TURNS, begins
from followup.rendering.parts import without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.rendering.situation import Situation
    from followup.rendering.templates import Template


@dataclass(frozen=True, slots=True)
class Preview:
    """Words, and the variables of their template that stayed empty: nothing is known for
    `unknown`, and for `no_room` the message would have grown too long."""

    words: Rendered
    unknown: tuple[str, ...]
    no_room: tuple[str, ...]


def render(situation: Situation, template: Template) -> Rendered:
    """The words of `template` for the situation's person, with claims, warnings and basis.

    Optional facts fall out, one after the other, until the length is kept (docs/messages.md,
    rule 8), and of a copy text whole sentences where that is not enough.
    Raises FollowupError for a template that cannot be used and for a missing name; whether
    the words may be sent is the question of `checks.blocking`.
    """
    fill = compiled(template.source, template.path, KNOWN)
    context = _beginning(fill, build(situation), situation)
    subject, body = _parts(fill(context.variables), template)
    found = claims(fill, context, situation)
    place = (situation.channel, situation.language, situation.most)
    if situation.channel is Channel.COPY and excess(body, *place) > 0:
        body = leaner(body, room(*place))
        found = claimed(found, body)
    words = Rendered(
        channel=situation.channel,
        recipient=situation.recipient if situation.channel is Channel.EMAIL else None,
        recipient_name=clean(situation.person.name),
        subject=subject,
        body=body,
        language=situation.language,
        template=template.name,
        claims=found,
        address_source=situation.address_source,
        basis=basis(template, situation.me, situation.person, situation.session, situation.earlier),
    )
    unread = signing.caution(str(context.variables["me_name"]), words.language)
    warnings = checks.warnings(words, situation.session, situation.now, most=situation.most)
    signature = situation.signature if situation.channel is Channel.EMAIL else ""
    told = (unread, *warnings) if unread else warnings
    return replace(words, body=signed(words.body, signature), warnings=told)


def preview(situation: Situation, template: Template) -> Preview:
    """What `render` makes, and which facts that `template` asks for it had to do without."""
    words, full = render(situation, template), build(situation)
    fill = compiled(template.source, template.path, KNOWN)
    fitted = _beginning(fill, full, situation).variables
    asked = [name for name in full.variables if name in names(template.source)]
    return Preview(
        words,
        tuple(name for name in asked if full.variables[name] == ""),
        tuple(name for name in asked if fitted[name] == "" != full.variables[name]),
    )


def faults(template: Template) -> list[FollowupError]:
    """Whatever `render` would refuse in `template`, whoever reads it."""
    own = without(template.written, template.source)
    found = engine.faults(own, template.path, KNOWN)
    if any(one.key != "drafting.unknown-variable" for one in found):
        return found  # it cannot be filled at all
    try:
        every = KNOWN | names(template.source)
        fill = compiled(template.source, template.path, every)
        _parts(fill(dict.fromkeys(every, "x")), template)
    except FollowupError as fault:
        return [*found, fault]
    return found


def _beginning(fill: Fill, context: Context, situation: Situation) -> Context:
    """The context with the way to begin that the evening's other drafts have used least."""
    found = []
    for turn in TURNS:
        turned = replace(context, variables={**context.variables, "turn": turn})
        fitting = _fitting(fill, turned, situation)
        if not situation.openings:
            return fitting
        body = shaped(fill(fitting.variables), situation.channel)[1]
        used = situation.openings.count(begins(body, situation.channel))
        if not used:
            return fitting
        found.append((used, fitting))
    return min(found, key=itemgetter(0))[1]


def _fitting(fill: Fill, context: Context, situation: Situation) -> Context:
    """The context without the optional facts for which there is no room."""

    def fits(variables: Variables) -> bool:
        body = shaped(fill(variables), situation.channel)[1]
        return excess(body, situation.channel, situation.language, situation.most) <= 0

    variables = dict(context.variables)
    for change in _shortened(situation, sure=bool(variables["sure"])):
        if fits(variables):
            break
        variables |= change
    return replace(context, variables=variables)


def _shortened(situation: Situation, *, sure: bool) -> Iterator[Variables]:
    """What falls out of a message that has grown too long, least missed first."""
    for name in ("remark", "shown", "shared_field", "me_organization"):
        yield {name: ""}
    yield {"again": again(situation, sure=sure, named=False)}
    # In a note a phrase takes more room than none; in a mail it takes less than the quotation.
    phrase = ("about",) if situation.channel is Channel.COPY else ()
    for name in ("again", *phrase, "offer", "need", "question"):
        yield {name: ""}
    full, short = phrases.session_names(situation, "")
    yield {"topic": "", "session": full, "session_short": short}
    yield {"promised": ""}


def _parts(text: str, template: Template) -> tuple[str, str]:
    subject, body = shaped(text, template.channel)
    if template.channel is Channel.EMAIL and not subject:
        raise FollowupError("drafting.template-subject", path=template.path)
    if not body:
        raise FollowupError("drafting.template-empty", path=template.path)
    return subject or "", body
