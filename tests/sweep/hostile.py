"""Words that want to become something else on their way: headers, files, commands, markup."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from random import Random

# {port}: a listener that nobody may call; {file}: a file that exists and holds a secret;
# {canary}: a file that must not come to be.
INJECTIONS = (
    "Ann\r\nBcc: victim@example.net", "Ann\nBcc: victim@example.net", "Ann\rCc: v@example.net",
    "Ann\r\n\r\nevil body", "Ann\n\nevil body", "Ann\0", "Ann\x0bB", "Ann\x0cB", "Ann\x85B",
    "Ann\u2028B", "Ann\u2029B", "Ann%0d%0aBcc: v@example.net", "Ann\\r\\nBcc: v@example.net",
    "Ann\n.\r\nMAIL FROM:<v@example.net>", "\r\n.\r\nRCPT TO:<v@example.net>\r\n", "\x1a", "\r",
    "\n", "嘊嘍Bcc: v@example.net", "Ann\tB", "Subject: second", "Subject:\n",
)  # fmt: skip
MARKS = (
    "\u202eevil\u202c", "\u2066evil\u2069", "\u200fAnn", "Ann\u200b", "\ufeffAnn", "\ud800",
    "A\udfffB", "\U000e0041\U000e0042", "A" + "\u0301" * 200, "\u115f\u1160", "\u034f",
    "Ạ̷̢̛̰n̴̛n", "ﷺ" * 20, "\ufffd", "\x1b[2J\x1b[H", "\x1b]0;evil\x07", "\x9b31m",
    "\x1b]8;;http://127.0.0.1:{port}/\x1b\\x\x1b]8;;\x1b\\", "\x08\x08\x08", "\x7f", "👩‍👩‍👧‍👦",
    "𝒜𝓃𝓃", "①②③", "ß", "İ",
)  # fmt: skip
MARKUP = (
    "<b>Ann</b>", "<script>fetch('http://127.0.0.1:{port}/')</script>", "<!--", "]]>",
    "&amp;&#10;", "<link rel=stylesheet href=http://127.0.0.1:{port}/x.css>",
    "<style>@import 'http://127.0.0.1:{port}/'", "<img src=http://127.0.0.1:{port}/pixel>",
    "http://127.0.0.1:{port}/", "file://{file}", "<br>",
    "<html><head><link rel=\"stylesheet\" href=\"http://127.0.0.1:{port}/y.css\"></head><p>x</html>",
)  # fmt: skip
PROGRAMS = (
    "{{ 7*7 }}", "{{7*7}}", "{% include '{file}' %}", "{# gone #}", "{{ me_email }}",
    "{{ name }}", "{{ cycler.__init__.__globals__.os.system('touch {canary}') }}", "{%", "%}",
    "}}", "{{", "{}", "{% for i in range(10**9) %}x{% endfor %}", "$(touch {canary})",
    "`touch {canary}`", "; touch {canary} #", "| touch {canary}", "&& touch {canary}", "$HOME",
    "${HOME}", "$IFS", "~", "=cmd|' /C calc'!A0", "=cmd|'/C touch {canary}'!A0", "+1+1", "-1+1",
    "@SUM(1)", "\t=1+1", "＝1+1", "=HYPERLINK(\"http://127.0.0.1:{port}/\",\"x\")", "a;=1+1",
    "%s", "%n%n%n", "{0}", "{name}", "{0.__class__}", "{name!r:>999999999}", "%(name)s",
    "'; DROP TABLE messages; --", "\\", "Ann\\", 'Ann"', '"', '""', "Ann'", "''", "Ann;B",
    "Ann,B", "Ann:B;", "(comment)", "Ann (b) (c", "<", ">", "None", "null", "nan", "TRUE", "-",
    "--", "-- ", "..", "../../../etc/passwd", "CON", "nul.eml", "/", "-rf", "--help", "@file",
    "!history", "#", "# remark", "Name <a@example.net>", "a@example.net, b@x",
)  # fmt: skip
FILES = (
    "{file}", "secret.txt", "./secret.txt", "file:secret.txt", "/etc/passwd", ".", "templates",
)  # fmt: skip
ENCODED = (
    "=?utf-8?b?QW5uDQpCY2M6IHZAZXhhbXBsZS5uZXQ=?=", "=?utf-8?q?Ann=0D=0ABcc:_v@example.net?=",
    "=?utf-8?b?QW5u?= <v@example.net>", "=?iso-2022-jp?B?GyRC?=", "=?x?x?x?=", "=?", "?=",
    "=?utf-8?b?", "=?utf-8?b?" + b64encode(b"A" * 3000).decode() + "?=",
    "=?utf-8?q?" + "=41" * 50 + "?=", "=?utf-8?b?QW5u?=" * 40, "=0D=0A", "=20", "Ann=", "=\n",
    "&#13;&#10;", "\\u000d",
)  # fmt: skip
ADDRESSES = (
    "a{n},b{n}@example.net", "Name <r{n}@example.net>",
    "r{n}@example.net\r\nBcc: v@example.net", "<r{n}@example.net>", '"r {n}"@example.net',
    '"r\\"{n}"@example.net', "r{n}@[127.0.0.1]", "r{n}@example.net>", "r{n}@example.net SIZE=1",
    "r{n}@example.net\0", "r{n}@", "@example.net", "r{n}@exаmple.net", "r{n}@ｅxample.net",
    "r{n}@例え.jp", "用户{n}@example.net", "r{n}@xn--r8jz45g.jp", "r{n}@straße.example",
    "r{n}@exa①mple.net", "r{n}+tag@example.net", "r{n}%v@example.net", "r{n}!v@example.net",
    "r{n}@example..net", ".r{n}@example.net", "r{n}.@example.net", "r..{n}@a.b",
    "r{n}@-example.net", "r{n}@example", "r{n}@EXAMPLE.NET", "R{n}@example.net",
    "r{n}@a@example.net", "r{n}@example.net;v{n}@example.net", "(x)r{n}@example.net",
    "r{n}@example.net (x)", "=r{n}@example.net", "=?utf-8?q?r{n}?=@example.net",
    "r{n}@" + "a" * 64 + ".net", "r" * 65 + "{n}@example.net", "r{n}@" + "a." * 130 + "net",
    "mailto:r{n}@example.net", "r{n}@example.net\u202e", "`r{n}`@example.net",
    "{{r{n}}}@example.net", "r{n}@example.net?bcc=v@example.net", "r{n}&bcc=v@example.net",
    "|r{n}@example.net", "/r{n}@example.net", "-r{n}@example.net", "'r{n}'@example.net",
    "r{n}@example.net.", "r\ud800{n}@example.net",
)  # fmt: skip
_LONG = (
    "x" * 10_000, "田" * 5_000, "😀" * 3_000, "word " * 2_000, "x" * 997, "x" * 998, "x" * 999,
    "." * 2_000,
)  # fmt: skip
_LINES = (
    ".", "..", ".\n.\n.", "\n.\n", "From here on", ">From", "-- \nx", " x", "x ", "\tx",
    "x\n\n\n\ny", "--=_x",
)  # fmt: skip
_EVERY = (*INJECTIONS, *MARKS, *MARKUP, *PROGRAMS, *FILES, *ENCODED, *_LONG, *_LINES)
_PIECES = (*INJECTIONS, *MARKS, *MARKUP, *PROGRAMS, *ENCODED, *_LINES)


def words(turn: int, rng: Random, places: Mapping[str, object]) -> str:
    """Every value once, in turn; after that they are put together."""
    if turn < len(_EVERY):
        return _put(_EVERY[turn], places)
    pieces = [rng.choice(_PIECES) for _ in range(rng.choice((1, 2, 2, 3, 5)))]
    glue = rng.choice(("", " ", "Ann", "\n", ", ", "田中"))
    return _put(glue.join(pieces), places)


def address(turn: int, rng: Random, number: int) -> str:
    """An address that nobody else has, if it is one."""
    chosen = ADDRESSES[turn] if turn < len(ADDRESSES) else rng.choice(ADDRESSES)
    return chosen.replace("{n}", str(number))


def _put(text: str, places: Mapping[str, object]) -> str:
    for name, value in places.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
