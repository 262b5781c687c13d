"""What the user says of somebody in passing, as a correction of one of the person's fields."""

from __future__ import annotations

import re

from followup.names import company
from followup.names.affiliation import is_organisation
from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key

_AN_EMPLOYER = re.compile(
    r"(?i)^(?:(?:she|he|they) )?(?:works?|is|are|sits?) (?:at|for|with|from) (?P<en>.+)$"
    r"|^(?P<ja>.+?)(?:に(?:お)?(?:勤め|勤務|所属).*|で(?:働い|勤務).*|勤務(?:です)?|の(?:人|方|社員)(?:です)?)$"
)
_A_FIELD = re.compile(r"(?i)^(?:(?:she|he|they) )?(?:works?|is|are) (?:in|on) (.+)$")
_A_JOB = re.compile(r"(?i)^(?:(?:she|he|they) )?(?:is|are) an? (.+)$")
_A_VERB = re.compile(r"(?i)^(?:works?|is|are)\b")
_POLITE = re.compile(r"(?:です|さん)[。.]?$")


def correction(text: str) -> tuple[str, str]:
    """``organization``, ``industry`` or ``job_title``, and its value; '' if there is none.

    "works at Harbor Bank", "◯◯銀行", "works in logistics", "is a nurse", "logistics".
    """
    plain = clean(text).strip(" :：,、").rstrip(".。 ")
    if found := _AN_EMPLOYER.match(plain):
        return "organization", clean(found["en"] or found["ja"])
    if found := _A_FIELD.match(plain):
        return "industry", clean(found[1])
    if found := _A_JOB.match(plain):
        return "job_title", clean(found[1])
    value = "" if _A_VERB.match(plain) else clean(_POLITE.sub("", plain))
    return ("organization" if _is_a_name(value) else "industry"), value


def _is_a_name(value: str) -> bool:
    """Whether it names a firm: "Harbor Bank", not "banking", nor 銀行, a field alone."""
    letters = "".join(c for c in key(value) if c.isalnum())
    if company.key(value) not in {"", letters}:
        return True
    if is_japanese(value):
        return is_organisation(value) and is_organisation(value[1:])
    return is_organisation(value) and len(value.split()) > 1 and value[0].isupper()
