""" "Write to whom?": numbers and letters of the list, or what the user knows of somebody."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from followup.cli import ask, screen, show
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.steps import match, people

if TYPE_CHECKING:
    from followup.steps.match import Matching
    from followup.workspace import Workspace

_USUAL = 3
# "2 works at Harbor Bank", "2: logistics", "2 は港銀行"; a name may stand for the number.
_ABOUT = re.compile(
    r"(?i)\s*(?P<whom>.{1,60}?)"
    r"(?:\s*:\s*|\s+(?=(?:works?|is|are) )|\s*(?:さん|様|番)?(?:の(?:方|人))?は[、,]?\s*)"
    r"(?P<what>\S.*)"
)


def choose(workspace: Workspace, found: Matching) -> list[int]:
    """The people the user picks; what they say of somebody is noted and the list shown anew."""
    if found.unknown and (found.rows or found.above):
        screen.note(t("go.note-hint"))
    while found.rows or found.above:
        rows = [*found.rows, *found.above]
        answer = ask.text(_question(found))
        lines = picked(answer, len(found.rows), len(found.above))
        if lines is not None:
            return [rows[line - 1].person.id for line in lines]
        person, what = about(answer, found)
        if person is not None:
            found = _noted(workspace, found, person, what)
        elif found.rows:
            screen.note(t("go.whom-again", last=len(found.rows)))
        else:
            screen.note(t("go.whom-again-letters", letters=_letters(found)))
    return []


def picked(answer: str, last: int, above: int = 0) -> list[int] | None:
    """ "1 4 7", "1-3", "１、４" -> line numbers; Enter = the first three, 0 or q = nobody.

    The letters of those `above` the list are counted on behind its `last` line. None if the
    answer cannot be read.
    """
    text = unicodedata.normalize("NFKC", answer).strip().casefold()
    if not text:
        return list(range(1, min(_USUAL, last) + 1))
    if text in {"0", "q", "n", "no", "none"}:
        return []
    lines: list[int] = []
    for part in re.split(r"[\s,、;]+", text):
        taken = _part(part, last, show.LETTERS[:above])
        if not taken:
            return None
        lines.extend(taken)
    return list(dict.fromkeys(lines))


def _part(part: str, last: int, letters: str) -> range | None:
    if len(part) == 1 and part in letters:
        line = last + 1 + letters.index(part)
        return range(line, line + 1)
    found = re.fullmatch(r"(\d{1,4})(?:[-~〜–](\d{1,4}))?", part)
    if not found:
        return None
    first, end = int(found[1]), int(found[2] or found[1])
    return range(first, end + 1) if 1 <= first <= end <= last else None


def about(answer: str, found: Matching) -> tuple[int | None, str]:
    """The person of whom the answer says something, and what; None if it does not.

    A number is that of a line, beyond the list that of the person, as both are shown.
    """
    said = _ABOUT.fullmatch(unicodedata.normalize("NFKC", answer))
    if said is None:
        return None, ""
    whom, rows = said["whom"].casefold(), found.rows
    if len(whom) == 1 and whom in show.LETTERS[: len(found.above)]:
        return found.above[show.LETTERS.index(whom)].person.id, said["what"]
    if whom.isdecimal():
        number = int(whom)
        if 1 <= number <= len(rows):
            return rows[number - 1].person.id, said["what"]
        return (number if number in found.people else None), said["what"]
    return _called(whom, found), said["what"]


def _called(name: str, found: Matching) -> int | None:
    """The one person of the session whose name this is, or is a part of."""
    whole, parts = [], []
    for person in found.people.values():
        theirs = unicodedata.normalize("NFKC", person.name).casefold()
        if "".join(theirs.split()) == "".join(name.split()):
            whole.append(person.id)
        elif name in theirs.split():
            parts.append(person.id)
    named = whole or parts
    return named[0] if len(named) == 1 else None


def _noted(workspace: Workspace, found: Matching, person: int, what: str) -> Matching:
    try:
        changed, field, value = people.note(workspace, person, what, now=workspace.now())
    except FollowupError as error:
        screen.complain(error)
        return found
    screen.note(t("go.noted", name=changed.name, field_key=f"people.field-{field}", value=value))
    anew = match.match(workspace, found.session.id)
    show.matching(anew)
    return anew


def _question(found: Matching) -> str:
    count = min(_USUAL, len(found.rows))
    if not found.above:
        return t("go.whom", count=count)
    key = "go.whom-above" if count else "go.whom-only-above"
    return t(key, count=count, letters=_letters(found))


def _letters(found: Matching) -> str:
    return " ".join(show.LETTERS[: len(found.above)])
