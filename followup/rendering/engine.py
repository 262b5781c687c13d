"""Jinja2 with nothing in it that a letter does not need.

A template, also one from a stranger, can choose between sentences and put in words. It cannot
call, compute, reach into objects, include files or make the machine busy. User data is only
ever a value: names that look like template code stay as they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment, nodes

    from followup.rendering.context import Fill, Variables

_FILTERS = ("capitalize", "default", "lower", "title", "trim", "upper")
_TESTS = ("defined", "undefined", "in", "eq", "ne", "none", "true", "false")


@lru_cache(maxsize=64)
def compiled(source: str, path: Path, known: frozenset[str]) -> Fill:
    """A function that fills `source`, compiled once per text and checked before any use.

    Raises FollowupError ``drafting.template-syntax``, ``template-forbidden`` or
    ``unknown-variable``, each with file and line, the last with the nearest name of `known`;
    the returned function raises ``template-failed`` with the file.
    """
    from jinja2 import TemplateSyntaxError

    environment = _environment()
    try:
        tree = environment.parse(source, filename=str(path))
        _check(tree, path, known)
        template = environment.from_string(tree)
    except TemplateSyntaxError as error:
        raise FollowupError(
            "drafting.template-syntax", path=path, line=error.lineno, detail=error.message
        ) from error
    except (RecursionError, SyntaxError, MemoryError, OverflowError) as error:
        raise FollowupError("drafting.template-failed", path=path) from error

    # For its length, its opening, its words and its claims one letter is filled again.
    @lru_cache(maxsize=16)
    def filled(variables: tuple[tuple[str, str | bool], ...]) -> str:
        return _fill(template.render, dict(variables), path)

    return lambda variables: filled(tuple(variables.items()))


def _fill(render: Callable[..., str], variables: Variables, path: Path) -> str:
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


def _check(tree: nodes.Template, path: Path, known: frozenset[str]) -> None:
    from jinja2 import nodes

    # With these alone the length of a letter is bounded by that of its template.
    allowed = (
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
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, allowed):
            raise FollowupError("drafting.template-forbidden", path=path, line=node.lineno)
        if isinstance(node, nodes.Name) and node.name not in known:
            raise _unknown(node, path, known)


def _unknown(node: nodes.Name, path: Path, known: frozenset[str]) -> FollowupError:
    from difflib import get_close_matches

    nearest = get_close_matches(node.name, sorted(known), n=1, cutoff=0)
    return FollowupError(
        "drafting.unknown-variable",
        path=path,
        line=node.lineno,
        name=node.name,
        nearest="".join(nearest),
    )
