"""The time between two messages: none for a few, and never over thirty a minute for many."""

from __future__ import annotations

import pytest

from followup.cli import pacing
from followup.mail import presets
from followup.mail.settings import Account


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What would have been slept."""
    seconds: list[float] = []
    monkeypatch.setattr(pacing.time, "sleep", seconds.append)
    return seconds


def paused(slept: list[float], pace: float | None, count: int, preset: str | None) -> list[float]:
    account = Account("default", "ken@example.com", "mail.example.com", 465, preset=preset)
    pause = pacing.pause(pace, count, presets.shortest_pause(account))
    for _ in range(count - 1):
        pause()
    return slept


@pytest.mark.parametrize("preset", [None, "gmail", "microsoft365"])
def test_a_few_leave_at_once(slept: list[float], preset: str | None) -> None:
    assert sum(paused(slept, None, 10, preset)) == 0


@pytest.mark.parametrize("preset", [None, "gmail", "microsoft365"])
def test_no_minute_sees_more_than_thirty(slept: list[float], preset: str | None) -> None:
    """learn.microsoft.com, "Exchange Online limits": 30 a minute; and not like a clock."""
    pauses = paused(slept, None, 200, preset)
    assert min(sum(pauses[start : start + 30]) for start in range(len(pauses) - 30)) >= 60
    assert len(set(pauses)) > 10


def test_the_users_own_pace_counts(slept: list[float]) -> None:
    assert set(paused(slept, 0.5, 40, "gmail")) == {0.5}


def test_but_not_where_the_provider_counts_by_the_minute(slept: list[float]) -> None:
    assert min(paused(slept, 0.5, 40, "microsoft365")) >= 2
    slept.clear()
    assert set(paused(slept, 7.0, 40, "microsoft365")) == {7.0}


def test_an_own_pace_for_a_few(slept: list[float]) -> None:
    assert set(paused(slept, 1.5, 3, None)) == {1.5}
