"""What a screen reader needs to tell the page (WCAG 2.2: 1.3.1, 2.4.1, 2.4.6, 3.1.1, 4.1.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

Page = Any
PATHS = ["/draft/1", "/draft/2?edit", "/send", "/copy", "/outbox", "/evening/1"]


@pytest.fixture(params=["en", "ja"])
def spoken(request: pytest.FixtureRequest, ken: Any, served: Callable[..., Page]) -> list[Any]:
    """Every page as it is parsed, those that only a decision leads to included."""
    page = served(ken.home, request.param)
    found = [page.get(path) for path in PATHS]
    found.append(page.post("/draft/1/block"))
    text = page.post("/draft/3/copy").there.rpartition("/")[2]
    page.post(f"/draft/{text}/yes", digest=page.get(f"/draft/{text}").digest)
    found.append(page.get("/copy"))
    page.post("/copy/1")
    found.append(page.get("/copy"))
    page.post("/copy/answer", answer="sent")
    for number in (1, 2, 4, 5):
        page.post(f"/draft/{number}/no")
    found += [page.get("/evening/1"), page.get("/nowhere"), page.post("/draft/1/yes")]
    pages = [one.page for one in found if one.status != 303]
    assert len(pages) >= 10
    assert {one.all("html")[0]["lang"] for one in pages} == {request.param}
    return pages


def test_every_page_has_one_heading_and_one_main_part(spoken: list[Any]) -> None:
    for page in spoken:
        assert len(page.all("main")) == 1
        assert len(page.all("h1")) <= 1
        assert len(page.all("title")) == 1


def test_every_field_has_a_label(spoken: list[Any]) -> None:
    for page in spoken:
        labelled = {one.get("for") for one in page.all("label")}
        fields = page.all("textarea") + page.all("input")
        for one in fields:
            assert one.get("type") == "hidden" or one.get("id") in labelled, one


def test_what_is_referred_to_is_there_once(spoken: list[Any]) -> None:
    for page in spoken:
        ids = Counter(known["id"] for _, known in page.elements if known.get("id"))
        assert not ids or max(ids.values()) == 1
        for _, known in page.elements:
            for name in ("aria-describedby", "aria-labelledby", "for"):
                assert known.get(name) is None or known[name] in ids, known


def test_a_key_is_one_buttons_alone(spoken: list[Any]) -> None:
    """Two buttons of one key would make one of them unreachable by it."""
    for page in spoken:
        keys = Counter(known.get("data-key") for _, known in page.elements)
        keys.pop(None)
        keys.pop("", None)
        assert not keys or max(keys.values()) == 1, keys


def test_every_landmark_has_its_own_name(spoken: list[Any]) -> None:
    for page in spoken:
        names = [one.get("aria-label") for one in page.all("nav")]
        assert None not in names
        assert len(set(names)) == len(names)
