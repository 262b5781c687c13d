"""How the pages look in a real browser: nothing too wide, nothing too pale."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/draft/1", "/draft/1?edit", "/send", "/copy", "/outbox"])
def test_nothing_runs_over_on_a_narrow_screen(path: str, scheme: str, reader: Any) -> None:
    """WCAG 2.2, 1.4.10: 320 px without scrolling sideways."""
    hand = reader(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    hand.opens(path)
    assert hand.tab.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_read(scheme: str, reader: Any) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 between text and what lies behind it."""
    hand = reader(color_scheme=scheme)
    for path in ("/draft/1", "/draft/1?edit", "/send", "/copy", "/outbox"):
        hand.opens(path)
        assert hand.tab.evaluate(CONTRAST) == [], path


# Text nodes whose colour is too near to the first background behind them.
CONTRAST = """() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (c) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = c.map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (let up = one; up; up = up.parentElement) {
      const found = rgb(getComputedStyle(up).backgroundColor);
      if (found.length < 4 || found[3] === 1) return found.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const low = [];
  for (const one of document.querySelectorAll("body *")) {
    const text = [...one.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!text || !one.checkVisibility()) continue;
    const a = light(rgb(getComputedStyle(one).color).slice(0, 3)), b = light(behind(one));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.push(`${one.tagName}.${one.className} ${ratio.toFixed(2)}`);
  }
  return low;
}"""
