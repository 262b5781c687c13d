"""A sample, changed as editors, portals, downloads and strangers change files."""

from __future__ import annotations

import io
import zipfile
from random import Random

from mutations import changed_text
from oddities import oddity
from records import changed_records
from samples import some_sample

_ENCODINGS = (
    "utf-8", "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
    "cp932", "cp1252", "latin-1", "gb18030", "euc-jp", "utf-7", "iso2022_jp",
)  # fmt: skip
_PIECES = (
    b"\0", b"\0\0\0\0", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff", b"\x80", b"\x1b$B",
    b"\n", b'"', b",", b"\x81", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"PK\x03\x04", b"%PDF-1.7", b"\x1a",
)  # fmt: skip


def changed_sample(rng: Random) -> tuple[str, bytes]:
    """Name and bytes of one generated file."""
    sample = some_sample(rng)
    if sample.text is None:
        return sample.name, changed_sheet(rng, sample.data)
    if rng.random() < 0.1:
        return sample.name, changed_bytes(rng, sample.data)
    return sample.name, changed_document(rng, sample.text)


def changed_document(rng: Random, text: str) -> bytes:
    """The bytes of `text` after changes to its structure, its encoding and, seldom, to them."""
    if text[:1] in "{[" and rng.random() < 0.8:
        text = changed_records(rng, text)
    else:
        text = changed_text(rng, text)
    encoding = rng.choice(_ENCODINGS)
    data = text.encode(encoding, "surrogatepass" if encoding.startswith("utf-8") else "replace")
    return changed_bytes(rng, data) if rng.random() < 0.15 else data


def changed_bytes(rng: Random, data: bytes) -> bytes:
    """`data` with bytes flipped, cut out, put in, or its end missing."""
    found = bytearray(data)
    for _ in range(rng.choice((1, 1, 3, 10))):
        at = rng.randrange(len(found) + 1)
        match rng.randrange(5):
            case 0 if at < len(found):
                found[at] ^= 1 << rng.randrange(8)
            case 1:
                del found[at : at + rng.choice((1, 2, 50))]
            case 2:
                found[at:at] = rng.choice(_PIECES)
            case 3:
                found[at:at] = rng.randbytes(rng.choice((1, 4, 200)))
            case _ if rng.random() < 0.3:
                del found[at:]
    return bytes(found)


def changed_sheet(rng: Random, data: bytes) -> bytes:
    """A spreadsheet with a part of it changed; or its container, where it is no zip file."""
    if not data.startswith(b"PK") or rng.random() < 0.3:
        return changed_bytes(rng, data)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        part = rng.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _changed_part(rng, content) if name == part else content)
    return packed.getvalue()


def _changed_part(rng: Random, content: bytes) -> bytes:
    """Bytes of the part changed, or the text between two of its tags."""
    if rng.random() < 0.4:
        return changed_bytes(rng, content)
    parts = content.split(b">")
    at = rng.randrange(len(parts))
    shown = oddity(rng)[:20_000].encode("utf-8", "replace")
    parts[at] = shown + parts[at][parts[at].find(b"<") :]
    return b">".join(parts)
