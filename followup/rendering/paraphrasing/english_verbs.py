"""Verbs whose object is what one asks about, in the forms that questions need."""

from __future__ import annotations

from followup.rendering.paraphrasing.wordlists import words

_REGULAR = words("regular verbs")
_DOUBLED = ("cut", "plan", "stop", "ship", "pack", "wrap")
_IRREGULAR = {
    "choose": ("choosing", "chosen", "chooses"),
    "buy": ("buying", "bought", "buys"),
    "sell": ("selling", "sold", "sells"),
    "build": ("building", "built", "builds"),
    "find": ("finding", "found", "finds"),
    "run": ("running", "run", "runs"),
    "teach": ("teaching", "taught", "teaches"),
    "set up": ("setting up", "set up", "sets up"),
    "back up": ("backing up", "backed up", "backs up"),
    "deal with": ("dealing with", "dealt with", "deals with"),
    "cope with": ("coping with", "coped with", "copes with"),
    "work with": ("working with", "worked with", "works with"),
    "decide on": ("deciding on", "decided on", "decides on"),
    "pay for": ("paying for", "paid for", "pays for"),
    "charge for": ("charging for", "charged for", "charges for"),
    "budget for": ("budgeting for", "budgeted for", "budgets for"),
    "plan for": ("planning for", "planned for", "plans for"),
    "prepare for": ("preparing for", "prepared for", "prepares for"),
    "apply for": ("applying for", "applied for", "applies for"),
    "look after": ("looking after", "looked after", "looks after"),
    "care for": ("caring for", "cared for", "cares for"),
    "get rid of": ("getting rid of", "got rid of", "gets rid of"),
    "dispose of": ("disposing of", "disposed of", "disposes of"),
    "switch to": ("switching to", "switched to", "switches to"),
    "try": ("trying", "tried", "tries"),
}
_NOUNS_TOO = words("nouns too")


def _forms(verb: str) -> tuple[str, str, str]:
    if verb in _DOUBLED:
        past = verb if verb == "cut" else _doubled(verb, "ed")
        return _doubled(verb, "ing"), past, f"{verb}s"
    stem = verb.removesuffix("e")
    return f"{stem}ing", f"{stem}ed", verb + ("es" if verb.endswith("sh") else "s")


def _doubled(verb: str, ending: str) -> str:
    return verb + ("" if verb == "pack" else verb[-1]) + ending


_FORMS = {**{verb: _forms(verb) for verb in (*_REGULAR, *_DOUBLED)}, **_IRREGULAR}


def _any(forms: list[str]) -> str:
    return f"(?:{'|'.join(sorted(forms, key=len, reverse=True))})"


BASE = _any([*_FORMS])
GERUND = _any([gerund for gerund, _, _ in _FORMS.values()])
PAST = _any([past for _, past, _ in _FORMS.values()])
THIRD = _any([third for _, _, third in _FORMS.values()])
# Never part of a noun phrase.
ALONE = frozenset(
    form
    for verb, forms in _FORMS.items()
    for form in (verb, forms[2])
    if " " not in form and form not in _NOUNS_TOO and form.removesuffix("s") not in _NOUNS_TOO
)
