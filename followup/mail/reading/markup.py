"""HTML as the lines a reader sees; nothing is fetched, nothing is run."""

from __future__ import annotations

import re
from html import unescape

_LONGEST = 200_000
# Every step of these is bounded or runs on to a sign that it cannot step over.
_TOKEN = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})([^<>]*)>|<[!?/][^<>]*>|[^<]+|<")
_COMMENT_END = re.compile("-->")
_UNSHOWN = {"style", "script", "head", "title", "template", "noscript"}
_BREAKS = {
    "br", "p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "hr",
    "pre", "section", "article", "header", "footer", "dt", "dd", "body",
}  # fmt: skip


def lines(html: str) -> str:
    """The text of `html`; what stands in quotations begins with ``> ``, as in plain mails."""
    page = _Page()
    at, end = 0, min(len(html), _LONGEST)
    while at < end:
        token = _TOKEN.match(html, at, end)
        if token is None:
            break
        at = token.end()
        if token[0] == "<!--":
            at = _after(html, _COMMENT_END, at, end)
        elif token[2] and not token[1] and token[2].lower() in _UNSHOWN:
            at = _after(html, re.compile(rf"</{token[2]}[^<>]*>", re.IGNORECASE), at, end)
        elif token[2]:
            page.tag(token[2].lower(), closing=bool(token[1]))
        elif not token[0].startswith(("<!", "<?", "</")):
            page.say(unescape(token[0]))
    return page.finished()


class _Page:
    """Lines as they come together. `depth`: of quotations; `kept`: within text laid out by hand."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.words: list[str] = []
        self.depth = 0
        self.kept = False

    def tag(self, name: str, *, closing: bool) -> None:
        if name in _BREAKS:
            self._end_line(blank=name == "p")
        if name == "blockquote":
            self.depth = max(0, self.depth + (-1 if closing else 1))
        if name == "pre":
            self.kept = not closing

    def say(self, words: str) -> None:
        if not self.kept:
            self.words.append(words)
            return
        first, *others = words.split("\n")
        self.words.append(first)
        for line in others:
            self._end_line()
            self.words.append(line)

    def finished(self) -> str:
        self._end_line()
        return "\n".join(self.done)

    def _end_line(self, *, blank: bool = False) -> None:
        line = re.sub(r"[ \t\r\n\xa0]+", " ", "".join(self.words)).strip()
        self.words = []
        if line:
            self.done.append("> " + line if self.depth else line)
        elif blank and self.done and self.done[-1]:
            self.done.append("")


def _after(html: str, mark: re.Pattern[str], at: int, end: int) -> int:
    """Where it goes on after `mark`; at the end if that never comes."""
    found = mark.search(html, at, end)
    return found.end() if found else end
