"""Pages out of values: Jinja2 with everything escaped, words from the catalogue."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from starlette.responses import HTMLResponse, RedirectResponse

from followup import texts, wording
from followup.errors import FollowupError, NeedsDecision, StoreProblem, UsageProblem
from followup.web.passwords import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from starlette.requests import Request
    from starlette.responses import Response

    from followup.model import Caution, Fact, Rendered
    from followup.web.sitting import Sitting

PAGES = Path(__file__).parent / "pages"
# Where the page itself asks for what is missing.
_TYPED_HERE = MISSING | {"mail.wrong-password"}
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@cache
def _pages() -> jinja2.Environment:
    pages = jinja2.Environment(
        loader=jinja2.FileSystemLoader(PAGES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Signs that turn the reading direction around must not make a page say something else.
        finalize=lambda value: value.translate(_BIDI) if type(value) is str else value,
    )
    pages.filters["filename"] = lambda path: Path(path).name
    pages.filters["quoted"] = _quoted
    return pages


def _quoted(source: str, facts: Iterable[Fact]) -> list[str]:
    """What was said where a claim's sources point to."""
    places = {part.strip().partition(" ")[0] for part in source.split(";")}
    return [fact.text for fact in facts if f"{Path(fact.file).name}:{fact.line}" in places]


def html(sitting: Sitting, page: str, /, *, status: int = 200, **values: Any) -> Response:
    """The file `page` of `pages/`, filled with `values`."""
    language = sitting.language
    known: dict[str, Any] = {
        "w": lambda word, /, **given: wording.tell(f"web.{word}", language, **given),
        "t": lambda key, /, **given: wording.tell(key, language, **given),
        "day": lambda value: wording.day(value, language),
        "told": lambda said: told(said, language),
        "next_step": lambda error: next_step(error, language),
        "lang": language,
        "base": sitting.keys.place,
        "csrf": sitting.keys.form,
        "trouble": None,
    }
    made = _pages().get_template(f"{page}.html").render(known | values)
    return HTMLResponse(made, status)


def refusal(sitting: Sitting, error: FollowupError, status: int) -> Response:
    """An error as its sentence and the next step, for whoever it may be: no secret stands here."""
    return html(sitting, "refused", status=status, error=error)


def trouble(sitting: Sitting, error: FollowupError, status: int | None = None) -> Response:
    """The same for the one whose page it is, who may go back."""
    return html(sitting, "trouble", status=status or status_of(error), trouble=error)


def told(said: FollowupError | Caution, language: str) -> str:
    """The sentence of an error or a remark."""
    return wording.tell(said.key, language, **said.values)


def next_step(error: FollowupError, language: str) -> str:
    """What to do next, '' where the catalogue has nothing to say, or the page itself is that."""
    if error.key.startswith(("review.", "drafting.")):
        return ""
    key = "web.type-password" if error.key in _TYPED_HERE else f"{error.key}.next"
    return wording.tell(key, language, **error.values) if texts.has(key) else ""


def status_of(error: FollowupError) -> int:
    """The HTTP status of a step's refusal: 409 where things are not as the page showed them."""
    if error.key in {"store.no-draft", "store.no-session", "store.no-message"}:
        return 404
    match error:
        case NeedsDecision():
            return 409
        case UsageProblem():
            return 400
        case StoreProblem():
            return 503
        case _:
            return 409


def go(sitting: Sitting, path: str) -> Response:
    """After a decision: the next page, fetched anew."""
    return RedirectResponse(f"{sitting.keys.place}{path}", 303)


def sitting_of(request: Request) -> Sitting:
    found: Sitting = request.app.state.sitting
    return found


def form_of(request: Request) -> dict[str, str]:
    found: dict[str, str] = request.scope["followup.form"]
    return found


def difference(old: Rendered, new: Rendered) -> Iterator[tuple[str, str]]:
    """Line by line what the words were and are: ("-" or "+" or " ", line)."""
    before, after = (
        [*filter(None, [one.recipient, one.subject]), *one.body.split("\n")] for one in (old, new)
    )
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield from ((" ", line) for line in before[a:b])
        else:
            yield from (("-", line) for line in before[a:b])
            yield from (("+", line) for line in after[c:d])
