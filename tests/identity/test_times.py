"""The quick answers about times are those of looking at every pair."""

from __future__ import annotations

import itertools
import time
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.identity import times, within
from followup.identity.times import Presence, Span

START = datetime(2026, 11, 20, 19)
MINUTE = timedelta(minutes=1)


def span(start: int, length: int) -> Span:
    return START + start * MINUTE, START + (start + length) * MINUTE


spans = st.builds(span, st.integers(0, 60), st.integers(0, 40))


@settings(max_examples=300, deadline=None)
@given(st.lists(spans, max_size=6), spans)
def test_presence(held: list[Span], other: Span) -> None:
    there = Presence(held)
    assert there.meets(other) == any(times.overlapping(one, other) for one in held)
    adjoining = any(
        timedelta(0) <= later[0] - sooner[1] <= 3 * MINUTE
        for one in held
        for sooner, later in ((one, other), (other, one))
    )
    assert there.adjoins(other) == adjoining


@settings(max_examples=300, deadline=None)
@given(st.lists(spans, max_size=6))
def test_twice_at_once(held: list[Span]) -> None:
    pairs = [(a, b) for i, a in enumerate(held) for b in held[:i]]
    assert times.twice(held) == any(times.overlapping(a, b) for a, b in pairs)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.none() | spans, max_size=7))
def test_chains_hold_every_stay_and_only_rejoins(drawn: list[Span | None]) -> None:
    found = times.chains(list(enumerate(drawn)))
    assert sorted(line for chain in found for line, _ in chain) == list(range(len(drawn)))
    for chain in found:
        for (_, before), (_, after) in itertools.pairwise(chain):
            assert (before is None) == (after is None)
            if before and after:
                assert -5 * MINUTE <= after[0] - before[1] <= 3 * MINUTE


class Line:
    name = raw_name = "Mara Quist"
    original_name = platform_id = email = None


def test_a_name_on_every_line_of_a_long_list_takes_no_long_time() -> None:
    """Hostile or a test run: twenty thousand of one name, all at once or one after the other."""
    lines = [(number, Line()) for number in range(20_000)]
    begun = time.process_time()
    for step in (0, 10):
        held = {number: span(number * step, 8) for number, _ in lines}
        assert len(within.clusters(lines, {}, held)) == (1 if step else 20_000)
    assert time.process_time() - begun < 5
