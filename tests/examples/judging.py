"""What is wrong with a draft, told from its words and files alone.

Knows nothing of templates: each judge reads a message as its reader would, with the evening's
files beside it, and yields a sentence for whatever it objects to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.examples import judging_claims, judging_manners, judging_names, judging_time
from tests.examples.evening import Written

Judge = Callable[[Written], Iterator[str]]

JUDGES: dict[str, Judge] = {
    "every claim has a source that holds it": judging_claims.sources,
    "whatever is said of the reader is a claim": judging_claims.unclaimed,
    "an offer stands in the profile": judging_claims.offers,
    "nothing is told that others said in private or behind closed doors": judging_claims.secrets,
    "the reader is greeted by their own name": judging_names.greeting,
    "nobody else is named": judging_names.others,
    "様 in mail, さん in a copy text, no title guessed": judging_names.honorifics,
    "the language is that of the session": judging_names.language,
    "today is said on the day only": judging_time.day,
    "a late mail in Japanese says that it is late": judging_time.lateness,
    "only a host thanks for coming and writes to who did not": judging_time.hosting,
    "what is not certain is asked": judging_time.asking,
    "short enough to be read": judging_manners.length,
    "no gap was left": judging_manners.leftovers,
    "an easy no": judging_manners.easy_no,
    "no link, price, praise, minutes or slot": judging_manners.unwanted,
    "nothing to remark": judging_manners.remarks,
}


def objections(written: Written) -> list[str]:
    """Every objection to a draft, with the rule and the place."""
    return [
        f"{written.where}: {rule}: {found}"
        for rule, judge in JUDGES.items()
        for found in judge(written)
    ]
