"""Jinja2 with nothing in it that a letter does not need.

A template, also one from a stranger, can choose between sentences and put in words. It cannot
call, compute, reach into objects, include files or make the machine busy. User data is only
ever a value: names that look like template code stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from jinja2 import Environment, TemplateSyntaxError, nodes

    from followup.rendering.context import Fill

    Pairs = tuple[tuple[str, str | bool], ...]

_IF = re.compile(r"{%[-+]?\s*(if|endif)\b")
_FILTERS = ("capitalize", "default", "lower", "title", "trim", "upper")
_TESTS = ("defined", "undefined", "in", "eq", "ne", "none", "true", "false")


@lru_cache(maxsize=64)
def compiled(source: str, path: Path, known: frozenset[str]) -> Fill:
    """A function that fills `source`, compiled once per text and checked before any use.

    Raises the first of `faults`; the returned function raises ``template-failed`` with the file.
    """
    for fault in faults(source, path, known):
        raise fault
    try:
        template = _environment().from_string(source)
    except (RecursionError, SyntaxError, MemoryError, OverflowError) as error:
        raise FollowupError("drafting.template-failed", path=path) from error

    # For its length, its opening, its words and its claims one letter is filled again.
    @lru_cache(maxsize=16)
    def filled(variables: Pairs) -> str:
        return _fill(template.render, variables, path)

    return lambda variables: filled(tuple(variables.items()))


def faults(source: str, path: Path, known: frozenset[str]) -> list[FollowupError]:
    """All that is wrong with `source`, by line; what cannot be parsed shows its first fault only.

    FollowupErrors ``drafting.template-syntax``, ``template-forbidden``, ``unknown-variable``,
    ``templates.unclosed`` or ``unknown-word``, each with file and line, ``template-failed`` with
    the file. What is unknown is told with the nearest of what is known.
    """
    from jinja2 import TemplateSyntaxError

    try:
        tree = _environment().parse(source, filename=str(path))
        found = [fault for node in tree.iter_child_nodes() for fault in _faults(node, path, known)]
    except TemplateSyntaxError as error:
        return [_syntax(error, source, path)]
    except (RecursionError, SyntaxError, MemoryError, OverflowError):
        return [FollowupError("drafting.template-failed", path=path)]
    each = {(one.key, one.values["line"], one.values.get("name")): one for one in found}
    return sorted(each.values(), key=lambda one: int(str(one.values["line"])))


def names(source: str) -> frozenset[str]:
    """The variables that a sound template asks for."""
    from jinja2 import meta

    return frozenset(meta.find_undeclared_variables(_environment().parse(source)))


def _fill(render: Callable[..., str], variables: Pairs, path: Path) -> str:
    from jinja2 import TemplateError

    try:
        return render(variables)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise FollowupError("drafting.template-failed", path=path) from error


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Plain text: there is no HTML to escape for.
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    environment.tests = {name: environment.tests[name] for name in _TESTS}
    return environment


@lru_cache(maxsize=1)
def _allowed() -> tuple[type[nodes.Node], ...]:
    """With these alone the length of a letter is bounded by that of its template."""
    from jinja2 import nodes

    return (
        nodes.Output,
        nodes.TemplateData,
        nodes.Name,
        nodes.Const,
        nodes.If,
        nodes.CondExpr,
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
        nodes.Filter,
        nodes.Test,
        nodes.Concat,
    )


def _faults(node: nodes.Node, path: Path, known: frozenset[str]) -> Iterator[FollowupError]:
    from jinja2 import nodes

    if not isinstance(node, _allowed()):
        yield FollowupError("drafting.template-forbidden", path=path, line=node.lineno)
        return
    if isinstance(node, nodes.Name) and node.name not in known:
        yield _unknown("drafting.unknown-variable", node, node.name, path, known)
    elif isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        yield _unknown("templates.unknown-word", node, node.name, path, _FILTERS)
    elif isinstance(node, nodes.Test) and node.name not in _TESTS:
        yield _unknown("templates.unknown-word", node, node.name, path, _TESTS)
    for child in node.iter_child_nodes():
        yield from _faults(child, path, known)


def _unknown(
    key: str, node: nodes.Node, name: str, path: Path, known: Iterable[str]
) -> FollowupError:
    from difflib import get_close_matches

    nearest = "".join(get_close_matches(name, sorted(known), n=1, cutoff=0))
    return FollowupError(key, path=path, line=node.lineno, name=name[:80], nearest=nearest)


def _syntax(error: TemplateSyntaxError, source: str, path: Path) -> FollowupError:
    """Jinja2 names the end of the file for an {% if %} without its end; that line helps nobody."""
    open_at: list[int] = []
    for found in _IF.finditer(source):
        if found[1] == "if":
            open_at.append(source.count("\n", 0, found.start()) + 1)
        elif open_at:
            open_at.pop()
    if open_at and error.message and error.message.startswith("Unexpected end of template"):
        return FollowupError("templates.unclosed", path=path, line=open_at[-1])
    key = "drafting.template-syntax"
    return FollowupError(key, path=path, line=error.lineno, detail=error.message)
