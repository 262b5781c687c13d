"""Bytes to text, whatever the label says."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

# Families of ordinary charsets. Others that Python knows (punycode, idna, unicode_escape) are no
# charsets of mails and take quadratic time, or more, on text made for it.
_FAMILIES = re.compile(
    r"(?:utf|iso|cp|windows|euc|shift|gb|big5|hz|koi8|mac|latin|l\d|ascii|us-ascii|johab|tis)"
)
# What mails call them, and the superset that is really meant.
_MEANT = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "cswindows31j": "cp932",
    "x-euc-jp": "euc_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "ascii",
    "ansi_x3.4-1968": "ascii",
    "utf8mb4": "utf-8",
}
_JIS = re.compile(rb"\x1b\$[@B]|\x1b\([JI]")


def decode(data: bytes, charset: str | None = None) -> str:
    """`data` as text: by its label if that fits, else by what it looks like. Never raises."""
    for name in _candidates(data, charset):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode(_broken(data, charset), "replace")


def _candidates(data: bytes, charset: str | None) -> Iterator[str]:
    if _JIS.search(data):
        yield from ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004")
    named = _known(charset)
    if named:
        yield named
    # Shift_JIS is hardly ever right as EUC-JP, while EUC-JP is often right as Shift_JIS.
    yield from ("ascii", "utf-8", "euc_jp", "cp932")


def _broken(data: bytes, charset: str | None) -> str:
    """The charset in which the fewest signs of damaged `data` are lost."""
    if _JIS.search(data):
        return "iso2022_jp_ext"
    named = _known(charset)
    tried = [named] if named and named != "ascii" else ["utf-8", "cp932", "latin-1"]
    sample = data[:4096]
    return min(tried, key=lambda name: sample.decode(name, "replace").count("\ufffd"))


def _known(charset: str | None) -> str | None:
    name = (charset or "").strip().strip("'\"").lower()[:40]
    name = _MEANT.get(name, name)
    if not _FAMILIES.match(name):
        return None
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
