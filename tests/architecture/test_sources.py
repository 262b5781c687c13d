"""What code and tests name as their source can be looked up by whoever has only this tree."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

FOLDERS = ("followup", "tests", "docs")
# Pages that were beside the project while it was planned; in prose these words mean nothing else.
AWAY = re.compile(r"\b(?:MESSAGES|EXAMPLES|DESIGN|FORMATS|INDUSTRY|PEERS|PEOPLE|SENDING)\b")
PAGE = re.compile(r"\bdocs/[\w/-]+\.md\b")
LINK = re.compile(r"\]\(([^)\s#:]+)(?:#[^)]*)?\)")
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def prose(path: Path) -> str:
    """What people wrote to be read; of Python that may name a source, docstrings and comments."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py" or not (AWAY.search(text) or PAGE.search(text)):
        return text
    said = [
        ast.get_docstring(node) or ""
        for node in ast.walk(ast.parse(text))
        if isinstance(node, DOCUMENTED)
    ]
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return "\n".join([*said, *(one.string for one in tokens if one.type == tokenize.COMMENT)])


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    """Path -> prose of every page, module, query and table of the project."""
    found = [
        path
        for folder in FOLDERS
        for kind in ("*.py", "*.md", "*.sql", "*.tsv", "*.html", "*.js", "*.css")
        for path in (root / folder).rglob(kind)
    ]
    pages = [*found, *root.glob("*.md")]
    return {path.relative_to(root).as_posix(): prose(path) for path in pages}


def cited(pattern: re.Pattern[str], texts: dict[str, str]) -> list[tuple[str, str]]:
    return [(path, match[0]) for path, text in texts.items() for match in pattern.finditer(text)]


def test_no_page_is_named_that_is_not_here(texts: dict[str, str]) -> None:
    """CONTRIBUTING, agreements: a source is a page of docs, or public."""
    assert cited(AWAY, texts) == []


def test_every_page_that_is_named_exists(texts: dict[str, str], root: Path) -> None:
    named = cited(PAGE, texts)
    assert len(named) > 100
    assert [(path, page) for path, page in named if not (root / page).is_file()] == []


def test_every_link_of_a_page_leads_somewhere(texts: dict[str, str], root: Path) -> None:
    links = [
        (page, match[1])
        for page, text in texts.items()
        if page.endswith(".md")
        for match in LINK.finditer(text)
    ]
    assert len(links) > 20
    assert [
        (page, to) for page, to in links if not (root / page).parent.joinpath(to).exists()
    ] == []


@pytest.mark.parametrize(
    ("page", "kind"), [("docs/messages.md", "rule"), ("docs/design.md", "promise")]
)
def test_every_rule_that_is_named_by_its_number_exists(
    texts: dict[str, str], root: Path, page: str, kind: str
) -> None:
    """A rule that is taken out takes along whoever rests on it."""
    there = set(re.findall(r"^(\d+)\. ", (root / page).read_text(encoding="utf-8"), re.MULTILINE))
    pattern = re.compile(rf"{page},\s{kind}s?((?:,? (?:and |to )?\d+)+)")
    named = cited(pattern, texts)
    assert len(named) > 10
    unknown = [one for one in named if not {*re.findall(r"\d+", one[1])} <= there]
    assert unknown == []
