"""Where an English noun phrase ends, and whether it can stand alone behind "about"."""

from __future__ import annotations

import re

from followup.rendering.paraphrasing import english_verbs as verbs
from followup.rendering.paraphrasing.wordlists import words

_LONGEST = 7
_TOKEN = re.compile(r"[^\s,;:.!?()–—…]+|[,;:.!?()–—…]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|(?:children|people|women|men)['’]s")
_ENDS = words("ends")
_PREPOSITIONS = words("prepositions")
_TOWARDS = words("towards")
_POINTING = words("pointing")
_EMPTY = words("empty")
_NEVER = words("never")
_NO_BEGINNING = words("no beginning")
_MAY_OPEN = words("may open")
_ADVERBS = words("adverbs")
_ACRONYMS = words("acronyms")
_INITIALS = words("initials")
_CALENDAR = words("calendar")
_MASS = words("mass")
_NO_PLURAL = re.compile(r".*(?:ss|us|is)|as|yes|always|sometimes|perhaps|this|was|has|does|besides")
_NO_GERUND = words("no gerund")
_ARTICLES = ("a", "an", "the")
_CHOSEN = ("any", "some", "your", "our", "my")


def topic(text: str) -> str:
    """As `noun_phrase`, also of something that is done: "reducing food waste"."""
    found = re.match(rf"(?i){verbs.GERUND} (?!(?:{'|'.join(_PREPOSITIONS)}) )", text)
    if found is None:
        return noun_phrase(text)
    done = noun_phrase(text[found.end() :], of_verb=True)
    whole = f"{found[0]}{done}"
    return whole if done and len(whole.split()) <= _LONGEST else ""


def noun_phrase(text: str, *, of_verb: bool = False, described: bool = False) -> str:
    """The noun phrase that opens `text`, in its own words; '' where that is not sure.

    `of_verb`: it is what is done something with, where "a workshop" would name no certain
    thing. `described`: words behind the noun must say which.
    """
    run = _run(text)
    if run and run[0].lower() in _CHOSEN:
        run = run[1:]
    parts = _parts(run)
    kept = _clean(parts)
    article = run[0].lower() if run and run[0].lower() in _ARTICLES else ""
    if not kept or (article and kept != parts) or (described and len(kept) < 2):
        return ""
    if of_verb:
        kept = kept[:1] if kept[1:] and kept[1][0].lower() == "with" else kept
        if article in ("a", "an"):
            return ""
    while len(kept) > 1 and sum(map(len, kept)) > _LONGEST:
        kept = kept[:-1]
    fits = sum(map(len, kept)) <= _LONGEST and _stands(kept[0], article, alone=len(kept) == 1)
    return " ".join(word for part in kept for word in part) if fits else ""


def _run(text: str) -> list[str]:
    """The words up to the first sign or word that ends a phrase."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if token.lower() in _ENDS or not token[0].isalnum():
            break
        found.append(token)
    return found


def _parts(run: list[str]) -> list[list[str]]:
    """The noun with what stands before it, then each preposition with its own."""
    parts: list[list[str]] = [[]]
    for word in run:
        towards = word == "to" and parts[-1][-1:] and parts[-1][-1] in _TOWARDS
        if towards or word.lower() in _PREPOSITIONS:
            parts.append([])
        parts[-1].append(word)
    return parts


def _clean(parts: list[list[str]]) -> list[list[str]]:
    """The parts up to the first that points elsewhere, names somebody or is a clause."""
    kept = []
    for part in parts:
        if part[:1] == ["to"]:
            odd = any(map(_odd, part[1:])) or not _several(part[-1])
        else:
            odd = not part or any(map(_odd, part))
        if odd or not _joined(part):
            break
        kept.append(part)
    return kept


def _odd(word: str) -> bool:
    plain = word.lower()
    if word not in _ACRONYMS | _INITIALS | _CALENDAR and word != plain:
        return True
    return not _WORD.fullmatch(word) or plain in _POINTING or plain in verbs.ALONE


def _joined(part: list[str]) -> bool:
    """Whether "and" joins two nouns that stand alone, and nothing longer."""
    joints = [place for place, word in enumerate(part) if word in ("and", "or")]
    if part[0] == "between":
        return len(joints) == 1
    if part[0] in _PREPOSITIONS and len(part) == 1:
        return False
    if not joints:
        return True
    (place, *more) = joints
    return not more and place == len(part) - 2 and _several(part[-1]) and _several(part[place - 1])


def _stands(noun: list[str], article: str, *, alone: bool) -> bool:
    """Whether the first part is a noun phrase that needs nothing else."""
    head = noun[-1]
    if head in _NEVER | _ADVERBS or noun[0] in _NO_BEGINNING | _ADVERBS - _MAY_OPEN:
        return False
    if head in _EMPTY and (alone or not article):
        return False
    if head.endswith("ing") and len(noun) > 1 and _plural(noun[-2]):
        return False
    if article:
        enough = 2 if article == "the" or not alone else 3
        return len(noun) >= enough and not head.endswith("ly")
    return _several(head)


def _several(head: str) -> bool:
    """Whether `head` stands without an article: several things, or nothing one counts."""
    gerund = head.endswith("ing") and len(head) > 5 and head not in _NO_GERUND
    return _plural(head) or head in _MASS or head in _ACRONYMS or gerund


def _plural(word: str) -> bool:
    return word == "people" or (word.endswith("s") and not _NO_PLURAL.fullmatch(word))
