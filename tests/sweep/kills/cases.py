"""One process's share of the kills, with a home and a mail server of its own."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import dying
import post_office
from senders import Sender
from verdict import Verdict

# Whether a run was killed.
Kill = Callable[[], bool]
_AT_MOST = 3


class Place:
    """Where cases are played one after the other; `slow` is the server's answer to a dot."""

    def __init__(self, sender: Sender, template: Path, folder: Path, slow: float) -> None:
        folder.mkdir()
        self.sender, self.template, self.home = sender, template, folder / "home"
        self.office = post_office.start(folder, slow)
        self.fresh()
        sender.send(self.home)  # loads what is loaded at first use, once for all that are forked
        self.fresh()

    def fresh(self) -> None:
        self.office.forget()
        self.sender.home(self.template, self.home, self.office.port)

    def play(self, verdict: Verdict, case: str, kills: Sequence[Kill]) -> bool:
        """Kills in a row, then an undisturbed run, then the judgement; whether any was killed."""
        self.fresh()
        killed = 0
        for kill in kills:
            if not kill():
                break
            killed += 1
        if killed:
            code = dying.run(self.sender, self.home)
            states, copies = self.sender.states(self.home), self.office.arrived()
            verdict.judge(case, killed, states, copies, code)
        return bool(killed)


def crash(place: Place, whole: int) -> int:
    """A line, of `whole` executed ones, at which a kill leaves a message on its way."""
    for number in range(whole // 3, whole, 40):
        place.fresh()
        dying.at_line(place.sender, place.home, number)
        if "sending" in place.sender.states(place.home).values():
            return number
    raise LookupError("no kill left a message on its way")


def by_line(place: Place, name: str, numbers: Sequence[int], before: Sequence[int] = ()) -> Verdict:
    """A kill at each of these executed lines; each time after kills at the lines `before`."""
    verdict = Verdict(name)
    for done, number in enumerate(numbers):
        if done and not done % 500:
            print(f"{done} of {len(numbers)}: {verdict}", file=sys.stderr, flush=True)

        def kill(number: int) -> bool:
            return dying.at_line(place.sender, place.home, number) == dying.KILLED

        kills = [lambda number=line: kill(number) for line in (*before, number)]
        place.play(verdict, f"line {number}", kills)
    return verdict


def by_moment(place: Place, name: str, seed: str, count: int) -> Verdict:
    """So many cases, each with up to three kills in a row at random moments."""
    verdict, rng = Verdict(name), random.Random(seed)
    place.fresh()
    began = time.monotonic()
    dying.run(place.sender, place.home)
    usual = time.monotonic() - began
    while verdict.cases < count:
        moments = [rng.uniform(0, usual) for _ in range(rng.randint(1, _AT_MOST))]

        def kill(moment: float) -> bool:
            return dying.after(place.sender, place.home, moment) == dying.KILLED

        kills = [lambda moment=moment: kill(moment) for moment in moments]
        place.play(verdict, f"after {moments} s", kills)
    return verdict
