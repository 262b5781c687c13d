"""Every sample file against its expected result; the rule it defends stands in that file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"
# The demo's evening is a story, not a case.
CASES = sorted(
    path
    for path in SAMPLES.glob("*/*")
    if path.parent.name != "evening" and not path.name.endswith(".expected.json")
)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_sample_is_read_as_expected(path, found, differences, writer, request):
    want = json.loads(path.with_name(path.name + ".expected.json").read_text(encoding="utf-8"))
    assert want["rule"], "each sample says which rule it defends"
    if request.config.getoption("--generate") and want.keys() == {"rule"}:
        writer(path, want["rule"])
        return
    assert want.keys() & {"people", "error"}, "run pytest --generate, then read what it wrote"
    assert differences(found(path), want) == []


def test_no_sample_holds_an_address_that_could_be_somebodys():
    """Only names reserved for examples (RFC 2606, and example.jp)."""
    for path in CASES:
        text = path.read_bytes().replace(b"\0", b"").decode("utf-8", "ignore")
        for host in re.findall(r"@([\w-]+(?:\.[\w-]+)+)", text):
            assert host.lower() in {"example.com", "example.org", "example.net", "example.jp"}, path
